"""Text with blanks too many, read without them: the rules see it squeezed, and every span keeps its place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from tracker.lang.spans import DateMatch, QuantityMatch

T = TypeVar("T", DateMatch, QuantityMatch)


def squeezed(text: str, start: int, end: int, blanks: re.Pattern[str]) -> tuple[str, list[int]] | None:
    """Return `text[start:end]` without what `blanks` matches, and where each character stood; None if all stays."""
    kept: list[str] = []
    places: list[int] = []
    at = start
    for gap in blanks.finditer(text, start, end):
        kept.append(text[at : gap.start()])
        places.extend(range(at, gap.start()))
        at = gap.end()
    if at == start:
        return None
    kept.append(text[at:end])
    places.extend(range(at, end))
    places.append(end)
    return "".join(kept), places


def put_back(found: Sequence[T], places: list[int]) -> list[T]:
    """Return matches of squeezed text where they stand in the text itself."""
    return [replace(one, start=places[one.start], end=places[one.end - 1] + 1) for one in found]
