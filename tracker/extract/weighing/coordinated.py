"""Figures of two verbs that have one deadline at the end: "build 300 stores and hire 5,000 people by 2027"."""

from tracker.extract.sentence.facts import Sentence
from tracker.extract.weighing.targets import AIMS
from tracker.lang.spans import DateMatch, QuantityMatch, Relation

_DEADLINES = (Relation.BY, Relation.WITHIN, Relation.IN)
_AHEAD = (*AIMS, "future")
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
    if not own <= last <= own + 1 or not any(c.end <= q.start for c in sentence.cues_in(own, *_AHEAD)):
        return False
    if any(c.start < its.start for number in (own, last) for c in sentence.cues_in(number, *_DONE)):
        return False
    return sentence.contexts.pairs.joined.fullmatch(sentence.text, q.end, after.start) is not None
