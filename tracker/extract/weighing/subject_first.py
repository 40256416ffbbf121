"""Figures whose time stands some clauses on: the subject of a verb, and an amount that is told once more as a share."""

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.perfect import shares_passive
from tracker.extract.weighing.targets import AIMS
from tracker.lang.spans import Cue, DateMatch, QuantityMatch

_LEADS = 5
"""No more than "and " stands before the subject of a clause."""
VERBS = ("future", "past", "past_strong", "present", "possible", "strong_verb", "reported", *AIMS)


def of_one_verb(sentence: Sentence, q: QuantityMatch, d: DateMatch) -> bool:
    """Whether one verb has a figure for its subject and a time some clauses on, with none between.

    "750 labs in science, and 75 in mathematics, will be set up in 2026"; "2,000 km will be served by Kavach, the safety
    system for trains, in 2026".
    """
    clause, last = sentence.clause(q.start), sentence.clause(d.start)
    verbs = [c for c in sentence.cues if c.kind in VERBS and clause <= c.clause <= last and c.start < d.start]
    start = sentence.clause_span(last)[0]
    begins = sentence.contexts.clauses.verb_first.match(sentence.text, start, sentence.end)
    if begins is not None:
        return all(c.start >= start for c in verbs)
    if verbs and verbs[0].kind == "future" and _leads_to(sentence, q, verbs):
        return True
    own = sentence.clause_span(clause)[1]
    return any(c.kind == "future" and c.start >= q.end for c in verbs) and all(c.start < own for c in verbs)


def _leads_to(sentence: Sentence, q: QuantityMatch, verbs: list[Cue]) -> bool:
    """Whether a figure begins its clause, and what is to be done with it is said in one passive of a later clause:
    "400 trains with better seats and comfort will be built and delivered in three years".
    """
    start = sentence.clause_span(sentence.clause(q.start))[0]
    if (
        q.quantity.unit is None
        or q.start - start > _LEADS
        or sentence.patterns.clauses.brings.match(sentence.text, start)
    ):
        return False
    said = sentence.clause_span(verbs[0].clause)[0]
    if sentence.contexts.clauses.own_clause.match(sentence.text, said) or sentence.contexts.clauses.interrupts.match(
        sentence.text, said
    ):
        return False
    return all(c.clause == verbs[0].clause or shares_passive(sentence, c) for c in verbs)


def same_in_other_words(
    sentence: Sentence, told: list[tuple[QuantityMatch, DateMatch | None]]
) -> list[tuple[QuantityMatch, DateMatch | None]]:
    """Give an amount without a time that of the figure that tells it in other words, right behind it.

    "a deficit of $15 billion, or 6.8% of GDP, in 2026": the amount is of 2026 too.
    """
    if len(told) < 2:
        return told
    given = []
    for n, (q, d) in enumerate(told):
        after, its = told[n + 1] if n + 1 < len(told) else (q, None)
        other = d is None and its is not None and after.quantity.unit != q.quantity.unit
        words = other and sentence.contexts.figures.or_so.fullmatch(sentence.text, q.end, after.start) is not None
        given.append((q, its if words else d))
    return given
