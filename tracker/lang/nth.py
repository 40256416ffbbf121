"""Feasts that go by a weekday of a month, in whatever language they are named."""

from datetime import date

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

_WEEKDAYS = (MO, TU, WE, TH, FR, SA, SU)


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """Return the `which`-th (from 1) weekday (0 is Monday) of a month: Thanksgiving is (11, 3, 4)."""
    return date(year, month, 1) + relativedelta(weekday=_WEEKDAYS[weekday](which))
