"""Which candidate each claim was made of: how sure the rules were, which they were, and what it repeats."""

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from sqlalchemy import Text, cast, select, text

from tracker.store.rows import stretch, table_of
from tracker.store.session import Session
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.decision import DecisionRow

_candidate = table_of(CandidateRow)
_decision = table_of(DecisionRow)


class Origin(NamedTuple):
    """What the rules said of a claim's candidate; `restates` is the key of an earlier candidate of the document.

    A claim that was made of none has neither confidence nor rules.
    """

    restates: str | None
    confidence: float | None
    rules: tuple[str, ...]


def of_claims(session: Session, claims: Sequence[int]) -> dict[int, Origin]:
    """Return the origins of those of some claims that have one, by id: of several readings the latest that stands."""
    if not claims or session.execute(select(_candidate.c.id).limit(1)).first() is None:
        return {}
    if session.connection().dialect.name == "postgresql":
        # A server takes places in an index for slow as on a turning disk, and would read the whole table each time.
        session.execute(text("SET LOCAL random_page_cost = 1.1"))
    near = stretch(claims)
    of_claims = _decision.c.claim_id.between(*near) if near else _decision.c.claim_id.in_(claims)
    rows = session.execute(
        select(_decision.c.claim_id, _candidate.c.restates, _candidate.c.confidence, cast(_candidate.c.rules, Text))
        .join(_candidate, _candidate.c.key == _decision.c.key)
        .where(of_claims)
        .order_by(_candidate.c.gone.desc(), _candidate.c.id)
    )
    return {number: Origin(restates, sure, _names(rules)) for number, restates, sure, rules in rows.all()}


@lru_cache(maxsize=4096)
def _names(rules: str) -> tuple[str, ...]:
    """Return the names of rules from their JSON: most claims come from the same few."""
    return tuple(json.loads(rules))
