"""Which candidate each claim was made of: how sure the rules were, which they were, and what it repeats."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.decision import DecisionRow

_candidate = table_of(CandidateRow)
_decision = table_of(DecisionRow)


@dataclass(frozen=True, slots=True)
class Origin:
    """What the rules said of a claim's candidate; `restates` is the key of an earlier candidate of the document."""

    restates: str | None
    confidence: float
    rules: tuple[str, ...]


def of_claims(session: Session, claims: Sequence[int]) -> dict[int, Origin]:
    """Return the origins of those of some claims that have one, by id: of several readings the latest that stands."""
    if not claims or session.execute(select(_candidate.c.id).limit(1)).first() is None:
        return {}
    rows = session.execute(
        select(_decision.c.claim_id, _candidate.c.restates, _candidate.c.confidence, _candidate.c.rules)
        .join(_candidate, _candidate.c.key == _decision.c.key)
        .where(_decision.c.claim_id.in_(claims))
        .order_by(_candidate.c.gone.desc(), _candidate.c.id)
    )
    return {row.claim_id: Origin(row.restates, row.confidence, tuple(row.rules)) for row in rows}
