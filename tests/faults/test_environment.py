"""What the world around a ledger does to it: a full disk, a file that cannot be written, others at work, a wrong clock.

Each ends in one line that says what to do, and the ledger holds what it held.
"""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from alembic import command
from tracker.cli.app import run
from tracker.steps.verify import verify
from tracker.store import migrate
from tracker.store.migrate import configuration
from tracker.store.session import open_ledger

TODAY = "2026-03-01"
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def ledger(tmp_path: Path, empty_ledger: Path) -> Path:
    """Return the file of a ledger with nothing in it."""
    (tmp_path / "place").mkdir()
    return Path(shutil.copy(empty_ledger, tmp_path / "place" / "claims.db"))


@pytest.fixture
def claims(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a way to run `claims` as a process of its own; `limit` is the most bytes that it may make a file."""
    for name in ("CLAIMS_DATABASE_URL", "CLAIMS_TODAY"):
        monkeypatch.delenv(name, raising=False)

    def call(
        *arguments: str, place: Path = ledger, limit: int | None = None, today: str = TODAY
    ) -> subprocess.CompletedProcess[str]:
        def hold() -> None:
            if limit is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        program = [sys.executable, "-m", "tracker.cli.app", "--database", str(place)]
        environment = {**os.environ, "CLAIMS_TODAY": today}
        return subprocess.run(
            [*program, *arguments], capture_output=True, text=True, preexec_fn=hold, env=environment, check=False
        )

    return call


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Return a folder of documents that need more than a megabyte."""
    folder = tmp_path / "talks"
    folder.mkdir()
    for number in range(24):
        said = f"马斯克：到{2027 + number}年底，我们会交付{number + 1}万辆汽车。\n" + "这是一段没有数字的话。\n" * 2000
        (folder / f"talk-{number:02}.txt").write_text(said, encoding="utf-8")
    return folder


def ingest(claims: Run, talks: Path, **options: object) -> subprocess.CompletedProcess[str]:
    return claims("ingest", str(talks), "--said-on", "2025-03-20", "--lang", "zh", **options)


def kept(place: Path) -> set[str]:
    with closing(sqlite3.connect(place)) as opened:
        return {row[0] for row in opened.execute("SELECT name FROM source")}


def sound(place: Path) -> bool:
    with open_ledger(f"sqlite:///{place}") as opened:
        return verify(opened) == []


def told(ran: subprocess.CompletedProcess[str]) -> set[str]:
    return {line.split()[0] for line in ran.stdout.splitlines() if line.startswith("talk-")}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return the folder of a disk of two megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = AS_ROOT and shutil.which("mount") and not subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)], capture_output=True, check=False
    ).returncode  # fmt: skip
    if not mounted:
        pytest.skip("needs the right to mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_stops_ingest_in_one_line_and_what_was_kept_stays(claims: Run, talks: Path, small_disk: Path):
    place = small_disk / "claims.db"

    ran = ingest(claims, talks, place=place)

    assert ran.returncode == 1
    assert ran.stderr.splitlines() == [
        f"claims: {place} cannot grow: the disk is full; nothing of this step was stored"
    ]
    assert told(ran) <= kept(place)
    assert sound(place)


def test_a_full_disk_stops_a_migration_before_it_begins(claims: Run, small_disk: Path):
    """The copy has no room: the ledger stays as it was, and no half copy is left behind."""
    place = small_disk / "claims.db"
    old_ledger(place)
    filler = small_disk / "filler"
    filler.write_bytes(b"x" * (shutil.disk_usage(small_disk).free - 100_000))

    ran = claims("list", place=place)

    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert "the disk is full" in ran.stderr
    assert [path.name for path in small_disk.iterdir() if "before" in path.name] == []
    filler.unlink()
    assert claims("list", place=place).returncode == 0
    assert [path.name for path in small_disk.iterdir() if path.suffix == ".bak"] != []
    assert sound(place)


def test_a_file_that_may_not_grow(claims: Run, talks: Path, ledger: Path):
    """A quota, or the largest file of a file system."""
    before = kept(ledger)

    ran = ingest(claims, talks, limit=ledger.stat().st_size + 200_000)

    assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
    assert "cannot" in ran.stderr
    assert before | told(ran) <= kept(ledger)
    assert sound(ledger)


@pytest.fixture
def read_only(ledger: Path, claims: Run, talks: Path) -> Iterator[Path]:
    """Return a ledger with a document, in a folder where nothing can be written."""
    ingest(claims, talks / "talk-00.txt")
    folder = ledger.parent
    if AS_ROOT:
        bound = ["mount", "--bind", str(folder), str(folder)], ["mount", "-o", "remount,ro,bind", str(folder)]
        if any(subprocess.run(command, capture_output=True, check=False).returncode for command in bound):
            subprocess.run(["umount", str(folder)], capture_output=True, check=False)
            pytest.skip("needs the right to mount a file system")
    else:
        ledger.chmod(0o444)
        folder.chmod(0o555)
    yield ledger
    if AS_ROOT:
        subprocess.run(["umount", str(folder)], check=True)
    else:
        folder.chmod(0o755)
        ledger.chmod(0o644)


def test_a_ledger_that_cannot_be_written_is_told_in_one_line(claims: Run, talks: Path, read_only: Path):
    ran = ingest(claims, talks / "talk-01.txt")

    assert (ran.returncode, ran.stdout, len(ran.stderr.splitlines())) == (1, "", 1)
    assert f"{read_only} cannot be " in ran.stderr


def locked(place: Path, seconds: float) -> "subprocess.Popen[str]":
    """Start a process that holds the right to write for so long; return it once it has it."""
    program = (
        f"import sqlite3, time; c = sqlite3.connect({str(place)!r}, isolation_level=None)\n"
        f"c.execute('BEGIN IMMEDIATE'); print('held', flush=True); time.sleep({seconds}); c.execute('ROLLBACK')"
    )
    other = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def test_a_writer_waits_for_another(claims: Run, talks: Path, ledger: Path):
    with locked(ledger, 1.5):
        ran = ingest(claims, talks / "talk-00.txt")

    assert (ran.returncode, ran.stderr) == (0, "")


def test_a_writer_does_not_wait_for_ever_and_readers_not_at_all(claims: Run, talks: Path, ledger: Path):
    with locked(ledger, 900) as other:
        begun = time.monotonic()
        ran = ingest(claims, talks / "talk-00.txt")
        waited = time.monotonic() - begun
        reading = claims("list")
        other.kill()

    assert ran.stderr == f"claims: {ledger} is locked by another process: try again when that has finished\n"
    assert ran.returncode == 1
    assert waited >= 5
    assert reading.returncode == 0


def test_a_clock_set_back_loses_nothing(talks: Path, ledger: Path, capsys: pytest.CaptureFixture[str]):
    """Today is before the days of what is stored: everything is listed, told and scored, as of that day."""

    def on(day: str, *arguments: str) -> str:
        status = run(["--database", str(ledger), "--today", day, *arguments])
        captured = capsys.readouterr()
        assert (status, captured.err) == (0, ""), arguments
        return captured.out

    on(TODAY, "ingest", str(talks / "talk-00.txt"), "--said-on", "2025-03-20", "--lang", "zh")
    said = ("--speaker", "Ann", "--said-on", "2026-02-01", "--due", "2026-02-20", "--target", "5 units")
    on(TODAY, "add", "--quote", "five by then", *said)
    on(TODAY, "resolve", "1", "hit", "--by", "ann")

    early = "2020-01-01"
    for asked in (["list", "--status", "all"], ["show", "1"], ["log"], ["scorecard"], ["verify"], ["sources"]):
        assert on(early, *asked)
    assert "1 document (0 new)" in on(early, "ingest", str(talks / "talk-00.txt"))
    on(early, "reopen", "1", "--by", "ann")
    assert "five by then" in on(TODAY, "list")
    on(early, "undo", "--by", "ann")

    assert "hit" in on(TODAY, "show", "1")
    assert "all is well" in on(TODAY, "verify")


def old_ledger(place: Path, padding: int = 0) -> None:
    """Make a ledger of the first release with a document in it, and so many bytes of a table nobody asks for."""
    engine = create_engine(f"sqlite:///{place}")
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0001")
    engine.dispose()
    with closing(sqlite3.connect(place)) as opened:
        opened.execute(
            "INSERT INTO source (sha256, name, said_on, said_on_from, language, text, recorded_at)"
            " VALUES (?, 'old.md', '2020-01-01', 'option', 'en', ?, '2020-01-01 00:00:00')",
            ("c" * 64, "text " * 20_000),
        )
        opened.execute("CREATE TABLE padding AS SELECT randomblob(?) AS much", (padding,))
        opened.commit()


def test_a_copy_before_a_migration_that_is_cut_short_is_not_taken_for_one(tmp_path: Path):
    """Whoever is killed while copying leaves no file of the name of a backup; the next start copies again."""
    ledger = tmp_path / "claims.db"
    old_ledger(ledger, padding=60_000_000)
    program = f"from pathlib import Path; from tracker.store import migrate; migrate.back_up(Path({str(ledger)!r}))"
    before = set(ledger.parent.iterdir())
    with subprocess.Popen([sys.executable, "-c", program]) as copying:
        while copying.poll() is None and set(ledger.parent.iterdir()) <= before:
            time.sleep(0.001)
        copying.kill()

    for copy in ledger.parent.glob("*.bak"):
        with closing(sqlite3.connect(copy)) as opened:
            assert opened.execute("SELECT name FROM source").fetchall() == [("old.md",)], copy.name
    whole = migrate.back_up(ledger)
    assert kept(whole) == {"old.md"}
    assert [path.name for path in ledger.parent.iterdir() if path.name.endswith((".part", ".part-journal"))] == []
