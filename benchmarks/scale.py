"""The ledger at a thousand, a hundred thousand and (where asked for) a million claims, beside peers and floors.

    python -m benchmarks.scale [--size 1000 --size 100000] [--folder DIR] [--runs 3]

Processor seconds (user and system) of whole processes, ours and the other by turns, medians. A ledger is made and
loaded once and kept in the folder; loading is timed then, once. A peer that is not installed is told, and nothing
fails: `task` (taskwarrior), and sqlite-utils under SQLITE_UTILS or on the PATH.
"""

import argparse
import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

from benchmarks import ledgers, tasks
from benchmarks.inside import inside
from benchmarks.whole import HEADING, Line, by_turns, cost
from tracker.export.claims import CLAIM_COLUMNS, EXPORT_COLUMNS
from tracker.model.claim import RECORD_FIELDS

CLAIMS = str(Path(sys.executable).with_name("claims"))
DAY = "2026-01-02"
MANY = MOST_TASKS = 100_000
IMPORT = [sys.executable, "-c", "import sqlmodel"]
RULINGS = ("judged_on", "actual", "fulfilled_on", "void_reason")
COLUMNS = ", ".join(f'c."{name}"' for name in ("id", "key", "last_outcome", "source", *RECORD_FIELDS))
SAME_COLUMNS = (
    f"SELECT {COLUMNS}, {', '.join(f'v.{name}' for name in RULINGS)} FROM claim c LEFT JOIN verdict v "
    "ON v.id = (SELECT max(id) FROM verdict WHERE claim_id = c.id) WHERE NOT c.withdrawn ORDER BY c.id"
)
CSV = f"""
import csv, sqlite3, sys
csv.writer(open(sys.argv[2], "w")).writerows(sqlite3.connect(sys.argv[1]).execute({SAME_COLUMNS!r}))
"""
GROUPS = "SELECT speaker, last_outcome, count(*) FROM claim GROUP BY speaker, last_outcome"
GROUPED = "GROUP BY + import sqlmodel"
COUNT = f"""
import sqlite3, sys
print(len(sqlite3.connect(sys.argv[1]).execute({GROUPS!r}).fetchall()))
"""
WITHOUT_CHECK = """
import sys
from tracker.store import session
session.bring_to_head = lambda *_: None
from tracker.cli.app import main
sys.exit(main())
"""
WITH_CHECK = "import sys; from tracker.store import session; from tracker.cli.app import main; sys.exit(main())"


def made(size: int, folder: Path) -> tuple[Path, Line | None]:
    """Return the file of a ledger, and the line of its being loaded, if that was now."""
    dump, file = folder / str(size) / "dump", folder / str(size) / "c.db"
    if file.exists():
        return file, None
    ledgers.write(size, dump)
    floor = [sys.executable, str(Path(__file__).with_name("floor_load.py")), str(dump), str(folder / "floor.db")]
    load = [CLAIMS, "--database", str(file), "load", str(dump)]
    return file, by_turns(
        "load, indexes and search too", "json, executemany, no index", load, [floor], _goal(8, size), 1
    )


def _goal(ratio: float, size: int) -> float | None:
    """Return a goal that is set for many claims: with few a process is hardly more than its start."""
    return ratio if size >= MANY else None


def listings(file: Path, folder: Path, size: int, runs: int) -> Iterator[Line]:
    ours = [CLAIMS, "--today", DAY, "--database", str(file)]
    few = [*ours, "list", "--due-before", "2025-01-01", "--limit", "50"]
    yield by_turns("list --due-before D --limit 50", "import sqlmodel", few, [IMPORT], 0.9, runs)
    checked, unchecked = ([sys.executable, "-c", code, *few[1:]] for code in (WITH_CHECK, WITHOUT_CHECK))
    yield by_turns("... with the migration check", "without it", checked, [unchecked], 1.03, max(runs, 5))
    yield from peers(file, few, size, runs)
    if size < 1_000_000:
        rows = [*ours, "list", "--status", "all", "--sort", "id", "--limit", "50000", "--format"]
        utils = sqlite_utils()
        whole = [utils, "rows", str(file), "claim", "--csv", "--limit", "50000"] if utils else None
        for form in ("table", "csv"):
            other = f"sqlite-utils rows --csv{'' if whole else ': not installed'}"
            yield by_turns(
                f"list 50,000 --format {form}", other, [*rows, form], [whole] if whole else [], _goal(1.6, size), runs
            )
    everything = [*ours, "list", "--status", "all", "--sort", "id", "--format", "csv", "-o", str(folder / "ours.csv")]
    floor = [sys.executable, "-c", CSV, str(file), str(folder / "theirs.csv")]
    yield by_turns(
        "list --format csv, all", "csv over sqlite3, same columns", everything, [floor], _goal(2, size), runs
    )
    export = [*ours, "export", "claims", "-o", str(folder / "ours.csv")]
    more = len(EXPORT_COLUMNS) - len(CLAIM_COLUMNS)
    yield by_turns(f"export claims, {more} columns more", "the same", export, [floor], None, runs)
    indexed(file, folder / "indexed.db")
    card = [*ours, "scorecard", "--by", "speaker"]
    count = [[sys.executable, "-c", COUNT, str(folder / "indexed.db")], IMPORT]
    yield by_turns("scorecard --rates --by speaker", GROUPED, [*card, "--rates"], count, 1.5, runs)
    yield by_turns("scorecard --by speaker, whole", GROUPED, card, count, None, runs)
    yield by_turns("scorecard --by speaker --survival", GROUPED, [*card, "--survival"], count, None, 1)


def indexed(file: Path, copy: Path) -> None:
    """Make the floor's own table, with the index that its GROUP BY wants."""
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS ledger", (str(file),))
        connection.execute("CREATE TABLE claim AS SELECT id, speaker, last_outcome FROM ledger.claim")
        connection.execute("CREATE INDEX by_speaker ON claim (speaker, last_outcome)")


def sqlite_utils() -> str | None:
    return os.environ.get("SQLITE_UTILS") or shutil.which("sqlite-utils")


def peers(file: Path, few: list[str], size: int, runs: int) -> Iterator[Line]:
    utils = sqlite_utils()
    there = [[utils, "rows", str(file), "claim", "--limit", "50"]] if utils else []
    other = f"sqlite-utils rows --limit 50{'' if utils else ': not installed'}"
    yield by_turns("list --limit 50", other, few, there, 2.5, runs)
    if size > MOST_TASKS:
        return
    task, found = tasks.program(), "task list limit:50"
    if task is None:
        yield Line("list --limit 50", f"{found}: not installed", cost(few)[0], None, 0.25)
        return
    settings = str(tasks.made(size, file.parent))
    yield by_turns(
        "list --limit 50", found, few, [[task, "list", "limit:50"]], _goal(0.25, size), runs, TASKRC=settings
    )


def measure(size: int, folder: Path, runs: int) -> None:
    """Print the table of one size."""
    print(f"\n{size:,} claims, half of them judged; processor seconds, {runs} runs by turns, medians")
    print(HEADING, flush=True)
    file, loaded = made(size, folder)
    if loaded is not None:
        print(loaded, flush=True)
    for line in listings(file, folder, size, runs):
        print(line, flush=True)
    for told in inside(file, folder, date.fromisoformat(DAY)):
        print(told, flush=True)


def main(given: list[str] | None = None) -> None:
    """Print the tables of the sizes that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--size", type=int, action="append")
    parser.add_argument("--folder", type=Path, help="where ledgers are made, and found again the next time")
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as temporary:
        for size in chosen.size or [1000, 100_000]:
            measure(size, chosen.folder or Path(temporary), chosen.runs)


if __name__ == "__main__":
    main()
