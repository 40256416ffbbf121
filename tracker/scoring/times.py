"""How long a group's claims took to come true, counted: from the due date on, and from the day it was said."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from tracker.model.verdict import Outcome
from tracker.scoring.entry import Entry, fulfilled_by, outcome_of, ruling
from tracker.scoring.fulfilment import end_of
from tracker.scoring.survival import Duration, End

Counted = Counter[tuple[int, End]]


@dataclass(slots=True)
class Times:
    """Days with how they ended, and how many claims did so; `fulfilment` says what enters a clock and what does not.

    `unjudged` are due and not looked at by anybody, and enter neither clock; `denials` are due and judged, and would
    come true by not happening; `day_assumed` are hits whose day is not known. `total` counts them all.
    """

    after_due: Counted = field(default_factory=Counter)
    since_said: Counted = field(default_factory=Counter)
    day_assumed: int = 0
    denials: int = 0
    unjudged: int = 0
    total: int = 0

    def enter(
        self,
        said_on: date,
        due_on: date | None,
        *,
        negated: bool,
        outcome: Outcome | None,
        judged_on: date | None,
        came_true: date | None,
        as_of: date,
        number: int = 1,
    ) -> None:
        """Count claims that are alike; `came_true` is the day of a hit or miss if it is known and not after `as_of`."""
        self.total += number
        matured = due_on is not None and due_on < as_of
        if matured and outcome is None:
            self.unjudged += number
            return
        if negated:
            self.denials += number if matured else 0
            return
        day, end, assumed = end_of(due_on, outcome, judged_on, came_true, as_of)
        since = (day - said_on).days
        if since >= 0:
            self.since_said[since, end] += number
        if matured and due_on is not None:
            self.after_due[max((day - due_on).days, 0), end] += number
            self.day_assumed += number if assumed else 0

    def include(self, other: "Times") -> None:
        """Add what another group, of other claims, has."""
        self.after_due.update(other.after_due)
        self.since_said.update(other.since_said)
        self.day_assumed += other.day_assumed
        self.denials += other.denials
        self.unjudged += other.unjudged
        self.total += other.total


def durations(counted: Counted) -> Counter[Duration]:
    """Return the same as durations."""
    return Counter({Duration(days, end): number for (days, end), number in counted.items()})


def times_of(said: Iterable[Entry], as_of: date) -> Times:
    """Return the times of claims that had all been said by `as_of`."""
    times = Times()
    for entry in said:
        claim, verdict = entry.claim, ruling(entry, as_of)
        times.enter(
            claim.said_on,
            claim.due_on,
            negated=claim.negated,
            outcome=outcome_of(entry, as_of),
            judged_on=None if verdict is None else verdict.judged_on,
            came_true=fulfilled_by(entry, as_of),
            as_of=as_of,
        )
    return times
