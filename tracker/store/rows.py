"""Between model values and columns. What contradicts itself is refused here, with words, before a CHECK has to."""

from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import CursorResult, Table, insert

from tracker.errors import TrackerError
from tracker.model.claim import RECORD_FIELDS, Control, Modality, Statement, Tier, as_json
from tracker.model.quantity import Comparator
from tracker.model.window import Precision

if TYPE_CHECKING:
    from tracker.store.session import Session
    from tracker.store.tables.base import Base

_KINDS: dict[str, Any] = {
    "tier": Tier,
    "comparator": Comparator,
    "precision": Precision,
    "modality": Modality,
    "control": Control,
    **dict.fromkeys(("said_on", "window_start", "due_on"), date.fromisoformat),
    **dict.fromkeys(("value", "low", "high", "probability"), float),
}


_said = attrgetter(*RECORD_FIELDS)

MANY = 2000
"""Up to so many ids are named in a query; for more the whole table is read."""


def stretch(ids: Sequence[int]) -> tuple[int, int] | None:
    """Return the first and last of some ids if they lie close together, else None.

    To read the stretch of an index between them costs less, then, than to look so many places up in it.
    """
    first, last = min(ids), max(ids)
    return (first, last) if last - first < 4 * len(ids) else None


class ContradictionError(TrackerError):
    """A statement contradicts itself: its numbers, its window, its span, or its tier and due date."""


_SMALL = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz")


def folded(text: str) -> str:
    """Return text with A to Z made small: what SQL's `lower` makes of the columns, on either database."""
    return text.translate(_SMALL)


def checked(statement: Statement) -> Statement:
    """Return a statement that may be stored.

    Raises ContradictionError naming the quote.
    """
    trouble = _trouble(statement)
    if trouble:
        raise ContradictionError(f"{statement.document}: “{statement.quote[:40]}”: {trouble}")
    return statement


def _trouble(statement: Statement) -> str | None:
    try:
        _ = statement.target, statement.window
    except ValueError as error:
        return str(error)
    if not statement.quote.strip():
        return "the quote is empty"
    if not 0 <= statement.start_char < statement.end_char:
        return f"the span {statement.start_char}..{statement.end_char} is upside down"
    if (statement.tier is Tier.C) != (statement.due_on is None):
        return f"tier {statement.tier.value} {'has no' if statement.tier is Tier.C else 'needs a'} due date"
    if statement.probability is not None and not 0 <= statement.probability <= 1:
        return f"the probability {statement.probability} is not between 0 and 1"
    return None


def statement_values(statement: Statement) -> dict[str, Any]:
    """Return the columns of a statement, checked."""
    checked(statement)
    return dict(zip(RECORD_FIELDS, _said(statement), strict=True))


def bare(statement: Statement) -> Statement:
    """Return what was said as a plain Statement, whatever else the value knew."""
    if type(statement) is Statement:
        return statement
    return Statement(**{name: getattr(statement, name) for name in RECORD_FIELDS})


def record_json(statement: Statement) -> dict[str, Any]:
    """Return the whole accepted record as it is kept in a decision."""
    return as_json(bare(checked(statement)))


def record_of(kept: Mapping[str, Any]) -> Statement:
    """Return the record that a decision keeps."""
    return Statement(
        **{
            name: _KINDS[name](value) if name in _KINDS and value is not None else value
            for name, value in kept.items()
            if name in RECORD_FIELDS
        }
    )


def table_of(row: "type[Base]") -> Table:
    """Return the table behind a model: selecting its columns costs a third of selecting objects."""
    return cast("Table", row.__table__)  # type: ignore[attr-defined]


def insert_one(session: "Session", table: Table, **values: Any) -> int:
    """Add a row and return its id."""
    added = cast("CursorResult[Any]", session.execute(insert(table).values(values)))
    key = added.inserted_primary_key
    return int(key[0]) if key else 0
