"""What is known about a document: options win over sources.yaml, which wins over what the document states."""

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from tracker.errors import TrackerError
from tracker.transcript.headers import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    import yaml

    from tracker.transcript.yamlfacts import Facts

SOURCES = "sources.yaml"

# Only a first line that reads `key:` makes front matter of what stands between two rules.
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*(?:\r\n|\n|\r)(?P<yaml>(?=\s*(?:#[^\n]*\n\s*)*[\w\"'-]+[ \t]*:)[\s\S]*?(?:\r\n|\n|\r))?"
    r"(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)"
)
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*(?:\r\n|\n|\r)(?P<toml>[\s\S]*?)(?<=[\r\n])\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)")
_VIDEO_HOSTS = re.compile(r"https?://(?:[\w-]+\.)*(?:youtube\.com|youtu\.be|bilibili\.com|vimeo\.com)/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A document's entry in sources.yaml (`book`), and the SHA-256 that it demands with the line that says so."""

    stated: Stated
    book: str = SOURCES
    sha256: str | None = None
    line: int = 1


def front_matter(raw: str, name: str) -> tuple[Stated, int]:
    """Return what YAML or TOML front matter states and where the text after it begins (0 without any).

    Raises TrackerError, with file and line, where it is broken. A day that cannot be read waits in `unread`.
    """
    if raw.startswith(("+++", "\ufeff+++")):
        return _toml(raw, name)
    if not raw.startswith(("---", "\ufeff---")):
        return Stated(), 0
    found = _FRONT_MATTER.match(raw)
    if found is None or found["yaml"] is None:
        return Stated(), 0
    import yaml

    from tracker.transcript.yamlfacts import compose_leniently, facts_of

    node = compose_leniently(found["yaml"], name, first_line=2)
    if not isinstance(node, yaml.MappingNode):
        return Stated(), 0
    return _stated(facts_of(node, first_line=2), name), found.end()


def _toml(raw: str, name: str) -> tuple[Stated, int]:
    found = _TOML.match(raw)
    if found is None:
        return Stated(), 0
    from tracker.transcript.tomlfacts import toml_facts

    return _stated(toml_facts(found["toml"], name, first_line=2), name), found.end()


class Book:
    """A sources.yaml, parsed once: what it says about each document of its folder.

    The file is a list `sources:` of mappings with `file:` and the keys of front matter, or a mapping by file name.
    """

    def __init__(self, text: str, name: str) -> None:
        self.name = name
        self._nodes: dict[str | None, yaml.MappingNode] = {}
        self._broken: TrackerError | None = None
        try:
            self._read(text)
        except TrackerError as error:  # what stands before the broken place counts
            self._broken = error

    def entry(self, document: str) -> Entry | None:
        """Return what is said about a document; None where nothing is. Raises TrackerError, with file and line,
        where the list is broken.
        """
        node = self._nodes.get(document)
        if node is not None:
            return _listed(node, self.name)
        if self._broken is not None:
            raise TrackerError(str(self._broken))
        return None

    def _read(self, text: str) -> None:
        import yaml

        from tracker.transcript.yamlfacts import compose

        root = compose(text, self.name)
        if root is None:
            return
        if not isinstance(root, yaml.MappingNode):
            raise TrackerError(f"{self.name}:1: expected `sources:` with a list of documents")
        for key, node in _documents(root, self.name):
            self._nodes.setdefault(key, node)


def check_bytes(entry: Entry | None, sha256: str, address: str) -> None:
    """Refuse a document whose bytes are not those that sources.yaml lists."""
    if entry is not None and entry.sha256 and entry.sha256.casefold() != sha256:
        raise TrackerError(
            f"{address}: its SHA-256 is {sha256[:12]}…, but {entry.book}:{entry.line} lists {entry.sha256[:12]}…; "
            "restore the file, or correct the list"
        )


def settle(
    *, said_on: date | None, speaker: str | None, language: str | None, entry: Stated, document: Stated
) -> tuple[Stated, str | None]:
    """Return all that is known, the options first, and where `said_on` came from.

    `said_on_from` is `option`, `sources.yaml`, `document`, or `published_on` where the publishing day stands in.
    Raises TrackerError where sources.yaml has a day that cannot be read and no option gives one, and where the
    document has and nothing gives one.
    """
    if said_on is None and entry.unread is not None:
        raise TrackerError(entry.unread)
    merged = entry.or_else(document)
    recording = merged.recording_url
    if recording is None and merged.url and _VIDEO_HOSTS.match(merged.url):
        recording = merged.url
    days = (
        (said_on, "option"),
        (entry.said_on, SOURCES),
        (document.said_on, "document"),
        (merged.published_on, "published_on"),
    )
    day, origin = next(((day, origin) for day, origin in days if day is not None), (None, None))
    if day is None and document.unread is not None:
        raise TrackerError(document.unread)
    settled = replace(
        merged,
        said_on=day,
        speaker=speaker or merged.speaker,
        language=language or merged.language,
        recording_url=recording,
    )
    return settled, origin


def _documents(root: "yaml.MappingNode", book: str) -> "Iterator[tuple[str | None, yaml.MappingNode]]":
    """Yield the entries of sources.yaml with the file names that they are for."""
    import yaml

    from tracker.transcript.yamlfacts import facts_of, text_of

    for key, value in root.value:
        if isinstance(value, yaml.SequenceNode):
            for each in value.value:
                if not isinstance(each, yaml.MappingNode):
                    raise TrackerError(f"{book}:{each.start_mark.line + 1}: expected a mapping with `file:`")
                yield text_of(facts_of(each), "file", "path", "name"), each
        elif isinstance(value, yaml.MappingNode):
            if key.value in {"sources", "documents"}:
                yield from _documents(value, book)
            else:
                yield key.value, value


def _listed(node: "yaml.MappingNode", book: str) -> Entry:
    from tracker.transcript.yamlfacts import facts_of, text_of

    facts = facts_of(node)
    demanded = text_of(facts, "sha256", "sha-256")
    line = facts["sha256"].line if "sha256" in facts else node.start_mark.line + 1
    return Entry(stated=_stated(facts, book), book=book, sha256=demanded, line=line)


def _stated(facts: "Facts", name: str) -> Stated:
    from tracker.transcript.yamlfacts import day_of, text_of

    said_on, unread = day_of(facts, name, "said_on", "recorded_on", "date")
    published_on, unread_too = day_of(facts, name, "published_on", "published", "date_published")
    speakers = facts["speakers"].items if "speakers" in facts else ()
    return Stated(
        said_on=said_on,
        published_on=published_on,
        title=text_of(facts, "title"),
        speaker=text_of(facts, "speaker") or (speakers[0] if len(speakers) == 1 else None),
        publisher=text_of(facts, "publisher", "published_in", "site", "author"),
        url=text_of(facts, "url", "source", "link", "source_url"),
        recording_url=text_of(facts, "recording_url", "recording", "video", "audio"),
        language=text_of(facts, "language", "lang"),
        unread=unread or unread_too,
    )
