"""As many tasks for taskwarrior as there are claims, half of them done: generated, and imported into a folder."""

import json
import os
import random
import shutil
import subprocess
from pathlib import Path

SETTINGS = "data.location={data}\nhooks=off\nverbose=nothing\nconfirmation=off\n"


def program() -> str | None:
    """Return where `task` is, or None."""
    return shutil.which("task")


def made(count: int, folder: Path) -> Path:
    """Return the settings (TASKRC) of a list of `count` tasks; it is made where it is not there."""
    settings = folder / "taskrc"
    if settings.exists():
        return settings
    data, tasks = folder / "tasks", folder / "tasks.json"
    data.mkdir(parents=True, exist_ok=True)
    chance = random.Random(count)
    with tasks.open("w", encoding="utf-8") as out:
        for number in range(count):
            due = f"2024{chance.randint(1, 12):02}{chance.randint(1, 28):02}T000000Z"
            task = {"uuid": f"{number:08x}-0000-4000-8000-000000000000", "entry": "20240101T000000Z", "due": due}
            task |= {"description": f"By 2025 there will be {number} units", "status": "pending"}
            if number % 2:
                task |= {"status": "completed", "end": "20250101T000000Z"}
            out.write(json.dumps(task) + "\n")
    unfinished = settings.with_suffix(".part")
    unfinished.write_text(SETTINGS.format(data=data), encoding="utf-8")
    environment = {**os.environ, "TASKRC": str(unfinished)}
    subprocess.run(["task", "import", str(tasks)], check=True, capture_output=True, env=environment)
    tasks.unlink()
    return unfinished.rename(settings)
