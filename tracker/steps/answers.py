"""What a reviewer may say of a candidate, and how it is put before one: the words of every review."""

from dataclasses import dataclass

from tracker.model.claim import Candidate, Statement
from tracker.model.opinion import Pair
from tracker.model.source import Source
from tracker.model.verdict import RejectReason


@dataclass(frozen=True, slots=True)
class Accept:
    """It is a claim: as found, or (with `record`) as corrected."""

    record: Statement | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """It is no claim."""

    reason: RejectReason
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Duplicate:
    """It repeats a claim, named by its integer id or a beginning of its key, and is none of its own."""

    of: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Restates:
    """It is a claim of its own (as found, or corrected) that says again what an earlier claim said: both are linked."""

    of: str
    record: Statement | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Split:
    """It is two claims, told apart by span, figures, subject or window. The second becomes a decision of its own."""

    first: Statement
    second: Statement


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave it for another time."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last decision of this review back, and ask about that candidate again."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the review."""


Word = Accept | Reject | Duplicate | Restates | Split
"""What becomes an entry of the ledger."""
Answer = Word | Skip | Undo | Quit


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """One candidate as a reviewer sees it: with its document, its place in the queue (`position` of `total`, from 1),
    how many decisions can be undone, and, when it is asked again, what was wrong with the answer before.

    `notice` tells what happened since the last question (somebody else decided). `pair` is there where two people
    disagree and a third one settles it.
    """

    key: str
    candidate: Candidate
    restates: str | None
    source: Source
    position: int
    total: int
    undoable: int
    problem: str | None = None
    notice: str | None = None
    pair: Pair | None = None


@dataclass
class ReviewReport:
    """How a review went. `taken` counts candidates that somebody else decided in the meantime: theirs stands."""

    accepted: int = 0
    rejected: int = 0
    duplicates: int = 0
    skipped: int = 0
    undone: int = 0
    taken: int = 0
    left: int = 0
