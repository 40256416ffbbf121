"""The Beta distribution: its distribution function and the central interval.

Source: DLMF 8.17.22 (https://dlmf.nist.gov/8.17), the continued fraction of the incomplete beta function, evaluated
from the front by Lentz's method. The tests recompute both against SciPy.
"""

import math

from tracker.scoring.wilson import Interval

_TINY = 1e-300
_STEPS = 1000
_HALVINGS = 60


def beta_cdf(x: float, a: float, b: float) -> float:
    """Return the chance that a Beta(a, b) variable is at most x. Raises ValueError unless a, b > 0."""
    if a <= 0 or b <= 0:
        raise ValueError(f"Beta({a}, {b}) does not exist")
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):  # the fraction converges quickly on the other side
        return 1.0 - beta_cdf(1 - x, b, a)
    front = a * math.log(x) + b * math.log1p(-x) - math.lgamma(a) - math.lgamma(b) + math.lgamma(a + b)
    return math.exp(front) / a / _fraction(x, a, b)


def _fraction(x: float, a: float, b: float) -> float:
    value, c, d = 1.0, 1.0, 0.0
    for step in range(1, _STEPS):
        m = step // 2
        if step % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d = 1 + term * d
        d = 1 / (d if abs(d) > _TINY else _TINY)
        c = 1 + term / c
        c = c if abs(c) > _TINY else _TINY
        value *= c * d
        if abs(c * d - 1) < 1e-14:
            break
    return value


def beta_interval(a: float, b: float, *, share: float = 0.95) -> Interval:
    """Return the central interval of Beta(a, b) that holds `share` of it: as much lies below as above."""
    tail = (1 - share) / 2
    return Interval(_quantile(tail, a, b), _quantile(1 - tail, a, b))


def _quantile(p: float, a: float, b: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if beta_cdf(middle, a, b) < p:
            low = middle
        else:
            high = middle
    return (low + high) / 2
