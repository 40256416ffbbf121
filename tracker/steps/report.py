"""Report: what scoring needs, as plain values."""

from datetime import date

from tracker.scoring.families.group import family_of
from tracker.store import links, scorable
from tracker.store.scorable import ScorableClaim
from tracker.store.session import Ledger


def scorecard_entries(ledger: Ledger, as_of: date) -> list[ScorableClaim]:
    """Return the claims made by the end of a day with the rulings that stood then (without their evidence), by id."""
    with ledger.reading() as session:
        return scorable.scorable(session, as_of)


def families(ledger: Ledger, as_of: date) -> dict[str, str]:
    """Return the name of the family of each linked claim by its key, as links stood at the end of a day."""
    with ledger.reading() as session:
        return family_of(links.standing(session, as_of))
