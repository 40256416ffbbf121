"""What is measured within a process: the query of a list, a search, a ruling, and its commit beside what a disk takes.

A query and a search are told in processor time, what waits for a disk by the clock: on a busy machine that says little.
"""

import os
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from tracker.model.verdict import Outcome, Status
from tracker.steps.listing import LINE
from tracker.steps.resolve import Ruling, resolve
from tracker.store import flat
from tracker.store.filters import ClaimFilter
from tracker.store.session import Ledger, open_ledger

ALL = frozenset(Status)
COMMITS = 50


def inside(file: Path, folder: Path, day: date) -> Iterator[str]:
    """Yield lines of the table; the copy of the ledger that is ruled on stands in the folder."""
    with open_ledger(f"sqlite:///{file}") as ledger, ledger.looking() as look:
        due = ClaimFilter(due_before=date(2025, 1, 1), limit=50)
        taken = median_ms(lambda: list(flat.read(look, due, day, fields=LINE, ruling=False, tags=False)), 30)
        yield f"due query, built, asked and read: {taken:.2f} ms of processor (goal 1)"
        for wanted in ("机器人", "机器", '"battery pack"'):
            found = ClaimFilter(search=wanted, statuses=ALL, limit=50)
            taken = median_ms(
                lambda f=found: list(flat.read(look, f, day, fields=LINE, ruling=False, tags=False)), 5
            )  # fmt: skip
            every = ClaimFilter(search=wanted, statuses=ALL)
            hits = sum(len(c["id"]) for c in flat.columns(look, every, day, fields=(), ruling=False, tags=False))
            scan = "SELECT count(*) FROM claim WHERE instr(lower(quote), ?)"
            there = look.connection().exec_driver_sql(scan, (wanted.strip('"'),)).scalar()
            yield f"search {wanted}: {taken:.1f} ms of processor (goal 25), {hits:,} found of {there:,}"
    copy = folder / "resolve.db"
    shutil.copy(file, copy)
    with open_ledger(f"sqlite:///{copy}") as ledger:
        commit, whole = resolving(ledger, day)
    copy.unlink()
    yield (
        f"resolve: commit in WAL with FULL {commit:.2f} ms (goal 1), the whole step {whole:.2f} ms; "
        f"fdatasync of 4 KiB {synced(folder):.2f} ms on {file_system(folder)}"
    )


def resolving(ledger: Ledger, day: date) -> tuple[float, float]:
    """Return the median milliseconds of the commit alone, from COMMIT to its acknowledgement, and of the whole step."""
    commits: list[float] = []
    dialect: Any = ledger._writing.dialect  # noqa: SLF001 - the commit alone is to be measured
    commit = dialect.do_commit

    def timed(connection: Any) -> None:
        begun = time.perf_counter()
        commit(connection)
        commits.append((time.perf_counter() - begun) * 1000)

    dialect.do_commit = timed
    steps = []
    for number in range(1, COMMITS + 1):
        ruling = Ruling(outcome=Outcome.MISS, note=str(number))
        begun = time.perf_counter()
        resolve(ledger, str(number), ruling, by="ann", today=day, now=datetime.now(UTC), force=True)
        steps.append((time.perf_counter() - begun) * 1000)
    assert len(commits) == COMMITS
    return statistics.median(commits), statistics.median(steps)


def synced(folder: Path) -> float:
    """Return the median milliseconds of appending 4 KiB to a file and waiting until the disk has it."""
    file = folder / "synced"
    with file.open("wb", buffering=0) as out:

        def one() -> None:
            out.write(b"x" * 4096)
            os.fdatasync(out.fileno())

        taken = median_ms(one, COMMITS, clock=time.perf_counter)
    file.unlink()
    return taken


def file_system(folder: Path) -> str:
    """Return the kind of file system that a folder is on, and its device."""
    held = [line.split() for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    over = [(parts[1], parts[2], parts[0]) for parts in held if folder.resolve().is_relative_to(parts[1])]
    _, kind, device = max(over, key=lambda each: len(each[0]))
    return f"{kind} ({device})"


def median_ms(work: Callable[[], object], times: int, *, clock: Callable[[], float] = time.process_time) -> float:
    """Return the median milliseconds of some runs, after one to warm up."""
    work()
    taken = []
    for _ in range(times):
        begun = clock()
        work()
        taken.append((clock() - begun) * 1000)
    return statistics.median(taken)
