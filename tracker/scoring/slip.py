"""The axis of time: by how much a claim came true sooner or later than said.

What has not come true has no slip yet: it is censored, not zero, and `survival` counts it as such. An average over what
was delivered leaves those out and is too rosy; the scorecard prints how many they are.
"""

from datetime import date

from tracker.scoring.measured import Measured
from tracker.scoring.undefined import Undefined


def slip_days(claim: Measured, fulfilled_on: date | None) -> int | Undefined:
    """Return the days from the window's last day to the day it came true: 0 on that day, above 0 late."""
    missing = _missing(claim, fulfilled_on)
    if missing is not None:
        return Undefined(missing)
    assert claim.due_on is not None and fulfilled_on is not None  # noqa: S101, PT018 - else something is missing
    return (fulfilled_on - claim.due_on).days


def slip_ratio(claim: Measured, fulfilled_on: date | None) -> float | Undefined:
    """Return (came true - said) / (due - said): 1.0 on the last day, 2.0 after twice the time said, below 1 early.

    Undefined where the claim fell due on the day it was said or before, and where it came true before it was said.
    """
    missing = _missing(claim, fulfilled_on)
    if missing is not None:
        return Undefined(missing)
    assert claim.due_on is not None and fulfilled_on is not None  # noqa: S101, PT018 - else something is missing
    planned = (claim.due_on - claim.said_on).days
    if planned <= 0:
        return Undefined("it fell due on the day it was said, or before")
    taken = (fulfilled_on - claim.said_on).days
    if taken < 0:
        return Undefined("it came true before it was said")
    return taken / planned


def _missing(claim: Measured, fulfilled_on: date | None) -> str | None:
    if claim.negated:
        return "the claim is that it will not happen"
    if claim.due_on is None:
        return "the claim has no due date"
    return "it has not come true: censored, not zero" if fulfilled_on is None else None
