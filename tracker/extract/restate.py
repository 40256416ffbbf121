"""Restatements: a later passage, a headline or an outline that repeats a claim of the same document."""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from itertools import pairwise

from tracker.model.claim import Candidate
from tracker.model.quantity import Comparator
from tracker.transcript.document import BlockKind

SECONDARY = frozenset({BlockKind.HEADING, BlockKind.OUTLINE, BlockKind.META, BlockKind.QUOTE})
"""What repeats the text rather than being repeated by it."""
_COMPARED = 50
"""So many earlier wordings of one subject and day are compared with a new one: time stays linear in any document."""
_OF_MANY = frozenset({"x", "%", "basis points", "percentage points"})
"""10x and 5 % are said of many things."""
_WORDS = re.compile(r"[a-z]{5,}|[0-9]+")
_IDEOGRAPHS = re.compile(r"[\u4e00-\u9fff]+")
_SAME, _SAME_METRIC = 0.5, 0.3
_FEWEST = 8
_HELD = 0.55
"""A wording of so many pairs is repeated by one that holds so much of it."""


def link(candidates: Sequence[Candidate], secondary: Sequence[bool]) -> list[Candidate]:
    """Return the candidates with `restates` set: the later repeats the earlier; a headline repeats the text below it.

    Figures repeat each other where numbers, unit, rate and last day agree, and a multiple repeats the figure that it
    leads to in its sentence ("up tenfold, to 50,000"). Events repeat each other where subject and last day agree and
    the wordings share half of their pairs of characters, or the shorter one most of its own.
    """
    groups: dict[Hashable, list[int]] = defaultdict(list)
    order = sorted(range(len(candidates)), key=lambda n: (secondary[n], n))
    main: dict[int, int] = {}
    pairs: dict[int, frozenset[str]] = {}
    for number in order:
        one = candidates[number]
        group = groups[_group(one)]
        if one.comparator is not Comparator.EVENT:
            first = next((n for n in group[:_COMPARED] if _same_figure(one, candidates[n])), None)
            if first is None:
                group.append(number)
            else:
                main[number] = first
            continue
        pairs[number] = _pairs(one.quote).difference(_WORDS.findall((one.deadline_text or "").casefold()))
        first = next((n for n in group[:_COMPARED] if _same(one, candidates[n], pairs[number], pairs[n])), None)
        if first is None:
            group.append(number)
        elif candidates[first].due_on is not None:
            main[number] = first
    _levels(candidates, main)
    return [c.changed(restates=main[n]) if n in main else c for n, c in enumerate(candidates)]


def _levels(candidates: Sequence[Candidate], main: dict[int, int]) -> None:
    """Note which multiples lead to a figure of the same sentence: 扩大10倍，达到50万台."""
    for number, (one, other) in enumerate(pairwise(candidates)):
        same = (one.start_char, one.due_on, one.subject) == (other.start_char, other.due_on, other.subject)
        if same and one.unit == "x" and other.unit not in (None, "x", "%") and other.due_on is not None:
            main.setdefault(number, main.get(number + 1, number + 1))


def _group(c: Candidate) -> Hashable:
    if c.comparator is Comparator.EVENT:
        return (c.stretch, c.negated, c.due_on, c.subject)
    about = c.subject if c.unit in _OF_MANY else None
    return (c.stretch, c.negated, c.due_on, about, c.unit, c.per, c.value, c.low, c.high)


def _same_figure(one: Candidate, other: Candidate) -> bool:
    """Whether equal figures of two sentences can be one target: of the same thing, as far as is known."""
    if one.start_char == other.start_char or (one.metric and other.metric and one.metric != other.metric):
        return False
    known = one.subject is not None or (one.metric is not None and one.metric == other.metric)
    return known or one.unit not in _OF_MANY


def _same(one: Candidate, other: Candidate, left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether two wordings of one subject and day share enough pairs of characters, by a Dice coefficient.

    Half of them, or less where both tell of the same happening. A short wording need not be half of a long one: it is
    enough that the long one holds most of it.
    """
    if not left or not right or one.start_char == other.start_char:
        return False
    shared, fewest = len(left & right), min(len(left), len(right))
    least = _SAME_METRIC if one.metric is not None and one.metric == other.metric else _SAME
    return 2 * shared >= least * (len(left) + len(right)) or (fewest >= _FEWEST and shared >= _HELD * fewest)


def _pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring ideographs of a wording, and its longer words."""
    plain = text[:600].casefold()
    words = _WORDS.findall(plain)
    return frozenset([x + y for run in _IDEOGRAPHS.findall(plain) for x, y in pairwise(run)] + words)
