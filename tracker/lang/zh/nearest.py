"""Which year or day is meant where none is named, in Chinese."""

import re
from dataclasses import replace
from datetime import date

from tracker.lang.spans import DateContext, DateMatch, Tense
from tracker.lang.words import Words
from tracker.lang.zh.looking import AHEAD, BY_THEN, LATEST, is_by, looking, looks_at_last_year
from tracker.lang.zh.parts import part_of, range_start
from tracker.model import window as w
from tracker.model.window import Precision, Window

_LISTED = 40
_AUTUMN = 10
_HALF_TOLD = 8
"""Until this month the first half of the year is the one just gone, whatever is foretold: its results come."""
_REPORTED_ON = re.compile(
    r"(?:[早午尾]盘|亚市|欧市|美市|纽约|早间|晚间|盘[中前后]|午[前后间]|凌晨|[上下]午|早上|晚上|稍[早晚]|晚些时候|当[天日])?(?![^，。；]{0,9}[将会拟要预])[^，。；]{0,9}?"
    r"(?:已经?[^，。；]{1,8}?[了过完]|表示|指出|强调|透露|坦言|说[，：:“]|称[，：:“]?|(?:发布|公布|披露|发表|宣布|通报|报道)(?!会)|收[涨跌报盘平高低]|[下大急暴飙微小]?[跌涨](?:逾|超|近|约|了|至|停|[0-9])|走[高低强弱贬升软]|重挫|创下?|[升跌降涨回][至到落升破]|[跌升突]破|触及|攀升|大[跌涨]|[贬升]值|收[于在复])"
)
"""Behind a weekday: what was said or reached on it."""
_NEXT_MONTH = re.compile(r"(?<![0-9年])([0-9]{1,2})月(?=[也亦再续又])")
_IN_A_MONTH = frozenset(("zh.bare-part", "zh.year", "zh.relative-year", "zh.iso-month", "zh.day-number"))
"""These name a month, and maybe a day of it."""
_DATA = re.compile(r"(?:份)?[^，。；]{0,6}?(?:CPI|PPI|PMI|社融|信贷|M[12]|新增贷款|工业增加值|进出口|物价|通胀)")
"""Behind a month that is just over: what is foretold is its data, not yet published: 预计1月CPI上涨1%."""
_WHOLE = ("全年", "半年", "季度")
_LAST_OF = 6
"""In the last sixth of a half of the year what will be in that half is of the next one."""
_BESIDE = 8
_JUST_GONE = 45
"""A day that lies no further back is that of what was done on it."""
_MEASURED = ("低于", "高于", "超过", "超越", "不及", "优于", "好于", "相较于", "相较", "相比", "较")
"""Before a year: another one is measured by it: 增幅低于2010年的45.8%；全年产量仍能实现目标."""
_TOLD_OF = ("发布", "公布", "披露", "发布了", "公布了", "披露了")
_ON_IT = re.compile(
    r"(?:早间|晚间|上午|下午)?(?:消息|讯(?!息)|电(?=[，,：:（(\s])|报道|获悉)|[，,\s]{0,3}[^，。；将会拟预]{0,16}?(?:宣布|公布|公告|发布|披露|表示|指出|正式|出炉|成功|完成|通过|印发|签署|召开|举[行办]|[^，。；将会拟预]{0,24}了(?![，。解]))"
)
"""Behind a day: what was done or told on it, 11月10日，保利协鑫宣布…正式投产, 10月22日消息，…."""


def nearest_year(match: re.Match[str], context: DateContext, words: Words) -> int:
    """Return the year in which a part without a year is looked for: the one in force, else the nearest that fits.

    The end of a range comes after its beginning. Looking ahead, the first that has not ended by the day of speaking;
    looking back, the last that has begun.
    """
    context.at = -1 if match["whole"] else match.start()  # which year 全年 is, the whole sentence tells
    try:
        return _nearest_year(match, context, words)
    finally:
        context.at = -1


def _nearest_year(match: re.Match[str], context: DateContext, words: Words) -> int:
    said_on = context.said_on
    ends = context.fiscal_year_end if match["half"] or match["yearpart"] or match["whole"] else context.quarters_end
    this = said_on.year + (ends != 12 and said_on.month > ends)
    first = range_start(match, context)
    if first is not None and first.start is not None:
        part = part_of(match, first.start.year, context, words)
        before = part is not None and part.due is not None and part.due < first.start
        return first.start.year + int(before)
    told = _told_year(match, context)
    if told is None:
        told = _framed_year(match, context) or _reported_year(match, context, words)
    if told is not None:
        return told
    if match["yearpart"] or match["whole"]:
        return this - int(looks_at_last_year(match, context))
    part = part_of(match, this, context, words)
    if part is None or part.start is None or part.due is None:
        return this
    if _of_this_year(match, part.start, part.due, context) or _goes_on(match, part.start, context):
        return this
    next_one = _of_the_next(match, part.start, part.due, context)
    return this + 1 if next_one else this + w.nearest_turn(part, said_on, looking(match, context).value)


def _framed_year(match: re.Match[str], context: DateContext) -> int | None:
    """Return the year that was announced before the sentence, for its parts: 先说明年的展望。…全年CPI可回落."""
    framed = context.framed
    if framed is None or framed.window.precision is not Precision.YEAR or framed.window.due is None:
        return None
    if (
        not (match["whole"] or match["half"])
        or _told_year(match, context) is not None
        or framed.window.due < context.said_on
    ):
        return None
    return framed.window.due.year if match["whole"] or context.tense is not Tense.PAST else None


def of_announced(match: re.Match[str], context: DateContext) -> DateContext:
    """Return the context with the fiscal calendar of the year that was announced, for its parts: FY27全年…，上半年40%."""
    framed = context.framed
    if framed is None or framed.window.due is None or _framed_year(match, context) is None:
        return context
    return replace(context, fiscal_year_end=framed.window.due.month)


def _reported_year(match: re.Match[str], context: DateContext, words: Words) -> int | None:
    """Return the year of the quarter on which a document reports, where it is named again: Q4 营收14.9亿美元."""
    if context.reported is None or match["whole"] or match["half"] or match["month"]:
        return None
    text, start, end = match.string, match.start(), match.end()
    if AHEAD.search(text, max(0, start - _BESIDE), start) or AHEAD.search(text, end, end + 2 * _BESIDE):
        return None
    year, which = context.reported
    part = part_of(match, year, context, words)
    return year if part == w.quarter(year, which, fiscal_year_end=context.quarters_end) else None


def _told_year(match: re.Match[str], context: DateContext) -> int | None:
    """Return the year told right before, or the one that the sentence named first for its parts."""
    last = context.last
    if match.string.endswith(LATEST, 0, match.start()) and _is_over(context):
        return None
    if last is not None and match["whole"] and match.string.endswith(_MEASURED, 0, last.start):
        return _year_ahead(match, context)
    if last is not None and not last.value.bare and not (BY_THEN.match(match.string, match.end()) and is_by(match)):
        start, due = last.window.start, last.window.due
        near = 0 <= match.start() - last.end <= _LISTED
        if start and due and start.year == due.year and near and not _looks_away(match, context, due):
            return start.year
    return _listed_year(match, context)


def _year_ahead(match: re.Match[str], context: DateContext) -> int | None:
    """Return the year to come of which the sentence spoke before it measured it by another."""
    ahead = context.ahead
    if ahead is None or ahead is context.last or not 0 <= match.start() - ahead.end <= 3 * _LISTED:
        return None
    if any(mark in match.string[ahead.end : match.start()] for mark in "。！？\n"):
        return None
    start, due = ahead.window.start, ahead.window.due
    return start.year if start and due and start.year == due.year else None


def _goes_on(match: re.Match[str], start: date, context: DateContext) -> bool:
    """Whether a part of this year comes after one that lies ahead, told right before: 九月底交付，十月六号第一场球."""
    last = context.last
    if last is None or not last.value.bare or last.window.start is None or not of_sentence(match, last):
        return False
    return context.said_on < last.window.start <= start


def _of_the_next(match: re.Match[str], start: date, due: date, context: DateContext) -> bool:
    """Whether a half of this year that is nearly over is the next year's: 下半年有望回升, said in December; 下半年 behind
    an 上半年 that lies ahead.
    """
    if not match["half"] or not start < context.said_on <= due:
        return False
    last = context.last
    first = last.window.start if last is not None and last.value.bare and of_sentence(match, last) else None
    if first is not None and first > context.said_on:
        return True
    nearly = (due - context.said_on).days * _LAST_OF < (due - start).days
    return nearly and looking(match, context) is Tense.FUTURE


def _is_over(context: DateContext) -> bool:
    """Whether the date before had passed by the day of speaking: 亩产比去年多收了…，收购最晚九月三十号收尾."""
    due = context.last.window.due if context.last is not None else None
    return due is not None and due < context.said_on


def _was_just(match: re.Match[str], context: DateContext, due: date) -> bool:
    """Whether a day of this year has just gone by, and the sentence tells of something done on it."""
    if not 0 < (context.said_on - due).days <= _JUST_GONE or match["suffix"]:
        return False
    text = match.string
    if AHEAD.search(
        re.split(r"[。；！？]|(?<![在于从到至由将])\s", text[max(0, match.start() - 8) : match.start()])[-1]
    ):
        return False
    if text.endswith(_TOLD_OF, 0, match.start()):
        return True
    return _ON_IT.match(text, match.end(), match.end() + 48) is not None


def _of_this_year(match: re.Match[str], start: date, due: date, context: DateContext) -> bool:
    """Whether a part just gone is this year's: 1至8月 told in September, 上半年 beside 下半年 in autumn."""
    said_on = context.said_on
    if due >= said_on:
        return False
    if match["day"]:
        return _was_just(match, context, due)
    if match["m1"]:
        return start.month == 1
    if match["month"] and not match["day"]:
        after = [int(m[1]) for m in _NEXT_MONTH.finditer(match.string, match.end(), match.end() + _LISTED)]
        listed = bool(after) and start.month < after[0] <= after[-1] == said_on.month  # 9月开始降息，10月续降，11月再降
        return listed or ((said_on - due).days <= _JUST_GONE and _DATA.match(match.string, match.end()) is not None)
    if match["half"] != "上" or said_on.month > _AUTUMN:
        return False  # 预计上半年净利润增长50%, said in July
    return said_on.month <= _HALF_TOLD or match.string.find("下半年", match.end(), match.end() + _LISTED) >= 0


def _listed_year(match: re.Match[str], context: DateContext) -> int | None:
    """Return the year that a sentence named first, for the parts of it that follow (2026年…，第1季…，第4季…)."""
    last, anchor = context.last, context.anchor
    if last is None or anchor is None or not 0 <= match.start() - last.end <= _LISTED or _is_apart(match, context):
        return None
    start, due = anchor.window.start, anchor.window.due
    if start is None or due is None or start.year != due.year or not of_sentence(match, anchor):
        return None
    of_it = last.window.start is not None and start <= last.window.start <= due
    return start.year if of_it else None


def _is_apart(match: re.Match[str], context: DateContext) -> bool:
    """Whether speech without stops turns to what is ahead: 超过了去年全年 三季度我们预计."""
    last = context.last
    if last is None or match.start() - last.end != 1 or match.string[last.end] != " ":
        return False
    return match.string.endswith(_WHOLE, 0, last.end) and context.tense is Tense.FUTURE


def of_sentence(match: re.Match[str], anchor: DateMatch) -> bool:
    """Whether a year stands before a match in the same sentence, not far off."""
    here = match.start()
    if not 0 <= here - anchor.end <= 3 * _LISTED:
        return False
    return not any(mark in match.string[anchor.end : here] for mark in "。！？；;\n")


def _looks_away(match: re.Match[str], context: DateContext, due: date) -> bool:
    """Whether a sentence stands after one that told of another year: of one gone by where it looks ahead itself."""
    if context.last is None:
        return False
    between = match.string[context.last.end : match.start()]
    if _is_apart(match, context):
        return True
    ended = context.last.end <= context.since or any(mark in between for mark in "。！？；;")
    return ended and (due >= context.said_on or context.tense is Tense.FUTURE)


def told_on(match: re.Match[str]) -> bool:
    """Whether something was said, published or reached on a weekday: 国务院周四晚间发布意见; 将于周四公布 looks ahead."""
    text = match.string
    if AHEAD.search(text, max(0, match.start() - 8), match.start()):
        return False
    return _REPORTED_ON.match(text, match.end(), match.end() + 24) is not None


def weekday_in(said_on: date, number: int, step: int | None) -> Window:
    """Return a weekday of this week or the one `step` weeks away; without a step the next one from the day of speaking."""
    if step is None:
        one = w.shift(said_on, (number - said_on.weekday()) % 7, "day")
    else:
        monday = w.week(said_on, offset=step).start or said_on
        one = w.shift(monday, number, "day")
    return w.day(one.year, one.month, one.day)


def day_of_month_told(match: re.Match[str], number: int, context: DateContext) -> Window | None:
    """Return the day of that number in the month that the sentence has named: 1月初报6.37，26日降至6.32.

    The next month's where the day told before comes later in its month: 12月28日开幕，3日闭幕. None where no month is
    named, or only far before a day that is over in a sentence that looks ahead.
    """
    last = context.last
    if last is None or not of_sentence(match, last):
        return None
    named = last.value.named or last.window
    start, due = named.start, named.due
    if (
        start is None
        or due is None
        or (start.year, start.month) != (due.year, due.month)
        or last.rule not in _IN_A_MONTH
    ):
        return None
    later = w.shift(start.replace(day=1), int(number < start.day), "month")
    try:
        one = date(later.year, later.month, number)
    except ValueError:
        return None
    far = match.start() - last.end > _LISTED
    over = one < context.said_on and context.tense is Tense.FUTURE
    return None if over and far else w.day(one.year, one.month, one.day)


def nearest_day(number: int, context: DateContext, after: Window | None, tense: Tense | None = None) -> Window | None:
    """Return the day of that number in the nearest month that has it; the end of a range in the first month after.

    `tense` tells where what is told of the day itself looks, else what the sentence does.
    """
    said_on = context.said_on
    if after is not None and after.start is not None:
        origin, tense = after.start, Tense.FUTURE
    else:
        origin, tense = said_on, tense or context.tense
    found = []
    for step in (-2, -1, 0, 1, 2):
        first = w.shift(origin.replace(day=1), step, "month")
        try:
            found.append(date(first.year, first.month, number))
        except ValueError:
            continue
    if tense is Tense.FUTURE:
        found = [day for day in found if day >= origin]
    elif tense is Tense.PAST:
        found = [day for day in found if day <= origin][::-1]
    else:
        found.sort(key=lambda day: (abs((day - origin).days), day < origin))
    return w.day(found[0].year, found[0].month, found[0].day) if found else None
