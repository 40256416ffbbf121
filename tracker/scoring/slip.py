"""The axis of time: by how much a claim came true sooner or later than said.

What has not come true has no slip yet: it is censored, not zero, and `survival` counts it as such. An average over what
was delivered leaves those out and is too rosy; the scorecard prints how many they are.
"""

from datetime import date

from tracker.scoring.measured import Measured
from tracker.scoring.undefined import Undefined


def slip_days(claim: Measured, fulfilled_on: date | None) -> int | Undefined:
    """Return the days from the window's last day to the day it came true: 0 on that day, above 0 late."""
    due_on = claim.due_on
    if fulfilled_on is None or due_on is None or claim.negated:
        return _missing(claim)
    return (fulfilled_on - due_on).days


def slip_ratio(claim: Measured, fulfilled_on: date | None) -> float | Undefined:
    """Return (came true - said) / (due - said): 1.0 on the last day, 2.0 after twice the time said, below 1 early.

    Undefined where the claim fell due on the day it was said or before, and where it came true before it was said.
    """
    due_on, said_on = claim.due_on, claim.said_on
    if fulfilled_on is None or due_on is None or claim.negated:
        return _missing(claim)
    ratio = ratio_of(said_on.toordinal(), due_on.toordinal(), fulfilled_on.toordinal())
    if ratio is not None:
        return ratio
    late = due_on > said_on
    return Undefined("it came true before it was said" if late else "it fell due on the day it was said, or before")


def ratio_of(said_on: int, due_on: int, came_true: int) -> float | None:
    """Return the same of days as ordinals; None where it is undefined."""
    planned, taken = due_on - said_on, came_true - said_on
    return taken / planned if planned > 0 and taken >= 0 else None


def _missing(claim: Measured) -> Undefined:
    if claim.negated:
        return Undefined("the claim is that it will not happen")
    if claim.due_on is None:
        return Undefined("the claim has no due date")
    return Undefined("it has not come true: censored, not zero")
