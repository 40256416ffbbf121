"""Figures of two verbs that have one deadline at the end: "build 300 stores and hire 5,000 people by 2027"."""

from tracker.extract.sentence.facts import Sentence
from tracker.extract.weighing.targets import AIMS
from tracker.lang.spans import DateMatch, QuantityMatch, Relation

_DEADLINES = (Relation.BY, Relation.WITHIN, Relation.IN)
_AHEAD = (*AIMS, "future")
_AND = 5
_DONE = ("past_strong", "present")


def share_the_end(
    sentence: Sentence, told: list[tuple[QuantityMatch, DateMatch | None]]
) -> list[tuple[QuantityMatch, DateMatch | None]]:
    """Give a figure without a time that of the next one, where an "and" joins what is to be done with both."""
    given = list(told)
    for n in range(len(told) - 2, -1, -1):
        (q, d), (after, its) = given[n], given[n + 1]
        if d is None and its is not None and _joined(sentence, q, after, its):
            given[n] = q, its
    return given


def _joined(sentence: Sentence, q: QuantityMatch, after: QuantityMatch, its: DateMatch) -> bool:
    if its.start < after.end or its.value.relation not in _DEADLINES or q.quantity.unit is None:
        return False
    own, last = sentence.clause(q.start), sentence.clause(its.start)
    if not own <= last <= next_clause(sentence, own) or not any(
        c.end <= q.start for c in sentence.cues_in(own, *_AHEAD)
    ):
        return False
    if any(c.start < its.start for number in (own, last) for c in sentence.cues_in(number, *_DONE)):
        return False
    pairs = sentence.contexts.pairs
    if pairs.joined.fullmatch(sentence.text, q.end, after.start) is not None:
        return True
    return pairs.paralleled.fullmatch(sentence.text, q.end, after.start) is not None and ends_sentence(sentence, its)


def next_clause(sentence: Sentence, clause: int) -> int:
    """Return the number of the clause after one; what stands between a comma and an "and" is none."""
    clause += 1
    while clause < len(sentence.breaks):
        start, end = sentence.clause_span(clause)
        if end - start > _AND:
            break
        clause += 1
    return clause


def in_parallel(sentence: Sentence, q: QuantityMatch, d: DateMatch) -> bool:
    """Whether a time at the end of a sentence is that of two things that will be: "SPY will be up 15%, and QQQ will
    underperform it this year".
    """
    if d.value.relation not in _DEADLINES or q.quantity.unit is None or not ends_sentence(sentence, d):
        return False
    own, last = sentence.clause(q.start), sentence.clause(d.start)
    if any(sentence.cues_in(number, *_DONE) for number in (own, last)) or not _is_told(sentence, own):
        return False
    if last > next_clause(sentence, own):
        return False
    if any(q.end <= one.start < d.start for one in sentence.quantities):
        return False
    return sentence.contexts.pairs.paralleled.fullmatch(sentence.text, q.end, d.start) is not None


def _is_told(sentence: Sentence, clause: int) -> bool:
    return bool(sentence.cues_in(clause, "future")) and not sentence.cues_in(clause, "eventual")


def ends_sentence(sentence: Sentence, d: DateMatch) -> bool:
    """Whether no more than a stop stands behind a time, or what comes of it (", reversing roles")."""
    return sentence.contexts.pairs.closes.match(sentence.text, d.end, sentence.end) is not None
