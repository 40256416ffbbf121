"""Years that are a part of a thing's name: the Rust 2018 of a text that names it again and again is no time."""

import re
from collections import Counter

_OFTEN = 3
"""So often a text names a thing with its year."""
_YEAR = re.compile(r"(?<=[A-Za-z])\s(?P<year>20[0-9]{2})(?![0-9]|[/.-][0-9]|\s?[–-])")
_LONGEST = 24


def editions(name: re.Pattern[str], spoken: str) -> frozenset[int]:
    """Return where in a text the years begin that belong to a name; `name` finds one that ends right before its year.

    `spoken` is the text as it is written: names have capitals.
    """
    found = []
    for year in _YEAR.finditer(spoken):
        named = name.search(spoken, max(0, year.start() - _LONGEST), year.start())
        if named is not None:
            found.append((year.start("year"), (named[0], year["year"])))
    counts = Counter(called for _, called in found)
    return frozenset(at for at, called in found if counts[called] >= _OFTEN)
