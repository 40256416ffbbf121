"""The claims as scoring wants them, with the rulings that stood on a day."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, String, case, func, select, type_coerce
from sqlalchemy.types import NullType

from tracker.model.claim import Claim
from tracker.model.verdict import Outcome, Verdict
from tracker.store import claims, verdicts
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import VerdictRow

_claim = table_of(ClaimRow)
_source = table_of(SourceRow)
_verdict = table_of(VerdictRow)
_MANY = 5000
_ruled = func.coalesce(type_coerce(_claim.c.last_outcome, String), "")
"""No index is on this, so the table is read from end to end: places given by an index would take twice as long."""


TALLIED: dict[str, str] = {
    "speaker": "speaker",
    "subject": "subject",
    "source": "document",
    "modality": "modality",
    "tier": "tier",
    "control": "control",
}
"""The dimensions that are a column of the claims, by which a database can count."""


class Kind(NamedTuple):
    """How many claims have the same group, outcome and place in time; `matured` None is undated."""

    group: tuple[str | None, ...]
    outcome: Outcome | None
    matured: bool | None
    number: int


class Judged(NamedTuple):
    """A closed hit or miss: what scoring measures, without the rest of the claim; `comparator` by its value."""

    group: tuple[str | None, ...]
    key: str
    outcome: Outcome
    target: tuple[Any, ...]
    actual: float | None
    fulfilled_on: date | None


def can_tally(session: Session, as_of: date, by: tuple[str, ...]) -> bool:
    """Whether `kinds` and `judged` can tell how things stood on a day: nothing is effective after it."""
    from tracker.store import replay

    return all(name in TALLIED for name in by) and replay.is_present(session, as_of, rulings=True)


def kinds(session: Session, as_of: date, by: tuple[str, ...]) -> Iterator[Kind]:
    """Yield the claims said by the end of a day, counted by the database."""
    groups = _groups(by)
    matured = case((_claim.c.due_on.is_(None), None), else_=_claim.c.due_on < as_of)
    named = tuple(column.label(f"group_{place}") for place, column in enumerate(groups))
    columns = (*named, _claim.c.last_outcome.label("outcome"), matured.label("matured"))
    query = select(*columns, func.count()).where(*_said(as_of)).group_by(*(column.name for column in columns))
    for row in session.execute(query):
        place = len(by)
        yield Kind(tuple(row[:place]), row[place], None if row[-2] is None else bool(row[-2]), row[-1])


def judged(session: Session, as_of: date, by: tuple[str, ...]) -> Iterator[Judged]:
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
    outcomes = {outcome.value: outcome for outcome in Outcome}
    new = Judged._make
    for rows in session.execute(query.execution_options(yield_per=_MANY)).partitions():
        for row in rows:
            yield new(
                (row[:place], row[place], outcomes[row[place + 1]], row[place + 2 : place + 10], row[-2], row[-1])
            )


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
    from tracker.store import replay

    if not replay.is_present(session, as_of):
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
