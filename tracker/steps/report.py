"""Report: what scoring needs, as plain values."""

from datetime import date

from tracker.store import claims
from tracker.store.claims import ScorableClaim
from tracker.store.session import Ledger


def scorecard_entries(ledger: Ledger, as_of: date) -> list[ScorableClaim]:
    """Return the claims made by the end of a day with the rulings that stood then (without their evidence), by id."""
    with ledger.reading() as session:
        return claims.scorable(session, as_of)
