"""How long a group's claims took to come true, counted: from the due date on, and from the day it was said."""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple, TypeVar

from tracker.model.verdict import Outcome
from tracker.scoring.entry import Entry, fulfilled_by, outcome_of, ruling
from tracker.scoring.fulfilment import end_of
from tracker.scoring.survival import PLACES, ByDay

Group = TypeVar("Group", bound=Hashable)
_VOID = Outcome.VOID
"""Named once: an enum looks its member up each time that it is named, five times as long as a name of a module."""


@dataclass(slots=True)
class Times:
    """Days with how they ended; `fulfilment` says what enters a clock and what does not.

    `unjudged` are due and not looked at by anybody, and enter neither clock; `denials` are due and judged, and would
    come true by not happening; `day_assumed` are hits whose day is not known. `total` counts them all.
    """

    after_due: ByDay = field(default_factory=ByDay)
    since_said: ByDay = field(default_factory=ByDay)
    day_assumed: int = 0
    denials: int = 0
    unjudged: int = 0
    total: int = 0

    def include(self, other: "Times") -> None:
        """Add what another group, of other claims, has."""
        self.after_due.include(other.after_due)
        self.since_said.include(other.since_said)
        self.day_assumed += other.day_assumed
        self.denials += other.denials
        self.unjudged += other.unjudged
        self.total += other.total


class Ends(NamedTuple):
    """Claims by columns, all of one length, with what ended their time; days are ordinals.

    `came_true` is the day of a hit or miss if it is known, later than asked about or not.
    """

    said_on: Sequence[int]
    due_on: Sequence[int | None]
    negated: Sequence[bool]
    outcomes: Sequence[Outcome | None]
    judged_on: Sequence[int | None]
    came_true: Sequence[int | None]


def enter_all(times_of: Mapping[Group, Times], groups: Sequence[Group], ends: Ends, as_of: int) -> None:
    """Count claims, each in the times of its group."""
    for group, number in Counter(groups).items():
        times_of[group].total += number
    for group, said, due, negated, outcome, judged_on, came_true in zip(groups, *ends, strict=True):
        times = times_of[group]
        matured = due is not None and due < as_of
        if matured and outcome is None:
            times.unjudged += 1
            continue
        if negated:
            times.denials += matured
            continue
        known = came_true if came_true is not None and came_true <= as_of and outcome is not _VOID else None
        day, end, assumed = end_of(due, outcome, judged_on, known, as_of)
        place = PLACES[end]
        if day >= said:
            times.since_said[day - said][place] += 1
        if due is not None and matured:
            times.after_due[day - due if day > due else 0][place] += 1
            times.day_assumed += assumed


def times_of(said: Sequence[Entry], as_of: date) -> Times:
    """Return the times of claims that had all been said by `as_of`."""
    times = Times()
    rows = [_ended(entry, as_of) for entry in said]
    if rows:
        enter_all({(): times}, [()] * len(rows), Ends(*zip(*rows, strict=True)), as_of.toordinal())
    return times


def _ended(entry: Entry, as_of: date) -> tuple[Any, ...]:
    claim, verdict = entry.claim, ruling(entry, as_of)
    judged_on = None if verdict is None else verdict.judged_on
    days = (None if day is None else day.toordinal() for day in (judged_on, fulfilled_by(entry, as_of)))
    due_on = None if claim.due_on is None else claim.due_on.toordinal()
    return claim.said_on.toordinal(), due_on, claim.negated, outcome_of(entry, as_of), *days
