"""Events against figures: what happened, when, and what was only denied or ranked."""

from datetime import date

import pytest
from figures_case import YEAR, seen

from tracker.model.quantity import Comparator
from tracker.model.verdict import Outcome
from tracker.scoring.checking.compare import Strength
from tracker.scoring.checking.words import reasoning

HIT, MISS = Outcome.HIT, Outcome.MISS

EVENT = {"metric": "available for purchase", "comparator": Comparator.EVENT, "value": None, "unit": None}


@pytest.mark.parametrize(
    ("day", "outcome", "words"),
    [
        (date(2025, 5, 1), HIT, "it happened on 2025-05-01, 61 days before the window"),
        (date(2025, 8, 1), HIT, "it happened on 2025-08-01, in the window"),
        (date(2026, 1, 30), MISS, "it happened on 2026-01-30, 30 days after the window"),
    ],
)
def test_an_event_before_in_and_after_its_window(day: date, outcome: Outcome, words: str, check):
    one = seen(metric="上市", unit=None, as_of=day)

    found = check(one, **EVENT, window_start=date(2025, 7, 1))

    assert (found.outcome, found.fulfilled_on) == (outcome, day)
    assert words in reasoning(found)


def test_a_denial_is_missed_by_what_happened(check):
    found = check(seen(metric="on sale", unit=None, as_of=date(2025, 8, 1)), **EVENT, negated=True)

    assert (found.outcome, found.fulfilled_on) == (MISS, None)


def test_no_event_is_no_miss(check):
    assert check(**EVENT).outcome is None


def test_what_happened_before_it_was_said_is_another_event(check):
    assert check(seen(metric="on sale", unit=None, as_of=date(2025, 3, 19)), **EVENT).outcome is None


def test_best_selling_is_rank_one_of_the_whole_year(check):
    rank = {"metric": "rank among the best-selling car models in the world", "unit": "rank"}
    to_november = {"period_start": date(2025, 1, 1), "period_end": date(2025, 11, 30)}
    event = {**EVENT, "metric": "best-selling car in the world"}

    part = check(seen(value=3.0, **rank, **to_november), **event)
    whole = check(seen(value=3.0, **rank, **to_november), seen(value=1.0, **rank, **YEAR), **event)

    assert (part.outcome, whole.outcome, whole.strength, whole.actual) == (None, HIT, Strength.LIKELY, None)
