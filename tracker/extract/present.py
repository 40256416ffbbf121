"""What is told in the present of a time that lies ahead: "the bridge opens in May", "we file in the third quarter"."""

from datetime import date

from tracker.extract.facts import Sentence
from tracker.lang.spans import DateMatch, Relation

_DEADLINES = frozenset({Relation.BY, Relation.WITHIN, Relation.AHEAD})
_FRONT = 3
"""A time that begins its clause has what happens behind it."""


def happens(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether the clause of a time wholly ahead says in the present what happens then, and nothing of it is past."""
    if sentence.is_question or not _lies_ahead(d, said_on):
        return False
    says, number = sentence.patterns.events, sentence.clause(d.start)
    start, end = sentence.clause_span(number)
    told = sentence.cues_in(number, "past", "past_strong", "hypothetical", "doubt", "indirect", "habitual")
    if told or says.meanwhile.match(sentence.text, start, d.start):
        return False
    verbs = says.occurs if d.value.relation is Relation.AHEAD else says.happens
    if says.falls_on.search(sentence.text, start, d.start) or verbs.search(sentence.text, start, d.start):
        return True
    return d.start - start <= _FRONT and verbs.search(sentence.text, d.end, end) is not None


def _lies_ahead(d: DateMatch, said_on: date) -> bool:
    start = d.window.start
    return start is not None and (start > said_on or d.value.relation in _DEADLINES)
