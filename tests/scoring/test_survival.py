"""Kaplan-Meier against the textbooks' sample, and what holds for any sample."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.scoring.survival import Duration, End, incidence, kaplan_meier

# Freireich et al. (1963), Blood 21, 699-716: weeks in remission under 6-MP, the classic sample.
RELAPSED = (6, 6, 6, 7, 10, 13, 16, 22, 23)
CENSORED = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
SIX_MP = [Duration(t, End.FULFILLED) for t in RELAPSED] + [Duration(t, End.CENSORED) for t in CENSORED]


def test_freireich_shares_and_standard_errors():
    """As tabulated in Kleinbaum and Klein, Survival Analysis, and in Cox and Oakes, Analysis of Survival Data."""
    expected = [
        (6, 21, 3, 0.8571, 0.0764),
        (7, 17, 1, 0.8067, 0.0869),
        (10, 15, 1, 0.7529, 0.0963),
        (13, 12, 1, 0.6902, 0.1068),
        (16, 11, 1, 0.6275, 0.1141),
        (22, 7, 1, 0.5378, 0.1282),
        (23, 6, 1, 0.4482, 0.1346),
    ]

    curve = kaplan_meier(SIX_MP)

    assert expected == [
        (s.days, s.at_risk, s.events, round(s.open_share, 4), round(s.std_error, 4)) for s in curve.steps
    ]


def test_freireich_log_log_bands():
    """As printed by programs that use log-log bands: 0.6197 to 0.9516 at week 6, 0.1881 to 0.6801 at week 23."""
    curve = kaplan_meier(SIX_MP)
    first, last = curve.steps[0], curve.steps[-1]

    assert (round(first.low, 4), round(first.high, 4)) == (0.6197, 0.9516)
    assert (round(last.low, 4), round(last.high, 4)) == (0.1881, 0.6801)


def test_freireich_median_is_23_weeks_from_13_to_unknown():
    curve = kaplan_meier(SIX_MP)

    assert curve.median() == 23
    assert curve.median_interval() == (13, None)


def test_the_share_that_came_true_is_not_told_beyond_the_last_watch():
    curve = kaplan_meier(SIX_MP)

    share, band = curve.came_true_by(23)
    assert math.isclose(1 - 0.4482, share, abs_tol=1e-4)
    assert band.low < share < band.high
    assert curve.came_true_by(5) == (0.0, None)
    assert curve.came_true_by(35) == curve.came_true_by(23)
    assert curve.came_true_by(36) is None


def test_where_all_came_true_the_curve_ends_at_nothing_open():
    curve = kaplan_meier([Duration(1, End.FULFILLED), Duration(2, End.FULFILLED)])

    assert [s.open_share for s in curve.steps] == [0.5, 0.0]
    assert curve.came_true_by(2) == (1.0, None)
    assert curve.median() == 1


def test_nobody_watched_tells_nothing():
    curve = kaplan_meier([])

    assert (curve.steps, curve.n, curve.median(), curve.came_true_by(0)) == ((), 0, None, None)
    assert kaplan_meier([Duration(9, End.CENSORED)]).median() is None


@pytest.mark.parametrize("days", [-1.0, math.nan, math.inf])
def test_an_impossible_duration_is_refused(days):
    with pytest.raises(ValueError, match="none"):
        Duration(days, End.CENSORED)


def test_incidence_by_hand():
    """Four claims: void at 1, true at 2, void at 3, true at 4: a half came true, where 1 - KM would say all of them."""
    ends = (End.VOID, End.FULFILLED, End.VOID, End.FULFILLED)
    held = [Duration(n, end) for n, end in enumerate(ends, 1)]

    assert incidence(held, End.FULFILLED) == [(2, 0.25), (4, 0.5)]
    assert incidence(held, End.VOID) == [(1, 0.25), (3, 0.5)]
    assert kaplan_meier(held).came_true_by(4) == (1.0, None)
    with pytest.raises(ValueError, match="no way to end"):
        incidence(held, End.CENSORED)


durations = st.lists(st.builds(Duration, st.integers(0, 30), st.sampled_from(End)), max_size=40)


@given(durations)
def test_shares_fall_and_stay_inside_their_bands(held):
    curve = kaplan_meier(held)
    shares = [1.0, *(s.open_share for s in curve.steps)]

    assert shares == sorted(shares, reverse=True)
    for step in curve.steps:
        assert step.low is None or 0 <= step.low <= step.open_share <= step.high <= 1


@given(st.lists(st.builds(Duration, st.integers(0, 30), st.just(End.FULFILLED)), min_size=1, max_size=40))
def test_without_censoring_it_is_the_plain_share(held):
    for step in kaplan_meier(held).steps:
        assert math.isclose(step.open_share, sum(d.days > step.days for d in held) / len(held), abs_tol=1e-12)


@given(durations)
def test_both_incidences_and_what_is_open_make_up_the_whole(held):
    """Each is a share; together they are what 1 - KM says when either end counts as the event."""
    either = kaplan_meier([Duration(d.days, End.CENSORED if d.end is End.CENSORED else End.FULFILLED) for d in held])
    ended = sum(points[-1][1] for end in (End.FULFILLED, End.VOID) if (points := incidence(held, end)))

    assert math.isclose(ended, 1 - (either.steps[-1].open_share if either.steps else 1), abs_tol=1e-9)
