"""Chinese times longer than a year: five-year plans, decades, centuries, runs of years."""

import re
from dataclasses import replace
from datetime import date

from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation
from tracker.lang.words import Words
from tracker.lang.zh.parts import CN, LINK, NOT_AFTER_DIGIT, PART, part_name, part_of, small
from tracker.lang.zh.relation import SUFFIX, Leads
from tracker.model import window as w
from tracker.model.window import Precision, Window

_STEPS = {"本": 0, "这个": 0, "下": 1, "下个": 1, "下一个": 1, "上": -1, "上个": -1, "上一个": -1}
_CENTURY = r"(?:本|这个|[上下]一?个?|[12]?[0-9]|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])世纪"
_FOUR = r"(?:(?:19|20)[0-9]{2}|(?:一九|二[零〇])[零〇一二三四五六七八九]{2})"
_NEXT = rf"(?:{_FOUR}|[0-9]{{2}}|[零〇一二三四五六七八九]{{2}})"
_FISCAL = r"(?:(?:财政|会计|课税|财|学)?年度|财年|学年)"
_THEN = r"(?=\s?(?:则|可[升降达增减望录]|将|预[计期算]|会(?!计|议)))"
"""What is told of a year that spans two, without a word for it: 2026/27则可升至6793亿元."""
_YEARS_OF = r"的?[两二三四五六七八九十]年期?[间内]"
"""What may follow instead: 2014-15至2018-19的五年期内."""
SPLIT_YEAR = rf"{_FOUR}(?:\s?/\s?{_NEXT}(?:\s?(?:{_FISCAL}|年)|{_THEN}|(?=\s?[到至及与和、\-~—–]\s?{_FOUR}\s?/)|\s?[两二三]个{_FISCAL})|\s?[到至\-~—–]\s?{_NEXT}(?:\s?[到至]\s?{_FOUR}\s?[\-~—–]\s?{_NEXT}(?:{_YEARS_OF})?)?(?:{_FISCAL}|(?<=[间内])))"
"""A year that spans two: 2026/27年度, 二零二六至二七年度."""
_YEAR = r"(?:(?:1[89]|2[01])[0-9]{2}|[一二][零〇一九八][零〇一二三四五六七八九]{2})"

_EACH = re.compile(r"[^。；;]{0,30}?(?:分别|依次|各[为达约有])")
"""Behind two years with a stroke between: each has its own figure."""
_SPRING_ENDS = 5


class Eras:
    """The produce functions, which need the word lists."""

    def __init__(self, words: Words, leads: Leads) -> None:
        self.words = words
        self.bind = leads.bind
        self.lead = leads.of

    def plan(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """十五五期间, 十四五末, 第十五个五年计划: a five-year plan."""
        whole = w.five_year_plan(small(match["n"] or match["n2"] or match["n3"]))
        edge = match["planpart"] or ""
        lead = self.lead(match.string, match.start())
        if "末" in edge or "收官" in edge or "前" in edge or lead is Relation.BY:
            return DateValue(w.by(context.said_on, whole), Relation.BY, whole, note=f"the plan ends {whole.due!s}")
        if ("初" in edge or "开局" in edge) and whole.start is not None:
            whole = w.year(whole.start.year)
        return DateValue(whole, Relation.IN, whole, note=f"the plan runs {whole.start!s} to {whole.due!s}")

    def century(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """本世纪末, 21世纪中叶, 下世纪."""
        number = _century_number(match["which"], context.said_on)
        if not 1 <= number <= 99:
            return None
        first = (number - 1) * 100
        named = w.century(number)
        part = match["centpart"] or ""
        if "中" in part and self.bind(match, context, named).relation is Relation.BY:  # 到本世纪中叶
            named = Window(date(first + 50, 1, 1), date(first + 50, 12, 31), Precision.DECADE)
        elif "中" in part:
            named = Window(date(first + 41, 1, 1), date(first + 60, 12, 31), Precision.DECADE)
        elif "上半" in part or "前半" in part or "初" in part:
            named = Window(named.start, date(first + (50 if "半" in part else 20), 12, 31), Precision.DECADE)
        elif "下半" in part or "后半" in part:
            named = Window(date(first + 51, 1, 1), named.due, Precision.DECADE)
        if part.startswith(("末", "底")):
            return DateValue(w.by(context.said_on, named), Relation.BY, named, note=f"by {named.due!s}")
        return self.bind(match, context, named)

    def decade(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2030年代, 本世纪30年代, 90年代末."""
        if match["this"]:
            tens = context.said_on.year // 10 * 10
        else:
            tens = 0 if set(match["tens"]) <= set("0零〇") else small(match["tens"])
        if tens < 100 and not match["this"]:
            if match["cent"]:
                tens += (_century_number(match["cent"].removesuffix("世纪"), context.said_on) - 1) * 100
            else:
                tens += 2000 if tens < 50 else 1900
        if tens < 1:
            return None
        named = w.decade(tens)
        part = match["decpart"] or ""
        if "中" in part:
            named = w.mid(named)
        elif "初" in part or "前" in part:
            named = w.early(named)
        elif part:
            named = w.late(named)
        return self.bind(match, context, named)

    def split_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2026/27年度, 二零二六至二七年度, 2026/27至2028/29年度."""
        ends = [(match["s1"], match["s2"] or match["s5"])]
        if match["s3"] or match["s6"]:
            ends.append((match["s3"] or match["s6"], match["s4"] or match["s7"]))
        if any((small(last) - small(first)) % 100 != 1 for first, last in ends):
            return None
        if not match["s3"] and match["s2"] and match[0].endswith("年") and _EACH.match(match.string, match.end()):
            first = small(match["s1"])  # 2018/19年的净利润分别为792亿元和1044亿元: two years
            return self.bind(match, context, w.through(w.year(first), w.year(first + 1)))
        end = 8 if "学" in match[0] else context.fiscal_year_end
        years = [w.split_year(small(first), fiscal_year_end=end) for first, _ in ends]
        named: Window | None = w.through(*years) if len(years) > 1 else years[0]
        if part_name(match) and years[-1].due is not None:
            own = replace(context, fiscal_year_end=years[-1].due.month)
            named = part_of(match, years[-1].due.year, own, self.words)
        return None if named is None else self.bind(match, context, named)

    def years_from(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2026/27年度起的五年: so many years from the first day of one."""
        first, last, count = small(match["f1"]), match["f2"], small(match["n"])
        if not 1 <= count <= 99 or (last and (small(last) - first) % 100 != 1):
            return None
        end = context.fiscal_year_end
        begin = (w.split_year(first, fiscal_year_end=end) if last else w.year(first, fiscal_year_end=end)).start
        assert begin is not None  # noqa: S101 - a year has a first day
        window = Window(begin, w.shift(w.shift(begin, count, "year"), -1, "day"), Precision.RANGE)
        return DateValue(window, Relation.IN, window, note=f"{count} years from {begin!s}: to {window.due!s}")

    def same_span(self, _match: re.Match[str], context: DateContext) -> DateValue | None:
        """在这期间: the span before, where that has both ends and is longer than a day."""
        last = context.last.window if context.last else None
        if last is None or last.start is None or last.due is None or last.start == last.due:
            return None
        return DateValue(last, Relation.IN, last, chained=True, note=f"{last.start!s} to {last.due!s}")

    def year_span(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """2026-2028年, 2026年和2028年之间, 从2026到2028."""
        years = [small(match[name]) for name in ("y1", "y2")]
        if years[1] < 100:  # 2015至18年间
            years[1] += years[0] // 100 * 100
        if not years[0] <= years[1] <= years[0] + 150:
            return None
        end = context.fiscal_year_end
        named = w.through(w.year(years[0], fiscal_year_end=end), w.year(years[1], fiscal_year_end=end))
        if (match["suffix"] or "").strip().endswith("前"):  # 2026至2028年前 has both ends
            return DateValue(named, Relation.IN, named, note=f"{named.start!s} to {named.due!s}")
        return self.bind(match, context, named)

    def year_pair(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """今明两年."""
        first, last = map(int, self.words.value("year_pair", match["pair"]).split())
        this = context.said_on.year
        return self.bind(match, context, w.through(w.year(this + first), w.year(this + last)))

    def winter_spring(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """今冬明春: from December to the end of May; said in that time, those that run."""
        first = context.said_on.year - (context.said_on.month <= _SPRING_ENDS)
        return self.bind(match, context, w.through(w.month(first, 12), w.month(first + 1, _SPRING_ENDS)))


def _century_number(text: str, said_on: date) -> int:
    """Return the number of a century; 本世纪 is that of the day of speaking."""
    step = _STEPS.get(text)
    return small(text) if step is None else (said_on.year - 1) // 100 + 1 + step


def era_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for times longer than a year, the most specific first."""
    p = Eras(words, leads)
    return (
        Rule("zh.five-year-plan", r"(?<![0-9第" + CN + r"])[“\"「『]?(?:(?P<n>十[一二三四五六七]?|[一二三四五六七八九])五[”\"」』]?(?=(?:规划|计划)?(?:期间|时期|期末|期初|末|初|开局|收官|结束|的?最后))"
             r"|(?P<n3>十[一二三四五六七])五[”\"」』]?(?![0-9" + CN + r"千万亿个折年月日岁点成倍%分次台人元块位名类种项家天座款])"
             r"|第(?P<n2>十[一二三四五六七]?|[一二三四五六七八九]|1[0-7]|[1-9])个五年(?=规划|计划))(?:规划|计划)?"
             r"(?P<planpart>期间|时期|末期|末|期末|初期|期初|初|开局之年|收官之年|结束前|的?最后一年)?",
             p.plan, ("十五五期间单位能耗下降", "十四五末装机将达到12亿千瓦", "第十五个五年计划"), ("他今年十五五折", "三五个")),
        Rule("zh.decade", NOT_AFTER_DIGIT + rf"(?:(?P<cent>{_CENTURY})的?)?(?:(?P<tens>[12][0-9]{{2}}0|[一二][零〇一二三四五六七八九]{{2}}[零〇]|[1-9]0|00|[二三四五六七八九]?十|零零)\s?年代|(?P<this>(?:本|这个?)年代(?=[末底初中后]|结束)|(?:本|这个?|(?<=[到在于]))十年(?=[末底]|结束)))"
             r"(?P<decpart>中后期|初期?|早期|中期|末期?|底|结束|后期|前期|晚期)?" + SUFFIX,
             p.decade, ("2030年代初登陆火星", "二零三零年代", "会在本年代末增长10倍", "到30年代末", "上世纪90年代"), ("这个年代",)),
        Rule("zh.century", NOT_AFTER_DIGIT + rf"(?<![{CN}])(?P<which>本|这个|[上下]一?个?|[12]?[0-9]|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])世纪(?:的)?"
             r"(?P<centpart>末叶?|底|中叶|中期|初期?|上半叶|下半叶|前半叶|后半叶)?" + SUFFIX,
             p.century, ("到本世纪末升温2度", "21世纪中叶实现"), ("世纪大道", "半个世纪")),
        Rule("zh.years-from", NOT_AFTER_DIGIT + rf"(?P<f1>{_FOUR})(?:\s?[/\-]\s?(?P<f2>{_NEXT}))?\s?(?:{_FISCAL}|年)起的?(?P<n>[1-9][0-9]?|[{CN}]{{1,3}})(?:年|个(?:财政)?年度)(?:之?内|期间|间)?",
             p.years_from, ("2026/27年度起的五年", "2027年起三年", "二零一五/一六年起的四个年度"), ("2026年起步", "2026/29年度起五年")),
        Rule("zh.split-year", NOT_AFTER_DIGIT + rf"(?P<s1>{_FOUR})(?:\s?/\s?(?P<s2>{_NEXT})(?:\s?{_FISCAL}?(?:{LINK}|\s?[及与和]\s?)(?P<s3>{_FOUR})\s?/\s?(?P<s4>{_NEXT}))?\s?(?:(?:(?<=[0-9])[两二三]个)?{_FISCAL}|年(?![代前后])|{_THEN})"
             rf"|\s?[到至\-~—–]\s?(?P<s5>{_NEXT})(?:\s?{_FISCAL}?\s?[到至]\s?(?P<s6>{_FOUR})\s?[\-~—–]\s?(?P<s7>{_NEXT})(?:{_YEARS_OF})?)?(?:{_FISCAL}|(?<=[间内])))(?:\s?的?{PART})?" + SUFFIX,
             p.split_year, ("2026/27年度", "二零二零/二一至二零二三/二四年度", "2022-23至2031-32年度", "2014-15至2018-19的五年期内", "2026/27及2027/28两个年度", "2026-27财政年度", "2026/27学年"), ("2026/29年度", "2020/21")),
        Rule("zh.same-span", r"(?<=[在于])(?:这|此|该|这一|上述)(?:段)?(?:期间|时期)(?:之?内)?", p.same_span, (), ("在这期间",)),
        Rule("zh.year-aside", NOT_AFTER_DIGIT + r"(?P<y1>20[0-9]{2})\s(?P<y2>20[0-9]{2})(?:\s?年(?![代底末初中]|\s?[0-9]{1,2}月)|(?=\s?(?:开始|左右|前后|以后|之后|之前|期间)))" + rf"(?:(?!\s?开始){SUFFIX})?",
             p.year_span, ("2027 2028年", "2027 2028开始"), ("2027 2028台",)),
        Rule("zh.year-span", NOT_AFTER_DIGIT + rf"(?P<y1>{_YEAR})\s?(?:年(?:{LINK})|(?:{LINK})|年?\s?[和与及](?=\s?{_YEAR}\s?年之?间))\s?(?P<y2>{_YEAR}|(?:[0-9]{{2}}|[一二三四五六七八九][〇零一二三四五六七八九])(?=年之?间))"
             r"(?:\s?财?年(?!代|[底末初中]|\s?[0-9]{1,2}月|\s?[一二三四五六七八九十]{1,2}月|第?[一二三四1-4]个?季|[上下]半)(?:之间|间|期间)?|(?=[,，。；、?？\s的)）]|期间|$)(?!\s[0-9]))(?!的历史)" + SUFFIX,
             p.year_span, ("2026-2028年投资", "二零一五至一八年间", "2026年和2028年之间", "从2026到2028"), ("2026-2028台", "2000到1999年")),
        Rule("zh.winter-spring", r"今冬明春(?:期间)?" + SUFFIX, p.winter_spring, ("今冬明春要防范流感",), ("今冬发布",)),
        Rule("zh.year-pair", r"(?P<pair>{year_pair})(?![两二]?[天日])" + SUFFIX, p.year_pair, ("今明两年",), ("今天明天",)),
    )  # fmt: skip
