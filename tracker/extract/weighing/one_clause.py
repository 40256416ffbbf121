"""Which of several dates in one clause a figure belongs to: the one before it, or the one after."""

from datetime import date

from tracker.extract.sentence.facts import Sentence
from tracker.extract.weighing.completed import TOUCHING
from tracker.extract.weighing.targets import AIMS
from tracker.lang.spans import DateMatch, QuantityMatch

ADJOINING = 2
"""So few characters part what stands side by side: a blank, a comma."""
_NEARBY = 24


def in_clause(sentence: Sentence, q: QuantityMatch, here: list[DateMatch], *, leads: bool) -> DateMatch | None:
    """Return the date of a figure within its clause; `leads` tells that the clause begins with a figure.

    The one before it is taken, but the one after where that stands much closer, or where an aim is stated between
    the two: "our performance in 2024 puts us on track to sign 14 gigawatts through 2025".
    """
    before = [d for d in here if d.end <= q.start]
    after = [d for d in here if d.start >= q.end]
    if not after:
        return before[-1] if before else None
    if sentence.contexts.pairs.then_to.fullmatch(sentence.text, before[-1].end if before else q.end, q.start):
        return after[0]  # "from two million last year to three million in 2026"
    if len(after) > 1 and _tells_which(sentence, after[0]):
        after = after[1:]
    if leads or not before:
        return after[0]
    if sentence.text.startswith(sentence.patterns.times.item_ends, q.end):
        return before[-1]
    if (
        after[0].start - q.end > ADJOINING
        and _precedes(after[0], before[-1])
        and sentence.cues_in(sentence.clause(q.start), *AIMS, "future")
    ):
        return before[-1]  # "in Q2 we expect a margin 10 points above the prior year"
    close, far = after[0].start - q.end, q.start - before[-1].end
    aims = any(c.kind in AIMS and before[-1].end <= c.start < q.start for c in sentence.cues)
    later = (after[0].window.due or date.max) > (before[-1].window.due or date.max)
    return after[0] if (close <= TOUCHING and close * 2 < far) or (aims and later and close <= _NEARBY) else before[-1]


def _tells_which(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a year only tells which one: "$3 billion of our 2025 maturities this year"."""
    before = sentence.contexts.times.whose.search(sentence.text, max(sentence.start, d.start - 7), d.start)
    return bool(before) and d.rule in sentence.patterns.times.year_rules


def _precedes(a: DateMatch, b: DateMatch) -> bool:
    """Whether a time ends before another begins."""
    return a.window.due is not None and b.window.start is not None and a.window.due < b.window.start
