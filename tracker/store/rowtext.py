"""Rows as text that is the same on both databases: the lines of PostgreSQL's COPY, moments in UTC, flags as 0 and 1.

What is written so can be loaded into either, and hashed to see whether two tables hold the same. Each server writes its
own lines (on SQLite `printf` does, in SQL: half the time of joining columns in Python).
"""

import re
import struct
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Boolean, Column, Date, Double, Enum, Integer, Table
from sqlalchemy.exc import IntegrityError

from tracker.store.columns import Moment
from tracker.store.copyout import batches
from tracker.store.session import Session

BATCH = 2000
"""So many rows are handed on at a time."""

# The separators of ASCII stand between fields and rows until everything else is escaped: no text has use for them.
_FIELD, _ROW, _BITS = b"\x1f", b"\x1e", "\ufdd2".encode()
_NULL, _NULL_IN_SQL = b"\xff", "CAST(x'ff' AS TEXT)"
"""What stands for NULL until then: a byte that is in no text in UTF-8."""
_SEPARATED = bytes.maketrans(_FIELD + _ROW, b"\t\n")
_BIG = re.compile(rb"(?<![^\t\n])%b([0-9a-f]{16})(?=[\t\n])" % _BITS)
_ESCAPES = tuple(
    (bytes([code]), b"\\" + letter)
    for code, letter in zip(b"\b\f\n\r\t\v", (b"b", b"f", b"n", b"r", b"t", b"v"), strict=True)
)
_UNESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


class AmbiguousTextError(Exception):
    """A text holds the very characters that stand between fields: the thorough way is needed."""


def lines(session: Session, table: Table, *, thorough: bool = False) -> Iterator[tuple[int, bytes]]:
    """Yield a table by its primary key as batches of lines, each with the number of its rows.

    Raises AmbiguousTextError on SQLite, unless asked to be `thorough`.
    """
    if _dialect(session) == "sqlite":
        return (_thorough if thorough else _quick)(driver_of(session), table)
    return _copied_out(session, table)


def driver_of(session: Session) -> Any:
    """Return the driver's own connection, in the session's transaction."""
    return session.connection().connection.driver_connection


def copy_in(session: Session, table: Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Add rows to a table on PostgreSQL by COPY; the values are such as the driver takes.

    Raises IntegrityError, as an INSERT through SQLAlchemy does.
    """
    statement = f"COPY {table.name} ({_quoted(columns)}) FROM STDIN"
    refused = session.connection().dialect.loaded_dbapi.IntegrityError
    try:
        with driver_of(session).cursor() as cursor, cursor.copy(statement) as copy:
            for row in rows:
                copy.write_row(row)
    except refused as error:
        raise IntegrityError(statement, None, error) from error


def holds_nul(session: Session, table: Table) -> bool:
    """Whether some text of a SQLite table holds a NUL, at which `printf` would stop."""
    if _dialect(session) != "sqlite":
        return False
    tests = " OR ".join(f'instr("{c.name}", char(0))' for c in table.columns if _is_text(c))
    query = f"SELECT EXISTS (SELECT 1 FROM {table.name} WHERE {tests or 0})"  # noqa: S608 - names of ours
    return bool(driver_of(session).execute(query).fetchone()[0])


def values_of(text: str, table: Table) -> Iterator[list[Any]]:
    """Yield the rows of a batch of lines as SQLite takes them; the columns' affinity makes the integers."""
    floats = [place for place, column in enumerate(table.columns) if isinstance(column.type, Double)]
    escaped = text.count("\\") != text.count("\\N")
    for line in text.split("\n")[:-1]:
        fields = line.split("\t")
        row: list[Any] = (
            [_unescaped(field) if "\\" in field else field for field in fields]
            if escaped and line.count("\\") != line.count("\\N")
            else [None if field == "\\N" else field for field in fields]
        )
        for place in floats:
            if row[place] is not None:
                row[place] = float(row[place])
        yield row


def number(value: float | None) -> str | None:
    """Return a number as PostgreSQL writes it (below 2**53): the shortest text that gives the same number back."""
    if value is None:
        return None
    shortest = repr(float(value))
    if 1e-4 <= abs(value) < 1e15:  # nearly all are: Python writes them alike
        return shortest.removesuffix(".0")
    found = Decimal(shortest)
    if not found.is_finite():
        return {"Infinity": "Infinity", "-Infinity": "-Infinity"}.get(str(found), "NaN")
    if not found:
        return "0"
    sign, digits, _ = found.normalize().as_tuple()
    power = found.adjusted()
    if -4 <= power < 15:
        return format(found.normalize(), "f")
    tail = "".join(map(str, digits[1:]))
    return f"{'-' if sign else ''}{digits[0]}{'.' if tail else ''}{tail}e{'-' if power < 0 else '+'}{abs(power):02d}"


def moment(value: str | None) -> str | None:
    """Return a moment of SQLite's, however it was written, with six places behind the second."""
    if value is None:
        return None
    found = datetime.fromisoformat(value)
    plain = found.astimezone(UTC).replace(tzinfo=None) if found.tzinfo else found
    return plain.isoformat(sep=" ", timespec="microseconds")


def names(table: Table) -> str:
    """Return the columns of a table as a list in SQL."""
    return _quoted(column.name for column in table.columns)


def _quoted(found: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in found)


def plain_settings(session: Session) -> None:
    """Let the server write and read days, moments and numbers in one way, until the transaction ends."""
    for setting in ("TimeZone = 'UTC'", "DateStyle = 'ISO, YMD'", "extra_float_digits = 1", "client_encoding = 'UTF8'"):
        session.connection().exec_driver_sql(f"SET LOCAL {setting}")


def _dialect(session: Session) -> str:
    return session.connection().dialect.name


def _is_text(column: Column[Any]) -> bool:
    return not isinstance(column.type, Integer | Boolean | Double | Moment | Date | Enum)


def _key(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.primary_key.columns)


def _copied_out(session: Session, table: Table) -> Iterator[tuple[int, bytes]]:
    plain_settings(session)
    columns = ", ".join(_on_postgresql(column) for column in table.columns)
    query = f"COPY (SELECT {columns} FROM {table.name} ORDER BY {_key(table)}) TO STDOUT"  # noqa: S608 - names of ours
    for rows in batches(driver_of(session), query, BATCH):
        text = b"".join(rows)
        yield len(rows), _BIG.sub(_big, text) if _BITS in text else text


def _big(found: re.Match[bytes]) -> bytes:
    (value,) = struct.unpack(">d", bytes.fromhex(found[1].decode()))
    return str(number(value)).encode()


def _on_postgresql(column: Column[Any]) -> str:
    name = f'"{column.name}"'
    if isinstance(column.type, Boolean):
        return f"{name}::int"
    if isinstance(column.type, Double):
        bits = (
            f"'{_BITS.decode()}' || encode(float8send({name}), 'hex')"  # beyond, the two do not agree on the shortest
        )
        return f"CASE WHEN abs({name}) < 2^53 THEN ({name} + 0.0::float8)::text ELSE {bits} END"  # no negative zero
    if isinstance(column.type, Moment):
        return f"to_char({name} AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')"
    return name


def _on_sqlite(column: Column[Any], *, raw: bool = False) -> str:
    """Return what a column is asked for as text; `raw`: backslashes are not doubled yet, and NULL is a byte."""
    name, null = f'"{column.name}"', _NULL_IN_SQL if raw else "'\\N'"
    if isinstance(column.type, Double):
        whole = f"{name} = CAST({name} AS INTEGER) AND abs({name}) < 1e15"
        exact = f"WHEN {whole} THEN CAST({name} AS INTEGER) ELSE claims_number({name})"
        return f"CASE WHEN {name} IS NULL THEN {null} {exact} END"
    if isinstance(column.type, Moment):
        return f"CASE WHEN length({name}) = 26 THEN {name} ELSE coalesce(claims_moment({name}), {null}) END"
    found = f"replace({name}, '\\', '\\\\')" if _is_text(column) and not raw else name
    return f"coalesce({found}, {null})" if column.nullable else found


@contextmanager
def _bytes_of(driver: Any, query: str) -> Iterator[Callable[[], Sequence[Any]]]:
    """Give what fetches batches of a query's rows; texts come as bytes."""
    _teach(driver)
    before, driver.text_factory = driver.text_factory, bytes
    cursor = driver.cursor()
    try:
        cursor.execute(query)
        yield lambda: cursor.fetchmany(BATCH)
    finally:
        cursor.close()
        driver.text_factory = before


def _teach(driver: Any) -> None:
    """Give SQLite our functions, once: they cannot be given anew while any statement runs."""
    known = driver.execute("SELECT count(*) FROM pragma_function_list WHERE name = 'claims_number'").fetchone()[0]
    if not known:
        driver.create_function("claims_number", 1, number, deterministic=True)
        driver.create_function("claims_moment", 1, moment, deterministic=True)


def _quick(driver: Any, table: Table) -> Iterator[tuple[int, bytes]]:
    columns = ", ".join(_on_sqlite(column, raw=True) for column in table.columns)
    form = _FIELD.decode().join(["%s"] * len(table.columns))
    query = f"SELECT printf('{form}', {columns}) FROM {table.name} ORDER BY {_key(table)}"  # noqa: S608 - names of ours
    between = len(table.columns) - 1
    with _bytes_of(driver, query) as fetch:
        while rows := fetch():
            text = _ROW.join([row[0] for row in rows]) + _ROW
            if text.count(_FIELD) != between * len(rows) or text.count(_ROW) != len(rows):
                raise AmbiguousTextError(table.name)
            text = text.replace(b"\\", b"\\\\")
            for raw, escape in _ESCAPES:
                text = text.replace(raw, escape)
            yield len(rows), text.replace(_NULL, b"\\N").translate(_SEPARATED)


def _thorough(driver: Any, table: Table) -> Iterator[tuple[int, bytes]]:
    columns = ", ".join(f"CAST({_on_sqlite(column)} AS TEXT)" for column in table.columns)
    query = f"SELECT {columns} FROM {table.name} ORDER BY {_key(table)}"  # noqa: S608 - names of ours
    with _bytes_of(driver, query) as fetch:
        while rows := fetch():
            yield len(rows), b"".join(b"\t".join(map(_escaped, row)) + b"\n" for row in rows)


def _escaped(field: bytes) -> bytes:
    """Escape what `_on_sqlite` leaves: it doubles backslashes itself."""
    for raw, escape in _ESCAPES:
        field = field.replace(raw, escape)
    return field


def _unescaped(field: str) -> str | None:
    """Return what a field with a backslash stands for."""
    if field == "\\N":
        return None
    parts = field.split("\\\\")
    for place, part in enumerate(parts):
        if "\\" in part:
            head, *rest = part.split("\\")
            parts[place] = head + "".join(_UNESCAPES.get(piece[:1], piece[:1]) + piece[1:] for piece in rest)
    return "\\".join(parts)
