"""Parts of a year in Chinese: the pattern that several rules share, and the window that it names."""

import re
from datetime import date

from tracker.lang.lunar import feast
from tracker.lang.nth import nth_weekday
from tracker.lang.solar import solar_term
from tracker.lang.spans import DateContext
from tracker.lang.words import Words
from tracker.lang.zh.ends import adjacent
from tracker.lang.zh.numbers import parse_number, parse_numeral
from tracker.model import window as w
from tracker.model.window import Precision, Window

CN = "零〇一二两三四五六七八九十百廿卅"
LINK = r"\s?(?:到|至|-{1,2}|~|—{1,2}|–|或者?|、)\s?"
NOT_AFTER_DIGIT = r"(?<![0-9])(?<![0-9][.,])"
MONTH_NUMBER = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY_NUMBER = (
    r"(?:[12][0-9]|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])"
)
CN_DAY = r"(?:二?十[一二三四五六七八九]?|三十一?|廿[一二三四五六七八九]?|[一二三四五六七八九])"
YEAR_ALONE = r"20[0-9]{2}"
NUMBER_GUARD = (
    "0123456789" + CN + "千",
    (
        rf"[0-9{CN}千]{{1,7}}\s?(?:[年月日号周季天世代财Q小钟EF/·\-~到至、—–或多余来H]|几[年十百个天周]|个[月半多星礼季世十工交五周小钟]|星期|礼拜"
        rf"|\.[0-9]{{1,2}}(?:[.年个月周天/\-]|\s年)|(?<=\s)[0-9]{{1,2}}月|(?:两|数|几)|五[”\"」』]?[规计期时末初开收]|个?五年)|[十一三五六八][一四八](?:[国劳假期黄节妇青儿大建长小]|大促)|[五十]一[之以]?[前后]|618|七夕|十[一二三四五六七]?五|{YEAR_ALONE}"
    ),
)
"""What a figure that begins a date looks like: others are left alone at once."""
_STOP = r"(?=[,，。、；;！!？?:：\s）)]|$)"

_MONTH = (
    rf"(?P<month>{MONTH_NUMBER})\s?月(?:份)?(?:\s?的?(?P<day>{DAY_NUMBER}[日号]|{CN_DAY}(?={LINK}{CN_DAY}(?:[日号]|{_STOP}))|{DAY_NUMBER}(?={LINK}{DAY_NUMBER}[日号])|{CN_DAY}{_STOP})"
    rf"(?:{LINK}(?P<day2>{DAY_NUMBER}[日号]|{CN_DAY}{_STOP}))?(?:[,，]?\s?[(（]?(?:星期|礼拜|周)[一二三四五六日天][)）]?)?(?![线])"
    r"|\s?(?P<third>[上中下]旬|中下旬|上中旬|[上下]半月|月?(?:初(?![一二三四五六七八九十])|底|末|尾)|头(?![一二三两])|中(?!(?:[国东美央心文华年外方枢科新转将日欧俄英印标签选])))"
    r"|的?(?P<nth>第[一二三四五1-5]|最后一)个?(?:周|星期|礼拜)(?P<nthday>[一二三四五六日天])?)?"
)
PART = (
    r"(?P<part>"
    r"(?P<half>[上下]|(?<=年)[前后]|(?<=年的)[前后])半(?:(?:财)?年度?|段|(?<=年[上下]半)(?=[，。、；的将会]|$))|H(?P<half3>[12])(?![0-9A-Za-z])"
    r"|(?P<firstq>前)(?P<firstn>[一二两三123])个?季度?"
    rf"|(?P<firstm>最后|[前后头])(?P<firstmn>{MONTH_NUMBER}|两)个?月"
    rf"|第?(?P<q1>[一二三1-3])(?:{LINK}|和|及|与|(?<=[一二三]))第?(?P<q2>[二三四2-4])个?(?:财)?季度?(?![节候稻风])"
    r"|(?:第(?P<q>[一二三四1-4])个?|(?P<qplain>[一二三四1-4]))(?:财|财政)?季(?:度)?(?![节候稻风]|报(?!告))|(?P<lastq>末季度?|尾季)|首(?P<firstquarter>个?季)(?:度)?|(?<=年)(?P<secondq>次季)(?:度)?"
    r"|(?:第?)Q(?P<qq>[1-4])(?![0-9a-z]|[A-Z](?!PI|DP|MI|PS|CE|SP|I(?![a-z])|股))|(?P<qqq>[1-4])Q(?![0-9A-Za-z])"
    rf"|(?P<m1>{MONTH_NUMBER})(?:月份?)?(?:{LINK}|(?<=[0-9])\s(?=[0-9]{{1,2}}月)|[和与及](?={MONTH_NUMBER}月(?:之?间))|(?<=[一二三四五六七八])(?=[二三四五六七八九]月))(?P<m2>{MONTH_NUMBER})月(?:份)?(?!{DAY_NUMBER}[日号])(?:之?间)?"
    rf"|第(?P<nthweek>[1-5]?[0-9]|[{CN}]{{1,3}})(?:周|个(?:星期|礼拜))(?![一二三四五六日天])"
    rf"|最后(?P<lastday>[0-9]{{1,2}}|[{CN}]{{1,2}})(?P<lastunit>天|周|个?星期|个?礼拜)(?![一二三四五六日])"
    rf"|(?!五月天(?!气)|二月河)(?:{_MONTH})|(?P<firstmonth>首月)|第(?P<nthmonth>{MONTH_NUMBER})个月"
    r"|(?P<season>(?<!一个)(?<!每个)(?<!任何)(?<!多个)(?:春季|春天|开春|夏季|夏天|秋季|秋天|冬季|冬天)|(?<=年)[春夏秋冬](?![天季节晚运耕奥令训季]))"
    r"|(?P<holiday>{holiday})(?!老人|树|岛|礼物|大阅|晚会|联欢|上河|祭祖)"
    r"(?!(?:(?<=五一)|(?<=(?<!双)十一))(?![之以]?[前后])|(?<=过年)(?![之以]?[前后]|期间)|(?<=[超通不经胜度跨]过年)|(?<=[0-9万亿千百美日欧港澳加新]元月)|(?<=元月)[租费供薪销均票底度])"
    r"|(?P<whole>全年|整年(?=[都也会将不])|年内|(?<=年)度|整个?年度|(?<=[保成现到])年度(?=[^，。；]{0,14}目标))"
    r"|(?P<yearpart>(?<=年)头(?![一二三两部脑0-9])|(?<=年)伊始|年?初(?![一二三四五六七八九十期])|初期|年中(?![环国小式央枢])|年底|年?末(?!日)|(?<=年)尾(?![盘数声款气巴])|岁末|年终|年尾|年关|底(?!层)|中期|早期|晚期|早些时候"
    r"|晚些时候|稍晚|稍早|后期|前期|中(?!(?:[国东美央心文华年外方枢科新等转将日欧俄英印标签选环小])))"
    r")"
    r"(?P<edge>(?:的)?(?:末|底|初|前期|后期|中期|晚些时候|早些时候))?"
)
"""What can follow a year, or stand by itself: a half, quarter, month, day, season, or the early, middle or late part."""
PART_AHEAD = (
    rf"(?=\s?的?(?:第?[一二三四1-4]个?财?季|首季|Q[1-4]|[上下]半年|年?[底末初](?!始)|年中|年[终尾头]|{MONTH_NUMBER}月|前[一二三四五六七八九十两0-9]{{1,2}}个?[月季]|第[一二三四五六七八九十0-9]{{1,2}}个月"
    r"|财|[春夏秋冬](?![节晚])|{holiday}))"
)
"""Right after a year in few figures, which such a part tells from a number of years."""

_NAMES = (
    "half", "half3", "firstq", "firstm", "q1", "q", "qplain", "lastq", "firstquarter", "secondq", "qq", "qqq", "m1", "month", "firstmonth",
    "nthmonth", "nthweek", "lastday",
    "season", "holiday", "whole", "yearpart",
)  # fmt: skip
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "两": 2}
_WEEKDAYS = "一二三四五六日天"


def small(text: str) -> int:
    """Return a small whole number in digits or numerals."""
    return int(text) if text.isdigit() else _QUARTERS.get(text) or parse_numeral(text) or 0


def amount(text: str) -> tuple[float, float] | None:
    """Return a duration's number as low and high: 五 (5, 5), 四五 (4, 5), 1.5 (1.5, 1.5), 三两 (2, 3), 二三十 (20, 30)."""
    if len(text) == 2 and all(c in "一二两三四五六七八九" for c in text):
        return adjacent(text)
    number = parse_number(text)
    return adjacent(text) or (None if number is None else (number, number))


def weekday_number(text: str) -> int:
    """Return 0 for 一 (Monday) to 6 for 日 and 天."""
    return min(_WEEKDAYS.index(text), 6)


def part_name(match: re.Match[str]) -> str:
    """Return which kind of part of a year the match names, or "" for none."""
    if not match["part"]:
        return ""
    return next((name for name, found in zip(_NAMES, match.group(*_NAMES), strict=True) if found), "")


def part_of(match: re.Match[str], year: int, context: DateContext, words: Words) -> Window | None:  # noqa: PLR0911 - a return for each kind
    """Return the window that the PART of a match names in a year; None where the calendar has no such day."""
    name = part_name(match)
    try:
        if name in ("nthweek", "lastday"):
            return _days(match, name, year)
        if name in ("month", "m1", "firstm", "firstmonth", "nthmonth"):
            return _months(match, name, year)
        if name == "season":
            return w.season(year, words.value("season_word", match["season"]))
        if name == "holiday":
            return _holiday(year, str(words.value("holiday", match["holiday"])))
        if name in ("yearpart", "whole"):
            return year_part(w.year(year, fiscal_year_end=context.fiscal_year_end), match["yearpart"] or "")
        halves = name in ("half", "half3")
        return _quarters(match, name, year, context.fiscal_year_end if halves else context.quarters_end)
    except ValueError:
        return None


def _days(match: re.Match[str], name: str, year: int) -> Window:
    """Return a week by the number that ISO 8601 gives it, or the last days of a year."""
    if name == "nthweek":
        return w.week(date.fromisocalendar(year, small(match["nthweek"]), 1))
    return last_days(w.year(year), match["lastday"], match["lastunit"])


def _holiday(year: int, days: str) -> Window | None:
    """Return a holiday, or the days from its first to its last; None where the lunar year is not known."""
    if days.startswith("nth "):
        one = nth_weekday(year, *map(int, days.split()[1:]))
        return w.day(one.year, one.month, one.day)
    if days.startswith("term "):
        return solar_term(days.removeprefix("term "), year)
    if days[0].isalpha():
        return feast(days, year)
    ends = [w.day(year, *map(int, end.split("-"))) for end in days.split()]
    return ends[0] if len(ends) == 1 else w.through(*ends)


def _quarters(match: re.Match[str], name: str, year: int, end: int) -> Window:
    if name == "half":
        return w.half(year, 1 if match["half"] in "上前" else 2, fiscal_year_end=end)
    if name == "half3":
        return w.half(year, int(match["half3"]), fiscal_year_end=end)
    if name in ("firstq", "q1"):
        first, last = (1, small(match["firstn"])) if name == "firstq" else (small(match["q1"]), small(match["q2"]))
        if first == last:
            return w.quarter(year, first, fiscal_year_end=end)
        return w.through(w.quarter(year, first, fiscal_year_end=end), w.quarter(year, last, fiscal_year_end=end))
    which = {"lastq": 4, "firstquarter": 1, "secondq": 2}.get(name) or small(match[name])
    return w.quarter(year, which, fiscal_year_end=end)


def _months(match: re.Match[str], name: str, year: int) -> Window:  # noqa: PLR0911 - a return for each kind
    if name in ("firstmonth", "nthmonth"):
        return w.month(year, small(match["nthmonth"] or "1"))
    if name == "firstm":
        count = small(match["firstmn"])
        first = 1 if match["firstm"] in ("前", "头") else 13 - count
        return w.months(year, first, first + count - 1, Precision.RANGE)
    if name == "m1":
        first, last = small(match["m1"]), small(match["m2"])
        return w.through(w.month(year, first), w.month(year + (last < first), last))
    number = small(match["month"])
    if match["day"]:
        one = w.day(year, number, small(match["day"].rstrip("日号")))
        if match["day2"]:
            return w.through(one, w.day(year, number, small(match["day2"].rstrip("日号"))))
        return one
    whole = w.month(year, number)
    if match["nth"]:
        return nth_of(whole, match["nth"], match["nthday"])
    return month_part(whole, match["third"] or "")


def nth_of(whole: Window, nth: str, weekday: str | None) -> Window:
    """Return the n-th weekday of a month, or its n-th week: a week belongs to the month that holds its Thursday."""
    assert whole.start is not None and whole.due is not None  # noqa: PT018, S101 - a month has both ends
    number = weekday_number(weekday) if weekday else 3
    if nth == "最后一":
        day = w.shift(whole.due, -((whole.due.weekday() - number) % 7), "day")
    else:
        day = w.shift(whole.start, (number - whole.start.weekday()) % 7 + 7 * (small(nth[1:]) - 1), "day")
    if day.month != whole.start.month:
        raise ValueError("the month has no such week")
    return w.day(day.year, day.month, day.day) if weekday else w.week(day)


def last_days(whole: Window, count: str, unit: str) -> Window:
    """Return the last days or weeks of a month or year: 最后一天, 最后两周."""
    assert whole.due is not None  # noqa: S101 - a month has both ends
    days = small(count) * (1 if unit == "天" else 7)
    first = w.shift(whole.due, 1 - days, "day")
    if not days or whole.start is None or first < whole.start:
        raise ValueError("not as many days")
    return w.day(first.year, first.month, first.day) if days == 1 else Window(first, whole.due, Precision.RANGE)


def month_part(whole: Window, words: str) -> Window:
    """Return the early, middle or late part of a month, or the whole."""
    if not words:
        return whole
    if "半月" in words and whole.start is not None and whole.due is not None:
        middle = whole.start.replace(day=15)
        first, last = (whole.start, middle) if words[0] == "上" else (w.shift(middle, 1, "day"), whole.due)
        return Window(first, last, Precision.RANGE)
    if "中下旬" in words:
        return w.through(w.mid(whole), w.late(whole))
    if "上中旬" in words:
        return w.through(w.early(whole), w.mid(whole))
    if "上旬" in words or "初" in words or "头" in words:
        return w.early(whole)
    return w.mid(whole) if "中" in words else w.late(whole)


def year_part(whole: Window, words: str) -> Window:
    """Return the early, middle or late part of a year, or the whole."""
    if any(c in words for c in ("初", "早", "前期", "头", "始")):
        return w.early(whole)
    if "中" in words:
        return w.mid(whole)
    if any(c in words for c in ("底", "末", "终", "尾", "关", "晚", "后期")):
        return w.late(whole)
    return whole


_RANGE = re.compile(r"(?:\s?(?:日|号)?" + LINK + r"|到|至)")


def range_start(match: re.Match[str], context: DateContext) -> Window | None:
    """Return the span before, where only a range's link lies between it and this match (3月5日 到 ...)."""
    last = context.last
    if last is None or not 0 < match.start() - last.end <= 4:
        return None
    if _RANGE.fullmatch(match.string, last.end, match.start()) is None:
        return None
    return last.value.named or last.window
