"""Speaker labels at the start of a line: their shapes, and when a shape is believed.

A word with a colon is not yet a speaker ("Note:", "例如：", "http:"). Some shapes are believed on sight (Speaker 1,
主持人, `Name -- Title`, `>> Name:`), a name of two to four capitalised words too; every other label must occur at
least twice in its document, or, where it is bold, stand in a document in which some bold label recurs (see `belief`).
"""

import re
from functools import lru_cache

from tracker.transcript import own_lines
from tracker.transcript.analysts import ANALYST, asker
from tracker.transcript.document import Role
from tracker.transcript.joined import is_person, person_in
from tracker.transcript.label import HANDLE, NAME, TIME, TIME_CODE, Candidate, Certainty, seconds_of
from tracker.transcript.line_labels import LONGEST_OWN_LINE, beside_title, named, on_its_own_line, titled
from tracker.transcript.names import (
    ideographs,
    is_generic,
    is_handle,
    is_name,
    is_office,
    is_title,
    may_be_title,
    parts_a_note,
    role_of,
    shaped_as_name,
)

_RECURRING, _NAMED, _SURE = Certainty.RECURRING, Certainty.NAME, Certainty.SURE  # an enum looks its members up slowly


_LONGEST_HEADLINE = 48
_SENTENCE_ENDS = '。！？!?.…”"』」~'

_NOTE = r"(?:[ \t]*[(（\[](?P<note>[^()（）\[\]\n]{0,60})[)）\]])?"
_FURTHER = _NOTE.replace("note", "further")
_AFTER = rf"[ \t]*(?:[\[(（]{TIME}[\])）])?[ \t]*"
_BOLD = re.compile(
    rf"(?P<mark>\*{{1,3}}|__?){NAME}{_NOTE}[ \t]*"
    rf"(?:[:：][ \t]*(?P=mark)|(?P=mark){_NOTE.replace('note', 'outer')}{_FURTHER}[ \t]*[:：]){_AFTER}"
)
_HEAD = re.compile(r"[^:：]{1,130}(?=[:：])")
_PLAIN = re.compile(rf"{NAME}{_NOTE}{_FURTHER}[ \t]*(?P<colon>[:：]){_AFTER}")
_OFFICE = re.compile(
    rf"(?P<name>(?:The|THE) [A-Z][^:：()（）\n]{{3,89}}?){_NOTE}{_FURTHER}[ \t]*(?P<colon>[:：]){_AFTER}"
)
"""The label of an office is longer than a name's: The MINISTER OF CO-OPERATIVE GOVERNANCE AND TRADITIONAL AFFAIRS."""
_SQUARE = re.compile(
    rf"[\[【「](?P<name>[^\s\[\]【】:：][^\[\]【】「」:：\n]{{0,39}})[\]】」]"
    rf"(?!\((?:https?:|mailto:|[/#]))[ \t]*[:：]?{_AFTER}"
)
_DEFINES = re.compile(r"\[[^\[\]\n]{1,80}\]:[ \t]*(?:https?:|[/#<.])")
"""Markdown's `[name]: address`: what a link leads to."""
_HEARING = re.compile(
    r"(?P<name>(?:[A-Z]{2,}\.? ){1,3}[A-Z][A-Z'’-]+|(?:Mr|Mrs|Ms|Dr)\. (?:[A-Z][\w'’-]{1,20} ){0,2}[A-Z][\w'’-]{1,20}"
    r"|(?:Senator|Representative|Chair(?:man|woman)?|Ranking Member|Secretary|Governor|Director|Administrator"
    r"|Commissioner|General|Admiral|Ambassador|Judge|Professor) (?:[A-Z][\w'’-]{1,20} )?[A-Z][\w'’-]{1,20}"
    r"|The (?:PRESIDING OFFICER|PRESIDENT|SPEAKER|CHAIR(?:MAN)?|Chair(?:man|woman)?))\. +(?=\S)"
)
"""Labels that end with a full stop, as transcripts of hearings and of Congress have them: CHAIR POWELL., Mr. HOYER."""
_COMMA_SIGN = re.compile(r"[,，]")
_COMMA = re.compile(
    r"(?P<name>[^\s:：*_\[\]()（）>|#\"“”「『《<][^:：*\[\]()（）,，\n]{1,29})[,，][ \t]*"
    rf"(?P<title>[^\W\d_][^:：\n]{{1,89}}?)[ \t]*(?P<colon>[:：]){_AFTER}"
)
_BOLD_LINE = re.compile(r"(?P<mark>\*\*|__)(?P<name>[^\s*_:：][^*_:：\n]{0,39})(?P=mark)$")
_CLOCK = re.compile(r"[0-9]{1,2}(?::[0-9]|[\s\]】)）]|$)|//")
_ARROW = re.compile(r"(?:>|&gt;){2,}[ \t]*")

_STAGE = re.compile(
    r"applause|music|laugh|cheer|inaudible|crosstalk|silence|noise|foreign|video|audio|掌声|音乐|笑", re.IGNORECASE
)
_LONGEST_NAME = 40
_THE = frozenset(("The ", "THE "))
_MARKS = 4
"""Stars around a bold name."""


def candidate(line: str, *, first: bool, alone: bool) -> Candidate | None:
    """Return what may be the label at the start of a stripped line, or None.

    `first` marks the first line of the document's text (a name there needs no second occurrence); `alone` tells that
    a blank line stands before it, which a name on a line of its own without any mark must have.
    """
    mark = line[0]
    if mark in ">&":
        return _arrow(line)
    if mark in "*_":
        return _bold(line)
    colon = ":" in line or "：" in line
    asks = asker(line) if colon else None
    if asks is not None:
        return named(asks.name, asks.end, _RECURRING, ANALYST, asks.title)
    said = own_lines.told(line) if colon and mark in "SNs\"'{发發讲講<" else None
    if said is not None:
        return Candidate(said.name, said.role, said.end, _SURE, "told", said.title)
    found = _square(line) if mark in "【「" else None
    found = _plain(line, first=first) if colon and found is None else found
    if found is None and mark == "[":
        found = _square(line)
    elif found is None and mark.isupper():
        hearing = _HEARING.match(line)
        if hearing is not None:
            found = named(hearing["name"], hearing.end(), _RECURRING, "hearing")
    if found is not None or len(line) >= LONGEST_OWN_LINE:
        return found
    return on_its_own_line(line, alone=alone)


def _note(found: re.Match[str], *groups: str) -> tuple[str | None, float | None]:
    """Return what stands in brackets after a name: a title, or a time in seconds."""
    note = next((found[group].strip() for group in groups if found[group]), None)
    code = TIME_CODE.fullmatch(note) if note and note[0].isdigit() else None
    if code is not None:
        return None, seconds_of(code["time"])
    return (note if note and may_be_title(note) else None), None


def _arrow(line: str) -> Candidate | None:
    arrow = _ARROW.match(line)
    if arrow is None:
        return None
    found = _PLAIN.match(line, arrow.end())
    if found is not None and is_name(found["name"]) and not _glued(found, line):
        return named(found["name"], found.end(), _SURE, "arrow")
    return Candidate(None, Role.NONE, arrow.end(), _SURE, "arrow")


def _bold(line: str) -> Candidate | None:
    found = _BOLD.match(line) if ":" in line or "：" in line else None
    if found is not None:
        return _of_bold(found[0])
    over = titled(line)
    if over is not None:
        return over
    beside = beside_title(line.replace("*", "").strip(), len(line)) if line.count("*") >= _MARKS else None
    if beside is not None:
        return beside
    alone = _BOLD_LINE.match(line)
    if alone is not None and is_name(alone["name"]) and not parts_a_note(alone["name"]):
        return named(alone["name"], alone.end(), _RECURRING, "bold line")
    return None


@lru_cache(maxsize=4096)
def _of_bold(label: str) -> Candidate | None:
    """Return the candidate that a bold label with its colon makes: few are distinct, so each is weighed once."""
    found = _BOLD.match(label)
    if found is None:
        return None
    title, time = _note(found, "note", "outer", "further")
    if is_handle(found["name"]):
        return named(found["name"], found.end(), _RECURRING, HANDLE, title)._replace(time=time)
    if not is_name(found["name"]):
        return None
    sure = shaped_as_name(found["name"]) or role_of(found["name"]) is not Role.NAMED
    certainty = _NAMED if sure else _RECURRING
    return named(found["name"], found.end(), certainty, "bold", title)._replace(time=time)


def _plain(line: str, *, first: bool) -> Candidate | None:
    head = _HEAD.match(line)
    if head is None:
        return None
    name = head[0].rstrip(" \t")
    short = len(name) <= _LONGEST_NAME
    if (short and _is_who(name)) or name[:4] in _THE or any(bracket in name for bracket in "([（"):
        found = _PLAIN.match(line) or _of_office(line)
        if found is not None and not _glued(found, line):
            label = _of_plain(found[0], first and not _is_headline(line, found.end()))
            if label is not None:
                goes_on = not first and label.certainty is _NAMED and line[found.end() : found.end() + 1].islower()
                return label._replace(certainty=_RECURRING) if goes_on else label  # Rare Rebels: activists block roads
    comma = _COMMA_SIGN.search(name)
    if comma is None or not (comma.start() <= 4 or shaped_as_name(name[: comma.start()])):
        return None
    return _with_comma(line)


def _of_office(line: str) -> re.Match[str] | None:
    found = _OFFICE.match(line)
    return found if found is not None and is_office(found["name"]) else None


def _is_who(name: str) -> bool:
    """Whether the words could be a label: a name, or one joined with a firm or an office (a comma parts those)."""
    return is_name(name) or (_COMMA_SIGN.search(name) is None and person_in(name) is not None)


def _is_headline(line: str, after: int) -> bool:
    """Tell a headline (工信部定调：光伏还在调整, 锅圈(2517.HK)：开店提速) from somebody's first words."""
    return len(line) <= _LONGEST_HEADLINE and (line[-1] not in _SENTENCE_ENDS or any(c.isdigit() for c in line[:after]))


@lru_cache(maxsize=4096)
def _of_plain(label: str, first: bool) -> Candidate | None:
    found = _PLAIN.match(label) or _of_office(label)
    if found is None or not _is_who(found["name"]):
        return None
    name = found["name"]
    sure = shaped_as_name(name) or is_office(name) or (first and len(name) <= 6 and ideographs(name) > 0)
    title, time = _note(found, "note", "further")
    joined = f"{name}-{title}"  # 答（李明）, CEO（李明）
    if title and (is_generic(name) or is_office(name)) and shaped_as_name(title):  # Speaker 1 (Ann Lee)
        return named(title, found.end(), _NAMED, "plain", name if is_office(name) else None)
    if title and (is_person(title) or shaped_as_name(title)) and person_in(joined) is not None:
        return named(joined, found.end(), _RECURRING, "plain")
    shape = "plain timed" if time is not None else _plain_shape(name)
    certainty = _NAMED if sure else _RECURRING
    return named(name, found.end(), certainty, shape, title)._replace(time=time)


def _with_comma(line: str) -> Candidate | None:
    """Return the label of `Name, Title:`; a firm instead of a title must recur with its name."""
    found = _COMMA.match(line)
    if found is None or _glued(found, line):
        return None
    name, title = found["name"], found["title"]
    sure = shaped_as_name(name)
    if not (sure or 2 <= ideographs(name) == len(name) <= 4) or not may_be_title(title) or not is_name(name):
        return None
    joined = person_in(f"{name}，{title}")  # 北方科技，李明
    if not sure and not is_title(title) and joined is None:
        return None
    name, title = (name, title) if joined is None else (joined.name, joined.title)
    return named(name, found.end(), _NAMED if sure and title and is_title(title) else _RECURRING, "comma", title)


def _plain_shape(name: str) -> str:
    """Return the shape of a label with nothing but a colon: some are so plain a form that one of them lends to others.

    Where MUSK: recurs, ANNA: is a label too, and so it is for names with a time code and for short Chinese ones.
    """
    if name.isupper() and len(name) > 1:
        return "plain capitals"
    return "plain ideographs" if 2 <= len(name) <= 4 and ideographs(name) == len(name) else "plain"


def _glued(found: re.Match[str], line: str) -> bool:
    """Tell a colon inside something (12:30, http://, C:x) from one that ends a label; a name's may stand close."""
    end = found.end("colon")
    if 2 <= ideographs(found["name"]) == len(found["name"]) and not _CLOCK.match(line, end):
        return False  # 李明:2026年我们会
    if line[end : end + 1].isupper() and shaped_as_name(found["name"]):
        return False  # Denise M. Dignam:Thank you, Brandon
    return found["colon"] == ":" and end < len(line) and not line[end].isspace() and line[end] < "\u2000"


def _square(line: str) -> Candidate | None:
    found = _SQUARE.match(line)
    if (
        found is None
        or not (is_name(found["name"]) or person_in(found["name"]))
        or _STAGE.search(found["name"])
        or _DEFINES.match(line)
    ):
        return None
    sure = shaped_as_name(found["name"])
    return named(found["name"], found.end(), _NAMED if sure else _RECURRING, "square")
