"""List: the claims that a filter lets through."""

from datetime import date

from tracker.store import claims
from tracker.store.claims import ClaimFilter, ListedClaim
from tracker.store.session import Ledger


def list_claims(ledger: Ledger, wanted: ClaimFilter, *, today: date, as_of: date | None = None) -> list[ListedClaim]:
    """Return the claims that a filter lets through with their status today, or as one would have seen them on a day."""
    with ledger.reading() as session:
        if as_of is None:
            return claims.find(session, wanted, today)
        from tracker.store import replay

        return replay.find(session, wanted, as_of)
