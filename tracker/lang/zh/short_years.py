"""Chinese years as research notes write them: 26年, 25Q4, 26H1, 2026E, 25-27年, 2025/26/27年."""

import re
from itertools import pairwise

from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue
from tracker.lang.words import Words
from tracker.lang.zh.parts import PART, PART_AHEAD, part_of
from tracker.lang.zh.relation import SUFFIX, Leads
from tracker.model import window as w

_BACK, _AHEAD = 4, 12
"""Two figures are a year when they lie at most so many years behind or ahead of the day of speaking."""
_LONGEST_RUN = 6
_ROC = 1911
"""The year before the first of the Republic, by which Taiwan counts."""
_LISTING = frozenset("与和及跟、")
_FIGURES = re.compile(r"[0-9]+")
_BEFORE = r"(?:(?<![0-9A-Za-z.第每这那几近满逾超约达共用花历经了过再又隔长整来后前去首续两数均成立达要有剩限耗])|(?<=然后))(?<![租任工刑学保债]期)(?<!未来的)(?<!过去的)(?<!今后的)(?<!至少)(?<!最多)(?<!不到)(?<!维持)(?<!持续)(?<!延长)"
"""Not before a year of two figures: 未来26年 and 用了26年 count years."""
_NO_SPAN = (
    r"(?!资(?![本金])|(?<![在于][0-9][0-9]年)左|[内后前来以时多经历期之间限级老产国龄至到从代余起债]|(?:美|公|固定|房贷|按揭|抵押|长)债?)"
    r"(?!的(?!\s?[0-9A-Z]|(?:这个|那个|整体|全年|整个|[上下]半年|第?[一二三四]季度?)?的?(?:预期|预测|预估|指引|目标|增[速长幅]|利润|营收|收入|业绩|盈利|毛利|资本|销[量售]|EPS|出货|产能|需求|估值|价格|表现|情况|数[据字]|水平|展望)))"
)
"""What a span of years has behind it; 26年的利润 is that of a year."""
_TWO = r"[23][0-9]"


class ShortYears:
    """The produce functions."""

    def __init__(self, words: Words, leads: Leads) -> None:
        self.words = words
        self.bind = leads.bind

    def one(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """26年, 25Q4, 2026E."""
        year = _full(int(match["y"]), context)
        if year is None:
            return None
        part = match.re.groupindex.get("part") and match["part"]
        named = (
            part_of(match, year, context, self.words) if part else w.year(year, fiscal_year_end=context.fiscal_year_end)
        )
        return None if named is None else self.bind(match, context, named)

    def republic(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """115年度, 114年底: years of the Republic, where they are near enough to the day of speaking."""
        year = _full(_ROC + int(match["roc"]), context)
        if year is None:
            return None
        named = part_of(match, year, context, self.words) if match["part"] else w.year(year)
        return None if named is None else self.bind(match, context, named)

    def run(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2025/26/27年, 25-27年, 2025-2027E, 2026与2027: from the first to the last of years that follow each other."""
        figures = _FIGURES.findall(match["run"])
        first = _full(int(figures[0]), context)
        if first is None:
            return None
        years = [first - first % 100 + int(f) if len(f) == 2 else int(f) for f in figures]
        strokes = "/" in match["run"]
        if strokes and len(years) == 2 and len(figures[0]) == 4 and len(figures[1]) == 2:
            return None  # 2026/27年度 is one year
        steps = [b - a for a, b in pairwise(years)]
        listed = strokes or not _LISTING.isdisjoint(match["run"])
        if any(step != 1 for step in steps) if listed else not 1 <= steps[0] < _LONGEST_RUN:
            return None
        end = context.fiscal_year_end
        return self.bind(
            match, context, w.through(w.year(years[0], fiscal_year_end=end), w.year(years[-1], fiscal_year_end=end))
        )

    def quarters(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """3Q–4Q25, 4Q25-2Q26: from the first day of one quarter to the last of another."""
        last = _full(int(match["y2"]), context)
        first = _full(int(match["y1"]), context) if match["y1"] else last
        if first is None or last is None or (first, match["q1"]) >= (last, match["q2"]):
            return None
        end = context.quarters_end
        begins = w.quarter(first, int(match["q1"]), fiscal_year_end=end)
        return self.bind(match, context, w.through(begins, w.quarter(last, int(match["q2"]), fiscal_year_end=end)))


def _full(number: int, context: DateContext) -> int | None:
    """Return the year that two or four figures stand for, where it is near enough; None otherwise."""
    this = context.said_on.year
    year = number if number > 99 else this - this % 100 + number
    return year if number > 99 or this - _BACK <= year <= this + _AHEAD else None


def short_year_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for runs of years, and for years in short that no other rule reads."""
    p = ShortYears(words, leads)
    return (
        Rule("zh.year-run", rf"(?<![0-9A-Za-z./年月\-])(?P<run>(?:20[0-9]{{2}}|{_TWO})(?:/(?:20)?{_TWO}){{1,5}}|{_TWO}\s?[-~到至—–]\s?{_TWO}|20[0-9]{{2}}\s?[-~—–]\s?{_TWO})"
             rf"(?:E?\s?年(?!代|度)(?:度(?!报))?{_NO_SPAN}|E(?![0-9A-Za-z]))" + SUFFIX,
             p.run, ("2025/2026/2027年", "25-27年营收", "2025-27年", "25/26/27年"), ("2026/27年度", "20-30年的经验", "未来25-28年内")),
        Rule("zh.estimate-run", rf"(?<![0-9A-Za-z./])(?P<run>(?:20)?{_TWO}[EF](?:/(?:20)?{_TWO}[EF]){{1,5}})(?![0-9A-Za-z])" + SUFFIX,
             p.run, ("25E/26E/27E营收",), ("25E营收", "25E/29E")),
        Rule("zh.year-list", r"(?<![0-9A-Za-z.,/年月\-])(?P<run>20[0-9]{2}(?:\s?[与和及跟、]\s?20[0-9]{2}){1,4})(?:\s?年(?![代底末初中上下第春夏秋冬前0-9一二三四五六七八九十])度?|(?=\s?(?:各|均|都|[两三]年)))" + SUFFIX,
             p.run, ("2026与2027各降一次", "2026和2027年", "2025、2026、2027年营收"), ("2026与2027个", "2026和2030年")),
        Rule("zh.quarter-run", r"(?<![0-9A-Za-z.])(?P<q1>[1-4])Q\s?(?P<y1>[23][0-9])?\s?[-–—~至到]\s?(?P<q2>[1-4])Q\s?(?P<y2>20[0-9]{2}|[23][0-9])(?![0-9%]|[.,][0-9])" + SUFFIX,
             p.quarters, ("3Q-4Q25放量", "4Q25至2Q26"), ("3Q增4Q25",)),
        Rule("zh.year-estimate", r"(?<![0-9A-Za-z.,/])(?P<y>20[0-9]{2})[EF](?![0-9A-Za-z])" + SUFFIX,
             p.one, ("2026E营收",), ("2026EPS",)),
        Rule("zh.republic-year", rf"(?<![0-9A-Za-z.,/\-])(?P<roc>1[0-4][0-9])(?:学?年度|年{PART_AHEAD}|(?<=[在于至到自][0-9][0-9][0-9])年(?!前|后|内|以|之|来|多|间|的|历史))(?:\s?的?{PART})?" + SUFFIX,
             p.republic, ("115年度总预算", "114年底", "在116年大量出货"), ("115年的历史", "用了115年", "在105年前")),
        Rule("zh.short-part", rf"(?<![0-9A-Za-z.,/\-])(?P<y>{_TWO})(?=Q[1-4]|H[12])" + PART + SUFFIX,
             p.one, ("25Q4收入", "26H1业绩"), ("H26H1",)),
    )  # fmt: skip


def two_figure_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rule for a year of two figures by itself, which comes after those for years with a part (26年底)."""
    p = ShortYears(words, leads)
    return (
        Rule("zh.short-year", _BEFORE + rf"(?P<y>{_TWO})年(?:度(?![假过]))?{_NO_SPAN}(?:\s?的?{PART})?" + SUFFIX,
             p.one, ("预计26年装机", "在27年投产"), ("未来26年", "26年的历史", "这26年")),
    )  # fmt: skip
