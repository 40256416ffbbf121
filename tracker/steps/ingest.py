"""Ingest: documents in, candidates out. Each document is a transaction of its own, so a bad one stops no other."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from tracker.errors import Problem, TrackerError
from tracker.extract.api import RULES_VERSION, extract_transcript
from tracker.lang.language import Language, language
from tracker.lang.lexicon import Lexicon
from tracker.model.claim import Candidate
from tracker.model.source import Source
from tracker.store import candidates, sources
from tracker.store.rows import ContradictionError
from tracker.store.session import Ledger, Session
from tracker.transcript.document import Transcript
from tracker.transcript.reading import ReadOptions, find_documents, read

Finder = Callable[[Transcript], list[Candidate]]


class NoDateError(TrackerError):
    """Nobody knows on which day a document was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """What became of one document: how many candidates the rules found, and how many were new, or found no longer.

    `added` is False where the same bytes were kept already.
    """

    name: str
    sha256: str
    added: bool
    found: int
    new: int
    changed: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What became of all documents, in order, and what could not be read."""

    documents: tuple[DocumentLine, ...]
    problems: tuple[Problem, ...]

    @property
    def added(self) -> int:
        """Documents that were not kept before."""
        return sum(line.added for line in self.documents)

    @property
    def unchanged(self) -> int:
        """Documents whose bytes were kept already."""
        return len(self.documents) - self.added

    @property
    def candidates_found(self) -> int:
        """Candidates that the present rules find in these documents."""
        return sum(line.found for line in self.documents)

    @property
    def candidates_new(self) -> int:
        """Candidates that were not kept before."""
        return sum(line.new for line in self.documents)

    @property
    def candidates_gone(self) -> int:
        """Candidates that were kept and that the present rules no longer find."""
        return sum(line.gone for line in self.documents)


def ingest(
    ledger: Ledger,
    paths: Iterable[Path],
    *,
    options: ReadOptions,
    now: datetime,
    rules_version: str = RULES_VERSION,
    lexicon: Lexicon | None = None,
    languages: Callable[[str], Language] = language,
) -> IngestReport:
    """Keep the documents that paths name, and what the rules find in them. Running it again adds nothing twice.

    A document that is kept already is read by the present rules again. One that cannot be read, or whose day nobody
    knows, becomes a Problem; what the database itself refuses is raised as TrackerError.
    """
    find = partial(extract_transcript, fiscal_year_end=options.fiscal_year_end, lexicon=lexicon, languages=languages)
    files, problems = find_documents(paths)
    lines: list[DocumentLine] = []
    for path in files:
        try:
            transcript = read(path, options)
        except TrackerError as error:
            problems.append(Problem(str(path), None, str(error).removeprefix(f"{path}: ")))
            continue
        try:
            with ledger.transaction() as session:
                lines.append(_keep(session, transcript, find, now, rules_version))
        except (NoDateError, ContradictionError) as error:
            problems.append(Problem(str(path), None, str(error)))
    return IngestReport(tuple(lines), tuple(problems))


def _keep(session: Session, transcript: Transcript, find: Finder, now: datetime, rules_version: str) -> DocumentLine:
    kept = sources.by_hash(session, transcript.sha256)
    if kept is not None:
        transcript = _completed(transcript, kept)
    source = _source(transcript)
    found = find(transcript)
    added = sources.add(session, source, now)
    if not added:
        sources.refresh(session, source)
    stored = candidates.add_all(session, source.sha256, found, now, rules_version)
    return DocumentLine(
        name=source.name,
        sha256=source.sha256,
        added=added,
        found=len(found),
        new=stored.added,
        changed=stored.changed,
        gone=stored.gone,
    )


def _completed(transcript: Transcript, kept: Source) -> Transcript:
    """Fill what this reading does not know from the reading before; a day given as an option stands until another is.

    Name and path stay, so that a copy of a document under another name changes nothing.
    """
    given_before = kept.said_on_from == "option" and transcript.said_on_from != "option"
    if transcript.said_on is None or given_before:
        transcript = replace(transcript, said_on=kept.said_on, said_on_from=kept.said_on_from)
    optional = ("speaker", "title", "published_on", "publisher", "url", "recording_url")
    known = {name: getattr(kept, name) for name in optional if getattr(transcript, name) is None}
    return replace(transcript, name=kept.name, path=kept.path, **known)


def _source(transcript: Transcript) -> Source:
    if transcript.said_on is None:
        raise NoDateError("no date: give --said-on, or add said_on to sources.yaml")
    return Source(
        sha256=transcript.sha256,
        name=transcript.name,
        title=transcript.title,
        speaker=transcript.speaker,
        said_on=transcript.said_on,
        said_on_from=transcript.said_on_from or "option",
        language=transcript.language,
        text=transcript.text,
        published_on=transcript.published_on,
        publisher=transcript.publisher,
        url=transcript.url,
        recording_url=transcript.recording_url,
        path=transcript.path,
    )
