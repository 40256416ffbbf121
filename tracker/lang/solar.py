"""The terms of the solar year, which many Chinese feasts and seasons go by: Qingming, the winter solstice."""

from tracker.model import window as w
from tracker.model.window import Window

_TERMS = {  # month, the constant of the 21st century, the years in which the rule is a day off
    "start-of-spring": (2, 3.87, {}),
    "spring-equinox": (3, 20.646, {2084: 1}),
    "qingming": (4, 4.81, {}),
    "start-of-summer": (5, 5.52, {}),
    "summer-solstice": (6, 21.37, {}),
    "start-of-autumn": (8, 7.5, {2002: 1}),
    "autumn-equinox": (9, 23.042, {}),
    "start-of-winter": (11, 7.438, {2089: 1}),
    "winter-solstice": (12, 21.94, {2021: -1}),
}
_DRIFT = 0.2422
"""By so much of a day a year is longer than 365 days."""


def solar_term(name: str, year: int) -> Window | None:
    """Return the day (in China) of a term of the solar year; None beyond 2000 to 2099, for which the rule is made.

    The rule is the almanac's: the whole part of the year's last two figures times 0.2422 and a constant of the term,
    less a day for each leap year before (of this century).
    """
    if not 2000 <= year <= 2099:
        return None
    month, constant, off = _TERMS[name]
    short = year - 2000
    leaps = (short - 1) // 4 if month <= 2 else short // 4
    return w.day(year, month, int(short * _DRIFT + constant) - leaps + off.get(year, 0))
