"""What a reader makes of a file: the raw text, a clean view of it, and the turns and blocks in the view."""

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class View:
    """Clean text, and where each of its characters stands in the raw text.

    A view is made of pieces, each a verbatim slice of the raw text or a filler (one blank or a line end) that stands
    for markup between two slices. Offsets in a view map back to offsets in the raw text, in code points.
    """

    __slots__ = ("_raw_ends", "_raw_starts", "_view_starts", "text")

    def __init__(
        self, text: str, view_starts: list[int], raw_starts: list[int], raw_ends: list[int] | None = None
    ) -> None:
        self.text = text
        self._view_starts = view_starts
        self._raw_starts = raw_starts
        self._raw_ends = raw_ends

    @classmethod
    def whole(cls, raw: str) -> "View":
        """Return the view that is the raw text itself."""
        return cls(raw, [0], [0])

    def raw(self, position: int) -> int:
        """Return the raw offset of the view's character at `position`."""
        piece = bisect_right(self._view_starts, position) - 1
        return self._raw_starts[piece] + position - self._view_starts[piece]

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span of a non-empty view span: from its first character to just after its last."""
        piece = bisect_right(self._view_starts, end - 1) - 1
        ends_piece = end == (self._view_starts[piece + 1] if piece + 1 < len(self._view_starts) else len(self.text))
        if ends_piece and self._raw_ends is not None:
            return self.raw(start), self._raw_ends[piece]
        return self.raw(start), self._raw_starts[piece] + end - self._view_starts[piece]


class BlockKind(StrEnum):
    """What a stretch of text is: rules treat a heading or an outline otherwise than a spoken paragraph."""

    PROSE = "prose"
    HEADING = "heading"
    LIST = "list"
    QUOTE = "quote"
    OUTLINE = "outline"
    META = "meta"


class Role(StrEnum):
    """Who has the turn. `question` and `answer` are labels that name no one (问/答, Q/A)."""

    NAMED = "named"
    QUESTION = "question"
    ANSWER = "answer"
    NONE = "none"


class Block(NamedTuple):
    """A paragraph, heading, list item or outline line: `start:end` in the view, its line end left out.

    `depth` is a heading's level (1 to 6) or an outline line's nesting (0 for its title), else 0. `language` is `zh` or
    `en` where the block's letters are mostly of the language that is not the transcript's; None for the transcript's.
    """

    start: int
    end: int
    kind: BlockKind
    depth: int = 0
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in one go. `label` is as the text has it, without marks ("Elon Musk", 答), or None.

    Initials (EM) are the full name where the document or the person at the keyboard names it. `title` is what the text
    says beside the label, there or anywhere else in the document ("Chief Financial Officer", "Baird -- Analyst").
    """

    start: int
    end: int
    label: str | None
    role: Role
    blocks: tuple[Block, ...]
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Transcript:
    """One document as read. `text` is the file decoded, line ends untouched; all offsets of turns are the view's.

    `said_on` is None where no day is known (the caller decides whether that is an error); `said_on_from` is one of
    `option`, `sources.yaml`, `document`, `published_on`. `media_times` are (view offset, seconds) pairs, ascending.
    """

    name: str
    text: str
    sha256: str
    view: View
    turns: tuple[Turn, ...]
    language: str
    said_on: date | None = None
    said_on_from: str | None = None
    speaker: str | None = None
    title: str | None = None
    published_on: date | None = None
    publisher: str | None = None
    url: str | None = None
    recording_url: str | None = None
    path: str | None = None
    media_times: tuple[tuple[int, float], ...] = field(default=())
