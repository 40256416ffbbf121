"""With which characters a pattern can begin: so that a rule is tried only where it can match."""

import warnings
from typing import Any

with warnings.catch_warnings():  # the parser under `re` has no public name; it only reads patterns here
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _constants as sre  # type: ignore[attr-defined]

_WIDEST = 4096
"""A range of more characters than this is taken as "any"."""
_CASES = {"k": "\u212a", "s": "\u017f", "i": "\u0130\u0131"}
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_LOOKS = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)


def firsts(parsed: Any, flags: int = 0) -> frozenset[str] | None:
    """Return every character with which a match of a parsed pattern can begin; None where it may be any."""
    try:
        found, empty = _sequence(parsed)
    except _Any:
        return None
    if empty:
        return None
    if flags & sre.SRE_FLAG_IGNORECASE:
        found |= {v for c in found for v in (*c.lower(), *c.upper(), *_CASES.get(c.lower(), ""))}
    return frozenset(found)


class _Any(Exception):
    """The pattern can begin with characters that are not listed one by one."""


def _sequence(items: Any) -> tuple[set[str], bool]:
    """Return the first characters of a sequence, and whether it can be empty."""
    found: set[str] = set()
    for operator, argument in items:
        if operator in _LOOKS:
            continue
        more, empty = _item(operator, argument)
        found |= more
        if not empty:
            return found, False
    return found, True


def _item(operator: Any, argument: Any) -> tuple[set[str], bool]:
    if operator is sre.LITERAL:
        return {chr(argument)}, False
    if operator is sre.IN:
        return _class(argument), False
    if operator is sre.SUBPATTERN:
        if argument[1] or argument[2]:
            raise _Any
        return _sequence(argument[3])
    if operator is sre.ATOMIC_GROUP:
        return _sequence(argument)
    if operator is sre.BRANCH:
        branches = [_sequence(branch) for branch in argument[1]]
        return set().union(*(found for found, _ in branches)), any(empty for _, empty in branches)
    if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        found, empty = _sequence(argument[2])
        return found, empty or argument[0] == 0
    raise _Any


def _class(members: Any) -> set[str]:
    found: set[str] = set()
    for operator, argument in members:
        if operator is sre.LITERAL:
            found.add(chr(argument))
        elif operator is sre.RANGE and argument[1] - argument[0] < _WIDEST:
            found.update(map(chr, range(argument[0], argument[1] + 1)))
        elif operator is sre.CATEGORY and argument is sre.CATEGORY_SPACE:
            found.update(_BLANKS)
        else:
            raise _Any
    return found
