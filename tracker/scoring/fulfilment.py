"""From claims to durations: when the clock starts, what ends it, and what has to be left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from tracker.model.verdict import Outcome
from tracker.scoring.entry import Entry, fulfilled_by, outcome_of, ruling, said_by
from tracker.scoring.status import is_matured
from tracker.scoring.survival import Duration, End

Day = TypeVar("Day", date, int)


@dataclass(frozen=True, slots=True)
class Fulfilment:
    """Durations, and how many claims stand behind them in ways that a reader must know.

    `assumed_open`: due and unjudged, taken as open at `as_of` although nobody has looked. `day_assumed`: hits whose day
    is not known, taken as the window's last day (or the verdict's, where there is no window). `left_out`: denials,
    fulfilments before the clock started, and, on the clock `due`, claims that are undated or not yet due.
    """

    durations: tuple[Duration, ...]
    assumed_open: int
    day_assumed: int
    left_out: int


def fulfilment(entries: Iterable[Entry], *, as_of: date, clock: Literal["said", "due"] = "said") -> Fulfilment:
    """Return how long each claim took to come true, in days, open ones censored at `as_of`.

    The clock starts on the day it was said, or (`due`) on the window's last day: then what came true by that day
    has duration 0, and only matured claims enter. A miss that never came true is open; a void claim ends on its
    verdict's day.
    """
    durations = []
    assumed_open = day_assumed = left_out = 0
    for entry in said_by(entries, as_of):
        start = entry.claim.said_on if clock == "said" else entry.claim.due_on
        if start is None or entry.claim.negated or (clock == "due" and not is_matured(entry.claim, as_of)):
            left_out += 1
            continue
        day, end, assumed = ended(entry, as_of)
        days = (day - start).days
        if days < 0 and clock == "said":
            left_out += 1
            continue
        durations.append(Duration(max(days, 0), end))
        day_assumed += assumed
        assumed_open += outcome_of(entry, as_of) is None and is_matured(entry.claim, as_of)
    return Fulfilment(tuple(durations), assumed_open, day_assumed, left_out)


def ended(entry: Entry, as_of: date) -> tuple[date, End, bool]:
    """Return the last day it was watched, how that ended, and whether the day is assumed."""
    verdict = ruling(entry, as_of)
    judged_on = None if verdict is None else verdict.judged_on
    return end_of(entry.claim.due_on, outcome_of(entry, as_of), judged_on, fulfilled_by(entry, as_of), as_of)


def end_of(
    due_on: Day | None, outcome: Outcome | None, judged_on: Day | None, came_true: Day | None, as_of: Day
) -> tuple[Day, End, bool]:
    """Return the same for a claim that was judged so by `as_of`, or not at all (None). Days may be ordinals."""
    if came_true is not None:
        return came_true, End.FULFILLED, False
    if judged_on is not None and outcome is Outcome.HIT:
        return (judged_on if due_on is None else min(due_on, judged_on)), End.FULFILLED, True
    if judged_on is not None and outcome is Outcome.VOID:
        return judged_on, End.VOID, False
    return as_of, End.CENSORED, False
