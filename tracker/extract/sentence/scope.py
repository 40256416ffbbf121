"""How far a word reaches: a forecast over the clauses after it, a wide time over the narrower one in it."""

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.one_time import within
from tracker.lang.spans import DateMatch, Relation
from tracker.model.claim import Reason

_REACH = 3
"""A forecast at the beginning of a clause holds for so many clauses after it."""
_SAID_OF_ALL = 8
"""Where a clause is no more than who forecasts, what follows is all forecast: 董事长刘扬伟预估，第4季…，今年…."""
_CLAUSE_ALONE = 8


def with_forecast(sentence: Sentence, clauses: set[int]) -> set[int]:
    """Add the clause whose forecast holds for these too: 预计全年增长4%, 毛利率维持在16%."""
    first = min(clauses)
    told = {c.clause for c in sentence.cues if c.kind in ("past", "past_strong", "present")}
    for number in range(first - 1, max(first - 1 - _SAID_OF_ALL, -1), -1):
        if number + 1 in told or number in told:
            return clauses
        start, end = sentence.clause_span(number)
        near = first - number <= _REACH and sentence.contexts.clauses.forecasts.match(sentence.text, start, end)
        if near or sentence.contexts.times.forecast_of.search(sentence.text, start, end - 1):
            return clauses | {number}
    return clauses


def of_forecast(sentence: Sentence, d: DateMatch) -> list[Reason]:
    """A reason for a time right after a word of forecasting: 预计四季度毛利率全年最高."""
    stands = sentence.contexts.times.forecast_of.search(sentence.text, max(sentence.start, d.start - 10), d.start)
    return [Reason("a forecast of that time", 0.5, stands[0])] if stands else []


def is_wide(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time only holds a narrower one: 2026年将于9月开幕, 展望2026年，预计上半年..., "as we exit 2025"."""
    if _passes(sentence, d):
        return True
    start, due = d.window.start, d.window.due
    if start is None or due is None or d.value.relation is not Relation.IN:
        return False
    clause = sentence.clause(d.start)
    for e in sentence.dates:
        if e.start <= d.start or e.window.due is None or e.window.start is None or e.window == d.window:
            continue
        inside = start <= e.window.start and e.window.due <= due
        if inside and (sentence.clause(e.start) == clause or _opens(sentence, clause, d)):
            return True
    return False


def _passes(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a clause that has told its time says besides which time passes meanwhile: "in Q4, as we exit 2025"."""
    if not sentence.contexts.times.meanwhile.search(sentence.text, max(sentence.start, d.start - 40), d.start):
        return False
    clause = sentence.clause(d.start)
    others = [e for e in sentence.dates if e is not d and e.window.due is not None]
    before = any(e.start < d.start and clause - sentence.clause(e.start) <= 1 for e in others)
    return before or any(e.start > d.start and within(e.window, d.window) for e in others)


def _opens(sentence: Sentence, clause: int, d: DateMatch) -> bool:
    start, end = sentence.clause_span(clause)
    return end - start - (d.end - d.start) < _CLAUSE_ALONE
