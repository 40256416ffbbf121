"""Restatements: a later passage, a headline or an outline that repeats a claim of the same document."""

from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import pairwise

from tracker.model.claim import Candidate
from tracker.model.quantity import Comparator
from tracker.transcript.document import BlockKind

_SECONDARY = frozenset({BlockKind.HEADING, BlockKind.OUTLINE, BlockKind.META, BlockKind.QUOTE})
_COMPARED = 50
"""So many earlier wordings of one subject and day are compared with a new one: time stays linear in any document."""


def link(candidates: Sequence[Candidate], kinds: Sequence[BlockKind]) -> list[Candidate]:
    """Return the candidates with `restates` set: the later repeats the earlier; a headline repeats the text below it.

    Figures repeat each other where numbers, unit, rate and last day agree; events where subject and last day
    agree and the wordings share half of their pairs of characters.
    """
    groups: dict[Hashable, list[int]] = defaultdict(list)
    order = sorted(range(len(candidates)), key=lambda n: (kinds[n] in _SECONDARY, n))
    main: dict[int, int] = {}
    pairs: dict[int, frozenset[str]] = {}
    for number in order:
        one = candidates[number]
        group = groups[_group(one)]
        if one.comparator is not Comparator.EVENT:
            if group:
                main[number] = group[0]
            else:
                group.append(number)
            continue
        pairs[number] = _pairs(one.quote)
        first = next((other for other in group[:_COMPARED] if _alike(pairs[number], pairs[other])), None)
        if first is None:
            group.append(number)
        elif candidates[first].due_on is not None:
            main[number] = first
    return [c.changed(restates=main[n]) if n in main else c for n, c in enumerate(candidates)]


def _group(c: Candidate) -> Hashable:
    if c.comparator is Comparator.EVENT:
        return (c.stretch, c.negated, c.due_on, c.subject)
    about = c.subject if c.unit in ("x", "%") else None  # 10x and 5 % are said of many things
    return (c.stretch, c.negated, c.due_on, about, c.unit, c.per, c.value, c.low, c.high)


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two wordings share most of their pairs of characters (a Dice coefficient of a half or more)."""
    return bool(left and right) and 2 * len(left & right) >= 0.5 * (len(left) + len(right))


def _pairs(text: str) -> frozenset[str]:
    plain = "".join(filter(str.isalnum, text[:600].casefold()))
    return frozenset(x + y for x, y in pairwise(plain))
