"""Figures in a row that share the unit of the last: 15.8/21.41/29.52亿元, 20/14/10倍."""

import re
from dataclasses import replace

from tracker.lang.spans import QuantityMatch
from tracker.lang.zh.numbers import parse_number

_HEADS = re.compile(r"(?<![0-9.,/年月日])(?P<heads>(?:[0-9]{1,7}(?:\.[0-9]{1,4})?\s?/\s?){1,5})$")
_LAST = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,4})?(?![0-9.])")
_ONE = re.compile(r"[0-9.]+")
_REACH = 48


def with_heads(text: str, found: list[QuantityMatch]) -> list[QuantityMatch]:
    """Return the amounts, and before each the figures parted from it by strokes, in its unit and scale.

    Two figures alone are such a row only where one has a decimal point: 10/15台 may be a date or a fraction.
    """
    kept: list[QuantityMatch] = []
    for one in found:
        if one.start and text[one.start - 1] in "/ " and one.quantity.value is not None:
            heads = _heads(text, one)
            while heads and kept and kept[-1].start >= heads[0].start:
                kept.pop()
            kept += heads
        kept.append(one)
    return kept


def _heads(text: str, one: QuantityMatch) -> list[QuantityMatch]:
    row = _HEADS.search(text[max(0, one.start - _REACH) : one.start])
    last = _LAST.match(text, one.start)
    own = parse_number(last[0]) if last else None
    if row is None or last is None or not own or one.quantity.unit is None:
        return []
    figures = list(_ONE.finditer(row["heads"]))
    if len(figures) == 1 and "." not in row["heads"] + last[0]:
        return []
    by = (one.quantity.value or 0.0) / own
    at = one.start - len(row["heads"])
    return [
        replace(
            one,
            start=at + f.start(),
            end=at + f.end(),
            quantity=replace(one.quantity, value=round(float(f[0]) * by, 6)),
        )
        for f in figures
    ]
