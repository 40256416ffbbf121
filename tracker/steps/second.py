"""Second opinions: what two people said of the same candidates."""

from tracker.model.opinion import Pair
from tracker.store import opinions
from tracker.store.session import Ledger


def pairs_said(ledger: Ledger) -> list[Pair]:
    """Return each second opinion that stands with the first decision of another person on the same candidate."""
    with ledger.reading() as session:
        return opinions.pairs(session)
