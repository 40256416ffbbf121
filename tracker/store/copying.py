"""A whole ledger moved to another database: every table as it is, ids kept, and checked by count and hash."""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from sqlalchemy import Table, func, select, text

from tracker.errors import TrackerError
from tracker.store import search
from tracker.store.bulk import continue_numbers
from tracker.store.failures import translated
from tracker.store.migrate import revision_of
from tracker.store.rowtext import AmbiguousTextError, driver_of, holds_nul, lines, names, plain_settings, values_of
from tracker.store.session import Ledger, Session
from tracker.store.tables.every import METADATA


@dataclass(frozen=True, slots=True)
class Copied:
    """What went over of one table: the number of rows, and the SHA-256 of their lines, the same on both sides."""

    table: str
    rows: int
    sha256: str


def copy_ledger(source: Ledger, target: Ledger) -> list[Copied]:
    """Copy everything into an empty ledger in one transaction, and compare both afterwards, before it is kept.

    Raises TrackerError where the target is not empty, or where it does not hold what was sent; then it stays empty.
    """
    with source.reading() as here, target.filling() as there:
        _refuse_full(there, target)
        frame = _Frame(there)
        frame.take_off()
        with _trusting(there, here):
            copied = [_copy(here, there, table, source) for table in METADATA.sorted_tables]
        frame.put_on()
        for one in copied:
            if fingerprint(there, METADATA.tables[one.table]) != one:
                raise TrackerError(f"{target.name}: table {one.table} is not what was sent; nothing was kept")
        return copied


def fingerprint(session: Session, table: Table) -> Copied:
    """Return what a table holds in short."""
    try:
        return _summed(lines(session, table, thorough=holds_nul(session, table)), table)
    except AmbiguousTextError:
        return _summed(lines(session, table, thorough=True), table)


def contents(session: Session, *, sums: bool) -> list[Copied]:
    """Return what each table holds; without `sums` its rows are only counted."""
    tables = METADATA.sorted_tables
    if sums:
        return [fingerprint(session, table) for table in tables]
    rows = [session.execute(select(func.count()).select_from(table)).scalar_one() for table in tables]
    return [Copied(table.name, number, "") for table, number in zip(tables, rows, strict=True)]


def described(session: Session) -> tuple[str, str, int]:
    """Return what keeps the ledger, with its version, the revision, and the bytes that it takes."""
    connection = session.connection()
    version = ".".join(map(str, connection.dialect.server_version_info or ()))
    sqlite = connection.dialect.name == "sqlite"
    size = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
    found = session.execute(text(size if sqlite else "SELECT pg_database_size(current_database())")).scalar_one()
    return f"{'SQLite' if sqlite else 'PostgreSQL'} {version}", str(revision_of(connection)), int(found)


def _refuse_full(session: Session, target: Ledger) -> None:
    for table in METADATA.sorted_tables:
        if session.execute(table.select().limit(1)).first() is not None:
            raise TrackerError(f"{target.name} is not empty: copy into a new database")


def _summed(found: Iterator[tuple[int, bytes]], table: Table) -> Copied:
    rows, digest = 0, hashlib.sha256()
    for number, batch in found:
        rows += number
        digest.update(batch)
    return Copied(table.name, rows, digest.hexdigest())


def _copy(here: Session, there: Session, table: Table, source: Ledger) -> Copied:
    def read(*, thorough: bool) -> Iterator[tuple[int, bytes]]:
        with translated(source.place):  # what goes wrong here is not the target's
            yield from lines(here, table, thorough=thorough)

    with translated(source.place):
        thorough = holds_nul(here, table)
    try:
        with there.begin_nested():
            return _put(there, table, read(thorough=thorough))
    except AmbiguousTextError:
        return _put(there, table, read(thorough=True))


def _put(there: Session, table: Table, found: Iterator[tuple[int, bytes]]) -> Copied:
    rows, digest = 0, hashlib.sha256()
    with (_into_sqlite if there.connection().dialect.name == "sqlite" else _into_postgresql)(there, table) as store:
        for number, batch in found:
            rows += number
            digest.update(batch)
            store(batch)
    return Copied(table.name, rows, digest.hexdigest())


@contextmanager
def _into_sqlite(there: Session, table: Table) -> Iterator[Callable[[bytes], object]]:
    places = ", ".join("?" * len(table.columns))
    statement = f"INSERT INTO {table.name} ({names(table)}) VALUES ({places})"  # noqa: S608 - names of ours
    with closing(driver_of(there).cursor()) as cursor:
        yield lambda batch: cursor.executemany(statement, values_of(batch.decode(), table))


@contextmanager
def _into_postgresql(there: Session, table: Table) -> Iterator[Callable[[bytes], object]]:
    plain_settings(there)
    with driver_of(there).cursor() as cursor, cursor.copy(f"COPY {table.name} ({names(table)}) FROM STDIN") as copy:
        yield copy.write


@contextmanager
def _trusting(there: Session, here: Session) -> Iterator[None]:
    """Let a file take what a server gives without asking each row's CHECKs again, which is two thirds of storing it.

    The server has asked the same of the same rows, and nobody can make it forget to; that they are the same is compared
    afterwards. What comes out of a file is checked: any program can write to one with its checks off.
    """
    known = here.connection().dialect.name == "postgresql" and there.connection().dialect.name == "sqlite"
    driver = driver_of(there)
    if known:
        driver.execute("PRAGMA ignore_check_constraints = ON")
    try:
        yield
    finally:
        if known:
            driver.execute("PRAGMA ignore_check_constraints = OFF")


class _Frame:
    """What stands around the rows: taken off before very many are stored, and put on again, in the same transaction.

    On SQLite the indexes; on a server foreign keys as well. At the end the index of words is filled, and the numbers
    that a server gives go on after those that came.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._server = session.connection().dialect.name == "postgresql"
        self._made: list[str] = []

    def take_off(self) -> None:
        """Drop it, and remember how it was made."""
        for drop, make in self._foreign_keys() + self._indexes() if self._server else self._indexes_sqlite():
            self._made.append(make)
            self._run(drop)

    def put_on(self) -> None:
        """Make it again."""
        if self._server:
            self._run("SET LOCAL maintenance_work_mem = '256MB'")
        for statement in reversed(self._made):
            self._run(statement)
        if not self._server:
            search.fill(self._session)
            return
        for table in METADATA.sorted_tables:
            if "id" in table.columns:
                continue_numbers(self._session, table)
            self._run(f"ANALYZE {table.name}")

    def _run(self, statement: str) -> None:
        self._session.connection().exec_driver_sql(statement)

    def _rows(self, query: str) -> list[tuple[str, str]]:
        return [(row[0], row[1]) for row in self._session.execute(text(query))]

    def _indexes_sqlite(self) -> list[tuple[str, str]]:
        found = self._rows("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
        return [(f'DROP INDEX "{name}"', sql) for name, sql in found]

    def _indexes(self) -> list[tuple[str, str]]:
        ours = "indexname LIKE 'ix\\_%' OR indexname LIKE 'trgm\\_%'"
        query = f"SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema() AND ({ours})"  # noqa: S608
        found = self._rows(f"{query} ORDER BY indexname")
        return [(f'DROP INDEX "{name}"', sql) for name, sql in found]

    def _foreign_keys(self) -> list[tuple[str, str]]:
        found = self._rows(
            "SELECT conrelid::regclass || ' DROP CONSTRAINT ' || quote_ident(conname),"
            " conrelid::regclass || ' ADD CONSTRAINT ' || quote_ident(conname) || ' ' || pg_get_constraintdef(oid)"
            " FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace ORDER BY conname"
        )
        return [(f"ALTER TABLE {drop}", f"ALTER TABLE {make}") for drop, make in found]
