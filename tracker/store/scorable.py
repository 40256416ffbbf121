"""The claims as scoring wants them, with the rulings that stood on a day."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, String, case, func, select, text, type_coerce
from sqlalchemy.types import NullType

from tracker.model.claim import Claim
from tracker.model.verdict import Outcome, Verdict
from tracker.store import claims, verdicts
from tracker.store.counts import TALLIED, is_present
from tracker.store.rows import table_of
from tracker.store.session import Look, Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import VerdictRow

_claim = table_of(ClaimRow)
_source = table_of(SourceRow)
_verdict = table_of(VerdictRow)
_MANY = 5000
_ruled = func.coalesce(type_coerce(_claim.c.last_outcome, String), "")
"""No index is on this, so the table is read from end to end: places given by an index would take twice as long."""


Judged = tuple[tuple[str | None, ...], str, str, tuple[Any, ...], float | None, date | None]
"""A closed hit or miss: group, key, outcome, the fields of `tracker.scoring.measured.Told`, the actual figure, and the
day it came true. Outcome and comparator are given by their values: so many enums would take as long as the query."""


def judged(session: Session | Look, as_of: date, by: tuple[str, ...]) -> Iterator[Judged]:
    """Yield the closed hits and misses among them, in no order."""
    another = _verdict.alias("another")
    last = select(func.max(another.c.id)).where(another.c.claim_id == _claim.c.id).correlate(_claim).scalar_subquery()
    target = tuple(_claim.c[name] for name in ("value", "low", "high", "unit", "negated", "said_on", "due_on"))
    plain = (type_coerce(column, NullType()) for column in (*_groups(by), _claim.c.key, _claim.c.last_outcome))
    query = (
        select(
            *plain, type_coerce(_claim.c.comparator, NullType()), *target, _verdict.c.actual, _verdict.c.fulfilled_on
        )
        .select_from(_claim.join(_verdict, _verdict.c.id == last))
        .where(*_said(as_of), _ruled.in_((Outcome.HIT.value, Outcome.MISS.value)), _claim.c.due_on < as_of)
    )
    place = len(by)
    target_at, actual_at = place + 2, place + 10
    for rows in session.execute(query.execution_options(yield_per=_MANY)).partitions():
        for row in rows:
            key, outcome = row[place:target_at]
            yield row[:place], key, outcome, row[target_at:actual_at], row[actual_at], row[actual_at + 1]


Ended = tuple[tuple[str | None, ...], date, date | None, bool, str | None, date | None, date | None, int]
"""Claims that are alike: group, said on, due on, whether negated, outcome by its value, judged on, came true on, count.

Of those that nobody judged the due date is told as past (the day before) or not at all."""


def ends(session: Session | Look, as_of: date, by: tuple[str, ...]) -> Iterator[Ended]:
    """Yield the claims said by the end of a day with what ended their time; `counts.can_tally` says whether it can."""
    yield from _unjudged(session, as_of, by)
    another = _verdict.alias("another")
    last = select(func.max(another.c.id)).where(another.c.claim_id == _claim.c.id).correlate(_claim).scalar_subquery()
    query = (
        select(
            *_groups(by),
            *(_claim.c.said_on, _claim.c.due_on, _claim.c.negated, _ruled),
            *(_verdict.c.judged_on, _verdict.c.fulfilled_on),
        )
        .select_from(_claim.join(_verdict, _verdict.c.id == last))
        .where(*_said(as_of), _ruled != "")
    )
    place = len(by)
    for rows in session.execute(query.execution_options(yield_per=_MANY)).partitions():
        for row in rows:
            said_on, due_on, negated, outcome, judged_on, came_true = row[place:]
            yield row[:place], said_on, due_on, negated, outcome, judged_on, came_true, 1


def _unjudged(session: Session | Look, as_of: date, by: tuple[str, ...]) -> Iterator[Ended]:
    groups = _groups(by)
    matured = case((_claim.c.due_on < as_of, 1), else_=0)
    columns = (*groups, _claim.c.said_on, _claim.c.negated, matured)
    query = select(*columns, func.count()).where(*_said(as_of), _ruled == "")
    places = [text(str(place + 1)) for place in range(len(columns))]
    past = as_of - timedelta(days=1)
    for *group, said_on, negated, is_past, number in session.execute(query.group_by(*places)):
        yield tuple(group), said_on, past if is_past else None, negated, None, None, None, number


def _groups(by: tuple[str, ...]) -> tuple[ColumnElement[Any], ...]:
    return tuple(type_coerce(_claim.c[TALLIED[name]], NullType()) for name in by)


def _said(as_of: date) -> tuple[ColumnElement[bool], ...]:
    return _claim.c.withdrawn.is_(False), _claim.c.said_on <= as_of


class ScorableClaim(NamedTuple):
    """A claim for scoring, the ruling that stood (without its evidence), and the language of its source."""

    claim: Claim
    verdict: Verdict | None
    language: str | None


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
