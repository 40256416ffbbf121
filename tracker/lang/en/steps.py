"""English weeks, months and quarters by their distance: this quarter, the week after next, by eom, to date."""

import re
from datetime import date, timedelta

from tracker.lang.en import years
from tracker.lang.en.leads import Leads
from tracker.lang.en.led import Led, related
from tracker.lang.en.parts import B, edged
from tracker.lang.en.units import is_weekend, step_of, unit_window
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision, Window

_FROM_SPEAKING = ("the next", "the past", "the last", "past")


class Steps(Led):
    """The produce functions for weeks, months and quarters by their distance."""

    def unit_step(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """This month, later this week, the end of next quarter, last weekend."""
        g = self.groups(match, context)
        step = step_of(self.words, match["step"]) if match["step"] else 0
        if match["afternext"]:
            step = 2
        unit = match["unit"]
        if match["step"] in _FROM_SPEAKING and unit != "quarter" and not is_weekend(unit):
            return None  # the next month is a span from the day of speaking
        named = unit_window(unit, step, context)
        edge = any(g[n] for n in ("edge2", "early", "mid", "late", "rest", "later", "earlier"))
        if not match["step"] and not edge and match.string.endswith(" of ", 0, match.start()):
            return None  # the hours of the week
        if match["of"] and not edge:
            return None  # "my week" tells of no time; "the rest of my week" does
        if g["earlier"]:
            window = Window(named.start, min(context.said_on, named.due or context.said_on), Precision.RANGE)
            return DateValue(window, Relation.PAST, named, note=f"{window.start} to {window.due}")
        return related(g, edged(named, g), context)

    def after_that(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The quarter after that: follows the date before it in the passage; the quarter after next."""
        unit, due = match["unit"], years.named_due(context)
        g = self.groups(match, context)
        season = self.words.values["season"].get(unit)
        if season is not None:
            return related(g, self._season(str(season), due if match["what"] == "that" else None, context), context)
        if match["what"] != "that" or due is None or due < context.said_on:
            return related(g, unit_window(unit, 2, context), context)
        first = due + timedelta(days=1)
        if unit == "quarter":
            end = context.quarters_end
            named = w.quarter(*w.quarter_of(first, fiscal_year_end=end), fiscal_year_end=end)
        elif is_weekend(unit):
            named = w.weekend(first)
        else:
            named = w.month(first.year, first.month) if unit == "month" else w.week(first)
        return related(g, named, context, chained=True)

    @staticmethod
    def _season(name: str, told: date | None, context: DateContext) -> Window:
        """The second season of that name that begins after a day: the one told before, or that of speaking."""
        day = told if told is not None and told >= context.said_on else context.said_on
        to_come = (w.season(day.year + step, name) for step in range(3))
        ahead = [one for one in to_come if one.start is not None and one.start > day]
        return ahead[0] if told is not None and told >= context.said_on else ahead[1]

    def before_last(self, match: re.Match[str], context: DateContext) -> DateValue:
        """The year before last, the week before last."""
        unit = match["unit"]
        named = w.year(years.this_year(context, fiscal=False) - 2) if unit == "year" else unit_window(unit, -2, context)
        return related(self.groups(match, context), named, context)

    def same(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """In the same period: the time that was named last, where that lies ahead and the sentence does as well."""
        last = context.last
        if last is None or last.window.due is None:
            return None
        if context.tense is not Tense.FUTURE and (context.tense is Tense.PAST or " same " not in match[0]):
            return None
        spans = last.value.relation in (Relation.WITHIN, Relation.AHEAD) or last.window.precision is Precision.RANGE
        if not spans and match[0] == "in the period":
            spans = last.window.precision in (Precision.QUARTER, Precision.HALF, Precision.YEAR)
        if not spans or last.window.due < context.said_on:
            return None
        return DateValue(
            last.window, last.value.relation, last.value.named, chained=True, note=f"as before: {last.value.note}"
        )

    def end_of(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """By eod, eow, eom, eoq, eoy, quarter-end: the end of the running day, week, month, quarter or year."""
        said_on, which = context.said_on, match["end"] or match["unit"][0]
        if match["unit"] in ("decade", "century"):
            last = said_on.year // 10 * 10 + 9 if match["unit"] == "decade" else -(-said_on.year // 100) * 100
            whole = w.year(last)
        elif which == "d":
            whole = w.day(said_on.year, said_on.month, said_on.day)
        elif which == "y":
            whole = w.year(int(match["year"] or said_on.year))
        else:
            looks_back = context.tense is Tense.PAST or match.string.endswith("as of ", 0, match.start())
            step = -int(match["end"] is None and looks_back and not context.reported)
            whole = unit_window({"w": "week", "m": "month", "q": "quarter"}[which], step, context)
        return related(self.groups(match, context), w.late(whole), context)

    def period_to_date(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Year to date, mtd: from the first day of the running year, quarter, month or week to the day of speaking."""
        unit = match["unit"] or {"y": "year", "q": "quarter", "m": "month"}[match["short"]]
        said_on = context.said_on
        if unit == "quarter":
            end = context.quarters_end
            whole = w.quarter(*w.quarter_of(said_on, fiscal_year_end=end), fiscal_year_end=end)
        else:
            whole = w.year(said_on.year) if unit == "year" else unit_window(unit, 0, context)
        window = Window(whole.start, said_on, Precision.RANGE)
        return DateValue(window, Relation.PAST, note=f"{whole.start} to {said_on}")

    def to_date(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """To date, till date, until now: up to the day of speaking, from what is named just before it."""
        last = context.last
        start = None
        gap = 5 if match[0] == "now" else 1  # between march and now
        if match[0] == "now" and (last is None or not match.string.startswith("between ", last.start)):
            return None
        if (
            last is not None
            and match.start() - last.end == gap
            and last.value.relation in (Relation.SINCE, Relation.IN)
        ):
            start = (last.value.named or last.window).start
            if start is not None and start > context.said_on:
                start = w.shift(start, -1, "year") if last.value.bare else None
        window = Window(start, context.said_on, Precision.RANGE)
        return DateValue(window, Relation.PAST, note=f"{start or 'open'} to {context.said_on}")


def step_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for weeks, months and quarters by their distance."""
    p = Steps(words, leads)
    weekend = r"weekend|week-end|wkend"
    return (
        Rule("en.after-that", B + rf"the\s(?P<unit>quarter|month|{weekend}|week|{{season}})\safter\s(?:the\s(?=next))?(?P<what>that|next)\b(?!\s(?:year|quarter|month|week)\b)", p.after_that,
             ("the quarter after that", "the month after next", "the weekend after the next"), ("the quarter after the launch",)),
        Rule("en.before-last", rf"(?<=\bthe\s)(?P<unit>year|quarter|month|{weekend}|week)\sbefore\slast\b(?!\s(?:year|quarter|month|week)\b)", p.before_last,
             ("the week before last", "the year before last"), ("the week before last week",)),
        Rule("en.same-period", B + r"(?:in|over|during|for)\s(?:the|that)\s(?:very\s)?same\s(?:period|time[\s-]?frame|horizon|window|span|stretch)\b"
             r"|\bin\sthe\speriod\b(?!\s(?:of|from|to|between|ahead|after|before|since|when|under|that|we|just|leading|covered)\b)", p.same,
             (), ("in the same period",)),
        Rule("en.unit-step", B + rf"(?:(?P<step>{{step_word}})\s(?:fiscal\s|calendar\s)?|the\s(?=month\b|week\b|{weekend}\b)|(?P<of>(?:my|our)\s(?=month\b|week\b)|(?:(?<=\brest\sof\s)|(?<=\bend\sof\s)|(?<=\bclose\sof\s))(?=month\b|week\b|quarter\b))|(?:my|our)\s(?={weekend}\b)|(?<=\bon\s)(?={weekend}\b))(?P<unit>month|quarter|qtr|{weekend}|work(?:ing)?[\s-]?week|week|half(?!\s(?:an?\s)?(?:hour|dozen|decade|century|minute|mile|day|inning)s?\b))(?:'s)?\b(?P<afternext>\safter\snext)?"
             r"(?!-|\s(?:before\slast|over|ago|[0-9]{1,2}(?![0-9]|\s?(?:%|percent)))\b|\s(?:of|in)\s(?:{month}\b|(?:this|the|next|last)\s(?:fiscal\s|calendar\s)?year\b|(?:fiscal\s)?20[0-9]{{2}}\b)|\s(?:of|before|after)\s{holiday}\b)",
             p.unit_step, ("this quarter", "later this month", "the end of next quarter", "next week", "this weekend", "the rest of my week"), ("quarter over quarter", "every month", "my week was long")),
        Rule("en.end-of", B + r"(?:eo(?P<end>[dwmqy])\b(?:(?<=y)\s(?P<year>20[0-9]{2})(?![0-9]))?|(?:the\s(?=[a-z]{4,7}'s))?(?P<unit>month|quarter|week(?=')|decade(?=')|century(?='))(?:'s)?[\s-]end(?![a-z-]))", p.end_of, ("by eom", "eoy target", "by quarter-end", "at week's end", "by the century's end"), ("geom", "the quarter ended")),
        Rule("en.period-to-date", B + r"(?:(?P<unit>year|quarter|month|week)[\s-]to[\s-]date|(?P<short>[yqm])td)\b", p.period_to_date,
             ("revenue year to date", "up 12% ytd"), ("keep you up to date",)),
        Rule("en.to-date", B + r"(?<!\bup\s)(?<!\byear\s)(?<!-)(?:(?:to|till|until)\sdate|(?:till|until|up\suntil|up\still|up\sto)\snow|(?<=\sand\s)now)\b(?=[.,;!?]|\s?$|\s(?:we|i|they|it)\b)", p.to_date, ("shipped to date", "from march to date"), ("up to date", "year to date", "to date someone")),
    )  # fmt: skip
