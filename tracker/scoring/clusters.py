"""An interval for a rate over families: claims of one promise stand or fall together, and Wilson does not know it.

Sources: the percentile bootstrap over whole clusters, A. C. Davison, D. V. Hinkley, "Bootstrap Methods and their
Application" (1997), sections 3.8 and 5.3; for many clusters its normal limit, the linearised variance of a ratio,
W. G. Cochran, "Sampling Techniques" (1977), section 3.12. The seed is fixed: the same claims give the same figures.
"""

import math
import random
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import NamedTuple

from tracker.scoring.draws import sums
from tracker.scoring.wilson import Z95, Interval, wilson

SAMPLES = 2000
SEED = 20_250_320
MANY = 500
"""From so many clusters on the bootstrap's normal limit is computed instead: the two then differ by a hair."""


class Cluster(NamedTuple):
    """One family: `hits` of `n` judged claims."""

    hits: int
    n: int


def cluster_interval(clusters: Iterable[Cluster], *, samples: int = SAMPLES, seed: int = SEED) -> Interval | None:
    """Return the 95 % interval of Σ hits / Σ n when whole clusters are drawn again; None for fewer than two clusters.

    Where all or none were hits, drawing again always gives the same rate; then it is Wilson's interval with the
    clusters as its n, as if each were one claim. A Counter of clusters stands for as many as it counts. Raises
    ValueError for a cluster that cannot be.
    """
    alike = clusters if isinstance(clusters, Counter) else Counter(clusters)
    if any(not 0 <= c.hits <= c.n or c.n == 0 for c in alike):
        raise ValueError("a cluster has at least one claim and at most all of them hits")
    k = alike.total()
    if k < 2:
        return None
    hits, n = sum(c.hits * times for c, times in alike.items()), sum(c.n * times for c, times in alike.items())
    if hits in (0, n):
        return wilson(k if hits else 0, k)
    return _linearised(alike, hits / n) if k >= MANY else _bootstrapped(alike, n, samples, seed)


def _bootstrapped(alike: Counter[Cluster], n: int, samples: int, seed: int) -> Interval:
    # Both counts in one number, since adding them up is what takes the time.
    whole = n * alike.total() + 1
    codes = {c.hits * whole + c.n: times for c, times in alike.items()}
    drawn = sums(codes, samples, random.Random(seed))  # noqa: S311 - statistics, no secret
    rates = sorted(hits / n for hits, n in (divmod(code, whole) for code in drawn))
    return Interval(_percentile(rates, 0.025), _percentile(rates, 0.975))


def _percentile(ordered: Sequence[float], share: float) -> float:
    """Return the value at a share of the way, interpolated (definition 7 of Hyndman and Fan, as for quartiles)."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def _linearised(alike: Counter[Cluster], rate: float) -> Interval:
    k = alike.total()
    mean_n = sum(c.n * times for c, times in alike.items()) / k
    squares = (repeat((c.hits - rate * c.n) ** 2, times) for c, times in alike.items())
    spread = math.fsum(chain.from_iterable(squares)) / (k - 1)  # the same in any order
    error = math.sqrt(spread / k) / mean_n
    return Interval(max(0.0, rate - Z95 * error), min(1.0, rate + Z95 * error))
