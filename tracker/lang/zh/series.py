"""Figures in a row that share the unit of the last: 15.8/21.41/29.52亿元, 20/14/10倍, 13.6、16.5、20.8亿元."""

import re
from dataclasses import replace
from decimal import Decimal

from tracker.lang.spans import QuantityMatch
from tracker.lang.zh.numbers import parse_number

_HEADS = re.compile(
    r"(?<![0-9.,/年月日])(?P<heads>(?:[0-9]{1,7}(?:\.[0-9]{1,4})?\s?[/、]\s?){0,5}[0-9]{1,7}(?:\.[0-9]{1,4})?\s?[/、和及与]\s?)$"
)
_APART = re.compile(r"分别(?:为|是|达到?|约为?|可达|将达到?|实现|预计为?)?\s?$")
"""Before figures in a row that are told of one thing each."""
_LAST = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,4})?(?![0-9.])")
_ONE = re.compile(r"[0-9.]+")
_REACH = 48


def with_heads(text: str, found: list[QuantityMatch]) -> list[QuantityMatch]:
    """Return the amounts, and before each the figures listed with it, in its unit and scale.

    Two figures parted by a stroke are such a row only where one has a decimal point: 10/15台 may be a date or a
    fraction; figures in a list only where all have one, or 分别 stands before them.
    """
    kept: list[QuantityMatch] = []
    for one in found:
        if one.start and text[one.start - 1] in "/ 、和及与" and one.quantity.value is not None:
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
    at = one.start - len(row["heads"])
    decimals = ["." in one for one in (*(f[0] for f in figures), last[0])]
    if "/" in row["heads"]:
        alike = len(figures) > 1 or any(decimals)
    else:  # 13.60、16.46、20.78亿元
        alike = all(decimals) or _APART.search(text[max(0, at - 12) : at]) is not None
    if not alike:
        return []
    by = Decimal(repr(one.quantity.value)) / Decimal(repr(own))
    return [
        replace(
            one,
            start=at + f.start(),
            end=at + f.end(),
            quantity=replace(one.quantity, value=float(Decimal(f[0]) * by)),
        )
        for f in figures
    ]
