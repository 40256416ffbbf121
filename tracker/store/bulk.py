"""Many rows at once, the quick way: the driver takes them as they are, without a statement compiled for each batch."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import JSON, Dialect, Double, Table, func, insert, select, text
from sqlalchemy.exc import IntegrityError

from tracker.store.session import Session

Values = tuple[Any, ...]
"""A row: the values of some columns, in the table's own order."""


def columns_of(table: Table, *, without: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return the names of a table's columns in its own order, as `put` wants them."""
    return tuple(column.name for column in table.columns if column.name not in without)


class RefusedRowError(Exception):
    """The database refused a row for what is in it: its place among those given, from 0, and the reason."""

    def __init__(self, place: int, reason: str) -> None:
        super().__init__(reason)
        self.place = place


def put(session: Session, table: Table, names: tuple[str, ...], rows: Sequence[Values]) -> None:
    """Add rows, each with the values of the named columns in that order. Raises RefusedRowError; then none is added."""
    if not rows:
        return
    try:
        with session.connection().begin_nested():
            _put(session, table, names, rows)
    except IntegrityError as error:
        if len(rows) == 1:
            raise RefusedRowError(0, _reason(error)) from error
        raise _first_refused(session, table, names, rows, error) from error


def continue_numbers(session: Session, table: Table) -> None:
    """Let the ids that a server gives go on after those that were given here. SQLite sees to that by itself."""
    if session.connection().dialect.name == "postgresql":
        sequence = func.pg_get_serial_sequence(table.name, "id")
        last = select(func.coalesce(func.max(table.c.id), 0) + 1).scalar_subquery()
        session.execute(select(func.setval(sequence, last, text("false"))))


def _put(session: Session, table: Table, names: tuple[str, ...], rows: Sequence[Values]) -> None:
    connection = session.connection()
    if connection.dialect.name == "sqlite":
        statement, conversions = _prepared(table, names, connection.dialect)
        connection.exec_driver_sql(statement, [_converted(row, conversions) for row in rows])
        return
    from tracker.store.rowtext import copy_in

    _, conversions = _prepared(table, names, connection.dialect)
    copy_in(session, table, names, (_converted(row, conversions) for row in rows))


class _Written(dict[Any, Any]):
    """How a column's values are written, each worked out once while it lasts: most days and choices come again."""

    _MOST = 10_000

    def __init__(self, write: Callable[[Any], Any]) -> None:
        super().__init__()
        self._write = write

    def __missing__(self, value: Any) -> Any:
        if len(self) >= self._MOST:
            self.clear()
        written = self[value] = self._write(value)
        return written


@lru_cache(maxsize=64)
def _prepared(
    table: Table, names: tuple[str, ...], dialect: Dialect
) -> tuple[str, tuple[tuple[int, Callable[[Any], Any]], ...]]:
    """Return the statement, and the places of the values that the driver does not take as they are, with what helps.

    The names must come in the table's own order: SQLAlchemy writes them so.
    """
    statement = str(insert(table).compile(dialect=dialect, column_keys=list(names)))
    conversions: list[tuple[int, Callable[[Any], Any]]] = []
    for place, name in enumerate(names):
        kind = table.c[name].type
        write = kind.dialect_impl(dialect).bind_processor(dialect)
        if write is not None and not isinstance(kind, Double):  # a float is a float
            conversions.append((place, write if isinstance(kind, JSON) else _Written(write).__getitem__))
    return statement, tuple(conversions)


def _converted(row: Values, conversions: Sequence[tuple[int, Callable[[Any], Any]]]) -> Values:
    values = list(row)
    for place, write in conversions:
        value = values[place]
        if value is not None:
            values[place] = write(value)
    return tuple(values)


def _first_refused(
    session: Session, table: Table, names: tuple[str, ...], rows: Sequence[Values], error: IntegrityError
) -> RefusedRowError:
    """Return which row it was, by adding them one at a time and taking all of them back."""
    trial = session.connection().begin_nested()
    try:
        for place, row in enumerate(rows):
            try:
                put(session, table, names, [row])
            except RefusedRowError as refused:
                return RefusedRowError(place, str(refused))
    finally:
        trial.rollback()
    return RefusedRowError(len(rows) - 1, _reason(error))


def _reason(error: IntegrityError) -> str:
    return str(error.orig).splitlines()[0]
