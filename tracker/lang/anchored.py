"""Searching a whole document for a rare, long pattern: by a word that every match holds, and backwards from there.

A pattern that can begin with any of a language's commonest words is tried at each of them, and reading a document then
takes as long as all its claims. A literal word is found fifty times as fast.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_WORD = 64
"""The words with which a match begins are shorter than this."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A pattern every match of which holds one of `words`; `begins` finds where a match can begin.

    It begins at most `reach` characters before the word; before that word and its blank stands one of `after`, if any.
    """

    pattern: re.Pattern[str]
    begins: re.Pattern[str]
    words: tuple[str, ...]
    reach: int
    after: tuple[str, ...] = ()

    def find(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches in `text[start:end]`, in no order, one perhaps several times."""
        for word in self.words:
            sought = f" {word} " if self.after else word
            at = text.find(sought, start, end)
            while at >= 0:
                if not self.after or text.endswith(self.after, start, at):
                    # No further than the word: the next beginning may be at the other end of the document.
                    for place in self.begins.finditer(text, max(start, at - self.reach), min(end, at + _WORD)):
                        if place.start() > at:
                            break
                        found = self.pattern.match(text, place.start(), end)
                        if found is not None:
                            yield found
                at = text.find(sought, at + 1, end)


@dataclass(frozen=True, slots=True)
class Anchored:
    """Several such patterns as one alternation: see `finditer`; `plain` are those that are found as fast without."""

    anchors: tuple[Anchor, ...]
    plain: tuple[re.Pattern[str], ...] = ()

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches in `text[start:end]`, left to right, without overlaps."""
        found = {m.start(): m for pattern in self.plain for m in pattern.finditer(text, start, end)}
        found |= {m.start(): m for anchor in self.anchors for m in anchor.find(text, start, end)}
        done = start
        for at, match in sorted(found.items()):
            if at >= done:
                yield match
                done = match.end()
