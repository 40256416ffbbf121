"""The claims as scoring wants them, with the rulings that stood on a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import repeat
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Date, String, case, func, null, select, text, type_coerce
from sqlalchemy.types import NullType

from tracker.model.verdict import Outcome
from tracker.store import claims, verdicts
from tracker.store.claims import ScorableClaim
from tracker.store.counts import TALLIED, is_present
from tracker.store.rows import table_of
from tracker.store.session import Look, Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.source import SourceRow

_claim = table_of(ClaimRow)
_source = table_of(SourceRow)
_MANY = 5000
_ruled = func.coalesce(type_coerce(_claim.c.last_outcome, String), "")
"""No index is on this, so the table is read from end to end: places given by an index would take twice as long."""


class Judged(NamedTuple):
    """Closed hits and misses by columns, all of one length: rows by the hundred thousand take twice as long.

    `groups` holds the values of the group of each, `targets` the columns of `tracker.scoring.measured.Told` in order.
    Outcomes and comparators are given by their values: so many enums would take as long as the query.
    """

    groups: Sequence[tuple[str | None, ...]]
    keys: Sequence[str]
    outcomes: Sequence[str]
    targets: tuple[Sequence[Any], ...]
    actuals: Sequence[float | None]
    came_true: Sequence[date | None]


def judged(session: Session | Look, as_of: date, by: tuple[str, ...]) -> Iterator[Judged]:
    """Yield the closed hits and misses, some thousands at a time, in no order."""
    target = ("comparator", "value", "low", "high", "unit", "negated", "said_on", "due_on")
    asked = ("key", "last_outcome", *target, "last_actual", "last_fulfilled_on")
    closed = (_ruled.in_((Outcome.HIT.value, Outcome.MISS.value)), _claim.c.due_on < as_of)
    query = select(*map(_plain, asked), *_groups(by)).where(*_said(as_of), *closed)
    for rows in session.execute(query.execution_options(yield_per=_MANY)).partitions():
        columns = list(zip(*rows, strict=True))
        keys, outcomes, *targets, actuals, came_true = columns[: len(asked)]
        yield Judged(_grouped(columns[len(asked) :], len(rows)), keys, outcomes, tuple(targets), actuals, came_true)


Ended = tuple[tuple[str | None, ...], date, date | None, bool, str | None, date | None, date | None, int]
"""Claims that are alike: group, said on, due on, whether negated, outcome by its value, judged on, came true on, count.

Of those that nobody judged the due date is told as past (the day before; then so is the day they were said), or not at
all."""


def ends(session: Session | Look, as_of: date, by: tuple[str, ...]) -> Iterator[Ended]:
    """Yield the claims said by the end of a day with what ended their time; `counts.can_tally` says whether it can."""
    yield from _unjudged(session, as_of, by)
    asked = ("said_on", "due_on", "negated", "last_outcome", "last_judged_on", "last_fulfilled_on")
    query = select(*map(_plain, asked), *_groups(by)).where(*_said(as_of), _ruled != "")
    for rows in session.execute(query.execution_options(yield_per=_MANY)).partitions():
        columns = list(zip(*rows, strict=True))
        groups = _grouped(columns[len(asked) :], len(rows))
        yield from zip(groups, *columns[: len(asked)], repeat(1, len(rows)), strict=True)


def _unjudged(session: Session | Look, as_of: date, by: tuple[str, ...]) -> Iterator[Ended]:
    is_past = _claim.c.due_on < as_of
    said_on = case((is_past, null()), else_=_claim.c.said_on)
    columns = (*_groups(by), said_on, _claim.c.negated, case((is_past, 1), else_=0))
    query = select(*columns, func.count()).where(*_said(as_of), _ruled == "")
    places = [text(str(place + 1)) for place in range(len(columns))]
    past = as_of - timedelta(days=1)
    for *group, said, negated, matured, number in session.execute(query.group_by(*places)):
        yield tuple(group), said or past, past if matured else None, negated, None, None, None, number


def _groups(by: tuple[str, ...]) -> tuple[ColumnElement[Any], ...]:
    return tuple(_plain(TALLIED[name]) for name in by)


def _plain(name: str) -> ColumnElement[Any]:
    """Return a column whose values come as the driver gives them, but for days."""
    column = _claim.c[name]
    return column if isinstance(column.type, Date) else type_coerce(column, NullType())


def _grouped(columns: Sequence[Sequence[str | None]], number: int) -> Sequence[tuple[str | None, ...]]:
    return list(zip(*columns, strict=True)) if columns else [()] * number


def _said(as_of: date) -> tuple[ColumnElement[bool], ...]:
    return _claim.c.withdrawn.is_(False), _claim.c.said_on <= as_of


def scorable(session: Session, as_of: date) -> list[ScorableClaim]:
    """Return the claims that had been made by the end of a day, with the rulings that stood then, by id.

    What was corrected, tagged or taken back later stands here as it did then.
    """
    if not is_present(session, as_of):
        from tracker.store import replay

        return replay.scorable(session, as_of)
    rows = session.execute(
        select(*claims.COLUMNS, _source.c.language)
        .outerjoin(_source, _source.c.sha256 == _claim.c.source)
        .where(_claim.c.withdrawn.is_(False))
        .order_by(_claim.c.id)
    ).all()
    tags = claims.tags_of(session, [row.id for row in rows])
    rulings = verdicts.last_by(session, as_of)
    return [
        ScorableClaim(
            claims.as_claim(row, tags),
            verdicts.as_verdict(rulings[row.id], row.key) if row.id in rulings else None,
            row.language,
        )
        for row in rows
    ]
