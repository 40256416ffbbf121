"""Who holds a speech, where its title or the lines at its beginning say so: `Remarks by Governor Lael Brainard`,
`Vice Chair for Supervision Randal K. Quarles`, 雷军在世界人工智能大会上的演讲, 主讲人：黄奇帆.

A document in which anybody has a label names its speakers itself.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from tracker.transcript.joined import SURNAMES
from tracker.transcript.names import is_name

_LINES = 12
_LONGEST = 160

OFFICE_EN = (
    r"(?:President|Premier|Chair(?:man|woman|person)?|Governor|Minister|Chancellor|Secretary|Commissioner|Senator|Mayor|Treasurer"
    r"|Congress(?:man|woman)|Representative|Ambassador|Director|Director-General|Chief\sExecutive(?:\sOfficer)?|CEO|CFO|Admiral|General"
    r"|Professor|Prof\.?|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Dame|Lord|Hon\.?|Justice|Pope|King|Queen)"
)
_RANK = (
    r"(?:The|Right|Rt\.?|Acting|Deputy|Vice|First|Prime|Finance|Foreign|Assistant|Under|Attorney|Lieutenant|Managing"
    r"|Federal\sReserve)"
)
TITLE_BEFORE = rf"(?:{_RANK}[\s-]){{0,3}}{OFFICE_EN}(?:\s(?:for|of)\s(?:the\s)?[A-Z][a-z]{{2,14}})?\s"
_WORD = rf"(?!{OFFICE_EN}\b|At\b|The\b)[A-Z][\w'’]*(?:-[A-Z][\w'’]*)*"
FULL_NAME = rf"{_WORD}(?:\s(?:[A-Z]\.){{1,2}}|\s(?:de|da|van|von|der|bin|al|{_WORD})){{0,3}}\s{_WORD}"
_AFTER_OFFICE = (
    rf"(?:{_RANK}[\s-]){{0,3}}{OFFICE_EN}(?:\sof\s(?:the\s)?(?:[A-Z][\w'’]*\s?){{1,4}})?,\s(?P<after>{FULL_NAME})"
)
_PERSON = (
    rf"(?:{_AFTER_OFFICE}|(?:{TITLE_BEFORE}){{1,3}}(?P<titled>{FULL_NAME})|(?P<styled>{TITLE_BEFORE}{_WORD})"
    rf"|(?P<plain>{FULL_NAME}))"
)
_SPEECH_EN = (
    r"(?i:(?:(?:prepared|opening|closing|keynote|welcome|introductory|budget|commencement)\s)?"
    r"(?:remarks|speech|address|keynote|statement|testimony|lecture))"
)
_BY = re.compile(
    rf"(?:(?:[A-Z0-9][\w'’&:,-]*|of|the|and|[-–—|])\s){{0,8}}?{_SPEECH_EN}\s(?:(?:delivered|given|made)\s)?"
    rf"(?:by|(?<=[Ss]peech\s)of|(?<=emarks\s)of|(?<=estimony\s)of)\s(?:(?:the|The)\s)?{_PERSON}"
    rf"(?=$|[,;:(|]|\s[-–—|]|\s(?:{_RANK}[\s-]){{0,3}}{OFFICE_EN}\b|\s(?:at|to|on|for|in|before|during|as|upon|after)\b)"
)
_OWN = re.compile(rf"{_PERSON}(?::|\s[-–—|])\s(?:[A-Z][a-z]+\s){{0,2}}{_SPEECH_EN}\b")
_ALONE = re.compile(
    rf"(?:{TITLE_BEFORE}){{1,3}}(?P<titled>{FULL_NAME})$|(?P<plain>{FULL_NAME}),\s(?:{_RANK}[\s-]){{0,3}}{OFFICE_EN}\b[^.!?:]{{0,80}}$"
)
"""A line of an office and a name, which say nothing else."""
_SPEECH_LINE = re.compile(rf"(?:[A-Z][a-z]+\s){{0,3}}{_SPEECH_EN}\s(?:by|of)$")

OFFICE = (
    r"[司局部署院厅廳处處][长長]|行[长長]|主席|[总總]裁|[总總]经理|[总總]經理|董事[长長]|[校市省会會州][长長]|[总總][统統]|[总總]理|首相"
    r"|行政[长長]官|首席经济学家|首席經濟學家|创始人|創始人|创办人|創辦人|书记|書記|主任|教授|院士|博士|CEO|合伙人|合夥人"
)
_HAN = "\u4e00-\u9fff"
_HELD = rf"(?:[{_HAN}A-Za-z·、]{{0,18}}?(?:{OFFICE})[:：\s]?)?"
_STYLE = r"(?:先生|女士|教授|院士|博士)?"
_SPEECH = r"(?:演[讲講說说]|[讲講][话話]|致[辞辭詞词]|[发發]言|[献獻][词詞]|祝[词詞]|主[题題]分享)"
_BEFORE_SPEECH = (
    r"(?:最新|重磅|主[题題]|主旨|[开開]幕|[闭閉]幕|年度|新年|元旦|[内內]部|跨年"
    r"|公[开開]|[独獨]家|20[0-9]{2}年?|[:：|｜\s]){0,5}"
)
_HOLDS = re.compile(
    rf"(?:[【\[][^】\]]{{1,12}}[】\]]|[{_HAN}]{{2,6}}[|｜])?\s?{_HELD}(?P<name>[{SURNAMES}][{_HAN}]{{1,2}}?)(?:{OFFICE})?{_STYLE}"
    rf"(?:{_BEFORE_SPEECH}|(?:于|在|就|出席|[对對])[^。！？!?]{{2,50}}?){_SPEECH}"
    r"(?:[稿：:（(|｜\s_—-]|全文|[实實][录錄]|摘要|要[点點]|$)"
)
_KEY = re.compile(
    rf"(?:演[讲講]人|演[讲講]者|演[讲講]嘉[宾賓]|[讲講][话話]人|致[辞辭]人|主[讲講]人?|[讲講]者)[:：]\s?"
    rf"{_HELD}(?P<name>[{SURNAMES}][{_HAN}]{{1,2}}){_STYLE}(?=$|[\s，,（(])"
)


def byline(titles: Iterable[str | None], lines: Iterable[str]) -> str | None:
    """Return who holds a speech, as its titles or first lines have the name; None where they name nobody or several.

    >>> byline(["Speech by Mr Andrew Bailey, Governor of the Bank of England"], [])
    'Andrew Bailey'
    >>> byline([], ["雷军在WAIC 2018大会上的演讲：人类进入了新时代", "大家好！"])
    '雷军'
    """
    head = [line.strip(" \t#*_") for _, line in zip(range(_LINES), lines, strict=False)]
    pairs = [f"{a} {b}" for a, b in pairwise(head) if _SPEECH_LINE.fullmatch(a)]
    named = [_named(each) for each in [*(title or "" for title in titles), *pairs, *head]]
    found = {name for name in named if name is not None}
    if not found:
        found = {name for name in (_of(_ALONE, line) for line in head) if name is not None}
    return found.pop() if len(found) == 1 else None


def _named(title: str) -> str | None:
    return next((name for form in (_BY, _OWN, _HOLDS, _KEY) if (name := _of(form, title)) is not None), None)


def _of(form: re.Pattern[str], line: str) -> str | None:
    found = form.match(line) if 0 < len(line) <= _LONGEST else None
    if found is None:
        return None
    name = next(each for each in found.groupdict().values() if each is not None)
    return name if is_name(name) else None
