"""Speaker labels at the start of a line: their shapes, and when a shape is believed.

A word with a colon is not yet a speaker ("Note:", "例如：", "http:"). Some shapes are believed on sight (Speaker 1,
主持人, `Name -- Title`, `>> Name:`), a name of two to four capitalised words too; every other label must occur at
least twice in its document, or, where it is bold, stand in a document in which some bold label recurs.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from tracker.transcript.document import Role
from tracker.transcript.passages import Opening


class Certainty(IntEnum):
    """How far the form alone makes a label: it must recur, it has the shape of a name, it is beyond doubt."""

    RECURRING = 0
    NAME = 1
    SURE = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be a label. `skip` is the number of characters of the line up to the text that follows the label."""

    label: str | None
    role: Role
    skip: int
    certainty: Certainty
    shape: str


_TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
TIME_CODE = re.compile(
    rf"[\[(（]?(?P<time>{_TIME})[\])）]?(?:[ \t]*[-–—>]{{1,3}}[ \t]*[\[(（]?{_TIME}[\])）]?)?(?=\s|$|\D)[ \t]*"
)
"""A time code at the start of a line, bare or bracketed, perhaps a range; `seconds_of` reads its group `time`."""

_NOTE = r"(?:[ \t]*[(（\[](?P<note>[^()（）\[\]\n]{1,60})[)）\]])?"
_NAME = r"(?P<name>[^\s:：*_\[\]()（）>|#\"“”「『《<][^:：*\[\]()（）\n]{0,39}?)"
_AFTER = rf"[ \t]*(?:[\[(（]{_TIME}[\])）])?[ \t]*"
_BOLD = re.compile(
    rf"(?P<mark>\*{{1,3}}|__?){_NAME}{_NOTE}[ \t]*"
    rf"(?:[:：][ \t]*(?P=mark)|(?P=mark){_NOTE.replace('note', 'outer')}[ \t]*[:：]){_AFTER}"
)
_PLAIN = re.compile(rf"{_NAME}{_NOTE}[ \t]*(?P<colon>[:：]){_AFTER}")
_SQUARE = re.compile(rf"[\[【「](?P<name>[^\s\[\]【】:：][^\[\]【】「」:：\n]{{0,39}})[\]】」][ \t]*[:：]?{_AFTER}")
_HEARING = re.compile(r"(?P<name>(?:[A-Z]{2,}\.? ){1,3}[A-Z][A-Z'’-]+)\. +(?=\S)")
_TITLED = re.compile(
    r"(?:\*\*)?(?P<name>[^\s:：*][^:：*\n]{1,39}?)(?:\*\*)?[ \t]+(?P<dash>--|[-–—])[ \t]+"
    r"[*_]{0,2}(?P<title>[^\W\d_][^.!?。！？:：\n]{1,79}?)[*_]{0,2}$"
)
_TIMED = re.compile(rf"(?:\*\*)?{_NAME}(?:\*\*)?[ \t]+[\[(（]?{_TIME}[\])）]?$")
_BOLD_LINE = re.compile(r"(?P<mark>\*\*|__)(?P<name>[^\s*_:：][^*_:：\n]{0,39})(?P=mark)$")
_ARROW = re.compile(r"(?:>|&gt;){2,}[ \t]*")

_QUESTION = frozenset({"q", "question", "问", "問", "提问", "提問", "提问者", "提問者"})
_ANSWER = frozenset({"a", "answer", "答", "回答"})
# Labels that name a part in a conversation: believed on sight.
_PARTS = re.compile(
    r"(?:host|co-host|moderator|interviewer|interviewee|operator|audience(?: member)?|narrator|announcer|reporter"
    r"|主持人?|记者|記者|嘉宾|嘉賓|观众|觀眾|旁白|司仪|主播|采访者|採訪者|受访者|受訪者)[ _]?[a-z\d]?"
    r"|(?:unidentified |unknown )?(?:speaker|analyst|participant|guest|panelist)[ _]?[a-z\d]{0,3}"
    r"|(?:发言人|發言人|说话人|說話人|讲者|講者|嘉宾|嘉賓|提问者)[ _]?[a-z\d]{0,3}",
    re.IGNORECASE,
)
# Words that stand before a colon and are no one's name. Short on purpose: recurrence decides most cases.
_NO_NAME_WORDS = """
    note notes nb warning source sources date time title author authors url link links summary example examples
    update ps disclaimer figure table location place topic tags keywords http https re fyi tip important conclusion
    abstract introduction background question answer key result results outlook guidance revenue highlights published
    editor contact email phone website subject from to cc risk risks agenda transcript duration category description
    language copyright recorded participants
    注 注意 备注 例 例如 比如 譬如 来源 來源 编辑 編輯 作者 文章作者 时间 時間 日期 标题 標題 摘要 总结 總結 结论
    結論 目标 目標 原因 排版 主编 主編 图 圖 表 地点 地點 链接 鏈接 原文链接 参考资料 參考資料 原文 其中 此外 因此
    所以 首先 其次 最后 最後 第一 第二 第三 另外 提示 风险 風險 发布时间 發布時間 发布日期 发布地 封面图链接 视频链接
    导读 導讀 前言 简介 文 责编 校对 翻译 审核 以下 如下 包括 答案 问题 問題 要点 重点"""
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
# A clause that introduces speech or a list, not a label: 马斯克说：, 包括：.
_INTRODUCES = re.compile(
    r"(?:[说說道称稱是有为為指]|表示|指出|认为|認為|如下|包括|例如|比如|写道|寫道|强调|問道|补充|[的了着呢吗嗎])$"
)
_STAGE = re.compile(
    r"applause|music|laugh|cheer|inaudible|crosstalk|silence|noise|foreign|video|audio|掌声|音乐|笑", re.IGNORECASE
)
_NEVER_IN_A_NAME = re.compile(r"[。！？!?，,;；…“”\"|/\\=<>@#%&$+*~^{}0-9０-９]")
_IDEOGRAPH = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7af]")
_PARTICLES = frozenset(("de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "el", "al", "bin", "ibn", "of"))
_DASH = re.compile(r"[ \t](?:--|[-–—])[ \t]")
_LONGEST_OWN_LINE = 140


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
    found = _plain(line, first=first) if ":" in line[:140] or "：" in line[:140] else None
    if found is None and mark in "[【「":
        found = _square(line)
    elif found is None and line[:2].isupper():
        hearing = _HEARING.match(line)
        if hearing is not None:
            found = _named(hearing["name"], hearing.end(), Certainty.RECURRING, "hearing")
    if found is None and len(line) < _LONGEST_OWN_LINE:
        found = _on_its_own_line(line, alone=alone)
    return found


def believed(candidates: Iterable[Candidate]) -> "Belief":
    """Return which of a document's candidates are labels, from all of them together."""
    return Belief(Counter((each.label, each.shape) for each in candidates))


_LENDING = frozenset({"bold", "bold line", "bold plain", "plain timed", "plain capitals", "plain ideographs", "square"})


class Belief:
    """Decides on each candidate of one document."""

    def __init__(self, counts: Counter[tuple[str | None, str]]) -> None:
        self._total: Counter[str | None] = Counter()
        roles = set()
        for (label, _), count in counts.items():
            self._total[label] += count
            roles.add(role_of(label))
        self._asks_and_answers = {Role.QUESTION, Role.ANSWER} <= roles
        self._talking = {
            shape
            for (label, shape), count in counts.items()
            if shape in _LENDING and (count > 1 or (label is not None and _PARTS.fullmatch(label)))
        }

    def opening(self, found: Candidate | None) -> Opening | None:
        """Return the turn that the candidate opens; None where it is no label. "A" without any "Q" is a name."""
        if found is None or not self._accepts(found):
            return None
        alone = found.role is Role.ANSWER and found.label == "A" and not self._asks_and_answers
        return Opening(found.label, Role.NAMED if alone else found.role)

    def _accepts(self, found: Candidate) -> bool:
        if found.certainty is not Certainty.RECURRING:
            return True
        if found.role in {Role.QUESTION, Role.ANSWER} and self._asks_and_answers:
            return True
        return self._total[found.label] > 1 or found.shape in self._talking


def role_of(label: str | None) -> Role:
    """Return the role that a label states: `question` and `answer` name no one."""
    if label is None:
        return Role.NONE
    word = label.casefold()
    return Role.QUESTION if word in _QUESTION else Role.ANSWER if word in _ANSWER else Role.NAMED


def seconds_of(time: str) -> float:
    """Return the seconds of a time code: `1:02:03.5`, `62:03` or `02:03`, with a point or a comma."""
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total


def _named(name: str, skip: int, certainty: Certainty, shape: str) -> Candidate:
    label = name.strip(" \t　")
    if _PARTS.fullmatch(label):
        certainty = Certainty.SURE
    return Candidate(label, role_of(label), skip, certainty, shape)


def _arrow(line: str) -> Candidate | None:
    arrow = _ARROW.match(line)
    if arrow is None:
        return None
    named = _PLAIN.match(line, arrow.end())
    if named is not None and _is_name(named["name"]) and not _glued(named, line):
        return _named(named["name"], named.end(), Certainty.SURE, "arrow")
    return Candidate(None, Role.NONE, arrow.end(), Certainty.SURE, "arrow")


def _bold(line: str) -> Candidate | None:
    found = _BOLD.match(line)
    if found is not None:
        if not _is_name(found["name"]):
            return None
        sure = _shaped_as_name(found["name"]) or role_of(found["name"]) is not Role.NAMED
        return _named(found["name"], found.end(), Certainty.NAME if sure else Certainty.RECURRING, "bold")
    titled = _titled(line)
    if titled is not None:
        return titled
    alone = _BOLD_LINE.match(line)
    if alone is not None and _is_name(alone["name"]):
        return _named(alone["name"], alone.end(), Certainty.RECURRING, "bold line")
    return None


def _plain(line: str, *, first: bool) -> Candidate | None:
    found = _PLAIN.match(line)
    if found is None or _glued(found, line):
        return None
    name = found["name"]
    comma = re.match(r"([^,，]{2,30})[,，][ \t]*(?=[A-Z\u3400-\u9fff])", name)
    if comma is not None and _shaped_as_name(comma[1]):
        name = comma[1]
    if not _is_name(name):
        return None
    sure = _shaped_as_name(name) or (first and len(name) <= 6 and bool(_IDEOGRAPH.search(name)))
    return _named(name, found.end(), Certainty.NAME if sure else Certainty.RECURRING, _plain_shape(name, found["note"]))


def _plain_shape(name: str, note: str | None) -> str:
    """Return the shape of a label with nothing but a colon: some are so plain a form that one of them lends to others.

    Where MUSK: recurs, ANNA: is a label too, and so it is for names with a time code and for short Chinese ones.
    """
    if note and TIME_CODE.fullmatch(note):
        return "plain timed"
    if name.isupper() and len(name) > 1:
        return "plain capitals"
    return "plain ideographs" if 2 <= len(name) <= 4 and len(_IDEOGRAPH.findall(name)) == len(name) else "plain"


def _glued(found: re.Match[str], line: str) -> bool:
    """Tell a colon inside something (12:30, http://, C:x) from one that ends a label."""
    end = found.end("colon")
    return found["colon"] == ":" and end < len(line) and not line[end].isspace() and line[end] < "\u2000"


def _square(line: str) -> Candidate | None:
    found = _SQUARE.match(line)
    if found is None or not _is_name(found["name"]) or _STAGE.search(found["name"]):
        return None
    sure = _shaped_as_name(found["name"])
    return _named(found["name"], found.end(), Certainty.NAME if sure else Certainty.RECURRING, "square")


def _titled(line: str) -> Candidate | None:
    found = _TITLED.match(line) if len(line) < _LONGEST_OWN_LINE and _DASH.search(line) else None
    if found is None or not _shaped_as_name(found["name"]) or not found["title"][0].isupper():
        return None
    certainty = Certainty.SURE if found["dash"] == "--" else Certainty.RECURRING
    return _named(found["name"], found.end(), certainty, "titled")


def _on_its_own_line(line: str, *, alone: bool) -> Candidate | None:
    titled = _titled(line)
    if titled is not None:
        return titled
    timed = _TIMED.match(line) if ":" in line and line[-1] in "0123456789])）" else None
    if timed is not None and _is_name(timed["name"]):
        return _named(timed["name"], timed.end(), Certainty.SURE, "timed")
    if alone and len(line) <= 40 and _is_name(line) and (_shaped_as_name(line) or line == "Operator"):
        return Candidate(line, Role.NAMED, len(line), Certainty.RECURRING, "own line")
    return None


@lru_cache(maxsize=4096)
def _is_name(name: str) -> bool:
    """Tell whether the words could be a speaker's label at all."""
    name = name.strip()
    if _PARTS.fullmatch(name) or role_of(name) is not Role.NAMED:
        return True
    if not name or name.casefold() in _NO_NAME or _NEVER_IN_A_NAME.search(name) or name.endswith("."):
        return name.endswith((" Jr.", " Sr."))
    ideographs = len(_IDEOGRAPH.findall(name))
    if ideographs:
        return ideographs <= 12 and _INTRODUCES.search(name) is None
    words = name.split()
    return len(words) <= 5 and words[0][0].isupper() and all(w[0].isupper() or w in _PARTICLES for w in words)


@lru_cache(maxsize=4096)
def _shaped_as_name(name: str) -> bool:
    """Tell a name by its form: two to four capitalised words, or ideographs with a point between (埃隆·马斯克)."""
    name = name.strip()
    if not _is_name(name):
        return False
    if _IDEOGRAPH.search(name):
        return any(point in name[1:-1] for point in "·•・")
    words = name.split()
    return 2 <= len(words) <= 4 and not any(word.casefold() in _NO_NAME for word in words)
