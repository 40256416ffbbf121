"""Opening a ledger, and the transactions in which everything happens."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import Connection, CursorResult, Engine, Executable, StaticPool, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from tracker.errors import TrackerError, UsageError
from tracker.store.failures import Place, translated
from tracker.store.migrate import bring_to_head

if TYPE_CHECKING:
    from sqlmodel import Session

__all__ = ["Ledger", "Look", "Session", "open_ledger"]

BUSY_SECONDS = 5.0
MIGRATION_SECONDS = 60.0
"""So long whoever finds another at the making or upgrading of the tables waits for its end."""
CONNECT_SECONDS = 10
_WRITER = 0x636C61696D73  # the number of the advisory lock that whoever writes a ledger holds
_FILLING_CACHE_KIB = 16 * 1024
_ACCESS = "claims_access"
_FORMS = "sqlite:///FILE or postgresql://USER@HOST/NAME"


def __getattr__(name: str) -> Any:
    """Load SQLModel when somebody asks for its `Session`: a list, which only looks, does without."""
    if name == "Session":
        from sqlmodel import Session

        globals()["Session"] = Session
        return Session
    raise AttributeError(name)


class Look:
    """What asks a ledger with as little around it as there can be: of a session no more than this."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def connection(self) -> Connection:
        """Return the connection."""
        return self._connection

    def execute(self, query: Executable, values: Mapping[str, Any] | None = None) -> CursorResult[Any]:
        """Run a query on tables, models being none of them."""
        return self._connection.execute(query, values)


class Ledger:
    """An open database at the present revision. Use it with `with`: leaving closes its connections."""

    def __init__(self, place: Place, reading: Engine, writing: Engine) -> None:
        self.place = place
        self._reading = reading
        self._writing = writing

    @property
    def name(self) -> str:
        """Where the ledger is, without any password."""
        return self.place.name

    @property
    def on_server(self) -> bool:
        """Whether a server keeps it, and no file."""
        return self.place.url.get_backend_name() != "sqlite"

    @contextmanager
    def transaction(self) -> "Iterator[Session]":
        """Give a session whose work is stored as a whole at the end, or not at all if anything is raised.

        The right to write is taken at the start (others wait up to five seconds), so that what the step reads stays
        true until it writes. On PostgreSQL it is an advisory lock, which keeps nobody from reading. Raises TrackerError
        for whatever the database refuses.
        """
        from sqlmodel import Session

        with translated(self.place), Session(self._writing, expire_on_commit=False) as session, session.begin():
            session.connection()
            yield session

    @contextmanager
    def filling(self) -> "Iterator[Session]":
        """Give a `transaction` for very many rows in an empty ledger.

        In WAL mode each page would be written twice. Here new pages go into the file at once, and a journal of the few
        old ones takes the file back to what it was if the process dies. Where others have the file open, it is an
        ordinary transaction.
        """
        if self.place.file is None:
            with self.transaction() as session:
                yield session
            return
        from sqlmodel import Session

        quick = self._writing.execution_options(**{_ACCESS: "fill"})
        try:
            with translated(self.place), Session(quick, expire_on_commit=False) as session, session.begin():
                session.connection()
                yield session
        finally:
            self._reading.dispose()  # the next connection sets the file to WAL again

    @contextmanager
    def reading(self) -> "Iterator[Session]":
        """Give a session that sees one moment of the ledger and cannot write."""
        from sqlmodel import Session

        with translated(self.place), Session(self._reading, autoflush=False) as session:
            yield session

    @contextmanager
    def looking(self) -> Iterator[Look]:
        """Give what sees one moment of the ledger, as `reading` does, without loading any model."""
        with translated(self.place), self._reading.connect() as connection:
            yield Look(connection)

    def close(self) -> None:
        """Close the connections."""
        self._reading.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def open_ledger(url: str) -> Ledger:
    """Open the ledger at a SQLAlchemy URL; make it, or bring its tables up to date, on first use.

    Raises UsageError for a URL that is none, and TrackerError, one line each, for a file or server that cannot be used.
    """
    place = place_of(url)
    if place.file is not None:
        try:
            place.file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise TrackerError(
                f"cannot make the folder {place.file.parent}: {error.strerror}; choose another with --database"
            ) from error
    engine = _engine(place)
    one_moment = {"postgresql_readonly": True, "isolation_level": "REPEATABLE READ"}
    reading = engine if place.url.get_backend_name() == "sqlite" else engine.execution_options(**one_moment)
    writing = engine.execution_options(**{_ACCESS: "write"})
    try:
        with translated(place):
            bring_to_head(reading, engine.execution_options(**{_ACCESS: "migrate"}), place)
    except BaseException:
        engine.dispose()
        raise
    return Ledger(place, reading, writing)


def place_of(text: str) -> Place:
    """Return where a URL leads, without going there. What cannot be read is not repeated: it may hold a password.

    Raises UsageError.
    """
    try:
        url = make_url(text)
        backend = url.get_backend_name()
    except (ArgumentError, ValueError) as error:
        raise UsageError(f"the database URL cannot be read: it looks like {_FORMS}") from error
    if backend == "postgresql":
        return Place(url.set(drivername="postgresql+psycopg"), None)
    if backend != "sqlite":
        raise UsageError(f"databases of the kind {backend!r} are not supported: use {_FORMS}")
    name = url.database
    in_memory = not name or name == ":memory:" or name.startswith("file:")
    return Place(url, None if in_memory else Path(str(name)).absolute())


def _engine(place: Place) -> Engine:
    settings: dict[str, Any] = {"json_serializer": json.JSONEncoder(ensure_ascii=False).encode}
    sqlite = place.url.get_backend_name() == "sqlite"
    if sqlite:
        settings["connect_args"] = {"timeout": BUSY_SECONDS, "check_same_thread": False}
        if place.url.database in {None, "", ":memory:"}:
            settings["poolclass"] = StaticPool
    elif "connect_timeout" not in place.url.query:
        settings["connect_args"] = {"connect_timeout": CONNECT_SECONDS}
    try:
        engine = create_engine(place.url, **settings)
    except ModuleNotFoundError as error:
        raise TrackerError("PostgreSQL needs psycopg: pip install 'claims-tracker[postgresql]'") from error
    except (NoSuchModuleError, ArgumentError) as error:
        raise UsageError(f"the database URL names a driver that is not there: use {_FORMS}") from error
    if sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    else:
        event.listen(engine, "begin", _begin_postgresql)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:
    """WAL lets others read while one writes; FULL syncs each commit: what was acknowledged survives a power cut."""
    connection.isolation_level = None  # no hidden BEGIN: `_begin_sqlite` says when, for tables as for rows
    for setting in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {setting}")


def _begin_sqlite(connection: Connection) -> None:
    access = connection.get_execution_options().get(_ACCESS)
    if access:
        connection.exec_driver_sql("PRAGMA query_only=OFF")
        if access == "fill":
            _prepare_to_fill(connection)
        if access == "migrate":
            connection.exec_driver_sql(f"PRAGMA busy_timeout={int(MIGRATION_SECONDS * 1000)}")
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        if access == "migrate":
            connection.exec_driver_sql(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")
    else:
        connection.exec_driver_sql("PRAGMA query_only=ON")
        connection.exec_driver_sql("BEGIN")


def _begin_postgresql(connection: Connection) -> None:
    """Let one write at a time, as SQLite does; a migration, once begun elsewhere, is waited for to its end."""
    access = connection.get_execution_options().get(_ACCESS)
    if access:
        wait = f"SET LOCAL lock_timeout = {int(BUSY_SECONDS * 1000)};" if access == "write" else ""
        connection.exec_driver_sql(f"{wait} SELECT pg_advisory_xact_lock({_WRITER})")


def _prepare_to_fill(connection: Connection) -> None:
    """Leave WAL mode if nobody else has the file open, and keep the pages of the unique keys in memory."""
    connection.exec_driver_sql(f"PRAGMA cache_size=-{_FILLING_CACHE_KIB}")
    connection.exec_driver_sql("PRAGMA busy_timeout=0")
    with suppress(DBAPIError):
        connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
    connection.exec_driver_sql(f"PRAGMA busy_timeout={int(BUSY_SECONDS * 1000)}")
