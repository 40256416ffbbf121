"""A figure whose verb and time stand far behind it: as the subject of its sentence, or before an apposition."""

from tracker.extract.facts import Sentence
from tracker.lang.spans import DateMatch, QuantityMatch

_LEADS = 5
"""So near its clause's beginning a figure is its subject: "and 75 labs"."""
_TELLS = ("future", "expected", "plan", "goal", "past", "past_strong", "present", "able", "possible")
_PROMISES = ("future", "expected", "plan")
_REACH = 5
_STOP = 2


def of_predicate(sentence: Sentence, q: QuantityMatch, dates: list[DateMatch]) -> DateMatch | None:
    """Return the one time behind a figure that its own clause leaves out, or None.

    Either the figure is a subject whose verb comes in a later clause ("400 trains with better efficiency and comfort
    will be built in the next three years"), or its promise is made and the sentence ends with the time, with nothing
    told in between ("2,000 km will be brought under Kavach, the best technology, in 2023").
    """
    if len(dates) != 1 or dates[0].start < q.end or not sentence.patterns.clauses.inflected:
        return None
    d, own = dates[0], sentence.clause(q.start)
    last = sentence.clause(d.start)
    if not 1 <= last - own <= _REACH:
        return None
    told = [c for c in sentence.cues if c.kind in _TELLS]
    if not any(c.clause <= own for c in told):
        promised = bool(told) and told[0].kind in _PROMISES and told[0].start < d.start
        return d if promised and _leads(sentence, q) and not _describes(sentence, told[0].clause) else None
    opinions = sentence.patterns.clauses.opinions
    promised = any(c.clause == own and c.kind in _PROMISES and c.word not in opinions for c in told)
    says_more = any(c.clause > own and c.kind in (*_TELLS, "strong_verb") for c in sentence.cues)
    ends = sentence.end - d.end <= _STOP and not says_more
    return d if promised and ends and not any(_describes(sentence, n) for n in range(own + 1, last + 1)) else None


def _leads(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a clause begins with a figure that counts something; "with 585 stores, it plans" has another subject."""
    start, end = sentence.clause_span(sentence.clause(q.start))
    if q.quantity.unit is None or q.start - start > _LEADS or end - q.end <= _STOP:
        return False
    return not sentence.patterns.clauses.brings.match(sentence.text, start)


def _describes(sentence: Sentence, clause: int) -> bool:
    """Whether a clause only tells of something named before it: ", which is scheduled", ", with more to come"."""
    start, says = sentence.clause_span(clause)[0], sentence.patterns.clauses
    patterns = (says.brings, says.comes_of, says.relates, sentence.contexts.describes)
    return any(one.match(sentence.text, start) for one in patterns)
