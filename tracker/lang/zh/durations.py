"""Chinese duration rules: N年内, 未来N个月, N年后, 再过一年, 过去三年, 未来几年."""

import re
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.tails import Tail
from tracker.lang.words import Words
from tracker.lang.zh.parts import CN, LINK, amount
from tracker.model import window as w
from tracker.model.window import OutOfCalendar, Precision, Window

_SEEN_FROM = ("从", "放到", "放在", "拉长到")
_QUARTERS = frozenset(("季度", "季"))
_HOURS = frozenset(("小时", "个小时", "钟头", "个钟头"))
_FAR = 120
"""So many years ahead are a way of speaking, and hardly a deadline."""
N = rf"(?:[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?|[{CN}千]{{1,5}})"
"""A small number, in digits or numerals."""


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
        most = float(tens.split()[1]) if tens else 5.0 if unit == "year" else 3.0
        if back:
            window = w.past(context.said_on, most, unit)
        else:
            window = w.vague(context.said_on, unit)
            if tens:
                window = Window(context.said_on, w.shift(context.said_on, most, unit), Precision.VAGUE)
        relation = Relation.PAST if back else Relation.WITHIN
        real = unit in ("year", "decade") and not back
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
_UNIT = r"(?:{span_unit}|(?<=[两数几])月(?![0-9初底中末份号日]))"
_LENGTH = (
    rf"(?:(?!0[0-9]|(?:1[89]|2[01])[0-9]{{2}}\s?年|[一二][零〇一九][零〇一二三四五六七八九]{{2}}年)(?P<n>{N})(?:{LINK}(?P<n2>{N}))?(?P<more>[多余来几])?(?P<mid>个半(?=[月世星礼季]))?(?:个多(?=[月星礼季世]))?\s?"
    rf"(?P<unit>{_UNIT}|(?:(?<=个半)|(?<=个多))(?:月|世纪|星期|礼拜|季度))(?P<yearhalf>(?<=年)半)?(?:(?<=年)零?(?P<months>[0-9]{{1,2}}|[一二两三四五六七八九十]{{1,2}})个月)?(?P<more2>多|有余)?"
    r"|(?P<half>大?半年|半个?月(?![刊板谈])|半个世纪)(?:多)?"
    rf"|(?P<fewword>{{few_tens}}|{{few}})(?:年代)?(?P<fewunit>{_UNIT}))"
)
_AIM = r"(?:(?<=预计|预估|计划|规划|打算|力争|争取|目标)|(?<=目标是|目标为|目标：|目标:)|(?<=希望在|计划在|争取在|打算在|力争在))"
_USING = r"(?:用|以|花|在|利用|于)"
_MAKING = (
    r"[,，]?(?:要|将|再|共|累计|合计|总共)?(?:办理|投入|投资|兴建|建[成设置立造]?|新[增建]|增[加至]|完成|实现|达[到成至]?|培[育养训]|打造|编列|筹[集措]|改造|引进|招[聘收募]"
    r"|提[供升高]|开[设出辟店]|安排|减[少排碳]|降低|推[出动广]|发[展放行]|部署|拿下|做到|翻[番倍一两]|扩[大充产建]|供应|铺设|生产|创造|支出|拨[出款]|[0-9]"
    r"|(?:营[业收]收?入?|收入|销量|利润|规模|产能|产量|市值|用户数?|门店数?)[^，。；]{0,3}?(?:增[长加至]|提[升高]|扩大|达[到成]?|突破|做到|翻))"
)
"""What a plan of so many years makes of them: without 内 these words tell that the years are a deadline."""
_HAN = "\u4e00-\u9fff"
_LATER = rf"(?:(?<![{_HAN}])|(?<=[在而和则但计期料从于对及将]))"
"""Before 后: it is the years to come that are counted (后三年), not those after something (上市后三年内)."""
_THESE = r"(?:这|最近)(?=(?:一两|两三|三五|一二)年[^，。；]{{0,8}}?(?:会|可能|将|应该|能够?|要|有望|恐怕|大概))"
"""The years that have just begun, where what will be follows: 这一两年可能还不会好."""
_NOT_YEARS = rf"(?<![0-9.第每{CN}])(?<![{_HAN}]后)(?<!成立)(?<!创立)(?<!创办)(?<!上市)(?<!接手)(?<!成立超过)(?<!成立逾)(?<!成立近)(?<![降短缩减压升增长][到至])(?<!控制在)"


def duration_rules(words: Words) -> tuple[Rule[DateValue], ...]:
    """Return the rules for spans counted from the day of speaking, or from the date before."""
    p = Durations(words)
    length = _LENGTH
    inside = r"(?:的?(?:之内|以内|内|里|期间|时间里|时间内|时间|当中|左右)(?![部地容需程面]))?"
    return (
        Rule("zh.this-time-next", r"(?:明(?P<year>年)|下个?(?P<month>月)|下(?P<week>周))的?(?:(?:这个|同一|这|差不多这个)时[候间]|此时|今天|今日)(?:之?前)?", p.one_on,
             ("明年这个时候", "明年此时", "下个月的今天"), ("明年时候",)),
        Rule("zh.same-day-later", rf"{_NOT_YEARS}{length}[之以]?后的(?:今天|今日|同一天)", p.same_day_later, ("两年后的今天", "三个月后的今天"), ("两年后的公司",)),
        Rule("zh.next-decade", r"下一?个十年(?!级)(?:之?内|里)?", p.next_decade, ("下一个十年",), ("下个十年级",)),
        Rule("zh.again", rf"(?:再过|再[有等给花](?:我们?|他们?)?|再|又过|(?<!从)[那此](?:之后|以后)的?)(?:大约|约|上)?{length}(?P<tail>之后|以后|后)?(?:的时间)?", p.again,
             ("再过一年，我们可能会再扩大10倍", "再下一个就是再两年之后"), ("再一次",)),
        Rule("zh.in-span", rf"(?<![通超经度跨越错不难好])过(?:上|个)?{length}(?:之后|以后|后)?(?![^,，。]{{0,2}}前)", p.ahead_span,
             ("过两年再看", "过三个月后交付"), ("超过三年", "通过五年", "过几天前")),
        Rule("zh.next-span", rf"(?:{{ahead_lead}}(?:的|这)?|再?往[后前]看|{_THESE}|[用要]不了|不到(?=[^，。；]{{1,8}}[年月][，,]?\s?(?:就|便|即)[会能可不])|(?<![走跳说付退拿做看找写])不出|(?:{_LATER}后|(?<![之以今最落先背往然])下)(?=[两二三四五六七八九十0-9]))\s?(?:大约|约|至少|短短)?(?:{N}年[到至](?={N}年))?{length}{inside}",
             p.lead_span, ("未来36个月", "接下来的几年里", "未来6到12个月的情况", "未来两三年", "未来5年至8年", "后三天", "在后两年", "这一两年可能还不会好", "用不了三年就会", "要不了五年", "不出两年"), ("未来年轻人", "看不出三年的变化", "上市后三年内", "这一两年做了很多")),
        Rule("zh.most-span", rf"(?<=最多|顶多|至多|最快|最慢|最久)(?![一二三四1-4]季)\s?(?:大约|约|也就|再)?{length}(?:的?时间)?(?=[,，]?[^，。；]{{0,8}}(?:就?能|会|就|便|可以|必)(?![说看见计]))", p.lead_span,
             ("最多三年它能打败人类", "顶多两年就会普及"), ("最多三年的合同", "最多三年", "最快三季度才会到来")),
        Rule("zh.effort-span", rf"(?:(?<![使占适作专])用(?=[^年]{{1,5}}年(?:左右|上下|或者?更长|的?时间))|(?<=通过)(?=[^年]{{1,6}}年[左右的]{{0,3}}(?:努力|时间)))\s?(?:大约|约)?{length}(?:左右|上下|或者?更长)?的?(?:时间|努力)(?:之?内)?",
             p.lead_span, ("力争用5年左右时间，建成", "通过5年左右努力", "用3年或者更长时间"), ("用了三年时间", "使用三年时间", "经过五年")),
        Rule("zh.past-span", rf"(?<!学)(?:{{past_lead}}|(?<![以之])上(?=[两二三四五六七八九0-9]))(?:的)?\s?(?:大约|约|至少)?(?!(?:[四五六七八九十一二三两]{{1,2}}|[1-9][0-9]?)(?:季度|季)|(?<=前)(?:[一二三四]|[1-4])个季|(?<=前)(?:[四五六七八九]|十[一二]?|[4-9]|1[0-2])个月){length}(?:之内|以内|内|里|期间|以来|来(?!自)|间)?",
             p.past_span, ("过去三年", "近五年来", "最近几个月", "上两周"), ("前年", "前三季度")),
        Rule("zh.plan-span", rf"(?:{_AIM}{_USING}?(?=[0-9{CN}几数])|(?<=[将会要]){_USING})(?:大约|约|短短)?{length}(?:的?时间)?(?={_MAKING})", p.lead_span,
             ("计划三年投入3800亿元", "预计八年办理二十万户", "将用五年建成1000座充电站"), ("计划三年级", "预计三年的合同", "三年投入")),
        Rule("zh.taking-span", rf"(?:(?<=[计估能约将仍还尚再概])(?:需要?|要|耗时|费时|花费)|需时|(?<![只不重主])(?:需要?|要)(?=[^，。；]{{2,16}}?[，,]?[^，。；]{{0,8}}才[能会可]))\s?(?:大约|约|至少|个|上){{0,2}}\s?{length}(?:的?时间)?(?![内前后以之]|的(?!时))", p.taking_span,
             ("预计需时三年完成", "可能需时20至25年", "还需要18个月", "要 12 到 18 个月才能看到"), ("需要三年级", "仍需三年内")),
        Rule("zh.lasting-span", rf"(?<=持续|延续|维持|再跌|再涨|要跌|要涨|要等|再等|再熬)(?:个|上|大约|约|至少|整整)?{length}(?:左右|以上|的?时间)?(?=[，。；！？,!?]|\s|\Z)", p.lasting_span,
             (), ("持续三年增长", "已经持续三年")),
        Rule("zh.target-span", rf"(?<![0-9.第每去近])(?=[0-9一二三六九十]{{1,3}}\s?个月){length}期?的?(?=目标(?:价|水平|水准|点位|指数|区间))", p.lead_span,
             ("将12个月目标价上调至50元", "六个月期目标价"), ("12个月目标", "过去12个月目标价")),
        Rule("zh.tail-span", rf"{_NOT_YEARS}(?<!时隔)(?<!相隔)(?:从现在起|从今天起|从今天开始)?(?:(?P<m>{N})年{LINK}|[1-9][0-9]?年(?=[1-9][0-9]?年))?{length}(?:的?时间)?\s?(?P<tail>之内|以内|内(?![部地容需存])|之后|以后|过后|后(?![来期半续])|之前|以前|前(?![所途十百三两])|以来|来[看讲说]|(?:这个)?(?:的|这个)?(?:角度|维度|尺度|周期|跨度|视角|眼光)(?:去|来|上)?[看讲说]|来(?![自源看说的临到]))",
             p.tail_span, ("五年内", "3到4年内", "从现在起五年后", "三年或五年后", "30个月内", "半年后", "十年前", "一年半后", "三个半月内", "48小时内", "从十年的角度看"),
             ("第五年内部", "五年级后", "上市后三年内", "时隔两年后")),
    )  # fmt: skip
