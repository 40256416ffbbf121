"""Windows: the days on which something is to come true, and every calendar convention of the project, once.

All windows are inclusive at both ends, and dates have no time zone. docs/calendar.md shows these conventions as a
table; a test recomputes it from here.
"""

import calendar
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from enum import StrEnum
from functools import lru_cache

from dateutil.relativedelta import relativedelta


class Precision(StrEnum):
    """How exactly a deadline was stated."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    RELATIVE = "relative"
    VAGUE = "vague"


class OutOfCalendar(ValueError):
    """The day would lie before year 1 or after year 9999."""


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day, inclusive; None is an open side ("after 2030" has no last day).

    Raises ValueError where the last day comes before the first.
    """

    start: date | None
    due: date | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.start is not None and self.due is not None and self.due < self.start:
            raise ValueError(f"a window's last day {self.due} comes before its first {self.start}")


UNIT_STEPS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "fortnight": relativedelta(weeks=2),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "half": relativedelta(months=6),
    "year": relativedelta(years=1),
    "decade": relativedelta(years=10),
    "century": relativedelta(years=100),
}


@lru_cache(maxsize=4096)
def shift(day: date, amount: float, unit: str) -> date:
    """Return `day` moved by `amount` of `unit` (workday, day ... century); month ends are clipped, halves taken to
    whole days. Workdays are Monday to Friday.

    Raises OutOfCalendar beyond the years 1 to 9999.
    """
    if unit == "workday":
        return _workdays(day, int(amount))
    whole = int(amount)
    fraction = amount - whole
    step = UNIT_STEPS[unit]
    try:
        moved = day + step * whole
        if fraction:
            months = step.years * 12 + step.months
            if months:
                exact = months * fraction
                moved += relativedelta(months=int(exact), days=round((exact - int(exact)) * 30))
            else:
                moved += timedelta(days=round((step.days or 7) * fraction))
    except (ValueError, OverflowError) as error:
        raise OutOfCalendar(f"{amount} {unit}s from {day} is beyond the calendar") from error
    return moved


def _workdays(day: date, count: int) -> date:
    """Return the day `count` workdays (Monday to Friday) later, or earlier where it is negative."""
    weeks, rest = divmod(abs(count), 5)
    step = 1 if count >= 0 else -1
    try:
        while rest:
            day += timedelta(days=step)
            rest -= day.weekday() < 5
        return day + timedelta(weeks=step * weeks)
    except OverflowError as error:
        raise OutOfCalendar(f"{count} workdays from {day} is beyond the calendar") from error


def year_number(year: int) -> int:
    """Return the year if the calendar has it; raises OutOfCalendar otherwise."""
    if not MINYEAR <= year <= MAXYEAR:
        raise OutOfCalendar(f"year {year} is beyond the calendar")
    return year


def month_end(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year_number(year), month, calendar.monthrange(year, month)[1])


@lru_cache(maxsize=4096)
def months(year: int, first: int, last: int, precision: Precision) -> Window:
    """Return the first day of month `first` to the last of month `last` (above 12: of the year after)."""
    end_year = year + (last - 1) // 12
    return Window(date(year_number(year), first, 1), month_end(end_year, (last - 1) % 12 + 1), precision)


def day(year: int, month: int, number: int) -> Window:
    """Return one day; raises ValueError where the calendar has no such day."""
    one = date(year_number(year), month, number)
    return Window(one, one, Precision.DAY)


def month(year: int, number: int) -> Window:
    """Return a calendar month."""
    return months(year, number, number, Precision.MONTH)


def year(number: int, *, fiscal_year_end: int = 12) -> Window:
    """Return 1 January to 31 December, or the fiscal year that ends with month `fiscal_year_end` of that year."""
    if fiscal_year_end == 12:
        return months(number, 1, 12, Precision.YEAR)
    return months(number - 1, fiscal_year_end + 1, fiscal_year_end + 12, Precision.YEAR)


SPLIT_YEAR_END = 3
"""A year that spans two (2026/27) ends with March, unless another calendar is given."""


def split_year(first: int, *, fiscal_year_end: int = 12) -> Window:
    """Return the year that spans two, 2026/27: 1 April of the first to 31 March, or the fiscal year that is given."""
    return year(first + 1, fiscal_year_end=SPLIT_YEAR_END if fiscal_year_end == 12 else fiscal_year_end)


def _part(number: int, length: int, which: int, fiscal_year_end: int, precision: Precision) -> Window:
    first = fiscal_year_end % 12 + 1 + (which - 1) * length
    start_year = number - (fiscal_year_end != 12) + (first - 1) // 12
    first = (first - 1) % 12 + 1
    return months(start_year, first, first + length - 1, precision)


def quarter(year: int, which: int, *, fiscal_year_end: int = 12) -> Window:
    """Return quarter 1 to 4 of a calendar or fiscal year."""
    return _part(year, 3, which, fiscal_year_end, Precision.QUARTER)


def half(year: int, which: int, *, fiscal_year_end: int = 12) -> Window:
    """Return half 1 or 2 of a calendar or fiscal year."""
    return _part(year, 6, which, fiscal_year_end, Precision.HALF)


def season(year: int, name: str) -> Window:
    """Return March to May, June to August, September to November, December to February of the year after."""
    first = {"spring": 3, "summer": 6, "fall": 9, "winter": 12}[name]
    return months(year, first, first + 2, Precision.SEASON)


def week(of: date, *, offset: int = 0) -> Window:
    """Return the week, Monday to Sunday, that holds a day, or the one `offset` weeks later."""
    monday = shift(of, offset, "week") - timedelta(days=of.weekday())
    return Window(monday, monday + timedelta(days=6), Precision.WEEK)


def weekend(of: date, *, offset: int = 0) -> Window:
    """Return Saturday and Sunday of the week that holds a day, or of the one `offset` weeks later."""
    monday = week(of, offset=offset).start
    assert monday is not None  # noqa: S101 - a week has both ends
    return Window(monday + timedelta(days=5), monday + timedelta(days=6), Precision.DAY)


def decade(first_year: int) -> Window:
    """Return the ten years from `first_year` (2030: the 2030s)."""
    return Window(date(year_number(first_year), 1, 1), date(year_number(first_year + 9), 12, 31), Precision.DECADE)


def century(number: int) -> Window:
    """Return a century as people say it: the 21st is 2000-01-01 to 2100-12-31's year, 2001 to 2100."""
    return Window(date(year_number((number - 1) * 100 + 1), 1, 1), date(number * 100, 12, 31), Precision.DECADE)


def early(whole: Window) -> Window:
    """Return the early part: of a year January to March, of a month ten days, of a decade four years; else all."""
    return _thirds(whole, 0)


def mid(whole: Window) -> Window:
    """Return the middle: of a year May to August, of a month the 11th to 20th, of a decade years 4 to 6; else all."""
    return _thirds(whole, 1)


def late(whole: Window) -> Window:
    """Return the end: of a year October to December, of a month from the 21st, of a decade three years; else all."""
    return _thirds(whole, 2)


_YEAR_PARTS = ((0, 3), (4, 8), (9, 12))  # months after the first, from and to: exclusive
_MONTH_PARTS = ((0, 10), (10, 20), (20, 31))
_DECADE_PARTS = ((0, 4), (4, 7), (7, 10))


def _thirds(whole: Window, which: int) -> Window:
    if whole.start is None or whole.due is None:
        return whole
    if whole.precision is Precision.YEAR:
        first, last = _YEAR_PARTS[which]
        return Window(
            shift(whole.start, first, "month"), shift(whole.start, last, "month") - timedelta(days=1), Precision.QUARTER
        )
    if whole.precision is Precision.MONTH:
        first, last = _MONTH_PARTS[which]
        start = whole.start + timedelta(days=first)
        return Window(start, min(whole.start + timedelta(days=last - 1), whole.due), Precision.WEEK)
    if whole.precision is Precision.DECADE and whole.due.year - whole.start.year == 9:
        first, last = _DECADE_PARTS[which]
        start_year = whole.start.year
        return Window(date(start_year + first, 1, 1), date(start_year + last - 1, 12, 31), Precision.DECADE)
    return whole


def back_half(whole: Window) -> Window:
    """Return July to December of a year (the "back half or end"); anything else is taken whole."""
    if whole.precision is Precision.YEAR and whole.start is not None:
        return Window(shift(whole.start, 6, "month"), whole.due, Precision.HALF)
    return whole


def by(said_on: date, named: Window) -> Window:
    """Return from the day of speaking to the end of what is named: by, before, until, within, 之前, 年内, 底前.

    What ended before the day of speaking has no first day: it lies in the past.
    """
    start = said_on if named.due is None or said_on <= named.due else None
    return Window(start, named.due, named.precision)


def after(named: Window) -> Window:
    """Return the open window that begins when what is named has ended: "after 2030", 2030年之后."""
    return Window(None if named.due is None else shift(named.due, 1, "day"), None, named.precision)


def since(named: Window) -> Window:
    """Return the open window that begins with what is named: "since March", "from 2026 on", 自2026年起."""
    return Window(named.start, None, named.precision)


def through(first: Window, last: Window) -> Window:
    """Return from the first day of one to the last of the other: "from 2026 to 2028"."""
    return Window(first.start, last.due, Precision.RANGE)


def within(said_on: date, amount: float, unit: str) -> Window:
    """Return said_on to said_on + N: within N years, N年内, over the next N, 未来N年."""
    return Window(said_on, shift(said_on, amount, unit), Precision.RELATIVE)


def past(said_on: date, amount: float, unit: str) -> Window:
    """Return said_on - N to said_on: over the past N years, 过去N年."""
    return Window(shift(said_on, -amount, unit), said_on, Precision.RELATIVE)


def ahead(said_on: date, amount: float, unit: str) -> Window:
    """Return said_on to said_on + N: "in N years", N年后 (the thing is there N years from now, or sooner)."""
    return within(said_on, amount, unit)


def between_steps(said_on: date, low: float, high: float, unit: str) -> Window:
    """Return said_on + N to said_on + M: "three to four months later", 3-4個月後."""
    return Window(shift(said_on, low, unit), shift(said_on, high, unit), Precision.RELATIVE)


def ago(said_on: date, amount: float, unit: str) -> Window:
    """Return the day N units before: "three years ago"; a day, since that is what arithmetic gives."""
    one = shift(said_on, -amount, unit)
    return Window(one, one, Precision.RELATIVE)


def nearest_turn(part: Window, said_on: date, looking: str) -> int:
    """Return by how many years a part of this year is to be moved: -1, 0 or 1.

    `looking` "future": the first that has not ended by the day of speaking; "past": the last that has begun; "none":
    the one nearest in time, by the distance between the days of the two windows.
    """
    assert part.start is not None and part.due is not None  # noqa: PT018, S101 - a part of a year has both ends
    if looking == "future":
        return 0 if part.due >= said_on else 1
    if looking == "past":
        return 0 if part.start <= said_on else -1
    if part.due < said_on:
        return 1 if (said_on - part.due).days > (shift(part.start, 1, "year") - said_on).days else 0
    if part.start > said_on:
        return -1 if (part.start - said_on).days > (said_on - shift(part.due, -1, "year")).days else 0
    return 0


FEW = 5
SEVERAL_MONTHS = 6
"""Several months (数月) are half a year; a few of any unit (几) are five."""


def few(said_on: date, unit: str, *, several: bool = False) -> Window:
    """Return the next few days, weeks, months or years: said_on + 5 of them; `several` months are 6."""
    amount = SEVERAL_MONTHS if several and unit == "month" else FEW
    return Window(said_on, shift(said_on, amount, unit), Precision.VAGUE)


def quarter_of(day: date, *, fiscal_year_end: int = 12) -> tuple[int, int]:
    """Return the fiscal (or calendar) year and quarter, 1 to 4, that hold a day."""
    months_in = (day.month - fiscal_year_end - 1) % 12
    fiscal_year = day.year + (1 if fiscal_year_end != 12 and day.month > fiscal_year_end else 0)
    return fiscal_year, months_in // 3 + 1


def quarter_after(year: int, which: int, offset: int, *, fiscal_year_end: int = 12, to: int | None = None) -> Window:
    """Return the quarter `offset` after one; with `to`, from that one to the one `to` after."""

    def at(steps: int) -> Window:
        count = year * 4 + which - 1 + steps
        return quarter(count // 4, count % 4 + 1, fiscal_year_end=fiscal_year_end)

    first = at(offset)
    return first if to is None else through(first, at(to))


def five_year_plan(number: int) -> Window:
    """Return a Chinese five-year plan: the 15th is 2026 to 2030 (the first began in 1953, the third in 1966)."""
    starts = {1: 1953, 2: 1958, 3: 1966, 4: 1971, 5: 1976}
    start = starts.get(number, 1981 + (number - 6) * 5)
    return Window(date(start, 1, 1), date(start + 4, 12, 31), Precision.RANGE)
