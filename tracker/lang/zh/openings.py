"""Where a pattern is worth trying: at the first signs of its words, and behind pauses."""

import re
from collections.abc import Iterable, Iterator

from tracker.lang.trie import any_of


def beginnings(words: Iterable[str]) -> re.Pattern[str]:
    """Return the pattern of the first sign of each place at which one of some words begins."""
    rests: dict[str, set[str]] = {}
    for word in words:
        rests.setdefault(word[0], set()).add(word[1:])
    return re.compile("|".join(f"{re.escape(first)}(?={any_of(rest)})" for first, rest in rests.items()))


def matches_at(places: list[int], pattern: re.Pattern[str], text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield what a pattern matches at these places, without overlaps, as `finditer` does at all."""
    done = 0
    for place in places:
        if place >= done and (found := pattern.match(text, place, end)) is not None:
            yield found
            done = found.end()
