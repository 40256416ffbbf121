"""Which way a Chinese part of a year without its year is looked for: ahead, back, or where it is nearest."""

import re
from datetime import date

from tracker.lang.spans import DateContext, Tense
from tracker.lang.tails import Tail

_DESCRIBES = re.compile(
    r"(?:刚刚?|新|已经?|正式)?(?:新增|授权|批准|签约|募集|上[线市映架]|发[布售射]|推出|公布|宣布|举[行办]|召开|开[幕业通播售]|落成|[投量]产|成立|签[署约]|完[成工]|启[动用]|播出|登陆|通过|收购|下线|亮相|问世|面世|披露|生效|实施)了?的(?!是)"
)
"""Behind a month: what was done in it tells which thing is meant (7月初上线的《...》), whatever the sentence looks at."""
_BESIDE = 12
_RESULTS = 4
"""Until this month a year's results are told."""
_DID = re.compile(r"(?:已经?|曾|就|刚刚?)?(?:宣布|公布了?|披露|录得|创下|获得了|完成了|签署了?|达成了?|收购了?|发布了)")
_UP_TO = ("截至", "截止", "截至到", "截止到")
LATEST = (
    "最晚",
    "最迟",
    "最快",
    "最早",
    "至迟",
    "晚于",
    "不迟于",
    "排在",
    "排到",
    "定在",
    "订在",
    "安排在",
    "预定在",
)
"""Before a part of a year: something is set for it."""
BY_THEN = re.compile(
    r"[^，。；！？\s]{0,8}?(?:肯定|一定(?![程幅量的比规])|必[须定]|还得|要(?![是求点素约闻])|能够?|可以|会(?![议员计上])|将|争取|确保|力争|应该)(?![^，。；]{0,12}[了过](?=[，。；]|$))"
)
"""Behind 前: what is to be by then, whatever was told before it: 右洞元旦前肯定打通."""
AHEAD = re.compile(r"[将会预目计]")
_SET = re.compile(
    r"[^，。；、的了过未]{0,5}?(?:[投量试]产|[完开动]工|开出|通车|上市|推出|开业|启用|交付|落成|竣工|上线|面世|问世|发售|开售|挂牌|投运|并网|交房|入伙|贯通|放量|见[底顶]|反弹|回升)"
    r"(?=[，。；！!,]|$)"
)
"""What ends a clause behind a part of a year, in no form that tells of what was: 下半年投产，…"""
_UNDER = re.compile(
    r"[,，]?\s?(?:随着?|伴随着?|受|由于|因为?|在(?=[^，。；]{2,20}下[，,]))[^，。；！？]{2,30}[，,](?:(?:以?及|和|并)[^，。；！？]{2,24}[，,])?"
    r"[^，。；！？]{0,14}?(?:[有可]望|将会|预[计期]|料将|应[该可]|有机会)"
)
"""Behind a part of a year: what goes along with what is to come in it, 下半年随着出口的回升，经济可望增温."""
_KNOWN = re.compile(
    r"的?(?:指引|数据|交易量|销量|交付(?:量|数)|交付(?![，。；！,首第给\s]|$)|业绩|表现|财报|报告|成绩)(?!目标|预[计期测估]|展望)(?![^，。；]{0,6}(?:将|会|预[计期测估]|有望|可望|目标|应该|可能))"
)
"""Of a month these are known once it is over: 10月份的数据."""
_TO_BE_IN = Tail(r"(?:将|拟|定|会|预计|计划|预定|争取|力争|有望)[于在]?\s?$")
"""But what is to be in that month is not: 将于5月交付."""
_AIM = re.compile(r"[^，。；、]{1,16}?[0-9][^，。；、0-9]{0,5}?(?:以上|以内|左右)(?=[，。；]|$)")
"""Behind 全年: results are exact, aims have a bound: 全年开工重点项目2000个以上."""
_NEAR = 40
_CLAUSES = 80


def is_by(match: re.Match[str]) -> bool:
    """Whether 前 stands behind a part of a year: by its end."""
    return (match["suffix"] or "").endswith("前")


def looking(match: re.Match[str], context: DateContext) -> Tense:
    """Return which way a part without a year is looked for: 自5月以来 and 截至4月底 look back, unless they are expected."""
    text, suffix = match.string, match["suffix"] or ""
    if _looks_back(match):
        return Tense.PAST
    if _DESCRIBES.match(text, match.end()) and not AHEAD.search(text, max(0, match.start() - 4), match.start()):
        return Tense.NONE
    then = BY_THEN.match(text, match.end())
    if text.endswith(LATEST, 0, match.start()) or (is_by(match) and then):
        return Tense.FUTURE
    if context.tense is Tense.NONE and (
        then
        or suffix.endswith(("前", "内"))
        or _SET.match(text, match.end(), match.end() + 14)
        or _UNDER.match(text, match.end(), match.end() + _CLAUSES)
    ):
        return Tense.FUTURE  # 圣诞节前
    return context.tense


def _looks_back(match: re.Match[str]) -> bool:
    """Whether the words around a part without a year make it one gone by: 自5月以来, 截至4月底, 10月份的数据."""
    text, suffix = match.string, match["suffix"] or ""
    if text.startswith("以来", match.end()) or suffix.endswith("来"):
        return True
    if text.endswith(_UP_TO, 0, match.start()) and not AHEAD.search(text, match.end(), match.end() + 12):
        return True
    if text.find("月", match.start(), match.end()) < 0:
        return False
    known = _KNOWN.match(text, match.end(), match.end() + 20)
    return _is_done(match) or bool(known and not _TO_BE_IN.search(text, max(0, match.start() - 4), match.start()))


def _is_done(match: re.Match[str]) -> bool:
    """Whether something was announced or reached in a month: 在10月份宣布裁员; 将在12月宣布 looks ahead."""
    text = match.string
    return _DID.match(text, match.end()) is not None and not AHEAD.search(
        text, max(0, match.start() - 8), match.start()
    )


def looks_at_last_year(match: re.Match[str], context: DateContext) -> bool:
    """Whether 全年 is the year just ended: results told in the first months of the next, with no word that looks ahead."""
    if not match["whole"] or match["whole"] == "年内":
        return False
    until = match.string.startswith("止", max(0, match.start() - 1))
    if until or BY_THEN.match(match.string, match.end()):
        return until  # 全年产量仍能够实现目标
    last = context.last
    near = last is not None and last.window.due is not None and 0 <= match.start() - last.end <= _NEAR
    if near and last is not None and last.window.due is not None and last.window.due.year == context.said_on.year - 1:
        return AHEAD.search(match.string, match.end(), match.end() + _BESIDE) is None  # 四季度15亿，全年69亿
    if last is not None and not last.value.bare and last.window.start == date(context.said_on.year, 1, 1):
        return False  # 今年要做好以下工作。…全年完成投资2550亿元
    if context.said_on.month > _RESULTS or context.tense is Tense.FUTURE:
        return False
    return context.tense is Tense.PAST or _AIM.match(match.string, match.end(), match.end() + _NEAR) is None
