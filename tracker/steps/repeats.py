"""Repeats: the claims that a candidate may say again."""

from tracker.model.claim import Claim
from tracker.store import claims
from tracker.store.session import Ledger


def every_claim(ledger: Ledger) -> list[Claim]:
    """Return all claims that stand, by id."""
    with ledger.reading() as session:
        return claims.every(session)
