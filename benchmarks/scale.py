"""The ledger at a thousand, a hundred thousand and (where asked for) a million claims, beside peers and floors.

    python -m benchmarks.scale [--size 1000 --size 100000] [--folder DIR] [--runs 3]

Processor seconds (user and system) of whole processes, ours and the other by turns, medians. A ledger is made and
loaded once and kept in the folder; loading is timed then, once. A peer that is not installed is told, and nothing
fails: `task` (taskwarrior), and sqlite-utils under SQLITE_UTILS or on the PATH.
"""

import argparse
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks import ledgers
from tracker.export.claims import CLAIM_COLUMNS
from tracker.model.claim import RECORD_FIELDS
from tracker.model.verdict import Outcome, Status
from tracker.steps.listing import LINE
from tracker.steps.resolve import Ruling, resolve
from tracker.store import claims, flat, search
from tracker.store.claims import ClaimFilter
from tracker.store.session import open_ledger

CLAIMS = str(Path(sys.executable).with_name("claims"))
DAY = "2026-01-02"
ALL = frozenset(Status)
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


@dataclass(frozen=True)
class Line:
    """One line of the table: ours and the other's processor seconds, our megabytes, and the ratio that is the goal."""

    name: str
    other: str
    ours: float
    theirs: float | None
    goal: float | None
    megabytes: float = 0.0

    def __str__(self) -> str:
        ratio = f"{self.ours / self.theirs:6.2f}" if self.theirs else "     -"
        theirs = f"{self.theirs:9.3f}" if self.theirs is not None else "        -"
        goal = f"{self.goal:5.2f}" if self.goal is not None else "    -"
        size = f"{self.megabytes:6.0f}" if self.megabytes else "     -"
        return f"{self.name:34}{self.ours:9.3f}{size}  {self.other:34}{theirs}{ratio}  {goal}"


def cost(command: list[str]) -> tuple[float, float]:
    """Return the processor seconds and megabytes of a whole process."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[:4]} ended with status {process.returncode}")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def by_turns(name: str, other: str, ours: list[str], theirs: list[list[str]], goal: float | None, runs: int) -> Line:
    """Return our command's line beside the sum of the others' medians."""
    mine: list[tuple[float, float]] = []
    others: list[list[float]] = [[] for _ in theirs]
    for _ in range(runs):
        mine.append(cost(ours))
        for seconds, command in zip(others, theirs, strict=True):
            seconds.append(cost(command)[0])
    total = sum(statistics.median(seconds) for seconds in others)
    seconds = statistics.median(used for used, _ in mine)
    return Line(name, other, seconds, total, goal, max(size for _, size in mine))


def made(size: int, folder: Path) -> tuple[Path, Line | None]:
    """Return the file of a ledger, and the line of its being loaded, if that was now."""
    dump, file = folder / str(size) / "dump", folder / str(size) / "c.db"
    if file.exists():
        return file, None
    ledgers.write(size, dump)
    floor = [sys.executable, str(Path(__file__).with_name("floor_load.py")), str(dump), str(folder / "floor.db")]
    load = [CLAIMS, "--database", str(file), "load", str(dump)]
    return file, by_turns("load, indexes and search too", "json, executemany, no index", load, [floor], 8, 1)


def listings(file: Path, folder: Path, size: int, runs: int) -> Iterator[Line]:
    ours = [CLAIMS, "--today", DAY, "--database", str(file)]
    few = [*ours, "list", "--due-before", "2025-01-01", "--limit", "50"]
    yield by_turns("list --due-before D --limit 50", "import sqlmodel", few, [IMPORT], 0.9, runs)
    checked, unchecked = ([sys.executable, "-c", code, *few[1:]] for code in (WITH_CHECK, WITHOUT_CHECK))
    yield by_turns("... with the migration check", "without it", checked, [unchecked], 1.03, max(runs, 5))
    yield from peers(file, few, runs)
    if size < 1_000_000:
        rows = [*ours, "list", "--status", "all", "--sort", "id", "--limit", "50000", "--format"]
        utils = sqlite_utils()
        whole = [utils, "rows", str(file), "claim", "--csv", "--limit", "50000"] if utils else None
        for form in ("table", "csv"):
            other = f"sqlite-utils rows --csv{'' if whole else ': not installed'}"
            yield by_turns(f"list 50,000 --format {form}", other, [*rows, form], [whole] if whole else [], 1.6, runs)
    everything = [*ours, "list", "--status", "all", "--sort", "id", "--format", "csv", "-o", str(folder / "ours.csv")]
    floor = [sys.executable, "-c", CSV, str(file), str(folder / "theirs.csv")]
    yield by_turns("list --format csv, all", "csv over sqlite3, same columns", everything, [floor], 2, runs)
    export = [*ours, "export", "claims", "-o", str(folder / "ours.csv")]
    yield by_turns(f"export claims, {len(CLAIM_COLUMNS)} columns and 12 more", "the same", export, [floor], None, runs)
    card = [*ours, "scorecard", "--by", "speaker"]
    count = [sys.executable, "-c", COUNT, str(folder / "indexed.db")]
    indexed(file, folder / "indexed.db")
    yield by_turns("scorecard --by speaker, all of it", "GROUP BY + import sqlmodel", card, [count, IMPORT], 1.5, runs)


def indexed(file: Path, copy: Path) -> None:
    """Make the floor's own table, with the index that its GROUP BY wants."""
    copy.unlink(missing_ok=True)
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("ATTACH ? AS ledger", (str(file),))
        connection.execute("CREATE TABLE claim AS SELECT id, speaker, last_outcome FROM ledger.claim")
        connection.execute("CREATE INDEX by_speaker ON claim (speaker, last_outcome)")


def sqlite_utils() -> str | None:
    return os.environ.get("SQLITE_UTILS") or shutil.which("sqlite-utils")


def peers(file: Path, few: list[str], runs: int) -> Iterator[Line]:
    utils = sqlite_utils()
    if utils is None:
        yield Line("list --limit 50", "sqlite-utils: not installed", cost(few)[0], None, 2.5)
        return
    there = [utils, "rows", str(file), "claim", "--limit", "50"]
    yield by_turns("list --limit 50", "sqlite-utils rows --limit 50", few, [there], 2.5, runs)


def inside(file: Path, folder: Path) -> Iterator[str]:
    """Yield what is measured within a process: queries, and commits on a copy."""
    day = date.fromisoformat(DAY)
    with open_ledger(f"sqlite:///{file}") as ledger, ledger.reading() as session:
        due = ClaimFilter(due_before=date(2025, 1, 1), limit=50)
        taken = _median_ms(lambda: list(flat.read(session, due, day, fields=LINE, ruling=False, tags=False)))
        yield f"due query in process: {taken:.2f} ms (goal 1)"
        for wanted in ("机器人", "机器", '"battery pack"'):
            found = ClaimFilter(search=wanted, statuses=ALL, limit=50)
            taken = _median_ms(lambda wanted=found: claims.find(session, wanted, day))
            tests = search.condition(session, wanted)
            hits = session.execute(claims.select(claims.COLUMNS[-3]).where(tests)).all()
            word = wanted.strip('"')
            scan = "SELECT count(*) FROM claim WHERE instr(lower(quote), ?)"
            there = session.connection().exec_driver_sql(scan, (word,)).scalar()
            yield f"search {wanted}: {taken:.1f} ms (goal 25), {len(hits):,} found of {there:,}"
    copy = folder / "resolve.db"
    shutil.copy(file, copy)
    with open_ledger(f"sqlite:///{copy}") as ledger:
        yield f"resolve, commit in WAL and FULL: {_commit_ms(ledger, day):.2f} ms (goal 1)"
    copy.unlink()


def _commit_ms(ledger: object, day: date) -> float:
    from sqlalchemy import event

    times: list[float] = []
    begun = 0.0

    class Timed:
        @staticmethod
        def before(*_: object) -> None:
            nonlocal begun
            begun = time.perf_counter()

    engine = ledger._writing  # type: ignore[attr-defined] # noqa: SLF001 - the commit alone is to be measured
    event.listen(engine, "commit", Timed.before)
    for number in range(1, 31):
        ruling = Ruling(outcome=Outcome.MISS, note=str(number))
        resolve(ledger, str(number), ruling, by="ann", today=day, now=datetime.now(UTC), force=True)  # type: ignore[arg-type]
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def _median_ms(work: object) -> float:
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        work()  # type: ignore[operator]
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def measure(size: int, folder: Path, runs: int) -> None:
    print(f"\n{size:,} claims, half of them judged; processor seconds, {runs} runs by turns, medians")
    print(f"{'':34}{'ours':>9}{'MB':>6}  {'beside':34}{'theirs':>9}{'ratio':>6}{'goal':>7}", flush=True)
    file, loaded = made(size, folder)
    if loaded is not None:
        print(loaded, flush=True)
    for line in listings(file, folder, size, runs):
        print(line, flush=True)
    for told in inside(file, folder):
        print(told, flush=True)


def main(given: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--size", type=int, action="append")
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    chosen = parser.parse_args(given)
    with tempfile.TemporaryDirectory() as temporary:
        for size in chosen.size or [1000, 100_000]:
            measure(size, chosen.folder or Path(temporary), chosen.runs)
    print(f"\npeak of this process itself: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
