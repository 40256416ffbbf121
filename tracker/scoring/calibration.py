"""Words against deeds: what a stated probability, or a word, promised, and how often it came true.

Sources: G. W. Brier (1950), Monthly Weather Review 78, 1-3, here in its one-sided form, mean of (p - o)², from 0 (best)
to 1; A. H. Murphy (1973), Journal of Applied Meteorology 12, 595-600, for its parts; ICD 203 for the words.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from tracker.model.claim import Modality
from tracker.model.verdict import Outcome
from tracker.scoring.entry import Entry, outcome_of, said_by
from tracker.scoring.status import is_matured
from tracker.scoring.wilson import Interval, wilson


@dataclass(frozen=True, slots=True)
class Forecast:
    """A probability, 0 to 1, and whether it came true."""

    probability: float
    came_true: bool

    def __post_init__(self) -> None:
        if not 0 <= self.probability <= 1:
            raise ValueError(f"{self.probability} is no probability: give 0 to 1")


@dataclass(frozen=True, slots=True)
class BrierParts:
    """The score and what it is made of: score = reliability - resolution + uncertainty.

    Reliability (0 is best): how far each stated probability lies from how often it came true. Resolution (more is
    better): how far these frequencies lie from the base rate. Uncertainty: the base rate's own, base·(1 - base).
    """

    n: int
    score: float
    reliability: float
    resolution: float
    uncertainty: float
    base_rate: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Forecasts with `low` <= probability < `high` (the last bin holds 1 too); `band` is Wilson's, None for n = 0."""

    low: float
    high: float
    n: int
    mean_probability: float | None
    came_true: int
    rate: float | None
    band: Interval | None


@dataclass(frozen=True, slots=True)
class Word:
    """What a modality implies: a range and its middle, and the standard's word that it is read as."""

    low: float
    high: float
    reads_as: str

    @property
    def middle(self) -> float:
        """The probability that stands for the word in a score."""
        return (self.low + self.high) / 2


WORDS: dict[Modality, Word | None] = {
    Modality.CERTAIN: Word(0.95, 0.99, "almost certain"),
    Modality.CONFIDENT: Word(0.80, 0.95, "very likely"),
    Modality.EXPECTED: Word(0.55, 0.80, "likely"),
    Modality.PLAN: None,
    Modality.GOAL: None,
    Modality.HOPE: None,
    Modality.POSSIBLE: None,
}
"""Ranges of US Intelligence Community Directive 203 (2015), D.6.e(2)(a); that our modalities read as its words is ours.

A plan, a goal and a hope tell what is wanted, not how likely it is, and "possible" excludes nothing (S. Kent, "Words of
Estimative Probability", 1964, keeps it without odds): they imply no number, and only their hit rate is shown.
"""


def implied(entry: Entry) -> float | None:
    """Return the probability that was stated, else the one that the words imply, else None."""
    if entry.claim.probability is not None:
        return entry.claim.probability
    word = WORDS[entry.claim.modality]
    return None if word is None else word.middle


def forecasts(entries: Iterable[Entry], *, as_of: date, stated_only: bool = False) -> list[Forecast]:
    """Return the forecasts that matured claims judged hit or miss amount to, with stated or implied probability.

    `stated_only` leaves out what only words imply. Void, unjudged and not yet due claims are no forecasts to score.
    """
    found = []
    for entry in said_by(entries, as_of):
        outcome = outcome_of(entry, as_of)
        probability = entry.claim.probability if stated_only else implied(entry)
        if probability is None or not is_matured(entry.claim, as_of) or outcome not in (Outcome.HIT, Outcome.MISS):
            continue
        found.append(Forecast(probability, outcome is Outcome.HIT))
    return found


def brier(forecasts: Sequence[Forecast]) -> BrierParts | None:
    """Return the score and its parts, grouped by equal probabilities, so that they add up exactly; None for none."""
    n = len(forecasts)
    if n == 0:
        return None
    base = sum(f.came_true for f in forecasts) / n
    groups: dict[float, list[bool]] = defaultdict(list)
    for f in forecasts:
        groups[f.probability].append(f.came_true)
    rates = [(p, sum(came) / len(came), len(came)) for p, came in groups.items()]
    return BrierParts(
        n=n,
        score=sum((f.probability - f.came_true) ** 2 for f in forecasts) / n,
        reliability=sum(k * (p - rate) ** 2 for p, rate, k in rates) / n,
        resolution=sum(k * (rate - base) ** 2 for _, rate, k in rates) / n,
        uncertainty=base * (1 - base),
        base_rate=base,
    )


def bins(forecasts: Iterable[Forecast], *, count: int = 10) -> list[Bin]:
    """Return `count` bins of equal width; each forecast is in exactly one, and empty bins stay.

    Raises ValueError for fewer than one bin.
    """
    if count < 1:
        raise ValueError(f"{count} bins are none")
    held: list[list[Forecast]] = [[] for _ in range(count)]
    edges = [i / count for i in range(count + 1)]
    for f in forecasts:
        place = min(int(f.probability * count), count - 1)
        if f.probability < edges[place]:
            place -= 1
        elif place < count - 1 and f.probability >= edges[place + 1]:
            place += 1
        held[place].append(f)
    return [_bin(edges[i], edges[i + 1], inside) for i, inside in enumerate(held)]


def _bin(low: float, high: float, inside: Sequence[Forecast]) -> Bin:
    n, came_true = len(inside), sum(f.came_true for f in inside)
    mean = sum(f.probability for f in inside) / n if n else None
    return Bin(low, high, n, mean, came_true, came_true / n if n else None, wilson(came_true, n))
