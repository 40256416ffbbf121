"""On a terminal: one key without Enter, colours, and lines that fit."""

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

from tracker.cli.show.width import cell_width

INSTALLED = Path(sys.executable).with_name("claims")


def at_terminal(arguments: list[str], keys: str, *, columns: int = 80, cwd: Path) -> str:
    """Run the installed command on a terminal, type keys when it asks, and return what stands there."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(columns), "LINES": "40", "TERM": "xterm-256color"}
    process = subprocess.Popen(
        [str(INSTALLED), *arguments], stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=cwd
    )
    os.close(theirs)
    shown, waiting, end = b"", list(keys), time.monotonic() + 300
    while time.monotonic() < end:
        if select.select([ours], [], [], 0.1)[0]:
            try:
                data = os.read(ours, 65536)
            except OSError:
                break
            if not data:
                break
            shown += data
            if waiting and shown.endswith(b"> "):
                os.write(ours, waiting.pop(0).encode())
    try:
        process.wait(timeout=300)
    finally:
        process.kill()
        os.close(ours)
    return shown.decode()


def test_one_key_without_enter_reviews(talk: Path, tmp_path: Path) -> None:
    ledger = ["--database", str(tmp_path / "x.db")]
    subprocess.run([str(INSTALLED), *ledger, "ingest", str(talk)], check=True, capture_output=True)

    shown = at_terminal([*ledger, "--today", "2026-03-01", "review", "--plain", "--by", "anna"], "auaq", cwd=tmp_path)

    assert "1 accepted, 1 undone" in shown
    assert "1 of 2" in shown
    assert "\x1b[1;36m»" in shown


def test_a_list_fits_80_columns(talk: Path, tmp_path: Path) -> None:
    ledger = ["--database", str(tmp_path / "x.db")]
    subprocess.run([str(INSTALLED), *ledger, "ingest", str(talk)], check=True, capture_output=True)
    subprocess.run([str(INSTALLED), *ledger, "review", "--by", "a"], input=b"a\na\n", check=True, capture_output=True)

    shown = at_terminal([*ledger, "list", "--status", "all"], "", cwd=tmp_path)
    lines = re.sub(r"\x1b\[[\d;]*m", "", shown).splitlines()

    assert len(lines) == 3
    assert max(map(cell_width, lines)) <= 80
