"""Characters of which every match of a pattern holds one: a sentence without any of them is not tried."""

import warnings
from collections.abc import Iterable
from typing import Any

with warnings.catch_warnings():  # the parser under `re` has no public name; it only reads patterns here
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _constants as sre  # type: ignore[attr-defined]

_WIDEST = 400
"""A range of more characters tells nothing."""
_FIGURES = frozenset("0123456789")
_REPEATS = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT})


def needs(parsed: Iterable[Any]) -> frozenset[str] | None:
    """Return the characters of the part that is likely the rarest; None where none is known."""
    return min(filter(None, map(_of_part, parsed)), key=_commonness, default=None)


def _commonness(some: frozenset[str]) -> tuple[bool, int]:
    return not some.isdisjoint(_FIGURES), len(some)


def _of_part(part: tuple[Any, Any]) -> frozenset[str] | None:  # noqa: PLR0911 - one return a kind of part
    operator, argument = part
    if operator is sre.LITERAL:
        return frozenset((chr(argument),))
    if operator is sre.IN:
        return _class(argument)
    if operator is sre.SUBPATTERN:
        return None if argument[1] else needs(argument[3])
    if operator is sre.ATOMIC_GROUP:
        return needs(argument)
    if operator in _REPEATS:
        return needs(argument[2]) if argument[0] else None
    if operator is sre.BRANCH:
        branches = [needs(branch) for branch in argument[1]]
        return None if None in branches else frozenset().union(*filter(None, branches))
    return None


def _class(members: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    found: set[str] = set()
    for operator, argument in members:
        if operator is sre.LITERAL:
            found.add(chr(argument))
        elif operator is sre.RANGE and argument[1] - argument[0] < _WIDEST:
            found.update(map(chr, range(argument[0], argument[1] + 1)))
        else:
            return None
    return frozenset(found)
