"""Feasts that go by a weekday of a month, in whatever language they are named."""

from datetime import date, timedelta


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Return the `which`-th (from 1) weekday (0 is Monday) of a month: Thanksgiving is (11, 3, 4)."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
