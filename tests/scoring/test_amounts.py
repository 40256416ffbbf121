"""Attainment and meeting a target, with every edge named."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.claim import Statement, Tier
from tracker.model.quantity import EVENT, Comparator, Quantity
from tracker.scoring.amounts import attainment, meets
from tracker.scoring.undefined import Undefined


def target(comparator, **numbers):
    return {"comparator": Comparator(comparator), "value": None, **numbers}


IN_RANGE = target("range", low=50_000.0, high=100_000.0)


@pytest.mark.parametrize(
    ("said", "actual", "expected"),
    [
        (target(">=", value=5000.0), 500.0, 0.1),
        (target("=", value=5000.0), 6000.0, 1.2),
        (target("~", value=5000.0), 0.0, 0.0),
        (target(">=", value=500.0), -100.0, -0.2),
        (target("<=", value=10.0), 8.0, 1.25),
        (target("<=", value=10.0), 40.0, 0.25),
        (IN_RANGE, 50_000.0, 1.0),
        (IN_RANGE, 100_000.0, 1.0),
        (IN_RANGE, 25_000.0, 0.5),
        (IN_RANGE, 150_000.0, 1.5),
        (target("range", low=0.0, high=10.0), 0.0, 1.0),
        (target("range", low=-5.0, high=-1.0), -3.0, 1.0),
    ],
)
def test_attainment(claim, said, actual, expected):
    assert expected == attainment(claim(**said), actual)


@pytest.mark.parametrize(
    ("said", "actual", "because"),
    [
        (target("event"), 5.0, "an event has no amount"),
        (target(">=", value=5000.0), None, "no actual figure"),
        (target(">=", value=5000.0), math.nan, "not a finite number"),
        (target(">=", value=0.0), 5.0, "the target is zero"),
        (target("<=", value=0.0), 0.0, "the target is zero"),
        (target(">=", value=-3.0), 5.0, "the target is negative"),
        (target("<=", value=10.0), 0.0, "nothing remained"),
        (target("<=", value=10.0), -1.0, "nothing remained"),
        (target("range", low=0.0, high=10.0), -1.0, "the target is zero"),
        (target("range", low=-5.0, high=-1.0), 0.0, "the target is negative"),
        (target("=", value=20.0, unit="°C"), 22.0, "no natural zero"),
        (target("=", value=1e-300), 1e300, "beyond any number"),
    ],
)
def test_attainment_is_undefined_and_says_why(claim, said, actual, because):
    share = attainment(claim(**said), actual)

    assert isinstance(share, Undefined)
    assert because in str(share)
    assert not share


def test_a_denial_has_no_attainment(claim):
    assert isinstance(attainment(claim(negated=True), 3.0), Undefined)


numbers = st.floats(-1e300, 1e300)
SAID = Statement(
    document="talk.txt", quote="x", start_char=0, end_char=1, speaker=None, said_on=date(2025, 1, 1), tier=Tier.C,
    value=1.0,
)  # fmt: skip


@given(st.sampled_from([">=", "<=", "=", "~"]), numbers, st.none() | numbers)
def test_attainment_is_a_finite_number_or_a_reason(comparator, value, actual):
    share = attainment(SAID.changed(comparator=Comparator(comparator), value=value), actual)

    assert isinstance(share, Undefined) or math.isfinite(share)


@pytest.mark.parametrize(
    ("comparator", "numbers", "actual", "expected"),
    [
        (">=", {"value": 5000.0}, 5000.0, True),
        (">=", {"value": 5000.0}, 4999.0, False),
        ("<=", {"value": 10.0}, 10.0, True),
        ("<=", {"value": 10.0}, 10.5, False),
        ("~", {"value": 5000.0}, 4500.0, True),
        ("~", {"value": 5000.0}, 5500.0, True),
        ("~", {"value": 5000.0}, 4499.0, False),
        ("~", {"value": 0.1}, 0.09, True),
        ("~", {"value": -100.0}, -110.0, True),
        ("=", {"value": 0.3}, 0.1 + 0.2, True),
        ("=", {"value": 5000.0}, 5200.0, False),
        ("range", {"low": 3.0, "high": 5.0}, 5.0, True),
        ("range", {"low": 3.0, "high": 5.0}, 5.1, False),
    ],
)
def test_what_meets_a_target(comparator, numbers, actual, expected):
    assert expected is meets(Quantity(Comparator(comparator), **numbers), actual)


def test_a_wider_tolerance_is_the_callers_to_give():
    about = Quantity(Comparator.ABOUT, 100.0)

    assert meets(about, 80.0) is False
    assert meets(about, 80.0, tolerance=0.2) is True


def test_an_event_and_a_number_that_is_none_meet_nothing():
    assert isinstance(meets(EVENT, 1.0), Undefined)
    assert isinstance(meets(Quantity(Comparator.EQUAL, 1.0), math.inf), Undefined)
