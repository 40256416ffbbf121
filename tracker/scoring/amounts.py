"""The axis of amount: how much of what was said came about, and whether a figure meets a target.

Definitions are this project's own (docs/scoring.md, "Amount"); time is another axis (`slip`), and the two are
never blended.
"""

import math

from tracker.model.quantity import UNITS, Comparator, Quantity
from tracker.scoring.measured import Measured
from tracker.scoring.undefined import Undefined

ABOUT_TOLERANCE = 0.10
"""How far from a stated "about N" a figure may lie and still meet it: 10 % of N either way, the ends included."""

_ROUNDING = 1e-9
_NO_ZERO = frozenset(name for name, unit in UNITS.items() if unit.dimension == "temperature")


def attainment(claim: Measured, actual: float | None) -> float | Undefined:
    """Return actual over target, uncapped: 1.0 is what was said, 0.1 a tenth of it, 1.2 a fifth more.

    `actual` is in the claim's own unit. For `<=` it is target over actual, so that more than 1 is better than said
    there too. A range gives 1.0 anywhere inside, its ends included, and actual over the nearer bound outside.
    Undefined for events, negated claims, units without a natural zero, targets of zero or below, and where no
    figure, or none above zero for `<=`, is known. A negative actual against a positive target is a negative share.
    """
    reason = _no_share(claim, actual)
    if reason is not None:
        return Undefined(reason)
    assert actual is not None  # noqa: S101 - _no_share refuses it
    if claim.low is not None and claim.high is not None and claim.low <= actual <= claim.high:
        return 1.0
    target = _measure(claim, actual)
    if isinstance(target, Undefined):
        return target
    share = target / actual if claim.comparator is Comparator.AT_MOST else actual / target
    return share if math.isfinite(share) else Undefined("the ratio is beyond any number")


def _no_share(claim: Measured, actual: float | None) -> str | None:
    if claim.comparator is Comparator.EVENT:
        return "an event has no amount"
    if claim.negated:
        return "the claim is that it will not happen"
    if claim.unit in _NO_ZERO:
        return "a temperature has no natural zero"
    if actual is None:
        return "no actual figure is known"
    if not math.isfinite(actual):
        return "the actual figure is not a finite number"
    return None


def _measure(claim: Measured, actual: float) -> float | Undefined:
    """Return the figure that `actual` is held against; of a range the nearer bound."""
    target: float | None = claim.value
    if claim.comparator is Comparator.RANGE:
        if claim.low is None or claim.high is None:
            return Undefined("the range has an open side")
        target = claim.low if actual < claim.low else claim.high
    if target is None:
        return Undefined("the claim states no figure")
    if target <= 0:
        return Undefined("the target is zero" if target == 0 else "the target is negative")
    if claim.comparator is Comparator.AT_MOST and actual <= 0:
        return Undefined("nothing remained of what was to be at most so much: no ratio says by how much")
    return target


def meets(target: Quantity, actual: float, *, tolerance: float = ABOUT_TOLERANCE) -> bool | Undefined:
    """Whether a figure in the target's unit meets it; all bounds are inclusive, but for the last digits of a float.

    `=` wants the figure itself and `~` the figure within `tolerance` (a share of the target) either way. Whether
    more than a plain "5000 units" is a hit depends on what was meant: this only proposes, a person gives the verdict.
    """
    if target.comparator is Comparator.EVENT:
        return Undefined("an event is met by no figure")
    if not math.isfinite(actual):
        return Undefined("the actual figure is not a finite number")
    low, high = bounds(target, tolerance)
    return _up_to(low, actual) and _up_to(actual, high)


def bounds(target: Quantity, tolerance: float = ABOUT_TOLERANCE) -> tuple[float, float]:
    """Return the least and the most that meets a target, both inclusive. An event has none: do not ask."""
    value = target.value if target.value is not None else math.nan  # only a range has none, and it comes first
    match target.comparator:
        case Comparator.RANGE:
            assert target.low is not None and target.high is not None  # noqa: S101, PT018 - Quantity refuses it
            return target.low, target.high
        case Comparator.AT_LEAST:
            return value, math.inf
        case Comparator.AT_MOST:
            return -math.inf, value
        case Comparator.ABOUT:
            return value - tolerance * abs(value), value + tolerance * abs(value)
        case _:
            return value, value


def _up_to(a: float, b: float) -> bool:
    return a <= b or math.isclose(a, b, rel_tol=_ROUNDING)
