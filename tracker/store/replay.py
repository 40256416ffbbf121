"""The ledger as it stood at the end of a day: of the entries effective by then, in the order recorded, the last counts.

Entries go by their effective day (decided_on, judged_on, made_on, linked_on), not by when they were recorded. Where
nothing is effective after the day, that is the present ledger, and nothing is replayed.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select

from tracker.errors import UsageError
from tracker.model.claim import RECORD_FIELDS, Claim
from tracker.model.remark import Remark, RemarkKind, standing
from tracker.model.verdict import DecisionKind, Status, status_on
from tracker.store import claims, remarks, search, verdicts
from tracker.store.claims import ClaimFilter, ListedClaim, ScorableClaim
from tracker.store.counts import is_present
from tracker.store.filters import SORTS
from tracker.store.rows import MANY, record_of, table_of
from tracker.store.session import Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.decision import DecisionRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import VerdictRow

_claim = table_of(ClaimRow)
_decision = table_of(DecisionRow)
_verdict = table_of(VerdictRow)
_source = table_of(SourceRow)


def find(session: Session, wanted: ClaimFilter, day: date) -> list[ListedClaim]:
    """Return the claims that a filter lets through, in its order, as the list showed them on a day.

    Raises UsageError for an order that is none of SORTS.
    """
    if is_present(session, day, rulings=True):
        return claims.find(session, wanted, day)
    if wanted.sort not in SORTS:
        raise UsageError(f"cannot sort by {wanted.sort!r}: choose one of {', '.join(SORTS)}")
    said, rulings = remarks.every(session, day), verdicts.last_by(session, day)
    notes = _notes(session, day, [kept.remark for kept in said]) if wanted.search else {}
    found = []
    for claim in _claims_on(session, day, [kept.remark for kept in said]):
        row = rulings.get(claim.id or 0)
        outcome = None if row is None else row.outcome
        status = status_on(day, due_on=claim.due_on, outcome=outcome)
        if _passes(claim, status, wanted, notes.get(claim.id or 0, ())):
            found.append((claim, status))
    found.sort(key=_order(wanted), reverse=wanted.descending)
    found.sort(key=lambda item: _SORT_VALUES[wanted.sort](*item) is None)
    shown = found if wanted.limit is None else found[: wanted.limit]
    judged = [(rulings[c.id], c.key) for c, _ in shown if c.id in rulings]
    stood = verdicts.of_rows(session, judged)
    return [ListedClaim(claim, status, stood.get(claim.id or 0)) for claim, status in shown]


def claim_on(session: Session, text: str, day: date) -> Claim:
    """Return the claim that an id or a beginning of a key names as it stood on a day; UsageError where it did not."""
    known = claims.resolve_id(session, text, withdrawn=True)
    said = [kept.remark for kept in remarks.every(session, day) if kept.remark.claim == known.key]
    found = next(iter(_claims_on(session, day, said, _claim.c.id == known.id)), None)
    if found is None:
        raise UsageError(f"claim {text} did not stand on {day}: `claims log {text}` tells when it did")
    return found


def scorable(session: Session, day: date) -> list[ScorableClaim]:
    """Return the claims that stood on a day with the rulings (without their evidence) and languages, by id."""
    languages = {row.sha256: row.language for row in session.execute(select(_source.c.sha256, _source.c.language))}
    rulings = verdicts.last_by(session, day)
    return [
        ScorableClaim(
            claim,
            verdicts.as_verdict(rulings[claim.id], claim.key) if claim.id in rulings else None,
            languages.get(claim.source or ""),
        )
        for claim in _claims_on(session, day, [kept.remark for kept in remarks.every(session, day)])
    ]


def _claims_on(session: Session, day: date, said: list[Remark], *more: ColumnElement[bool]) -> list[Claim]:
    """Return the claims that stood on a day, by id: a record is read from its decision only where it changed since."""
    then, now = _last_acceptances(day).subquery("then"), _last_acceptances(date.max).subquery("now")
    last = select(func.max(_decision.c.id)).where(_decision.c.decided_on <= day).group_by(_decision.c.key)
    accepted = select(_decision.c.claim_id).where(_decision.c.id.in_(last), _decision.c.kind == DecisionKind.ACCEPT)
    columns = [_claim.c[name] for name in (*RECORD_FIELDS, "key", "id", "source", "decided_on")]
    rows = session.execute(
        select(*columns, then.c.last.label("then"), now.c.last.label("now"))
        .join(then, then.c.claim_id == _claim.c.id)
        .join(now, now.c.claim_id == _claim.c.id)
        .where(_claim.c.id.in_(accepted), *more)
        .order_by(_claim.c.id)
    ).all()
    records = _records(session, {row.then for row in rows if row.then != row.now})
    tags = _tags(said)
    found = []
    for row in rows:
        decided_on, record = records.get(row.then, (row.decided_on, row))
        values = {name: getattr(record, name) for name in RECORD_FIELDS}
        more_values = {"key": row.key, "id": row.id, "source": row.source, "decided_on": decided_on}
        found.append(Claim(**values, **more_values, tags=tags.get(row.key, ())))
    return found


def _last_acceptances(day: date) -> Select[Any]:
    return (
        select(_decision.c.claim_id, func.max(_decision.c.id).label("last"))
        .where(_decision.c.decided_on <= day, _decision.c.kind == DecisionKind.ACCEPT)
        .group_by(_decision.c.claim_id)
    )


def _records(session: Session, ids: set[int]) -> dict[int, tuple[date, Any]]:
    query = select(_decision.c.id, _decision.c.decided_on, _decision.c.record)
    if len(ids) <= MANY:
        query = query.where(_decision.c.id.in_(ids))
    return {row.id: (row.decided_on, record_of(row.record)) for row in session.execute(query) if row.id in ids}


def _tags(said: list[Remark]) -> dict[str, tuple[str, ...]]:
    by_claim: dict[str, list[Remark]] = defaultdict(list)
    for remark in said:
        by_claim[remark.claim].append(remark)
    return {key: standing(of_claim)[0] for key, of_claim in by_claim.items()}


def _notes(session: Session, day: date, said: list[Remark]) -> dict[int, tuple[str, ...]]:
    """Return the notes written by the end of a day, by claim id."""
    notes: dict[int, list[str]] = defaultdict(list)
    ids = {row.key: row.id for row in session.execute(select(_claim.c.key, _claim.c.id))}
    for remark in said:
        if remark.kind is RemarkKind.NOTE:
            notes[ids[remark.claim]].append(remark.text)
    for of, when in ((_verdict, _verdict.c.judged_on), (_decision, _decision.c.decided_on)):
        query = select(of.c.claim_id, of.c.note).where(when <= day, of.c.note.is_not(None), of.c.claim_id.is_not(None))
        for claim_id, note in session.execute(query):
            notes[claim_id].append(note)
    return {number: tuple(found) for number, found in notes.items()}


def _passes(claim: Claim, status: Status, wanted: ClaimFilter, notes: tuple[str, ...]) -> bool:
    statuses = {Status.OPEN, Status.DUE} if wanted.statuses is None else wanted.statuses
    due, said = claim.due_on, claim.said_on
    texts = [t.lower() for t in (claim.quote, claim.subject, claim.metric, *notes) if t]
    return (
        status in statuses
        and (wanted.due_before is None or (due is not None and due < wanted.due_before))
        and (wanted.due_after is None or (due is not None and due > wanted.due_after))
        and (wanted.said_after is None or said > wanted.said_after)
        and (wanted.said_before is None or said < wanted.said_before)
        and _same(wanted.speaker, claim.speaker)
        and _same(wanted.subject, claim.subject)
        and (wanted.tier is None or claim.tier is wanted.tier)
        and (wanted.tag is None or any(_same(wanted.tag, tag) for tag in claim.tags))
        and all(any(part.lower() in t for t in texts) for part in search.terms(wanted.search or ""))
    )


def _same(wanted: str | None, there: str | None) -> bool:
    return wanted is None or (there is not None and wanted.lower() == there.lower())


_SORT_VALUES: dict[str, Callable[[Claim, Status], Any]] = {
    "due": lambda c, _: c.due_on,
    "said": lambda c, _: c.said_on,
    "id": lambda c, _: c.id,
    "speaker": lambda c, _: c.speaker,
    "subject": lambda c, _: c.subject,
    "metric": lambda c, _: c.metric,
    "tier": lambda c, _: c.tier.value,
    "value": lambda c, _: c.low if c.value is None else c.value,
    "decided": lambda c, _: c.decided_on,
    "status": lambda _, status: None if status in {Status.OPEN, Status.DUE} else status.value,
}


def _order(wanted: ClaimFilter) -> Callable[[tuple[Claim, Status]], Any]:
    """Return the key to sort by: the value, then (for status) the due date, then the id."""
    value = _SORT_VALUES[wanted.sort]

    def key(item: tuple[Claim, Status]) -> Any:
        found = value(*item)
        second = item[0].due_on or date.max if wanted.sort == "status" else date.max
        return (found is not None, found if found is not None else 0, second, item[0].id or 0)

    return key
