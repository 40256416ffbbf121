"""Cells as spreadsheets rewrite them: numbers and days as text, and the guard before what would act as a formula."""

import re
from datetime import date

_RUNS = "=+-@＝＋－＠"
_GUARDED = re.compile(rf"'*(?:[\t\r\n]|[ \t\r\n]*[{re.escape(_RUNS)}])")
_ACTS = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_BLANKS = str.maketrans("", "", " \u00a0\u2007\u2009\u202f'’_")
_ENGLISH = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?|[-+]?\.\d+")
_EUROPEAN = re.compile(r"[-+]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d*)?")
_ONE_GROUP = re.compile(r"[-+]?[1-9]\d{0,2}[.,]\d{3}")
_DAY = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]0?0:00(?::00(?:\.0+)?)?)?")


def guard(text: str) -> str:
    """Return text that no spreadsheet runs: an apostrophe goes before what would act, controls become visible.

    Text with an apostrophe before such a beginning gets one more, so that `unguard` gives back what was there.
    """
    visible = _ACTS.sub(lambda match: match.group().encode("unicode_escape").decode("ascii"), text)
    return f"'{visible}" if _GUARDED.match(visible) else visible


def unguard(text: str) -> str:
    """Return a cell without the apostrophe that `guard` put before it."""
    return text[1:] if text.startswith("'") and _GUARDED.match(text) else text


def cell_number(text: str, *, comma: bool = False) -> float | None:
    """Return the number that a cell shows, or None: 5000, 5,000, 5 000, 1.5e6; 1.234,5 where that is the only way.

    `comma` tells that the file's cells are parted by semicolons, as where a comma is the decimal point. There a single
    group ("5.000", "5,000") may mean two things, and is None.
    """
    plain = text.translate(_BLANKS)
    if comma and _ONE_GROUP.fullmatch(plain):
        return None
    if _ENGLISH.fullmatch(plain):
        return float(plain.replace(",", ""))
    if _EUROPEAN.fullmatch(plain):
        return float(plain.replace(".", "").replace(",", "."))
    return None


def cell_day(text: str) -> date | None:
    """Return the day that a cell shows, year first: 2025-01-03, 2025/1/3, 2025.1.3, 2025年1月3日; else None.

    1/3/2025 is None: in some countries that is January, in others March.
    """
    match = _DAY.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        return None
