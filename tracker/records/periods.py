"""Periods as people write them: `2025`, `2025-H1`, `2025-Q3`, `2025-07`, `2025-07-25`, `2025-01-01/2025-07-25`."""

import re
from datetime import date

from tracker.model import window
from tracker.model.window import Window

_FORMS = "2025, 2025-H1, 2025-Q3, 2025-07, 2025-07-25 or 2025-01-01/2025-07-25"
_PART = re.compile(r"(?P<year>\d{4})(?:-?(?P<part>[HQ])(?P<which>[1-4])|-(?P<month>\d{2}))?", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def parse_period(text: str) -> tuple[date, date]:
    """Return the first and last day, inclusive, of a period. Raises ValueError, which names the forms."""
    first, slash, last = (part.strip() for part in text.partition("/"))
    try:
        start, end = _days(first)
        if slash:
            end = _days(last)[1]
    except ValueError:
        raise ValueError(f"{text!r} is no period: write {_FORMS}") from None
    if end < start:
        raise ValueError(f"the period {text} ends before it starts")
    return start, end


def _days(text: str) -> tuple[date, date]:
    if _DAY.fullmatch(text):
        return date.fromisoformat(text), date.fromisoformat(text)
    match = _PART.fullmatch(text)
    if match is None:
        raise ValueError(text)
    whole = _named(int(match["year"]), match["part"], match["which"], match["month"])
    if whole.start is None or whole.due is None:
        raise ValueError(text)
    return whole.start, whole.due


def _named(year: int, part: str | None, which: str | None, month: str | None) -> Window:
    if month:
        if not 1 <= int(month) <= 12:
            raise ValueError(month)
        return window.month(year, int(month))
    if part is None or which is None:
        return window.year(year)
    if part.upper() == "Q":
        return window.quarter(year, int(which))
    if int(which) > 2:
        raise ValueError(which)
    return window.half(year, int(which))
