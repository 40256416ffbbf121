"""Who answers in an interview, who speaks or who signs a letter, where only a title, the first sentences or the last
lines say so: `Interview with Ann Lee`, 专访李明：…, "my guest is Ann Lee", 大家好，我是李明, "Sincerely, Ann Lee".
"""

import re
from collections.abc import Iterable

from tracker.transcript.bylines import FULL_NAME, OFFICE, OFFICE_EN, TITLE_BEFORE
from tracker.transcript.joined import PERSON, is_person
from tracker.transcript.names import is_name

_LINES = 8
_LONGEST = 160
_HAN = "\u4e00-\u9fff"
_BEFORE = rf"(?:(?:[A-Z][\w&'’.-]*\s){{0,4}}(?:{TITLE_BEFORE})?)?"
_INTERVIEW = re.compile(
    rf"(?i:(?:[a-z0-9#’'&:|-]+\s){{0,6}}?(?:interview(?:ing)?|conversation|q\s?(?:&|and)\s?a|fireside\schat|chat|talk(?:ing)?|podcast|episode|sit-?down|discussion)\s"
    rf"(?:with|featuring):?\s)(?:{TITLE_BEFORE})?(?P<name>{FULL_NAME})(?=$|[,:;(|!?]|\s[-–—|]|\s(?:on|about|of|at|from)\b)"
)
_GUEST = re.compile(
    rf"(?:[Mm]y|[Oo]ur|[Tt]oday'?s)\s(?:special\s)?guest(?:\stoday|\sthis\sweek)?\sis\s{_BEFORE}(?P<name>{FULL_NAME})(?=[,.;!]|\s(?:of|from|the|who)\b)"
    rf"|[Jj]oin(?:ing|s)\s(?:me|us)(?:\s(?:now|today|live|here))?\sis\s{_BEFORE}(?P<joins>{FULL_NAME})(?=[,.;!]|\s(?:of|from|the|who)\b)"
    rf"|(?:[Ww]e'?re|I'?m|[Ww]e\sare|I\sam)\s(?:now\s|today\s)?(?:joined(?:\s(?:now|today))?\sby|here\swith|(?:speaking|talking)\s(?:to|with))\s{_BEFORE}"
    rf"(?P<with>{FULL_NAME})(?=[,.;!]|\s(?:of|from|the|who)\b)"
)
_ITSELF = re.compile(
    rf"(?:\bI'?m|\bI\sam|\b[Mm]y\sname\sis|\b[Tt]his\sis)\s(?P<name>{FULL_NAME})(?=,\s(?:and\s)?(?:I'm\s|I\sam\s)?(?:the|your|our|a|an|[Cc]hief|CEO|CFO)\b|\.\s)"
)
_OF = rf"(?:[{_HAN}A-Za-z0-9·、&\s]{{0,24}}?(?:{OFFICE}))?"
_ASKED = re.compile(
    rf"(?:[^：:|｜丨，。]{{0,12}}[：:|｜丨\s])?(?:[独獨]家)?(?:[专專][访訪]|[对對][话話]|[访訪][谈談]|采[访訪]|連線|连线){_OF}\s?(?P<name>{PERSON})(?:先生|女士|教授|院士|博士|[总總])?"
    rf"(?=$|[：:|｜丨，,。！\s—-])"
    rf"|(?P<asked>{PERSON})(?:先生|女士|教授|院士|博士)?(?:[独獨]家)?(?:[专專][访訪]|[访訪][谈談][录錄]?)(?=$|[：:|｜丨\s—-])"
)
_INVITED = re.compile(
    rf"(?:嘉[宾賓](?:就)?是|[请請]到(?:了)?|邀[请請](?:到)?(?:了)?|[连連][线線](?:的是|到)?)[^。！？!?]{{0,30}}?(?P<name>{PERSON})(?:先生|女士|教授|院士|博士|老[师師])?(?=[，,。！来來跟和与與、做])"
)
_SELF = re.compile(rf"大家好[，,。！\s]{{1,2}}(?:我是|我叫)[^。！？，,]{{0,16}}?(?P<name>{PERSON})(?=[，,。！\s])")


_DEAR = re.compile(
    r"^\W{0,4}(?:Dear|To)\s(?:[A-Za-z]+,?\s){0,4}?(?:(?:share|stock|stake)holders|investors|partners|colleagues|friends|team|all)\b|^\W{0,4}(?:尊敬的|[亲親][爱愛]的|各位|致)[^。\n]{0,16}(?:股[东東]|投[资資]者|同事|朋友|伙伴|夥伴|客[户戶])",
    re.MULTILINE,
)
_SIGNED = re.compile(
    rf"^\W{{0,3}}(?:(?:Yours\s)?[Ss]incerely(?:\syours)?|(?:Best|Kind|Warm)?\s?[Rr]egards|Yours\s(?:truly|faithfully)|Respectfully(?:\ssubmitted)?|With\sgratitude|Cordially|Thank\syou),?\W{{0,6}}(?:/s/\s)?"
    rf"(?P<name>{FULL_NAME})(?=\W{{0,4}}$|\W{{1,3}}(?:{OFFICE_EN}|Chief|Co-|Founder|Executive|Managing|Chair)\b)"
    rf"|^\W{{0,4}}(?:[{_HAN}]{{0,8}}?(?:{OFFICE})[：:\s]{{0,3}})?(?P<signs>{PERSON})(?:\s{{1,3}}[{_HAN}]{{0,8}}(?:{OFFICE}))?\W{{0,4}}$",
    re.MULTILINE,
)


def signed(head: str, tail: str) -> str | None:
    """Return who signs a letter that begins with whom it is for; `tail` is its last lines.

    >>> signed("Dear shareholders,", "Sincerely,\\n\\nAnn Lee\\nChief Executive Officer")
    'Ann Lee'
    """
    return _first(tail, (_SIGNED,)) if _DEAR.search(head) is not None else None


def guest(titles: Iterable[str | None], text: str) -> str | None:
    """Return who is interviewed, as the titles or the beginning of the text have the name; None where nobody is named.

    >>> guest(["Interview with Ann Lee, CEO of Acme"], "")
    'Ann Lee'
    >>> guest([], "专访李明：北方科技的未来")
    '李明'
    """
    heads = [*(title or "" for title in titles), *(line.strip(" \t#*_") for line in text.splitlines()[:_LINES])]
    for head in heads:
        for form in (_INTERVIEW, _ASKED):
            found = form.match(head) if 0 < len(head) <= _LONGEST else None
            if found is not None and (name := _name(found)) is not None:
                return name
    return _first(text, (_GUEST, _INVITED))


def itself(text: str) -> str | None:
    """Return who says at the beginning of a speech who they are: "I'm Ann Lee, the CEO of Acme", 大家好，我是李明。"""
    return _first(text, (_ITSELF, _SELF))


def _first(text: str, forms: tuple[re.Pattern[str], ...]) -> str | None:
    names = {name for form in forms for found in form.finditer(text) if (name := _name(found)) is not None}
    return names.pop() if len(names) == 1 else None


def _name(found: re.Match[str]) -> str | None:
    name = next(each for each in found.groupdict().values() if each is not None)
    return name if is_name(name) and (name.isascii() or is_person(name)) else None
