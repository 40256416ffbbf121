"""Title lines of plain Chinese text, which nothing marks but their shortness: 交通出行, 业务战略与增长曲线."""

import re
from collections.abc import Sequence

from tracker.transcript.document import BlockKind
from tracker.transcript.lines import Line

_LONGEST = 30
_SHAPE = re.compile(r"[\u4e00-\u9fff“《0-9A-Z(（【一二三四五六七八九十][^。！？；!?;]*[^。！？；，、：,;:…—.!?\s]")
_IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]{2}")
_ENDS = "。！？；：!?;:”』」）)]》*"
_SHARE = 0.8
_MARKED = frozenset({BlockKind.LIST, BlockKind.HEADING, BlockKind.META})


def titles(raw: str, lines: Sequence[Line], openings: Sequence[object | None]) -> frozenset[int]:
    """Return the numbers of the lines that are titles.

    A title is short, ends without a stop, follows a line that ends with one (or a list item), and stands before a
    longer line that does, a list item or another title. A text whose other lines mostly end without a stop was wrapped,
    or written down at the speaker's pauses: it has none.
    """
    if not _IDEOGRAPH.search(raw, 0, 4000):
        return frozenset()
    prose = [n for n, line in enumerate(lines) if line.kind is BlockKind.PROSE and openings[n] is None]
    may = {n for n in prose if _may_be(raw, lines[n])}
    if not may:
        return frozenset()
    others = [n for n in prose if n not in may and lines[n].end > lines[n].start]
    if sum(raw[lines[n].end - 1] in _ENDS for n in others) < _SHARE * len(others):
        return frozenset()
    found: set[int] = set()
    for n in sorted(may, reverse=True):
        if _before(raw, lines, n, may) and _after(raw, lines, n, found):
            found.add(n)
    return frozenset(found)


def _may_be(raw: str, line: Line) -> bool:
    if not 2 <= line.end - line.start <= _LONGEST or line.time is not None:
        return False
    return _SHAPE.fullmatch(raw, line.start, line.end) is not None and (
        _IDEOGRAPH.search(raw, line.start, line.end) is not None
    )


def _before(raw: str, lines: Sequence[Line], number: int, may: set[int]) -> bool:
    if number == 0 or lines[number].starts:
        return True
    line = lines[number - 1]
    return line.kind in _MARKED or number - 1 in may or (line.end > line.start and raw[line.end - 1] in _ENDS)


def _after(raw: str, lines: Sequence[Line], number: int, found: set[int]) -> bool:
    if number + 1 >= len(lines):
        return False
    line, own = lines[number + 1], lines[number]
    if line.kind is BlockKind.LIST or number + 1 in found:
        return True
    longer = line.end - line.start > own.end - own.start
    return line.kind is BlockKind.PROSE and longer and raw[line.end - 1] in _ENDS
