"""Which claims are wanted, and in which order: a value, and the SQL that it means."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, select

from tracker.errors import UsageError
from tracker.model.claim import Tier
from tracker.model.verdict import Outcome, Status
from tracker.store.rows import folded, table_of
from tracker.store.tables.claim import ClaimRow, TagRow

_claim = table_of(ClaimRow)
_tag = table_of(TagRow)

_WAITING = frozenset({Status.OPEN, Status.DUE})
_SORTS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "due": (_claim.c.due_on,),
    "said": (_claim.c.said_on,),
    "id": (),
    "speaker": (_claim.c.speaker,),
    "subject": (_claim.c.subject,),
    "metric": (_claim.c.metric,),
    "tier": (_claim.c.tier,),
    "value": (func.coalesce(_claim.c.value, _claim.c.low),),
    "decided": (_claim.c.decided_on,),
    "status": (_claim.c.last_outcome, _claim.c.due_on),
}
SORTS = tuple(_SORTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """What a list shows. All days are exclusive: before and after, never on; `statuses` None means open and due.

    Speaker, subject and tag are matched whole, `search` as `tracker.store.search` says, in quote, subject, metric and
    notes; case does not matter. `sort` is one of SORTS; what has no value there comes last, either way round. Withdrawn
    claims never show.
    """

    due_before: date | None = None
    due_after: date | None = None
    said_after: date | None = None
    said_before: date | None = None
    statuses: frozenset[Status] | None = None
    speaker: str | None = None
    subject: str | None = None
    tier: Tier | None = None
    tag: str | None = None
    search: str | None = None
    sort: str = "due"
    descending: bool = False
    limit: int | None = None


def conditions(wanted: ClaimFilter, today: date) -> list[ColumnElement[bool]]:
    """Return what a claim's row has to fulfil; of `search`, `tracker.store.search` makes the test."""
    found: list[ColumnElement[bool]] = [_claim.c.withdrawn == false()]
    found += _status(_statuses(wanted), today)
    bounds: tuple[tuple[date | None, Callable[[date], ColumnElement[bool]]], ...] = (
        (wanted.due_before, lambda day: _claim.c.due_on < day),
        (wanted.due_after, lambda day: _claim.c.due_on > day),
        (wanted.said_after, lambda day: _claim.c.said_on > day),
        (wanted.said_before, lambda day: _claim.c.said_on < day),
    )
    found += [test(day) for day, test in bounds if day is not None]
    if wanted.speaker is not None:
        found.append(_like(_claim.c.speaker, wanted.speaker))
    if wanted.subject is not None:
        found.append(_like(_claim.c.subject, wanted.subject))
    if wanted.tier is not None:
        found.append(_claim.c.tier == wanted.tier)
    if wanted.tag is not None:
        found.append(select(_tag.c.name).where(_tag.c.claim_id == _claim.c.id, _like(_tag.c.name, wanted.tag)).exists())
    return found


def order(wanted: ClaimFilter) -> list[ColumnElement[Any]]:
    """Return the order, the id last, so that it is the same each time.

    Where only unjudged claims are wanted, the (then constant) outcome leads: so the index gives the order as well.
    Raises UsageError for an unknown sort.
    """
    if wanted.sort not in _SORTS:
        raise UsageError(f"cannot sort by {wanted.sort!r}: choose one of {', '.join(SORTS)}")
    down = wanted.descending
    columns = [(c.desc() if down else c.asc()).nulls_last() for c in _SORTS[wanted.sort]]
    outcome = _claim.c.last_outcome.desc() if down else _claim.c.last_outcome.asc()
    lead = [outcome] if wanted.sort == "due" and _statuses(wanted) <= _WAITING else []
    dated = wanted.due_before is not None or _statuses(wanted) <= {Status.DUE}
    if lead and dated:  # nothing undated is left, and a plain order is the index's own
        columns = [_claim.c.due_on.desc() if down else _claim.c.due_on.asc()]
    return [*lead, *columns, _claim.c.id.desc() if down else _claim.c.id.asc()]


def _statuses(wanted: ClaimFilter) -> frozenset[Status]:
    return _WAITING if wanted.statuses is None else wanted.statuses


def _status(statuses: frozenset[Status], today: date) -> list[ColumnElement[bool]]:
    if statuses >= frozenset(Status):
        return []
    parts: list[ColumnElement[bool]] = []
    outcomes = [Outcome(status.value) for status in Status if status in statuses - _WAITING]
    if outcomes:
        parts.append(_claim.c.last_outcome.in_(outcomes))
    unjudged = _claim.c.last_outcome.is_(None)
    if statuses >= _WAITING:
        parts.append(unjudged)
    elif Status.DUE in statuses:
        parts.append(and_(unjudged, _claim.c.due_on < today))
    elif Status.OPEN in statuses:
        parts.append(and_(unjudged, or_(_claim.c.due_on.is_(None), _claim.c.due_on >= today)))
    if not parts:
        return [false()]
    return parts if len(parts) == 1 else [or_(*parts)]


def _like(column: ColumnElement[Any], text: str) -> ColumnElement[bool]:
    return func.lower(column) == folded(text)
