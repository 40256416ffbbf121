"""Chinese date rules: years, with or without a part, and parts by themselves."""

import re
from dataclasses import replace

from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation
from tracker.lang.words import Words
from tracker.lang.zh import nearest, parts
from tracker.lang.zh.days import day_rules
from tracker.lang.zh.eras import era_rules
from tracker.lang.zh.figures import figure_rules
from tracker.lang.zh.numbers import parse_numeral
from tracker.lang.zh.parts import CN, LINK, MONTH_NUMBER, NOT_AFTER_DIGIT, PART, PART_AHEAD, part_name, part_of
from tracker.lang.zh.relation import SUFFIX, Leads
from tracker.lang.zh.short_years import short_year_rules, two_figure_rules
from tracker.lang.zh.taken_up import taken_up_rules
from tracker.model import window as w
from tracker.model.window import Precision, Window

_YEAR_DIGITS = r"(?:[1-9][0-9]{3}|[一二][零〇一二三四五六七八九]{3}|[三四五六七八九][零〇一二三四五六七八九]{3}(?=年[一二三四五六七八九十0-9]{1,2}月)|[一二两]千零[一二三四五六七八九十]{1,3}|[一二两]千[一二三四五六七八九]?百?[零一二三四五六七八九十]{0,3}(?=年[一二三四五六七八九十0-9]{1,2}月))"
_PAIR = re.compile(r"的?(?:时候|之间|之交|那时)")
"""Behind two years written as one number."""
_PAIRED = 9
"""Two years written as one number (2728年) begin at most so many years ahead."""
_AFTER_BARE = r"(?:EPS|ASP|NB|PC|AI|DRAM|NAND|HBM|EV|GDP|CPI)(?![A-Za-z0-9])|营收|营运|获利|盈余|净利|毛利|每股|出货|产业|产能|产值|产量|总?资本(?:支出|预算)|预估|财测|财务预测|展望|目标|市场|市况|需求|供给|销量|销售|车市|手机|全球|整体|成长|年增"
"""Behind a year that a note writes as a bare number between blanks (预期 2026 NB 产业, 2026 营收)."""
_REIGN_SPAN = 60
"""So many years of a reign can be told as one run."""
_PIVOT = 40
"""A year of two figures this far ahead of the day of speaking is one of the century before."""


class Years:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words, leads: Leads) -> None:
        self.words = words
        self.bind = leads.bind

    def dated_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """A year in digits or numerals, with or without a part of it."""
        if match["yeartwo"]:
            return self._year(match, context, self._century(match["yeartwo"], context))
        text = match["year"] or match["yearbare"]
        year = int(text) if text.isdigit() else parse_numeral(text) or 0
        first, last = divmod(year, 100)
        alone = text.isdigit() and _PAIR.match(match.string, match.end()) is not None
        if alone and last == first + 1 and 0 <= first + 2000 - context.said_on.year <= _PAIRED:
            return self.bind(match, context, w.through(w.year(2000 + first), w.year(2000 + last)))  # 在2728年
        far = not 1800 <= year <= 2200
        if far and not part_name(match) and (match["suffix"] or "").strip().endswith(("后", "内", "前", "来")):
            return None  # 3000年后 counts years; 3000年 by itself is a year
        return self._year(match, context, year)

    def _century(self, text: str, context: DateContext) -> int:
        two = int(text) if text.isdigit() else parse_numeral(text) or 0
        this = context.said_on.year
        year = this - this % 100 + two
        return year - 100 if year > this + _PIVOT else year

    def _year(self, match: re.Match[str], context: DateContext, year: int, **flags: bool) -> DateValue | None:
        if context.years_end != context.fiscal_year_end and ("财" in match[0] or match[0][:2].upper() == "FY"):
            context = replace(context, fiscal_year_end=context.years_end)
        try:
            w.year_number(year)
            named: Window | None
            if part_name(match):
                named = part_of(match, year, context, self.words)
            else:
                named = w.year(year, fiscal_year_end=context.fiscal_year_end)
        except ValueError:
            return None
        return None if named is None else self._bound(match, context, named, **flags)

    def _bound(self, match: re.Match[str], context: DateContext, named: Window, **flags: bool) -> DateValue:
        if match["whole"] == "年内" and not match["suffix"]:
            note = f"by the end of {named.due!s}"
            return DateValue(w.by(context.said_on, named), Relation.BY, named, note=note, **flags)
        return self.bind(match, context, named, **flags)

    def reign_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """民国115年, 康熙三年, 令和元年: counted from the first year; a month goes by its number, lunar or not."""
        before = int(self.words.value("reign", match["reign"])) - 1
        number = 1 if match["roc"] == "元" else parts.small(match["roc"])
        if not match["roc2"]:
            return self._year(match, context, before + number)
        last = parts.small(match["roc2"])
        if not number < last <= number + _REIGN_SPAN or part_name(match):
            return None
        return self.bind(match, context, w.through(w.year(before + number), w.year(before + last)))

    def relative_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """今年, 明年, 后年 with or without a part; 次年 and 当年 follow the date before."""
        offset = self.words.values["year_word"].get(match["year"])
        if offset is None:
            offset = self.words.value("year_anaphor", match["year"])
            last = context.last.window if context.last else None
            due = last.due if last else None
            if (
                last
                and last.start
                and due
                and last.precision is Precision.YEAR
                and last.start.month > 1
                and not part_name(match)
            ):
                own = Window(w.shift(last.start, offset, "year"), w.shift(due, offset, "year"), Precision.YEAR)
                return self.bind(match, context, own, chained=True)
            if due is not None:
                return self._year(match, context, due.year + int(offset), chained=True)
            if match["year"] not in ("次年", "翌年", "隔年", "这一年"):
                return None
        this = context.said_on.year
        if context.fiscal_year_end != 12 and "度" in match["year"]:
            this = w.quarter_of(context.said_on, fiscal_year_end=context.fiscal_year_end)[0]
        return self._year(match, context, this + int(offset))

    def fiscal_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """FY26, FY2027Q1, 下财年."""
        if match["number"]:
            digits = match["number"]
            year = int(digits) + (2000 if len(digits) == 2 else 0)
        else:
            this = w.quarter_of(context.said_on, fiscal_year_end=context.years_end)[0]
            year = this + int(self.words.value("fiscal_word", match["fiscal"]))
        return self._year(match, context, year)

    def quarter_of(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Q3 2026, 3Q26, Q2 FY26, 1H27."""
        digits = match["y"]
        year = int(digits) + (2000 if len(digits) == 2 else 0)
        if match["half"] or match["half2"]:
            half = w.half(year, int(match["half"] or match["half2"]), fiscal_year_end=context.fiscal_year_end)
            return self.bind(match, context, half)
        which = int(match["before"] or match["after"])
        return self.bind(match, context, w.quarter(year, which, fiscal_year_end=context.quarters_end))

    def short_season(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """今夏, 明春."""
        offset, season = self.words.value("season_short", match["short"]).split()
        return self.bind(match, context, w.season(context.said_on.year + int(offset), season))

    def bare_part(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """A quarter, month, day or part of a year without a year of its own."""
        kind = part_name(match)
        if kind == "yearpart" and "年" not in match["yearpart"] and match["yearpart"] != "岁末":
            return None
        if kind in ("nthweek", "lastday"):
            return None  # of which year, or of what, nobody says
        if kind == "firstm" and (match["firstm"] != "前" or parts.small(match["firstmn"]) < 4):
            return None  # 前两个月 are the last two; 前五个月 January to May
        year = nearest.nearest_year(match, context, self.words)
        named = part_of(match, year, nearest.of_announced(match, context), self.words)
        if named is None:
            return None
        bare = kind not in ("yearpart", "whole") and not _year_is_named(match, context, named)
        return self._bound(match, context, named, bare=bare)


def _year_is_named(match: re.Match[str], context: DateContext, named: Window) -> bool:
    """Whether the sentence named the year of a part before, and no other since: 2026年有望…，第1季延续."""
    anchor, last = context.anchor, context.last
    if anchor is None or last is None or not nearest.of_sentence(match, anchor):
        return False
    return _begins_in(named, anchor.window) and _begins_in(last.window, anchor.window)


def _begins_in(inner: Window, year: Window) -> bool:
    if inner.start is None or year.start is None or year.due is None:
        return False
    return year.start <= inner.start <= year.due


def calendar_rules(words: Words) -> tuple[Rule[DateValue], ...]:
    """Return the rules for dates that the calendar names."""
    leads = Leads(words)
    p = Years(words, leads)
    part = rf"(?:\s?的?{PART})?"
    return (
        *figure_rules(words, leads),
        *short_year_rules(words, leads),
        *era_rules(words, leads),
        Rule("zh.fiscal-year", r"(?:(?<![0-9A-Za-z])(?:FY\s?|fy)(?P<number>20[0-9]{2}|[0-9]{2})(?![0-9])(?:财年)?|(?P<fiscal>{fiscal_word}))" + part + SUFFIX,
             p.fiscal_year, ("FY26营收", "下财年资本开支", "FY2027第一季度"), ("FYI",)),
        Rule("zh.quarter-of", r"(?<![0-9A-Za-z.])(?:第?Q(?P<before>[1-4])|(?P<after>[1-4])Q|(?P<half>[12])H|H(?P<half2>[12])(?=\s?(?:'[0-9]|20[0-9]{2})))\s?(?:FY\s?|')?(?P<y>20[0-9]{2}|[0-9]{2})(?![0-9%]|[.,][0-9]|\s?[%万亿千百个台])(?:财?年)?" + SUFFIX,
             p.quarter_of, ("Q3 2026的指引", "3Q26营收", "Q2FY26", "1H27营收"), ("Q2 26%", "2H前")),
        Rule("zh.year", NOT_AFTER_DIGIT + r"(?:公元)?(?:"
             rf"(?P<year>{_YEAR_DIGITS}|(?<=[在于])[1-9][0-9]{{2}}(?=年(?!前|后|内|以|之|来|多|间|的))|(?<=公元)[1-9][0-9]{{0,3}}|[一二三四五六七八九][零〇一二三四五六七八九]{{2}}(?=年{MONTH_NUMBER}月))\s?(?:财|会计|财政|日历|自然)?年(?!代|龄|(?:的|左右的)?历史|多|来(?!看)|间(?!谍))度?"
             rf"|'?(?P<yeartwo>0[0-9](?=\s?财?年(?!后))|(?<=')[0-9]{{2}}(?=年)|[0-9]{{2}}(?=\s?年{PART_AHEAD})|[0-9]{{2}}(?=财年)|0[0-9](?=\s年|年[以之]?后)|[零〇][一二三四五六七八九](?=年)|[零〇一二三四五六七八九]{{2}}(?=年{PART_AHEAD}))\s?(?:财|会计|财政)?年度?"
             rf"|(?P<yearbare>20[0-9]{{2}})(?=\s?(?:Q[1-4]|H[12](?![0-9])|[1-4]Q|全年|[上下]半年|净零|碳中和|零碳|碳达峰)))" + part + SUFFIX,
             p.dated_year, ("2027年第二季度实现量产", "到2030年底", "2026年3月5日", "二零二八年", "26年底", "2027Q2"),
             ("持续了5000年的历史", "3000年后")),
        *two_figure_rules(words, leads),
        Rule("zh.lone-year", r"(?:(?<=[在于从自])|(?<=[在于从自]\s)|(?<=展望|进入|步入|迈入)\s?|(?<![^\s，。；：、「“])(?=20[2-4][0-9]\s?(?:又|也|仍|还|更)?(?:将|会(?!议)|可望|有望|是))|(?<![0-9A-Za-z.,:/\-~—第])(?<![A-Za-z0-9第]\s)(?=20[2-4][0-9]\s?(?:" + _AFTER_BARE + r"|(?![和与及跟或款版型级届期班路线街室房届周天日月季颗架艘枚只张条对双支根笔场瓦克升斤秒小岁])[\u4e00-\u9fff]))(?<![共约近逾超达至为破余增减负有量数高低]))(?P<year>20[0-9]{2})(?P<yeartwo>)(?P<yearbare>)(?![0-9年A-Za-z%]|\s年|[.,:/\-~][0-9]|\s?[-~—到至]|\s?[万亿千百十个台辆家名人元美欧日港块倍股吨公平米度点步次套件项字页页号位份多余余]|\s[0-9])"
             + part + SUFFIX,
             p.dated_year, ("在2030实现碳达峰", "2026又将是成长的一年", "预期 2026 NB 产业持平", "2026 财务预测：", "2026 总资本支出编列319亿元"), ("在2030个城市", "在2000多", "ISO 2026 认证", "第 2026 号")),
        Rule("zh.reign-year", r"(?P<reign>{reign})(?P<roc>[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,6}|元)(?:年?" + LINK + r"(?P<roc2>[0-9]{1,3}|[一二三四五六七八九十百零〇]{1,6})(?=年))?年度?" + part + SUFFIX,
             p.reign_year, ("民国115年", "民国一百一十五年底", "康熙三年", "令和元年", "民国113到115年"), ("民国时期", "康熙年间")),
        Rule("zh.relative-year", r"(?<!未)(?<!以(?=上年))(?<![十廿卅百千几](?=来年))(?P<year>{year_word}|{year_anaphor})(?<!结转年)(?!级|纪|轻|龄|代|度假)(?!(?<=[成产用工营满束毕完运标]后年)|(?<=[支推产演输付发退超提指走卖做作突展]出年)|(?<=当年)(?:还|也|曾|我们?|他们?|大家|都|就){0,2}(?:说|讲|有人)|(?<=出年)[度均增报化终会轻级份复收营利租薪])(?:度)?" + part + SUFFIX,
             p.relative_year, ("明年下半年", "今年第二季度", "后年年初", "去年底"), ("明年级", "建成后年产能")),
        Rule("zh.short-season", r"(?P<short>{season_short})(?![天季])" + SUFFIX, p.short_season, ("今夏发布",), ("今春季",)),
        *day_rules(words, leads),
        *taken_up_rules(),
        Rule("zh.bare-part", r"(?<![农阴旧]历)(?<![农阴旧]历的)(?<![0-9],)(?<![0-9.年第连" + CN + "])" + PART + SUFFIX,
             p.bare_part, ("三季度交付", "预计6月开售", "年底前完成", "下半年上市"), ("三季稻", "上半场")),
    )  # fmt: skip
