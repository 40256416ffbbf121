"""Chinese durations to windows: N年内, 未来N个月, N年后, 再过一年, 过去三年, 未来几年."""

import re
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.tails import Tail
from tracker.lang.words import Words
from tracker.lang.zh.asking import ASKS_WHEN, REACH
from tracker.lang.zh.parts import CN, amount
from tracker.model import window as w
from tracker.model.window import OutOfCalendar, Precision, Window

_SEEN_FROM = ("从", "放到", "放在", "拉长到")
_QUARTERS = frozenset(("季度", "季"))
_HOURS = frozenset(("小时", "个小时", "钟头", "个钟头"))
_FAR = 120
"""So many years ahead are a way of speaking, and hardly a deadline."""
N = rf"(?:[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?|[{CN}千]{{1,5}})"
"""A small number, in digits or numerals."""


_NEAR_YEARS = 12
"""A plan for the 26th year is one for 2026, as no plan is made for so many years."""


class Durations:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._units: dict[str, str] = dict(words.values["span_unit"])

    def _length(self, match: re.Match[str]) -> tuple[float, float, str] | None:
        """Return low, high and unit of the duration."""
        if match["half"]:
            return {"半个月": (0.5, 0.5, "month"), "半月": (0.5, 0.5, "month"), "半个世纪": (50.0, 50.0, "year")}.get(
                match["half"], (6.0, 6.0, "month")
            )
        unit = "month" if match["unit"] in ("月", "月份") else self._units[match["unit"]]
        first = amount(match["n"])
        last = amount(match["n2"]) if match["n2"] else first
        if first is None or last is None or last[1] < first[0]:
            return None
        low, high = first[0], last[1]
        if match["mid"] or match["yearhalf"]:
            low, high = low + 0.5, high + 0.5
        elif match["months"]:
            extra = (amount(match["months"]) or (0.0, 0.0))[0]
            return low * 12 + extra, high * 12 + extra, "month"
        elif match["more"] == "几":
            high += 9
        if unit == "hour":
            return float(ceil(low / 24)), float(ceil(high / 24)), "day"
        return low, high, unit

    def _few(self, match: re.Match[str], context: DateContext, *, back: bool) -> DateValue | None:
        unit = "month" if match["fewunit"] == "月" else str(self.words.value("span_unit", match["fewunit"]))
        tens = self.words.values["few_tens"].get(match["fewword"])
        most = float(tens.split()[1]) if tens else float(w.FEW)
        if unit == "hour":  # days are the least that a time is told in
            unit, most = "day", float(ceil(most / 24))
        if back:
            window = w.past(context.said_on, most, unit)
        else:
            window = w.few(context.said_on, unit, several=match["fewword"].startswith("数"))
            if tens:
                window = Window(context.said_on, w.shift(context.said_on, most, unit), Precision.VAGUE)
        relation = Relation.PAST if back else Relation.WITHIN
        real = unit != "quarter" and not back
        return DateValue(window, relation, vague=not real, note=f"a few {unit}s: {window.start!s} to {window.due!s}")

    def one_on(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """明年这个时候: one unit from the day of speaking."""
        unit = "year" if match["year"] else "month" if match["month"] else "week"
        window = w.within(context.said_on, 1, unit)
        return DateValue(window, Relation.AHEAD, note=f"{context.said_on} + 1 {unit} = {window.due}")

    def lead_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """未来36个月, 接下来的3到4年, 未来几年内."""
        try:
            if match["fewunit"]:
                return self._few(match, context, back=False)
            length = self._length(match)
            if length is None:
                return None
            _, high, unit = length
            if unit == "quarter":
                return self._quarters(context, int(high))
            since = _since(match, context)
            window = _to_the_day(match, w.within(since or context.said_on, high, unit))
            if since is not None and window.due is not None:
                window = replace(window, due=window.due - timedelta(days=1))
            note = f"{since or context.said_on!s} + {high:g} {unit}s = {window.due!s}"
            return DateValue(window, Relation.WITHIN, vague=_is_far(window, context), note=note)
        except OutOfCalendar:
            return None

    def plan_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """预计八年办理二十万户; 预计26年完成 tells of the year 2026, where that is near."""
        near = context.said_on.year % 100
        figures = match["n"] or ""
        year = len(figures) == 2 and figures.isdigit() and near - 1 <= int(figures) <= near + _NEAR_YEARS
        return None if year and match["unit"] == "年" and not match["n2"] else self.lead_span(match, context)

    def _quarters(self, context: DateContext, count: int) -> DateValue:
        """The next N quarters begin with the running one when it was said in its first month, else with the next."""
        end = context.quarters_end
        year, which = w.quarter_of(context.said_on, fiscal_year_end=end)
        running = w.quarter(year, which, fiscal_year_end=end)
        early = running.start is not None and (context.said_on - running.start).days < 45
        first = 0 if early else 1
        window = w.quarter_after(year, which, first, fiscal_year_end=end, to=first + max(count, 1) - 1)
        return DateValue(window, Relation.WITHIN, note=f"{count} quarters: {window.start!s} to {window.due!s}")

    def past_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """过去三年, 近五年, 最近几个月."""
        try:
            if match["fewunit"]:
                return self._few(match, context, back=True)
            length = self._length(match)
            if length is None:
                return None
            if match[0].endswith("内") and _TO_COME.search(match.string, max(0, match.start() - 3), match.start()):
                window = w.within(context.said_on, length[1], length[2])
                return DateValue(window, Relation.WITHIN, note=f"{context.said_on!s} + {length[1]:g} {length[2]}s")
            window = w.past(context.said_on, length[1], length[2])
            return DateValue(window, Relation.PAST, note=f"{context.said_on!s} - {length[1]:g} {length[2]}s")
        except OutOfCalendar:
            return None

    def tail_span(  # noqa: PLR0911 - a return for each of the tails
        self, match: re.Match[str], context: DateContext
    ) -> DateValue | None:
        """五年内, 3到4年内, 两年后, 3-4个月後, 五年前."""
        tail = match["tail"]
        if tail.endswith("后") and _DATED.match(match.string, match.end()):
            return None  # 两年之后，在2022年春节: counted from what was told before
        try:
            if match["fewunit"]:
                return self._few(match, context, back=tail[-1] in "前来")
            length = self._length(match)
            if length is None or (tail.endswith("后") and match["unit"] in _QUARTERS and length[1] <= 4):
                return None  # 三季度以后 is after the third; 三个季度后 counts them
            low, high, unit = length
            said_on = context.said_on
            if tail.endswith("内"):
                if _HAD.match(match.string, match.end()) and context.tense is not Tense.FUTURE:
                    return DateValue(w.past(said_on, high, unit), Relation.PAST, note=f"{said_on!s} - {high:g} {unit}s")
                window = _to_the_day(match, w.within(said_on, high, unit))
                note = f"{said_on!s} + {high:g} {unit}s = {window.due!s}"
                return DateValue(window, Relation.WITHIN, vague=_is_far(window, context), note=note)
            if tail[-1] in "看讲说":
                return self._seen_from(match, context, high, unit)
            if tail.endswith("来"):
                return DateValue(w.past(said_on, high, unit), Relation.PAST, note=f"{said_on!s} - {high:g} {unit}s")
            if tail.endswith("前"):
                window = w.ago(said_on, high, unit)
                return DateValue(window, Relation.PAST, note=f"{said_on!s} - {high:g} {unit}s = {window.due!s}")
            ranged = low != high and unit in ("month", "week", "day")
            window = w.between_steps(said_on, low, high, unit) if ranged else w.ahead(said_on, high, unit)
            window = _to_the_day(match, window)
            note = f"{said_on!s} + {high:g} {unit}s = {window.due!s}"
            return DateValue(window, Relation.AHEAD, vague=_is_far(window, context), note=note)
        except OutOfCalendar:
            return None

    def _seen_from(self, match: re.Match[str], context: DateContext, high: float, unit: str) -> DateValue | None:
        """从十年的角度看, 从五年来看: within so many years."""
        if not match.string.endswith(_SEEN_FROM, 0, match.start()):
            return None
        window = w.within(context.said_on, high, unit)
        return DateValue(
            window,
            Relation.WITHIN,
            vague=_is_far(window, context),
            note=f"{context.said_on!s} + {high:g} {unit}s = {window.due!s}",
        )

    def ahead_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """过两年: N years from now."""
        try:
            if match["fewunit"]:
                return self._few(match, context, back=False)
            length = self._length(match)
            if length is None:
                return None
            window = w.ahead(context.said_on, length[1], length[2])
            note = f"{context.said_on!s} + {length[1]:g} {length[2]}s = {window.due!s}"
            return DateValue(window, Relation.AHEAD, vague=_is_far(window, context), note=note)
        except OutOfCalendar:
            return None

    def same_day_later(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """两年后的今天: that very day."""
        length = self._length(match) if not match["fewunit"] else None
        if length is None:
            return None
        try:
            one = w.shift(context.said_on, length[1], length[2])
        except OutOfCalendar:
            return None
        return DateValue(
            w.day(one.year, one.month, one.day), note=f"{context.said_on} + {length[1]:g} {length[2]}s = {one}"
        )

    def next_decade(self, _match: re.Match[str], context: DateContext) -> DateValue | None:
        """下一个十年: ten years from the day of speaking."""
        try:
            window = w.within(context.said_on, 1, "decade")
        except OutOfCalendar:
            return None
        return DateValue(window, Relation.WITHIN, note=f"{context.said_on!s} + 10 years = {window.due!s}")

    def ahead_about(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """可以在两年左右开始, 可能不到20年: within so long, where nothing looks back."""
        if match["fewunit"] or context.tense is Tense.PAST:
            return None
        return self.lead_span(match, context)

    def answer_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """三到五年吧。: all that is answered to when something will be."""
        start = match.start()
        if match["fewunit"] or ASKS_WHEN.search(match.string, max(0, start - REACH), start) is None:
            return None
        return self.taking_span(match, context)

    def taking_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """需时20至25年, 还需要三年: done when so long has passed."""
        length = None if match["fewunit"] else self._length(match)
        if length is None:
            return None
        _, high, unit = length
        try:
            window = w.within(context.said_on, high, unit)
        except OutOfCalendar:
            return None
        note = f"{context.said_on!s} + {high:g} {unit}s = {window.due!s}"
        return DateValue(window, Relation.AHEAD, vague=_is_far(window, context), note=note)

    def lasting_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """牛市还会持续三年: what is to last so long has lasted when they are over."""
        if _TO_LAST.search(match.string, max(0, match.start() - _LAST_REACH), match.start()) is None:
            return None
        return self.taking_span(match, context)

    def again(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """再过一年, 再两年之后: follows the date before it in the passage, else the day of speaking.

        那之后12到18个月 has both its ends from that date, and says nothing where there is none.
        """
        length = self._length(match) if not match["fewunit"] else None
        if length is None:
            return None
        low, high, unit = length
        pointed = match[0][0] in "那此"
        try:
            last = context.last
            if pointed and (last is None or last.window.due is None or last.window.due < context.said_on):
                return None
            if last is None or last.window.due is None or last.value.relation is Relation.PAST:
                window = w.ahead(context.said_on, high, unit)
                return DateValue(window, Relation.AHEAD, note=f"{context.said_on!s} + {high:g} {unit}s")
            due = last.window.due
            if last.window.precision is Precision.YEAR and unit == "year":
                window = w.year(due.year + int(high))
            else:
                start = w.shift(due, low, unit) if pointed and low != high else due
                window = Window(start, w.shift(due, high, unit), Precision.RELATIVE)
            return DateValue(
                window, Relation.AHEAD, chained=True, note=f"{high:g} {unit}s after {due!s}: {window.due!s}"
            )
        except OutOfCalendar:
            return None


def _to_the_day(match: re.Match[str], window: Window) -> Window:
    """Return the window of so many hours with the day as its precision."""
    return Window(window.start, window.due, Precision.DAY) if match["unit"] in _HOURS else window


def _since(match: re.Match[str], context: DateContext) -> date | None:
    """Return the day to come from which a span counts that is told right before it: 自明年元旦起，用四年时间."""
    last = context.last
    if last is None or last.value.relation is not Relation.SINCE or not 0 <= match.start() - last.end <= _RIGHT_BEHIND:
        return None
    start = last.window.start
    return start if start is not None and start > context.said_on else None


def _is_far(window: Window, context: DateContext) -> bool:
    return window.due is not None and window.due.year > context.said_on.year + _FAR


_TO_LAST = Tail(r"(?:还|仍|将|会|要|可能|起码|至少|预计)[^，。；0-9]{0,8}$")
"""Before so long a time: something is to last."""
_LAST_REACH = 10
"""No more characters than that pattern can take."""
_RIGHT_BEHIND = 2
_DATED = re.compile(r"[，,]\s?(?:在|到了?|于|也就是|即)?\s?(?:19|20)[0-9]{2}\s?年")
_TO_COME = re.compile(r"(?:将|会|可能|预计|预期|有望|料)[在于]?\s?$")
"""Before 近20年内: they are those to come."""
_HAD = re.compile(r"[就便共已]?有(?:超过?|近|约|逾)?\s?[0-9]")
"""What there was within so long a time, where nothing looks ahead: 三个月内有200亿美元流入."""
