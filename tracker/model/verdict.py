"""Decisions on candidates, verdicts on claims, links between claims: what people said, append-only."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from tracker.model.claim import Statement


class DecisionKind(StrEnum):
    """What a reviewer said of a candidate. `reopen` takes the decision before it back; the last one counts."""

    ACCEPT = "accept"
    REJECT = "reject"
    DUPLICATE = "duplicate"
    REOPEN = "reopen"


class RejectReason(StrEnum):
    """Why a candidate is no claim."""

    PAST = "past"
    QUESTION = "question"
    NOT_A_CLAIM = "not-a-claim"
    ILLUSTRATION = "illustration"
    QUOTATION = "quotation"
    ADVERTISEMENT = "advertisement"
    TOO_VAGUE = "too-vague"
    WRONG_SPAN = "wrong-span"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a reviewer said of a candidate. It stands by itself: source, quote and the whole accepted record.

    `key` is the content key of the candidate it speaks of. `record` is what was accepted (with any correction; then
    `corrected` names the fields), and what was rejected, so that a replay knows it again. `of` is the key of the claim
    that a duplicate repeats. A claim entered by hand is accepted without a source (None).
    """

    key: str
    kind: DecisionKind
    source: str | None
    record: Statement
    by: str
    decided_on: date
    reason: RejectReason | None = None
    corrected: tuple[str, ...] = ()
    of: str | None = None
    note: str | None = None


class Outcome(StrEnum):
    """How a claim turned out. `void` is no miss: withdrawn, uncheckable, or its condition was not met."""

    HIT = "hit"
    MISS = "miss"
    VOID = "void"


class VoidReason(StrEnum):
    """Why a claim cannot be judged."""

    WITHDRAWN = "withdrawn"
    UNCHECKABLE = "uncheckable"
    CONDITION_NOT_MET = "condition-not-met"


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A page that bears on a verdict, with the words that matter and the day on which it was read."""

    url: str
    title: str | None = None
    quote: str | None = None
    accessed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The outcome that a person gave a claim on a day. `outcome` None reopens it: the last verdict counts.

    `actual` is in the claim's own unit. `fulfilled_on` is the day on which it came true, before, in or after its
    window; a late fulfilment is recorded on a missed claim without making it a hit.
    """

    claim: str
    outcome: Outcome | None
    judged_on: date
    by: str
    actual: float | None = None
    fulfilled_on: date | None = None
    evidence: tuple[Evidence, ...] = ()
    void_reason: VoidReason | None = None
    note: str | None = None

    def same_ruling(self, other: "Verdict") -> bool:
        """Whether both say the same, whoever said it and when: resolving so again adds nothing."""
        return _ruling(self) == _ruling(other)


def _ruling(verdict: Verdict) -> tuple[Any, ...]:
    return (
        verdict.claim,
        verdict.outcome,
        verdict.actual,
        verdict.fulfilled_on,
        verdict.evidence,
        verdict.void_reason,
        verdict.note,
    )


class Status(StrEnum):
    """Computed from claim, verdict and today, never stored. `due`: its window has closed and nobody has judged."""

    OPEN = "open"
    DUE = "due"
    HIT = "hit"
    MISS = "miss"
    VOID = "void"


def status_on(today: date, *, due_on: date | None, outcome: Outcome | None) -> Status:
    """Return the status of a claim due on `due_on` (inclusive) whose last verdict, if any, had `outcome`."""
    if outcome is not None:
        return Status(outcome.value)
    return Status.DUE if due_on is not None and due_on < today else Status.OPEN


class LinkKind(StrEnum):
    """How a later claim stands to an earlier one of the same family.

    `unlinked` is no relation: it takes back what was said of the two before it, and both stay in the log.
    """

    RESTATES = "restates"
    RAISES = "raises"
    LOWERS = "lowers"
    ADVANCES = "advances"
    POSTPONES = "postpones"
    ABANDONS = "abandons"
    UNLINKED = "unlinked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Claim `later` restates, raises, ... claim `earlier` (both content keys)."""

    later: str
    earlier: str
    kind: LinkKind
    by: str
    linked_on: date
