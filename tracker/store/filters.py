"""Which claims are wanted, and in which order: a value, and the SQL that it means."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, false, func, or_, select

from tracker.errors import UsageError
from tracker.model.claim import Tier
from tracker.model.verdict import Outcome, Status
from tracker.store.rows import folded
from tracker.store.tables.bare import CLAIM, TAG

_WAITING = frozenset({Status.OPEN, Status.DUE})
_SORTS: dict[str, tuple[str, ...]] = {
    "due": ("due_on",),
    "said": ("said_on",),
    "id": (),
    "speaker": ("speaker",),
    "subject": ("subject",),
    "metric": ("metric",),
    "tier": ("tier",),
    "value": ("value", "low"),
    "decided": ("decided_on",),
    "status": ("last_outcome", "due_on"),
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


def conditions(wanted: ClaimFilter, today: date, claim: FromClause = CLAIM) -> list[ColumnElement[bool]]:
    """Return what a claim's row has to fulfil; of `search`, `tracker.store.search` makes the test.

    `claim` is the table by which the query names the claims.
    """
    found: list[ColumnElement[bool]] = [claim.c.withdrawn == false()]
    found += _status(_statuses(wanted), today, claim)
    bounds: tuple[tuple[date | None, Callable[[date], ColumnElement[bool]]], ...] = (
        (wanted.due_before, lambda day: claim.c.due_on < day),
        (wanted.due_after, lambda day: claim.c.due_on > day),
        (wanted.said_after, lambda day: claim.c.said_on > day),
        (wanted.said_before, lambda day: claim.c.said_on < day),
    )
    found += [test(day) for day, test in bounds if day is not None]
    if wanted.speaker is not None:
        found.append(_like(claim.c.speaker, wanted.speaker))
    if wanted.subject is not None:
        found.append(_like(claim.c.subject, wanted.subject))
    if wanted.tier is not None:
        found.append(claim.c.tier == wanted.tier)
    if wanted.tag is not None:
        found.append(select(TAG.c.name).where(TAG.c.claim_id == claim.c.id, _like(TAG.c.name, wanted.tag)).exists())
    return found


def order(wanted: ClaimFilter, claim: FromClause = CLAIM) -> list[ColumnElement[Any]]:
    """Return the order, the id last, so that it is the same each time.

    Where only unjudged claims are wanted, the (then constant) outcome leads: so the index gives the order as well.
    Raises UsageError for an unknown sort.
    """
    if wanted.sort not in _SORTS:
        raise UsageError(f"cannot sort by {wanted.sort!r}: choose one of {', '.join(SORTS)}")
    down = wanted.descending
    columns = [(c.desc() if down else c.asc()).nulls_last() for c in _sorted_by(wanted.sort, claim)]
    outcome = claim.c.last_outcome.desc() if down else claim.c.last_outcome.asc()
    lead = [outcome] if wanted.sort == "due" and _statuses(wanted) <= _WAITING else []
    dated = wanted.due_before is not None or _statuses(wanted) <= {Status.DUE}
    if lead and dated:  # nothing undated is left, and a plain order is the index's own
        columns = [claim.c.due_on.desc() if down else claim.c.due_on.asc()]
    return [*lead, *columns, claim.c.id.desc() if down else claim.c.id.asc()]


def _sorted_by(sort: str, claim: FromClause) -> list[ColumnElement[Any]]:
    columns: list[ColumnElement[Any]] = [claim.c[name] for name in _SORTS[sort]]
    return [func.coalesce(*columns)] if sort == "value" else columns


def _statuses(wanted: ClaimFilter) -> frozenset[Status]:
    return _WAITING if wanted.statuses is None else wanted.statuses


def _status(statuses: frozenset[Status], today: date, claim: FromClause) -> list[ColumnElement[bool]]:
    if statuses >= frozenset(Status):
        return []
    parts: list[ColumnElement[bool]] = []
    outcomes = [Outcome(status.value) for status in Status if status in statuses - _WAITING]
    if outcomes:
        parts.append(claim.c.last_outcome.in_(outcomes))
    unjudged = claim.c.last_outcome.is_(None)
    if statuses >= _WAITING:
        parts.append(unjudged)
    elif Status.DUE in statuses:
        parts.append(and_(unjudged, claim.c.due_on < today))
    elif Status.OPEN in statuses:
        parts.append(and_(unjudged, or_(claim.c.due_on.is_(None), claim.c.due_on >= today)))
    if not parts:
        return [false()]
    return parts if len(parts) == 1 else [or_(*parts)]


def _like(column: ColumnElement[Any], text: str) -> ColumnElement[bool]:
    return func.lower(column) == folded(text)
