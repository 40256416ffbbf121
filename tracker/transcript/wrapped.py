"""Chinese text whose lines were broken at a width, as printed pages are: what a line end parts there is one word.

Speech recognition ends a line where the speaker pauses, and its lines are of every length.
"""

import re
from collections import Counter
from collections.abc import Sequence
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


def parts_word(raw: str, end: int, start: int) -> bool:
    """Return whether a line end between these places may stand within a word: ideographs or figures on both sides."""
    before, after = raw[end - 1 : end], raw[start : start + 1]
    return _is_of_word(before) and _is_of_word(after) and (before >= _FIRST_WIDE or after >= _FIRST_WIDE)


def joins(raw: str, end: int, start: int) -> bool:
    """Return whether nothing stands for a line end between these places, in lines that were broken at a width."""
    return parts_word(raw, end, start) or (raw[end - 1 : end] >= _FIRST_WIDE and raw[start : start + 1] >= _FIRST_WIDE)


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
