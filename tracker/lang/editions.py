"""Years that are a part of a thing's name: the Rust 2018 of a text that names it again and again is no time."""

import re
from collections import Counter

_OFTEN = 3
"""So often a text names a thing with its year."""


def editions(pattern: re.Pattern[str], spoken: str) -> frozenset[int]:
    """Return where in a text the years begin that belong to a name; `pattern` finds `name` and `year` together.

    `spoken` is the text as it is written: names have capitals.
    """
    found = list(pattern.finditer(spoken))
    counts = Counter((m["name"], m["year"]) for m in found)
    return frozenset(m.start("year") for m in found if counts[m["name"], m["year"]] >= _OFTEN)
