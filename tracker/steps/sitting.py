"""A sitting: one reviewer's way through a queue, whoever asks and however one answers. Each word is stored at once."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from tracker.errors import TrackerError, UsageError
from tracker.model.claim import RECORD_FIELDS, Statement, content_key
from tracker.model.source import Source
from tracker.model.verdict import Decision, DecisionKind, Link, LinkKind
from tracker.steps.answers import Accept, Duplicate, Reject, Restates, ReviewItem, ReviewReport, Split, Word
from tracker.steps.desk import Adjudication, Desk
from tracker.store import claims, links, sources, watch
from tracker.store.candidates import PendingCandidate
from tracker.store.rows import ContradictionError, bare, checked
from tracker.store.session import Ledger, Session

_COUNTED = {DecisionKind.ACCEPT: "accepted", DecisionKind.REJECT: "rejected", DecisionKind.DUPLICATE: "duplicates"}
_DONE = {"accept": "accepted", "reject": "rejected", "duplicate": "marked as a repetition"}


class Mark(StrEnum):
    """What became of a place in the queue in this sitting; `taken`: somebody else decided."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    SKIPPED = "skipped"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a word: `problem` where it cannot be recorded, `notice` where somebody else was quicker."""

    problem: str | None = None
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """One act of a sitting, taken back as a whole: where in the queue, what was recorded, what was linked."""

    places: tuple[int, ...]
    entries: tuple[Decision, ...]
    links: tuple[Link, ...] = ()


@dataclass
class Sitting:
    """The queue as it was at the start, what became of each place, and what can be undone. Places count from 0."""

    ledger: Ledger
    desk: Desk
    by: str
    today: date
    clock: Callable[[], datetime]
    queue: list[PendingCandidate] = field(init=False)
    marks: list[Mark] = field(init=False)
    done: list[Done] = field(default_factory=list)
    report: ReviewReport = field(default_factory=ReviewReport)
    _documents: dict[str, Source] = field(default_factory=dict)
    _seen: int = 0

    def __post_init__(self) -> None:
        with self.ledger.reading() as session:
            self.queue = self.desk.queue(session)
            self._seen = watch.last_entry(session)
        self.marks = [Mark.OPEN] * len(self.queue)
        self._places = {pending.key: place for place, pending in enumerate(self.queue)}

    def document(self, place: int) -> Source:
        """Return the document of a place; raises TrackerError where the ledger lost it."""
        sha256 = self.queue[place].source
        if sha256 not in self._documents:
            with self.ledger.reading() as session:
                found = sources.by_hash(session, sha256)
            if found is None:
                raise TrackerError(f"{self.ledger.name} has no source {sha256[:12]}: run `claims verify`")
            if len(self._documents) >= 8:  # a queue is in the order of its documents
                self._documents.pop(next(iter(self._documents)))
            self._documents[sha256] = found
        return self._documents[sha256]

    def item(self, place: int, *, problem: str | None = None, notice: str | None = None) -> ReviewItem:
        """Return what a reviewer is shown of a place."""
        pending = self.queue[place]
        return ReviewItem(
            key=pending.key,
            candidate=pending.candidate,
            restates=pending.restates,
            source=self.document(place),
            position=place + 1,
            total=len(self.queue),
            undoable=len(self.done),
            problem=problem,
            notice=notice,
            pair=self.desk.pairs.get(pending.key) if isinstance(self.desk, Adjudication) else None,
        )

    def left(self) -> int:
        """Return how many places are still to be decided, those skipped among them."""
        return self.marks.count(Mark.OPEN) + self.marks.count(Mark.SKIPPED)

    def skip(self, place: int) -> None:
        """Leave a place for another time."""
        if self.marks[place] is Mark.OPEN:
            self.marks[place] = Mark.SKIPPED
        self.report.skipped += 1

    def take(self, place: int, word: Word) -> Outcome:
        """Record what the reviewer says of a place, unless somebody else has decided it in the meantime."""
        if self.marks[place] not in {Mark.OPEN, Mark.SKIPPED}:
            return Outcome(problem=f"it is {self.marks[place].value} already: undo that first")
        try:
            with self.ledger.transaction() as session:
                entries = self._entries(session, place, word)
                spoken = self.desk.spoken(session, self.queue[place].key)
                linked: tuple[Link, ...] = ()
                if spoken is None:
                    linked = self._keep(session, entries, word)
        except (ContradictionError, UsageError) as error:
            return Outcome(problem=str(error))
        if spoken is not None:
            return self._taken(place, spoken)
        self._remember(Done((place,), entries, linked))
        return Outcome()

    def accept_all(self, places: Iterable[int]) -> Outcome:
        """Accept many places as found, in one act and one transaction; what others decided meanwhile stands."""
        wanted = [place for place in places if self.marks[place] in {Mark.OPEN, Mark.SKIPPED}]
        kept: list[tuple[int, Decision]] = []
        others: list[tuple[int, Decision]] = []
        with self.ledger.transaction() as session:
            for place in wanted:
                spoken = self.desk.spoken(session, self.queue[place].key)
                if spoken is not None:
                    others.append((place, spoken))
                    continue
                (entry,) = self._entries(session, place, Accept())
                self.desk.keep(session, entry, self.clock())
                kept.append((place, entry))
        if kept:
            self._remember(Done(tuple(place for place, _ in kept), tuple(entry for _, entry in kept)))
        for place, spoken in others:
            self._taken(place, spoken)
        notice = f"{len(others)} of them were decided by others meanwhile: theirs stand" if others else None
        return Outcome(notice=notice)

    def undo(self) -> tuple[int | None, Outcome]:
        """Take the last act of this sitting back; return its (first) place, which is open again."""
        if not self.done:
            return None, Outcome(problem="nothing to undo")
        last = self.done[-1]
        try:
            with self.ledger.transaction() as session:
                for entry in last.entries:
                    self.desk.take_back(session, entry, by=self.by, today=self.today, now=self.clock())
                for link in last.links:
                    links.add(session, self._unlinked(link), self.clock())
        except UsageError as error:
            self.done.pop()
            for place in last.places:
                self.marks[place] = Mark.TAKEN
            return last.places[0], Outcome(problem=f"not undone: {error}")
        self.done.pop()
        for place in last.places:
            self.marks[place] = Mark.OPEN
        self._count(last.entries, -1)
        self.report.undone += 1
        return last.places[0], Outcome()

    def refresh(self) -> dict[int, str]:
        """Look what others have decided since; return the places that they took, each with what they did."""
        with self.ledger.reading() as session:
            last = watch.last_entry(session)
            entries = watch.entries_since(session, self._seen) if last > self._seen else []
        self._seen = max(last, self._seen)
        found: dict[int, str] = {}
        if not self.desk.links or isinstance(self.desk, Adjudication):
            return found  # what others decide takes nothing away from these
        mine = {entry.key for act in self.done for entry in act.entries}
        for entry in {entry.key: entry for entry in entries}.values():  # the last word on each
            place = self._places.get(entry.key)
            if place is None or entry.key in mine:
                continue
            if entry.kind is DecisionKind.REOPEN:
                self.marks[place] = Mark.OPEN if self.marks[place] is Mark.TAKEN else self.marks[place]
            elif self.marks[place] in {Mark.OPEN, Mark.SKIPPED}:
                self.marks[place] = Mark.TAKEN
                found[place] = f"{entry.by} {_DONE[entry.kind.value]} it"
        return found

    def _taken(self, place: int, spoken: Decision) -> Outcome:
        self.marks[place] = Mark.TAKEN
        self.report.taken += 1
        return Outcome(notice=f"{spoken.by} {_DONE[spoken.kind.value]} it meanwhile: that stands")

    def _remember(self, done: Done) -> None:
        self.done.append(done)
        self._count(done.entries, 1)
        mark = Mark(_COUNTED[done.entries[0].kind].replace("duplicates", "duplicate"))
        for place in done.places:
            self.marks[place] = mark

    def _count(self, entries: Sequence[Decision], step: int) -> None:
        for entry in entries:
            name = _COUNTED[entry.kind]
            setattr(self.report, name, getattr(self.report, name) + step)

    def _keep(self, session: Session, entries: Sequence[Decision], word: Word) -> tuple[Link, ...]:
        for entry in entries:
            self.desk.keep(session, entry, self.clock())
        if not isinstance(word, Restates):
            return ()
        later = content_key(entries[0].record, entries[0].source)
        earlier = claims.resolve_id(session, word.of).key
        link = Link(later=later, earlier=earlier, kind=LinkKind.RESTATES, by=self.by, linked_on=self.today)
        links.add(session, link, self.clock())
        return (link,)

    def _unlinked(self, link: Link) -> Link:
        return Link(later=link.later, earlier=link.earlier, kind=LinkKind.UNLINKED, by=self.by, linked_on=self.today)

    def _entries(self, session: Session, place: int, word: Word) -> tuple[Decision, ...]:
        pending = self.queue[place]
        found = pending.candidate.statement()
        if isinstance(word, Accept | Restates):
            if isinstance(word, Restates) and not self.desk.links:
                raise UsageError(
                    "a second opinion makes no claim that could be linked: accept it, or call it a repetition"
                )
            return (self._accepted(pending, word.record or found, word.note),)
        if isinstance(word, Split):
            return self._split(pending, word)
        return (
            Decision(
                key=pending.key,
                kind=DecisionKind.REJECT if isinstance(word, Reject) else DecisionKind.DUPLICATE,
                source=pending.source,
                record=found,
                by=self.by,
                decided_on=self.today,
                reason=word.reason if isinstance(word, Reject) else None,
                of=claims.resolve_id(session, word.of).key if isinstance(word, Duplicate) else None,
                note=word.note,
            ),
        )

    def _accepted(self, pending: PendingCandidate, said: Statement, note: str | None = None) -> Decision:
        found = pending.candidate.statement()
        record = found if said == found else checked(bare(said))
        return Decision(
            key=pending.key,
            kind=DecisionKind.ACCEPT,
            source=pending.source,
            record=record,
            by=self.by,
            decided_on=self.today,
            corrected=tuple(n for n in RECORD_FIELDS if getattr(record, n) != getattr(found, n)),
            note=note,
        )

    def _split(self, pending: PendingCandidate, word: Split) -> tuple[Decision, Decision]:
        first, second = self._accepted(pending, word.first), checked(bare(word.second))
        key = content_key(second, pending.source)
        if key in {content_key(first.record, pending.source), pending.key}:
            raise UsageError("the two parts are one claim: tell them apart by quote, figures, subject or window")
        other = self._places.get(key)
        if other is not None and self.marks[other] not in {Mark.OPEN, Mark.SKIPPED}:
            raise UsageError(f"the second part is number {other + 1} of the queue, decided already")
        part = Decision(
            key=key,
            kind=DecisionKind.ACCEPT,
            source=pending.source,
            record=second,
            by=self.by,
            decided_on=self.today,
            note=f"split from {pending.key}",
        )
        return first, part
