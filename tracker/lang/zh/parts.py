"""Parts of Chinese date expressions: patterns that several rules share, and what they name."""

import re
from datetime import date

from tracker.lang.spans import DateContext, Tense
from tracker.lang.words import Words
from tracker.lang.zh.numbers import parse_number, parse_numeral
from tracker.model import window as w
from tracker.model.window import Window

CN = "零〇一二两三四五六七八九十百廿卅"
N = rf"(?:[0-9]{{1,4}}(?:\.[0-9]{{1,2}})?|[{CN}]{{1,5}})"
"""A small number, in digits or numerals."""
LINK = r"\s?(?:到|至|-|~|—|–|－|～|或者?|、)\s?"
NOT_AFTER_DIGIT = r"(?<![0-9.,])"
YEAR_DIGITS = r"(?:[1-9][0-9]{3}|[一二][零〇一二三四五六七八九]{3})"
MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY_NUMBER = r"(?:[12][0-9]|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])"

PART = (
    r"(?:"
    r"(?P<half>[上下])半?(?:财)?(?<=半)年|(?P<half2>[上下])半财年|H(?P<half3>[12])(?![0-9A-Za-z])"
    rf"|(?P<firstq>前)(?P<firstn>[一二两三123])个?季度?"
    rf"|第?(?P<q1>[一二三四1-4])(?:{LINK}|和|及|与)第?(?P<q2>[二三四2-4])个?(?:财)?季度"
    r"|第?(?P<q>[一二三四1-4])个?(?:财|财政)?季(?:度)?(?![节候])|(?P<lastq>末季)|首(?P<firstquarter>季)(?:度)?"
    r"|(?:第?)Q(?P<qq>[1-4])(?![0-9A-Za-z])|(?P<qqq>[1-4])Q(?![0-9A-Za-z])"
    rf"|(?P<m1>{MONTH_NUMBER})(?:月份?)?{LINK}(?P<m2>{MONTH_NUMBER})月(?:份)?"
    rf"|(?P<month>{MONTH_NUMBER})月(?:份)?(?:的?(?P<day>{DAY_NUMBER})(?:[日号]|(?=[,，。、\s）)]))"
    rf"(?:{LINK}(?P<day2>{DAY_NUMBER})[日号])?"
    r"|(?P<third>[上中下]旬|月?(?:初|中旬|底|末)))?"
    r"|(?P<season>春季|春天|开春|夏季|夏天|秋季|秋天|冬季|冬天)"
    r"|(?P<whole>全年|年内|(?<=年)度|整个?年度)"
    r"|(?P<yearpart>年?初|年中|年底|年?末|岁末|年终|年尾|年关|底|中期|早期|晚期|早些时候|晚些时候|稍晚|稍早|后期|前期|中(?![国东美央心文华年外方枢科期新等转将日欧俄英印]))"
    r")"
    r"(?P<edge>(?:的)?(?:末|底|初|内|前期|后期|中期|晚些时候|早些时候|的?某个时候))?"
)
"""What can follow a year, or stand by itself: a half, quarter, month, day, season, or the early, middle or late part."""

_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "两": 2}


def small(text: str) -> int:
    """Return a small whole number in digits or numerals."""
    return int(text) if text.isdigit() else _QUARTERS.get(text) or parse_numeral(text) or 0


def year_number(text: str) -> int:
    """Return a year in four digits or four numerals."""
    return int(text) if text.isdigit() else parse_numeral(text) or 0


def amount(text: str) -> tuple[float, float] | None:
    """Return a duration's number as low and high: 五 (5, 5), 四五 (4, 5), 1.5 (1.5, 1.5), 两三 (2, 3)."""
    if len(text) == 2 and all(c in "一二两三四五六七八九" for c in text):
        low, high = (parse_numeral(c) or 0 for c in text)
        if high == low + 1:
            return float(low), float(high)
    number = parse_number(text)
    return None if number is None else (number, number)


def has_part(match: re.Match[str]) -> bool:
    """Return whether the match names a part of a year."""
    return any(match[name] for name in _PART_NAMES)


_PART_NAMES = ("half", "half2", "half3", "firstq", "q1", "q", "lastq", "firstquarter", "qq", "qqq", "m1", "month",
               "season", "whole", "yearpart")  # fmt: skip


def part_of(match: re.Match[str], year: int, context: DateContext, words: Words) -> Window | None:
    """Return the window that the PART of a match names in a year; None where the calendar has no such day."""
    end = context.fiscal_year_end
    g = match.groupdict()
    try:
        if g["half"] or g["half2"]:
            return w.half(year, 1 if "上" in (g["half"] or g["half2"]) else 2, fiscal_year_end=end)
        if g["half3"]:
            return w.half(year, int(g["half3"]), fiscal_year_end=end)
        if g["firstq"]:
            return w.through(w.quarter(year, 1, fiscal_year_end=end), w.quarter(year, small(g["firstn"]), fiscal_year_end=end))
        if g["q1"]:
            first = w.quarter(year, small(g["q1"]), fiscal_year_end=end)
            return w.through(first, w.quarter(year, small(g["q2"]), fiscal_year_end=end))
        which = quarter_number(g)
        if which:
            return w.quarter(year, which, fiscal_year_end=end)
        if g["m1"]:
            first, last = small(g["m1"]), small(g["m2"])
            return w.through(w.month(year, first), w.month(year + (last < first), last))
        if g["month"]:
            return _month_part(g, year)
        if g["season"]:
            return w.season(year, words.value("season_word", g["season"]))
        return year_part(w.year(year, fiscal_year_end=end), g["yearpart"] or "")
    except ValueError:
        return None


def quarter_number(g: dict[str, str | None]) -> int:
    """Return the quarter that a match names, 1 to 4, or 0."""
    if g["lastq"]:
        return 4
    if g["firstquarter"]:
        return 1
    text = g["q"] or g["qq"] or g["qqq"]
    return small(text) if text else 0


def _month_part(g: dict[str, str | None], year: int) -> Window:
    number = small(g["month"] or "")
    if g["day"]:
        first = w.day(year, number, small(g["day"]))
        return w.through(first, w.day(year, number, small(g["day2"]))) if g["day2"] else first
    whole = w.month(year, number)
    third = g["third"] or ""
    if "上旬" in third or "初" in third:
        return w.early(whole)
    if "中旬" in third:
        return w.mid(whole)
    if third:
        return w.late(whole)
    return whole


def year_part(whole: Window, words: str) -> Window:
    """Return the early, middle or late part of a year, or the whole."""
    if any(c in words for c in ("初", "早", "前期")):
        return w.early(whole)
    if "中" in words:
        return w.mid(whole)
    if any(c in words for c in ("底", "末", "终", "尾", "关", "晚", "后期")):
        return w.late(whole)
    return whole


def nearest_year(match: re.Match[str], context: DateContext, words: Words) -> int:
    """Return the year in which a part without a year is looked for: the one in force, else the nearest that fits.

    Looking ahead, the first that has not ended by the day of speaking; looking back, the last that has begun.
    """
    said_on = context.said_on
    this = said_on.year + (context.fiscal_year_end != 12 and said_on.month > context.fiscal_year_end)
    if context.last is not None and not context.last.value.bare:
        start, due = context.last.window.start, context.last.window.due
        if start and due and start.year == due.year and _close(context.last, match):
            return start.year
    if match["yearpart"] or match["whole"]:
        return this
    part = part_of(match, this, context, words)
    if part is None or part.start is None or part.due is None:
        return this
    return this + w.nearest_turn(part, said_on, context.tense.value)


def _close(last: object, match: re.Match[str]) -> bool:
    end: int = last.end  # type: ignore[attr-defined]
    return 0 <= match.start() - end <= 40


def weekday_in(said_on: date, number: int, step: int | None) -> Window:
    """Return a weekday of this week or the one `step` weeks away; without a step the next one from the day of speaking."""
    if step is None:
        ahead = (number - said_on.weekday()) % 7
        one = w.shift(said_on, ahead, "day")
    else:
        monday = w.week(said_on, offset=step).start or said_on
        one = w.shift(monday, number, "day")
    return w.day(one.year, one.month, one.day)
