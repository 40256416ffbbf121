"""Ranges whose unit is told with both ends: "between 3.9 gigawatts and 4.5 gigawatts", "5,000 cars to 6,000 cars"."""

import re
from dataclasses import replace

from tracker.lang.spans import QuantityMatch
from tracker.model.quantity import Comparator, Quantity

_BETWEEN = re.compile(r"\bbetween\s(?:about\s|approximately\s|roughly\s)?$")
_CHANGE = re.compile(r"(?<!range\s)(?<!ranging\s)(?<!ranges\s)(?<!anywhere\s)\bfrom\s[^.;,0-9]{0,40}$")
_AND = re.compile(r"(?:\s[a-z\-]{2,20}){0,2}?\sand\s$")
_TO = re.compile(r"(?:\s[a-z\-]{2,20}){0,2}?\sto\s$")
_REACH, _CHANGED = 24, 56
_WIDEST = 50
"""No range reaches to more than so many times its lower end."""


def joined_ranges(text: str, found: list[QuantityMatch]) -> list[QuantityMatch]:
    """Return the amounts, two that are the ends of a range as one."""
    kept: list[QuantityMatch] = []
    for q in found:
        if kept and _are_ends(text, kept[-1], q):
            first = kept.pop()
            before = _BETWEEN.search(text, max(0, first.start - _REACH), first.start)
            ends = Quantity(Comparator.RANGE, low=first.quantity.value, high=q.quantity.value, unit=q.quantity.unit)
            start = before.start() if before is not None else first.start
            kept.append(replace(q, start=start, quantity=replace(ends, per=q.quantity.per)))
        else:
            kept.append(q)
    return kept


def _are_ends(text: str, first: QuantityMatch, last: QuantityMatch) -> bool:
    one, other = first.quantity, last.quantity
    if one.unit is None or one.unit != other.unit or one.per not in (None, other.per) or first.growth or last.growth:
        return False
    if one.value is None or other.value is None or not 0 < one.value < other.value <= _WIDEST * one.value:
        return False
    if not {one.comparator, other.comparator} <= {Comparator.EQUAL, Comparator.ABOUT}:
        return False
    begins = max(0, first.start - _CHANGED)
    if text.startswith("from ", first.start):
        return False  # "increase from 100 tonnes to 120 tonnes": the end of a change
    between = _BETWEEN.search(text, begins, first.start) is not None
    if between:
        return _AND.fullmatch(text, first.end, last.start) is not None
    return _TO.fullmatch(text, first.end, last.start) is not None and not _CHANGE.search(text, begins, first.start)
