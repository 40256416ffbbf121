"""Documents in two languages: the blocks whose letters are of the language that is not the transcript's."""

from dataclasses import replace

from tracker.transcript.document import Turn
from tracker.transcript.language import has_ideographs, letters_of

_OTHER = {"zh": "en", "en": "zh"}
_FEWEST_LATIN = 20
_LAST_LATIN = "\u2e7f"  # what follows it is ideographs and their punctuation
_FEWEST_IDEOGRAPHS = 4
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
    return tuple(_turn(turn, other, [differs(text, b.start, b.end) for b in turn.blocks]) for turn in turns)


def _turn(turn: Turn, other: str, marks: list[bool]) -> Turn:
    if True not in marks:
        return turn
    blocks = (b._replace(language=other) if marked else b for b, marked in zip(turn.blocks, marks, strict=True))
    return replace(turn, blocks=tuple(blocks))


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
