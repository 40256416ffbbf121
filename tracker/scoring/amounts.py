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
    target = (claim.comparator, claim.value, claim.low, claim.high, claim.unit, claim.negated)
    share = share_of(*target, actual)
    return Undefined(share) if isinstance(share, str) else share


_EVENT, _RANGE, _AT_MOST = (kind.value for kind in (Comparator.EVENT, Comparator.RANGE, Comparator.AT_MOST))


def share_of(
    comparator: str,
    value: float | None,
    low: float | None,
    high: float | None,
    unit: str | None,
    negated: bool,
    actual: float | None,
) -> float | str:
    """Return the attainment of a target, or the reason for which it is undefined; a comparator's value will do."""
    if actual is None or negated or comparator == _EVENT or unit in _NO_ZERO or not math.isfinite(actual):
        return _no_share(comparator, unit, negated, actual)
    target = value
    if comparator == _RANGE:
        if low is None or high is None:
            return "the range has an open side"
        if low <= actual <= high:
            return 1.0
        target = low if actual < low else high
    if target is None or target <= 0:
        return "the claim states no figure" if target is None else f"the target is {'negative' if target else 'zero'}"
    if comparator != _AT_MOST:
        share = actual / target
    elif actual <= 0:
        return "nothing remained of what was to be at most so much: no ratio says by how much"
    else:
        share = target / actual
    return share if math.isfinite(share) else "the ratio is beyond any number"


def _no_share(comparator: str, unit: str | None, negated: bool, actual: float | None) -> str:
    """Return the first reason for which there is no share, where there is one."""
    if comparator == _EVENT:
        return "an event has no amount"
    if negated:
        return "the claim is that it will not happen"
    if unit in _NO_ZERO:
        return "a temperature has no natural zero"
    return "no actual figure is known" if actual is None else "the actual figure is not a finite number"


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
