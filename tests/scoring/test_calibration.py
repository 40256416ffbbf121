"""Brier's score, Murphy's parts, bins that drop nothing, and what words imply."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.claim import Modality
from tracker.scoring.calibration import WORDS, Forecast, bins, brier, forecasts, implied

AS_OF = date(2026, 2, 1)
chances = st.lists(st.builds(Forecast, st.floats(0, 1), st.booleans()), min_size=1, max_size=50)


def test_the_score_of_rain_forecasts_by_hand():
    """Told 100 % and it rained: 0. Told 70 %: 0.09 if it rained, 0.49 if not. Told 50 %: 0.25 either way."""
    assert brier([Forecast(1.0, True)]).score == 0
    assert math.isclose(brier([Forecast(0.7, True)]).score, 0.09)
    assert math.isclose(brier([Forecast(0.7, False)]).score, 0.49)
    assert brier([Forecast(0.5, False)]).score == 0.25
    assert brier([]) is None


def test_murphys_parts_by_hand():
    """Four at 80 % of which three came true, four at 20 % of which one did: base rate a half."""
    told = [Forecast(0.8, n < 3) for n in range(4)] + [Forecast(0.2, n < 1) for n in range(4)]

    parts = brier(told)

    assert math.isclose(parts.reliability, 0.0025)
    assert math.isclose(parts.resolution, 0.0625)
    assert parts.uncertainty == 0.25
    assert math.isclose(parts.score, 0.19)


@given(chances)
def test_the_parts_add_up_to_the_score(told):
    parts = brier(told)

    assert 0 <= parts.score <= 1
    assert math.isclose(parts.score, parts.reliability - parts.resolution + parts.uncertainty, abs_tol=1e-9)


@given(chances, st.integers(1, 30))
def test_no_forecast_is_dropped_and_each_is_in_its_bin(told, count):
    found = bins(told, count=count)

    assert len(told) == sum(b.n for b in found)
    for b in found:
        inside = [f for f in told if b.low <= f.probability and (f.probability < b.high or b.high == 1)]
        assert b.n == len(inside)
        assert (b.rate is None) == (b.n == 0)


@pytest.mark.parametrize("probability", [-0.01, 1.01, math.nan])
def test_an_impossible_probability_is_refused(probability):
    with pytest.raises(ValueError, match="no probability"):
        Forecast(probability, True)


def test_words_imply_what_the_standard_says_and_wishes_imply_nothing(entry):
    assert set(WORDS) == set(Modality)
    assert math.isclose(implied(entry(modality=Modality.CERTAIN)), 0.97)
    assert implied(entry(modality=Modality.GOAL)) is None
    assert implied(entry(modality=Modality.GOAL, probability=0.4)) == 0.4


def test_only_matured_hits_and_misses_are_forecasts(entry):
    sure = {"modality": Modality.CERTAIN}
    told = [
        entry("hit", **sure),
        entry("miss", probability=0.9),
        entry("void", **sure),
        entry(None, **sure),
        entry("hit", due_on=date(2026, 2, 1), **sure),
        entry("hit", modality=Modality.HOPE),
    ]

    assert [f.came_true for f in forecasts(told, as_of=AS_OF)] == [True, False]
    assert [Forecast(0.9, False)] == forecasts(told, as_of=AS_OF, stated_only=True)
