"""English duration rules: within N years, over the next N months, N years from now, N years ago, another year."""

import re
from math import ceil

from tracker.lang.en.asking import ASKS_WHEN
from tracker.lang.en.lasting import lasts
from tracker.lang.en.leads import Leads
from tracker.lang.en.numbers import SMALL_WORD, parse_number
from tracker.lang.en.parts import B
from tracker.lang.en.quarters import next_quarters, quarters_after
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.tails import Tail
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import OutOfCalendar, Precision, Window

_N = rf"(?:[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?|{SMALL_WORD}|(?:(?:an?|one|two|three)\s)?(?:hundred|thousand)|an?(?:other)?(?=[\s-])|half\san?|a\shalf)"
_DAY_OF_HOURS = 24
_AND_HALF = r"(?:\s|-)and(?:\s|-)an?(?:\s|-)half"
LENGTH = (
    rf"(?:(?P<n>{_N})(?P<nhalf>{_AND_HALF})?(?:\s?(?:to|or|-|and)\s?|(?<![0-9]{{3}}),\s|\s)?(?:(?<=[\s-])(?:maybe\s|perhaps\s|even\s)?(?P<n2>{_N})(?P<n2half>{_AND_HALF})?)?(?:[\s-]|(?<=[0-9])(?=(?:year|month|week|day)s?\b))"
    r"(?:more\s|full\s|short\s|odd\s|whole\s|additional\s|calendar\s|fiscal\s|financial\s|upcoming\s|(?P<work>business\s|working\s|work\s|trading\s)(?=days?\b))?(?P<unit>{span_unit}|(?P<hours>hours|hrs))\b(?P<half>\sand\sa\shalf)?(?P<ortwo>(?<!s)\sor\stwo\b)?(?:'s?(?![a-z]))?"
    r"|(?P<couple>(?:an?\s)?(?:couple|pair)(?:\sof)?(?:\smore)?)\s(?P<coupleunit>{span_unit})\b(?:'s?(?![a-z]))?"
    r"|(?P<lone>(?:year|month|week|quarter|decade)(?=\sand\sa\shalf\b))\sand\sa\shalf"
    r"|(?P<few>(?:an?\s)?(?:very\s|good\s|relatively\s)?few(?:\sshort|\smore|\sdifferent)?|several(?:\smore)?)\s(?P<fewunit>{span_unit})\b'?"
    r"|(?P<halfunit>half(?:\san?|-an?)?[\s-](?:year|decade|century)|a\shalf[\s-](?:year|decade|century)))"
)
_HALVES = {"year": (6.0, 6.0, "month"), "decade": (5.0, 5.0, "year"), "century": (50.0, 50.0, "year")}
_AND_A_HALF = {"year": (18.0, 18.0, "month"), "decade": (15.0, 15.0, "year")}
_SUPERLATIVE = re.compile(
    r"\b(?:time(?!-?\s?(?:scale|frame|line|horizon))|[a-z]{3,12}est|best|worst|ever|only|(?:their|its)\sfirst\s(?:annual\s|quarterly\s|monthly\s)?(?:lift|rise|gain|increase|drop|fall|decline|loss|profit|cut|hike|contraction|recession|surplus|deficit))\b[^.,;!?]{0,40}$"
)

_ENDS = re.compile(
    r"\s?(?:[.,;!?]|$|(?:until|till|before)\s(?:we|you|they|it|he|she|the|i|people|that)\b|(?:or\sso|i\s(?:think|guess)|maybe|probably|tops)\b)"
)
_SPENT = 90
_SPENT_OVER = Tail(
    r"\b(?:would|to|announc(?:e|es|ing)|pledg(?:e|es|ed|ing)|commit(?:s|ted|ting)?|promis(?:e|es|ed|ing)|propos(?:e|es|ing))\b[^.;]{0,70}"
    r"\b(?:million|billion|trillion|crores?|lakhs?|thousand|bn|[0-9]m)\b[^.;]{0,50}$"
)
"""Before "over five years": a sum that is pledged for them."""
_MORE_THAN = Tail(r"\b(?:for|takes?|took|taking|than|of|lasts?|about|already|just|is|are|be)\sover\s$")
_REACH = 24
"""So many characters back those words begin at most."""
_TIME_SCALE = re.compile(r"\b(?:time[\s-]?(?:scales?|frames?|lines?|horizons?)|horizons?|timing)\b[^.;!?0-9]{0,60}$")
_ANSWER = re.compile(
    r"(?:^|[.!?]\s)(?:(?:oh|well|so|i'd\ssay|i\sthink|maybe|probably|about|around|roughly|say|perhaps|like),?\s){1,4}$"
)
_LOOKS_BACK = re.compile(r"\b(?:last|past|previous|prior|preceding|trailing|rolling|first|every|each|any)\s$")
_CHAINS = re.compile(r"\b(?:in|after|then|within|and|yet)\s$")


def _halves(half: str | None, lone: str | None) -> tuple[float, float, str]:
    """Return the length of half a year, or of the next "year and a half"."""
    if half:
        return _HALVES[re.split(r"[\s-]", half)[-1]]
    unit = str(lone)
    return _AND_A_HALF.get(unit, (1.5, 1.5, unit))


class Durations:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words, leads: Leads) -> None:
        self.words = words
        self.leads = leads

    def bound(self, match: re.Match[str], context: DateContext) -> dict[str, str | None]:
        """Return what stands before a span: in, within, over the ..."""
        before = self.leads.before(self.leads.span, match, context, 0)
        return self.leads.span.groups if before is None else before.groupdict()

    def length(self, match: re.Match[str]) -> tuple[float, float, str] | None:
        """Return low, high and unit of a stated duration; None for a few of them."""
        g = match.groupdict()
        if g["halfunit"] or g["lone"]:
            return _halves(g["halfunit"], g["lone"])
        if g["couple"]:
            return 2.0, 2.0, str(self.words.value("span_unit", g["coupleunit"] or ""))
        low = small_number(g["n"] or "") if g["unit"] else None
        high = small_number(g["n2"]) if g["n2"] else low
        if low is None or high is None:
            return None
        if g["ortwo"] and low == high == 1:
            high = 2.0  # "within a month or two"
        half = 0.5 if g["nhalf"] or g["half"] or g["n2half"] else 0.0
        low, high = (low + half, high + half) if high == low else (low, high + half)
        if high < low or (g["hours"] and low < _DAY_OF_HOURS):
            return None
        if g["hours"]:  # days are the least that a deadline is told in
            return float(ceil(low / _DAY_OF_HOURS)), float(ceil(high / _DAY_OF_HOURS)), "day"
        return low, high, "workday" if g["work"] else str(self.words.value("span_unit", g["unit"]))

    def _few(self, match: re.Match[str], context: DateContext, *, back: bool = False) -> DateValue | None:
        word = match["few"]
        if not word:
            return None
        unit = str(self.words.value("span_unit", match["fewunit"]))
        if unit in ("decade", "century"):
            return None
        window = w.few(context.said_on, unit, several=word.startswith("several"))
        if back:
            window = w.past(context.said_on, w.FEW, unit)
        real = unit != "quarter" and not back
        relation = Relation.PAST if back else Relation.WITHIN
        return DateValue(window, relation, vague=not real, note=f"a few {unit}s: {window.start} to {window.due}")

    def ahead(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Within five years, in three to four years, over the next 12 months, the past two years."""
        g = {**match.groupdict(), **self.bound(match, context)}
        ahead = g.get("next")
        if not (ahead or g.get("past") or g["in"] or g["within"] or g["take"] or self._spoken(match, g, context)):
            return None
        try:
            length = self.length(match)
            back = bool(_SUPERLATIVE.search(match.string, max(match.start() - 60, 0), match.start())) and not ahead
            if g.get("past") or (back and length is not None):
                return self._past(length, match, context)
            if length is None:
                return self._few(match, context)
            _, high, unit = length
            if unit == "quarter" and ahead:
                return quarters_after(context, int(high), str(ahead)) or next_quarters(context, int(high))
            window = w.within(context.said_on, high, unit)
            relation = Relation.AHEAD if g["in"] and not ahead else Relation.WITHIN
            return DateValue(window, relation, note=f"{context.said_on} + {high:g} {unit}s = {window.due}")
        except OutOfCalendar:
            return None

    def at_its_end(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """At the end of 30 years: counted from the day of speaking, where the sentence looks ahead."""
        length = self.length(match) if context.tense is Tense.FUTURE else None
        if length is None:
            return None
        try:
            window = w.within(context.said_on, length[1], length[2])
        except OutOfCalendar:
            return None
        return DateValue(window, Relation.WITHIN, note=f"{context.said_on} + {length[1]:g} {length[2]}s = {window.due}")

    def _spoken(self, match: re.Match[str], g: dict[str, str | None], context: DateContext) -> bool:
        """Tell whether a span that no "in" or "within" binds is a deadline all the same.

        Fast-forward 15 years; it's about two years; over the course of four years; an answer that is nothing else.
        """
        text = match.string
        if g["forward"] or g["hours"] or context.tense is Tense.PAST:
            return bool(g["forward"])
        plural = not match["unit"] or match["unit"].endswith("s") or match["n"] in ("a", "one")
        if g["course"] or (
            g["over"] == "over"
            and plural
            and (
                context.tense is Tense.FUTURE or _SPENT_OVER.search(text, max(0, match.start() - _SPENT), match.start())
            )
            and not _MORE_THAN.search(text, max(0, match.start() - _REACH), match.start())
        ):
            return True
        if g["over"] == "for" and plural and context.tense is Tense.FUTURE:
            return lasts(text, match.start())
        if g["is"]:
            return bool(_ENDS.match(text, match.end()))
        start = max(match.start() - 70, 0)
        if _TIME_SCALE.search(text, start, match.start()) or self._asked(text, match):
            return True
        return bool(g["n2"] and _ANSWER.search(text, start, match.start()) and _ENDS.match(text, match.end()))

    @staticmethod
    def _asked(text: str, match: re.Match[str]) -> bool:
        """Whether a span is all that is answered to when something will be: "How far away is that? Two years."."""
        near = max(match.start() - 60, 0)
        if "?" not in text[near : match.start()] or not _ENDS.match(text, match.end()):
            return False
        return ASKS_WHEN.search(text, max(match.start() - 240, 0), match.start()) is not None

    def time_frame(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """An eight- to 10-year time frame, a three-year window: so long from the day of speaking."""
        before = match.string[max(match.start() - 24, 0) : match.start()]
        number = small_number(match["n2"] or match["n"])
        if number is None or _LOOKS_BACK.search(before) or context.tense is Tense.PAST:
            return None
        if match["period"] and not re.search(r"\b(?:over|within|in)\s(?:an?|the)\s$", before):
            return None
        unit = str(self.words.value("span_unit", match["unit"]))
        try:
            window = w.within(context.said_on, number, unit)
        except OutOfCalendar:
            return None
        return DateValue(window, Relation.WITHIN, note=f"{context.said_on} + {number:g} {unit}s = {window.due}")

    def lies_ahead(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The year ahead, the years ahead, the months ahead."""
        unit = str(self.words.value("span_unit", match["unit"]))
        if match["unit"].endswith("s"):
            return self.coming(match, context)
        window = w.within(context.said_on, 1, unit)
        return DateValue(window, Relation.WITHIN, note=f"{context.said_on} + 1 {unit} = {window.due}")

    def next_one(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Over the next year, in the coming decade, within the past month: one unit from the day of speaking."""
        unit = str(self.words.value("span_unit", match["unit"]))
        said_on = context.said_on
        if unit == "quarter" and not match["past"]:
            return next_quarters(context, 1)
        if match["past"]:
            window = w.past(said_on, 1, unit)
            return DateValue(window, Relation.PAST, note=f"{said_on} - 1 {unit}")
        count = 2 if match["ortwo"] else 1
        window = w.within(said_on, count, unit)
        if unit == "decade":
            window = Window(window.start, window.due, Precision.VAGUE)
        return DateValue(window, Relation.WITHIN, note=f"{said_on} + {count} {unit} = {window.due}")

    def coming(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """In the coming years, months: a few of them, and vague."""
        unit = str(self.words.value("span_unit", match["unit"]))
        window = w.few(context.said_on, unit)
        return DateValue(window, Relation.WITHIN, vague=unit != "year", note=f"the coming {unit}s: {window.due}")

    def _past(
        self, length: tuple[float, float, str] | None, match: re.Match[str], context: DateContext
    ) -> DateValue | None:
        if length is None:
            return self._few(match, context, back=True)
        window = w.past(context.said_on, length[1], length[2])
        return DateValue(window, Relation.PAST, note=f"{context.said_on} - {length[1]:g} {length[2]}s")

    def from_now(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Five years from now, six months away, two years ago, a year later."""
        tail = match["tail"]
        try:
            length = self.length(match)
            if tail.startswith(("ago", "back", "earlier", "prior")):
                if length is None:
                    return self._few(match, context, back=True)
                window = w.ago(context.said_on, length[1], length[2])
                return DateValue(
                    window, Relation.PAST, note=f"{context.said_on} - {length[1]:g} {length[2]}s = {window.due}"
                )
            if length is None:
                return self._few(match, context)
            low, high, unit = length
            if tail.startswith(("later", "after that", "on ")):
                return self._later(context, high, unit)
            shifted = low != high and unit in ("month", "week", "day") and not tail.startswith(("away", "out"))
            window = (
                w.between_steps(context.said_on, low, high, unit) if shifted else w.ahead(context.said_on, high, unit)
            )
            return DateValue(window, Relation.AHEAD, note=f"{context.said_on} + {high:g} {unit}s = {window.due}")
        except OutOfCalendar:
            return None

    def another(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """In another year, another two years: follows the date before it in the passage, else the day of speaking."""
        number = small_number(match["n"]) if match["n"] else 1.0
        unit = str(self.words.value("span_unit", match["unit"]))
        before = match.string[max(match.start() - 24, 0) : match.start()]
        try:
            if number is None:
                return None
            if not _CHAINS.search(before):  # "for another two years" tells how long from now
                window = w.within(context.said_on, number, unit)
                return DateValue(window, Relation.WITHIN, note=f"{context.said_on} + {number:g} {unit}s = {window.due}")
            return self._later(context, number, unit)
        except OutOfCalendar:
            return None

    def _later(self, context: DateContext, amount: float, unit: str) -> DateValue:
        last = context.last
        if last is None or last.window.due is None or last.value.relation is Relation.PAST:
            window = w.ahead(context.said_on, amount, unit)
            return DateValue(window, Relation.AHEAD, note=f"{context.said_on} + {amount:g} {unit}s = {window.due}")
        due = last.window.due
        if last.window.precision is Precision.YEAR and unit == "year":
            window = w.year(due.year + int(amount))
        else:
            window = Window(due, w.shift(due, amount, unit), Precision.RELATIVE)
        return DateValue(window, Relation.AHEAD, chained=True, note=f"{amount:g} {unit}s after {due}: {window.due}")


def small_number(text: str) -> float | None:
    """Return the number of a span's words: two, a, half a; None where it is none."""
    if text in ("a", "an", "another"):
        return 1.0
    if text.startswith(("half", "a half")):
        return 0.5
    return parse_number(f"a {text}" if text in ("hundred", "thousand") else text)


def duration_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for spans counted from the day of speaking, or from the date before."""
    p = Durations(words, leads)
    number = rf"(?:[0-9]{{1,3}}|{SMALL_WORD})"
    return (
        Rule("en.time-frame", B + rf"(?P<n>{number})(?:\s?-?\s?(?:to|or|-)\s?-?(?P<n2>{number}))?[\s-](?P<unit>{{span_unit}})[\s-](?:time[\s-]?(?:frame|horizon|scale|line)|horizon|window(?!\s\[?(?:where|when|in\swhich|during\swhich|of\sopportunity)\b)|(?P<period>period(?!\s(?:ending|ended|from|since|of)\b)))\b",
             p.time_frame, ("an eight- to 10-year time frame", "a five-year horizon", "over a five-year period"), ("a five-year plan", "a 12-month period of growth")),
        Rule("en.guess-span", r"(?:(?<=\bmy\s)|(?<=\bour\s)|(?<=\bhis\s)|(?<=\bher\s)|(?<=\btheir\s)|(?<=\bthe\s)|(?<=\band\s)|(?<=\bfor\s))" + rf"(?P<n>{number})(?P<n2>)[\s-](?P<unit>{{span_unit}})(?P<period>)[\s-](?:predictions?|forecast|bet|guess)\b(?=\s(?:is|was|here|that|would|will)\b|[:,.])", p.time_frame,
             ("my one-year prediction is", "his 3 year bet:"), ("my one-year predictions market",)),
        Rule("en.years-ahead", B + r"(?<=\bthe\s)(?P<unit>years?|months|weeks|quarters|decade)\sahead\b(?!\sof\b)", p.lies_ahead,
             ("in the year ahead", "over the years ahead"), ("two years ahead of plan", "a year ahead of us")),
        Rule("en.end-of-span", B + r"(?:at|by|before)\sthe\send\sof\s(?:the\s(?=next\b))?(?:next\s)?" + LENGTH + r"(?!-)", p.at_its_end,
             (), ("the end of the year", "the end of ten robots", "at the end of two years")),
        Rule("en.from-now", B + LENGTH + r"(?:\s[a-z0-9]{1,8}\s[a-z0-9]{1,8}\sfrom\snow)?\s(?P<tail>(?:from|of)\s(?:now|today)\b(?!'s)|from\s(?:right\snow|this\spoint|here)|on\s(?:from\s(?:that|then)|after\sthat)\b(?:\s(?:date|day|point|time))?|away\b(?!\sfrom\s(?:home|work|school|family|his|her|their|my|your|him|them|me|us|each|the\s(?:game|office|business|sport|stage|industry|country|city|court|track|field|screen|job|desk|family|limelight|spotlight))\b)|hence|later\b(?!\sthan\b)|out\b(?!\sof)"
             r"|down\sthe\s(?:road|line)|ago\b|back\b(?!\s[a-z]{2,4}\s(?:to|in)\b)|earlier\b|prior\b(?!\sto)|ahead\b(?!\sof\b)|after\sthat|time\b|from(?=\s(?!being\b|spring\b|morning\b)[a-z]{2,12}ing\b))",
             p.from_now, ("five years from now", "six months away", "a decade from now", "two years ago", "in two years' time"), ("five years old",)),
        Rule("en.another", B + rf"(?<!of\s)another\s(?:(?:{_N}\s?(?:or|to|-)\s?)??(?P<n>{_N})\s)?(?P<unit>{{span_unit}})\b(?:\sor\s(?:so|two))?(?!\s(?:of|where|when)\b|-)", p.another,
             ("in another year", "after another two years"), ("another company", "another year of growth", "another year-end record")),
        Rule("en.next-span", B + r"(?:(?P<next>next|coming|(?<=the\s)following|upcoming|ensuing|subsequent)|(?P<past>past|last|previous|prior|preceding|trailing|recent))\s"
             r"(?:(?:about|roughly|approximately|say|maybe|probably|let's\ssay|at\sleast)\s)?" + LENGTH + r"(?!\s(?:old|of\sage)\b|[a-z]|(?<=s)\s(?:of|in)\s(?:(?:the|this|next|last|each|every)\s(?:fiscal\s|calendar\s)?(?:year|month|quarter|decade)\b|(?:fiscal\s|fy\s?)?(?:20)?[0-9]{2}\b|{month}\b))",
             p.ahead, ("over the next 12 months", "in the next few years", "over the past two years", "the next two years"), ("the next two robots", "flat following two years of declines")),
        Rule("en.coming", B + r"(?:coming|upcoming)\s(?P<unit>years|months|weeks|quarters|days)\b", p.coming, ("in the coming years",), ("coming cars",)),
        Rule("en.next-one", B + r"(?<=\sthe\s)(?:(?P<next>next|coming|forthcoming)|(?P<past>past|last(?!\squarter)))\s(?:(?<=coming\s)(?:financial|fiscal)\s)?(?P<unit>year|month|week|fortnight|decade|century|day|quarter)\b(?P<ortwo>\sor\stwo\b)?(?:\sor\sso\b)?(?!-|'s|\sof\b)",
             p.next_one, ("over the next year", "in the next year or two", "in the next decade", "in the past year"), ("next year", "the next yearly")),
        Rule("en.within-span", B + LENGTH + r"(?!\s(?:old\b|of\s(?!speaking)|(?:after|following)\s(?!now\b|today\b)|in\sa\srow|straight|running|from\s(?:that|then)\b|before\s(?:an?|the|any|its|our|their)\s(?!end\b))|-|')",
             p.ahead, ("within five years", "in three to four years", "in a couple of years", "in 36 months", "in half a year", "it will take three years"), ("for five years", "in five robots", "within two years after signing")),
    )  # fmt: skip
