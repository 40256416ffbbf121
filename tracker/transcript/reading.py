"""From documents to transcripts: each is read with the reader of its format.

>>> read_text("马斯克：明年生产5000台。", name="note.txt", speaker="Elon Musk").language
'zh'
"""

import gc
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tracker.errors import TrackerError
from tracker.transcript import about, formats
from tracker.transcript.about import Entry
from tracker.transcript.content import Content
from tracker.transcript.decoding import LARGEST
from tracker.transcript.document import Role, Transcript
from tracker.transcript.finding import LocalFile
from tracker.transcript.found import Found, ending, too_large
from tracker.transcript.headers import Stated
from tracker.transcript.language import guess_language
from tracker.transcript.mixed import with_languages
from tracker.transcript.names import is_part, role_of
from tracker.transcript.needless import as_meant, close_up
from tracker.transcript.passages import Page, lay_out
from tracker.transcript.people import named

NO_DAY = "the day it was said is not known: give --said-on DATE, or add said_on to its sources.yaml"
"""What is told of a document whose day neither it, nor the list beside it, nor the person says."""

_TAIL = 300
"""So much at its end may hold the name of who signs it."""
_HEAD = 2000
"""So much of a text, in characters, may tell at its beginning who holds a speech."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What the person says about the documents; it wins over every file. `fiscal_year_end` is a month, 1 to 12."""

    said_on: date | None = None
    speaker: str | None = None
    lang: str | None = None
    fiscal_year_end: int = 12


def read(path: Path, options: ReadOptions) -> Transcript:
    """Return the transcript of a file. Raises TrackerError, in one line, where it cannot be read as a document."""
    return read_found(LocalFile(path), options)


def read_found(found: Found, options: ReadOptions) -> Transcript:
    """Return the transcript of a document that was found. Raises TrackerError as `read` does."""
    data = found.read()
    sha256 = hashlib.sha256(data).hexdigest()
    return read_kept(data, sha256, listed(found, sha256), options, address=found.address, name=found.name)


def listed(found: Found, sha256: str) -> Entry | None:
    """Return what the sources.yaml of the document's folder says about it; None without file or entry.

    Raises TrackerError where that list is broken, or lists other bytes.
    """
    book = found.book()
    entry = book.entry(found.name) if book is not None else None
    about.check_bytes(entry, sha256, found.address)
    return entry


def read_kept(
    data: bytes, sha256: str, entry: Entry | None, options: ReadOptions, *, address: str, name: str
) -> Transcript:
    """Return the transcript of bytes that were fetched from an address, a path or a URL; nothing else is read.

    Raises TrackerError where they cannot be read as a document, or hold no text.
    """
    with collector_paused():
        content = formats.read_content(data, address, ending(name))
        transcript = _transcript(content, name, sha256, options, entry=entry.stated if entry else None, path=address)
    if not transcript.turns:
        raise TrackerError(f"{address}: no text in this document, only marks or front matter")
    return transcript


def read_bytes(data: bytes, options: ReadOptions, *, name: str = "-", kind: str = "txt") -> Transcript:
    """Return the transcript of bytes that came without a file (standard input); `kind` is an ending.

    Raises TrackerError where they cannot be read as a document, or are more than one may have.
    """
    if len(data) > LARGEST:
        raise TrackerError(too_large(name, len(data)))
    with collector_paused():
        content = formats.read_content(data, name, kind)
        return _transcript(content, name, hashlib.sha256(data).hexdigest(), options)


def read_text(
    text: str,
    *,
    name: str = "text",
    said_on: date | None = None,
    speaker: str | None = None,
    lang: str | None = None,
    kind: str = "txt",
) -> Transcript:
    """Return the transcript of a string; `kind` is an ending of a text format. Any string is readable, even ""."""
    options = ReadOptions(said_on=said_on, speaker=speaker, lang=lang)
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    with collector_paused():
        content = formats.TEXT_FORMATS[kind](text, name)
        return _transcript(content, name, sha256, options)


def _transcript(
    content: Content,
    name: str,
    sha256: str,
    options: ReadOptions,
    *,
    entry: Stated | None = None,
    path: str | None = None,
) -> Transcript:
    passages = as_meant(content.text, close_up(content.text, content.passages))
    page = lay_out(content.text, passages)
    known, origin = about.settle(
        said_on=options.said_on,
        speaker=options.speaker,
        language=options.lang,
        entry=entry or Stated(),
        document=content.stated,
    )
    speaker = known.speaker or _holder(known.title, page, content.text)
    language = known.language or guess_language(page.view.text)
    return Transcript(
        name=name,
        text=content.text,
        sha256=sha256,
        view=page.view,
        turns=with_languages(named(page.turns, speaker), page.view.text, language),
        language=language,
        said_on=known.said_on,
        said_on_from=origin,
        speaker=speaker,
        title=known.title,
        published_on=known.published_on,
        publisher=known.publisher,
        url=known.url,
        recording_url=known.recording_url,
        path=path,
        media_times=page.media_times,
    )


def _holder(title: str | None, page: Page, raw: str) -> str | None:
    """Return who holds a speech or is interviewed, as its title or beginning says, where nobody's label is a name."""
    labels = {turn.label for turn in page.turns if turn.label is not None}
    if not all(is_part(label) or role_of(label) is not Role.NAMED for label in labels):
        return None
    from tracker.transcript.bylines import byline  # most documents tell who speaks: these patterns are not needed
    from tracker.transcript.guests import guest, itself, signed

    head, tail = page.view.text[:_HEAD], f"{page.view.text[-_TAIL:]}\n{raw[-_TAIL:]}"
    if labels:
        return guest([title], head)
    return byline([title], head.splitlines()) or guest([title], head) or itself(head) or signed(head, tail)


@contextmanager
def collector_paused() -> Iterator[None]:
    """Hold the garbage collector: reading and extracting make many small values and no cycles: it finds nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
