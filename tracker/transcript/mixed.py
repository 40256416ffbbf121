"""Documents in two languages: the blocks whose letters are of the language that is not the transcript's.

A translation under each line, or behind each sentence, is a block of its own: what stands between is no neighbour.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tracker.transcript.document import Block, Turn
from tracker.transcript.language import has_ideographs, letters_of

_OTHER = {"zh": "en", "en": "zh"}
_FEWEST_LATIN = 20
_LAST_LATIN = "\u2e7f"  # what follows it is ideographs and their punctuation
_FEWEST_IDEOGRAPHS = 4
_WORDS = re.compile(r"[A-Za-z][A-Za-z'’,.-]*(?: [A-Za-z0-9$][\w'’,.%$-]*){4}")  # a run of words, not a name
_IDEOGRAPH = re.compile(r"[\u4e00-\u9fff]")
_LINK = r"[^\u2e80-\uffef\n]{0,120} (?:the|to|of|will|by|we|and|in|is|a) "
# English sentences behind a Chinese one, up to the next Chinese one or the line's end; a line without a stop is known
# by its small words.
_BEHIND = re.compile(
    r"(?:(?<=[。！？；”」]) ?(?=[A-Z“\"'])[^\u2e80-\uffef\n]{40,4000}(?<=[.!?”\"'])"
    rf"|(?<=[\u4e00-\u9fff]) (?=[A-Za-z])(?={_LINK}{_LINK})[^\u2e80-\uffef\n]{{50,4000}}(?<! ))"
    r"(?: ?(?=[\u4e00-\u9fff])|[ \t]*(?=\n|\Z))"
)
_TURNS_CHINESE = re.compile(r"(?<=[.!?”\"']) ?(?=[“「]?[\u4e00-\u9fff]{4})")  # an English stop, and Chinese begins
_TURNS_ENGLISH = re.compile(r"(?<=[。！？；”」]) ?(?=[A-Z][A-Za-z'’]* [A-Za-z'’]+ [A-Za-z'’]+ )")  # and the other way
_FEWEST_WIDE, _MOST_WIDE = 0.01, 0.65
"""Shares of wide characters between which a text could hold each sentence twice."""
_MOSTLY_LATIN = 0.85
_MOSTLY_IDEOGRAPHS = 0.4  # an ideograph says about as much as two or three Latin letters


def with_languages(turns: tuple[Turn, ...], text: str, language: str) -> tuple[Turn, ...]:
    """Return the turns of a Chinese or English transcript, blocks of the other language marked as such.

    A few Latin words in Chinese (names, products) are no English, and a Chinese name in English is no Chinese.
    """
    other = _OTHER.get(language.split("-", maxsplit=1)[0].casefold())
    if other is None or (other == "zh" and text.isascii()):
        return turns
    differs = _is_latin if other == "en" else _is_chinese
    parts = _is_mixed(text)
    return tuple(_turn(turn, other, text, differs, parts=parts) for turn in turns)


def _is_mixed(text: str) -> bool:
    """Whether a text has a good share of both: an ideograph is three bytes, an ASCII character one."""
    wide = (len(text.encode("utf-8", "surrogatepass")) - len(text)) / 2
    return _FEWEST_WIDE < wide / max(1, len(text)) < _MOST_WIDE


def _turn(turn: Turn, other: str, text: str, differs: Callable[[str, int, int], bool], *, parts: bool) -> Turn:
    blocks: list[Block] = []
    for block in turn.blocks:
        cuts = _cuts(text, block, other) if parts else ()
        if not cuts:
            blocks.append(block._replace(language=other) if differs(text, block.start, block.end) else block)
            continue
        blocks += _parted(block, [(start, end, differs(text, start, end)) for start, end in cuts], text, other)
    return replace(turn, blocks=tuple(blocks)) if tuple(blocks) != turn.blocks else turn


def _cuts(text: str, block: Block, other: str) -> list[tuple[int, int]]:
    """Return the parts of a block that could differ in language; none where it is plainly of one."""
    start, end = block.start, block.end
    if other == "zh" and text[start:end].isascii():
        return []
    turns = (_BEHIND, _TURNS_CHINESE) if other == "en" else (_TURNS_ENGLISH, _TURNS_CHINESE)
    found = text.find("\n", start, end) >= 0 or any(turn.search(text, start, end) for turn in turns)
    if not found or not (_latin_words(text, start, end) and _IDEOGRAPH.search(text, start, end)):
        return []
    return list(_pieces(text, start, end))


def _latin_words(text: str, start: int, end: int) -> bool:
    return _WORDS.search(text, start, end) is not None


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of a stretch, and of a line in both languages the sentences of each."""
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        cuts = {line_end, *(turn.end() for turn in _TURNS_CHINESE.finditer(text, start, line_end))}
        for behind in _BEHIND.finditer(text, start, line_end):
            cuts |= {behind.start(), behind.end()}
        for cut in sorted(cuts):
            if start < cut:
                yield start, cut
                start = cut
        start = line_end + 1


def _parted(block: Block, pieces: list[tuple[int, int, bool]], text: str, other: str) -> Iterator[Block]:
    """Yield the blocks that pieces make: neighbours of one language stay together."""
    at = 0
    while at < len(pieces):
        start, end, differs = pieces[at]
        while at + 1 < len(pieces) and pieces[at + 1][2] == differs:
            at += 1
            end = pieces[at][1]
        at += 1
        said = text[start:end]
        if said.strip():
            start += len(said) - len(said.lstrip())
            yield block._replace(start=start, end=end, language=other if differs else None)


def _is_latin(text: str, start: int, end: int) -> bool:
    size = end - start
    # Most blocks are Chinese, and known as such by their characters at a third and two thirds.
    if size < _FEWEST_LATIN or (text[start + size // 3] > _LAST_LATIN < text[start + 2 * size // 3]):
        return False
    latin, ideographs = letters_of(text[start:end])
    return latin >= _FEWEST_LATIN and latin > _MOSTLY_LATIN * (latin + ideographs)


def _is_chinese(text: str, start: int, end: int) -> bool:
    block = text[start:end]
    if block.isascii() or not has_ideographs(block):
        return False
    latin, ideographs = letters_of(block)
    return ideographs >= _FEWEST_IDEOGRAPHS and ideographs > _MOSTLY_IDEOGRAPHS * (latin + ideographs)
