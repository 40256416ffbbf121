"""English days in figures alone: 2027-03-05, 3/5/2027, on 3/5; and dates that are the whole of a text."""

import re

from tracker.lang.en import parts
from tracker.lang.en.fiscal_words import counts_by_budgets, split_year
from tracker.lang.en.leads import Leads
from tracker.lang.en.led import Led, related
from tracker.lang.en.parts import MONTH, day_number, month_number
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Window

_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_SIXTEENTHS = 16
_UNITED = r"\s?(?:percent|per\scent|million|billion|trillion|thousand|hundred|%|x\b)"


class NumericDays(Led):
    """The produce functions for days in figures."""

    def full(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2027-03-05, 3/5/2027 (the month first), 2027/3, on 3/5."""
        g = self.groups(match, context)
        try:
            if match["iy"] and match["id"]:
                named = w.day(int(match["iy"]), int(match["im"]), int(match["id"]))
            elif match["iy"] and _is_next(match["iy"], match["im"]) and counts_by_budgets(match.string, context):
                named = split_year(int(match["iy"]), context)
            elif match["iy"]:
                named = w.month(int(match["iy"]), int(match["im"]))
            elif match["ny"]:
                named = w.day(int(match["ny"]), month_number(self.words, match["nm"]), int(match["nd"]))
            elif match["xy"]:
                named = w.month(int(match["xy"]), int(match["xm"]))
            elif match["zm"]:
                return self._of_this_year(match, g, context)
            else:
                year = int(match["uy"])
                year += 0 if year > 99 else 2000 if year < 60 else 1900
                named = w.day(year, *_month_first(int(match["um"]), int(match["ud"])))
        except ValueError:
            return None
        return related(g, named, context)

    def _of_this_year(self, match: re.Match[str], g: dict[str, str | None], context: DateContext) -> DateValue | None:
        """On 3/5, by 4-22, 22/04: only where the words before it, or a leading zero, tell a day from a fraction."""
        bound = g["by"] or g["after"] or g["since"] or g["in"] in ("on", "from")
        padded = match["zs"] == "/" and (match["zm"][0] == "0" or match["zd"][0] == "0")
        no_fraction = match["zs"] == "/" and 12 < int(match["zd"]) != _SIXTEENTHS and int(match["zm"]) <= 12
        if not bound and not padded and not no_fraction:
            return None
        if match["zs"] != "/" and (
            g["in"] != "on" or not re.match(r"\s?(?:[.!?](?!\d)|$|,\s)", match.string[match.end() :])
        ):
            return None
        return related(g, _nearest(*_month_first(int(match["zm"]), int(match["zd"])), context), context, bare=True)

    def span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """5/1-5/7, 2027: from one day to another; a year at the end is of both; without one, only after from, between."""
        g = self.groups(match, context)
        years = [int(y) + (0 if int(y) > 99 else 2000 if int(y) < 60 else 1900) for y in match.group("y1", "y2") if y]
        if not years and not (g["since"] or g["in"] in ("between", "from", "on", "during")):
            return None
        try:
            first, last = (_month_first(int(match[f"m{n}"]), int(match[f"d{n}"])) for n in (1, 2))
            if years:
                ends = w.day(years[0], *first), w.day(years[-1], *last)
            else:
                ends = w.day(context.said_on.year, *first), w.day(context.said_on.year + (last < first), *last)
            named = w.through(*ends)
        except ValueError:
            return None
        return DateValue(named, named=named, bare=not years, note=f"{named.start} to {named.due}")

    def alone(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """March, sat., 2/15, the 1st, where that is all that the text says."""
        try:
            if match["am"]:
                month = month_number(self.words, match["am"])
                this = w.month(context.said_on.year, month)
                named = w.month(context.said_on.year + parts.nearest_offset(this, context), month)
            elif match["awd"]:
                number = int(self.words.value("weekday_short", match["awd"].rstrip(".")))
                one = w.shift(context.said_on, (number - context.said_on.weekday()) % 7, "day")
                named = w.day(one.year, one.month, one.day)
            elif match["ad"]:
                number = day_number(self.words, match["ad"])
                first = w.shift(context.said_on.replace(day=1), int(number < context.said_on.day), "month")
                named = w.day(first.year, first.month, number)
            else:
                named = _nearest(*_month_first(int(match["af"]), int(match["al"])), context)
        except ValueError:
            return None
        return related(self.leads.date.groups, named, context, bare=True)


def _month_first(first: int, last: int) -> tuple[int, int]:
    """Return month and day; the day comes first where the first figure is no month."""
    return (last, first) if first > 12 else (first, last)


def _is_next(year: str, short: str) -> bool:
    """Whether two figures are the year after another: 2005-06 may be a year that spans two."""
    return len(short) == 2 and (int(year) + 1) % 100 == int(short)


def _nearest(month: int, number: int, context: DateContext) -> Window:
    year = parts.year_with(month, number, context)
    if year == context.said_on.year:
        year += parts.nearest_offset(w.day(year, month, number), context)
    return w.day(year, month, number)


def numeric_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for days in figures, and for short forms that are the whole of a text."""
    p = NumericDays(words, leads)
    return (
        Rule("en.numeric-range", r"(?<![0-9a-z./$€£-])" + rf"(?P<m1>{_DAY})/(?P<d1>{_DAY})(?:/(?P<y1>[12][0-9]{{3}}|[0-9]{{2}}))?(?:\s?-\s?|\s(?:to|through|until|till)\s)(?P<m2>{_DAY})/(?P<d2>{_DAY})(?:(?:/|,\s?|\s)(?P<y2>[12][0-9]{{3}}|(?<=/)[0-9]{{2}}))?(?![0-9a-z/-]|\.[0-9])",
             p.span, ("from 5/1-5/7, 2027", "10/1/2026-10/7/2026", "between 10/1-11/7"), ("1/2-3/4 cup", "24/7-9/11-1")),
        Rule("en.iso-day", r"(?<![0-9a-z./$€£-])" + rf"(?:(?P<iy>[12][0-9]{{3}}|[3-9][0-9]{{3}}(?=-[01][0-9]-[0-3][0-9]))[-/.](?P<im>{_MONTH})(?:[-/.](?P<id>{_DAY}))?"
             rf"|(?P<um>{_DAY})[-/.](?P<ud>{_DAY})(?:[-/.]|(?<=/[0-9][0-9]),\s?)(?P<uy>[12][0-9]{{3}}|[0-9]{{2}})"
             rf"|(?P<xm>{_MONTH})[/-](?P<xy>(?:19|20)[0-9]{{2}})|(?P<ny>(?:19|20)[0-9]{{2}})(?P<ns>[/-])(?P<nm>{{month}})(?P=ns)(?P<nd>{_DAY})|(?P<zm>{_DAY})(?P<zs>[-/.])(?P<zd>{_DAY}))(?![0-9a-z/-]|\.[0-9]|{_UNITED})",
             p.full, ("on 2027-03-05", "by 3/5/2027", "on 22/04", "2027-Mar-05", "12-2026"), ("24/7", "9/11", "650-650-6500", "1.2.3.4", "on 4.22 billion", "3/4 of it")),
        Rule("en.alone", rf"\A(?:(?:in\s)?(?P<am>{MONTH})|(?P<awd>{{weekday_short}}\b\.?)|the\s(?P<ad>[0-9]{{1,2}}(?:st|nd|rd|th))|(?P<af>{_DAY})\s?[-/]\s?(?P<al>{_DAY}))(?=\s?[.!?]?\s?\Z)",
             p.alone, ("March", "sat.", "2/12", "the 1st"), ("we march on", "the sat test", "2/12 of it")),
    )  # fmt: skip
