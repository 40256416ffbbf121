"""Days as documents write them: `2025-01-10`, `2025/1/10`, `2025年1月10日`, `January 10, 2025`, RFC 2822, ISO 8601.

A day is the one that is written, whatever its time zone. What could be two days (3/5/2025) is none.
"""

import re
from datetime import date

_YEAR_FIRST = re.compile(
    r"(?<!\d)(?P<y>\d{4})(?:[ \t]*[-/.年][ \t]*(?P<m>\d{1,2})[ \t]*[-/.月][ \t]*(?P<d>\d{1,2})|"
    r"(?P<mm>\d{2})(?P<dd>\d{2}))(?!\d)"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_ENGLISH = (
    re.compile(rf"\b{_MONTH}[ \t]+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?[ \t]+(?P<y>\d{{4}})\b", re.IGNORECASE),
    re.compile(
        rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?:[ \t]+of)?[ \t-]+{_MONTH},?[ \t-]+(?P<y>\d{{4}})\b", re.IGNORECASE
    ),
)


def parse_day(text: str) -> date | None:
    """Return the first day written in `text`; None without a real one (2025-02-30)."""
    found = _YEAR_FIRST.search(text)
    if found is not None:
        return _day(found["y"], found["m"] or found["mm"], found["d"] or found["dd"])
    found = next((each for pattern in _ENGLISH if (each := pattern.search(text))), None)
    if found is None:
        return None
    return _day(found["y"], str(_MONTHS.index(found["m"][:3].casefold()) + 1), found["d"])


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
