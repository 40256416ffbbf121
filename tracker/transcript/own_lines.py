"""Names with a title on a line of their own (`Ann Lee, CEO`, 李明（首席执行官）), or behind what says that they speak
(`Speaker: Ann Lee`, `<Q - Ann Lee - Big Bank>: ...`).
"""

import re
from typing import NamedTuple

from tracker.transcript.document import Role
from tracker.transcript.names import ideographs, is_name, is_title, role_of, shaped_as_name

_MOST = 4
"""So many ideographs a Chinese name has without a point."""
_BESIDE = re.compile(
    r"(?P<name>(?:[^\W\d_][^\W\d_.'’-]{0,19}\s){1,3}?[^\W\d_][^\W\d_.'’-]{1,19}?)"
    r"(?:(?:,\s|\s[|•·]\s|\s{2,12}|\t)(?P<title>[^\W\d_][^!?:\n]{1,80})|\s?[(\[](?P<note>[^()\[\]\n]{2,60})[)\]]"
    r"|\s(?P<plain>(?:Chief|President|Chair|Vice|Senior|Executive|Managing|Director|Head|Founder|Co-Founder|Analyst"
    r"|CEO|CFO|COO|CTO)\b[^.!?:\n]{0,70}))$"
)
_HAN = r"[\u4e00-\u9fff]"
_WRITTEN = re.compile(
    rf"(?P<name>{_HAN}{{2,4}})(?:\s?[，,|｜·]\s?|\s{{1,12}}|\s?-\s)(?P<title>{_HAN}[^。！？!?：:\n]{{1,40}})$"
    rf"|(?P<noted>{_HAN}{{2,4}})\s?[（(](?P<note>[^（）()\n]{{2,40}})[）)]$"
    rf"|(?P<office>{_HAN}{{0,12}}(?:官|总裁|經理|经理|师|師|负责人|負責人|总监|總監|主席|教授|行长|行長|董事长|董事長))"
    rf"(?P<behind>{_HAN}{{2,3}})$"
)
_ANGLED = re.compile(
    r"<{1,2}(?P<letter>[QA])\s?[-–—]\s?(?P<name>[^\W\d_][^<>:\n–—-]{1,38}?)"
    r"(?:\s[-–—]\s(?P<title>[^<>\n]{2,80}))?>{1,2}[ \t]*[:：]?[ \t]*"
)
_SPEAKER_IS = re.compile(
    r"(?:[\[{]\s?)?(?:Speaker|SPEAKER|Name|[\"']?speaker(?:_?[nN]ame)?[\"']?|发言人|發言人|讲者|講者)\s?[:：]\s?"
    r"[\"'“]?(?P<name>[^:：\n\"'“”]{2,40})[\"'”]?,?$"
)


class Named(NamedTuple):
    """A name, what stands beside it, its role, and where the text begins that follows."""

    name: str
    title: str | None
    role: Role
    end: int


def beside(line: str) -> Named | None:
    """Return the name and the title that fill a line, or None where it is anything else.

    They are a label only where they recur: so stand a caption under a picture and a list of who takes part.
    """
    found = _BESIDE.match(line)
    if found is not None and shaped_as_name(found["name"]):
        name, title = found["name"], found["title"] or found["note"] or found["plain"]
    else:
        found = _WRITTEN.match(line)
        if found is None:
            return None
        name = found["name"] or found["noted"] or found["behind"]
        title = found["title"] or found["note"] or found["office"]
        if not is_name(name) or is_title(name):
            return None
    return Named(name, title, Role.NAMED, len(line)) if is_title(title) else None


def told(line: str) -> Named | None:
    """Return whom a line says to speak: `Speaker: Ann Lee`, or `<Q - Ann Lee - Big Bank>: ...`; None for any other."""
    lettered = _ANGLED.match(line)
    if lettered is not None:
        role = Role.QUESTION if lettered["letter"] == "Q" else Role.NAMED
        return Named(lettered["name"].strip(), lettered["title"], role, lettered.end())
    found = _SPEAKER_IS.match(line)
    if found is None:
        return None
    name = found["name"].strip()
    written = 2 <= ideographs(name) == len(name) <= _MOST
    return Named(name, None, role_of(name), len(line)) if written or shaped_as_name(name) else None
