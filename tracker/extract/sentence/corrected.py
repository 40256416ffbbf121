"""What a speaker takes back at once, "6.2 billion, sorry, 6.4 billion", or says twice: "six percent, six percent"."""

from collections.abc import Sequence
from itertools import pairwise

from tracker.lang.language import Language
from tracker.lang.spans import DateMatch, QuantityMatch

_REACH = 64
"""Characters between what is taken back and what is put for it, at most."""
_PAUSES = " ,，、;；.…-—–"
_PHRASE = 48
"""A phrase that is said twice has so many characters at most."""


def said_twice(language: Language, text: str, found: Sequence[QuantityMatch]) -> set[int]:
    """Return where the amounts begin that only say once more what was said right before: "six percent, six percent".

    It may be in another unit: 过半，也就是五成以上.
    """
    namely = language.patterns.times.namely
    return {b.start for a, b in pairwise(found) if _is_echo(text, a, b) or namely.fullmatch(text, a.end, b.start)}


def _is_echo(text: str, a: QuantityMatch, b: QuantityMatch) -> bool:
    if b.start - a.start > _PHRASE or (a.quantity.value, a.quantity.unit) != (b.quantity.value, b.quantity.unit):
        return False
    begin = text.find(text[b.start : b.end], a.start, b.start)
    phrase = text[begin : b.start]
    said = phrase.rstrip(_PAUSES)
    return begin >= 0 and said != phrase and text.startswith(said, b.start)


def taken_back(language: Language, text: str, found: Sequence[DateMatch | QuantityMatch]) -> set[int]:
    """Return where the times, or the amounts, of a sentence begin for which another is put."""
    corrects = language.patterns.clauses.corrects
    return {
        a.start
        for a, b in pairwise(found)
        if b.start - a.end <= _REACH and corrects.fullmatch(text, a.end, b.start) is not None
    }
