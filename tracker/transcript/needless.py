"""What stands in a text and says nothing: blanks around figures, and the sounds of somebody who looks for a word.

Many Chinese texts are set with a blank between ideographs and figures or Latin letters (到 2027 年 AI 营收增长 20%): it
parts no words and no clauses. The rules see the text without either; every quote is what stands in the file.
"""

import re
from collections.abc import Iterable, Iterator

from tracker.transcript.passages import Passage, Piece, text_of

_HAN = "\u4e00-\u9fff"
_OTHER = "0-9A-Za-z"
_IDEOGRAPH = re.compile(f"[{_HAN}]")
_SET_APART = re.compile(rf"(?<=[{_HAN}])[ \u00a0](?=[{_OTHER}])|(?<=[{_OTHER}%])[ \u00a0](?=[{_HAN}])")
_SET_CLOSE = re.compile(rf"(?<=[{_HAN}])(?<!第)(?=[{_OTHER}])|(?<=[{_OTHER}%])(?![年季月日号點点])(?=[{_HAN}])")
"""第3季 and 7月 are often set close in a text that sets all else apart."""
_BLANK = re.compile(rf"(?<=[{_HAN}])[ \u00a0](?=[{_OTHER}$€£¥+-])|(?<=[{_OTHER}%+])[ \u00a0](?=[{_HAN}])")
_TWICE = r"(?i:(the|an?|to|we|in|of|and|is|it|for|by|at|be|they|this|our|will|with|on|i|you)\s(?=\1(?![\w'-])))"
_SAID_TWICE = re.compile(rf"(?<![\w'-]){_TWICE}")
_FILLER = re.compile(
    rf"(?<![\w'-])(?:(?:[Uu]h|[Uu]mm?|[Uu]hm|[Ee]rm)(?:,\s|\s)(?=\S)|{_TWICE})|(?<=,\s)(?:you\sknow|[Ii]\smean),\s"
    r"|[呃嗯](?:[，,、]\s?)?(?!逆)"
)
_DASH = re.compile(r"(?<=[A-Za-z)’'\"”])—(?=[A-Za-z0-9\"“‘$(])|(?<=[0-9%])—(?=[A-Za-z\"“‘(])")
_SOUNDS = (
    ", you know,",
    "I mean,",
    "i mean,",
    " uh",
    " um",
    " Uh",
    " Um",
    " erm",
    " Erm",
    "\nuh",
    "\num",
    "\nUh",
    "\nUm",
    "呃",
    "嗯",
)
"""What any of them begins with: found a hundred times as fast as by the pattern."""
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
        whole = text_of(raw, each.pieces)
        apart += len(_SET_APART.findall(whole))
        close += len(_SET_CLOSE.findall(whole))
        if apart + close > _ENOUGH:
            break
    if not apart or apart < _SHARE * (apart + close) or (close and apart < _LEAST):
        return passages
    return [_without(each, _BLANK, text_of(raw, each.pieces)) for each in passages]


def as_meant(raw: str, passages: list[Passage]) -> list[Passage]:
    """Return the passages without the sounds of somebody who looks for a word, and small words said twice ("the the").

    A dash set close between words (`in 2026—we expect`) is a comma.

    >>> passage = Passage(pieces=[(0, 31, None)])
    >>> kept = as_meant("we plan to, uh, build the the it", [passage])[0].pieces
    >>> [piece[:2] for piece in kept if piece[2] is None]
    [(0, 12), (16, 22), (26, 31)]
    """
    if any(sound in raw for sound in _SOUNDS) or _SAID_TWICE.search(raw) is not None:
        passages = [_without(each, _FILLER, text_of(raw, each.pieces)) for each in passages]
    if "—" in raw:
        passages = [_without(each, _DASH, text_of(raw, each.pieces), ", ") for each in passages]
    return passages


def _without(passage: Passage, needless: re.Pattern[str], whole: str, instead: str = "") -> Passage:
    """Return a passage, of which the text is `whole`, with `instead` for what is needless; its times name the same
    pieces, which are more now.
    """
    cuts = [found.span() for found in needless.finditer(whole)]
    if not cuts:
        return passage
    pieces: list[Piece] = []
    begins: list[int] = []
    at = cut = 0
    for start, end, filler in passage.pieces:
        begins.append(len(pieces))
        size = end - start if filler is None else len(filler)
        if filler is None:
            here = []
            while cut < len(cuts) and cuts[cut][0] < at + size:
                first, last = cuts[cut]
                if at <= first and last <= at + size:
                    here.append((start + first - at, start + last - at))
                cut += 1
            pieces += _parts(start, end, here, instead)
        else:
            pieces.append((start, end, filler))
        at += size
    times = [(begins[index] if index < len(begins) else len(pieces), time) for index, time in passage.times]
    return Passage(passage.kind, passage.depth, passage.opens, pieces, times)


def _parts(start: int, end: int, needless: Iterable[tuple[int, int]], instead: str) -> Iterator[Piece]:
    """Yield a slice of the raw text in pieces around what is needless, for which `instead` stands."""
    for first, last in needless:
        if first > start:
            yield start, first, None
        yield first, last, instead
        start = last
    if start < end:
        yield start, end, None
