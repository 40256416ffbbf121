"""The database as a whole: what is in it, a copy in another one, a backup and the way back."""

from dataclasses import dataclass
from pathlib import Path

from tracker.errors import TrackerError, UsageError
from tracker.store import backup, copying
from tracker.store.copying import Copied
from tracker.store.session import Ledger, open_ledger, place_of

__all__ = ["Copied", "Info", "back_up", "copy", "info", "restore"]


@dataclass(frozen=True, slots=True)
class Info:
    """Where a ledger is, what keeps it, its revision, its size in bytes, and what its tables hold."""

    name: str
    server: str
    revision: str
    size: int
    tables: tuple[Copied, ...]


def info(ledger: Ledger, *, sums: bool = False) -> Info:
    """Return what is in a ledger; with `sums` the SHA-256 of each table, which is the same on either database."""
    with ledger.reading() as session:
        server, revision, size = copying.described(session)
        return Info(ledger.name, server, revision, size, tuple(copying.contents(session, sums=sums)))


def copy(source_url: str, target_url: str) -> tuple[str, str, list[Copied]]:
    """Copy a ledger into an empty or new database; return the names of both, and what went over of each table.

    Raises UsageError where both are one, or there is nothing to copy, and TrackerError where the target is not empty.
    """
    source, target = place_of(source_url), place_of(target_url)
    if source.url == target.url or (source.file is not None and source.file == target.file):
        raise UsageError(f"{source.name} cannot be copied into itself: name two databases")
    if source.file is not None and not source.file.exists():
        raise UsageError(f"{source.name}: no such ledger; check the spelling")
    with open_ledger(source_url) as here, open_ledger(target_url) as there:
        return here.name, there.name, copying.copy_ledger(here, there)


def back_up(url: str, to: Path, *, force: bool = False) -> str:
    """Write a ledger in a file to another file; return the ledger's name. Raises UsageError where it is on a server."""
    file = _file(url, "claims db copy URL " + str(to))
    if not file.exists():
        raise UsageError(f"{file}: no such ledger; check the spelling")
    backup.back_up(file, to, force=force)
    return str(file)


def restore(url: str, source: Path, *, force: bool = False) -> tuple[str, Path | None]:
    """Put a backup in the place of a ledger; return its name, and where the ledger as it was is kept aside."""
    file = _file(url, f"claims db copy {source} URL, URL of a new database")
    aside = backup.restore(source, file, force=force)
    with open_ledger(url):  # an older one is brought up to date at once
        return str(file), aside


def _file(url: str, instead: str) -> Path:
    place = place_of(url)
    if place.url.get_backend_name() == "postgresql":
        raise UsageError(f"{place.name} is on a server: use its own pg_dump and pg_restore, or `{instead}`")
    if place.file is None:
        raise TrackerError("a ledger in memory has no file: name one with --database")
    return place.file
