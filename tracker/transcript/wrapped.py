"""Chinese text whose lines were broken at a width, as printed pages are: what a line end parts there is one word.

Speech recognition ends a line where the speaker pauses, and its lines are of every length.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from tracker.transcript.document import BlockKind
from tracker.transcript.lines import Line
from tracker.transcript.passages import Piece

_LEAST = 4
"""So many broken lines tell of a width."""
_SHARE = 0.7
_ENOUGH = 1000
"""So many lines tell how a text is set."""
_NARROWEST = 32
_NEAR = 3
"""So near the width, in columns (an ideograph has two), a line ends that was broken there."""
_TIMED = 0.4
_SHORT = 60
_CLAUSE = 40
"""So many ideographs stand between stops at most."""
_STOP = re.compile("[，。！？；：、,]")
_WIDE = re.compile("[\u4e00-\u9fff]")
_FIRST_WIDE = "\u2e80"
_BLANK = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff0-9])|(?<=[0-9]) (?=[\u4e00-\u9fff])")


def is_wrapped(raw: str, lines: Sequence[Line]) -> bool:
    """Return whether the lines of a document were broken at a width, in the midst of words."""
    widths = Counter[int]()
    for before, after in pairwise(lines[:_ENOUGH]):
        goes_on = before.kind is after.kind is BlockKind.PROSE and not after.starts and after.label is None
        timed = before.time is not None or after.time is not None
        if goes_on and not timed and parts_word(raw, before.end, after.start):
            widths[_width(raw[before.start : before.end])] += 1
    total = sum(widths.values())
    if total < _LEAST:
        return False
    width = max(widths, key=lambda one: (widths[one], one))
    near = sum(count for one, count in widths.items() if abs(one - width) <= _NEAR)
    return width >= _NARROWEST and near >= _SHARE * total


def is_timed_in_clauses(raw: str, lines: Sequence[Line]) -> bool:
    """Return whether short lines with times hold Chinese with its stops: a line end is none then."""
    said = [line for line in lines[:_ENOUGH] if line.kind is BlockKind.PROSE]
    timed = sum(line.time is not None for line in said)
    if len(said) < _LEAST or timed < _TIMED * len(said):
        return False
    texts = [raw[line.start : line.end] for line in said if line.start < line.end]
    short = sum(len(text) <= _SHORT for text in texts)
    return short >= _SHARE * len(texts) and has_stops(texts)


def has_stops(texts: Iterable[str]) -> bool:
    """Return whether ideographs stand between stops as in written Chinese; what is recognised often has none."""
    stops = wide = 0
    for text in texts:
        stops += len(_STOP.findall(text))
        wide += len(_WIDE.findall(text))
    return stops * _CLAUSE >= wide > 0


def parts_word(raw: str, end: int, start: int) -> bool:
    """Return whether a line end between these places may stand within a word: ideographs or figures on both sides."""
    return _part_word(raw[end - 1 : end], raw[start : start + 1])


def joins(raw: str, end: int, start: int) -> bool:
    """Return whether nothing stands for a line end between these places, in lines that were broken at a width."""
    return touch(raw[end - 1 : end], raw[start : start + 1])


def touch(before: str, after: str) -> bool:
    """Return whether two characters stand close where a line end parted them: no blank is written in Chinese."""
    return _part_word(before, after) or (before >= _FIRST_WIDE and after >= _FIRST_WIDE)


def _part_word(before: str, after: str) -> bool:
    return _is_of_word(before) and _is_of_word(after) and (before >= _FIRST_WIDE or after >= _FIRST_WIDE)


def without_blanks(raw: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a line without the blanks between ideographs that a printed page leaves: 我 們決定."""
    kept: list[Piece] = []
    for start, end, filler in pieces:
        at = start
        for blank in _BLANK.finditer(raw, start, end) if filler is None else ():
            kept += [(at, blank.start(), None), (blank.start(), blank.end(), "")]
            at = blank.end()
        kept.append((at, end, filler))
    return kept


def _is_of_word(character: str) -> bool:
    return (character >= _FIRST_WIDE and character.isalnum()) or character.isdigit()


def _width(text: str) -> int:
    return sum(2 if character >= _FIRST_WIDE else 1 for character in text)
