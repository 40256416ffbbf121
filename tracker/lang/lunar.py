"""The feasts of the lunar calendar, which go by no month of ours, in whatever language they are named."""

from datetime import date, timedelta

from tracker.model import window as w
from tracker.model.window import Window

_FIRST_DAYS = {
    2000: (2, 5), 2001: (1, 24), 2002: (2, 12), 2003: (2, 1), 2004: (1, 22), 2005: (2, 9), 2006: (1, 29),
    2007: (2, 18), 2008: (2, 7), 2009: (1, 26), 2010: (2, 14), 2011: (2, 3), 2012: (1, 23), 2013: (2, 10),
    2014: (1, 31), 2015: (2, 19), 2016: (2, 8), 2017: (1, 28), 2018: (2, 16), 2019: (2, 5), 2020: (1, 25),
    2021: (2, 12), 2022: (2, 1), 2023: (1, 22), 2024: (2, 10), 2025: (1, 29), 2026: (2, 17), 2027: (2, 6),
    2028: (1, 26), 2029: (2, 13), 2030: (2, 3), 2031: (1, 23), 2032: (2, 11), 2033: (1, 31), 2034: (2, 19),
    2035: (2, 8), 2036: (1, 28), 2037: (2, 15), 2038: (2, 4), 2039: (1, 24), 2040: (2, 12),
}  # fmt: skip
"""Month and day, in the years of which people speak."""
_DRAGON_BOAT = {
    2015: (6, 20), 2016: (6, 9), 2017: (5, 30), 2018: (6, 18), 2019: (6, 7), 2020: (6, 25), 2021: (6, 14),
    2022: (6, 3), 2023: (6, 22), 2024: (6, 10), 2025: (5, 31), 2026: (6, 19), 2027: (6, 9), 2028: (5, 28),
    2029: (6, 16), 2030: (6, 5),
}  # fmt: skip
_MID_AUTUMN = {
    2015: (9, 27), 2016: (9, 15), 2017: (10, 4), 2018: (9, 24), 2019: (9, 13), 2020: (10, 1), 2021: (9, 21),
    2022: (9, 10), 2023: (9, 29), 2024: (9, 17), 2025: (10, 6), 2026: (9, 25), 2027: (9, 15), 2028: (10, 3),
    2029: (9, 22), 2030: (9, 12),
}  # fmt: skip
_DOUBLE_SEVENTH = {
    2015: (8, 20), 2016: (8, 9), 2017: (8, 28), 2018: (8, 17), 2019: (8, 7), 2020: (8, 25), 2021: (8, 14),
    2022: (8, 4), 2023: (8, 22), 2024: (8, 10), 2025: (8, 29), 2026: (8, 19), 2027: (8, 8), 2028: (8, 26),
    2029: (8, 16), 2030: (8, 5),
}  # fmt: skip
_DOUBLE_NINTH = {
    2015: (10, 21), 2016: (10, 9), 2017: (10, 28), 2018: (10, 17), 2019: (10, 7), 2020: (10, 25), 2021: (10, 14),
    2022: (10, 4), 2023: (10, 23), 2024: (10, 11), 2025: (10, 29), 2026: (10, 18), 2027: (10, 8), 2028: (10, 26),
    2029: (10, 16), 2030: (10, 5),
}  # fmt: skip
_FEASTS = {
    "double-seventh": _DOUBLE_SEVENTH,
    "double-ninth": _DOUBLE_NINTH,
    "spring": _FIRST_DAYS,
    "dragon-boat": _DRAGON_BOAT,
    "mid-autumn": _MID_AUTUMN,
}


def lunar_new_year(year: int) -> Window | None:
    """Return the first day of the lunar year that begins in a year; None where it is not known."""
    first = _FIRST_DAYS.get(year)
    return None if first is None else w.day(year, *first)


def feast(name: str, year: int) -> Window | None:
    """Return the days of a feast in a year, None where they are not known.

    `name` is "spring", "dragon-boat", "mid-autumn", "double-seventh" or "double-ninth", and may be followed by how
    many days after it are meant: "spring 14" is the fifteenth of the first month, "spring 0 6" the week that begins
    with the new year.
    """
    kind, *shifts = name.split()
    day = _FEASTS.get(kind, {}).get(year)
    if day is None:
        return None
    first = date(year, *day)
    days = [first + timedelta(int(shift)) for shift in shifts] or [first]
    ends = [w.day(one.year, one.month, one.day) for one in days]
    return ends[0] if len(ends) == 1 else w.through(*ends)
