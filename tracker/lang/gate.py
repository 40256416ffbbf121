"""Gates: whether a stretch of text can hold a date, a figure, a word that looks ahead.

A language that writes blanks between words begins one every five letters, and a pattern of a hundred words is tried at
each of them. To split off the words of a stretch takes a fifth of that, and nearly all are known to begin nothing.
"""

import re
import sys
from typing import Protocol

from tracker.lang.wordbook import FIGURE, Beginnings, is_letter, prefixes


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
        self._match = re.compile(pattern).match
        heads = prefixes(pattern)
        self._known = Beginnings(heads)
        firsts = sorted({head[:1] for head in heads} - {""})
        signs = "".join("0-9" if c == FIGURE else re.escape(c) for c in firsts if not is_letter(c))
        self._words = re.compile(f"[a-z]+|[{signs}]" if signs else "[a-z]+")

    def search(self, text: str, start: int = 0, end: int = sys.maxsize, /) -> object | None:
        """Return the first match in `text[start:end]`, or None."""
        cold = self._known.cold
        if cold.issuperset(self._words.findall(text, start, end)):
            return None
        for word in self._words.finditer(text, start, end):
            if word[0] not in cold and self._known.begins(word[0]):
                found = self._match(text, word.start(), end)
                if found is not None:
                    return found
        return None
