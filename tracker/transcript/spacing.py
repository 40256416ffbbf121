"""Blanks between ideographs and figures or Latin letters, as many Chinese texts are set: 到 2027 年 AI 营收增长 20%.

They part no words and no clauses. The rules see the text without them, as it is set elsewhere.
"""

import re
from collections.abc import Iterable, Iterator

from tracker.transcript.passages import Passage, Piece

_HAN = "\u4e00-\u9fff"
_OTHER = "0-9A-Za-z"
_IDEOGRAPH = re.compile(f"[{_HAN}]")
_SET_APART = re.compile(rf"(?<=[{_HAN}])[ \u00a0](?=[{_OTHER}])|(?<=[{_OTHER}%])[ \u00a0](?=[{_HAN}])")
_SET_CLOSE = re.compile(rf"(?<=[{_HAN}])(?<!第)(?=[{_OTHER}])|(?<=[{_OTHER}%])(?![年季月日号點点])(?=[{_HAN}])")
"""第3季 and 7月 are often set close in a text that sets all else apart."""
_BLANK = re.compile(rf"(?<=[{_HAN}])[ \u00a0](?=[{_OTHER}$€£¥+-])|(?<=[{_OTHER}%+])[ \u00a0](?=[{_HAN}])")
_LEAST = 3
_ENOUGH = 400
"""So many such places tell how a text is set."""
_SHARE = 0.7
"""So many of the places where ideographs meet figures have a blank, in a text that is set so."""


def close_up(raw: str, passages: list[Passage]) -> list[Passage]:
    """Return the passages without such blanks where the text is set with them throughout; else as they are.

    A document in which only some have one may mean the blank: speech recognition writes a pause so.
    """
    if _IDEOGRAPH.search(raw) is None:
        return passages
    apart = close = 0
    for each in passages:
        whole = _whole(raw, each)
        apart += len(_SET_APART.findall(whole))
        close += len(_SET_CLOSE.findall(whole))
        if apart + close > _ENOUGH:
            break
    if not apart or apart < _SHARE * (apart + close) or (close and apart < _LEAST):
        return passages
    return [_closed(each, _whole(raw, each)) for each in passages]


def _whole(raw: str, passage: Passage) -> str:
    return "".join([raw[start:end] if filler is None else filler for start, end, filler in passage.pieces])


def _closed(passage: Passage, whole: str) -> Passage:
    """Return a passage, of which the text is `whole`, without them; its times name the same pieces, which are more
    now.
    """
    cuts = [found.start() for found in _BLANK.finditer(whole)]
    if not cuts:
        return passage
    pieces: list[Piece] = []
    begins: list[int] = []
    at = 0
    for start, end, filler in passage.pieces:
        begins.append(len(pieces))
        size = end - start if filler is None else len(filler)
        if filler is None:
            pieces += _without(start, end, [start + cut - at for cut in cuts if at <= cut < at + size])
        else:
            pieces.append((start, end, filler))
        at += size
    times = [(begins[index] if index < len(begins) else len(pieces), time) for index, time in passage.times]
    return Passage(passage.kind, passage.depth, passage.opens, pieces, times)


def _without(start: int, end: int, blanks: Iterable[int]) -> Iterator[Piece]:
    """Yield a slice of the raw text in pieces around its blanks, for which nothing stands."""
    for blank in blanks:
        if blank > start:
            yield start, blank, None
        yield blank, blank + 1, ""
        start = blank + 1
    if start < end:
        yield start, end, None
