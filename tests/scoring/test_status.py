"""Status is computed; a window's last day still belongs to it."""

from datetime import date

import pytest

from tracker.model.verdict import Outcome, Status, Verdict
from tracker.scoring.status import is_late, is_matured, status

LAST_DAY, DAY_AFTER = date(2025, 12, 31), date(2026, 1, 1)


def test_a_claim_is_open_on_its_last_day_and_due_the_day_after(claim):
    assert status(claim(), None, LAST_DAY) is Status.OPEN
    assert status(claim(), None, DAY_AFTER) is Status.DUE
    assert not is_matured(claim(), LAST_DAY)
    assert is_matured(claim(), DAY_AFTER)


def test_an_undated_claim_is_never_due(claim):
    undated = claim(window_start=None, due_on=None)

    assert status(undated, None, date.max) is Status.OPEN
    assert not is_matured(undated, date.max)


@pytest.mark.parametrize("outcome", Outcome)
def test_every_outcome_is_a_status(entry, outcome):
    judged = entry(outcome)

    assert status(judged.claim, judged.verdict, DAY_AFTER) == outcome.value


def test_a_reopened_claim_is_due_again(claim):
    reopened = Verdict(claim="k", outcome=None, judged_on=DAY_AFTER, by="ann")

    assert status(claim(), reopened, DAY_AFTER) is Status.DUE


@pytest.mark.parametrize(
    ("outcome", "fulfilled_on", "expected"),
    [
        ("miss", date(2026, 1, 1), True),
        ("miss", date(2025, 12, 31), False),
        ("miss", None, False),
        ("hit", date(2026, 5, 1), False),
        ("void", date(2026, 5, 1), False),
        (None, None, False),
    ],
)
def test_late_is_a_miss_that_came_true_after_its_window(entry, outcome, fulfilled_on, expected):
    judged = entry(outcome, fulfilled_on=fulfilled_on)

    assert expected == is_late(judged.claim, judged.verdict)
