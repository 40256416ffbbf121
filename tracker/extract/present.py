"""What is told in the present of a time that lies ahead: "the bridge opens in May", "we file in the third quarter"."""

from datetime import date

from tracker.extract.facts import Sentence
from tracker.lang.spans import DateMatch, Relation

_LATER = frozenset({Relation.BY, Relation.WITHIN})
_FRONT = 3
"""A time that begins its clause has what happens behind it."""


def happens(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether the clause of a time wholly ahead says in the present what happens then, and nothing of it is past."""
    says = sentence.patterns.events
    if d.window.start is None or sentence.is_question:
        return False
    if d.window.start <= said_on and d.value.relation not in (*_LATER, Relation.AHEAD):
        return False
    number = sentence.clause(d.start)
    if sentence.cues_in(number, "past", "past_strong", "hypothetical", "doubt", "indirect", "habitual"):
        return False
    start, end = sentence.clause_span(number)
    if says.meanwhile.match(sentence.text, start, d.start):
        return False
    if says.falls_on.search(sentence.text, start, d.start):
        return True
    verbs = says.occurs if d.value.relation is Relation.AHEAD else says.happens
    if verbs.search(sentence.text, start, d.start):
        return True
    return d.start - start <= _FRONT and verbs.search(sentence.text, d.end, end) is not None
