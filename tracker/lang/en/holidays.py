"""The days of holidays, as they are kept in the United States."""

from datetime import date, timedelta

from dateutil.easter import easter

from tracker.lang.lunar import feast, lunar_new_year
from tracker.lang.nth import nth_weekday
from tracker.model import window as w
from tracker.model.window import Precision, Window

_FIXED = {
    "christmas": (12, 25), "christmas-eve": (12, 24), "new-year": (1, 1), "new-year-begins": (1, 1), "new-years-eve": (12, 31), "halloween": (10, 31),
    "independence-day": (7, 4), "valentine": (2, 14), "veterans-day": (11, 11), "st-patrick": (3, 17), "juneteenth": (6, 19),
    "boxing-day": (12, 26), "earth-day": (4, 22), "april-fools": (4, 1),
}  # fmt: skip
_MONDAY, _WEDNESDAY, _THURSDAY, _SUNDAY = 0, 2, 3, 6
_NTH = {  # month, weekday, which one of the month
    "labor-day": (9, _MONDAY, 1), "thanksgiving": (11, _THURSDAY, 4), "martin-luther-king": (1, _MONDAY, 3),
    "presidents-day": (2, _MONDAY, 3), "mothers-day": (5, _SUNDAY, 2), "fathers-day": (6, _SUNDAY, 3),
    "columbus-day": (10, _MONDAY, 2),
}  # fmt: skip
_AFTER_THANKSGIVING = {"black-friday": 1, "cyber-monday": 4}


def holiday(name: str, year: int) -> Window | None:
    """Return the day of a holiday in a year; None where that is not known."""
    if name == "lunar-new-year":
        return lunar_new_year(year)
    if name == "holiday-season":
        return w.months(year, 11, 12, Precision.RANGE)
    if name in ("mid-autumn", "dragon-boat"):
        return feast(name, year)
    if name in _FIXED:
        return w.day(year, *_FIXED[name])
    if name in _NTH:
        one = nth_weekday(year, *_NTH[name])
    elif name in _AFTER_THANKSGIVING:
        one = nth_weekday(year, *_NTH["thanksgiving"]) + timedelta(days=_AFTER_THANKSGIVING[name])
    elif name == "memorial-day":
        one = date(year, 5, 31) - timedelta(days=date(year, 5, 31).weekday())
    else:
        one = easter(year) + timedelta(days={"good-friday": -2, "easter-monday": 1}.get(name, 0))
    return w.day(one.year, one.month, one.day)


def days_from(day: date) -> Window:
    """Return the holidays that begin with Christmas: they last into the new year."""
    return Window(day, date(day.year + 1, 1, 1), Precision.RANGE)


def weekend_of(day: date) -> Window:
    """Return the weekend beside a holiday, with the holiday in it where it is the day before or after."""
    weekend = w.weekend(day, offset=-1 if day.weekday() < _WEDNESDAY else 0)
    assert weekend.start is not None and weekend.due is not None  # noqa: PT018, S101 - a weekend has both ends
    if day.weekday() == _WEDNESDAY:
        return weekend
    return Window(min(day, weekend.start), max(day, weekend.due), Precision.RANGE)
