"""What reviewers said of a rule's earlier finds: it orders the review queue, and changes no `confidence`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tracker.model.verdict import DecisionKind

_JOINT = re.compile(r" \.\. | \+ ")


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRecord:
    """How the decided finds of a rule fared: accepted as found, accepted with corrections, a repetition, rejected."""

    rule: str
    accepted: int = 0
    corrected: int = 0
    duplicate: int = 0
    rejected: int = 0

    @property
    def good(self) -> int:
        """Finds that were claims, whether they needed corrections or repeated another."""
        return self.accepted + self.corrected + self.duplicate

    @property
    def decided(self) -> int:
        """Finds that somebody decided."""
        return self.good + self.rejected

    @property
    def mean(self) -> float:
        """The mean of the Beta posterior, under a uniform prior, of the chance that a find of the rule is a claim.

        (good + 1) / (decided + 2): 0.5 for a rule of which nothing is known.
        """
        return (self.good + 1) / (self.decided + 2)

    def with_decision(self, kind: DecisionKind, *, corrected: bool) -> "RuleRecord":
        """Return the record with one more decision; a `reopen` is none."""
        match kind:
            case DecisionKind.REJECT:
                return replace(self, rejected=self.rejected + 1)
            case DecisionKind.DUPLICATE:
                return replace(self, duplicate=self.duplicate + 1)
            case DecisionKind.ACCEPT if corrected:
                return replace(self, corrected=self.corrected + 1)
            case DecisionKind.ACCEPT:
                return replace(self, accepted=self.accepted + 1)
            case DecisionKind.REOPEN:
                return self


@dataclass(frozen=True, slots=True)
class DecidedFind:
    """A candidate that somebody decided: its rules, what was decided, whether fields were corrected."""

    rules: tuple[str, ...]
    kind: DecisionKind
    corrected: bool


def single_rules(rules: Iterable[str]) -> tuple[str, ...]:
    """Return the rules behind a candidate, each once: what joined two dates is named `a .. b` or `a + b`."""
    return tuple(dict.fromkeys(part for rule in rules for part in _JOINT.split(rule)))


def tally(finds: Iterable[DecidedFind]) -> dict[str, RuleRecord]:
    """Return the record of each rule that has one."""
    records: dict[str, RuleRecord] = {}
    for find in finds:
        for rule in single_rules(find.rules):
            known = records.get(rule) or RuleRecord(rule=rule)
            records[rule] = known.with_decision(find.kind, corrected=find.corrected)
    return records


def promise(rules: Iterable[str], records: dict[str, RuleRecord]) -> float:
    """Return how likely a find of these rules is a claim, as its least reliable rule says; 0.5 if nothing is known."""
    means = [records[rule].mean if rule in records else 0.5 for rule in single_rules(rules)]
    return min(means, default=0.5)
