"""What an English document says of its company's own fiscal calendar."""

import re

from tracker.lang.en.home_money import home_dollar
from tracker.lang.spans import DateContext
from tracker.model import window as w
from tracker.model.window import Window

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})(?:\s(?P<day>[0-9]{{1,2}})(?![0-9]))?"
_ENDS = (
    r"(?:,?\s(?:which|that))?\s(?:ended|ending|ends|will\send|closed|closing|closes)\s(?:on\s|in\s|at\sthe\send\sof\s)?"
)
_QUARTER_ENDS = re.compile(
    r"\b(?P<nth>first|second|third|fourth)\s(?:(?P<fiscal>fiscal)\s)?quarter(?:\sof\s(?:(?:our|the|its)\s)?(?:fiscal\s)?(?:year\s)?(?:20[0-9]{2}|[0-9]{2})?)?"
    rf"{_ENDS}{_MONTH}"
)
_YEAR_ENDS = re.compile(rf"\bfiscal\s(?:year\s)?(?:20[0-9]{{2}})?{_ENDS}{_MONTH}")
_MONTH_QUARTER = re.compile(
    rf"\b(?:(?P<month>{'|'.join(_MONTHS)})\s(?:20[0-9]{{2}}\s)?quarter"
    rf"|(?:quarter|three\smonths)(?:\sthat)?\s(?:ended|ending)(?:\son)?\s(?P<then>{'|'.join(_MONTHS)}))\b"
)
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_FIRST_WEEK = 7
"""A fiscal month that ends in the first days of a calendar month is the one before: weeks are counted."""


_BUDGETS = re.compile(
    r"\b(?:budgets?|crores?|lakhs?|exchequer|fiscal\syear|financial\syear|forward\sestimates|chancellor|per\scent)\b"
)
"""What is said of budgets, or how "percent" is written where a year begins in April."""


_OF_BUDGETS = re.compile(r"\b(?:budgets?|fiscal\syear|financial\syear)\b")
_BY_TWO = re.compile(
    r"(?<![0-9a-z$€£/.,-])(?:19|20)(?P<first>[0-9]{2})\s?[-/]\s?(?:20)?(?P<next>[0-9]{2})(?![0-9/%-]|[.,][0-9])"
)


def counts_by_budgets(text: str, context: DateContext) -> bool:
    """Whether a text speaks of budgets: there 2026-27 is one year, that begins in the first and ends in the second.

    `context` keeps the answer for the next time that asks.
    """
    if context.of_budgets is None:
        context.of_budgets = _BUDGETS.search(text) is not None
    return context.of_budgets


def split_year(first: int, context: DateContext) -> Window:
    """Return the year that spans `first` and the one after it, by the calendar that is given or that the text tells."""
    given = context.fiscal_year_end
    return w.split_year(first, fiscal_year_end=given if given != 12 else context.budget_year_end or 12)


_QUARTER_OF_TWO = re.compile(
    r"\bq[1-4]\s?[:,]?\s?(?:of\s|in\s)?(?:fy\s?)?20(?P<first>[0-9]{2})-(?P<next>[0-9]{2})(?![0-9-])"
    r"|\b20(?P<first2>[0-9]{2})-(?P<next2>[0-9]{2}),?\swith\sq[1-4]\sat\b"
)


def split_quarters(text: str) -> int | None:
    """Return the last month (1 to 12) of the years by whose quarters a text counts: "Q1:2024-25" is April to June 2024.

    `text` is normalised. None where it names no quarter of a year that two name; else as `budget_year_end`.
    """
    found = _QUARTER_OF_TWO.search(text)
    if found is None or (int(found["first"] or found["first2"]) + 1) % 100 != int(found["next"] or found["next2"]):
        return None
    return _split_end(text)


_RUPEES = re.compile(r"\bcrores?\b|\blakhs?\b|\binr\b|₹|\brs\.?\s?[0-9]")
_SHORT_YEAR = re.compile(r"(?<![a-z])f\.?y\.?\s?'?(?:20)?[0-9]{2}(?![0-9])|(?<![a-z0-9])q[1-4]\s?fy")


def own_year_end(text: str) -> int | None:
    """Return the last month (1 to 12) of the years by which a company counts that never says so; None where unknown.

    `text` is normalised. As `split_quarters`; where sums are in rupees, or in crores and lakhs, FY26 ends in March:
    India's companies have their financial year by law (Companies Act 2013, section 2(41)).
    """
    if _RUPEES.search(text) and _SHORT_YEAR.search(text):
        return w.SPLIT_YEAR_END
    return split_quarters(text)


def _split_end(text: str) -> int:
    return 6 if home_dollar(text) in ("AUD", "NZD") else w.SPLIT_YEAR_END


def budget_year_end(text: str) -> int | None:
    """Return the last month (1 to 12) of the years that a text of budgets names by two; None where it names none.

    `text` is normalised. It is June in a text of Australia or New Zealand, March in another: "in 2026-27".
    """
    if not _OF_BUDGETS.search(text):
        return None
    if not any((int(m["first"]) + 1) % 100 == int(m["next"]) for m in _BY_TWO.finditer(text)):
        return None
    return _split_end(text)


def stated_year_end(text: str) -> int | None:
    """Return the month (1 to 12) with which a document says that its fiscal year ends; None where it does not.

    `text` is normalised. Only what a report of a company says counts. Examples: "for our first fiscal quarter ended
    December 31st" is 9, "fiscal year 2025, which ended June 29" is 6.
    """
    if "fiscal" not in text or ("earnings" not in text and "shareholders" not in text):
        return None
    found = _QUARTER_ENDS.search(text)
    if found is not None:
        return (_last_month(found) - 3 * _NTH[found["nth"]] - 1) % 12 + 1
    found = _YEAR_ENDS.search(text)
    return _last_month(found) if found is not None else None


def quarter_months(text: str) -> frozenset[int]:
    """Return the months (1 to 12) with which a report says that quarters end: "the June quarter", "ended June 30".

    `text` is normalised.
    """
    return frozenset(_MONTHS.index(m["month"] or m["then"]) + 1 for m in _MONTH_QUARTER.finditer(text))


def _last_month(found: re.Match[str]) -> int:
    month = _MONTHS.index(found["month"]) + 1
    early = found["day"] is not None and int(found["day"]) <= _FIRST_WEEK
    return (month - 2) % 12 + 1 if early else month
