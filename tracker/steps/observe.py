"""Observe: figures from cited sources, beside the claims that they bear on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tracker.model.observation import Observation
from tracker.store import observations
from tracker.store.session import Ledger


@dataclass(frozen=True, slots=True)
class ObserveReport:
    """How many figures were new, and how many were kept before."""

    added: int
    unchanged: int


def import_observations(ledger: Ledger, given: Iterable[Observation], *, now: datetime) -> ObserveReport:
    """Keep figures, all or none. Doing it again adds nothing."""
    found = list(given)
    with ledger.transaction() as session:
        added = observations.add_all(session, found, now)
    return ObserveReport(added, len(found) - added)


def export_observations(ledger: Ledger) -> list[Observation]:
    """Return all figures in the order in which they came."""
    with ledger.reading() as session:
        return observations.every(session)
