"""How claims become durations."""

from datetime import date

import pytest

from tracker.scoring.fulfilment import fulfilment
from tracker.scoring.survival import End

SAID, DUE, TODAY = date(2025, 1, 1), date(2025, 1, 31), date(2026, 1, 1)
ON = {"said_on": SAID, "due_on": DUE, "judged_on": date(2025, 3, 1)}


@pytest.mark.parametrize(
    ("outcome", "fulfilled_on", "said_days", "due_days", "end"),
    [
        ("hit", date(2025, 1, 11), 10, 0, End.FULFILLED),
        ("miss", date(2025, 2, 10), 40, 10, End.FULFILLED),
        ("hit", None, 30, 0, End.FULFILLED),
        ("miss", None, 365, 335, End.CENSORED),
        (None, None, 365, 335, End.CENSORED),
        ("void", None, 59, 29, End.VOID),
        ("miss", date(2026, 1, 2), 365, 335, End.CENSORED),
    ],
)
def test_durations(entry, outcome, fulfilled_on, said_days, due_days, end):
    given = entry(outcome, fulfilled_on=fulfilled_on, **ON)

    (from_said,) = fulfilment([given], as_of=TODAY).durations
    (from_due,) = fulfilment([given], as_of=TODAY, clock="due").durations

    assert (said_days, end) == (from_said.days, from_said.end)
    assert (due_days, end) == (from_due.days, from_due.end)


def test_what_is_assumed_or_left_out_is_counted(entry):
    found = fulfilment(
        [
            entry(None, **{**ON, "judged_on": None}),
            entry("hit", **ON),
            entry("hit", fulfilled_on=date(2024, 12, 1), **ON),
            entry("miss", negated=True, **ON),
            entry("hit", said_on=date(2027, 1, 1), due_on=date(2027, 2, 1)),
        ],
        as_of=TODAY,
    )

    assert (len(found.durations), found.assumed_open, found.day_assumed, found.left_out) == (2, 1, 1, 2)


def test_the_clock_of_the_due_date_takes_matured_claims_only(entry):
    not_due = entry("hit", fulfilled_on=date(2025, 6, 1), said_on=SAID, due_on=date(2027, 1, 1))

    assert fulfilment([not_due], as_of=TODAY, clock="due").durations == ()
    assert fulfilment([not_due], as_of=TODAY, clock="due").left_out == 1
