"""Time to fulfilment with the open ones counted: Kaplan-Meier, and Aalen-Johansen where void competes.

Sources: E. L. Kaplan, P. Meier (1958), JASA 53, 457-481; M. Greenwood (1926) for the variance; log-log bands and the
median's interval as in J. P. Klein, M. L. Moeschberger, "Survival Analysis", sections 4.3 and 4.5 (Brookmeyer and
Crowley 1982); O. O. Aalen, S. Johansen (1978), Scandinavian Journal of Statistics 5, 141-150.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, Self

from tracker.scoring.wilson import Z95, Interval, wilson


class End(StrEnum):
    """How a time ended: it came true, it became void, or it was still open when last looked at (censored)."""

    FULFILLED = "fulfilled"
    VOID = "void"
    CENSORED = "censored"


PLACES = {end: place for place, end in enumerate(End)}
"""Where each end stands in the counts of `ByDay`."""


@dataclass(frozen=True, slots=True)
class Duration:
    """Days from the start of the clock, 0 or more, and how they ended."""

    days: float
    end: End

    def __post_init__(self) -> None:
        if not (math.isfinite(self.days) and self.days >= 0):
            raise ValueError(f"a duration of {self.days} days is none")


class ByDay(dict[float, list[int]]):
    """Durations counted: by days, how many came true, became void and were censored (the order of PLACES)."""

    def __missing__(self, days: float) -> list[int]:
        """Begin to count those of so many days."""
        found = self[days] = [0, 0, 0]
        return found

    @classmethod
    def of(cls, durations: Iterable[Duration]) -> Self:
        """Return durations counted."""
        found = cls()
        for duration in durations:
            found[duration.days][PLACES[duration.end]] += 1
        return found

    def include(self, other: "ByDay") -> None:
        """Add others."""
        for days, (fulfilled, void, censored) in other.items():
            ours = self.get(days)
            if ours is None:
                self[days] = [fulfilled, void, censored]
                continue
            ours[0] += fulfilled
            ours[1] += void
            ours[2] += censored

    def totals(self) -> list[int]:
        """Return how many came true, became void and were censored."""
        return [sum(ended) for ended in zip(*self.values(), strict=True)] or [0, 0, 0]

    def watched(self, days: float) -> int:
        """Return how many were watched for so many days, or longer."""
        return sum([came_true + void + open_ for after, (came_true, void, open_) in self.items() if after >= days])

    def in_order(self) -> list[tuple[float, list[int]]]:
        """Return the counts by days, ascending."""
        return [(days, self[days]) for days in sorted(self)]


_ABOVE = 0.500001
"""More than a half, whatever the last digits of a float."""
_ALMOST = 0.693147
"""Less than ln 2, whatever the last digits."""


class Step(NamedTuple):
    """The state just after a time at which something came true.

    `open_share` is the share not yet come true; `spread` is Greenwood's σ² = Σ dᵢ/(nᵢ(nᵢ-dᵢ)) up to there. The band is
    worked out when asked for: of the thousands of steps of a curve few are.
    """

    days: float
    at_risk: int
    events: int
    open_share: float
    spread: float
    z: float = Z95

    @property
    def std_error(self) -> float:
        """Greenwood's standard error of the share."""
        return self.open_share * math.sqrt(self.spread)

    @property
    def low(self) -> float | None:
        """The lower end of the log-log band; None once the share has reached 0, where the band is not defined."""
        return None if self.open_share == 0.0 else self.open_share**self._wide

    @property
    def high(self) -> float | None:
        """The upper end."""
        return None if self.open_share == 0.0 else self.open_share ** (1 / self._wide)

    def may_be_half(self) -> bool:
        """Return False where the lower end is above a half for certain; it costs less to ask than to work it out."""
        share = self.open_share
        if share <= _ABOVE:
            return True
        strain = -math.log(share)  # a lower end of a half has ln 2
        return strain * math.exp(self.z * math.sqrt(self.spread) / strain) > _ALMOST

    @property
    def _wide(self) -> float:
        return math.exp(self.z * math.sqrt(self.spread) / abs(math.log(self.open_share)))


@dataclass(frozen=True, slots=True)
class Curve:
    """A Kaplan-Meier estimate: its steps in order, how many it stands on, and the longest time anyone was watched."""

    steps: tuple[Step, ...]
    n: int
    events: int
    watched_days: float

    def came_true_by(self, days: float) -> tuple[float, Interval | None] | None:
        """Return the share that came true by then with its 95 % band; None beyond the last day anyone was watched.

        The band is None before the first step and where the share is 1: there Greenwood gives no width. Once all came
        true, that stays so however long nobody watched.
        """
        all_came_true = bool(self.steps) and self.steps[-1].open_share == 0
        if self.n == 0 or days < 0 or (days > self.watched_days and not all_came_true):
            return None
        reached = [step for step in self.steps if step.days <= days]
        if not reached:
            return 0.0, None
        last = reached[-1]
        band = None if last.low is None or last.high is None else Interval(1 - last.high, 1 - last.low)
        return 1 - last.open_share, band

    def median(self) -> float | None:
        """Return the first time by which at least half had come true; None where fewer ever did."""
        return next((step.days for step in self.steps if _at_most_half(step.open_share)), None)

    def median_interval(self) -> tuple[float | None, float | None]:
        """Return the times at which the lower and the upper band reach a half; None is an end that is not reached."""
        low = next((s.days for s in self.steps if s.may_be_half() and (s.low is None or _at_most_half(s.low))), None)
        # The upper end lies above the share, so it is not worked out while that is above a half.
        high = next(
            (s.days for s in self.steps if s.open_share < _ABOVE and (s.high is None or _at_most_half(s.high))), None
        )
        return low, high


def edge_band(durations: Iterable[Duration] | ByDay, days: float, *, all_came_true: bool) -> Interval | None:
    """Return a band where none or all had come true by `days`, and Greenwood gives no width: Wilson's.

    It is over those of whom it is known: who came true or were watched so long; None for nobody.
    """
    held = _counted(durations)
    n = held.watched(days) + sum(counts[0] for after, counts in held.items() if after < days)
    return wilson(n if all_came_true else 0, n)


def _at_most_half(share: float) -> bool:
    return share <= 0.5 or math.isclose(share, 0.5, rel_tol=1e-12)


def kaplan_meier(durations: Iterable[Duration] | ByDay, *, z: float = Z95) -> Curve:
    """Return the estimate, S(t) = ∏ (1 - dᵢ/nᵢ), with 95 % bands S^exp(±z·σ/ln S), σ² = Σ dᵢ/(nᵢ(nᵢ-dᵢ)).

    A time that ended void counts as censored here: the curve says what would be if nothing became void.
    What is censored on the day of an event is still at risk for it.
    """
    held = _counted(durations)
    n = at_risk = sum(held.totals())
    share, spread = 1.0, 0.0
    steps = []
    came_true, days = 0, 0.0
    for days, (events, void, censored) in held.in_order():
        if events:
            share *= 1 - events / at_risk
            spread += events / (at_risk * (at_risk - events)) if events < at_risk else 0.0
            open_share = 0.0 if events == at_risk else share
            steps.append(Step(days, at_risk, events, open_share, spread if open_share else 0.0, z))
            came_true += events
        at_risk -= events + void + censored
    return Curve(tuple(steps), n, came_true, days)


def _counted(durations: Iterable[Duration] | ByDay) -> ByDay:
    return durations if isinstance(durations, ByDay) else ByDay.of(durations)


def incidence(durations: Iterable[Duration] | ByDay, of: End) -> list[tuple[float, float]]:
    """Return (days, share that had ended so by then), with the other end as a competitor (Aalen-Johansen).

    F(t) = Σ S(tᵢ-)·dᵢ/nᵢ, S being the share that had neither come true nor become void. Raises ValueError for
    `censored`, which is no end.
    """
    if of is End.CENSORED:
        raise ValueError("censored is no way to end")
    held = _counted(durations)
    at_risk, untouched, total = sum(held.totals()), 1.0, 0.0
    points = []
    place = PLACES[of]
    for days, ended in held.in_order():
        such, everyone = ended[place], sum(ended)
        if such:
            total += untouched * such / at_risk
            points.append((days, total))
        untouched *= 1 - (everyone - ended[2]) / at_risk
        at_risk -= everyone
    return points
