"""English days: of a month by its name, of this or the next month, of the month named just before."""

import re
from datetime import date

from tracker.lang.en import parts, years
from tracker.lang.en.leads import Leads
from tracker.lang.en.led import SUFFIX, Led, related
from tracker.lang.en.numbers import parse_number
from tracker.lang.en.parts import DAY, MONTH, B, day_number, month_number
from tracker.lang.en.units import step_of, unit_window
from tracker.lang.en.years import year_of, year_pattern
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.together import on_weekday
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision, Window

_WEEKDAY_ENDS = ("day ", "day, ", "mon, ", "tue, ", "wed, ", "thu, ", "fri, ", "sat, ", "sun, ")
_THROUGH = re.compile(r"\s?(?:to|through|thru|until|till|-)\s?(?:the\s)?")
_NO_DAY = re.compile(
    r"\b(?:based|bas(?:e|es|ing)|depend(?:s|ed|ing)?|focus(?:ed|es|ing)?|spen[dt]|work(?:s|ed|ing)?|count(?:s|ing)?|bet|hinges?)\son\s$"
)


class Days(Led):
    """The produce functions for days of a month."""

    def _in_year(
        self, match: re.Match[str], context: DateContext, month: int, first: int, last: int
    ) -> tuple[Window, bool] | None:
        g = self.groups(match, context)
        ref = (
            year_of(g, context, self.words)
            if any(g.get(n) for n in ("y4", "yf", "yfw", "y2", "yw", "rel", "chain"))
            else None
        )
        if g.get("yy"):
            ref = years.YearRef(years.short_year(g["yy"] or ""))

        def span(year: int) -> Window:
            one = w.day(year, month, first)
            if last < first and one.start is not None:  # april 27 to the third
                after = w.shift(one.start.replace(day=1), 1, "month")
                return w.through(one, w.day(after.year, after.month, last))
            return w.through(one, w.day(year, month, last)) if last > first else one

        try:
            if ref is not None:
                return span(ref.number), False
            named_year = parts.year_before(match.start(), context)
            if named_year is not None:
                return span(named_year), True
            year = parts.year_with(month, first, context)
            if year != context.said_on.year:
                return span(year), True
            return span(year + parts.nearest_offset(span(year), context)), True
        except ValueError:
            return None

    def day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """March 5, 2027; the 5th of March; 5 March; March 5 to 7; March between 5 and 7."""
        month = match["mon"] or match["mon2"]
        first = day_number(self.words, match["d"] or match["e"])
        last = match["d2"] or match["e2"]
        if match["span"] and not last:
            return None
        until = day_number(self.words, last) if last else first
        found = self._in_year(match, context, month_number(self.words, month), first, until)
        if found is None:
            return None
        named, bare = found
        weekday = self.words.values["weekday"].get(match["weekday"]) if match["weekday"] else None
        if bare and weekday is not None:
            named = on_weekday(named, int(weekday))
        return related(self.groups(match, context), named, context, bare=bare)

    def week_number(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The week 31, week 12 of 2027, 2027-w12: by the number that ISO 8601 gives it, in the running year if in none."""
        year = match["year"] or match["iso"]
        number = (
            match["number"]
            or match["of"]
            or match["week"]
            or match["later"]
            or parse_number((match["spoken"] or "").replace("-", " "))
            or 0
        )
        try:
            named = w.week(date.fromisocalendar(int(year or context.said_on.year), int(number), 1))
        except ValueError:
            return None
        return related(self.groups(match, context), named, context, bare=not year)

    def week_of(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The week of march 5, the month of march 5, the week of the 18th."""
        number = day_number(self.words, match["d"] or match["d2"] or match["e"])
        if month := match["mon"] or match["mon2"]:
            found = self._in_year(match, context, month_number(self.words, month), number, number)
        else:
            named = self._bare(number, context)
            found = None if named is None else (named, True)
        if found is None or found[0].start is None:
            return None
        day = found[0].start
        whole = w.month(day.year, day.month) if match["what"] == "month" else w.week(day)
        return related(self.groups(match, context), whole, context, bare=found[1])

    def glued(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """On mar4, by feb13: only where a word before binds it."""
        g = self.groups(match, context)
        before = match.string[max(match.start() - 6, 0) : match.start()]
        if not (g["by"] or g["after"] or g["since"] or g["in"] == "on" or before.endswith(_WEEKDAY_ENDS)):
            return None
        number = int(match["d"])
        found = self._in_year(match, context, month_number(self.words, match["mon"]), number, number)
        return None if found is None else related(g, found[0], context, bare=found[1])

    def days_of_step(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """From the 4th to the 22nd of this month; the 20th of next month; the 26th day of the month."""
        month = unit_window("month", step_of(self.words, match["step"]) if match["step"] else 0, context)
        assert month.start is not None  # noqa: S101 - a month has both ends
        try:
            first = month.start.replace(day=day_number(self.words, match["d"]))
            last = month.start.replace(day=day_number(self.words, match["d2"])) if match["d2"] else first
            named = w.day(first.year, first.month, first.day)
            if last != first:
                named = Window(first, last, Precision.RANGE)
        except ValueError:
            return None
        if match["d2"]:
            return DateValue(named, Relation.IN, named, note=f"{first} to {last}")
        return related(self.groups(match, context), named, context)

    def only_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The 15th, where a month was named just before; on the 15th, for the 27th, on 15."""
        last = context.last
        g = self.groups(match, context)
        bare = "the " not in (g["before"] or "") and not match[0].startswith("the")
        if bare and (g["in"] != "on" or _NO_DAY.search(match.string, max(match.start() - 16, 0), match.start())):
            return None
        if last is None or not 0 <= match.start() - last.end <= 80:
            figure = match["d"][0].isdigit() or match["d"].startswith(("twenty", "thirt"))
            if not (
                g["by"] or g["in"] == "on" or (figure and (g["in"] in ("for", "around") or g["after"] or g["since"]))
            ):
                return None  # after the second
            named = self._bare(day_number(self.words, match["d"]), context)
            return None if named is None else related(g, named, context, bare=True)
        span = last.value.named or last.window
        if bare or span.start is None or span.precision not in (Precision.DAY, Precision.MONTH, Precision.WEEK):
            return None
        try:
            named = w.day(span.start.year, span.start.month, day_number(self.words, match["d"]))
            ends = _THROUGH.fullmatch(match.string, last.end, match.start())
            if ends and span.precision is Precision.DAY and named.start and named.start < span.start:
                after = w.shift(named.start, 1, "month")  # from april 27 to the third
                named = w.day(after.year, after.month, after.day)
        except ValueError:
            return None
        return related(g, named, context, bare=last.value.bare)

    def _bare(self, number: int, context: DateContext) -> Window | None:
        """Return the day of that number in the running month, or in the one after or before it."""
        step = 0
        if context.tense is Tense.PAST:
            step = -1 if number > context.said_on.day else 0
        elif number < context.said_on.day:
            step = 1
        first = w.shift(context.said_on.replace(day=1), step, "month")
        if not 1 <= number <= w.month_end(first.year, first.month).day:
            return None
        return w.day(first.year, first.month, number)


def day_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for days of a month."""
    p = Days(words, leads)
    year = year_pattern()
    nth = r"{ordinal}"
    cardinal = r"(?:twenty|thirty)[\s-](?:one|two|three|four|five|six|seven|eight|nine)(?![a-z]|\s(?:percent|per|million|hundred|thousand))"
    counted = r"(?:(?:twenty|thirty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))"
    weekday = r"(?:(?:(?P<weekday>{weekday})|{weekday_short}\.?),?\s(?:the\s)?)?"
    not_amount = r"(?!\s?(?:percent|per\scent|million|billion|trillion|thousand|hundred|%)|\s(?:people|units|years|months|days|weeks|times|points)\b)"
    link = r"\s?(?:-|to|through|thru|until|till|and)\s?(?:the\s)?"
    ends = r"(?=[.,;!?]|\s?$|\s(?:and|or|we|i|it|with|at|to|for|through)\b)"
    to_day = r"(?:\s?|\sthe\s|,\s(?=[0-9]{1,2}(?:st|nd|rd|th))|-(?=[0-9](?![0-9]))|/|\.(?=[0-9]{1,2}(?:st|nd|rd|th)?\b)|(?P<span>\s(?:between|from)\s(?:the\s)?))"
    return (
        Rule("en.days-of-month", B + rf"(?P<d>{DAY}|{nth}|[0-9]{{1,2}}(?=-))(?:\s?(?:-|to|through|until|till|and)\s?(?:the\s)?(?P<d2>{DAY}|{nth})\s(?:(?:of|in)\s)?|\s(?:day\s)?(?:of|in)\s|(?<=[0-9]st|[0-9]nd|[0-9]rd|[0-9]th)\s)(?:(?P<step>{{step_word}})|the)\smonth\b",
             p.days_of_step, ("from 4 to 22 this month", "the 4th till the 23rd of next month", "the 20th of next month"), ("4 to 22 units this month", "third this month")),
        Rule("en.week-of", B + r"(?:the\s)?(?P<what>week|month|w/c)\s?(?:\s(?:of|beginning|starting|ending|commencing)\s(?:on\s)?|(?<=w/c\s))(?:the\s)?" + rf"(?:(?P<mon>{MONTH})(?:\s(?:the\s)?|\.)?(?P<d>{DAY}|{nth})(?:,?\s{year})?|(?P<d2>{DAY}|{nth})\s(?:of\s)?(?P<mon2>{MONTH})\b|(?<=the\s)(?P<e>[0-9]{{1,2}}(?:st|nd|rd|th))(?!\s?-)\b)",
             p.week_of, ("the week of march 5", "the week of the 18th"), ("the week of the launch",)),
        Rule("en.week-number", r"(?:\A|(?<=\bthe\s))week\s(?P<number>[1-5]?[0-9])(?![0-9%]|[.,][0-9]|\s(?:data|results?|study|trial|visit|of\b))"
             r"|(?:(?<=\bby\s)|(?<=\bthan\s)|(?<=\bbefore\s)|(?<=\buntil\s)|(?<=\bcalendar\s))week\s(?:(?P<later>[1-5]?[0-9])|(?P<spoken>(?:twenty|thirty|forty|fifty)(?:[\s-](?:one|two|three|four|five|six|seven|eight|nine))?))(?=[.,;]|\s?\Z|\s(?:we|of|this|next|and|at)\b)|\b(?P<iso>20[0-9]{2})-?w(?P<week>[0-5][0-9])(?![0-9a-z])|\b(?:cw|wk|week|w)\s?(?P<of>[0-5]?[0-9])(?:,?\s(?:of\s|in\s)?|-|/)(?P<year>20[0-9]{2})(?![0-9]|[.,][0-9])",
             p.week_number, ("sales in the week 31", "week 10 8 p.m.", "in week 12 of 2027", "by 2027-w12", "not later than week forty-eight", "by week 48"), ("at week 24", "the week 24 data")),
        Rule("en.glued-day", B + r"(?P<mon>jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?P<d>3[01]|[12][0-9]|[1-9])(?![0-9a-z%-]|[.,][0-9])",
             p.glued, ("on mar4", "wed, feb13"), ("the oct4 gene",)),
        Rule("en.day", r"(?<![$€£¥])(?<![$€£¥]\s)" + B + weekday + rf"(?:(?P<mon>{MONTH}){to_day}(?P<d>{DAY}|{nth}(?!\s(?:quarter|half|week|year))|{cardinal})(?:{link}(?P<d2>{DAY}|{nth})(?!\s(?:{{month}})\b))?{not_amount}"
             rf"|(?P<e>{DAY}|{nth}|{counted}(?=\s(?:of\s)?(?!ma[yr]\b|march){MONTH}))(?:{link}(?P<e2>{DAY}|{nth}))?(?:\s(?:day\s)?of\s|\s|-|\.\s(?={{month}}\.?\s[12][0-9]{{3}}))?(?P<mon2>{MONTH})(?!\s(?:be|have|not|also|still|or|need)\b))"
             rf"(?:(?:,?\s(?:of\s|in\s)?|,(?=20[0-9]{{2}}\b)|-(?=[12][0-9]{{3}}\b)){year}(?!\s(?:million|billion)))?" + years.OF_SHORT + SUFFIX,
             p.day, ("march 5, 2027", "the 5th of march", "5 march", "by may 1st", "july fourth", "on monday, march 5th", "june twenty one", "oct-2"), ("may 20 percent", "in march 3 million", "$12 december")),
        Rule("en.only-day", B + r"(?:the\s(?P<d>[0-9]{1,2}(?:st|nd|rd|th)|{ordinal}|[12][0-9](?=\s?(?:[.!?]|\Z))))" + ends
             + r"(?!\s(?:to|through|until|till|and)\s(?:the\s)?(?:[0-9]{1,2}(?:st|nd|rd|th)|{ordinal})\s(?:of\s)?{month}\b)", p.only_day, ("in may, perhaps on the 15th", "on the 25th", "for the 27th"), ("the first", "the 27")),
    )  # fmt: skip
