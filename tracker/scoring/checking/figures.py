"""From observations to figures of a claim: in its unit, of its metric, and everything else left out with a reason."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tracker.model.claim import Statement
from tracker.model.metric import Metric, MetricKind, Metrics, kind_of
from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator, Quantity, convert
from tracker.scoring.amounts import bounds
from tracker.scoring.checking.sources import upstreams

OTHER_METRIC = "another metric"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of the figures: a target on a metric of a kind, within a window, of one subject.

    An event that a figure tells ("best-selling" is rank 1) asks for that figure. `today` is the day of asking: nothing
    that lies after it is known, and while the window is open nothing is concluded from what has not come about yet.
    """

    subject: str
    metric: Metric
    kind: MetricKind
    target: Quantity
    start: date
    due: date
    said_on: date
    today: date

    @property
    def closed(self) -> bool:
        """Whether the window has closed."""
        return self.due < self.today


@dataclass(frozen=True, slots=True)
class Figure:
    """What one observation says of the amount, in the claim's unit: from `low` to `high`, either may be infinite.

    `start` is the first day of what it adds up (None: it holds on a day), `end` the last day, or that day. `source` is
    the number of the report that it comes from: pages that repeat one report have the same.
    """

    low: float
    high: float
    start: date | None
    end: date
    source: int
    seen: Observation


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An observation of the subject that is not compared, and why."""

    seen: Observation
    why: str


def question(claim: Statement, seen: Iterable[Observation], metrics: Metrics, today: date) -> Question | str:
    """Return what a claim asks of the figures, or why it cannot be asked anything.

    `seen` only tells of which kind an unknown metric is: a flow if any of its figures has a period.
    """
    if claim.subject is None:
        return "the claim has no subject"
    if claim.metric is None:
        return "the claim has no metric: it does not say what is counted"
    if claim.due_on is None:
        return "the claim is undated"
    metric, target = metrics.find(claim.metric), claim.target
    start = claim.window_start or min(claim.said_on, claim.due_on)
    if metric.when is not None and metric.when_metric is not None and target.comparator is Comparator.EVENT:
        target, metric = metric.when, metrics.find(metric.when_metric)
    periods = any(o.period_start for o in seen if metrics.find(o.metric).name == metric.name)
    kind = kind_of(metric, target.comparator, has_period=periods)
    if (kind is MetricKind.EVENT) != (target.comparator is Comparator.EVENT):
        if target.comparator is not Comparator.EVENT:
            return f"{metric.name} is an event, and the claim states a figure"
        kind = MetricKind.EVENT
    return Question(claim.subject, metric, kind, target, start, claim.due_on, claim.said_on, today)


def figures(asked: Question, seen: Iterable[Observation], metrics: Metrics) -> tuple[list[Figure], list[LeftOut]]:
    """Return the figures that bear on a question, and the other observations of its subject with the reason.

    Left out is what counts something else (produced is not delivered, a total not a year's figure), what is counted in
    another unit or rate, what has no period where it needs one, and reliability D, on which nobody grades.
    """
    about = [o for o in seen if o.subject.casefold() == asked.subject.casefold()]
    source = upstreams(about)
    found: list[Figure] = []
    left: list[LeftOut] = []
    for number, one in enumerate(about):
        figure = _figure(asked, one, metrics, source[number])
        if isinstance(figure, str):
            left.append(LeftOut(one, figure))
        else:
            found.append(figure)
    return sorted(found, key=lambda f: (f.end, f.start or f.end, f.source)), left


def _figure(asked: Question, one: Observation, metrics: Metrics, source: int) -> Figure | str:
    """Return the figure, or in words why it does not count."""
    end = one.as_of if asked.kind is MetricKind.EVENT else one.period_end or one.as_of
    end = end or one.period_end
    unlike = _unlike(asked, one, metrics)
    if unlike is not None or end is None or end > asked.today:
        return unlike or ("is of a day to come" if end else "has no day")
    start = one.period_start if asked.kind in (MetricKind.FLOW, MetricKind.RANK) else None
    misplaced = _misplaced(asked, start, end)
    if misplaced is not None:
        return misplaced
    spread = _spread(one, asked.target.unit if asked.kind is not MetricKind.RANK else one.unit)
    return spread if isinstance(spread, str) else Figure(*spread, start, end, source, one)


def _misplaced(asked: Question, start: date | None, end: date) -> str | None:
    """Return why the days of a figure do not bear on the window, or None."""
    if asked.kind is MetricKind.EVENT:
        return "happened before the claim was made" if end < asked.said_on else None
    if asked.kind is not MetricKind.FLOW:
        return None
    if start is None:
        return "has no period: what it adds up is not known"
    inside = asked.start <= start and end <= asked.due
    around = start <= asked.start and asked.due <= end
    return None if inside or around else "is of other days than the window"


def _unlike(asked: Question, one: Observation, metrics: Metrics) -> str | None:
    """Return why an observation tells of something else, or None."""
    if metrics.find(one.metric).name != asked.metric.name:
        return OTHER_METRIC
    if one.reliability is Reliability.D:
        return "reliability D: nobody grades on it"
    if (one.comparator is Comparator.EVENT) != (asked.kind is MetricKind.EVENT):
        return "tells of an event, not of a figure" if one.comparator is Comparator.EVENT else "is a figure, no event"
    if (one.per or "") != (asked.target.per or ""):
        return f"is a rate a {one.per}" if one.per else f"is no rate a {asked.target.per}"
    return None


def _spread(one: Observation, unit: str | None) -> tuple[float, float] | str:
    """Return from where to where the amount may lie, in `unit`, or why that cannot be said."""
    if one.comparator is Comparator.EVENT:
        return 0.0, 0.0
    low, high = bounds(Quantity(one.comparator, one.value, one.low, one.high, one.unit, one.per))
    ends = [end if math.isinf(end) else convert(end, one.unit, unit) for end in (low, high)]
    if ends[0] is None or ends[1] is None:
        return f"is counted in {one.unit or 'no unit'}, the claim in {unit or 'no unit'}"
    return ends[0], ends[1]
