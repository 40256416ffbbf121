"""Time to fulfilment with the open ones counted: Kaplan-Meier, and Aalen-Johansen where void competes.

Sources: E. L. Kaplan, P. Meier (1958), JASA 53, 457-481; M. Greenwood (1926) for the variance; log-log bands and the
median's interval as in J. P. Klein, M. L. Moeschberger, "Survival Analysis", sections 4.3 and 4.5 (Brookmeyer and
Crowley 1982); O. O. Aalen, S. Johansen (1978), Scandinavian Journal of Statistics 5, 141-150.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from tracker.scoring.wilson import Z95, Interval, wilson


class End(StrEnum):
    """How a time ended: it came true, it became void, or it was still open when last looked at (censored)."""

    FULFILLED = "fulfilled"
    VOID = "void"
    CENSORED = "censored"


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

    `open_share` is the share not yet come true; `std_error` is Greenwood's; `low` and `high` are its log-log band,
    None once the share has reached 0, where the band is not defined.
    """

    days: float
    at_risk: int
    events: int
    open_share: float
    std_error: float
    low: float | None
    high: float | None


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
    fulfilled, ended = _tallies(held)
    at_risk, share, spread = held.total(), 1.0, 0.0
    steps = []
    for days in sorted(ended):
        events = fulfilled[days]
        if events:
            share *= 1 - events / at_risk
            spread += events / (at_risk * (at_risk - events)) if events < at_risk else 0.0
            steps.append(_step(days, at_risk, events, 0.0 if events == at_risk else share, spread, z))
        at_risk -= ended[days]
    return Curve(tuple(steps), held.total(), sum(fulfilled.values()), max((d.days for d in held), default=0.0))


def _counted(durations: Iterable[Duration]) -> Counter[Duration]:
    return durations if isinstance(durations, Counter) else Counter(durations)


def _tallies(held: Counter[Duration]) -> tuple[Counter[float], Counter[float]]:
    return _days(held, lambda end: end is End.FULFILLED), _days(held, lambda _: True)


def _days(held: Counter[Duration], wanted: Callable[[End], bool]) -> Counter[float]:
    """Return how often each number of days ended as wanted."""
    found: Counter[float] = Counter()
    for duration, times in held.items():
        if wanted(duration.end):
            found[duration.days] += times
    return found


def _step(days: float, at_risk: int, events: int, share: float, spread: float, z: float) -> Step:
    if share == 0.0:
        return Step(days, at_risk, events, 0.0, 0.0, None, None)
    wide = math.exp(z * math.sqrt(spread) / abs(math.log(share)))
    return Step(days, at_risk, events, share, share * math.sqrt(spread), share**wide, share ** (1 / wide))


def incidence(durations: Iterable[Duration], of: End) -> list[tuple[float, float]]:
    """Return (days, share that had ended so by then), with the other end as a competitor (Aalen-Johansen).

    F(t) = Σ S(tᵢ-)·dᵢ/nᵢ, S being the share that had neither come true nor become void. Raises ValueError for
    `censored`, which is no end.
    """
    if of is End.CENSORED:
        raise ValueError("censored is no way to end")
    held = _counted(durations)
    ended = _days(held, lambda _: True)
    such = _days(held, lambda end: end is of)
    either = _days(held, lambda end: end is not End.CENSORED)
    at_risk, untouched, total = held.total(), 1.0, 0.0
    points = []
    for days in sorted(ended):
        if such[days]:
            total += untouched * such[days] / at_risk
            points.append((days, total))
        untouched *= 1 - either[days] / at_risk
        at_risk -= ended[days]
    return points
