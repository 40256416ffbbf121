"""Due: what has to be judged, and what will have to be soon."""

from dataclasses import replace
from datetime import date, timedelta

from tracker.model.verdict import Status
from tracker.store import claims
from tracker.store.claims import ClaimFilter, ListedClaim
from tracker.store.session import Ledger


def due(ledger: Ledger, wanted: ClaimFilter, *, days: int, today: date) -> list[ListedClaim]:
    """Return the claims without a verdict that are overdue or due by `today` + `days` (inclusive), the oldest first."""
    end = date.max if days >= (date.max - today).days else today + timedelta(days=days + 1)
    unjudged = replace(wanted, statuses=frozenset({Status.OPEN, Status.DUE}), due_before=end, sort="due")
    with ledger.reading() as session:
        return claims.find(session, unjudged, today)
