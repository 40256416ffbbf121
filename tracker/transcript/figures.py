"""Lines of plain text that nothing marks: the items of a Chinese list that each tell a figure, the rows of a table."""

import re
from collections.abc import Sequence

from tracker.transcript.document import BlockKind
from tracker.transcript.lines import Line
from tracker.transcript.passages import Piece

_LONGEST = 44
_ITEM = re.compile(r"[\u4e00-\u9fff][^。！？；：;:!?]*[0-9][^。！？；，、：,;:!?]{0,14}")
"""经济增长 4.5%—5%, 城镇新增就业 1200 万人以上."""
_HEAD = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．][^。！？；，]{2,40}")
_NAMED = re.compile(r"[\u4e00-\u9fff]{2,6}[：:][^：:]{4,}")
"""投资：拟安排中央预算内投资 7550 亿元."""
_LEAST = 3
_APART = re.compile(r"[ ]*\t[ \t]*|[ ]{2,}")
_TABS = re.compile(r"[ ]*\t[ \t]*")
_FIGURE_ENDS = frozenset("0123456789%)）")
_IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]{2}")


def figure_lines(raw: str, lines: Sequence[Line], openings: Sequence[object | None]) -> dict[int, bool]:
    """Return the numbers of the lines that begin a block of their own, and whether each is an item of a list.

    Three short lines that follow each other and end with a figure and its unit make a list; one without a figure may
    stand between two of them. Titles with a number in front, and lines that begin with a name and a colon, part it.
    """
    if not _IDEOGRAPH.search(raw, 0, 4000):
        return {}
    kinds = [_kind(raw, line) if openings[n] is None else "" for n, line in enumerate(lines)]
    found: dict[int, bool] = {}
    first = 0
    while first < len(kinds):
        last = _end_of(kinds, first)
        if kinds[first:last].count("item") >= _LEAST:
            found |= {n: n < last and kinds[n] != "head" for n in range(first, last + 1)}
        first = last + 1
    return found


def table_lines(raw: str, lines: Sequence[Line], openings: Sequence[object | None]) -> dict[int, bool]:
    """Return the numbers of the lines that are rows of a table with cells set apart by tabs or blanks, as `True`.

    Three that follow each other have as many cells, three at least, and most of them end with a figure.
    """
    found: dict[int, bool] = {}
    run: list[int] = []
    cells = 0
    for n, line in enumerate([*lines, None]):
        plain = line is not None and line.kind is BlockKind.PROSE and line.time is None and openings[n] is None
        count = len(_APART.split(raw[line.start : line.end])) if plain and line is not None else 0
        if count != cells:
            if cells >= _LEAST and len(run) >= _LEAST:
                ends = sum(raw[lines[m].end - 1] in _FIGURE_ENDS for m in run)
                found |= dict.fromkeys(run, True) if ends * 2 > len(run) else {}
            run, cells = [], count
        run.append(n)
    return found


def cells_apart(raw: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a row, its tabs as the blanks that part the cells of any other."""
    kept: list[Piece] = []
    for start, end, filler in pieces:
        at = start
        for tab in _TABS.finditer(raw, start, end) if filler is None else ():
            kept += [(at, tab.start(), None), (tab.start(), tab.end(), "   ")]
            at = tab.end()
        kept.append((at, end, filler))
    return kept


def _kind(raw: str, line: Line) -> str:
    """Return what a line may be in such a list: an item, a head, a named item, another short line; "" for none."""
    if line.kind is not BlockKind.PROSE or line.time is not None:
        return ""
    span = (raw, line.start, line.end)
    if _HEAD.fullmatch(*span):
        return "head"
    if line.end - line.start <= _LONGEST and _ITEM.fullmatch(*span):
        return "item"
    if _NAMED.match(*span):
        return "named"
    return "short" if line.end - line.start <= _LONGEST and raw[line.end - 1] not in "。！？；，、：,;:!?" else ""


def _end_of(kinds: Sequence[str], first: int) -> int:
    """Return where a run of lines that may be a list ends: at the first that cannot be in one."""
    at = first
    shorts = 0
    while at < len(kinds) and kinds[at]:
        shorts = shorts + 1 if kinds[at] == "short" else 0
        if shorts > 1:
            return at
        at += 1
    return at
