"""Chinese duration rules: N年内, 未来N个月, N年后, 再过一年, 过去三年, 未来几年."""

import re

from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation
from tracker.lang.words import Words
from tracker.lang.zh.parts import LINK, N, amount
from tracker.model import window as w
from tracker.model.window import OutOfCalendar, Precision, Window


class Durations:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def _length(self, match: re.Match[str]) -> tuple[float, float, str] | None:
        """Return low, high and unit of the duration."""
        if match["halfyear"]:
            return 6.0, 6.0, "month"
        unit = str(self.words.value("span_unit", match["unit"]))
        first = amount(match["n"])
        last = amount(match["n2"]) if match["n2"] else first
        if first is None or last is None or last[1] < first[0]:
            return None
        low, high = first[0], last[1]
        if match["andhalf"]:
            low, high = low + 0.5, high + 0.5
        return low, high, unit

    def _few(self, match: re.Match[str], context: DateContext, *, back: bool) -> DateValue | None:
        unit = str(self.words.value("span_unit", match["fewunit"]))
        if match["tenfew"]:
            unit, few = "year", 10.0
            ahead = w.within(context.said_on, few, unit)
            window = w.past(context.said_on, few, unit) if back else Window(ahead.start, ahead.due, Precision.VAGUE)
        elif back:
            window = w.past(context.said_on, 5.0 if unit == "year" else 3.0, unit)
        else:
            window = w.vague(context.said_on, unit)
        relation = Relation.PAST if back else Relation.WITHIN
        real = unit in ("year", "decade") and not back
        return DateValue(window, relation, vague=not real, note=f"a few {unit}s: {window.start} to {window.due}")

    def lead_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """未来36个月, 接下来的3到4年, 未来几年内."""
        try:
            if match["fewunit"]:
                return self._few(match, context, back=False)
            length = self._length(match)
            if length is None:
                return None
            low, high, unit = length
            if unit == "quarter":
                return self._quarters(context, int(high))
            window = w.within(context.said_on, high, unit)
            return DateValue(window, Relation.WITHIN, note=f"{context.said_on} + {high:g} {unit}s = {window.due}")
        except OutOfCalendar:
            return None

    def _quarters(self, context: DateContext, count: int) -> DateValue:
        """The next N quarters begin with the running one when it was said in its first month, else with the next."""
        end = context.fiscal_year_end
        year, which = w.quarter_of(context.said_on, fiscal_year_end=end)
        running = w.quarter(year, which, fiscal_year_end=end)
        early = running.start is not None and (context.said_on - running.start).days < 45
        first = 0 if early else 1
        window = w.quarter_after(year, which, first, fiscal_year_end=end, to=first + max(count, 1) - 1)
        return DateValue(window, Relation.WITHIN, note=f"{count} quarters: {window.start} to {window.due}")

    def past_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """过去三年, 近五年, 最近几个月."""
        try:
            if match["fewunit"]:
                return self._few(match, context, back=True)
            length = self._length(match)
            if length is None:
                return None
            window = w.past(context.said_on, length[1], length[2])
            return DateValue(window, Relation.PAST, note=f"{context.said_on} - {length[1]:g} {length[2]}s")
        except OutOfCalendar:
            return None

    def tail_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """五年内, 3到4年内, 两年后, 3-4个月後, 五年前."""
        tail = match["tail"]
        try:
            if match["fewunit"]:
                return self._few(match, context, back="前" in tail)
            length = self._length(match)
            if length is None:
                return None
            low, high, unit = length
            said_on = context.said_on
            if tail.endswith("内"):
                window = w.within(said_on, high, unit)
                return DateValue(window, Relation.WITHIN, note=f"{said_on} + {high:g} {unit}s = {window.due}")
            if tail.endswith("前"):
                window = w.ago(said_on, high, unit)
                return DateValue(window, Relation.PAST, note=f"{said_on} - {high:g} {unit}s = {window.due}")
            ranged = low != high and unit in ("month", "week", "day")
            window = w.between_steps(said_on, low, high, unit) if ranged else w.ahead(said_on, high, unit)
            return DateValue(window, Relation.AHEAD, note=f"{said_on} + {high:g} {unit}s = {window.due}")
        except OutOfCalendar:
            return None

    def again(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """再过一年, 再两年之后: follows the date before it in the passage, else the day of speaking."""
        length = self._length(match) if not match["fewunit"] else None
        if length is None:
            return None
        _, high, unit = length
        try:
            last = context.last
            if last is None or last.window.due is None or last.value.relation is Relation.PAST:
                window = w.ahead(context.said_on, high, unit)
                return DateValue(window, Relation.AHEAD, note=f"{context.said_on} + {high:g} {unit}s")
            due = last.window.due
            if last.window.precision is Precision.YEAR and unit == "year":
                window = w.year(due.year + int(high))
            else:
                window = Window(due, w.shift(due, high, unit), Precision.RELATIVE)
            return DateValue(window, Relation.AHEAD, chained=True, note=f"{high:g} {unit}s after {due}: {window.due}")
        except OutOfCalendar:
            return None


_LENGTH = (
    rf"(?:(?P<n>{N})(?:{LINK}(?P<n2>{N}))?(?P<andhalf>个半|年半(?=[内后之以]))?(?P<unit>{{span_unit}})"
    r"|(?P<halfyear>半年(?:多)?)"
    r"|(?P<tenfew>[十])?(?P<fewword>{few})(?P<fewunit>{span_unit}))"
)


def duration_rules(words: Words) -> tuple[Rule[DateValue], ...]:
    """Return the rules for spans counted from the day of speaking, or from the date before."""
    p = Durations(words)
    length = _LENGTH
    return (
        Rule("zh.again", rf"(?:再过|再|又过)(?:大约|约)?{length}(?P<tail>之后|以后|后)?(?:的时间)?", p.again,
             ("再过一年，我们可能会再扩大10倍", "再下一个就是再两年之后"), ("再一次",)),
        Rule("zh.next-span", rf"(?:在)?{{ahead_lead}}(?:的|这)?(?:大约|约|至少|短短)?{length}(?:之内|以内|内|里|期间|时间里|时间内|时间|当中)?",
             p.lead_span, ("未来36个月", "接下来的几年里", "未来6到12个月的情况", "未来两三年"), ("未来年轻人",)),
        Rule("zh.past-span", rf"(?:在)?{{past_lead}}(?:的)?(?:大约|约|至少)?{length}(?:之内|以内|内|里|期间|来|以来|间)?",
             p.past_span, ("过去三年", "近五年来", "最近几个月"), ("前年",)),
        Rule("zh.tail-span", rf"(?<![第0-9.])(?:从现在起|从今天起|大约|大概|约|不到|不出|最多|最快|短短|仅)?(?:在|于)?"
             rf"(?:(?P<m>{N})年(?={LINK}))?(?:{LINK})?{length}(?:的?时间)?(?P<tail>之内|以内|内|之后|以后|过后|后(?!来)|之前|以前|前(?!所))",
             p.tail_span, ("五年内", "3到4年内", "从现在起五年后", "三年或五年后", "30个月内", "半年后", "十年前"),
             ("第五年内部", "五年级后")),
    )  # fmt: skip
