"""English weekdays and the days around the day of speaking: next friday, the first tuesday of march, tomorrow."""

import re
from datetime import date, timedelta

from tracker.lang.en import parts, years
from tracker.lang.en.durations import small_number
from tracker.lang.en.leads import Leads
from tracker.lang.en.led import Led, related
from tracker.lang.en.numbers import SMALL_WORD
from tracker.lang.en.parts import MONTH, B, day_number, month_number
from tracker.lang.en.units import edge_of, nth_of, step_of, unit_window
from tracker.lang.en.years import year_of, year_pattern
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Tense
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Precision

_IN_WEEK = re.compile(r",?\s?(?:on|between|from)?\s?(?:the\s)?")
_UNTIL = re.compile(r"\s?(?:to|through|thru|until|till|and|or|-)\s?(?:on\s)?(?:the\s)?")
_NOT_ONE = re.compile(r"\b(?:every|each|any|another)\s$")
_MONTHS_AROUND = 48


class Weekdays(Led):
    """The produce functions for weekdays and for days counted from the day of speaking."""

    def _weekday(self, text: str) -> int:
        """Return 0 for monday to 6 for sunday, of a name in full or cut short."""
        name = text.rstrip(".")
        short = self.words.values["weekday_short"].get(name)
        return int(self.words.value("weekday", name.rstrip("s")) if short is None else short)

    def weekday(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """On monday, next friday, monday of next week, next week on friday."""
        number = self._weekday(match["wd"] or match["wd4"] or match["wd5"])
        word = match["step"] or match["step2"] or match["step3"] or match["step4"]
        said_on = context.said_on
        beside = None if word else self._beside(match, context)
        if word and "coming" in word:
            one = said_on + timedelta(days=(number - said_on.weekday()) % 7 or 7)
        elif word and "past" in word:
            one = said_on - timedelta(days=(said_on.weekday() - number) % 7 or 7)
        elif word:
            monday = w.week(said_on, offset=step_of(self.words, word)).start or said_on
            one = monday + timedelta(days=number)
        elif beside is not None:
            one = w.shift(beside, (number - beside.weekday()) % 7, "day")
        else:
            as_of = self.groups(match, context)["in"] == "as of"
            back = context.tense is Tense.PAST or (as_of and context.tense is not Tense.FUTURE)
            one = said_on + timedelta(
                days=-((said_on.weekday() - number) % 7) if back else (number - said_on.weekday()) % 7
            )
        if match["afternext"]:
            one += timedelta(days=7)
        bare = not word and beside is None
        return related(self.groups(match, context), w.day(one.year, one.month, one.day), context, bare=bare)

    def _beside(self, match: re.Match[str], context: DateContext) -> date | None:
        """Return the monday of the week named just before, or the day from which a range runs to this one."""
        last = context.last
        if last is None or not 0 <= match.start() - last.end <= 12:
            return None
        span, between = last.value.named or last.window, (match.string, last.end, match.start())
        if span.precision is Precision.WEEK and _IN_WEEK.fullmatch(*between):
            return span.start
        dated = span.precision is Precision.DAY and not last.value.bare and last.rule.startswith("en.weekday")
        return span.start if dated and _UNTIL.fullmatch(*between) else None

    def number(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Tuesday the 19th, monday 21: the nearest such day that the tense allows."""
        weekday = self._weekday(match["wd"])
        number = day_number(self.words, match["d"] or match["d2"] or match["d3"])
        found = []
        for step in range(-_MONTHS_AROUND, _MONTHS_AROUND):
            first = w.shift(context.said_on.replace(day=1), step, "month")
            if number <= w.month_end(first.year, first.month).day:
                one = first.replace(day=number)
                ahead = (one - context.said_on).days
                wrong_way = (ahead > 0 and context.tense is Tense.PAST) or (ahead < 0 and context.tense is Tense.FUTURE)
                if one.weekday() == weekday and not wrong_way:
                    found.append((abs(ahead), -ahead, one))
        if not found:
            return None
        one = min(found)[2]
        return related(self.groups(match, context), w.day(one.year, one.month, one.day), context, bare=True)

    def counted(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The third week of march, the last friday in october, the first ten days of june, the third week next year."""
        g = self.groups(match, context)
        if bool(match["count"]) != (match["what"] in ("days", "weeks")):
            return None
        month = month_number(self.words, match["mon"]) if match["mon"] else 0
        nth = _which(match["nth"], self.words)
        ref = year_of(g, context, self.words) if any(g[n] for n in ("y4", "yf", "y2", "yw", "rel")) else None
        if month:
            this = self._pick(w.month(ref.number if ref else context.said_on.year, month), match, nth)
            if this is not None and ref is None:
                year = context.said_on.year + parts.nearest_offset(this, context)
                this = self._pick(w.month(year, month), match, nth)
            return None if this is None else related(g, this, context)
        if not match["step"] and not match["here"]:
            ref = year_of(g, context, self.words, "z") or year_of(g, context, self.words, "x")
            if ref is None:
                return None
            whole = years.whole_year(ref, context)
        else:
            whole = unit_window("month", step_of(self.words, match["step"]) if match["step"] else 0, context)
        named = self._pick(whole, match, nth)
        return None if named is None else related(g, named, context)

    def _pick(self, whole: w.Window, match: re.Match[str], nth: int) -> w.Window | None:
        """Return the day, week or half that is the nth of a month or year, or as many days or weeks from its edge."""
        if not match["count"]:
            return nth_of(whole, match["what"], nth, self.words)
        count = small_number(match["count"])
        if nth > 1 or count is None or count != int(count):
            return None
        return edge_of(whole, int(count) * (7 if match["what"] == "weeks" else 1), first=nth == 1)

    def nth_here(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The second sunday, without a month: of the running one."""
        if _NOT_ONE.search(match.string, max(match.start() - 9, 0), match.start()):
            return None
        whole = w.month(context.said_on.year, context.said_on.month)
        named = nth_of(whole, match["wd"], int(self.words.value("ordinal", match["nth"])), self.words)
        return None if named is None else related(self.groups(match, context), named, context, bare=True)

    def near_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Today, tomorrow, the day before yesterday; next day, this day."""
        step = (
            step_of(self.words, match["step"])
            if match["step"]
            else self.words.value("day_word", match["word"] or "today")
        )
        one = w.shift(context.said_on, int(step), "day")
        return related(self.groups(match, context), w.day(one.year, one.month, one.day), context)


def _which(text: str, words: Words) -> int:
    """Return the number that an ordinal names; 0 for the last one."""
    if text in ("last", "final", "latter", "back"):
        return 0
    return 1 if text == "front" else int(words.value("ordinal", text))


def weekday_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for weekdays and for days around the day of speaking."""
    p = Weekdays(words, leads)
    year = year_pattern()
    small = rf"(?:[0-9]{{1,3}}|{SMALL_WORD})"
    week = r"(?P<step4>this|next|last|previous|the\s(?:following|coming|next|previous|current))\sweek,?\s(?:on\s)?(?P<wd4>{weekday}|{weekday_short}\b\.?)"
    short = r"(?:(?<=\bon\s)|(?<=\bby\s)|(?<=\bfrom\s)|(?<=\bto\s)|(?<=\buntil\s)|(?<=\bnext\s)|(?<=\blast\s)|(?<=\bthis\s))(?P<wd5>tues?|thu(?:rs?)?|fri|(?:(?<=on\s)|(?<=next\s))(?:mon|wed|sat))\b\.?(?!-|[a-z])"
    card = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty)"
    return (
        Rule("en.weekday-number", B + rf"(?:(?P<wd>{{weekday}}|{{weekday_short}}\b\.?),?\s)(?:(?:the\s)?(?P<d>[0-9]{{1,2}}(?:st|nd|rd|th)|{{ordinal}})(?!\s(?:of\b|quarter|half|{{month}}))|the\s(?P<d2>{card})(?=[.,;!?]|\s?$)|(?<=y\s)(?P<d3>3[01]|[12][0-9])(?=[.;!?]|\s?\Z))",
             p.number, ("on tuesday the 18th", "friday the fifteen", "on thu 20th"), ("tuesday 19 people",)),
        Rule("en.counted-day", B + rf"(?P<nth>{{ordinal}}|last|final|(?:latter|back|front)(?=\shalf))\s(?:(?P<count>{small})\s(?=days\b|weeks\b))?(?P<what>days|weeks|half(?=\s(?:of|in)\s(?:{MONTH}|(?:the|{{step_word}})\smonth\b))|day|weekend|week-end|week\send|wkend|week|month|{{weekday}})(?:\s(?:morning|afternoon|evening|night)(?=\sof\s))?(?:\s(?:of|in)\s(?:(?P<mon>{MONTH})(?:,?\s(?:of\s)?{year})?|(?:(?P<step>{{step_word}})|(?P<here>the))\smonth|{year_pattern('z')})|\s(?=(?:next|this|last)\syear\b){year_pattern('x')})",
             p.counted, ("the third week of this month", "first tuesday in october", "the last weekend of october", "the last day of the month", "the first half of march", "the first ten days of june"), ("the first day of school",)),
        Rule("en.nth-weekday", B + r"(?P<nth>first|second|third|fourth|fifth)\s(?P<wd>{weekday})\b(?=[.,;!?]|\s?$)", p.nth_here, ("on the second sunday",), ("every second sunday", "first monday of school")),
        Rule("en.weekday", B + rf"(?:(?:(?P<step>{{step_word}})\s)?(?:(?P<step3>this|next|last)\sweek's\s)?(?P<wd>{{weekday}}s?)\b(?:\s(?:of\s|from\s)?(?P<step2>this|next|last)\sweek|(?P<afternext>\safter\snext\b))?|{week}|{short})(?!'s\b|\s(?:of|in)\s{MONTH}\b|\s(?:projected|estimated|forecast|predicted|raised|lowered|cut|said|told|warned|announced|reported|wrote)\b)",
             p.weekday, ("on monday", "next friday", "monday of next week", "next week on friday", "on tue"), ("mondayish",)),
        Rule("en.near-day", B + r"(?:(?P<word>{day_word})\b(?!'s\s(?:world|call|questions?|remarks|presentation|prepared|webcast|conference|discussion|earnings|date|session|event|release|program|show|date)\b)|(?P<step>next|last|past|this)\sday(?=[.;!?]|\s?\Z)|(?<=\bfor\s)the\sday(?=[.;!?]|\s?\Z))",
             p.near_day, ("we announce tomorrow", "the day after tomorrow", "they left next day"), ("today's call", "next day delivery")),
    )  # fmt: skip
