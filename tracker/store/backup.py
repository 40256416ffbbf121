"""Backups of a ledger in a file, taken while others write, and put back under the eyes of whoever has it open."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from tracker.errors import TrackerError, UsageError
from tracker.store.migrate import HEAD, VERSION_TABLE, known_revisions
from tracker.store.session import BUSY_SECONDS

_MAGIC = b"SQLite format 3\0"
SIDES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file."""


def back_up(file: Path, to: Path, *, force: bool = False) -> None:
    """Write a ledger's file, as it stands at one moment, to another file: whole, or not at all.

    Whoever writes into the ledger meanwhile goes on. Raises UsageError where the other file is there and not to be
    overwritten, and TrackerError for what cannot be read or written.
    """
    if to.exists() and not force:
        raise UsageError(f"{to} is there already: name another file, or overwrite it with --force")
    if to.exists() and to.samefile(file):
        raise UsageError(f"{to} is the ledger itself: name another file")
    part = to.with_name(f".{to.name}.part")
    try:
        with _told(file), closing(_open(file, "ro")) as source:
            _copied(source, part)
        part.replace(to)
    except OSError as error:
        raise TrackerError(f"cannot write {to}: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


def restore(backup: Path, file: Path, *, force: bool = False) -> Path | None:
    """Put a backup in the place of a ledger's file; return where the ledger as it was is kept aside (None: none was).

    The backup is looked through first. Where the ledger can still be read, its pages are replaced in one transaction,
    so that whoever has it open sees the one or the other. Raises UsageError where a ledger is there and not to be
    replaced, and TrackerError for a backup that is damaged, newer than this program, or no ledger.
    """
    _look_through(backup)
    if not file.exists():
        _make_folder(file)
        part = file.with_name(f".{file.name}.part")  # whoever is killed meanwhile leaves no half ledger
        try:
            with _told(backup), closing(_open(backup, "ro")) as source:
                _copied(source, part)
            part.replace(file)
        finally:
            part.unlink(missing_ok=True)
        return None
    if backup.samefile(file):
        raise UsageError(f"{backup} is the ledger itself: name a backup of it")
    if not force:
        raise UsageError(f"{file} holds a ledger: --force puts the backup in its place, and keeps the ledger aside")
    aside = _free_name(file)
    if not _keeps(file, aside):
        _move(file, aside)
    with _told(file), closing(_open(backup, "ro")) as source, closing(_open(file, "rwc")) as target:
        source.backup(target)
    return aside


def _look_through(backup: Path) -> None:
    """Raise TrackerError for what is no whole ledger that this program knows."""
    if backup.is_dir():
        raise UsageError(f"{backup}: is a folder; name the file of a backup")
    if not backup.is_file():
        raise UsageError(f"{backup}: no such file; check the spelling")
    if not _is_sqlite(backup):  # said here: SQLite's own failure would be told as one of the ledger
        raise TrackerError(f"{backup} is no backup of a ledger: it is no SQLite database")
    with _told(backup), closing(_open(backup, "ro")) as found:
        trouble = next((row[0] for row in found.execute("PRAGMA integrity_check(1)") if row[0] != "ok"), None)
        if trouble:
            raise TrackerError(f"{backup} is damaged ({str(trouble).splitlines()[0]}): take another backup")
        tables = {row[0] for row in found.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        rows = found.execute(f"SELECT version_num FROM {VERSION_TABLE}").fetchall() if VERSION_TABLE in tables else []  # noqa: S608
        if not rows or "claim" not in tables:
            raise TrackerError(f"{backup} is no backup of a ledger: it has no tables of ours")
        if rows[0][0] not in known_revisions():
            raise TrackerError(
                f"{backup} was made by a newer claims (its revision {rows[0][0]}, this program knows {HEAD}): "
                "upgrade claims-tracker first"
            )


def _is_sqlite(file: Path) -> bool:
    try:
        with file.open("rb") as begun:
            return begun.read(len(_MAGIC)) == _MAGIC
    except OSError as error:
        raise TrackerError(f"{file} cannot be read: {error.strerror or error}") from error


def _open(file: Path, mode: str) -> sqlite3.Connection:
    # A file that is only read may lie where nobody can write, and then has nothing in a -wal beside it.
    return sqlite3.connect(f"file:{quote(str(file.absolute()))}?mode={mode}", uri=True, timeout=BUSY_SECONDS)


def _copied(source: sqlite3.Connection, to: Path) -> None:
    """Write a database to a file of its own, with nothing beside it, and safely on the disk."""
    with closing(_open(to, "rwc")) as target:
        source.backup(target)
        target.execute("PRAGMA synchronous=FULL")
        target.execute("PRAGMA journal_mode=DELETE")


def _keeps(file: Path, aside: Path) -> bool:
    """Keep a ledger aside as it stands; return False where it can no longer be read."""
    try:
        with closing(_open(file, "ro")) as old:
            old.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if old.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
                _copied(old, aside)
                return True
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise TrackerError(f"{file} is locked by another process: try again when that has finished") from error
    except sqlite3.DatabaseError:
        pass
    aside.unlink(missing_ok=True)
    return False


def _move(file: Path, aside: Path) -> None:
    """Move what cannot be read out of the way, byte for byte, with all that lies beside it."""
    try:
        for side in ("", *SIDES):
            with suppress(FileNotFoundError):
                file.with_name(file.name + side).replace(aside.with_name(aside.name + side))
    except OSError as error:
        raise TrackerError(f"cannot move {file} aside: {error.strerror or error}") from error


def _free_name(file: Path) -> Path:
    names = (
        file.with_name(f"{file.name}.before-restore{number}.bak")
        for number in ("", *(f".{n}" for n in range(2, 10**6)))
    )
    return next(name for name in names if not name.exists())


def _make_folder(file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TrackerError(f"cannot make the folder {file.parent}: {error.strerror or error}") from error


@contextmanager
def _told(file: Path) -> Iterator[None]:
    """Turn what SQLite says of a file into one line."""
    from sqlalchemy import make_url

    from tracker.store.failures import Place, explain

    try:
        yield
    except sqlite3.Error as error:
        raise explain(error, Place(make_url("sqlite://"), file)) from error
