"""What a group's scorecard is made of: counts, and the figures of what was judged."""

from collections import Counter
from dataclasses import dataclass, field

from tracker.model.verdict import Outcome
from tracker.scoring.clusters import Cluster

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
        """Count claims of one kind. Closed hits and misses are to be given to `judged.judge_all` as well."""
        (self.closed if matured else self.waiting if dated else self.undated)[outcome] += number

    def sort(self) -> None:
        """Order the figures: those of many groups, each in order, are put in order together in a third of the time."""
        for figures in (self.amounts, self.days, self.ratios):
            figures.sort()

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
