"""Gates: whether a stretch of text can hold a date, a figure, a word that looks ahead.

A language that writes blanks between words begins one every five letters, and a pattern of a hundred words is tried at
each of them. To split off the words of a stretch takes a fifth of that, and nearly all are known to begin nothing.
"""

import re
import sys
from typing import Protocol

from tracker.lang.wordbook import LENGTH, prefixes

_MOST = 50_000


class Gate(Protocol):
    """A pattern of which only matters whether it is found; a compiled regular expression is one."""

    @property
    def pattern(self) -> str:
        """The pattern as it is written."""
        ...

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> object | None:
        """Return something where the pattern is found in `text[start:end]`, else None."""
        ...


class WordGate:
    """A gate for lower-case text whose pattern begins, wherever it begins with a letter, where a word begins."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self._search = re.compile(pattern).search
        self._heads = prefixes(pattern)
        signs = "".join(re.escape(c) for c in sorted({head[:1] for head in self._heads} - {""}) if not _letter(c))
        self._words = re.compile(f"[a-z]+|[{signs}]" if signs else "[a-z]+")
        # What a word must be, whole, where a beginning goes on after it: "two" of "two thousand".
        self._whole = {head[:n] for head in self._heads for n in range(1, len(head)) if not _letter(head[n])}
        self._cold: set[str] = set()

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> object | None:
        """Return the first match in `text[start:end]`, or None."""
        words = self._words.findall(text, start, end)
        if self._cold.issuperset(words) or not self._any_begins(words):
            return None
        return self._search(text, start, end)

    def _any_begins(self, words: list[str]) -> bool:
        new = set(words) - self._cold
        cold = {word for word in new if not self._begins(word)}
        if len(self._cold) > _MOST:
            self._cold.clear()
        self._cold |= cold
        return len(cold) < len(new)

    def _begins(self, word: str) -> bool:
        """Tell whether a match can begin with this word."""
        return word in self._whole or not self._heads.isdisjoint(word[:n] for n in range(min(LENGTH, len(word)) + 1))


def _letter(character: str) -> bool:
    return "a" <= character <= "z"
