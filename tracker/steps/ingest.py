"""Ingest: documents in, candidates out. Each document is a transaction of its own, so a bad one stops no other.

Workers read and extract; this process alone writes, in the order in which the documents were named, so that what is
kept is the same whoever read it. A run that was interrupted goes on where it was: what was kept is passed over, by its
hash, as long as nothing has changed by which it was read.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from tracker.errors import Problem, TrackerError
from tracker.extract.api import RULES_VERSION
from tracker.lang.knowledge import Knowledge, KnowledgeFiles
from tracker.lang.language import language
from tracker.lang.lexicon_file import shipped_lexicon
from tracker.steps.fingerprint import read_as, rules_fingerprint
from tracker.steps.reader import (
    DocumentLine,
    Reading,
    Settled,
    Task,
    nothing_to_read,
    read_batch,
    read_document,
    size_of,
)
from tracker.steps.team import Team, cut, in_order
from tracker.store import candidates, sources
from tracker.store.rows import ContradictionError
from tracker.store.session import Ledger
from tracker.transcript.finding import documents, fetch_ahead
from tracker.transcript.found import Found
from tracker.transcript.reading import ReadOptions, listed

_LOOKED_UP = 64
_BATCH = 16
_BATCH_BYTES = 256 * 1024
_LOOKED_UP_BYTES = 4 * 1024 * 1024


@dataclass(slots=True)
class IngestReport:
    """What became of all documents, in numbers, and what could not be read, in the order of the documents.

    `unchanged` counts those whose bytes were kept already; `candidates_gone` what was kept and is found no longer.
    """

    documents: int = 0
    added: int = 0
    candidates_found: int = 0
    candidates_new: int = 0
    candidates_gone: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def unchanged(self) -> int:
        """Documents whose bytes were kept already."""
        return self.documents - self.added

    def count(self, line: DocumentLine) -> None:
        """Add one document."""
        self.documents += 1
        self.added += line.added
        self.candidates_found += line.found
        self.candidates_new += line.new
        self.candidates_gone += line.gone


def _nobody(_: DocumentLine | Problem) -> None:
    """Listen to nothing."""


def ingest(
    ledger: Ledger,
    places: Iterable[str | Path],
    *,
    options: ReadOptions,
    now: datetime,
    rules_version: str = RULES_VERSION,
    knowledge: Knowledge | None = None,
    team: Team | None = None,
    told: Callable[[DocumentLine | Problem], None] = _nobody,
) -> IngestReport:
    """Keep the documents of files, folders, patterns and URLs, and what the rules find in them.

    Running it again adds nothing twice; a kept document is read again only where rules, names, options or its entry in
    sources.yaml changed. One that cannot be read, or whose day nobody knows, becomes a Problem; what the database
    itself refuses is raised as TrackerError. A `team` reads in place of this process. `told` hears of each document as
    soon as it is safely kept. Memory does not grow with the number of documents.
    """
    known = knowledge or Knowledge(shipped_lexicon(), language, KnowledgeFiles())
    step = _Ingest(ledger, options, now, rules_version, known)
    report = IngestReport()
    for line in step.run(places, team):
        if isinstance(line, Problem):
            report.problems.append(line)
        else:
            report.count(line)
        told(line)
    return report


class _Ingest:
    def __init__(
        self, ledger: Ledger, options: ReadOptions, now: datetime, rules_version: str, knowledge: Knowledge
    ) -> None:
        self.ledger = ledger
        self.options = options
        self.now = now
        self.rules_version = rules_version
        self.knowledge = knowledge
        self.rules = None if knowledge.files is None else rules_fingerprint(knowledge.files)

    def run(self, places: Iterable[str | Path], team: Team | None) -> Iterator[DocumentLine | Problem]:
        """Yield what became of each document, in order, once it is kept."""
        prepared = self._prepared(documents(places))
        for item, outcome in self._here(prepared) if team is None else self._sent_out(prepared, team):
            if isinstance(item, Settled):
                yield item.line
            elif isinstance(outcome, Problem):
                yield outcome
            else:
                yield self._kept(item, outcome)

    def _prepared(self, found: Iterable[Found | Problem]) -> Iterator[Task | Settled]:
        """Yield the documents fetched, and compared with what is kept, some at a time."""
        for some in cut(fetch_ahead(found, self._fetched), most=_LOOKED_UP, weight=size_of, heaviest=_LOOKED_UP_BYTES):
            hashes = [task.sha256 for task in some if isinstance(task, Task)]
            with self.ledger.reading() as session:
                there = sources.kept(session, hashes) if hashes else {}
            for each in some:
                yield self._looked_up(each, there.get(each.sha256)) if isinstance(each, Task) else each

    def _fetched(self, found: Found | Problem) -> Task | Settled:
        if isinstance(found, Problem):
            return Settled(found.file, found)
        try:
            data = found.read()
            sha256 = hashlib.sha256(data).hexdigest()
            entry = listed(found, sha256)
        except TrackerError as error:
            return Settled(found.address, Problem(found.address, None, str(error).removeprefix(f"{found.address}: ")))
        return Task(
            address=found.address,
            name=found.name,
            data=data,
            sha256=sha256,
            entry=entry,
            options=self.options,
            kept=None,
            read_as=None if self.rules is None else read_as(self._by(), self.options, entry, found.name),
        )

    def _by(self) -> str:
        return f"{self.rules_version} {self.rules}"

    def _looked_up(self, task: Task, kept: sources.Kept | None) -> Task | Settled:
        if kept is None:
            return task
        if task.read_as is not None and kept.read_as == task.read_as:
            line = DocumentLine(
                name=kept.source.name,
                sha256=task.sha256,
                added=False,
                found=kept.found,
                new=0,
                size=len(task.data),
            )
            return Settled(task.address, line)
        return replace(task, kept=kept.source)

    def _here(self, prepared: Iterable[Task | Settled]) -> Iterator[tuple[Task | Settled, Reading | Problem | None]]:
        for item in prepared:
            yield item, None if isinstance(item, Settled) else read_document(item, self.knowledge)

    def _sent_out(
        self, prepared: Iterable[Task | Settled], team: Team
    ) -> Iterator[tuple[Task | Settled, Reading | Problem | None]]:
        files = self.knowledge.files
        if files is None or self.rules is None:
            raise TrackerError("these rules were put together by hand: no other process can have them")
        batches = cut(prepared, most=_BATCH, weight=size_of, heaviest=_BATCH_BYTES)
        yield from in_order(batches, team, partial(read_batch, files=files, rules=self.rules), nothing_to_read)

    def _kept(self, task: Task, reading: Reading | Problem | None) -> DocumentLine | Problem:
        """Keep a document and what was found in it, in one transaction."""
        try:
            with self.ledger.transaction() as session:
                there = sources.kept(session, [task.sha256]).get(task.sha256)
                if (there.source if there else None) != task.kept:  # kept meanwhile: a copy, or by another process
                    again = self._looked_up(task, there)
                    if isinstance(again, Settled):
                        return again.line
                    reading = read_document(again, self.knowledge)
                if not isinstance(reading, Reading):
                    return reading or Problem(task.address, None, "was not read")
                if there is None:
                    sources.add_new(session, reading.source, self.now, task.read_as)
                else:
                    sources.refresh(session, reading.source, task.read_as)
                stored = candidates.add_all(
                    session, task.sha256, reading.found, self.now, self.rules_version, first=there is None
                )
        except ContradictionError as error:
            return Problem(task.address, None, str(error))
        return DocumentLine(
            name=reading.source.name,
            sha256=task.sha256,
            added=there is None,
            found=stored.found,
            new=stored.added,
            changed=stored.changed,
            gone=stored.gone,
            size=len(task.data),
        )
