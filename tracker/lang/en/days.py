"""English date rules: days, weekdays, weeks, months and quarters by their distance, holidays, decades, centuries."""

import re
from datetime import date, timedelta

from dateutil.easter import easter

from tracker.lang.en import parts
from tracker.lang.en.dates import SUFFIX, Led, related
from tracker.lang.en.leads import Leads
from tracker.lang.en.parts import DAY, MONTH, B, edged, month_number, year_of, year_pattern
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision, Window

_SIZES = tuple(f"{size}{link}" for size in ("low", "mid", "middle", "high", "upper") for link in (" ", "-"))


class Days(Led):
    """The produce functions for days and for weeks, months and quarters by their distance."""

    def number(self, text: str) -> int:
        """Return a day's number: 5, 5th, fifth, twenty-first."""
        digits = re.match(r"[0-9]{1,2}", text)
        return int(digits[0]) if digits else int(self.words.value("ordinal", text))

    def _in_year(
        self, match: re.Match[str], context: DateContext, month: int, first: int, last: int
    ) -> tuple[Window, bool] | None:
        g = self.groups(match, context)
        ref = year_of(g, context, self.words) if any(g[n] for n in ("y4", "yf", "y2", "yw", "rel", "chain")) else None

        def span(year: int) -> Window:
            one = w.day(year, month, first)
            return w.through(one, w.day(year, month, last)) if last > first else one

        try:
            if ref is not None:
                return span(ref.number), False
            named_year = parts.year_before(match.start(), context)
            if named_year is not None:
                return span(named_year), True
            this = span(context.said_on.year)
            return span(context.said_on.year + parts.nearest_offset(this, context)), True
        except ValueError:
            return None

    def day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """March 5, 2027; the 5th of March; 5 March; March 5 to 7."""
        month = match["mon"] or match["mon2"]
        first = self.number(match["d"] or match["e"])
        last = match["d2"] or match["e2"]
        found = self._in_year(
            match, context, month_number(self.words, month), first, self.number(last) if last else first
        )
        return None if found is None else related(self.groups(match, context), found[0], context, bare=found[1])

    def iso(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2027-03-05, 3/5/2027 (the month first), 2027/3."""
        g = self.groups(match, context)
        try:
            if match["iy"] and match["id"]:
                named = w.day(int(match["iy"]), int(match["im"]), int(match["id"]))
            elif match["iy"]:
                named = w.month(int(match["iy"]), int(match["im"]))
            elif match["xy"]:
                named = w.month(int(match["xy"]), int(match["xm"]))
            elif match["zm"]:
                if not (g["by"] or g["after"] or g["since"] or g["in"] in ("on", "from")):
                    return None
                this = w.day(context.said_on.year, int(match["zm"]), int(match["zd"]))
                year = context.said_on.year + parts.nearest_offset(this, context)
                return related(g, w.day(year, int(match["zm"]), int(match["zd"])), context, bare=True)
            else:
                year = int(match["uy"])
                year += 0 if year > 99 else 2000 if year < 60 else 1900
                month, number = int(match["um"]), int(match["ud"])
                if month > 12:  # the day first
                    month, number = number, month
                named = w.day(year, month, number)
        except ValueError:
            return None
        return related(g, named, context)

    def only_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The 15th, where a month was named just before."""
        last = context.last
        g = self.groups(match, context)
        if last is None or not 0 <= match.start() - last.end <= 80:
            return self._bare_day(match, context) if g["by"] or g["in"] == "on" else None
        span = last.value.named or last.window
        if span.start is None or span.precision not in (Precision.DAY, Precision.MONTH, Precision.WEEK):
            return None
        try:
            named = w.day(span.start.year, span.start.month, self.number(match["d"]))
        except ValueError:
            return None
        return related(self.groups(match, context), named, context, bare=last.value.bare)

    def _bare_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        number, step = self.number(match["d"]), 0
        if context.tense is Tense.PAST:
            step = -1 if number > context.said_on.day else 0
        elif number < context.said_on.day:
            step = 1
        first = w.shift(context.said_on.replace(day=1), step, "month")
        if number > w.month_end(first.year, first.month).day:
            return None
        return related(self.groups(match, context), w.day(first.year, first.month, number), context, bare=True)

    def weekday(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """On monday, next friday, monday of next week."""
        number = int(self.words.value("weekday", match["wd"].rstrip("s")))
        word = match["step"] or match["step2"] or match["step3"]
        said_on = context.said_on
        if word:
            step = int(self.words.value("step_word", " ".join(word.split())))
            monday = w.week(said_on, offset=step).start or said_on
            one = monday + timedelta(days=number)
        else:
            back = context.tense is Tense.PAST
            one = said_on + timedelta(
                days=-((said_on.weekday() - number) % 7) if back else (number - said_on.weekday()) % 7
            )
        if match["afternext"]:
            one += timedelta(days=7)
        return related(self.groups(match, context), w.day(one.year, one.month, one.day), context, bare=not word)

    def weekday_number(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Tuesday the 19th: the nearest such day, of the running month and the 48 before or after it."""
        weekday, number = int(self.words.value("weekday", match["wd"])), self.number(match["d"])
        back = context.tense is Tense.PAST
        for steps in range(48):
            first = w.shift(context.said_on.replace(day=1), -steps if back else steps, "month")
            last = w.month_end(first.year, first.month).day
            one = first.replace(day=number) if number <= last else None
            fits = (
                one is not None
                and one.weekday() == weekday
                and (one <= context.said_on if back else one >= context.said_on)
            )
            if one is not None and fits:
                return related(self.groups(match, context), w.day(one.year, one.month, one.day), context, bare=True)
        return None

    def days_of_step(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """From the 4th to the 22nd of this month."""
        month = self._unit("month", int(self.words.value("step_word", " ".join(match["step"].split()))), context)
        assert month.start is not None  # noqa: S101 - a month has both ends
        try:
            first, last = (month.start.replace(day=self.number(match[n])) for n in ("d", "d2"))
            named = Window(first, last, Precision.RANGE)
        except ValueError:
            return None
        return DateValue(named, Relation.IN, named, note=f"{first} to {last}")

    def near_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Today, tomorrow, the day before yesterday."""
        one = w.shift(context.said_on, int(self.words.value("day_word", match["word"])), "day")
        return related(self.groups(match, context), w.day(one.year, one.month, one.day), context)

    def unit_step(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """This month, later this week, the end of next quarter, last weekend."""
        g = self.groups(match, context)
        step = int(self.words.value("step_word", " ".join(match["step"].split()))) if match["step"] else 0
        if match["afternext"]:
            step = 2
        if match["step"] in ("the next", "the past", "the last", "past") and match["unit"] not in (
            "quarter",
            "weekend",
        ):
            return None  # the next month is a span from the day of speaking
        named = self._unit(match["unit"], step, context)
        edge = any(g[n] for n in ("edge2", "early", "mid", "late", "rest", "later", "earlier"))
        if not match["step"] and not edge and match.string.endswith(" of ", 0, match.start()):
            return None  # the hours of the week
        if g["earlier"]:
            window = Window(named.start, min(context.said_on, named.due or context.said_on), Precision.RANGE)
            return DateValue(window, Relation.PAST, named, note=f"{window.start} to {window.due}")
        return related(g, edged(named, g), context)

    def after_that(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The quarter after that: follows the date before it in the passage; the quarter after next."""
        unit, due = match["unit"], parts.named_due(context)
        g = self.groups(match, context)
        if match["what"] == "next" or due is None or due < context.said_on:
            return related(g, self._unit(unit, 2, context), context)
        first = due + timedelta(days=1)
        if unit == "quarter":
            end = context.fiscal_year_end
            named = w.quarter(*w.quarter_of(first, fiscal_year_end=end), fiscal_year_end=end)
        else:
            named = w.month(first.year, first.month) if unit == "month" else w.week(first)
        return related(g, named, context, chained=True)

    def _unit(self, unit: str, step: int, context: DateContext) -> Window:
        said_on, end = context.said_on, context.fiscal_year_end
        if unit.startswith(("quarter", "qtr")):
            year, which = w.quarter_of(said_on, fiscal_year_end=end)
            if context.reported and step >= 0:
                year, which = context.reported
                step += step == 0 and context.tense is not Tense.PAST
            return w.quarter_after(year, which, step, fiscal_year_end=end)
        if unit.startswith("half"):
            which = (1 if said_on.month < 7 else 2) + step - 1
            return w.half(said_on.year + which // 2, which % 2 + 1)
        if unit.startswith("month"):
            first = w.shift(said_on.replace(day=1), step, "month")
            return w.month(first.year, first.month)
        if unit.startswith("weekend"):
            return w.weekend(said_on, offset=step)
        return w.week(said_on, offset=step)

    def counted(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The third week of march, the last friday in october, the first day of june, the week of march 5."""
        g = self.groups(match, context)
        month = month_number(self.words, match["mon"]) if match["mon"] else 0
        if month:
            ref = year_of(g, context, self.words) if any(g[n] for n in ("y4", "yf", "y2", "yw", "rel")) else None
            this = w.month(ref.number if ref else context.said_on.year, month)
            whole = this if ref else w.month(context.said_on.year + parts.nearest_offset(this, context), month)
        elif not match["step"]:
            ref = year_of(g, context, self.words, "z")
            if ref is None:
                return None
            whole = parts.whole_year(ref, context)
        else:
            whole = self._unit("month", int(self.words.value("step_word", " ".join(match["step"].split()))), context)
        last = match["nth"] in ("last", "final")
        nth = 0 if last else int(self.words.value("ordinal", match["nth"]))
        named = _nth(whole, match["what"], nth, self.words)
        return None if named is None else related(g, named, context)

    def week_of(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The week of march 5."""
        number = self.number(match["d"])
        found = self._in_year(match, context, month_number(self.words, match["mon"]), number, number)
        if found is None or found[0].start is None:
            return None
        return related(self.groups(match, context), w.week(found[0].start), context, bare=found[1])

    def holiday(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Christmas, thanksgiving 2027, new year's day."""
        g = self.groups(match, context)
        name = str(self.words.value("holiday", match["name"]))
        ref = year_of(g, context, self.words) if any(g[n] for n in ("y4", "yf", "y2", "yw", "rel")) else None
        step = int(self.words.value("rel_word", " ".join(match["hstep"].split()))) if match["hstep"] else 0
        this = holiday(name, ref.number if ref else context.said_on.year)
        if ref is None:
            offset = parts.nearest_offset(this, context)
            if step < 0:
                offset = -1 if this.due is None or this.due >= context.said_on else 0
            this = holiday(name, context.said_on.year + offset)
        return related(g, this, context, bare=ref is None and not match["hstep"])

    def decade(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The 2030s, the '90s, the end of the decade, this decade."""
        g = self.groups(match, context)
        if match["ten"]:
            first = int(match["ten"])
            if first < 100:
                before = match.string[max(match.start() - 8, 0) : match.start()]
                if match[0][0] != "'" and before.endswith(_SIZES):
                    return None  # margins in the low 70s
                first += 2000 if first < 50 else 1900
            named = w.decade(first)
        else:
            step = {"next": 1, "last": -1, "previous": -1}.get(match["which"] or "", 0)
            named = w.decade(context.said_on.year // 10 * 10 + 10 * step)
        return related(g, edged(named, g), context)

    def century(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The 21st century, by the end of the century, mid-century."""
        g = self.groups(match, context)
        running = context.said_on.year // 100 + 1
        if match["number"]:
            number = (
                self.number(match["number"])
                if not match["number"][0].isdigit()
                else int(re.sub(r"\D", "", match["number"]))
            )
        else:
            number = running + {"next": 1, "last": -1}.get(match["which"] or "", 0)
        named = w.century(number)
        first = (number - 1) * 100
        if g["mid"] or match["midcentury"] or g["edge2"]:
            named = Window(date(first + 41, 1, 1), date(first + 60, 12, 31), Precision.DECADE)
        elif g["early"]:
            named = Window(named.start, date(first + 20, 12, 31), Precision.DECADE)
        elif g["late"]:
            named = Window(date(first + 81, 1, 1), named.due, Precision.DECADE)
        return related(g, named, context)


def _nth(whole: Window, what: str, nth: int, words: Words) -> Window | None:
    """Return the nth day, week or weekday of a month; 0 is the last one."""
    assert whole.start is not None and whole.due is not None  # noqa: S101, PT018 - a month has both ends
    if what == "day":
        one = whole.due if nth == 0 else whole.start + timedelta(days=nth - 1)
        return w.day(one.year, one.month, one.day) if one <= whole.due else None
    if what == "month":
        return w.month(whole.start.year, nth or 12) if whole.due.month == 12 and nth <= 12 else None
    number = 0 if what == "week" else int(words.value("weekday", what))
    first = whole.start + timedelta(days=(number - whole.start.weekday()) % 7)
    all_of_them = [first + timedelta(days=7 * n) for n in range(53)]
    length = 6 if what == "week" else 0
    inside = [one for one in all_of_them if one + timedelta(days=length if nth == 0 else 0) <= whole.due]
    if nth > len(inside):
        return None
    one = inside[nth - 1]
    return w.week(one) if what == "week" else w.day(one.year, one.month, one.day)


def holiday(name: str, year: int) -> Window:
    """Return the day of a holiday in a year."""
    fixed = {"christmas": (12, 25), "christmas-eve": (12, 24), "new-year": (1, 1), "new-years-eve": (12, 31), "halloween": (10, 31),
             "independence-day": (7, 4), "valentine": (2, 14)}  # fmt: skip
    if name in fixed:
        return w.day(year, *fixed[name])
    if name == "easter":
        one = easter(year)
    elif name == "labor-day":
        one = date(year, 9, 1) + timedelta(days=-date(year, 9, 1).weekday() % 7)
    elif name == "memorial-day":
        one = date(year, 5, 31) - timedelta(days=date(year, 5, 31).weekday())
    else:
        first = date(year, 11, 1)
        one = first + timedelta(days=(3 - first.weekday()) % 7 + 21 + (name == "black-friday"))
    return w.day(one.year, one.month, one.day)


def day_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for days, weeks, months and quarters by distance, decades and centuries."""
    p = Days(words, leads)
    year = year_pattern()
    nth = r"{ordinal}"
    weekday = r"(?:(?:{weekday}|{weekday_short}\.?),?\s(?:the\s)?)?"
    not_amount = r"(?!\s?(?:percent|per\scent|million|billion|trillion|thousand|hundred|%)|\s(?:people|units|years|months|days|weeks|times|points)\b)"
    link = r"\s?(?:-|to|through|thru|until|till|and)\s?(?:the\s)?"
    step = r"(?P<step>{step_word})"
    return (
        Rule("en.iso-day", r"(?<![0-9a-z./-])" + r"(?:(?P<iy>[12][0-9]{3})[-/.](?P<im>1[0-2]|0?[1-9])(?:[-/.](?P<id>3[01]|[12][0-9]|0?[1-9]))?"
             r"|(?P<um>3[01]|[12][0-9]|0?[1-9])[-/.](?P<ud>3[01]|[12][0-9]|0?[1-9])[-/.](?P<uy>[12][0-9]{3}|[0-9]{2})"
             r"|(?P<xm>1[0-2]|0?[1-9])/(?P<xy>(?:19|20)[0-9]{2})|(?P<zm>1[0-2]|0?[1-9])/(?P<zd>3[01]|[12][0-9]|0?[1-9]))(?![0-9a-z/-]|\.[0-9])",
             p.iso, ("on 2027-03-05", "by 3/5/2027"), ("24/7", "9/11", "650-650-6500", "1.2.3.4")),
        Rule("en.days-of-month", B + rf"(?P<d>{DAY}|{nth})\s?(?:-|to|through|until|till|and)\s?(?:the\s)?(?P<d2>{DAY}|{nth})\s(?:(?:of|in)\s)?{step}\smonth\b",
             p.days_of_step, ("from 4 to 22 this month", "the 4th till the 23rd of next month"), ("4 to 22 units this month",)),
        Rule("en.weekday-number", B + r"(?P<wd>{weekday}),?\s(?:the\s)?(?P<d>[0-9]{1,2}(?:st|nd|rd|th)|{ordinal})(?!\s(?:of\b|quarter|half|{month}))",
             p.weekday_number, ("on tuesday the 18th",), ("tuesday 19 people",)),
        Rule("en.week-of", B + r"(?:the\s)?week\s(?:of|beginning|starting|ending)\s(?:the\s)?" + rf"(?P<mon>{MONTH})\s(?:the\s)?(?P<d>{DAY}|{nth})(?:,?\s{year})?",
             p.week_of, ("the week of march 5",), ("the week of the launch",)),
        Rule("en.counted-day", B + rf"(?P<nth>{nth}|last|final)\s(?P<what>day|week|month|{{weekday}})\s(?:of|in)\s(?:(?P<mon>{MONTH})(?:,?\s(?:of\s)?{year})?|{step}\smonth|{year_pattern('z')})",
             p.counted, ("the third week of this month", "first tuesday in october"), ("the first day of school",)),
        Rule("en.day", B + weekday + rf"(?:(?P<mon>{MONTH})(?:\s?|\sthe\s)(?P<d>{DAY}|{nth}(?!\s(?:quarter|half|week|year)))(?:{link}(?P<d2>{DAY}|{nth})(?!\s(?:{{month}})\b))?{not_amount}"
             rf"|(?P<e>{DAY}|{nth})(?:{link}(?P<e2>{DAY}|{nth}))?(?:\s(?:day\s)?of\s|\s|-)?(?P<mon2>{MONTH})(?!\s(?:be|have|not|also|still|or|need)\b))"
             rf"(?:,?\s(?:of\s|in\s)?{year}(?!\s(?:million|billion)))?" + SUFFIX,
             p.day, ("march 5, 2027", "the 5th of march", "5 march", "by may 1st", "july fourth", "on monday, march 5th"), ("may 20 percent", "in march 3 million")),
        Rule("en.weekday", B + rf"(?:(?:{step}\s)?(?:(?P<step3>this|next|last)\sweek's\s)?(?P<wd>{{weekday}}s?)\b(?:\s(?:of\s|from\s)?(?P<step2>this|next|last)\sweek|(?P<afternext>\safter\snext\b))?)(?!'s\b)",
             p.weekday, ("on monday", "next friday", "monday of next week"), ("mondayish",)),
        Rule("en.near-day", B + r"(?P<word>{day_word})\b(?!'s\s(?:world|call|questions?|remarks|presentation|prepared|webcast|conference|discussion|earnings|date|session|event|release|program|show|date)\b)",
             p.near_day, ("we announce tomorrow", "the day after tomorrow"), ("today's call",)),
        Rule("en.after-that", B + r"the\s(?P<unit>quarter|month|week)\safter\s(?P<what>that|next)\b(?!\s(?:year|quarter|month|week)\b)", p.after_that,
             ("the quarter after that", "the month after next"), ("the quarter after the launch",)),
        Rule("en.unit-step", B + rf"(?:{step}\s(?:fiscal\s|calendar\s)?|the\s(?=month\b|week\b|weekend\b))(?P<unit>month|quarter|qtr|weekend|week|half)(?:'s)?\b(?P<afternext>\safter\snext)?"
             r"(?!-|\s(?:over|ago)\b)",
             p.unit_step, ("this quarter", "later this month", "the end of next quarter", "next week", "this weekend"), ("quarter over quarter", "every month")),
        Rule("en.holiday", B + r"(?:(?P<hstep>{rel_word})\s)?(?P<name>{holiday})\b(?:(?:,?\s(?:of\s|in\s)?)" + year + ")?", p.holiday, ("by christmas", "thanksgiving 2027"), ("christmasy",)),
        Rule("en.decade", B + r"(?:'?(?P<ten>[12][0-9][0-9]0|[1-9]0)'?s\b|(?P<of>(?P<which>this|next|last|previous|current|the|coming)\s)decade\b(?!s))",
             p.decade, ("in the 2030s", "by the end of the decade", "this decade"), ("a decade ago",)),
        Rule("en.century", B + r"(?:(?P<number>[12][0-9](?:st|nd|rd|th)|{ordinal}|twenty-first)[\s-]century\b|(?P<midcentury>mid-?century)\b|(?P<which>this|next|last|current|the)\scentury\b)",
             p.century, ("by the end of the century", "the 21st century", "by mid-century"), ("a century ago",)),
        Rule("en.only-day", B + r"the\s(?P<d>[0-9]{1,2}(?:st|nd|rd|th)|{ordinal})(?=[.,;!?]|\s?$|\s(?:and|or|we|i|it|with|at|to|for|through)\b)", p.only_day, ("in may, perhaps on the 15th", "on the 25th"), ("the first",)),
    )  # fmt: skip
