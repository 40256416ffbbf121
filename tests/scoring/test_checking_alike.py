"""Which figures speak of what a claim counts, and which pages are one source."""

from datetime import date
from typing import Any

import pytest
from figures_case import YEAR, seen

from tracker.model.observation import Reliability
from tracker.model.quantity import Comparator
from tracker.model.verdict import Outcome
from tracker.scoring.checking.sources import upstreams

TOLD = "Only in the hundreds, say two people"


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"metric": "units delivered"}, "another metric"),
        ({"metric": "units shipped"}, "another metric"),
        ({"metric": "cumulative units produced"}, "another metric"),
        ({"unit": "vehicles"}, "is counted in vehicles, the claim in units"),
        ({"unit": None}, "is counted in no unit, the claim in units"),
        ({"per": "week"}, "is a rate a week"),
        ({"period_start": None}, "has no period: what it adds up is not known"),
        ({"period_start": date(2024, 1, 1), "period_end": date(2025, 6, 30)}, "is of other days than the window"),
        ({"reliability": Reliability.D}, "reliability D: nobody grades on it"),
        ({"period_end": date(2026, 12, 31)}, "is of a day to come"),
    ],
)
def test_what_is_not_the_same_is_left_out_with_the_reason(given: dict[str, Any], why: str, check):
    found = check(seen(**{"value": 5000.0, **YEAR, **given}))

    assert (found.outcome, [left.why for left in found.left_out]) == (None, [why])


def test_another_subject_is_not_even_looked_at(check):
    assert check(seen(subject="Optimus 3", value=5000.0, **YEAR)).left_out == ()


def test_units_are_converted(check):
    power = {"metric": "capacity", "unit": "GW", "value": 2.0, "comparator": Comparator.AT_LEAST, "subject": "solar"}

    found = check(seen(metric="capacity", subject="Solar", unit="MW", value=2100.0, as_of=date(2025, 12, 20)), **power)

    assert (found.outcome, found.actual) == (Outcome.HIT, pytest.approx(2.1))


def test_produced_names_one_metric_in_both_languages(check):
    assert check(seen(metric="产量", value=350.0, **YEAR)).outcome is Outcome.MISS


def test_enrolled_is_not_implanted(check):
    found = check(
        seen(metric="trial participants enrolled", unit="people", value=21.0, as_of=date(2026, 1, 28)),
        metric="people with an implant", unit="people", comparator=Comparator.AT_LEAST, value=20.0,
    )  # fmt: skip

    assert found.outcome is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"by": "The Information"}, {"by": "the information "}, True),
        ({"by": "Reuters"}, {"by": "AP"}, False),
        ({"by": None, "source_url": "https://www.x.org/1"}, {"by": None, "source_url": "https://x.org/2"}, True),
        ({"by": None, "source_url": "https://x.org/1"}, {"by": None, "source_url": "https://y.org/1"}, False),
        ({"by": "Reuters"}, {"by": None, "source_url": "https://uk.reuters.com/1"}, True),
        ({"by": "a", "quote": "In the hundreds, say two."}, {"by": "b", "quote": "in the hundreds - say two"}, False),
        ({"by": "a", "quote": f"{TOLD}."}, {"by": "b", "quote": f"“{TOLD.lower()}”"}, True),
        ({"by": "a", "quote": "150 units"}, {"by": "b", "quote": "150 units"}, False),
    ],
)  # fmt: skip
def test_pages_of_one_report_are_one_source(one: dict[str, Any], other: dict[str, Any], same: bool):
    first, second = upstreams([seen(value=1.0, **one), seen(value=1.0, **other)])

    assert (first == second) is same
