"""Review: a Reviewer is asked about each pending candidate; a terminal, a spreadsheet and a test are reviewers.

Each decision is a transaction of its own, so quitting or a closed terminal loses nothing. Undo adds a `reopen`.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol, runtime_checkable

from tracker.errors import TrackerError, UsageError
from tracker.model.claim import RECORD_FIELDS, Candidate, Statement
from tracker.model.source import Source
from tracker.model.verdict import Decision, DecisionKind, RejectReason
from tracker.store import candidates, claims, decisions, sources
from tracker.store.candidates import PendingCandidate
from tracker.store.rows import ContradictionError, bare, checked
from tracker.store.session import Ledger, Session


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
    """It repeats a claim, named by its integer id or a beginning of its key."""

    of: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave it for another time."""


@dataclass(frozen=True, slots=True)
class Undo:
    """Take the last decision of this review back, and ask about that candidate again."""


@dataclass(frozen=True, slots=True)
class Quit:
    """End the review."""


Answer = Accept | Reject | Duplicate | Skip | Undo | Quit


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewItem:
    """One candidate as a reviewer sees it: with its document, its place in the queue (`position` of `total`, from 1),
    how many decisions can be undone, and, when it is asked again, what was wrong with the answer before.
    """

    key: str
    candidate: Candidate
    restates: str | None
    source: Source
    position: int
    total: int
    undoable: int
    problem: str | None = None


class Reviewer(Protocol):
    """Whoever decides."""

    def decide(self, item: ReviewItem) -> Answer:
        """Say what is to become of a candidate."""
        ...


@runtime_checkable
class LastWord(Protocol):
    """A reviewer who may also take back the very last decision, when nothing is left to ask about."""

    def after_last(self, report: "ReviewReport", undoable: int) -> Undo | Quit:
        """Say whether the review is over, or its last decision is undone (and its candidate asked about again)."""
        ...


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


def review(ledger: Ledger, reviewer: Reviewer, *, by: str, today: date, now: datetime) -> ReviewReport:
    """Ask a reviewer about everything pending, in the queue's order, until it is empty or the reviewer quits."""
    with ledger.reading() as session:
        queue = candidates.pending(session)
    run = _Review(ledger, by, today, now, queue)
    problem: str | None = None
    while True:
        item = run.item(problem)
        answer = reviewer.decide(item) if item is not None else run.last_word(reviewer)
        if isinstance(answer, Quit):
            break
        problem = run.take(answer)
    run.report.left = len(queue) - run.place + run.report.skipped
    return run.report


@dataclass
class _Review:
    ledger: Ledger
    by: str
    today: date
    now: datetime
    queue: list[PendingCandidate]
    place: int = 0
    made: list[tuple[int, Decision]] = field(default_factory=list)
    report: ReviewReport = field(default_factory=ReviewReport)
    document: Source | None = None

    def item(self, problem: str | None) -> ReviewItem | None:
        """Return the candidate to ask about next, or None at the end."""
        if self.place >= len(self.queue):
            return None
        pending = self.queue[self.place]
        if self.document is None or self.document.sha256 != pending.source:
            with self.ledger.reading() as session:
                self.document = sources.by_hash(session, pending.source)
        if self.document is None:
            raise TrackerError(f"{self.ledger.name} has no source {pending.source[:12]}: run `claims verify`")
        return ReviewItem(
            key=pending.key,
            candidate=pending.candidate,
            restates=pending.restates,
            source=self.document,
            position=self.place + 1,
            total=len(self.queue),
            undoable=len(self.made),
            problem=problem,
        )

    def last_word(self, reviewer: Reviewer) -> Undo | Quit:
        """Ask a reviewer who wants to be asked whether the last decision stands."""
        if self.made and isinstance(reviewer, LastWord):
            return reviewer.after_last(self.report, len(self.made))
        return Quit()

    def take(self, answer: Accept | Reject | Duplicate | Skip | Undo) -> str | None:
        """Do what the reviewer said; return what is wrong with it, if anything."""
        if isinstance(answer, Skip):
            self.report.skipped += 1
            self.place += 1
            return None
        if isinstance(answer, Undo):
            return self._undo()
        try:
            with self.ledger.transaction() as session:
                decision = self._decision(session, answer)
                taken = _decided(session, decision.key)
                if not taken:
                    decisions.record(session, decision, self.now)
        except (ContradictionError, UsageError) as error:
            return str(error)
        if taken:
            self.report.taken += 1
        else:
            self.made.append((self.place, decision))
            self._count(decision.kind, 1)
        self.place += 1
        return None

    def _undo(self) -> str | None:
        if not self.made:
            return "nothing to undo"
        place, last = self.made.pop()
        taken_back = replace(
            last, kind=DecisionKind.REOPEN, by=self.by, decided_on=self.today, reason=None, of=None, note=None
        )
        with self.ledger.transaction() as session:
            decisions.record(session, taken_back, self.now)
        self._count(last.kind, -1)
        self.report.undone += 1
        self.place = place
        return None

    def _count(self, kind: DecisionKind, step: int) -> None:
        self.report.accepted += step * (kind is DecisionKind.ACCEPT)
        self.report.rejected += step * (kind is DecisionKind.REJECT)
        self.report.duplicates += step * (kind is DecisionKind.DUPLICATE)

    def _decision(self, session: Session, answer: Accept | Reject | Duplicate) -> Decision:
        pending = self.queue[self.place]
        found = pending.candidate.statement()
        record = found
        if isinstance(answer, Accept) and answer.record is not None:
            record = checked(bare(answer.record))
        kinds = {Accept: DecisionKind.ACCEPT, Reject: DecisionKind.REJECT, Duplicate: DecisionKind.DUPLICATE}
        return Decision(
            key=pending.key,
            kind=kinds[type(answer)],
            source=pending.source,
            record=record,
            by=self.by,
            decided_on=self.today,
            reason=answer.reason if isinstance(answer, Reject) else None,
            corrected=tuple(n for n in RECORD_FIELDS if getattr(record, n) != getattr(found, n)),
            of=claims.resolve_id(session, answer.of).key if isinstance(answer, Duplicate) else None,
            note=answer.note,
        )


def _decided(session: Session, key: str) -> bool:
    history = decisions.of_candidate(session, key)
    return bool(history) and history[-1][0].kind is not DecisionKind.REOPEN


@dataclass(frozen=True, slots=True)
class ApplyReport:
    """What became of a decisions file: recorded now, recorded before, and skipped since the source is not kept."""

    applied: int
    unchanged: int
    skipped_missing_source: int


def apply_decisions(ledger: Ledger, given: Iterable[Decision], *, now: datetime) -> ApplyReport:
    """Record decisions, in order, all or none. Doing it again adds nothing, and undoes nothing decided since.

    A decision counts as recorded if the ledger has the very same one, as often as it occurs here.
    """
    wanted = [replace(decision, record=bare(decision.record)) for decision in given]
    applied = 0
    with ledger.transaction() as session:
        there = sources.known(session, (decision.source for decision in wanted if decision.source))
        recorded = Counter(decisions.every(session))
        replayed = [decision for decision in wanted if decision.source is None or decision.source in there]
        for decision in replayed:
            if recorded[decision] > 0:
                recorded[decision] -= 1
                continue
            decisions.record(session, decision, now)
            applied += 1
    return ApplyReport(applied, len(replayed) - applied, len(wanted) - len(replayed))


def export_decisions(ledger: Ledger) -> list[Decision]:
    """Return the decisions that stand, in the order made: applied elsewhere, they make the same claims."""
    with ledger.reading() as session:
        return decisions.live(session)
