"""Patterns that `re` skips to: written so that a match begins with one of a few characters.

`\\b(?:said|noted)` is tried at every character of a text; where a pattern begins with a set of characters, `re` passes
over all others three times as fast. What must stand before is looked for after that, behind the character.
"""

from collections.abc import Iterable


def at_word(alternatives: Iterable[str]) -> str:
    """Return a pattern for `\\b(?:...|...)` of alternatives, each of which begins with a letter or a figure."""
    branches = list(alternatives)
    firsts = "".join(sorted({branch[0] for branch in branches}))
    if not firsts.isalnum():
        raise ValueError(f"an alternative begins with no letter and no figure: {firsts}")
    return rf"[{firsts}](?<=\b[{firsts}])(?:{'|'.join(f'(?<={branch[0]}){branch[1:]}' for branch in branches)})"
