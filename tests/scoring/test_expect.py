"""What to expect of an open claim: by hand, against lifelines, and never without what it stands on."""

import warnings
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tracker.scoring.expect import Chance, Dated, Records
from tracker.scoring.undefined import Undefined
from tracker.scoring.wilson import wilson

SAID = date(2020, 1, 1)
TODAY = date(2024, 1, 1)


@pytest.fixture
def promise(entry):
    """Return a promise said on 2020-01-01 for 100 days later that came true after so many days, or never."""

    def make(days=None, **given):
        came_true = None if days is None else SAID + timedelta(days=days)
        usual = {
            "said_on": SAID, "due_on": SAID + timedelta(days=100), "window_start": None, "judged_on": date(2023, 1, 1),
            "fulfilled_on": came_true,
        }  # fmt: skip
        outcome = "hit" if days is not None and days <= 100 else "miss"
        return entry(given.pop("outcome", outcome), **(usual | given))

    return make


@pytest.fixture
def open_claim(claim):
    """Return a claim said a hundred days before TODAY, for 1000 days after that: a tenth of its time has passed."""
    return claim(
        said_on=TODAY - timedelta(days=100), due_on=TODAY + timedelta(days=900), window_start=None, key="asked"
    )


def expected(claim, entries, *, today=TODAY):
    return Records(entries, as_of=today).expect(claim)


def test_chance_and_date_by_hand(promise, open_claim):
    """Of five still open after a tenth of the time one came true by the due date, three by three times that."""
    ledger = [promise(5), promise(50), promise(200), promise(300), promise(), promise()]

    told = expected(open_claim, ledger)

    assert (told.record, told.came_true, told.watched, told.known, told.came_true_after) == (6, 4, 5, 5, 3)
    assert told.chance.share == pytest.approx(0.2)
    assert told.half_by.day == open_claim.said_on + timedelta(days=3000)
    assert (told.own.hit, told.own.judged) == (2, 6)
    assert told.slip_ratio == pytest.approx(1.25)


def test_what_is_not_yet_due_is_watched_but_of_unknown_fate(promise, open_claim, entry):
    half_way = entry(None, said_on=TODAY - timedelta(days=50), due_on=TODAY + timedelta(days=50), window_start=None)

    told = expected(open_claim, [promise(), half_way])

    assert (told.watched, told.known, told.chance.high) == (2, 1, pytest.approx(wilson(0, 1).high))


def test_what_came_true_sooner_than_this_one_has_been_open_says_nothing(promise, open_claim):
    assert expected(open_claim, [promise(5), promise(50)]).watched == 1


def test_a_promise_made_ten_times_stands_once(promise, open_claim):
    told = expected(open_claim, [promise(50, family="a") for _ in range(10)])

    assert (told.record, told.own.judged, told.too_few) == (1, 1, True)


def test_others_are_told_apart(promise, open_claim):
    told = expected(open_claim, [promise(50, speaker="Ann"), promise(speaker="Ann"), promise()])

    assert (told.own.judged, told.others.hit, told.others.judged) == (1, 1, 2)


def test_where_none_came_true_in_time_the_interval_is_wilsons(promise, open_claim):
    chance = expected(open_claim, [promise(), promise(), promise(250)]).chance

    assert (chance.share, chance.low, chance.high) == (0, *wilson(0, 3))


def test_due_and_unjudged_promises_are_left_out_and_counted(promise, open_claim, entry):
    nobody_looked = entry(None, said_on=SAID, due_on=SAID + timedelta(days=9), window_start=None)

    told = expected(open_claim, [promise(50), nobody_looked])

    assert (told.record, told.unjudged) == (1, 1)


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"due_on": None}, "it has no due date"),
        ({"negated": True}, "it will not happen"),
        ({"due_on": date(2023, 12, 31)}, "its window closed on 2023-12-31, and nobody has judged it"),
        ({"said_on": date(2025, 1, 1), "due_on": date(2026, 1, 1)}, "it had not been said yet"),
        ({"said_on": TODAY, "due_on": TODAY}, "it falls due on the day it was said"),
        ({"speaker": None}, "nobody knows who said it"),
    ],
)
def test_a_claim_of_which_nothing_can_be_told_says_why(promise, open_claim, given, reason):
    told = expected(open_claim.changed(**given), [promise(50), promise(200)])

    assert isinstance(told.chance, Undefined)
    assert reason in str(told.chance)
    assert told.half_by == told.chance


def test_a_judged_claim_is_none_to_expect_of(promise):
    judged = promise(50)

    assert "it has been judged: hit" in str(expected(judged.claim, [judged]).chance)


def test_a_silent_record_says_so(open_claim, promise):
    told = expected(open_claim, [])

    assert "was watched for as long" in str(told.chance)
    assert "fewer than half" in str(told.half_by)
    assert (told.own.share, told.own.interval, told.others.share) == (None, None, None)
    assert "to its due date" in str(expected(open_claim, [promise(outcome="void", judged_on=date(2020, 3, 1))]).chance)


def test_a_fulfilment_before_the_statement_and_a_day_beyond_the_calendar(promise, open_claim):
    far = open_claim.changed(due_on=date(9999, 12, 31))

    assert expected(open_claim, [promise(-5)]).record == 0
    assert "beyond the calendar" in str(expected(far, [promise(500)]).half_by)


days = st.lists(st.none() | st.integers(1, 1000), min_size=1, max_size=20)


@given(taken=days)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_chance_is_lifelines_conditional_survival(taken, claim, entry):
    """Late entry at a tenth of the time, as lifelines' `entry`, gives the same share at the due date."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        lifelines = pytest.importorskip("lifelines", reason="lifelines is not installed")
    never = (TODAY - SAID).days
    ledger = [
        entry(
            "miss" if d is None else "hit", said_on=SAID, due_on=SAID + timedelta(days=100), window_start=None,
            judged_on=TODAY, fulfilled_on=None if d is None else SAID + timedelta(days=d),
        )
        for d in taken
    ]  # fmt: skip
    asked = claim(said_on=TODAY - timedelta(days=100), due_on=TODAY + timedelta(days=900), window_start=None)
    told = expected(asked, ledger)
    longer = [d for d in taken if d is None or d > 10]
    if not longer:
        assert isinstance(told.chance, Undefined)
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fit = lifelines.KaplanMeierFitter().fit(
            [(d or never) / 100 for d in longer], [d is not None for d in longer], entry=[0.1] * len(longer)
        )

    assert isinstance(told.chance, Chance)
    assert told.chance.share == pytest.approx(1 - fit.predict(1.0), abs=1e-9)
    assert told.chance.low <= told.chance.share <= told.chance.high
    exactly_half = (abs(fit.survival_function_ - 0.5) < 1e-9).any(axis=None)  # there the last digit decides
    if isinstance(told.half_by, Dated) and not exactly_half:
        middle = told.half_by.day - asked.said_on
        assert middle.days == round(fit.median_survival_time_ * 1000)
