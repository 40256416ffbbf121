"""Which quarter a Chinese document reports, from its title or its beginning."""

import re

from tracker.lang.zh.numbers import parse_numeral
from tracker.model.window import SPLIT_YEAR_END

HEAD = 2000
"""So many characters of a document are read."""

_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "首": 1, "末": 4}
_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
_YEAR = r"(?:20(?P<y>[0-9]{2})|二[〇零○](?P<zy>[〇零○一二三四五六七八九]{2}))\s?(?:财年|財年|会计年度|會計年度|年度?)?(?:的)?[，,\s]{0,2}"
_QUARTER = r"(?:第?\s?(?P<n>[一二三四首末1-4])\s?(?:财|財)?季(?:度)?|[qQ](?P<q>[1-4]))"
_REPORT = r"(?:财报|財報|业绩|業績|财务|財務|季报|季報|法说|法說|电话会|電話會|电话会议|說明會|说明会|发布会|發布會|营运报告|營運報告|经营情况|報告|报告)"
_FIGURE = r"(?:总?(?:收入|营收|營收)|净利润?|淨利潤?|毛利率?|运营费用)(?:总?额)?(?=达|为|同比|环比|创|下降|增长|[0-9])"
_ENGLISH = (
    r"(?:(?P<nth>first|second|third|fourth)\squarter\s(?:of\s|and\sfull\syear\s)?(?:fiscal\s(?:year\s)?)?"
    r"|\bq(?P<eq>[1-4])\s(?:fy\s?|fiscal\s(?:year\s)?)?)(?:20)?(?P<ey>[0-9]{2})(?![0-9])"
)
_RESULTS = r"(?:results|earnings)\b"
_CHINESE = (
    re.compile(rf"{_YEAR}{_QUARTER}[^。！？\n]{{0,24}}?{_REPORT}"),
    re.compile(rf"(?<![计期望对]){_YEAR}{_QUARTER}(?<=季度)(?:的)?{_FIGURE}"),
)
"""A title, and the figures of a quarter; what is only expected of one (预计2026财年第四季度收入) is no report."""
_TITLES = (
    re.compile(rf"(?i:{_RESULTS}[^.!?\n]{{0,40}}?{_ENGLISH})"),
    re.compile(rf"(?i:{_ENGLISH}[^.!?\n]{{0,40}}?{_RESULTS})"),
)
"""English titles over Chinese texts: "Results for First Quarter Fiscal 2026", "Q1 FY26 earnings"."""
_MONTH = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_FISCAL = r"(?:财年|财政年度|会计年度)"
_YEAR_BEGINS = re.compile(
    rf"{_FISCAL}[”」』]?(?:上半年)?[”」』]?(?:[是为从自由于指始]|一般|通常|每年|的|：|:){{0,4}}(?:20[0-9]{{2}}年)?(?P<month>{_MONTH})月(?:份|1[日号]|一[日号])?(?:开始|起|至|到)"
)
_YEAR_ENDS = re.compile(
    rf"{_FISCAL}[”」』]?(?:[是为于在]|一般|通常|每年|的|截至|截止|到){{0,4}}(?:20[0-9]{{2}}年)?(?P<month>{_MONTH})月(?:份|底|末|[0-9一二三十]{{1,3}}[日号])?(?:结束|止|为止|截止|(?<=[日号底末])(?=\s?(?:[·|；;。,，)）]|$)))"
    rf"|(?:截至|截止)(?:20[0-9]{{2}}年)?(?P<then>{_MONTH})月(?:底|末|[0-9一二三十]{{1,3}}[日号])?(?:止|结束|为止)?的?(?:上一?个?|整个)?{_FISCAL}"
)
_QUARTER_ENDS = re.compile(
    rf"截[至止](?:20[0-9]{{2}}年)?(?P<month>{_MONTH})月(?:底|末|[0-9一二三十]{{1,3}}[日号])?(?:止|结束)?的?(?:第?[一二三四1-4]?财?季|三个月|3个月)"
    rf"|(?<![0-9一二三四五六七八九十到至-])(?P<then>{_MONTH})月(?:季度?(?:业绩|财报|收入|结束)|(?:底|末)?结束的(?:财?季|三个月))"
)
_BY_TWO = re.compile(r"(?<![0-9])20(?P<first>[0-9]{2})(?:[-/至—]|年度?至)(?:20)?(?P<next>[0-9]{2})(?:财政)?年度")
_ZERO = str.maketrans("〇零○一二三四五六七八九", "000123456789")


def reported_quarter(text_head: str) -> tuple[int, int] | None:
    """Return the fiscal year and quarter that a title or a document's beginning says it reports; None otherwise.

    Only the first HEAD characters are read, and of what they name the first counts. Examples: 2025年第四季度财报 is
    (2025, 4), 2024年Q3業績發布會 (2024, 3), "Q1 FY26 earnings" (2026, 1).
    """
    text = text_head[:HEAD].translate({0xFF10 + n: str(n) for n in range(10)})
    found = [m for m in (pattern.search(text) for pattern in (*_CHINESE, *_TITLES)) if m is not None]
    if not found:
        return None
    first = min(found, key=lambda m: m.start())
    if first.re in _TITLES:
        return 2000 + int(first["ey"]), int(first["eq"] or _NTH[(first["nth"] or "").lower()])
    year = first["y"] or first["zy"].translate(_ZERO)
    which = first["q"] or first["n"]
    return 2000 + int(year), int(which) if which.isascii() else _DIGITS[which]


def stated_year_end(text: str) -> int | None:
    """Return the month (1 to 12) with which a document says that its fiscal years end; None where it does not.

    `text` is normalised. Examples: 我们的财年是四月开始 is 3, 截至6月30日止财政年度 is 6.
    """
    if "财年" not in text and "年度" not in text:
        return None
    begins = _YEAR_BEGINS.search(text)
    if begins is not None:
        return (_number(begins["month"]) - 2) % 12 + 1
    ends = _YEAR_ENDS.search(text)
    return _number(ends["month"] or ends["then"]) if ends is not None else None


def quarter_months(text: str) -> frozenset[int]:
    """Return the months (1 to 12) with which a report says that quarters end: 截至6月30日止季度, 6月季度财报 are 6.

    `text` is normalised.
    """
    return frozenset(_number(m["month"] or m["then"]) for m in _QUARTER_ENDS.finditer(text))


def budget_year_end(text: str) -> int | None:
    """Return the last month (1 to 12) of the years that a text of budgets names by two; None where it names none.

    `text` is normalised. 2024-25年度 of a 财政预算案 is the year to March.
    """
    if "财政" not in text and "预算" not in text:
        return None
    by_two = any((int(m["first"]) + 1) % 100 == int(m["next"]) for m in _BY_TWO.finditer(text))
    return SPLIT_YEAR_END if by_two else None


def _number(month: str) -> int:
    return int(month) if month.isdigit() else parse_numeral(month) or 12
