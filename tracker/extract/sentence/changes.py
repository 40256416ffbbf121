"""Figures that tell a change, "from A to B": which of them is the target."""

from dataclasses import replace
from datetime import timedelta

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import QuantityMatch, Relation
from tracker.model.quantity import Comparator

_OF = 2
_FORECAST = 110
_FAR = 3
"""By so many times the figure of a forecast is more than a step to it."""
_STEPS = frozenset({"basis points", "percentage points"})
_NEXT = 6
_DAY = timedelta(days=1)


def steps_on(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a projection begins with a figure of its own: "growth falls from 5.9 % this year to 3.8 % in 2026"."""
    if not sentence.has("expected"):
        return False
    own = next((d for d in sentence.dates if 0 < d.start - q.end <= _OF), None)
    if own is None or own.value.relation is not Relation.IN or own.window.due is None:
        return False
    return any(d.start > own.end and d.window.start == own.window.due + _DAY for d in sentence.dates)


def changed_by(sentence: Sentence, q: QuantityMatch) -> QuantityMatch | None:
    """Return a figure without the step that was taken to it ("cut its forecast by $5 to $58"); None for a mere step."""
    text, amount = sentence.text, q.quantity
    if _is_step(sentence, q):
        return None
    if sentence.contexts.figures.than_before.match(text, q.end, sentence.end):
        return None
    if not sentence.contexts.figures.changed_by.search(text, max(sentence.start, q.start - _FORECAST), q.start):
        return q
    if amount.comparator is Comparator.RANGE and amount.low is not None and amount.high is not None:
        far = 0 <= amount.low * _FAR < amount.high
        return (
            replace(q, quantity=replace(amount, comparator=Comparator.EQUAL, value=amount.high, low=None, high=None))
            if far
            else q
        )
    stepped = sentence.contexts.figures.revised_by.search(text, max(sentence.start, q.start - _FORECAST), q.start)
    return None if stepped or sentence.contexts.pairs.then_to.match(text, q.end, sentence.end) else q


def _is_step(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure is the step to the share right behind it: "increase by 30 basis points to 66.5%"."""
    if (
        q.quantity.unit not in _STEPS
        or sentence.contexts.pairs.then_to.match(sentence.text, q.end, sentence.end) is None
    ):
        return False
    return any(0 < o.start - q.end <= _NEXT and o.quantity.unit == "%" for o in sentence.quantities)


def _ends_already(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether the end of a change is told right before its beginning: "to $103-113 mln from $105-117 mln"."""
    before = [one for one in sentence.quantities if one.end <= q.start]
    return (
        bool(before)
        and sentence.patterns.targets.from_then.fullmatch(sentence.text, before[-1].end, q.start) is not None
    )


def end_of_change(sentence: Sentence, q: QuantityMatch) -> QuantityMatch | None:
    """Return the end of a change ("raise it from $1,800 to $2,300") or a span ("range from 55 to 65 %"), or None.

    A projection's first figure with a time of its own is no mere beginning, and comes back as it is.
    """
    if steps_on(sentence, q):
        return q
    amount = q.quantity
    if amount.comparator is not Comparator.RANGE or amount.low is None or amount.high is None:
        return None
    start = sentence.clause_span(sentence.clause(q.start))[0]
    if sentence.contexts.clauses.shares.match(sentence.text, start):
        start = sentence.start  # "revised up from 3.2% to 3.5% in 2025, | and from 2.1% to 2.5% in 2026"
    clause = sentence.text[start : q.start]
    if sentence.contexts.figures.ranges.search(clause):
        return q
    verbs = list(sentence.contexts.sentences.changes.finditer(clause))
    if not verbs or _ends_already(sentence, q):
        return None
    value = amount.low if verbs[-1]["down"] else amount.high
    return replace(q, quantity=replace(amount, comparator=Comparator.EQUAL, value=value, low=None, high=None))
