"""Slip in days and as a ratio of the time that was said."""

from datetime import date

import pytest

from tracker.scoring.slip import slip_days, slip_ratio
from tracker.scoring.undefined import Undefined

SAID, DUE = date(2025, 1, 1), date(2025, 1, 11)


@pytest.mark.parametrize(
    ("fulfilled_on", "days", "ratio"),
    [
        (date(2025, 1, 11), 0, 1.0),
        (date(2025, 1, 6), -5, 0.5),
        (date(2025, 1, 21), 10, 2.0),
        (date(2025, 1, 1), -10, 0.0),
    ],
)
def test_slip(claim, fulfilled_on, days, ratio):
    said = claim(said_on=SAID, due_on=DUE)

    assert days == slip_days(said, fulfilled_on)
    assert ratio == slip_ratio(said, fulfilled_on)


@pytest.mark.parametrize(
    ("given", "fulfilled_on", "because"),
    [
        ({"due_on": DUE}, None, "censored"),
        ({"due_on": None, "window_start": None}, date(2025, 2, 1), "no due date"),
        ({"due_on": DUE, "negated": True}, date(2025, 2, 1), "will not happen"),
        ({"due_on": SAID}, date(2025, 2, 1), "on the day it was said"),
        ({"due_on": DUE}, date(2024, 12, 31), "before it was said"),
    ],
)
def test_no_ratio_and_why(claim, given, fulfilled_on, because):
    ratio = slip_ratio(claim(said_on=SAID, **given), fulfilled_on)

    assert isinstance(ratio, Undefined)
    assert because in ratio.reason


def test_days_need_less_than_the_ratio(claim):
    """Days late are known where it fell due on the day it was said, and where it was true before it was said."""
    assert slip_days(claim(said_on=SAID, due_on=SAID), date(2025, 1, 4)) == 3
    assert slip_days(claim(said_on=SAID, due_on=DUE), date(2024, 12, 31)) == -11
    assert isinstance(slip_days(claim(said_on=SAID, due_on=DUE), None), Undefined)
