"""Chinese days written with figures and signs alone: 3/5/2027, 13.5.2027; and dates that are the whole of a text."""

import re

from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue
from tracker.lang.words import Words
from tracker.lang.zh import parts
from tracker.lang.zh.parts import CN, NOT_AFTER_DIGIT
from tracker.lang.zh.relation import SUFFIX, Leads
from tracker.model import window as w

_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_YOUNG = 60
"""Two figures below it are a year of this century."""


class Figures:
    """The produce functions for days in figures."""

    def __init__(self, words: Words, leads: Leads) -> None:
        self.words = words
        self.bind = leads.bind

    def year_last(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """3/5/2027 (the month first), 13.5.2027, 05/05/89."""
        year = int(match["y"])
        year += 0 if year > 99 else 2000 if year < _YOUNG else 1900
        try:
            named = w.day(year, *_month_first(int(match["m"]), int(match["d"])))
        except ValueError:
            return None
        return self.bind(match, context, named)

    def alone(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2/15, 6·30, 2028, 24年, where that is all that the text says."""
        try:
            g = match.groupdict()
            if g.get("year"):
                return self.bind(match, context, w.year(int(match["year"])))
            if g.get("two"):
                two = parts.small(match["two"])
                return self.bind(match, context, w.year(two + (2000 if two < _YOUNG else 1900)))
            month, number = _month_first(int(match["m"]), int(match["d"]))
            this = w.day(context.said_on.year, month, number)
            turn = w.nearest_turn(this, context.said_on, "future")
            return self.bind(match, context, w.day(context.said_on.year + turn, month, number), bare=True)
        except ValueError:
            return None


def _month_first(first: int, last: int) -> tuple[int, int]:
    """Return month and day; the day comes first where the first figure is no month."""
    return (last, first) if first > 12 else (first, last)


def figure_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for days in figures, and for short forms that are the whole of a text."""
    p = Figures(words, leads)
    return (
        Rule("zh.year-last", NOT_AFTER_DIGIT + rf"(?<![/A-Za-z$])(?<!(?<![0-9][0-9])-)(?P<m>{_DAY})(?P<sign>[-/.])(?P<d>{_DAY})(?P=sign)(?P<y>[12][0-9]{{3}}|(?<!\.)[0-9]{{2}})(?![0-9/A-Za-z%]|\.[0-9]|-(?![0-9]{{1,2}}/)|\s?(?:[万亿元倍家台辆座颗片吨]|美元|港元))" + SUFFIX,
             p.year_last, ("于3/5/2027开业", "13.5.2027见面"), ("版本3.5.27", "1-2-3-4", "13/14/2027")),
        Rule("zh.short-day", r"(?<![0-9A-Za-z/.,$-])(?P<m>1[0-2]|0?[1-9])/(?P<d>1[3-9]|2[0-9]|3[01])(?=[\u4e00-\u9fff（(])(?![的份])(?P<suffix>)",
             p.alone, ("12/25休馆", "于3/15发布"), ("3/15的概率", "24/7服务", "1/4是")),
        Rule("zh.alone", rf"\A(?:(?P<year>20[0-9]{{2}})|(?P<two>[0-9]{{2}}|[{CN}]{{2}})年|(?P<m>{_DAY})\s?[-/·]\s?(?P<d>{_DAY}))(?P<suffix>)(?=[。！？]?\s?\Z)",
             p.alone, ("2028", "24年", "2/15", "6·30"), ("2028台", "24年后")),
    )  # fmt: skip
