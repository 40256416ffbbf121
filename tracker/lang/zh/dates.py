"""Chinese date rules: every date-level expression, past or future, to a window."""

import re
from datetime import date

from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation
from tracker.lang.words import Words
from tracker.lang.zh import parts
from tracker.lang.zh.parts import (
    CN, NOT_AFTER_DIGIT, PART, YEAR_DIGITS, part_of, small, year_number,
)  # fmt: skip
from tracker.model import window as w
from tracker.model.window import Window

_SUFFIX = (
    r"(?P<suffix>(?:以前|之前|前(?![三两半后期提景往所季一二四十途沿]))|(?:以后|之后|后(?![期半续来台]))|(?:开始|以来|起(?![来码]))"
    r"|(?:之内|以内|期间|(?<=年)内|(?<=月)内|(?<=季度)内|(?<=季)内)|(?:的?某个时候)|底前)?"
)
_BY_LEAD = r"(?P<lead>(?:{by_lead}|{since_lead})\s?)?"


def related(named: Window, context: DateContext, lead: str, suffix: str, **flags: bool) -> DateValue:
    """Return the value of a named span with its lead (到, 自) and suffix (之前, 之后, 起, 内)."""
    lead = lead.strip()
    if suffix and (suffix.endswith("后") and "最后" not in suffix):
        return DateValue(w.after(named), Relation.AFTER, named, note=f"after {named.due}", **flags)
    if suffix in ("以来", "开始", "起") or (lead and lead[0] in "从自由" and not suffix):
        return DateValue(w.since(named), Relation.SINCE, named, note=f"from {named.start} on", **flags)
    if (suffix and (suffix.endswith("前") or suffix.endswith("内"))) or (lead and lead not in ("在", "预计到")):
        return DateValue(w.by(context.said_on, named), Relation.BY, named, note=f"by the end of {named.due}", **flags)
    return DateValue(named, Relation.IN, named, note=f"{named.start} to {named.due}", **flags)


class Productions:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def _related(self, match: re.Match[str], context: DateContext, named: Window | None, **flags: bool) -> DateValue | None:
        if named is None:
            return None
        return related(named, context, match["lead"] or "", match["suffix"] or "", **flags)

    def dated_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """A year in digits or numerals, with or without a part of it."""
        text = match["year"] or match["yeartwo"] or match["yearbare"]
        year = year_number(text)
        if match["yeartwo"]:
            year += 2000
        suffix = match["suffix"] or ""
        if not parts.has_part(match) and not 1800 <= year <= 2200 and (suffix or match["lead"] in (None, "在")):
            # 3000年后 counts years; 3000年 by itself is a year.
            if suffix.endswith(("后", "内", "前")):
                return None
        return self._year(match, context, year)

    def _year(self, match: re.Match[str], context: DateContext, year: int, **flags: bool) -> DateValue | None:
        try:
            w.year_number(year)
        except ValueError:
            return None
        if parts.has_part(match):
            return self._related(match, context, part_of(match, year, context, self.words), **flags)
        return self._related(match, context, w.year(year, fiscal_year_end=context.fiscal_year_end), **flags)

    def relative_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """今年, 明年, 后年 with or without a part; 次年 and 当年 follow the date before."""
        offset = self.words.values["year_word"].get(match["year"])
        if offset is None:
            offset = self.words.value("year_anaphor", match["year"])
            due = context.last.window.due if context.last else None
            if due is None:
                return None
            return self._year(match, context, due.year + int(offset), chained=True)
        this = context.said_on.year
        if context.fiscal_year_end != 12 and "度" in match["year"]:
            this = w.quarter_of(context.said_on, fiscal_year_end=context.fiscal_year_end)[0]
        return self._year(match, context, this + int(offset))

    def fiscal_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2026财年, FY26, 下财年."""
        if match["number"]:
            digits = match["number"]
            year = int(digits) + (2000 if len(digits) == 2 else 0)
        else:
            this = w.quarter_of(context.said_on, fiscal_year_end=context.fiscal_year_end)[0]
            year = this + int(self.words.value("fiscal_word", match["fiscal"]))
        return self._year(match, context, year)

    def bare_part(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """A quarter, month, day or part of a year without a year of its own."""
        if match["yearpart"] and "年" not in match["yearpart"] and match["yearpart"] != "岁末":
            return None
        year = parts.nearest_year(match, context, self.words)
        sure = bool(match["yearpart"] or match["whole"])
        return self._related(match, context, part_of(match, year, context, self.words), bare=not sure)

    def iso_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2025-03-20, 2025/3/20, 2025.3.20."""
        try:
            named = w.day(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            return None
        return related(named, context, match["lead"] or "", "")

    def step(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """本月, 下个月底, 上季度, 下周, 下周三, 本财季."""
        step = int(self.words.value("step_word", match["step"]))
        unit, part = match["unit"], match["steppart"] or ""
        said_on, end = context.said_on, context.fiscal_year_end
        if "季" in unit:
            year, which = context.reported if context.reported and step > 0 else w.quarter_of(said_on, fiscal_year_end=end)
            return self._related(match, context, w.quarter_after(year, which, step, fiscal_year_end=end))
        if "月" in unit:
            first = w.shift(said_on.replace(day=1), step, "month")
            return self._related(match, context, _month_edge(w.month(first.year, first.month), part))
        if "周末" in unit:
            return self._related(match, context, w.weekend(said_on, offset=step))
        return self._related(match, context, w.week(said_on, offset=step))

    def weekday(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """周三, 下周三, 本周五."""
        step = self.words.values["step_word"].get(match["step"]) if match["step"] else None
        number = int(self.words.value("weekday", "周" + match["wd"]))
        return self._related(match, context, parts.weekday_in(context.said_on, number, step), bare=step is None)

    def near_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """今天, 明天, 大后天."""
        one = w.shift(context.said_on, int(self.words.value("day_word", match["word"])), "day")
        return self._related(match, context, w.day(one.year, one.month, one.day))

    def plan(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """十五五期间, 十四五末: a five-year plan."""
        whole = w.five_year_plan(small(match["n"]))
        edge = match["planpart"] or ""
        if "末" in edge or "收官" in edge:
            assert whole.due is not None  # noqa: S101 - a plan has both ends
            return DateValue(w.by(context.said_on, whole), Relation.BY, whole, note=f"the plan ends {whole.due}")
        if "初" in edge or "开局" in edge:
            whole = w.year(whole.start.year) if whole.start else whole
        return DateValue(whole, Relation.IN, whole, note=f"the plan runs {whole.start} to {whole.due}")

    def century(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """本世纪末, 21世纪中叶, 下世纪."""
        number = {"本": 21, "这个": 21, "下": 22, "下个": 22, "上": 20, "上个": 20}.get(match["which"]) or small(match["which"])
        first = (number - 1) * 100
        named = w.century(number)
        part = match["centpart"] or ""
        if "中" in part:
            named = Window(date(first + 40, 1, 1), date(first + 60, 12, 31), w.Precision.DECADE)
        elif "上半" in part or "初" in part:
            named = Window(named.start, date(first + (50 if "半" in part else 20), 12, 31), w.Precision.DECADE)
        elif "下半" in part:
            named = Window(date(first + 51, 1, 1), named.due, w.Precision.DECADE)
        if part.endswith(("末", "底")) or match["lead"]:
            return DateValue(w.by(context.said_on, named), Relation.BY, named, note=f"by {named.due}")
        return self._related(match, context, named)

    def decade(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2030年代, 本世纪30年代, 90年代末."""
        tens = small(match["tens"]) if not match["tens"].isdigit() else int(match["tens"])
        if tens < 100:
            century = {"上世纪": 1900, "本世纪": 2000}.get(match["cent"] or "", 2000 if tens < 50 else 1900)
            tens += century
        named = w.decade(tens)
        part = match["decpart"] or ""
        if "初" in part or "前" in part:
            named = w.early(named)
        elif "中" in part:
            named = w.mid(named)
        elif part:
            named = w.late(named)
        return self._related(match, context, named)


def _month_edge(whole: Window, part: str) -> Window:
    if "初" in part or "上旬" in part:
        return w.early(whole)
    if "中" in part:
        return w.mid(whole)
    return w.late(whole) if part else whole


def calendar_rules(words: Words) -> tuple[Rule[DateValue], ...]:
    """Return the rules for dates that the calendar names."""
    p = Productions(words)
    return (
        Rule("zh.five-year-plan", r"(?<![0-9" + CN + r"])(?P<n>十[一二三四五六七]?|[一二三四五六七八九])五(?:规划|计划)?"
             r"(?P<planpart>期间|时期|末期|末|期末|初期|初|开局之年|收官之年|规划期内|的最后一年)",
             p.plan, ("十五五期间单位能耗下降", "十四五末装机将达到12亿千瓦"), ("他今年十五五折",)),
        Rule("zh.iso-day", NOT_AFTER_DIGIT + _BY_LEAD + r"(?P<y>[12][0-9]{3})(?:-(?=[0-9]{1,2}-)|/(?=[0-9]{1,2}/)|\.(?=[0-9]{1,2}\.))(?P<m>1[0-2]|0?[1-9])[-/.]"
             r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9.])",
             p.iso_day, ("于2025-03-20发布", "2025/3/1开售"), ("版本2025.3.20.1",)),
        Rule("zh.century", _BY_LEAD + r"(?P<which>本|这个|下个?|上个?|2[0-9]|二十[一二三])世纪的?"
             r"(?P<centpart>末叶?|底|中叶|中期|初期?|上半叶|下半叶|前半叶|后半叶)?(?:(?<=世纪)(?![0-9一二三四五六七八九十]))?" + _SUFFIX,
             p.century, ("到本世纪末升温2度", "21世纪中叶实现"), ("世纪大道",)),
        Rule("zh.decade", _BY_LEAD + r"(?P<cent>上世纪|本世纪|[12][0-9]世纪)?(?P<tens>[12][0-9]{2}0|[1-9]0|[二三四五六七八九]十)年代"
             r"(?P<decpart>初期?|中期|末期?|后期|前期|中后期)?" + _SUFFIX,
             p.decade, ("2030年代初登陆火星", "到30年代末"), ("这个年代",)),
        Rule("zh.fiscal-year", NOT_AFTER_DIGIT + _BY_LEAD + r"(?:(?:FY\s?|fy)(?P<number>20[0-9]{2}|[0-9]{2})(?![0-9])(?:财年)?|(?P<fiscal>{fiscal_word}))的?" + f"(?:{PART})?" + _SUFFIX,
             p.fiscal_year, ("FY26营收", "下财年资本开支", "FY2027第一季度"), ("FYI",)),
        Rule("zh.year", NOT_AFTER_DIGIT + _BY_LEAD + r"(?:"
             rf"(?P<year>{YEAR_DIGITS})\s?(?:财|会计|财政)?年度?(?![代龄])(?!的?历史|多|来(?!看)|间(?!谍)|左右的)"
             rf"|(?P<yeartwo>[2-4][0-9])(?:财)?年(?=的?(?:第?[一二三四1-4]个?季|Q|上半|下半|年?[底末初]|年中|(?:1[0-2]|[1-9])月|财))"
             rf"|(?P<yearbare>20[0-9]{{2}})(?=\s?(?:Q[1-4]|H[12]|[1-4]Q|(?:-|~|—|–|到|至)\s?20[0-9]{{2}}年))"
             r")\s?的?" + f"(?:{PART})?" + _SUFFIX,
             p.dated_year, ("2027年第二季度实现量产", "到2030年底", "2026年3月5日", "二零二八年", "26年底", "2027Q2"),
             ("持续了5000年的历史", "3000年后")),
        Rule("zh.relative-year", _BY_LEAD + r"(?P<year>{year_word}|{year_anaphor})(?!级|纪念|度假)(?:度)?的?" + f"(?:{PART})?" + _SUFFIX,
             p.relative_year, ("明年下半年", "今年第二季度", "后年年初", "去年底"), ("明年级",)),
        Rule("zh.step", _BY_LEAD + r"(?P<step>{step_word})(?P<unit>个?财?季度?|月份?|个月|周末?|星期|个星期|礼拜|个礼拜)(?![一二三四五六日天节])"
             r"(?P<steppart>初|中旬|上旬|下旬|月?底|末|中(?![国心]))?" + _SUFFIX,
             p.step, ("下个月底推出", "本季度毛利率", "下周"), ("这季节",)),
        Rule("zh.weekday", _BY_LEAD + r"(?P<step>{step_word})?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])(?![年个种项])" + _SUFFIX,
             p.weekday, ("下周三发布", "本周五"), ("周一一年",)),
        Rule("zh.near-day", _BY_LEAD + r"(?P<word>{day_word})(?![的]?(?:我们的)?(?:世界|社会))" + _SUFFIX,
             p.near_day, ("明天上线", "后天见"), ("后天性",)),
        Rule("zh.bare-part", r"(?<![0-9.,年第" + CN + "])" + _BY_LEAD + PART + _SUFFIX,
             p.bare_part, ("三季度交付", "预计6月开售", "年底前完成", "下半年上市"), ("三季稻", "上半场")),
    )  # fmt: skip
