"""What figures prove about a question: the least and the most that the amount can have been, and what follows.

Every figure is a bound: a total over part of the window is the least that the whole can be, one over more than the
window the most; a cumulative total before the last day is the least, one after it the most. Only where the two bounds
lie on one side of the target does an outcome follow.
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.model.metric import MetricKind
from tracker.model.quantity import Comparator
from tracker.model.verdict import Outcome
from tracker.scoring.amounts import bounds
from tracker.scoring.checking.figures import Figure, Question

NEAR_DAYS = 31
"""A level that was missed counts as read on the last day if it was read within so many days of it, before or after."""
PROJECTED_SHARE = 0.5
"""Where figures end before the window does, they must cover this share of it before anything is projected."""
PROJECTED_PACE = 3.0
"""A miss is projected only if the rest of the window had needed this many times the fastest pace reported."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Reading:
    """What figures prove: an outcome, or None. `low` and `high` bound the amount, in the claim's unit.

    `more`: a stated figure was exceeded, which is a hit only if at least so much was meant. `pace` is set where the
    figures end before the window does: how many times the fastest pace reported the rest had needed. Enough of it
    projects a miss. `happened` is the day of an event. `used` are the figures that the bounds stand on.
    """

    outcome: Outcome | None
    low: float = -math.inf
    high: float = math.inf
    more: bool = False
    pace: float | None = None
    happened: date | None = None
    used: tuple[Figure, ...] = ()

    @property
    def contradictory(self) -> bool:
        """Whether the figures cannot all be right."""
        return self.low > self.high and not math.isclose(self.low, self.high, rel_tol=1e-9)


def read(asked: Question, found: Sequence[Figure]) -> Reading:
    """Return what figures prove about a question, taken together."""
    readers: dict[MetricKind, Callable[[Question, Sequence[Figure]], Reading]] = {
        MetricKind.FLOW: _flow,
        MetricKind.CUMULATIVE: _cumulative,
        MetricKind.LEVEL: _level,
        MetricKind.RANK: _rank,
        MetricKind.EVENT: _event,
    }
    return readers[asked.kind](asked, found) if found else Reading(None)


def _settled(asked: Question, low: float, high: float, used: Sequence[Figure]) -> Reading:
    """Return the outcome that bounds on the amount leave, if they leave one."""
    least, most = bounds(asked.target)
    reading = Reading(None, low, high, used=tuple(dict.fromkeys(used)))
    if reading.contradictory:
        return reading
    if least <= low and high <= most:
        return _with(reading, Outcome.HIT)
    if high < least:
        return _with(reading, Outcome.MISS)
    if low > most:
        if asked.target.comparator is Comparator.AT_MOST:
            return _with(reading, Outcome.MISS)
        return Reading(Outcome.HIT, low, high, more=True, used=reading.used)
    return reading


def _with(reading: Reading, outcome: Outcome) -> Reading:
    return Reading(outcome, reading.low, reading.high, used=reading.used)


def _flow(asked: Question, found: Sequence[Figure]) -> Reading:
    spans = [(f, f.start) for f in found if f.start is not None]
    inside = [f for f, start in spans if start >= asked.start and f.end <= asked.due]
    low, least = _packed(inside)
    high, most = _tiled(inside, asked.start, asked.due)
    for figure, start in spans:
        if start <= asked.start and figure.end >= asked.due and figure.high < high:
            high, most = figure.high, (figure,)
    settled = _settled(asked, low, high, (*least, *most))
    if asked.closed and settled.outcome is None and math.isinf(high) and not settled.contradictory:
        return _projected(asked, inside, settled)
    return settled


def _packed(inside: Sequence[Figure]) -> tuple[float, tuple[Figure, ...]]:
    """Return the most that figures of periods which do not overlap add up to at the least, and which those are."""
    by_end = sorted(inside, key=lambda f: f.end)
    best: list[tuple[float, tuple[Figure, ...]]] = [(0.0, ())]
    for number, figure in enumerate(by_end):
        before = next((i for i in range(number, 0, -1) if figure.start and by_end[i - 1].end < figure.start), 0)
        taken = best[before][0] + max(figure.low, 0.0)
        skipped = best[-1]
        best.append((taken, (*best[before][1], figure)) if taken > skipped[0] else skipped)
    return best[-1]


def _tiled(inside: Sequence[Figure], start: date, due: date) -> tuple[float, tuple[Figure, ...]]:
    """Return the least that figures add up to at the most whose periods follow each other from `start` to `due`."""
    reached: dict[date, tuple[float, tuple[Figure, ...]]] = {start: (0.0, ())}
    for figure in sorted(inside, key=lambda f: (f.start or f.end, f.end)):
        before = reached.get(figure.start) if figure.start else None
        if before is None:
            continue
        total = before[0] + figure.high
        after = figure.end + _DAY
        if total < reached.get(after, (math.inf, ()))[0]:
            reached[after] = (total, (*before[1], figure))
    return reached.get(due + _DAY, (math.inf, ()))


def _projected(asked: Question, inside: Sequence[Figure], settled: Reading) -> Reading:
    """Return a miss where the rest of the window had needed a pace far beyond any reported; else what was settled."""
    least, _ = bounds(asked.target)
    days = (asked.due - asked.start).days + 1
    for until in sorted({f.end for f in inside}, reverse=True):
        so_far, used = _tiled(inside, asked.start, until)
        done = (until - asked.start).days + 1
        rest = days - done
        if math.isinf(so_far) or rest <= 0:
            continue
        if done / days < PROJECTED_SHARE or so_far >= least:
            break
        pace = math.inf if so_far <= 0 else ((least - so_far) / rest) / (so_far / done)
        outcome = Outcome.MISS if pace >= PROJECTED_PACE else None
        return Reading(outcome, settled.low, so_far, pace=pace, used=used)
    return settled


def _cumulative(asked: Question, found: Sequence[Figure]) -> Reading:
    before = [f for f in found if f.end <= asked.due]
    after = [f for f in found if f.end >= asked.due]
    top = max(before, key=lambda f: f.low, default=None)
    cap = min(after, key=lambda f: f.high, default=None)
    low, high = top.low if top else -math.inf, cap.high if cap else math.inf
    return _settled(asked, low, high, [f for f in (top, cap) if f is not None])


def _level(asked: Question, found: Sequence[Figure]) -> Reading:
    within = [f for f in found if asked.start <= f.end <= asked.due]
    for figure in within:
        one = _settled(asked, figure.low, figure.high, (figure,))
        if one.outcome is Outcome.HIT:
            return one
    near = [f for f in found if abs((f.end - asked.due).days) <= NEAR_DAYS]
    if not near or not asked.closed:
        return Reading(None, used=tuple(within[-1:]))
    last = min(near, key=lambda f: (abs((f.end - asked.due).days), f.end))
    read_then = _settled(asked, last.low, last.high, (last,))
    late = read_then.outcome is Outcome.HIT  # reached soon after the last day: not known to be in time
    return Reading(None, last.low, last.high, used=(last,)) if late else read_then


def _rank(asked: Question, found: Sequence[Figure]) -> Reading:
    whole = [f for f in found if f.start == asked.start and f.end == asked.due]
    if not whole:
        return _level(asked, [f for f in found if f.start is None])
    readings = [_settled(asked, f.low, f.high, (f,)) for f in whole]
    if len({r.outcome for r in readings}) > 1:
        return Reading(None, max(f.low for f in whole), min(f.high for f in whole), used=tuple(whole))
    return readings[-1]


def _event(asked: Question, found: Sequence[Figure]) -> Reading:
    first = min(found, key=lambda f: f.end)
    outcome = Outcome.HIT if first.end <= asked.due else Outcome.MISS
    return Reading(outcome, happened=first.end, used=(first,))
