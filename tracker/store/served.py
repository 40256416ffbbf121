"""Claims as lines of CSV that a server writes itself: to ask it for values and to write those takes many times as long.

The cells are those that `tracker.export.csv_` makes of the same claims' flat rows, but for text, which stands as it is
stored: nothing is neutral yet. RFC 4180 with LF line ends. A test holds both ways to the same bytes.
"""

import struct
from collections.abc import Collection, Generator, Sequence
from datetime import date
from enum import Enum
from math import isfinite
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    Boolean,
    ColumnClause,
    ColumnElement,
    Double,
    FromClause,
    Integer,
    Select,
    String,
    Text,
    case,
    cast,
    func,
    literal_column,
    null,
    or_,
    select,
    text,
)
from sqlalchemy import Enum as Choice

from tracker.model.claim import RECORD_FIELDS
from tracker.model.quantity import plain_number
from tracker.model.verdict import Status
from tracker.store.copyout import batches
from tracker.store.filters import ClaimFilter, conditions, order
from tracker.store.served_whole import COLUMNS as BESIDE
from tracker.store.served_whole import FROM
from tracker.store.tables.bare import CLAIM, TAG

if TYPE_CHECKING:
    from tracker.store.session import Look

MANY = 1000
_MARK = "\ufdd2"
"""What stands before the bits of a number that the server would write otherwise than Python; it is not printable."""
_SUSPECT = "\ufdd3"
_SETTINGS = ("DateStyle = 'ISO, YMD'", "extra_float_digits = 1", "client_encoding = 'UTF8'", "jit = off")
"""To compile the many expressions of a line takes a server longer than they do."""
_RULING = ("judged_on", "actual", "fulfilled_on", "void_reason")
_COLUMNS = {
    **{name: CLAIM.c[name] for name in ("id", "key", "source", *RECORD_FIELDS)},
    "outcome": CLAIM.c.last_outcome,
    **{name: CLAIM.c[f"last_{name}"] for name in _RULING},
}
NUMBERS = frozenset(name for name, column in (_COLUMNS | BESIDE).items() if isinstance(column.type, Double | Integer))


def lines(
    look: "Look", wanted: ClaimFilter, today: date, columns: Sequence[str], suspects: Collection[str]
) -> Generator[list[bytes], None, None]:
    """Yield the claims that a filter lets through, in its order, some lines at a time; PostgreSQL alone can.

    Where some text begins with one of `suspects` (characters), the `id` is marked: its line is not printable.

    `columns` are those of `tracker.store.flat` with `whose`, and what `served_whole` has beside, if `judged_by` is
    among them; a cell of another is left empty. What is to be scored has `served_whole.SEAL` in front of its
    `attainment`.
    """
    connection = look.connection()
    for setting in _SETTINGS:
        look.execute(text(f"SET LOCAL {setting}"))
    tests = conditions(wanted, today)
    if wanted.search:
        from tracker.store import search

        tests.append(search.condition(look, wanted.search))
    query = _query(columns, today, suspects, whole=wanted.limit is None)
    query = query.where(*tests).order_by(*order(wanted)).limit(wanted.limit)
    asked = query.compile(connection, compile_kwargs={"render_postcompile": True})
    given = {name: value.value if isinstance(value, Enum) else value for name, value in asked.params.items()}
    driver = connection.connection.driver_connection
    return batches(driver, f"COPY ({asked}) TO STDOUT (FORMAT csv)", MANY, given)


def figure(cell: str) -> str:
    """Return a cell of a number as it is to be written: the server gives the bits of those that it writes otherwise."""
    if not cell.startswith(_MARK):
        return cell.removeprefix(_SUSPECT)
    (value,) = struct.unpack(">d", bytes.fromhex(cell[len(_MARK) :]))
    return repr(plain_number(value)) if isfinite(value) else ""


def _query(columns: Sequence[str], today: date, suspects: Collection[str], *, whole: bool) -> Select[Any]:
    known = _COLUMNS | (BESIDE if "judged_by" in columns else {}) | {"status": _status(today)}
    stands: FromClause = FROM if "judged_by" in columns else CLAIM
    if "tags" in columns and whole:  # of a whole table grouping all of them is a tenth of asking for those of each
        tagged = select(TAG.c.claim_id, _names().label("names")).group_by(TAG.c.claim_id).subquery("tagged")
        stands = stands.outerjoin(tagged, tagged.c.claim_id == CLAIM.c.id)
        known["tags"] = tagged.c.names
    elif "tags" in columns:
        known["tags"] = select(_names()).where(TAG.c.claim_id == CLAIM.c.id).correlate(CLAIM).scalar_subquery()
    cells = {name: _written(known[name]) if name in known else null() for name in columns}
    begins = (func.ascii(known[name]).in_(_codes(suspects)) for name in columns if _is_text(known.get(name)))
    cells["id"] = func.concat(case((or_(*begins), literal_column(f"'{_SUSPECT}'"))), cells["id"])
    return select(*(cell.label(f"c{place}") for place, cell in enumerate(cells.values()))).select_from(stands)


def _codes(characters: Collection[str]) -> list[ColumnElement[int]]:
    return [literal_column(str(ord(character))) for character in sorted(characters)]


def _is_text(column: ColumnElement[Any] | None) -> bool:
    return column is not None and isinstance(column.type, String) and not isinstance(column.type, Choice)


def _status(today: date) -> ColumnElement[Any]:
    due, waiting = literal_column(f"'{Status.DUE.value}'", Text), literal_column(f"'{Status.OPEN.value}'", Text)
    return func.coalesce(cast(CLAIM.c.last_outcome, Text), case((CLAIM.c.due_on < today, due), else_=waiting))


def _names() -> ColumnElement[Any]:
    return func.string_agg(TAG.c.name, literal_column("'; ' ORDER BY name"))


def _written(column: ColumnElement[Any]) -> ColumnElement[Any]:
    kind = column.type
    if isinstance(column, ColumnClause) and column.is_literal:  # written as it is to be
        return column
    if isinstance(kind, Double):
        bits = literal_column(f"'{_MARK}'").op("||")(func.encode(func.float8send(column), literal_column("'hex'")))
        plain = cast(column + literal_column("0.0::float8"), Text)  # which has no negative zero
        return case((func.abs(column) < literal_column("1e15::float8"), plain), else_=bits)
    if isinstance(kind, Boolean):
        return cast(column, Text)
    if _is_text(column):
        return func.nullif(column, literal_column("''"))  # CSV of a server tells the two apart by quotation marks
    return column
