"""Patterns that are read backwards from a place of a text, where whatever they match ends.

What stands right before a figure or a time tells what it is. Such a pattern would be tried at each of the dozens of
characters before it; but nearly always the last few tell that nothing there can end as it ends.
"""

import re
import sys
import warnings
from typing import Any

with warnings.catch_warnings():  # the parser under `re` has no public name; it only reads patterns here
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser as sre_parse  # type: ignore[attr-defined]

from tracker.lang.beginnings import MOST, folded, sequence

_LAST = 4
"""So many last characters are compared."""
_NESTED = {sre.SUBPATTERN: 3, sre.MAX_REPEAT: 2, sre.MIN_REPEAT: 2}


class _Ends:
    """Tells whether a match can end with some characters; `empty` whether it can be empty."""

    __slots__ = ("_any", "_ends", "_known", "empty")

    def __init__(self, parsed: Any) -> None:
        found = sequence(_mirrored(parsed), _LAST)
        self._ends = frozenset(text[::-1] for text, _ in found if text)
        self._any = ("", True) in found
        self.empty = ("", False) in found
        self._known: dict[str, bool] = {}

    def fit(self, last: str) -> bool:
        """Return whether a match that is not empty can end with the last characters (at most `_LAST`) of a text."""
        fits = self._known.get(last)
        if fits is None:
            if len(self._known) > MOST:
                self._known.clear()
            plain = folded(last)
            fits = self._any or last[-1:] == "\n" or any(plain[n:] in self._ends for n in range(len(plain)))
            self._known[last] = fits
        return fits


class Tail:
    """A pattern that ends with "$", searched for as a compiled one is."""

    def __init__(self, pattern: str) -> None:
        self._search = re.compile(pattern).search
        self._ends = _Ends(sre_parse.parse(pattern))
        if self._ends.empty:
            raise ValueError(f"it matches nothing at all: {pattern}")

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in `text[start:end]`, or None."""
        end = min(end, len(text))
        if not self._ends.fit(text[max(start, end - _LAST) : end]):
            return None
        return self._search(text, start, end)


class Backwards:
    """A pattern of which the longest match, back from a place, is wanted; it may match nothing there."""

    def __init__(self, pattern: str, *, reach: int) -> None:
        parsed = sre_parse.parse(pattern)
        self._search = re.compile(f"(?:{pattern})$").search
        self._ends = _Ends(parsed)
        self._reach = reach
        self.groups: dict[str, str | None] = dict.fromkeys(parsed.state.groupdict)
        """Its groups where it matches nothing."""

    def before(self, text: str, place: int, floor: int) -> re.Match[str] | None:
        """Return the match that ends at a place, if it is not empty, not reaching back over `floor`."""
        if place <= floor or not self._ends.fit(text[max(0, place - _LAST) : place]):
            return None
        found = self._search(text, max(floor, place - self._reach), place)
        return found if found is not None and found.start() < place else None


def _mirrored(items: Any) -> list[tuple[Any, Any]]:
    """Return a parsed pattern with everything in the opposite order."""
    turned: list[tuple[Any, Any]] = []
    for operator, argument in reversed(list(items)):
        if operator is sre.BRANCH:
            turned.append((operator, (argument[0], [_mirrored(branch) for branch in argument[1]])))
        elif operator in _NESTED:
            place = _NESTED[operator]
            turned.append((operator, (*argument[:place], _mirrored(argument[place]), *argument[place + 1 :])))
        else:
            turned.append((operator, argument))
    return turned


Pattern = re.Pattern[str] | Tail
"""What is searched for right before a place ends there: see `Tail`."""
NEVER = re.compile(r"(?!)")
"""For what a language has no words for."""
