"""Chinese days, weeks and steps from now: 明天, 下周三, 本月底, 12号, 上季度."""

import re
from dataclasses import replace
from datetime import date

from tracker.lang.lunar import feast
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateMatch, DateValue, Relation, Tense
from tracker.lang.words import Words
from tracker.lang.zh import nearest, parts
from tracker.lang.zh.parts import CN, CN_DAY, DAY_NUMBER, LINK, NOT_AFTER_DIGIT
from tracker.lang.zh.relation import SUFFIX, Leads
from tracker.model import window as w
from tracker.model.window import Precision, Window

_CLOCK = re.compile(r"\s[0-2]?[0-9]:[0-5][0-9]")
"""Behind a day gone by: when the text came out, 2026-02-11 10:30."""
_SAME = 90
_SHORT = (Precision.DAY, Precision.WEEK, Precision.MONTH)
_TOLD = re.compile(
    r"\s?(?:(?:发布|公布|发表|出具)[^,，。；]{1,30}(?:指出|表示|称|认为|显示|预测|预计)|(?:上午|下午|晚间?)?(?:表示|指出|说|透露|强调|坦言))"
)
"""After a day: what was said on it is known, 11日发布展望报告指出."""


class Days:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words, leads: Leads) -> None:
        self.words = words
        self.bind = leads.bind

    def iso_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2025-03-20, 2025/3/20, 2025.3.20."""
        try:
            named = w.day(int(match["y"]), int(match["m"]), int(match["d"]))
        except ValueError:
            return None
        value = self.bind(match, context, named)
        published = named.due is not None and named.due <= context.said_on and _CLOCK.match(match.string, match.end())
        return replace(value, relation=Relation.PAST) if published else value

    def iso_month(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2025-03, 2025/03."""
        return self.bind(match, context, w.month(int(match["y"]), int(match["m"])))

    def step(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """本月, 下个月底, 上个月15号, 上季度, 下周, 本财季."""
        step = int(self.words.value("step_word", match["step"]))
        unit, said_on, end = match["unit"], _then(match, context), context.quarters_end
        if "季" in unit or unit[-1] in "Qq":
            year, which = (
                context.reported if context.reported and step > 0 else w.quarter_of(said_on, fiscal_year_end=end)
            )
            return self.bind(match, context, w.quarter_after(year, which, step, fiscal_year_end=end))
        if "月" in unit:
            day = said_on if match["step"] == "当" else _year_before(match, context)
            first = w.shift(day.replace(day=1), step, "month")
            try:
                return self.bind(match, context, _of_month(match, w.month(first.year, first.month)))
            except ValueError:
                return None
        if "周末" in unit:
            return self.bind(match, context, w.weekend(said_on, offset=step))
        return self.bind(match, context, _week_of_day(match, context) or w.week(said_on, offset=step))

    def weekday(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """周三, 下周三, 本周五, 星期三至四."""
        step = self.words.values["step_word"].get(match["step"]) if match["step"] else None
        first = parts.range_start(match, context)
        number = parts.weekday_number(match["wd"])
        week = _week_before(match, context) if step is None else None
        if step is None and first is not None and first.start is not None:
            named = nearest.weekday_in(first.start, number, None)
        elif week is not None:
            named = nearest.weekday_in(week, number, None)
        elif step is None and nearest.told_on(match):
            named = nearest.weekday_in(w.shift(context.said_on, -6, "day"), number, None)
        else:
            named = nearest.weekday_in(context.said_on, number, step)
        if match["wd2"] and named.start is not None:
            named = w.through(named, nearest.weekday_in(named.start, parts.weekday_number(match["wd2"]), None))
        return self.bind(match, context, named, bare=step is None)

    def near_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """今天, 明天, 大后天."""
        last = context.last
        if match["word"] in ("当天", "当日") and last is not None and last.end == match.start():
            return None  # 双十一当天
        one = w.shift(context.said_on, int(self.words.value("day_word", match["word"])), "day")
        return self.bind(match, context, w.day(one.year, one.month, one.day))

    def day_pair(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """今明两天, 明后天."""
        first = ("前", "昨", "今", "明").index(match["pair"][0]) - 2
        ends = (w.shift(context.said_on, first + step, "day") for step in (0, 1))
        return self.bind(match, context, w.through(*(w.day(one.year, one.month, one.day) for one in ends)))

    def lunar_day(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """正月初五: a day of the first lunar month of the nearest year in which it is not over."""
        number = parts.small(match["early"] or match["late"].replace("廿", "二十"))
        for year in (context.said_on.year, context.said_on.year + 1):
            named = feast(f"spring {number - 1}", year)
            if named is not None and named.due is not None and named.due >= context.said_on:
                return self.bind(match, context, named, bare=True)
        return None

    def weekend(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """周末, without a step: the coming one."""
        return self.bind(match, context, w.weekend(context.said_on), bare=True)

    def month_edge(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """月底, 月初, 月中 of the month of speaking."""
        whole = w.month(context.said_on.year, context.said_on.month)
        return self.bind(match, context, parts.month_part(whole, match["edge"]), bare=True)

    def day_number(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """12号, 29日: in the nearest month that has it."""
        number = parts.small(match["day"] or match["cnday"])
        told = Tense.PAST if _TOLD.match(match.string, match.end()) else None
        begun = parts.range_start(match, context)
        named = nearest.day_of_month_told(match, number, context) if begun is None else None
        named = named or nearest.nearest_day(number, context, begun, told)
        return None if named is None else self.bind(match, context, named, bare=True)


def _of_month(match: re.Match[str], whole: Window) -> Window:
    """Return the day, the days, the week or the part of a month that a step names; `ValueError` where it has none."""
    assert whole.start is not None  # noqa: S101 - a month has both ends
    if match["stepday"]:
        return w.day(whole.start.year, whole.start.month, parts.small(match["stepday"].rstrip("日号")))
    if match["stepnth"]:
        return parts.nth_of(whole, match["stepnth"], match["stepwd"])
    if match["steplast"]:
        return parts.last_days(whole, match["steplast"], match["stepunit"])
    return parts.month_part(whole, match["steppart"] or "")


def _then(match: re.Match[str], context: DateContext) -> date:
    """Return the day of which 当月 and 当周 are the month and the week: the one told right before, or that of speaking."""
    last, said_on = context.last, context.said_on
    if match["step"] != "当" or last is None or not 0 <= match.start() - last.end <= _SAME:
        return said_on
    day = last.window.start or last.window.due
    if day is None or day >= said_on:
        return said_on
    return (
        day if last.window.precision in _SHORT else w.shift(said_on, -1, "month" if "月" in match["unit"] else "week")
    )


def _year_before(match: re.Match[str], context: DateContext) -> date:
    """Return the day of speaking, in the year that stands just before (去年本月十日)."""
    last, said_on = context.last, context.said_on
    if last is None or last.end != match.start() or last.window.precision is not Precision.YEAR:
        return said_on
    return said_on if last.window.start is None else said_on.replace(year=last.window.start.year, day=1)


def _week_of_day(match: re.Match[str], context: DateContext) -> Window | None:
    """Return the week of the day that stands just before (9月23日当周)."""
    last = context.last
    day = (last.window.start or last.window.due) if last is not None else None
    if match["step"] != "当" or last is None or last.end != match.start() or day is None:
        return None
    return w.week(day)


def weeks_of_days(text: str, found: list[DateMatch]) -> list[DateMatch]:
    """Return the dates; a day with 当周 behind it is that week (9月23日当周)."""
    kept: list[DateMatch] = []
    for one in found:
        of_day = kept and kept[-1].end == one.start and text.startswith("当周", one.start)
        kept.append(replace(one, start=kept.pop().start) if of_day else one)
    return kept


def _week_before(match: re.Match[str], context: DateContext) -> date | None:
    """Return the monday of the week that stands just before (下周周六)."""
    last = context.last
    if last is None or last.end != match.start() or last.window.precision is not Precision.WEEK:
        return None
    return last.window.start


_SEPARATED = r"(?:-(?=[0-9]{1,2}-)|/(?=[0-9]{1,2}/)|\.(?=[0-9]{1,2}\.)|\s(?=[01][0-9]\s[0-3][0-9](?![0-9])))"


def day_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for days, weeks and steps from the day of speaking."""
    p = Days(words, leads)
    return (
        Rule("zh.iso-day", NOT_AFTER_DIGIT + r"(?P<y>[12][0-9]{3})" + _SEPARATED + r"(?P<m>1[0-2]|0?[1-9])(?:[-/.]|\s(?=[0-9]{2}(?![0-9])))"
             r"(?P<d>3[01]|[12][0-9]|0?[1-9])(?![0-9]|\.[0-9])" + SUFFIX,
             p.iso_day, ("于2025-03-20发布", "2025/3/1开售"), ("版本2025.3.20.1",)),
        Rule("zh.iso-month", NOT_AFTER_DIGIT + r"(?P<y>(?:19|20)[0-9]{2})[-/.](?P<m>0[1-9]|1[0-2])(?![0-9]|[-/.][0-9]{1,2}(?![0-9])|\s?[%万亿千百元倍个])" + SUFFIX,
             p.iso_month, ("2026-03交付", "2026/09开工"), ("2026.09亿元", "2026-03.5")),
        Rule("zh.step", r"(?P<step>{step_word})(?<![首每两几多初某]次)(?!(?<=当)[月季](?:同比|环比|值|数据|新增))(?P<unit>(?<!今)(?:个?财?季度?|月份?(?!台)|个月|个?\s?[Qq](?![1-4A-Za-z])(?:度)?)|周末|周(?![期刊报长转])|星期|个星期|礼拜|个礼拜)(?![一二三四五六日天节](?!个|(?<=月.)[日号]))"
             rf"(?:的?(?P<stepnth>第[一二三四五1-5]|最后一)个?(?:周|星期|礼拜)(?P<stepwd>[一二三四五六日天])?|的?最后(?P<steplast>[0-9]{{1,2}}|[{CN}]{{1,2}})(?P<stepunit>天|周|个?星期|个?礼拜)(?![一二三四五六日])|的?(?P<stepday>{DAY_NUMBER}[日号])|(?P<steppart>初|头|[上下]半月|中旬|上旬|下旬|月?底|末|尾|中(?![国心])))?" + SUFFIX,
             p.step, ("下个月底推出", "本季度毛利率", "下个Q", "下周", "上个月15号", "本月最后一天", "下月最后一个星期五"), ("这季节", "首次季度亏损")),
        Rule("zh.weekday", rf"(?P<step>{{step_word}})?(?:星期|礼拜|(?<!每)周)(?P<wd>[一二三四五六日天])(?![年个种项鸣围])"
             rf"(?:(?:{LINK})?(?P<wd2>[二三四五六日天])(?![十百千万年月日号个]))?" + SUFFIX,
             p.weekday, ("下周三发布", "本周五", "星期三至五"), ("周一个", "每周三")),
        Rule("zh.near-day", r"(?P<word>{day_word})(?!(?<=[过今以此然往最先背之]后日)|(?<=前天)线|(?<=后天)(?:的?努力|培养|形成|习得|因素|教育|环境|免疫|获得|失调|缺陷))(?!的?(?:我们的)?(?:世界|社会)|[之性系]|头条|资本|大屿)" + SUFFIX,
             p.near_day, ("明天上线", "后天见"), ("后天性",)),
        Rule("zh.day-pair", r"(?P<pair>今明|明后|昨今|前昨)(?:两|二)?(?:天|日)" + SUFFIX, p.day_pair, ("今明两天有雨", "明后天发布"), ("今明两年",)),
        Rule("zh.lunar-day", r"(?:[农阴旧]历)?正月(?:初(?P<early>[一二三四五六七八九十])|(?P<late>二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十)(?![一二三四五六七八九个年天岁]))" + SUFFIX,
             p.lunar_day, ("正月初五", "农历正月十五"), ("正月里", "八月初一")),
        Rule("zh.weekend", r"(?<![上下本这该每])周末(?!版)" + SUFFIX, p.weekend, ("周末上线",), ("每周末", "周末版")),
        Rule("zh.month-edge", r"(?<![0-9" + CN + r"正腊冬个本下上这当该每满岁])月(?P<edge>初|底|末|尾|中(?![国央])|[上中下]旬)" + SUFFIX,
             p.month_edge, ("月底前交付", "月中公布"), ("每月底", "满月中")),
        Rule("zh.day-number", r"(?<![0-9.,:/月第每鹰舟娥宫链箭铁弹架星船楼座层路行机舰型" + CN + rf"])(?:(?P<day>3[01]|[12][0-9]|[1-9])(?=[日号])|(?P<cnday>{CN_DAY})(?=号|(?<=[一二三四五六七八九十][一二三四五六七八九十])日))[日号]"
             r"(?!(?<=日)(?:[均内后前常志用游元圆线]|报(?!道|告)|本(?![周月公次季]))|(?<=号)(?:[客线楼院门店机位车房码文召厅馆元子井称员令牌选航站坑油厂桌球种染栋]|公[路里寓司]))" + SUFFIX,
             p.day_number, ("12号发布", "定于29日"), ("3号线", "10日均线", "十号文件", "猎鹰9号", "地铁一号")),
    )  # fmt: skip
