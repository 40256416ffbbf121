"""What a format is: a name, an ending, a media type, and a function from rows to chunks of bytes."""

import json
import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

Row = Mapping[str, Any]
"""JSON values by column: str, int, float, bool, None, and lists or dicts of them. A missing column is None."""


@dataclass(frozen=True, slots=True)
class Written:
    """Rows that a database can write as lines of CSV itself: RFC 4180 with LF, a number first, text as it is stored.

    `lines` takes the columns, and characters: where a text begins with one of these, the number in front is made such
    that it is not printable. It yields lines, some at a time. `numbers` are the columns that hold nothing else, and
    `figure` returns a cell of one as it is to be written. At the end `complete` puts into lines what is computed here.
    """

    lines: Callable[[Sequence[str], Collection[str]], Iterable[Sequence[bytes]]]
    numbers: Collection[str]
    figure: Callable[[str], str]
    complete: Callable[[str], str] | None = None


@dataclass(frozen=True, slots=True)
class Chunks:
    """Rows that come as columns, some thousand at a time: by column, values of one length. They can be read once.

    Whoever iterates gets rows as ever; a writer that works by columns takes the chunks as they are, and one that writes
    CSV takes what is `written`, where there is such a thing.
    """

    chunks: Iterable[Mapping[str, Sequence[Any]]]
    written: Written | None = None

    def __iter__(self) -> Iterator[Row]:
        """Yield the rows."""
        for chunk in self.chunks:
            names = tuple(chunk)
            for values in zip(*chunk.values()):  # noqa: B905 - of one length
                yield dict(zip(names, values))  # noqa: B905 - one a name


CHUNK = 1 << 16
"""Chunks are handed on at about this many characters, so that memory does not grow with the number of rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What a writer may ask for; each format heeds what concerns it.

    `bom`: begin a CSV with the mark by which Excel knows UTF-8. `verbatim`: write a CSV's text as it is, formulas and
    controls included, for programs that read it back and never for a spreadsheet. `title` heads a page or a feed.
    `base_url`: where each claim's page is to be found, the claim's key being appended; None if nowhere.
    `today` stamps a calendar's events, so that a later export wins over an earlier one.
    """

    bom: bool = False
    verbatim: bool = False
    title: str = "Claims"
    base_url: str | None = None
    today: date | None = None


DEFAULTS = Options()

Stream = Callable[[Iterable[Row], Sequence[str], Options], Iterator[bytes]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format. `stream` takes rows, the columns in order, and options; joined, its chunks are the whole file."""

    name: str
    stream: Stream
    claims_only: bool = False
    """Whether its rows must be claims (`export.claims`): a calendar of anything else is none."""

    def dump(self, rows: Iterable[Row], columns: Sequence[str], options: Options = DEFAULTS) -> bytes:
        """Return the whole file."""
        return b"".join(self.stream(rows, columns, options))


def chunked(parts: Iterable[str]) -> Iterator[bytes]:
    """Gather pieces of text into UTF-8 chunks of about CHUNK characters."""
    held: list[str] = []
    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size >= CHUNK:
            yield "".join(held).encode()
            held.clear()
            size = 0
    if held:
        yield "".join(held).encode()


def finite(value: Any) -> Any:
    """Return a value with NaN and infinities, at any depth, made None: they are no JSON, and no figure."""
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {key: finite(v) for key, v in value.items()}
    if isinstance(value, list | tuple):
        return [finite(v) for v in value]
    return value


def compact(value: Any) -> str:
    """Return a list or a mapping as one line of JSON."""
    return json.dumps(finite(value), ensure_ascii=False, separators=(",", ":"))
