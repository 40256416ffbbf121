"""The claims as scoring wants them, with the rulings that stood on a day."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, String, func, select, type_coerce
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
Group = tuple[str | None, ...]
"""The values by which claims are split."""
_ruled = func.coalesce(type_coerce(_claim.c.last_outcome, String), "")
"""No index is on this, so the table is read from end to end: places given by an index would take twice as long."""


Columns = tuple[Sequence[Group], list[Sequence[Any]]]
"""The group of each of some thousand claims, and columns of one length: so many rows, one by one, take twice as long.

Days are ordinals; outcomes and comparators are given by their values: so many enums would take as long as the query."""


def judged(session: Session | Look, as_of: date, by: tuple[str, ...]) -> Iterator[Columns]:
    """Yield the closed hits and misses, in no order: keys, and the columns of `tracker.scoring.judged.Judged`."""
    target = ("comparator", "value", "low", "high", "unit", "negated", "said_on", "due_on")
    asked = ("key", "last_outcome", *target, "last_actual", "last_fulfilled_on")
    closed = (_ruled.in_((Outcome.HIT.value, Outcome.MISS.value)), _claim.c.due_on < as_of)
    return _columns(session, asked, by, *_said(as_of), *closed)


def ends(session: Session | Look, as_of: date, by: tuple[str, ...]) -> Iterator[Columns]:
    """Yield the claims said by the end of a day and what ended their time: the columns of `tracker.scoring.times.Ends`.

    `counts.can_tally` says whether it can. What is due and nobody judged is left out: `counts.kinds` counts it.
    """
    asked = ("said_on", "due_on", "negated", "last_outcome", "last_judged_on", "last_fulfilled_on")
    waiting = _claim.c.last_outcome.is_(None) & (_claim.c.due_on.is_(None) | (_claim.c.due_on >= as_of))
    for which in (_ruled != "", waiting):
        yield from _columns(session, asked, by, *_said(as_of), which)


def _columns(
    session: Session | Look, asked: tuple[str, ...], by: tuple[str, ...], *tests: ColumnElement[bool]
) -> Iterator[Columns]:
    """Yield the groups and the columns of claims, some thousands at a time, as the driver gives them, but for days."""
    given = (type_coerce(_claim.c[name], NullType()) for name in (*asked, *(TALLIED[name] for name in by)))
    days = [place for place, name in enumerate(asked) if isinstance(_claim.c[name].type, Date)]
    ordinals = _Ordinals({None: None})
    # Not `yield_per`: on SQLite, which hands rows out one by one anyhow, it would pass each through a buffer.
    query = select(*given).where(*tests).execution_options(stream_results=True, max_row_buffer=_MANY)
    for rows in session.execute(query).partitions(_MANY):
        columns: list[Any] = list(zip(*rows, strict=True))
        for place in days:
            columns[place] = list(map(ordinals.__getitem__, columns[place]))
        yield _grouped(columns[len(asked) :], len(rows)), columns[: len(asked)]


class _Ordinals(dict[Any, int | None]):
    """The ordinals of days, written as SQLite does or not; each is worked out once, since there are few."""

    def __missing__(self, day: str | date) -> int:
        known = date.fromisoformat(day) if isinstance(day, str) else day
        found = self[day] = known.toordinal()
        return found


def _grouped(columns: Sequence[Sequence[str | None]], number: int) -> Sequence[Group]:
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
