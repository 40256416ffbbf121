"""Gates: whether a stretch of text can hold a date, a figure, a word that looks ahead.

A language that writes blanks between words begins one every five letters, and a pattern of a hundred words is tried at
each of them. To split off the words of a stretch takes a tenth of that, serves all gates, and nearly all words are
known to begin nothing.
"""

import re
import sys
from collections.abc import Iterator
from typing import Protocol

from tracker.lang.beginnings import BLANKS, Beginnings, is_letter, prefixes


class Gate(Protocol):
    """A pattern of which only matters whether it is found; a compiled regular expression is one."""

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""
        ...

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> object | None:
        """Return something where the pattern is found in `text[start:end]`, else None."""
        ...


_OTHER = "?"
"""In split text it stands for each character beyond ASCII."""
_MOST = 50_000
"""So many pieces are kept in mind."""


class WordGate:
    """A gate for lower-case text whose pattern begins, wherever it begins with a letter, where a word begins."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._compiled = re.compile(pattern)
        found = prefixes(pattern)
        heads = {_ascii(head) for head in found}
        self.signs = frozenset(head[0] for head in heads if head and not is_letter(head[0]))
        """What a match can begin with besides letters."""
        self._anywhere = any(head[:1] in ("", " ", _OTHER) for head in found)
        self._known = Beginnings(heads)
        self._cold: set[str] = set()
        self._hot: dict[str, list[int]] = {}

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> object | None:
        """Return the first match in `text[start:end]`, or None."""
        return self._compiled.search(text, start, end)

    def opens(self, pieces: set[str], split: str, text: str, start: int, end: int) -> bool:
        """Tell whether the pattern is found in `text[start:end]`; `pieces` are those of `split` there (see `apart`)."""
        if self._anywhere:
            return self._compiled.search(text, start, end) is not None
        match = self._compiled.match
        for piece in pieces - self._cold:
            for at in self._begins(piece):
                place = split.find(piece, start, end)
                while place >= 0:
                    if match(text, place + at, end) is not None:
                        return True
                    place = split.find(piece, place + 1, end)
        return False

    def _begins(self, piece: str) -> list[int]:
        """Return where in a piece a match can begin: at its beginning, and beside whatever is no letter."""
        found = self._hot.get(piece)
        if found is None:
            if len(self._cold) + len(self._hot) > _MOST:
                self._cold.clear()
                self._hot.clear()
            found = [at for at in _places(piece) if self._known.begins(piece[at:])]
            if found:
                self._hot[piece] = found
            else:
                self._cold.add(piece)
        return found


def _ascii(head: str) -> str:
    """Return a beginning up to its first character beyond ASCII; `_OTHER` where that is the first."""
    if head.isascii():
        return head
    return head[: next(n for n, c in enumerate(head) if not c.isascii())] or _OTHER


def _places(piece: str) -> Iterator[int]:
    before = ""
    for at, character in enumerate(piece):
        if not (is_letter(before) and is_letter(character)):
            yield at
        before = character


def apart(text: str, signs: frozenset[str]) -> str:
    """Return text of the same length in which words, figures and `signs` are parted by blanks from one another."""
    kept = signs.union("abcdefghijklmnopqrstuvwxyz0123456789", _OTHER)
    blanks = {c: " " for c in range(128) if chr(c) not in kept}
    for blank in (_OTHER, *BLANKS):
        text = text.replace(blank, " ")
    return text.encode("ascii", "replace").decode("ascii").translate(blanks)


class Gates:
    """The gates of a language before one text (normalised): of a date, of a number, of a word that looks ahead."""

    def __init__(self, text: str, dates: Gate, numbers: Gate, ahead: Gate) -> None:
        self._text = text
        self._dates, self._numbers, self._ahead = dates, numbers, ahead
        self._words = _words_of(text, dates, numbers, ahead)

    def seen(self, start: int, end: int) -> tuple[bool, bool]:
        """Return whether `text[start:end]` can hold a date, and a number."""
        text = self._text
        if self._words is None:
            dated = self._dates.search(text, start, end) is not None
            return dated, self._numbers.search(text, start, end) is not None
        split, dates, numbers, _ = self._words
        pieces = set(split[start:end].split())
        return dates.opens(pieces, split, text, start, end), numbers.opens(pieces, split, text, start, end)

    def looks_ahead(self, start: int, end: int) -> bool:
        """Return whether a word in `text[start:end]` looks ahead."""
        if self._words is None:
            return self._ahead.search(self._text, start, end) is not None
        split, _, _, ahead = self._words
        return ahead.opens(set(split[start:end].split()), split, self._text, start, end)


def _words_of(text: str, dates: Gate, numbers: Gate, ahead: Gate) -> tuple[str, WordGate, WordGate, WordGate] | None:
    """Return the text split for its gates, where all of them go by words, and these."""
    if not (isinstance(dates, WordGate) and isinstance(numbers, WordGate) and isinstance(ahead, WordGate)):
        return None
    return apart(text, dates.signs | numbers.signs | ahead.signs), dates, numbers, ahead
