"""English times told by where they begin or end: "before the year is out", "the fiscal year that starts next month",
"by twenty six".
"""

import re

from tracker.lang.en import years
from tracker.lang.en.durations import small_number
from tracker.lang.en.fiscal_words import split_year
from tracker.lang.en.led import Led, related
from tracker.lang.en.numbers import SMALL_WORD
from tracker.lang.en.parts import MONTH, B, edged, month_number
from tracker.lang.en.units import unit_window
from tracker.lang.en.years import short_words
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.tails import Tail
from tracker.model import window as w
from tracker.model.window import Precision, Window

_NEAR = 160
"""A year of two spoken figures stands so near behind another year, or behind words that only a year can follow."""
_BACK = 40
_ONLY_YEARS = Tail(r"\b(?:end|close|middle|beginning|start|half|part|quarter|months|spring|summer|fall|winter)\sof\s$")
_CHANGES = Tail(
    r"\b(?:grow|grew|ris|rose|fall|fell|cut|increas|decreas|declin|drop|reduc|expand|improv|up|down|high|low|rais|shrink|lift|jump|climb|multipl|divid)[a-z]{0,6}\s"
    r"(?:[a-z]+\s){0,3}by\s$"
)
"""Before "by twenty six" these tell how much, and not when."""
_MOST_AHEAD = 15

_STILL_NEW, _SOON_NEW = 2, 9
"""To the end of February a year is new; from September on the new year is the next one."""


class Bounded(Led):
    """The produce functions for times that are told by where they begin or end."""

    def is_out(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Before the year is out, before the decade was over: of the time that was told last, where that is past."""
        day, unit, last = context.said_on, match["unit"], context.last
        if match["was"] and last is not None and last.window.due is not None and last.window.due < day:
            day = last.window.due
        if unit == "year":
            named = w.year(day.year)
        elif unit in ("decade", "century"):
            named = w.decade(day.year // 10 * 10) if unit == "decade" else w.century((day.year - 1) // 100 + 1)
        elif day != context.said_on:
            return None
        else:
            named = unit_window(unit, 0, context)
        if named.due is None or named.due < context.said_on:
            return DateValue(Window(None, named.due, named.precision), Relation.PAST, named, note=f"to {named.due}")
        return DateValue(w.by(context.said_on, named), Relation.BY, named, note=f"by the end of {named.due}")

    def of_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The fiscal year that starts next month, the financial year that ends in June: the nearest one still to end."""
        said_on = context.said_on
        if match["step"]:
            month = w.shift(said_on.replace(day=1), int(match["step"].startswith(("next", "the coming"))), "month")
            number, ahead = month.month, month
        else:
            number = month_number(self.words, match["mon"])
            ahead = said_on.replace(day=1, month=number)
        begins = match["how"].startswith(("start", "begin", "open", "commenc"))
        if match["start"]:
            begins = True
        first = ahead if begins else w.shift(ahead, -11, "month")
        if begins and not match["step"] and context.tense is not Tense.PAST:
            first = w.shift(first, 0 if first >= said_on.replace(day=1) else 1, "year")
        elif w.shift(first, 1, "year") <= said_on and context.tense is not Tense.PAST:
            first = w.shift(first, 1, "year")
        ends = w.shift(first, 11, "month")
        named = Window(first, w.month_end(ends.year, ends.month), Precision.YEAR)
        g = self.groups(match, context)
        return related(g, edged(named, g), context)

    def new_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """In the new year: the next one from autumn on, the running one in its first weeks; in between nobody's."""
        g, said_on = self.groups(match, context), context.said_on
        if _STILL_NEW < said_on.month < _SOON_NEW:
            return None
        return related(g, edged(w.year(said_on.year + (said_on.month >= _SOON_NEW)), g), context)

    def years_from(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Over five years, starting in 2025-26: so many years from the first day of the first one."""
        first, count = int(match["from"]), small_number(match["n"])
        if match["to"] and (first + 1) % 100 != int(match["to"]):
            return None
        begins = split_year(first, context) if match["to"] else w.year(first)
        if not count or begins.start is None:
            return None
        window = Window(begins.start, w.shift(w.shift(begins.start, count, "year"), -1, "day"), Precision.RANGE)
        return DateValue(window, Relation.IN, window, note=f"{count:g} years from {begins.start}: to {window.due}")

    def spoken(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """By the end of twenty two, and then by twenty six: a year of which the last two figures are spoken."""
        number, at, text = short_words(match["short"]), match.start(), match.string
        if not context.said_on.year - 1 <= number <= context.said_on.year + _MOST_AHEAD:
            return None
        if not _ONLY_YEARS.search(text, max(0, at - _BACK), at):
            last, due = context.last, years.named_due(context)
            if last is None or due is None or not 0 <= at - last.end <= _NEAR or last.value.bare:
                return None
            if last.value.named is None or not due.year <= number or _CHANGES.search(text, max(0, at - _BACK), at):
                return None
        g = self.groups(match, context)
        return related(g, edged(w.year(number), g), context)


def bounded_rules(p: Bounded) -> tuple[Rule[DateValue], ...]:
    """Return the rules for times that are told by where they begin or end."""
    verb = r"(?P<how>starts?|starting|begins?|beginning|opens|opening|commences|commencing|ends?|ending|closes|closing|finishes|runs\s(?:to|until|through))"
    return (
        Rule("en.is-out", B + r"(?:before|ere|by\sthe\stime)\s(?:the|this)\s(?P<unit>year|decade|century|quarter|month|week)(?:(?:'s|\sis|(?P<was>\swas))\s(?:out|over|through|done|up)|\s(?:(?:has|had)\s)?(?:ends|closes|runs?\sout|ended|closed))\b", p.is_out,
             ("before the year is out", "before the quarter ends", "ere the decade was over"), ("before the year", "before the week out there")),
        Rule("en.fiscal-year-that", B + r"(?:the\s)?(?:fiscal|financial|budget|tax|school|academic|marketing|crop|accounting)\syear\s(?:that\s|which\s|(?=[a-z]{3,8}ing\s))" + verb
             + rf"\s(?:(?:on|in|at|from|with)\s)?(?:(?:the\s)?(?:end|close|(?P<start>start|beginning)|first)\sof\s|(?:[0-9]{{1,2}}|first)\s)?(?:the\s)?(?:(?P<step>next\smonth|this\smonth|(?:the\s)?coming\smonth)\b|(?P<mon>{MONTH})(?:\s[0-9]{{1,2}}(?![0-9]))?)", p.of_year,
             ("in the financial year that starts next month", "for the fiscal year that closes at the end of august", "the school year beginning in september"), ("the fiscal year that started in april", "the year that starts in may")),
        Rule("en.new-year", B + r"(?:the\snew\s(?:calendar\s)?|this\scoming\s)year\b(?!'s|-|\s(?:day|eve|holidays?|break|celebrations?|message|speech|address)\b)", p.new_year,
             (), ("on new year's day", "a new year of growth", "the new year holiday")),
        Rule("en.years-from", B + rf"over\s(?:an?\s|the\s)?(?P<n>[1-9][0-9]?|{SMALL_WORD})(?:\s|-)years?(?:\s(?:period|term))?,?\s(?:from|starting|beginning|commencing)(?:\s(?:in|from|with))?\s(?:fy\s?)?"
             r"(?P<from>20[0-9]{2})(?:[-/](?P<to>[0-9]{2}))?(?![0-9a-z%/-]|[.,][0-9])", p.years_from,
             ("$2 billion over five years, starting in 2025-26", "over four years from 2026", "over a 10-year period beginning in 2027"), ("over five years from 2025-29", "over two years from now", "over five robots from 2026")),
        Rule("en.spoken-short-year", r"(?:(?<=\bby\s)|(?<=\bof\s)|(?<=\bin\s)|(?<=\binto\s))" + rf"(?P<short>{years.SHORT_WORDS})"
             r"(?=\s?(?:[.,;!?]|\Z)|\s(?:and|or|but|if|we|i|it|that|with|as|so|then|which|when|um|uh|you|is|will|at|for|they|because|there)\b(?!\s(?:a\shalf|[a-z]{3,9}ty|[0-9])\b))", p.spoken,
             ("by the end of twenty nine", "at the start of thirty"), ("by twenty six", "in twenty days", "the end of twenty years")),
    )  # fmt: skip
