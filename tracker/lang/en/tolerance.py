"""Amounts that bear on each other: a tolerance widens the amount before it, a rate holds for both of a pair."""

import re
from dataclasses import replace

from tracker.lang.spans import QuantityMatch
from tracker.model.quantity import Comparator, Quantity

_SIGNS = r"(?:plus(?:\sor\s|/)minus|\+\s?/\s?-|±|give\sor\stake)"
TOLERANT = re.compile(_SIGNS)
"""Where a text has none of these, it has no tolerance."""
_BETWEEN = re.compile(rf"(?:\s[a-z-]{{1,14}}){{0,5}}(?:,?\srespectively)?\s?,?\s?{_SIGNS}\s?")
_STATED = re.compile(rf"{_SIGNS}\s?(?:(?:about|roughly|maybe|say|like|some)\s)?$")
_BOUNDS = re.compile(r",?\s?(?:and|but)?(?:\sis)?\s?")
_PAIR = re.compile(r"\s?(?:,|and|or|,\sand)\s?")
_RATED = re.compile(r"\s?(?:per|an?|each)\s[a-z]+\s(?:to|and)\s(?:about\s)?")
_FROM = re.compile(r"\bfrom\s$")
_RANGES = re.compile(r"\b(?:rang(?:e|es|ing)|between|anywhere|somewhere)\s(?:of\s|from\s)?$")
_RESPECTIVELY = re.compile(r",?\srespectively\b")
_POINTS = re.compile(r"\s(?:percentage\s)?points?\b")
_SCALED = re.compile(r"\b(?:thousand|million|billion|trillion)|[0-9](?:k|m|mn|b|bn|t)\b")


def related(text: str, found: list[QuantityMatch]) -> list[QuantityMatch]:
    """Return the amounts of a stretch of text with rates shared and tolerances taken into the amounts they widen."""
    kept: list[QuantityMatch] = []
    for one in found:
        if kept and one.quantity.per and _PAIR.fullmatch(text, kept[-1].end, one.start):
            first = kept[-1].quantity
            if first.per is None and first.unit and first.unit == one.quantity.unit:
                kept[-1] = replace(kept[-1], quantity=replace(first, per=one.quantity.per))
        both = _both_bounds(text, kept[-1], one) if kept else None
        spread = _spread(text, kept[-1], one) if kept and both is None else None
        if both is not None or spread is not None:
            kept[-1] = both or spread or one
        else:
            kept.append(one)
    return kept


def _spread(text: str, a: QuantityMatch, b: QuantityMatch) -> QuantityMatch | None:
    """Return the range of two rates, each with its denominator: a range of $4.85 per share to $5.05 per share."""
    x, y = a.quantity, b.quantity
    plain = x.comparator is Comparator.EQUAL and y.comparator is Comparator.EQUAL
    if not plain or x.value is None or y.value is None or x.value >= y.value or x.unit != y.unit:
        return None
    if x.per is None or x.per != y.per or not _RATED.fullmatch(text, a.end, b.start):
        return None
    if not _RANGES.search(text, max(a.start - 20, 0), a.start) and _FROM.search(text, max(a.start - 6, 0), a.start):
        return None
    quantity = Quantity(Comparator.RANGE, low=x.value, high=y.value, unit=y.unit, per=y.per)
    return replace(b, start=a.start, quantity=quantity)


def _both_bounds(text: str, a: QuantityMatch, b: QuantityMatch) -> QuantityMatch | None:
    """Return the range that two bounds beside each other state: above 10 and below 20 units, at most 9, at least 3."""
    signs = {a.quantity.comparator: a.quantity, b.quantity.comparator: b.quantity}
    least, most = signs.get(Comparator.AT_LEAST), signs.get(Comparator.AT_MOST)
    if least is None or most is None or least.value is None or most.value is None or least.value > most.value:
        return None
    x, y = a.quantity, b.quantity
    if (x.unit is not None and x.unit != y.unit) or not _BOUNDS.fullmatch(text, a.end, b.start):
        return None
    quantity = Quantity(Comparator.RANGE, low=least.value, high=most.value, unit=y.unit, per=y.per or x.per)
    return replace(b, start=a.start, quantity=quantity)


def widened(text: str, found: list[QuantityMatch]) -> list[QuantityMatch]:
    """Return the amounts without those that only state a tolerance; the amount before is a range, or is about so much."""
    kept: list[QuantityMatch] = []
    for one in found:
        if not (_STATED.search(text, max(one.start - 40, 0), one.start)):
            kept.append(one)
        elif kept and _BETWEEN.fullmatch(text, kept[-1].end, one.start):
            pair = len(kept) > 1 and _RESPECTIVELY.match(text, kept[-1].end)
            if pair and _PAIR.fullmatch(text, kept[-2].end, kept[-1].start):
                kept[-2] = replace(kept[-2], quantity=_range(text, kept[-2], one))
            points = _POINTS.match(text, one.end)
            end = points.end() if points else one.end
            kept[-1] = replace(kept[-1], end=end, quantity=_range(text, kept[-1], one))
    return kept


def _range(text: str, one: QuantityMatch, tolerance: QuantityMatch) -> Quantity:
    q, by = one.quantity, tolerance.quantity
    low, high = (q.value, q.value) if q.value is not None else (q.low, q.high)
    if low is None or high is None:
        return q
    if by.value is None:  # give or take a few thousand
        return q if q.comparator is Comparator.RANGE else replace(q, comparator=Comparator.ABOUT)
    margin = by.value
    if by.unit == "%" and q.unit != "%":
        below, above = low * margin / 100, high * margin / 100
    else:
        margin *= 0.01 if by.unit == "basis points" and q.unit != "basis points" else _scale(text, one, tolerance)
        below = above = margin
    return Quantity(Comparator.RANGE, low=round(low - below, 9), high=round(high + above, 9), unit=q.unit, per=q.per)


def _scale(text: str, one: QuantityMatch, tolerance: QuantityMatch) -> float:
    """Return by what a tolerance without a scale of its own is multiplied: $3.5 billion plus or minus 0.5."""
    value, margin = one.quantity.value, tolerance.quantity.value
    if value is None or not margin or tolerance.quantity.unit or not _SCALED.search(text, one.start, one.end):
        return 1.0
    for by in (1e12, 1e9, 1e6, 1e3):
        if value >= by:
            return by if margin * by < value else 1.0
    return 1.0
