"""Time to fulfilment with the open ones counted: Kaplan-Meier, and Aalen-Johansen where void competes.

Sources: E. L. Kaplan, P. Meier (1958), JASA 53, 457-481; M. Greenwood (1926) for the variance; log-log bands and the
median's interval as in J. P. Klein, M. L. Moeschberger, "Survival Analysis", sections 4.3 and 4.5 (Brookmeyer and
Crowley 1982); O. O. Aalen, S. Johansen (1978), Scandinavian Journal of Statistics 5, 141-150.
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker.scoring.wilson import Z95, Interval, wilson


class End(StrEnum):
    """How a time ended: it came true, it became void, or it was still open when last looked at (censored)."""

    FULFILLED = "fulfilled"
    VOID = "void"
    CENSORED = "censored"


_PLACES = {end: place for place, end in enumerate(End)}


@dataclass(frozen=True, slots=True)
class Duration:
    """Days from the start of the clock, 0 or more, and how they ended."""

    days: float
    end: End

    def __post_init__(self) -> None:
        if not (math.isfinite(self.days) and self.days >= 0):
            raise ValueError(f"a duration of {self.days} days is none")


@dataclass(frozen=True, slots=True)
class Step:
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
        low = next((s.days for s in self.steps if s.low is None or _at_most_half(s.low)), None)
        high = next((s.days for s in self.steps if s.high is None or _at_most_half(s.high)), None)
        return low, high


def edge_band(durations: Iterable[Duration], days: float, *, all_came_true: bool) -> Interval | None:
    """Return a band where none or all had come true by `days`, and Greenwood gives no width: Wilson's.

    It is over those of whom it is known: who came true or were watched so long; None for nobody.
    """
    n = sum(times for d, times in _counted(durations).items() if d.days >= days or d.end is End.FULFILLED)
    return wilson(n if all_came_true else 0, n)


def _at_most_half(share: float) -> bool:
    return share <= 0.5 or math.isclose(share, 0.5, rel_tol=1e-12)


def kaplan_meier(durations: Iterable[Duration], *, z: float = Z95) -> Curve:
    """Return the estimate, S(t) = ∏ (1 - dᵢ/nᵢ), with 95 % bands S^exp(±z·σ/ln S), σ² = Σ dᵢ/(nᵢ(nᵢ-dᵢ)).

    A time that ended void counts as censored here: the curve says what would be if nothing became void.
    What is censored on the day of an event is still at risk for it. A Counter stands for as many as it counts.
    """
    held = _counted(durations)
    at_risk, share, spread = held.total(), 1.0, 0.0
    steps = []
    came_true, days = 0, 0.0
    for days, (events, void, censored) in _by_days(held):
        if events:
            share *= 1 - events / at_risk
            spread += events / (at_risk * (at_risk - events)) if events < at_risk else 0.0
            open_share = 0.0 if events == at_risk else share
            steps.append(Step(days, at_risk, events, open_share, spread if open_share else 0.0, z))
            came_true += events
        at_risk -= events + void + censored
    return Curve(tuple(steps), held.total(), came_true, days)


def _counted(durations: Iterable[Duration]) -> Counter[Duration]:
    return durations if isinstance(durations, Counter) else Counter(durations)


def _by_days(held: Counter[Duration]) -> list[tuple[float, list[int]]]:
    """Return the days that ended something, in order, with how many came true, became void and were censored."""
    found: dict[float, list[int]] = {}
    for duration, times in held.items():
        ended = found.get(duration.days)
        if ended is None:
            ended = found[duration.days] = [0, 0, 0]
        ended[_PLACES[duration.end]] += times
    return sorted(found.items())


def incidence(durations: Iterable[Duration], of: End) -> list[tuple[float, float]]:
    """Return (days, share that had ended so by then), with the other end as a competitor (Aalen-Johansen).

    F(t) = Σ S(tᵢ-)·dᵢ/nᵢ, S being the share that had neither come true nor become void. Raises ValueError for
    `censored`, which is no end.
    """
    if of is End.CENSORED:
        raise ValueError("censored is no way to end")
    held = _counted(durations)
    at_risk, untouched, total = held.total(), 1.0, 0.0
    points = []
    for days, ended in _by_days(held):
        such = ended[_PLACES[of]]
        if such:
            total += untouched * such / at_risk
            points.append((days, total))
        untouched *= 1 - (sum(ended) - ended[_PLACES[End.CENSORED]]) / at_risk
        at_risk -= sum(ended)
    return points
