"""JSON whose strings are whole texts of many lines: what stands in them is read as a text file is."""

import json
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate

from tracker.transcript.headers import Stated
from tracker.transcript.json_strings import ESCAPE, String
from tracker.transcript.markdown import read_markdown
from tracker.transcript.passages import Passage, Piece
from tracker.transcript.web import read_page

_BREAK = "\\n"
_LEAST = 2
"""So many breaks between lines, or ends of paragraphs, make a string a text."""
_PARAGRAPH = ("</p>", "<\\/p>", "<br", "\\u003c/p\\u003e")


def is_text(raw: str, span: String) -> bool:
    """Whether a string has lines of its own: most are the words of one utterance."""
    return raw.count(_BREAK, span.start, span.end) >= _LEAST or _is_page(raw, span)


def _is_page(raw: str, span: String) -> bool:
    return any(raw.count(tag, span.start, span.end) >= _LEAST for tag in _PARAGRAPH)


def read_texts(raw: str, spans: list[String]) -> tuple[list[Passage], Stated]:
    """Return the passages of strings, one below the other, and what they state of themselves."""
    pieces = [piece for span in spans for piece in (*_written(raw, span), (span.end, span.end, "\n\n"))]
    parts = [raw[start:end] if filler is None else filler for start, end, filler in pieces]
    starts = [0, *accumulate(len(part) for part in parts)]
    text = "".join(parts)
    if any(_is_page(raw, span) for span in spans):
        page = read_page(text, "")
        passages, stated = page.passages, page.stated
    else:
        passages, stated = read_markdown(text)
    return [_carried(passage, pieces, starts) for passage in passages], stated


def _written(raw: str, span: String) -> list[Piece]:
    """Return a string's pieces; an escape is one with what it writes, a line's end among others."""
    pieces: list[Piece] = []
    start = span.start
    for escape in ESCAPE.finditer(raw, span.start, span.end):
        if escape.start() > start:
            pieces.append((start, escape.start(), None))
        pieces.append((escape.start(), escape.end(), str(json.loads(f'"{escape[0]}"'))))
        start = escape.end()
    if start < span.end:
        pieces.append((start, span.end, None))
    return pieces


def _carried(passage: Passage, pieces: list[Piece], starts: list[int]) -> Passage:
    """Return a passage of the text with its pieces where they stand in the file."""
    carried: list[Piece] = []
    numbers: list[int] = []
    """By the number of a piece in the text: that of its first in the file."""
    for start, end, filler in passage.pieces:
        numbers.append(len(carried))
        if filler is None:
            carried += _between(pieces, starts, start, end)
        else:
            carried.append((_place(pieces, starts, start), _place(pieces, starts, end), filler))
    times = [(numbers[index], time) for index, time in passage.times if index < len(numbers)]
    return replace(passage, pieces=carried, times=times)


def _between(pieces: list[Piece], starts: list[int], start: int, end: int) -> list[Piece]:
    found: list[Piece] = []
    number = bisect_right(starts, start) - 1
    while number < len(pieces) and starts[number] < end:
        raw_start, raw_end, filler = pieces[number]
        if filler is None:
            first, last = max(start - starts[number], 0), min(end, starts[number + 1]) - starts[number]
            found.append((raw_start + first, raw_start + last, None))
        else:
            found.append((raw_start, raw_end, filler))
        number += 1
    return found


def _place(pieces: list[Piece], starts: list[int], at: int) -> int:
    number = min(bisect_right(starts, at) - 1, len(pieces) - 1)
    raw_start, raw_end, filler = pieces[number]
    return min(raw_start + at - starts[number], raw_end) if filler is None else raw_start
