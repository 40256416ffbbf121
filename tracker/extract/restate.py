"""Restatements: a later passage, a headline or an outline that repeats a claim of the same document."""

from collections.abc import Sequence

from tracker.model.claim import Candidate
from tracker.model.quantity import Comparator
from tracker.transcript.document import BlockKind

_SECONDARY = frozenset({BlockKind.HEADING, BlockKind.OUTLINE, BlockKind.META, BlockKind.QUOTE})


def link(candidates: Sequence[Candidate], kinds: Sequence[BlockKind]) -> list[Candidate]:
    """Return the candidates with `restates` set: the later repeats the earlier; a headline repeats the text below it."""
    main: dict[int, int] = {}
    for number, candidate in enumerate(candidates):
        for other in range(len(candidates)):
            if other == number or not _same(candidate, candidates[other]):
                continue
            if _rank(kinds[other], other) < _rank(kinds[number], number):
                best = main.get(number)
                if best is None or _rank(kinds[other], other) < _rank(kinds[best], best):
                    main[number] = other
    return [
        candidate.changed(restates=main[number]) if number in main else candidate
        for number, candidate in enumerate(candidates)
    ]


def _rank(kind: BlockKind, number: int) -> tuple[bool, int]:
    return kind in _SECONDARY, number


def _same(a: Candidate, b: Candidate) -> bool:
    if a.stretch != b.stretch or a.due_on != b.due_on or a.negated != b.negated:
        return False
    if a.comparator is Comparator.EVENT or b.comparator is Comparator.EVENT:
        return a.comparator is b.comparator and a.due_on is not None and a.subject == b.subject and _alike(a.quote, b.quote)
    return a.unit == b.unit and a.per == b.per and (a.value, a.low, a.high) == (b.value, b.low, b.high)


def _alike(a: str, b: str) -> bool:
    """Whether two wordings share most of their pairs of characters (a Dice coefficient of a half or more)."""
    left, right = _pairs(a), _pairs(b)
    if not left or not right:
        return False
    return 2 * len(left & right) / (len(left) + len(right)) >= 0.5


def _pairs(text: str) -> set[str]:
    plain = [c for c in text.casefold() if c.isalnum()]
    return {x + y for x, y in zip(plain, plain[1:], strict=False)}
