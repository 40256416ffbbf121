"""Kill `claims` at random moments, and look whether anything that it had told was lost.

    python scripts/faults.py --kills 100 --seed 1

For each command a ledger is made ready. A process that has everything loaded forks; the child runs the command, and is
ended by SIGKILL at a random moment of the time that the command takes, or shortly after. Afterwards the ledger must
open, `claims verify` must find nothing, what the child had printed must be there, and the same command given again must
end in the very ledger of a run that nobody disturbed. Status 3 where anything of this does not hold.
"""

import argparse
import contextlib
import io
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tracker.cli.app import run
from tracker.steps.dump import dump
from tracker.store.session import open_ledger

TODAY = "2026-03-01"
DOCUMENTS = 40
_BEYOND = 1.2  # so that some are killed when all is told
LOST, UNSOUND, OTHER = "acknowledged and lost", "verify found something", "another ledger after going on"


@dataclass(frozen=True)
class Act:
    """Commands that one child runs. `told` reads what it acknowledged from its output, `there` what a ledger holds."""

    name: str
    ready: Callable[[Path], None]
    commands: Sequence[Sequence[str]]
    told: Callable[[str], set[str]]
    there: Callable[[Path], set[str]]
    typed: str = ""


@dataclass
class Tally:
    """What became of the kills of one act: how many, how many of them before anything was told, and what was wrong."""

    name: str
    kills: int = 0
    told: int = 0
    backups: int = 0
    wrong: list[str] = field(default_factory=list)


def quietly(arguments: Sequence[str], typed: str = "") -> tuple[int, str]:
    """Run `claims` here; return its status and all that it printed."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    before = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(typed.encode()), encoding="utf-8")
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            status = run(arguments)
    finally:
        sys.stdin = before
    return status, out.buffer.getvalue().decode()  # type: ignore[attr-defined]


def forked(ledger: Path, act: Act, linger: float = 0.0) -> tuple[int, int]:
    """Start a child that runs an act and lingers; return its number, and where its standard output can be read."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child:
        os.close(theirs)
        return child, ours
    os.close(ours)
    os.dup2(theirs, 1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w", closefd=False), encoding="utf-8", write_through=True)
    sys.stdin = io.TextIOWrapper(io.BytesIO(act.typed.encode()), encoding="utf-8")
    status = 0
    for command in act.commands:
        status = max(status, run(["--database", str(ledger), "--today", TODAY, *command]))
    time.sleep(linger)
    os._exit(status)


def ended(child: int, output: int) -> tuple[bool, str]:
    """Wait for a child; return whether it was killed, and what it had printed."""
    parts = []
    while part := os.read(output, 65536):
        parts.append(part)
    os.close(output)
    status = os.waitpid(child, 0)[1]
    whole = b"".join(parts)
    return os.WIFSIGNALED(status), whole[: whole.rfind(b"\n") + 1].decode()  # half a line acknowledges nothing


def contents(ledger: Path) -> dict[str, str]:
    """Return a ledger's dump, without the moments of recording."""
    with open_ledger(f"sqlite:///{ledger}") as opened:
        texts = dump(opened).texts
    return {name: re.sub(r'"recorded_at": "[^"]*"', "", text) for name, text in texts.items()}


def torment(act: Act, folder: Path, kills: int, chance: random.Random, documents: int) -> Tally:
    """Kill an act so many times; return what was found."""
    ready = folder / "ready.db"
    act.ready(ready)
    lasting, reference = _undisturbed(act, folder, ready, rounds=min(kills, 3))
    tally = Tally(act.name)
    while tally.kills < kills:
        ledger = _copy(ready, folder / "trial")
        child, output = forked(ledger, act, linger=lasting)
        time.sleep(chance.uniform(0, lasting * _BEYOND))
        os.kill(child, signal.SIGKILL)
        killed, printed = ended(child, output)
        if not killed:
            continue
        tally.kills += 1
        acknowledged = act.told(printed)
        tally.told += bool(acknowledged)
        where = f"{act.name}, kill {tally.kills}"
        tally.backups += len(list(ledger.parent.glob("*.bak")))
        tally.wrong += [f"{where}: {what}" for what in _wrong(act, ledger, acknowledged, reference, documents)]
    return tally


def _undisturbed(act: Act, folder: Path, ready: Path, rounds: int) -> tuple[float, dict[str, str]]:
    """Return how long an act takes, in seconds, and the ledger that it makes."""
    took: list[float] = []
    for _ in range(rounds):
        ledger = _copy(ready, folder / "whole")
        begun = time.monotonic()
        ended(*forked(ledger, act))
        took.append(time.monotonic() - begun)
    return statistics.median(took), contents(ledger)


def _wrong(act: Act, ledger: Path, acknowledged: set[str], reference: dict[str, str], documents: int) -> Iterator[str]:
    copies = [path for path in ledger.parent.iterdir() if path.suffix == ".bak"]
    yield from (f"{copy.name}: the backup is not whole" for copy in copies if not _whole(copy, documents))
    status, printed = quietly(["--database", str(ledger), "verify"])
    if status != 0:
        yield f"{UNSOUND}: {printed.strip()[:300]}"
    lost = acknowledged - act.there(ledger)
    if lost:
        yield f"{LOST}: {sorted(lost)[:5]}"
    for command in act.commands:
        quietly(["--database", str(ledger), "--today", TODAY, *command], act.typed)
    if not act.typed and contents(ledger) != reference:
        yield OTHER


def _whole(copy: Path, documents: int) -> bool:
    """Whether a backup is sound and holds something: half of one may well open, and be empty."""
    with closing(sqlite3.connect(copy)) as opened, contextlib.suppress(sqlite3.Error):
        sound = opened.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return sound and opened.execute("SELECT count(*) FROM source").fetchone() == (documents,)
    return False


def _copy(ready: Path, folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    if ready.exists():
        shutil.copy(ready, folder / "claims.db")
    return folder / "claims.db"


def column(ledger: Path, query: str) -> set[str]:
    """Return a column of a ledger as text; nothing where its tables are not made yet."""
    try:
        with closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)) as opened:
            return {str(row[0]) for row in opened.execute(query)}
    except sqlite3.OperationalError:
        return set()


class Scene:
    """The files that the acts work on: documents, decisions, verdicts, a dump, an old ledger."""

    def __init__(self, folder: Path, count: int) -> None:
        self.folder = folder
        self.count = count
        self.documents = folder / "documents"
        self.documents.mkdir()
        for number in range(count):
            said = f"马斯克：到{2027 + number}年底，我们会交付{number + 1}万辆汽车。明年生产{number + 5}千台机器人。\n"
            (self.documents / f"talk-{number:02}.txt").write_text(said, encoding="utf-8")
        self.ingest = ["ingest", str(self.documents), "--said-on", "2025-03-20", "--lang", "zh"]
        self.found = folder / "found.db"
        self.decided = folder / "decided.db"
        self.judged = folder / "judged.db"
        self._make()

    def _make(self) -> None:
        self._do(self.found, self.ingest)
        shutil.copy(self.found, self.decided)
        self._do(self.decided, ["review", "--plain", "--by", "ann"], "a\n" * 2 * self.count)
        self._do(self.decided, ["review", "--export", str(self.folder / "decisions.jsonl")])
        self.keys = sorted(column(self.decided, "SELECT key FROM claim"))
        shutil.copy(self.decided, self.judged)
        verdicts = [
            {"claim": key, "outcome": "miss", "judged_on": TODAY, "by": "ann", "note": f"checked {number}"}
            for number, key in enumerate(self.keys)
        ]
        lines = "".join(json.dumps(verdict) + "\n" for verdict in verdicts)
        (self.folder / "verdicts.jsonl").write_text(lines, encoding="utf-8")
        self._do(self.judged, ["resolve", "--apply", str(self.folder / "verdicts.jsonl")])
        self._do(self.judged, ["dump", str(self.folder / "dump")])

    def _do(self, ledger: Path, command: Sequence[str], typed: str = "") -> None:
        status, printed = quietly(["--database", str(ledger), "--today", TODAY, *command], typed)
        if status:
            raise SystemExit(f"{command}: status {status}: {printed}")

    def copied(self, ledger: Path) -> Callable[[Path], None]:
        """Return what makes a ledger ready: a copy of one."""
        return lambda place: shutil.copy(ledger, place) and None

    def old(self, place: Path) -> None:
        """Make a ledger of the first release that holds the same documents, claims and verdicts."""
        from sqlalchemy import create_engine

        from alembic import command
        from tracker.store.migrate import configuration

        engine = create_engine(f"sqlite:///{place}")
        with engine.begin() as connection:
            command.upgrade(configuration(connection), "0001")
        engine.dispose()
        with closing(sqlite3.connect(place)) as made:
            made.execute("ATTACH ? AS new", (str(self.judged),))
            for table in ("source", "candidate", "claim", "decision", "verdict"):
                _carry(made, table)
            made.commit()


def _carry(made: sqlite3.Connection, table: str) -> None:
    """Copy the rows of a table into its older form; a column that is gone now is the day of an entry."""
    there = {row[1] for row in made.execute(f"PRAGMA new.table_info({table})")}
    columns = [(row[1], bool(row[3])) for row in made.execute(f"PRAGMA main.table_info({table})")]
    names = [name for name, needed in columns if name in there or needed]
    values = ", ".join(f'"{name}"' if name in there else "'2025-06-01'" for name in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    made.execute(f"INSERT INTO main.{table} ({quoted}) SELECT {values} FROM new.{table}")  # noqa: S608 - our own names


def acts(scene: Scene) -> list[Act]:
    """Return everything that is killed."""
    folder = scene.folder
    counted = {name: f"SELECT count(*) FROM {name}" for name in ("decision", "verdict", "source")}  # noqa: S608
    size = {name: column(scene.judged, query) for name, query in counted.items()}

    def words(*patterns: str) -> Callable[[str], set[str]]:
        return lambda printed: {found for pattern in patterns for found in re.findall(pattern, printed, re.MULTILINE)}

    def all_of(line: str, table: str) -> tuple[Callable[[str], set[str]], Callable[[Path], set[str]]]:
        """Acknowledged by one line: all the rows of a table."""
        return (
            lambda printed: size[table] if re.search(line, printed) else set(),
            lambda ledger: column(ledger, counted[table]),
        )

    resolving = [["resolve", key, "hit", "--by", "ann"] for key in scene.keys[:25]]
    judged = lambda ledger: column(  # noqa: E731
        ledger, "SELECT c.key FROM verdict v JOIN claim c ON c.id = v.claim_id WHERE v.outcome = 'hit'"
    )
    decided = lambda ledger: {str(number) for number in range(len(column(ledger, "SELECT id FROM decision")) + 1)}  # noqa: E731
    return [
        Act(
            "ingest",
            lambda _: None,
            [scene.ingest],
            words(r"^(talk-\d\d\.txt)  new"),
            lambda ledger: column(ledger, "SELECT name FROM source"),
        ),
        Act(
            "review, one by one",
            scene.copied(scene.found),
            [["review", "--plain", "--by", "ann"]],
            lambda printed: {str(max(0, printed.count("found by") - 1))} - {"0"},
            decided,
            typed="a\n" * 2 * scene.count,
        ),
        Act(
            "review --apply",
            scene.copied(scene.found),
            [["review", "--apply", str(folder / "decisions.jsonl")]],
            *all_of(r"decisions? recorded", "decision"),
        ),
        Act("resolve, one by one", scene.copied(scene.decided), resolving, words(r"^claim \d+ \((\w+)\): hit"), judged),
        Act(
            "resolve --apply",
            scene.copied(scene.decided),
            [["resolve", "--apply", str(folder / "verdicts.jsonl")]],
            *all_of(r"verdicts? (applied|recorded)", "verdict"),
        ),
        Act("load", lambda _: None, [["load", str(folder / "dump")]], *all_of(r"^read from", "source")),
        Act("migrate", scene.old, [["list", "--status", "all"]], *all_of(r"Elon Musk", "source")),
    ]


def main() -> int:
    """Run everything, tell of it in a table, and say by the status whether anything was lost."""
    parser = argparse.ArgumentParser(description="Kill claims at random moments and look for what was lost.")
    parser.add_argument("--kills", type=int, default=100, help="how often each command is killed")
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="how many each command has to do with")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", help="the beginning of the name of one command")
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - moments, no secrets
    wrong: list[str] = []
    print(
        "| command | killed | of these after something was told | backups, all whole | wrong |\n|---|---|---|---|---|"
    )
    with tempfile.TemporaryDirectory() as made:
        scene = Scene(Path(made), chosen.documents)
        for act in acts(scene):
            if chosen.only and not act.name.startswith(chosen.only):
                continue
            place = Path(made, "acts")
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir()
            tally = torment(act, place, chosen.kills, chance, chosen.documents)
            wrong += tally.wrong
            row = (act.name, tally.kills, tally.told, tally.backups, len(tally.wrong))
            print(f"| {' | '.join(map(str, row))} |", flush=True)
    for line in wrong:
        print(line, file=sys.stderr)
    return 3 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
