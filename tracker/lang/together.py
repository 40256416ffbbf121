"""Dates that say one thing together: after 2010 and before 2018; 周日，二月十号."""

import re
from dataclasses import replace

from tracker.lang.spans import DateMatch, DateValue, Relation
from tracker.model.window import Precision, Window, shift

_BOTH = re.compile(r"[,，、]?\s?(?:and|but|且|并且?|但)?\s?")
_BESIDE = re.compile(r"\s?[,，(（]?\s?")


def together(text: str, found: list[DateMatch], weekdays: frozenset[str]) -> list[DateMatch]:
    """Return dates with those made one that say one thing: both sides of a span, and a weekday beside its day.

    `weekdays` are the names of the rules that find a weekday by its name alone.
    """
    kept: list[DateMatch] = []
    for one in found:
        last = kept[-1] if kept else None
        if last is not None and one.start - last.end <= 6:
            both = _both_sides(text, last, one) or _its_day(text, last, one, weekdays)
            if both is not None:
                kept[-1] = both
                continue
        kept.append(one)
    return kept


def _both_sides(text: str, a: DateMatch, b: DateMatch) -> DateMatch | None:
    """Return the span between "after A" and "before B"."""
    if a.value.relation is not Relation.AFTER or b.value.relation is not Relation.BY:
        return None
    start, due = a.window.start, b.window.due
    if start is None or due is None or due < start or _BOTH.fullmatch(text, a.end, b.start) is None:
        return None
    window = Window(start, due, Precision.RANGE)
    return DateMatch(a.start, b.end, DateValue(window, named=window, note=f"{start} to {due}"), f"{a.rule} .. {b.rule}")


def _its_day(text: str, a: DateMatch, b: DateMatch, weekdays: frozenset[str]) -> DateMatch | None:
    """Return the day that stands beside its weekday."""
    if a.rule not in weekdays or not a.value.bare or b.rule in weekdays or b.window.precision is not Precision.DAY:
        return None
    if not _BESIDE.fullmatch(text, a.end, b.start):
        return None
    value = b.value
    if value.bare and a.window.start is not None:
        day = on_weekday(b.window, a.window.start.weekday())
        value = replace(value, window=day, named=day if value.named is not None else None)
    return DateMatch(a.start, b.end, value, b.rule)


def on_weekday(day: Window, weekday: int) -> Window:
    """Return a day without a year in the nearest year, of three, in which it falls on a weekday; else as it is."""
    if day.start is None or day.start != day.due:
        return day
    for step in (0, -1, 1):
        one = shift(day.start, step, "year")
        if one.weekday() == weekday and one.day == day.start.day:
            return Window(one, one, day.precision)
    return day
