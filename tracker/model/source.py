"""Sources: the documents, by the hash of their bytes."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document. `said_on_from` tells where the day came from: option, sources.yaml, document, or published_on."""

    sha256: str
    name: str
    title: str | None
    speaker: str | None
    said_on: date
    said_on_from: str
    language: str
    text: str
    published_on: date | None = None
    publisher: str | None = None
    url: str | None = None
    recording_url: str | None = None
    path: str | None = None
