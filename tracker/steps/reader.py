"""What a worker does, here, in another process or on another computer: bytes to a source and its candidates.

Nothing is read but what the task brings, and nothing is written: the same task gives the same outcome anywhere. This
module must not import the store, so that a worker starts quickly and has no database.
"""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.errors import Problem, TrackerError
from tracker.extract.api import extract_transcript
from tracker.lang.knowledge import Knowledge, KnowledgeFiles, knowledge_of
from tracker.model.claim import Candidate
from tracker.model.source import Source
from tracker.steps.fingerprint import rules_fingerprint
from tracker.transcript.about import Entry
from tracker.transcript.document import Transcript
from tracker.transcript.reading import NO_DAY, ReadOptions, read_kept

_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A document to read. `kept` is what the ledger knew of it (its text left out), `read_as` how it is read now."""

    address: str
    name: str
    data: bytes
    sha256: str
    entry: Entry | None
    options: ReadOptions
    kept: Source | None
    read_as: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentLine:
    """What became of one document: how many candidates the rules found, and how many were new, or found no longer.

    `added` is False where the same bytes were kept already. `size` is the bytes of the document.
    """

    name: str
    sha256: str
    added: bool
    found: int
    new: int
    changed: int = 0
    gone: int = 0
    size: int = 0


@dataclass(frozen=True, slots=True)
class Settled:
    """A place in the order of documents where nothing is to be read: its line stands already."""

    address: str
    line: DocumentLine | Problem


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of a document: the source to keep, and its candidates in order of appearance."""

    source: Source
    found: list[Candidate]


def read_document(task: Task, knowledge: Knowledge) -> Reading | Problem:
    """Return what a document holds, or why it cannot be read. Whatever it holds, nothing is raised."""
    try:
        return _read(task, knowledge)
    except TrackerError as error:
        return Problem(task.address, None, str(error).removeprefix(f"{task.address}: "))
    except Exception as error:  # noqa: BLE001 - one document that nobody foresaw stops no other
        return Problem(
            task.address, None, f"unforeseen {type(error).__name__}: {error}; see it with `claims extract` on this file"
        )


def read_batch(batch: Sequence[Task | Settled], files: KnowledgeFiles, rules: str) -> list[Reading | Problem | None]:
    """Return what each document of a batch holds: what a worker runs. `rules` is the fingerprint of the parent.

    Raises TrackerError where this worker's rules are not the parent's: the outcome would depend on who read it.
    """
    if rules_fingerprint(files) != rules:
        raise TrackerError(
            "a worker has other rules than this program: install the same claims-tracker, plug-ins and extras on all"
        )
    with _ONE_AT_A_TIME:  # threads of one worker gain nothing side by side, and need not be trusted with it
        knowledge = knowledge_of(files)
        return [read_document(item, knowledge) if isinstance(item, Task) else None for item in batch]


def nothing_to_read(batch: Sequence[Task | Settled]) -> list[Reading | Problem | None] | None:
    """Return the outcome of a batch in which nothing is to be read, or None: no worker is asked about it."""
    return None if any(isinstance(item, Task) for item in batch) else [None] * len(batch)


def size_of(item: Task | Settled) -> int:
    """Return the bytes that an item of a batch carries."""
    return len(item.data) if isinstance(item, Task) else 0


def _read(task: Task, knowledge: Knowledge) -> Reading:
    transcript = read_kept(task.data, task.sha256, task.entry, task.options, address=task.address, name=task.name)
    if task.kept is not None:
        transcript = _completed(transcript, task.kept)
    source = _source(transcript)
    found = extract_transcript(
        transcript,
        fiscal_year_end=task.options.fiscal_year_end,
        lexicon=knowledge.lexicon,
        languages=knowledge.languages,
    )
    return Reading(source, found)


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
        raise TrackerError(NO_DAY)
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
