"""Weeks, months, quarters and halves by their distance from the day of speaking, and the nth day or week of one."""

from datetime import timedelta

from tracker.lang.spans import DateContext, Tense
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision, Window


def step_of(words: Words, text: str) -> int:
    """Return the distance that a word tells: this 0, next 1, last -1."""
    return int(words.value("step_word", " ".join(text.split())))


def unit_window(unit: str, step: int, context: DateContext) -> Window:
    """Return the month, quarter, half, weekend or week `step` away; in a report, quarters go by the reported one."""
    said_on, end = context.said_on, context.quarters_end
    if unit.startswith(("quarter", "qtr")):
        year, which = w.quarter_of(said_on, fiscal_year_end=end)
        if context.reported and step >= 0:
            year, which = context.reported
            step += step == 0 and context.tense is not Tense.PAST
        return w.quarter_after(year, which, step, fiscal_year_end=end)
    if unit.startswith("half"):
        which = (1 if said_on.month < 7 else 2) + step - 1
        return w.half(said_on.year + which // 2, which % 2 + 1)
    if unit.startswith("month"):
        first = w.shift(said_on.replace(day=1), step, "month")
        return w.month(first.year, first.month)
    if is_weekend(unit):
        return w.weekend(said_on, offset=step)
    whole = w.week(said_on, offset=step)
    if unit.startswith("work") and whole.start is not None:
        return Window(whole.start, whole.start + timedelta(days=4), whole.precision)
    return whole


def is_weekend(unit: str) -> bool:
    """Tell weekend, week-end, week end and wkend from a week."""
    return unit.endswith("end")


def nth_of(whole: Window, what: str, nth: int, words: Words) -> Window | None:
    """Return the nth day, week, weekend, weekday or month of a month or year, or half of a month; 0 is the last one.

    A month's first half ends on its 15th day. A week belongs to the month or year that holds its Thursday, as ISO 8601 counts weeks.
    """
    assert whole.start is not None and whole.due is not None  # noqa: S101, PT018 - a month has both ends
    if what == "day":
        one = whole.due if nth == 0 else whole.start + timedelta(days=nth - 1)
        return w.day(one.year, one.month, one.day) if one <= whole.due else None
    if what == "half":
        middle = whole.start + timedelta(days=14)
        first, last = (whole.start, middle) if nth == 1 else (middle + timedelta(days=1), whole.due)
        return Window(first, last, Precision.RANGE) if nth <= 2 else None
    if what == "month":
        return w.month(whole.start.year, nth or 12) if whole.due.month == 12 and nth <= 12 else None
    number = 3 if what == "week" else 5 if is_weekend(what) else int(words.value("weekday", what))
    first = whole.start + timedelta(days=(number - whole.start.weekday()) % 7)
    inside = [one for n in range(53) if (one := first + timedelta(days=7 * n)) <= whole.due]
    if nth > len(inside):
        return None
    one = inside[nth - 1]
    if is_weekend(what):
        return w.weekend(one)
    return w.week(one) if what == "week" else w.day(one.year, one.month, one.day)


def edge_of(whole: Window, days: int, *, first: bool) -> Window | None:
    """Return the first or the last so many days of a month or year; None where it has not as many."""
    assert whole.start is not None and whole.due is not None  # noqa: S101, PT018 - a month has both ends
    if not 0 < days <= (whole.due - whole.start).days + 1:
        return None
    if first:
        return Window(whole.start, whole.start + timedelta(days=days - 1), Precision.RANGE)
    return Window(whole.due - timedelta(days=days - 1), whole.due, Precision.RANGE)
