"""Wilson's score interval for a share.

Source: E. B. Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22, 209-212;
it is method 3 of R. G. Newcombe (1998), Statistics in Medicine 17, 857-872, whose examples the tests recompute.
"""

import math
from typing import NamedTuple

Z95 = 1.959963984540054
"""The 97.5 % point of the normal distribution: two-sided 95 %."""


class Interval(NamedTuple):
    """Both ends, inclusive."""

    low: float
    high: float


def wilson(hits: int, n: int, *, z: float = Z95) -> Interval | None:
    """Return the interval for `hits` of `n`, within 0 to 1; None for n = 0, where there is nothing to say.

    (p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n) with p = hits/n. It never leaves 0 to 1 and never has width zero.
    Raises ValueError for counts that cannot be.
    """
    if n < 0 or not 0 <= hits <= n:
        raise ValueError(f"{hits} of {n} is no share")
    if n == 0:
        return None
    share, square = hits / n, z * z
    centre = share + square / (2 * n)
    spread = z * math.sqrt(share * (1 - share) / n + square / (4 * n * n))
    scale = 1 + square / n
    low = 0.0 if hits == 0 else max(0.0, (centre - spread) / scale)
    high = 1.0 if hits == n else min(1.0, (centre + spread) / scale)
    return Interval(low, high)
