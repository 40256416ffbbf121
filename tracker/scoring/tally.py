"""What a group's scorecard is made of: counts, and the figures of what was judged."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from tracker.model.verdict import Outcome
from tracker.scoring.amounts import attainment
from tracker.scoring.clusters import Cluster
from tracker.scoring.measured import Measured
from tracker.scoring.slip import slip_days, slip_ratio

Counts = Counter[Outcome | None]
JUDGED = (Outcome.HIT, Outcome.MISS)


@dataclass(slots=True)
class Tally:
    """Claims by outcome (None: nobody judged), of those closed, waiting for their day, and undated; and their figures.

    `late`, `still_open`, amounts, days, ratios and families are over closed hits and misses.
    """

    closed: Counts = field(default_factory=Counter)
    waiting: Counts = field(default_factory=Counter)
    undated: Counts = field(default_factory=Counter)
    late: int = 0
    still_open: int = 0
    amounts: list[float] = field(default_factory=list)
    days: list[int] = field(default_factory=list)
    ratios: list[float] = field(default_factory=list)
    alone: Counts = field(default_factory=Counter)
    """Judged claims that belong to no family."""
    families: dict[str, Counts] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many claims there are."""
        return self.closed.total() + self.waiting.total() + self.undated.total()

    def enter(self, outcome: Outcome | None, *, dated: bool, matured: bool, number: int = 1) -> None:
        """Count claims of one kind. What is closed and judged hit or miss is to be given to `judge` as well."""
        (self.closed if matured else self.waiting if dated else self.undated)[outcome] += number

    def judge(
        self, claim: Measured, outcome: Outcome, *, actual: float | None, came_true: date | None, family: str | None
    ) -> None:
        """Take the figures of a closed hit or miss; `came_true` is the day if it is known, not after the day asked."""
        if actual is not None and isinstance(amount := attainment(claim, actual), float):
            self.amounts.append(amount)
        if came_true is None:
            self.still_open += outcome is Outcome.MISS and not claim.negated
        elif isinstance(slip := slip_days(claim, came_true), int):
            self.days.append(slip)
            self.late += outcome is Outcome.MISS and slip > 0
            if isinstance(ratio := slip_ratio(claim, came_true), float):
                self.ratios.append(ratio)
        counts = self.alone if family is None else self.families.setdefault(family, Counter())
        counts[outcome] += 1

    def include(self, other: "Tally") -> None:
        """Add what another group, of other claims, has."""
        for ours, theirs in ((self.closed, other.closed), (self.waiting, other.waiting), (self.undated, other.undated)):
            ours.update(theirs)
        self.alone.update(other.alone)
        self.late += other.late
        self.still_open += other.still_open
        self.amounts += other.amounts
        self.days += other.days
        self.ratios += other.ratios
        for name, counts in other.families.items():
            self.families.setdefault(name, Counter()).update(counts)

    def clusters(self) -> Counter[Cluster]:
        """Return hits and judged claims of each family, counted; a claim without one is a family of its own."""
        found = Counter(Cluster(counts[Outcome.HIT], counts.total()) for counts in self.families.values())
        for outcome, number in self.alone.items():
            found[Cluster(int(outcome is Outcome.HIT), 1)] += number
        return found
