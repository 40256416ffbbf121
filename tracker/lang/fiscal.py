"""Which fiscal calendar a report goes by: from the quarter that it reports and the day on which it was given."""

from collections.abc import Collection
from datetime import date

from tracker.model.window import OutOfCalendar, quarter

_LAG = 30
"""So many days after the end of its quarter a report is usually given."""
_SOONEST, _LATEST = 7, 100
_ROUND = {0: 0, 1: 4, 2: 8}
"""Years that end with a calendar quarter are the rule; other ends count as so many days further off."""


def fiscal_year_end(reported: tuple[int, int], said_on: date, months: Collection[int] = ()) -> int | None:
    """Return the last month (1 to 12) of the fiscal year with which a report given on `said_on` makes sense.

    `reported` is the fiscal year and quarter, `months` those (1 to 12) with which the report says that its quarters
    end. Of the calendars in which that quarter ended 7 to 100 days before, one in which it ended in such a month is
    taken, else the one with the usual distance; None where there is none. Example: the third quarter of fiscal 2025,
    reported on 20 November 2024, ended in October: the year ends in January.
    """
    year, which = reported
    best: tuple[int, int] | None = None
    for month in range(1, 13):
        try:
            ended = quarter(year, which, fiscal_year_end=month).due
        except OutOfCalendar:
            return None
        if ended is None:
            continue
        days = (said_on - ended).days
        if not _SOONEST <= days <= _LATEST:
            continue
        away = 0 if ended.month in months else abs(days - _LAG) + _ROUND[-month % 3]
        found = (away, month)
        best = found if best is None or found < best else best
    return None if best is None else best[1]
