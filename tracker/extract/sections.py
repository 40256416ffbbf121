"""The headings above a place, and the company of whose results one of them tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.lang.patterns.names import NamePatterns

_OFTEN = 2
"""A company of a heading that no lexicon knows is named at least so often."""


@dataclass(slots=True)
class Sections:
    """The headings that a place stands under: each ends those before it of its own depth, and deeper ones."""

    open: list[tuple[int, int, int]] = field(default_factory=list)

    def begin(self, start: int, end: int, depth: int) -> None:
        """Note a heading; one without a depth ends all others."""
        while self.open and (self.open[-1][2] >= depth or not depth):
            self.open.pop()
        self.open.append((start, end, depth))

    def above(self) -> Iterator[tuple[int, int]]:
        """Yield where the headings stand that hold, the nearest first."""
        for start, end, _ in reversed(self.open):
            yield start, end


def company_of(patterns: tuple[NamePatterns, ...], spoken: str, heading: tuple[int, int]) -> str | None:
    """Return the company that a heading gives by the words behind its name: UnitedHealth (UNH) 财报分析, 美国航空财报.

    It is one of which the text tells: named there once more, at least; a team of analysts tells by itself. None where
    the heading gives no such name.
    """
    for names in patterns:
        for pattern in (names.called, names.section):
            found = pattern.search(spoken, *heading)
            if found is not None and _is_told_of(found, spoken):
                return found["name"]
    return None


def _is_told_of(found: re.Match[str], spoken: str) -> bool:
    team = found.re.groupindex.get("team") is not None and found["team"] is not None
    return team or spoken.count(found["name"]) >= _OFTEN
