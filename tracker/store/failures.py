"""What a database can answer instead of a result, told in one line: what, where, what to do next."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError, StatementError

from tracker.errors import TrackerError


@dataclass(frozen=True, slots=True)
class Place:
    """Where a ledger is kept. `file` is None for a server or memory. The name never shows a password."""

    url: URL
    file: Path | None

    @property
    def name(self) -> str:
        """The file's path, or the URL without its password and its options."""
        if self.file is not None:
            return str(self.file)
        kind = self.url.get_backend_name()
        return self.url.set(drivername=kind, query={}).render_as_string(hide_password=True)


_SQLITE = (
    ("database is locked", "is locked by another process: try again when that has finished"),
    ("readonly database", "cannot be written: make it and its folder writable, or choose another with --database"),
    ("unable to open database file", "cannot be opened: look at its folder and rights, or name another file"),
    ("file is not a database", "is not a database: name another file"),
    ("malformed", "is damaged: restore a backup, or begin a new one with --database and load your text files into it"),
    ("disk i/o error", "cannot be read or written: the disk reports an error"),
    ("disk is full", "cannot grow: the disk is full; nothing of this step was stored"),
)  # fmt: skip


_POSTGRESQL = {
    "55P03": "is being written by another process: try again when that has finished",
    "25006": "cannot be written: the server lets this connection only read",
    "42501": "cannot be written or read: ask whoever keeps the server for the rights to its tables",
    "53100": "cannot grow: the server's disk is full; nothing of this step was stored",
    "57P01": "ended the connection: a step is stored as a whole or not at all; try again",
}  # fmt: skip
_LOST = "lost its connection ({0}): a step is stored as a whole or not at all; try again"


@contextmanager
def translated(place: Place) -> Iterator[None]:
    """Turn the errors of the database into a TrackerError of one line; others pass."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise explain(error, place) from error
    except Exception as error:
        if type(error).__module__.split(".")[0] != "psycopg":  # bulk work speaks to the driver itself
            raise
        raise explain(error, place) from error


def explain(error: Exception, place: Place) -> TrackerError:
    """Return what a database error means for the person who typed the command."""
    cause: BaseException = error
    if isinstance(error, StatementError) and error.orig is not None:
        cause = error.orig
    line = _first_line(cause, place)
    for words, meaning in _SQLITE:
        if words in line.lower() and place.url.get_backend_name() == "sqlite":
            return TrackerError(f"{place.name} {meaning}")
    state = getattr(cause, "sqlstate", None)
    if state in _POSTGRESQL:
        return TrackerError(f"{place.name} {_POSTGRESQL[state]}")
    if isinstance(error, IntegrityError) or str(state).startswith("23"):
        return TrackerError(f"{place.name} refused a row, and nothing of this step was stored: {line}")
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return TrackerError(f"{place.name} {_LOST.format(line)}")
    if type(cause).__name__ == "OperationalError" and place.url.get_backend_name() == "postgresql" and not state:
        return TrackerError(f"{place.name} cannot be reached: {line}")
    return TrackerError(f"{place.name}: {line}")


def _first_line(cause: BaseException, place: Place) -> str:
    """Return the first line of a message, with the password (if the driver repeats it) blotted out."""
    line = next((part.strip() for part in str(cause).splitlines() if part.strip()), type(cause).__name__)
    password = place.url.password
    return line.replace(str(password), "***") if password else line
