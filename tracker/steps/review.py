"""Review: a Reviewer is asked about each pending candidate; a terminal, a spreadsheet and a test are reviewers.

Each decision is a transaction of its own, so quitting or a closed terminal loses nothing. Undo adds a `reopen`.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Protocol, runtime_checkable

from tracker.model.verdict import Decision
from tracker.steps.answers import (
    Accept,
    Answer,
    Duplicate,
    Quit,
    Reject,
    Restates,
    ReviewItem,
    ReviewReport,
    Skip,
    Split,
    Undo,
)
from tracker.steps.desk import Desk, First
from tracker.steps.sitting import Mark, Outcome, Sitting
from tracker.store import decisions, sources
from tracker.store.rows import bare
from tracker.store.session import Ledger

__all__ = [
    "Accept",
    "Answer",
    "ApplyReport",
    "Duplicate",
    "LastWord",
    "Quit",
    "Reject",
    "Restates",
    "ReviewItem",
    "ReviewReport",
    "Reviewer",
    "Sitter",
    "Skip",
    "Split",
    "Undo",
    "apply_decisions",
    "export_decisions",
    "review",
]


class Reviewer(Protocol):
    """Whoever decides."""

    def decide(self, item: ReviewItem) -> Answer:
        """Say what is to become of a candidate."""
        ...


@runtime_checkable
class LastWord(Protocol):
    """A reviewer who may also take back the very last decision, when nothing is left to ask about."""

    def after_last(self, report: ReviewReport, undoable: int) -> Undo | Quit:
        """Say whether the review is over, or its last decision is undone (and its candidate asked about again)."""
        ...


@runtime_checkable
class Sitter(Protocol):
    """A reviewer who goes through a sitting in an order of their own: a screen with the whole queue on it."""

    def sit(self, sitting: Sitting) -> None:
        """Decide what is to be decided, until nothing is left or the reviewer quits."""
        ...


def review(
    ledger: Ledger,
    reviewer: Reviewer | Sitter,
    *,
    by: str,
    today: date,
    now: datetime | Callable[[], datetime],
    desk: Desk | None = None,
) -> ReviewReport:
    """Let a reviewer go through a queue until it is empty or the reviewer quits.

    `now` is the moment of recording, or a clock that is asked at each decision. `desk` says whose queue it is and where
    the words go: by default what is pending, and decisions.
    """
    clock = now if callable(now) else lambda: now
    sitting = Sitting(ledger, desk or First(), by, today, clock)
    if isinstance(reviewer, Sitter):
        reviewer.sit(sitting)
    else:
        _one_by_one(sitting, reviewer)
    sitting.report.left = sitting.left()
    return sitting.report


def _one_by_one(sitting: Sitting, reviewer: Reviewer) -> None:
    place, outcome = 0, Outcome()
    while True:
        if place < len(sitting.queue):
            answer = reviewer.decide(sitting.item(place, problem=outcome.problem, notice=outcome.notice))
        elif sitting.done and isinstance(reviewer, LastWord):
            answer = reviewer.after_last(sitting.report, len(sitting.done))
        else:
            return
        if isinstance(answer, Quit):
            return
        if isinstance(answer, Undo):
            back, outcome = sitting.undo()
            place = place if back is None else back
            continue
        if isinstance(answer, Skip):
            sitting.skip(place)
            outcome = Outcome()
        else:
            outcome = sitting.take(place, answer)
        if outcome.problem is None:
            place = _next(sitting, place)


def _next(sitting: Sitting, place: int) -> int:
    """Return the next place that is to be asked about: what an act on many has settled is passed over."""
    while True:
        place += 1
        if place >= len(sitting.queue) or sitting.marks[place] in {Mark.OPEN, Mark.SKIPPED}:
            return place


@dataclass(frozen=True, slots=True)
class ApplyReport:
    """What became of a decisions file: recorded now, recorded before, and skipped since the source is not kept."""

    applied: int
    unchanged: int
    skipped_missing_source: int


def apply_decisions(ledger: Ledger, given: Iterable[Decision], *, now: datetime, dry_run: bool = False) -> ApplyReport:
    """Record decisions, in order, all or none. Doing it again adds nothing, and undoes nothing decided since.

    A decision counts as recorded if the ledger has the very same one, as often as it occurs here. With `dry_run`
    everything is done and counted, and nothing of it stored.
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
        if dry_run:
            session.rollback()
    return ApplyReport(applied, len(replayed) - applied, len(wanted) - len(replayed))


def export_decisions(ledger: Ledger) -> list[Decision]:
    """Return the decisions that stand, in the order made: applied elsewhere, they make the same claims."""
    with ledger.reading() as session:
        return decisions.live(session)
