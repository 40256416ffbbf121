"""The headings above a place, and the company of whose results one of them tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.extract.elsewhere import is_said_elsewhere
from tracker.lang.patterns.names import NamePatterns


@dataclass(slots=True)
class Sections:
    """The headings that a place stands under: each ends those before it of its own depth, and deeper ones."""

    open: list[tuple[int, int, int]] = field(default_factory=list)
    _companies: dict[tuple[int, int], str | None] = field(default_factory=dict)

    def begin(self, start: int, end: int, depth: int) -> None:
        """Note a heading; one without a depth ends all others."""
        while self.open and (self.open[-1][2] >= depth or not depth):
            self.open.pop()
        self.open.append((start, end, depth))

    def above(self) -> Iterator[tuple[int, int]]:
        """Yield where the headings stand that hold, the nearest first."""
        for start, end, _ in reversed(self.open):
            yield start, end

    def company(self, patterns: tuple[NamePatterns, ...], spoken: str, heading: tuple[int, int]) -> str | None:
        """Return the company that a heading gives by the words behind its name: Exxon (XOM) 财报分析.

        It is one of which the text tells: named there once more, at least; a team of analysts tells by itself. None
        where the heading gives no such name. Every claim below it asks, and the text is searched once.
        """
        if heading not in self._companies:
            found = (
                pattern.search(spoken, *heading) for names in patterns for pattern in (names.called, names.section)
            )
            told = (one["name"] for one in found if one is not None and _is_told_of(one, spoken))
            self._companies[heading] = next(told, None)
        return self._companies[heading]


def _is_told_of(found: re.Match[str], spoken: str) -> bool:
    team = found.re.groupindex.get("team") is not None and found["team"] is not None
    return team or is_said_elsewhere(spoken, found.span("name"))
