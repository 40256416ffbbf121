"""Figures told in part: their unit or scale stands with the figure before, or nobody is to reach what they bound."""

from dataclasses import replace
from itertools import pairwise
from math import floor, log10

from tracker.extract.sentence.asides import is_money
from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import QuantityMatch
from tracker.model.quantity import Comparator

TOUCHING = 12
"""Characters between a figure and its own time, at most."""
_STEP = 12
_SUM = 1e6
_THOUSAND = 1000
_NEAR_SIZE = 10
"""A figure that shares a scale is at most so many times the one before, or a part as small."""
_BEFORE = 90
_FEW = 2


def complete(sentence: Sentence) -> None:
    """Give the figures of a sentence what they lack: a unit, a scale, the right side of a bound."""
    last: QuantityMatch | None = None
    for q in sentence.quantities:
        if q.quantity.comparator is Comparator.AT_LEAST and _of_nobody(sentence, q):
            q.quantity = replace(q.quantity, comparator=Comparator.AT_MOST)
        if q.quantity.unit is None and last is not None and _goes_on(sentence, q, last):
            q.quantity = replace(q.quantity, unit=last.quantity.unit)
            _scale(q, last)
        if q.quantity.unit is not None:
            last = q
    for count, size in pairwise(sentence.quantities):
        _name_things(sentence, count, size)


def _name_things(sentence: Sentence, count: QuantityMatch, size: QuantityMatch) -> None:
    """Tell what a bare number counts whose things are named by their size: "40 new 300km/h trains" are 40 trains."""
    unit, number, told = size.quantity.unit, count.quantity.value, sentence.contexts.figures
    if count.quantity.unit is not None or number is None or number < _FEW or unit not in told.named_by:
        return
    thing = told.sized_thing.match(sentence.text, size.end, sentence.end)
    if thing is not None and told.sized.fullmatch(sentence.text, count.end, size.start):
        count.quantity, count.noun = replace(count.quantity, unit=thing["noun"]), thing["noun"]
        size.which = True


def _of_nobody(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a lower bound is told of nobody: "no patient will wait longer than 48 hours" is an upper one."""
    nobody = sentence.contexts.figures.nobody
    return nobody.search(sentence.text, max(sentence.start, q.start - _BEFORE), q.start) is not None


def _goes_on(sentence: Sentence, q: QuantityMatch, last: QuantityMatch) -> bool:
    """Whether a bare number has the unit of the figure before: it stands before its own date, or raises that figure.

    "100 plants by 2026, perhaps even 120, and 500 by 2027". So has a large one behind a sum: 投入5亿美元，明年超过10亿.
    """
    unit = last.quantity.unit
    raised = any(c.kind == "stretch" and 0 <= q.start - c.end <= _STEP for c in sentence.cues)
    sum_of = is_money(unit) and (q.quantity.value or q.quantity.high or 0) >= _SUM and not q.noun
    return unit not in (None, "%", "x") and (raised or sum_of or _dated(sentence, q))


def _dated(sentence: Sentence, q: QuantityMatch) -> bool:
    return any(0 <= d.start - q.end <= TOUCHING for d in sentence.dates)


def _scale(q: QuantityMatch, last: QuantityMatch) -> None:
    """Give a number the scale of the one before: "283 million tonnes by 2013 and 353 by 2015" is 353 million."""
    small, large = q.quantity.value, last.quantity.value
    if small is None or large is None or not 1 <= small < _THOUSAND or large < _SUM:
        return
    scale = 10.0 ** (3 * floor(log10(large) / 3))
    if scale >= _SUM and 1 / _NEAR_SIZE < small * scale / large < _NEAR_SIZE:
        q.quantity = replace(q.quantity, value=small * scale)
