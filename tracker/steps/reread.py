"""Reread: a kept document as a transcript again, from what the ledger knows; its file need not be there any more."""

import hashlib
from dataclasses import replace
from pathlib import Path

from tracker.errors import TrackerError
from tracker.model.source import Source
from tracker.transcript.document import Transcript
from tracker.transcript.formats import BINARY_FORMATS, TEXT_FORMATS
from tracker.transcript.reading import ReadOptions, read, read_text

_STATED = (
    "name",
    "sha256",
    "said_on",
    "said_on_from",
    "speaker",
    "language",
    "title",
    "published_on",
    "publisher",
    "url",
    "recording_url",
    "path",
)


def reread(source: Source) -> Transcript:
    """Return the transcript of a kept document, with the day, speaker and language that the ledger has.

    A text is read from the text that is kept. Word and PDF files are read again where they are unchanged; else their
    kept text is read as plain text, which may tell headings otherwise.
    """
    ending = Path(source.name).suffix.removeprefix(".").casefold()
    transcript = _from_file(source) if ending in BINARY_FORMATS else None
    if transcript is None:
        kind = ending if ending in TEXT_FORMATS else "txt"
        transcript = read_text(source.text, name=source.name, kind=kind)
    return replace(transcript, **{name: getattr(source, name) for name in _STATED})


def _from_file(source: Source) -> Transcript | None:
    path = Path(source.path) if source.path else None
    try:
        if path is None or hashlib.sha256(path.read_bytes()).hexdigest() != source.sha256:
            return None
        again = read(path, ReadOptions(said_on=source.said_on))
    except (OSError, TrackerError):
        return None
    return again if again.text == source.text else None
