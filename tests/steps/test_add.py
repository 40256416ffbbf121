"""Claims entered by hand, observations imported, and what is shown of one claim."""

from datetime import date

import pytest

from tracker.errors import TrackerError, UsageError
from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator
from tracker.steps.add import add
from tracker.steps.listing import list_claims
from tracker.steps.look import show_claim
from tracker.steps.observe import export_observations, import_observations
from tracker.store.claims import ClaimFilter

TODAY = date(2026, 1, 2)


def test_a_claim_entered_by_hand_is_listed_and_entering_it_again_adds_nothing(ledger, said, now):
    first, again = (add(ledger, said(), today=TODAY, now=now, tags=("robots", "ev")) for _ in range(2))

    (row,) = list_claims(ledger, ClaimFilter(), today=TODAY)
    assert (first.added, again.added) == (True, False)
    assert row.claim == first.claim == again.claim
    assert (row.claim.id, row.claim.source, row.claim.tags) == (1, None, ("ev", "robots"))


def test_what_contradicts_itself_or_lies_ahead_is_told(ledger, said, now):
    with pytest.raises(TrackerError, match="the quote is empty"):
        add(ledger, said(quote=" "), today=TODAY, now=now)
    with pytest.raises(UsageError, match="lies after today"):
        add(ledger, said(said_on=date(2026, 1, 3)), today=TODAY, now=now)

    assert list_claims(ledger, ClaimFilter(), today=TODAY) == []


def test_figures_are_imported_once_and_stand_beside_their_claim(ledger, said, now):
    figure = Observation(
        subject="Tesla Optimus",
        metric="robots built",
        comparator=Comparator.RANGE,
        low=100.0,
        high=999.0,
        source_url="https://a.example",
        reliability=Reliability.B,
    )
    claim = add(ledger, said(), today=TODAY, now=now).claim

    first, again = (import_observations(ledger, [figure], now=now) for _ in range(2))

    assert (first.added, first.unchanged, again.added, again.unchanged) == (1, 0, 0, 1)
    assert export_observations(ledger) == [figure]
    assert show_claim(ledger, claim.key[:8], today=TODAY).observations == (figure,)
