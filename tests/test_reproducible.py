"""The same sources and decisions give the same bytes: whatever the database, locale, zone, hash seed and file order."""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
PLAIN = {"LC_ALL": "C.UTF-8", "TZ": "UTC"}
SURROUNDINGS = {
    "sqlite": {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2"},  # C where it is not known
    "postgresql": {"LC_ALL": "POSIX", "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "3", "PYTHONUTF8": "0"},
}

ONE_AFTER_ANOTHER = """
import json, sys
from tracker.cli.app import run
for command in json.loads(sys.argv[1]):
    if run(command) != 0:
        sys.exit(f"{command}: went wrong")
"""


def bytes_of(place: str, folder: Path, surroundings: dict[str, str], *, backwards: bool) -> dict[str, str]:
    """Do the whole job in a process of its own, and return the SHA-256 of each file that came of it.

    When a row was recorded is no part of it: that is the stated timestamp.
    """
    seeds = sorted((TOP / "seeds").glob("*.txt"), reverse=backwards)
    copies = folder / "seeds"
    copies.mkdir(parents=True)
    shutil.copy(TOP / "seeds" / "sources.yaml", copies)
    for seed in seeds:  # the order in which a folder gives its files is that of their making, on many systems
        shutil.copy(seed, copies)
    environ = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "CLAIMS_", "PYTHONHASH"))}
    environ |= {**surroundings, "CLAIMS_DATABASE_URL": place, "CLAIMS_TODAY": "2026-11-21", "PYTHONPATH": str(TOP)}

    applied = (
        [command, option, str(TOP / "data" / f"{name}.jsonl")]
        for command, option, name in (
            ("review", "--apply", "decisions"),
            ("observe", "--import", "observations"),
            ("resolve", "--apply", "verdicts"),
        )
    )
    job = [
        ["ingest", *(f"seeds/{seed.name}" for seed in seeds)],
        *applied,
        ["dump", "dump"],
        ["export", "claims", "-o", "claims.csv"],
        ["list", "--status", "all", "--format", "json", "-o", "list.json"],
        ["report", "site", "--no-pictures"],
        ["scorecard", "--by", "speaker", "--format", "csv", "-o", "scorecard.csv"],
    ]
    done = subprocess.run(
        [sys.executable, "-c", ONE_AFTER_ANOTHER, json.dumps(job)],
        cwd=folder, env=environ, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr.decode()
    found = {}
    for file in sorted(path for path in folder.rglob("*") if path.is_file() and copies not in path.parents):
        content = file.read_bytes()
        if file.parent.name == "dump":
            content = b"\n".join(line.split(b'"recorded_at"')[0] for line in content.split(b"\n"))
        if file.suffix == ".html":
            content = re.sub(rb"\d{4}-\d\d-\d\d \d\d:\d\d", b"", content)
        found[str(file.relative_to(folder))] = hashlib.sha256(content).hexdigest()
    return found


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give what comes of one plain run on a file."""
    folder = tmp_path_factory.mktemp("first")
    return bytes_of(f"sqlite:///{folder / 'claims.db'}", folder / "job", PLAIN, backwards=False)


def test_the_whole_job_gives_the_same_bytes(
    first: dict[str, str], ledger_url: Callable[[], str], kind: str, tmp_path: Path
):
    again = bytes_of(ledger_url(), tmp_path / "job", SURROUNDINGS[kind], backwards=True)

    assert {"dump/decisions.jsonl", "claims.csv", "scorecard.csv"} <= set(first)
    assert {name for name in first | again if first.get(name) != again.get(name)} == set()
