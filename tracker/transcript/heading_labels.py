"""Speaker labels that are headings, as transcripts of debates have them: `### 李彥秀：`, `## Ann Lee (12:30)`."""

import re

from tracker.transcript.label import TIME_CODE, Candidate, Certainty, seconds_of
from tracker.transcript.names import ideographs, is_name, is_part, role_of, shaped_as_name
from tracker.transcript.own_lines import beside

COLON = "heading with colon"
"""The shape of a name with a colon: where one recurs, the others of the document are labels too."""
_BARE = "heading"
_LONGEST = 60
_MOST_IDEOGRAPHS = 4
_NUMBER = r"(?:[0-9]{1,2}[.、)]\s?|[(（]?[一二三四五六七八九十]{1,3}[)）、.]\s?|(?:I|II|III|IV|V|VI)\.\s)?"
_TITLE_PARTS = "联合|聯合|首席|副|总|總|董事|执行|執行|财务|財務|技术|技術|运营|營運|行政|创始|創始|产品|產品"
_TITLE_ENDS = "长|長|官|裁|经理|經理|人|总裁|總裁|总经理|總經理"
_TITLES = (
    rf"(?:(?:{_TITLE_PARTS}){{1,3}}(?:{_TITLE_ENDS})|C[EFTO]O"
    r"|主席|行长|行長|部长|部長|总统|總統|总理|總理)"
)
_GIVEN = (
    r"(?:的)?(?:准备|準備|开场|開場|主题|主題|主旨|开幕|開幕|致)?"
    r"(?:发言|發言|致辞|致詞|致词|演讲|演講|讲话|講話|陈述|陳述)(?:稿|全文|实录|實錄|纪要|紀要|部分)?"
)
_REMARKS = r"(?:[Pp]repared|[Oo]pening|[Cc]losing)\s(?:[Rr]emarks|[Ss]tatement|[Cc]omments)"
_ENGLISH = r"[A-Z][^\s:,]{0,20}(?:\s[A-Z][^\s:,]{0,20}){1,3}?"
_SPEECH = re.compile(
    rf"{_NUMBER}(?:(?P<title>{_TITLES})\s?)?(?P<name>[^\s:：、，,][^:：、，,]{{0,28}}?[^\s:：、，,的])\s?{_GIVEN}"
    rf"|(?:[0-9]{{1,2}}\.\s)?(?:(?:C[EFTO]O|Chairman|President)\s)?(?P<of>{_ENGLISH})(?:['’]s)?\s{_REMARKS}"
    rf"|(?:[0-9]{{1,2}}\.\s)?{_REMARKS}\s?(?:[:–—-]|by|from)\s?(?P<by>{_ENGLISH})(?:,\s[^:]{{2,60}})?"
)
"""A heading over what somebody has to say: the name, perhaps an office before it, and the word for a speech."""
_OFFICE = re.compile(
    r"[长長官员員会會部局]$|公司|管理|团队|團隊|政府|会议|會議|大会|大會|年会|年會|领导|領導|嘉宾|嘉賓|代表|主要|重要|相关|相關|专家|專家"
    r"|开幕|開幕|闭幕|閉幕|年度|新年|总裁|總裁|总经理|總經理|首相|总理|總理|总统|總統"
)
"""What stands there instead of a name: 大会致辞, 主要领导讲话."""
_TIME_BEHIND = re.compile(r"[ \t]*[\[(（]?(?P<time>[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?)[\])）]?$")


def heading_label(text: str) -> Candidate | None:
    """Return what may be the label of a heading, its marks left out; None where it is a title.

    All but parts (Speaker 1, 主持人) must recur in their document: a chapter's title may look like a name.
    """
    if not text or len(text) > _LONGEST:
        return None
    speech = _SPEECH.fullmatch(text.strip("*_ \t"))
    if speech is not None:
        return _of_speech(text, (speech["name"] or speech["of"] or speech["by"]).strip(), speech["title"])
    named = beside(text.strip("*_ \t"))
    if named is not None:
        return Candidate(named.name, named.role, len(text), Certainty.RECURRING, _BARE, named.title)
    name, time = _without_time(text.strip("*_ \t"))
    colon = name.endswith((":", "："))
    name = name.rstrip(":： \t*_")
    if not name or not is_name(name):
        return None
    written = 2 <= ideographs(name) == len(name) <= _MOST_IDEOGRAPHS
    shaped = shaped_as_name(name)
    if not (colon or time is not None or shaped):
        return None
    certainty = Certainty.SURE if is_part(name) else Certainty.RECURRING
    shape = COLON if colon and (written or shaped) else _BARE
    return Candidate(name, role_of(name), len(text), certainty, shape, None, time)


def _of_speech(text: str, name: str, title: str | None) -> Candidate | None:
    """Return the label of a heading over somebody's speech: 三、CFO Jason Child 准备发言."""
    name = name.removesuffix("'s").removesuffix("’s")
    han = ideographs(name)
    written = 2 <= han == len(name) <= _MOST_IDEOGRAPHS and is_name(name) and not _OFFICE.search(name)
    if not (written or shaped_as_name(name)):
        return None
    sure = title is not None or not written
    certainty = Certainty.SURE if sure else Certainty.RECURRING
    return Candidate(name, role_of(name), len(text), certainty, _BARE, title.strip() if title else None)


def _without_time(text: str) -> tuple[str, float | None]:
    """Return a heading without the time code in front of it or behind it, and the time in seconds."""
    before = TIME_CODE.match(text)
    if before is not None and before.end() < len(text):
        return text[before.end() :], seconds_of(before["time"])
    behind = _TIME_BEHIND.search(text)
    if behind is None or not behind.start():
        return text, None
    return text[: behind.start()], seconds_of(behind["time"])
