"""Which blocks of a page are its main text, by trafilatura where the `documents` extra is installed.

Its output is no text to point into: it only says which of our own blocks count, by being found in it.
"""

import importlib
import logging
import re
from collections.abc import Sequence

_LAYOUT = re.compile(r"[\s|]+")  # the library writes rows of tables with bars
_SMALLEST_PAGE = 400
_LARGEST_PAGE = 5_000_000
_DISTINCTIVE = 20
_NEAR = 300
_WINDOW = 20_000  # the output has nothing that the page has not, so that the next block is never far
_HEAD = 60
_SHORT = 140
_LEAST_SHARE = 0.25


def main_blocks(page: str, blocks: Sequence[str]) -> list[bool] | None:
    """Return for each block of text whether it belongs to the page's main text; None where that cannot be told.

    It cannot where the library is missing or finds nothing, on a page with little text, and where what it finds is
    less than a quarter of the blocks' text: then it has lost the text rather than found it.
    """
    total = sum(map(len, blocks))
    output = _extracted(page) if total >= _SMALLEST_PAGE and len(page) <= _LARGEST_PAGE else None
    if output is None:
        return None
    found = _aligned([_LAYOUT.sub("", each) for each in blocks], _LAYOUT.sub("", output))
    kept = sum(len(block) for block, main in zip(blocks, found, strict=True) if main)
    if kept < _LEAST_SHARE * total:
        return None
    return _with_short_ones_between(blocks, found)


def _extracted(page: str) -> str | None:
    try:
        library = importlib.import_module("trafilatura")
    except ImportError:
        return None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it tells of pages that it cannot parse: we fall back
    try:
        text = library.extract(page, include_comments=False, include_tables=True, favor_recall=True)
    except Exception:  # noqa: BLE001 - hostile markup: whatever a parser raises, the page is read without it
        return None
    return text or None


def _aligned(blocks: list[str], output: str) -> list[bool]:
    """Return which blocks, in order, are found in the output; a short one only near where the last one was found."""
    found: list[bool] = []
    cursor = 0
    for block in blocks:
        until = cursor + (_WINDOW if len(block) >= _DISTINCTIVE else _NEAR)
        at = output.find(block, cursor, until + len(block)) if block else -1
        if at < 0 and len(block) > _HEAD:  # a link or a note inside it was left out: its beginning will do
            at = output.find(block[:_HEAD], cursor, until)
        main = at >= 0
        if main:
            cursor = at + 1
        found.append(main)
    return found


def _with_short_ones_between(blocks: Sequence[str], found: list[bool]) -> list[bool]:
    """Keep short blocks right between two of the main text: the labels and headings that the library drops."""
    kept = list(found)
    for index in range(1, len(found) - 1):
        between = found[index - 1] and found[index + 1]
        if not found[index] and between and len(blocks[index]) <= _SHORT:
            kept[index] = True
    return kept
