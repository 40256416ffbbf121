"""Header lines (`发布时间: 2025-01-10`, `Published: January 10, 2025`): which lines they are, and what they state."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import TYPE_CHECKING

from tracker.transcript.days import parse_day
from tracker.transcript.document import BlockKind

if TYPE_CHECKING:
    from tracker.transcript.lines import Line
    from tracker.transcript.passages import Opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a document says about itself; None where it says nothing.

    `unread` is the line that tells of a day that could not be read: it matters only where no other day is known.
    """

    said_on: date | None = None
    published_on: date | None = None
    title: str | None = None
    speaker: str | None = None
    publisher: str | None = None
    url: str | None = None
    recording_url: str | None = None
    language: str | None = None
    unread: str | None = None

    def or_else(self, other: "Stated") -> "Stated":
        """Return this with its gaps filled from the other."""
        filled = {field.name: getattr(other, field.name) for field in fields(self) if getattr(self, field.name) is None}
        return replace(self, **filled)


# The few words by which header lines are known: one key a line, lower case.
_KEYS = {
    "published": """
        发布时间 發布時間 发布日期 發布日期 发表时间 发表日期 發表時間
        published|posted|published on|publication date|posted on|date published""",
    "said": """
        日期 时间 時間 演讲时间 演讲日期 訪談時間 访谈时间 采访时间 会议时间 会议日期 录制时间
        date|recorded|recorded on|event date|call date|date of speech""",
    "title": "标题 標題 title",
    "url": "原文链接 原文鏈接 原文地址 链接 url|link|source",
    "recording": "视频链接 視頻鏈接 音频链接 录音 video|audio|recording",
    "other": """
        作者 文章作者 编辑 編輯 主编 主編 责编 责任编辑 校对 排版 翻译 来源 來源 发布地 地点 封面图链接 参考资料
        參考資料 标签 author|editor|publisher|tags|keywords|location|category|duration|language|id|video id|channel
        |channel id|uploader|views|likes|generated|snippets|saved at|fetched|downloaded|retrieved""",
}


def _keys(kind: str) -> frozenset[str]:
    found: set[str] = set()
    for word in _KEYS[kind].split("|"):
        # Chinese keys are parted by blanks, English ones by bars, since they hold blanks.
        *chinese, last = [each.strip() for each in re.split(r"(?<=[\u4e00-\u9fff])\s+", word)]
        found |= {*chinese, last}
    return frozenset(each for each in found if each)


_PUBLISHED, _SAID, _TITLE, _URL, _RECORDING, _OTHER = map(_keys, _KEYS)
_KNOWN = _PUBLISHED | _SAID | _TITLE | _URL | _RECORDING | _OTHER

_PAIR = re.compile(r"[\s>*_]*(?P<key>[^\s:：*_>][^:：\n]{0,23}?)[ \t*_]*[:：][ \t*_]*(?P<value>[^\n]*)")
_ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"'，。]+")
_LINK_ALONE = re.compile(r"(?:[^\[\]()\n:：]{0,20}[:：][ \t]*)?!?\[[^()]{0,500}\]\([^()\s]*\)$")
_LINK_END = re.compile(r"\]\([^()\s]*\)$")
_HEAD_LINES = 30
_LONGEST = 600


def meta_lines(raw: str, lines: Sequence["Line"], openings: Sequence["Opening | None"]) -> dict[int, bool]:
    """Return the indexes of the lines that are about the document, and whether each begins a block of its own.

    These are header lines with a known key or an address as value, their neighbours of the same form, and paragraphs
    that are one link, on one line or on two. A line that opens a turn is none.
    """
    found: dict[int, bool] = {}
    for index in [index for index, line in enumerate(lines) if line.about]:
        line = lines[index]
        if openings[index] is not None or line.end - line.start > _LONGEST:
            continue
        text = raw[line.start : line.end]
        if _is_header(text) or _is_link(text):
            found[index] = True
        elif text.endswith(")") and not line.starts and index and _LINK_END.search(text):
            before = lines[index - 1]
            if before.starts and _is_link(f"{raw[before.start : before.end]} {text}"):
                found |= {index - 1: True, index: False}
    for index in range(1, min(len(lines), _HEAD_LINES)):
        line = lines[index]
        if index - 1 in found and not line.starts and _short_pair(raw[line.start : line.end]):
            found[index] = True
    return found


def stated_in(raw: str, lines: Sequence["Line"]) -> Stated:
    """Return what the header lines at a document's beginning state."""
    facts: dict[str, str] = {}
    title: str | None = None
    for line in lines[:_HEAD_LINES]:
        text = raw[line.start : line.end]
        if line.kind is BlockKind.HEADING:
            title = title or text.strip(" \t#*_") or None
            continue
        pair = _PAIR.match(text) if len(text) < _LONGEST else None
        if pair is not None and pair["value"].strip(" \t*_"):
            facts.setdefault(pair["key"].strip().casefold(), pair["value"].rstrip(" \t*_"))
    return Stated(
        said_on=_day(facts, _SAID),
        published_on=_day(facts, _PUBLISHED),
        title=_first(facts, _TITLE) or title,
        url=_address(facts, _URL),
        recording_url=_address(facts, _RECORDING),
    )


def _is_header(text: str) -> bool:
    if ":" not in text[:32] and "：" not in text[:32]:
        return False
    pair = _PAIR.match(text)
    if pair is None:
        return False
    key, value = pair["key"].strip().casefold(), pair["value"].rstrip(" \t*_")
    if _ADDRESS.fullmatch(value):
        return True
    return key in _KNOWN and len(value) <= 120 and not value.endswith(("。", "！", "？"))


def _is_link(text: str) -> bool:
    return text.endswith(")") and "](" in text and text.count("](") == 1 and bool(_LINK_ALONE.match(text))


def _short_pair(text: str) -> bool:
    pair = _PAIR.match(text)
    return (
        pair is not None and len(pair["value"]) <= 40 and not pair["value"].endswith(("。", "！", "？", ".", "!", "?"))
    )


def _first(facts: dict[str, str], keys: frozenset[str]) -> str | None:
    return next((value for key, value in facts.items() if key in keys), None)


def _day(facts: dict[str, str], keys: frozenset[str]) -> date | None:
    days = (parse_day(value) for key, value in facts.items() if key in keys)
    return next((day for day in days if day is not None), None)


def _address(facts: dict[str, str], keys: frozenset[str]) -> str | None:
    found = _ADDRESS.search(_first(facts, keys) or "")
    return found[0] if found else None
