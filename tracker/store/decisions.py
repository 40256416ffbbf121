"""What reviewers said of candidates, append-only, and the claims that follow from the last word on each."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, func, insert, select, update

from tracker.model.claim import content_key
from tracker.model.opinion import Opinion
from tracker.model.verdict import Decision, DecisionKind
from tracker.store import search
from tracker.store.rows import insert_one, record_json, record_of, statement_values, table_of
from tracker.store.session import Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.decision import DecisionRow

_decision = table_of(DecisionRow)
_claim = table_of(ClaimRow)
_AS_TOLD = ("key", "kind", "source", "by", "decided_on", "reason", "of", "note")
"""Fields of a decision, and of an opinion, that are columns as they are."""


def record(session: Session, decision: Decision, recorded_at: datetime, *, takes_back: int | None = None) -> str | None:
    """Add a decision, and let the claims follow: return the key of the claim that an acceptance made, else None.

    The claim's key comes from the accepted record and its source alone, so each replay makes the same claim. What an
    earlier acceptance of the same candidate made is withdrawn, unless this one or another decision still makes it.
    The source must be kept already. `takes_back` is the place, from 1, of the candidate's decision that is undone.
    """
    before = _last(session, decision.key)
    claim_id: int | None = None
    key: str | None = None
    if decision.kind is DecisionKind.ACCEPT:
        key = content_key(decision.record, decision.source)
        claim_id = _accepted(session, key, decision, recorded_at)
    values = {**values_of(decision), "claim_id": claim_id, "takes_back": takes_back, "recorded_at": recorded_at}
    session.execute(insert(_decision).values(values))
    if claim_id is not None:
        search.refresh(session, claim_id)
    if before is not None and before.claim_id not in {None, claim_id}:
        _withdraw_unless_held(session, before.claim_id)
    return key


def live(session: Session) -> list[Decision]:
    """Return the last decision on each candidate, without those that were taken back, in the order given."""
    query = _all().where(_decision.c.id.in_(_last_ids()), _decision.c.kind != DecisionKind.REOPEN)
    return [as_decision(row) for row in session.execute(query)]


def every(session: Session) -> list[Decision]:
    """Return all decisions ever recorded, in that order."""
    return [as_decision(row) for row in session.execute(_all())]


def of_candidate(session: Session, key: str) -> list[tuple[Decision, datetime]]:
    """Return all decisions on a candidate, each with the moment at which it was recorded."""
    rows = session.execute(_all().where(_decision.c.key == key))
    return [(as_decision(row), row.recorded_at) for row in rows]


def of_claim(session: Session, claim_key: str) -> list[tuple[Decision, datetime]]:
    """Return all decisions on the candidates that ever made a claim, each with the moment of recording."""
    keys = select(_decision.c.key).join(_claim, _claim.c.id == _decision.c.claim_id).where(_claim.c.key == claim_key)
    rows = session.execute(_all().where(_decision.c.key.in_(keys)))
    return [(as_decision(row), row.recorded_at) for row in rows]


def _all() -> Select[Any]:
    return select(_decision).order_by(_decision.c.id)


def _last_ids() -> Select[Any]:
    return select(func.max(_decision.c.id)).group_by(_decision.c.key)


def _last(session: Session, key: str) -> Row[Any] | None:
    return session.execute(
        select(_decision.c.claim_id).where(_decision.c.key == key).order_by(_decision.c.id.desc()).limit(1)
    ).first()


def _accepted(session: Session, key: str, decision: Decision, recorded_at: datetime) -> int:
    """Make the claim, or bring the one of this key up to the last acceptance; return its id."""
    values = {
        **statement_values(decision.record),
        "source": decision.source,
        "decided_on": decision.decided_on,
        "withdrawn": False,
    }
    known = session.execute(select(_claim.c.id).where(_claim.c.key == key)).scalar()
    if known is not None:
        session.execute(update(_claim).where(_claim.c.id == known).values(values))
        return int(known)
    return insert_one(session, _claim, **values, key=key, last_outcome=None, recorded_at=recorded_at)


def _withdraw_unless_held(session: Session, claim_id: int) -> None:
    """Withdraw a claim that no last word on any candidate makes any more."""
    keys = select(_decision.c.key).where(_decision.c.claim_id == claim_id)
    last = select(func.max(_decision.c.id)).where(_decision.c.key.in_(keys)).group_by(_decision.c.key)
    held = select(_decision.c.id).where(_decision.c.id.in_(last), _decision.c.claim_id == claim_id)
    if session.execute(held).first() is None:
        session.execute(update(_claim).where(_claim.c.id == claim_id).values(withdrawn=True))


def values_of(said: Decision | Opinion) -> dict[str, Any]:
    """Return what the columns of a decision hold, which an opinion has as well."""
    told = {name: getattr(said, name) for name in _AS_TOLD}
    return told | {"record": record_json(said.record), "corrected": list(said.corrected)}


def said_in(row: Row[Any]) -> dict[str, Any]:
    """Return the fields of a decision, or those that an opinion shares with it, from a row of its table."""
    told = {name: getattr(row, name) for name in _AS_TOLD}
    return told | {"record": record_of(row.record), "corrected": tuple(row.corrected)}


def as_decision(row: Row[Any]) -> Decision:
    """Return a row of the table as a decision."""
    return Decision(**said_in(row))
