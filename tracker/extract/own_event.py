"""Which times of a sentence tell what happens, beside the figures that they carry or by themselves."""

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.one_time import within
from tracker.extract.sentence.scope import is_wide
from tracker.extract.weighing.reach import only_date
from tracker.extract.weighing.said import FUTURE_KINDS
from tracker.lang.spans import DateMatch, QuantityMatch, Relation

_AT_END = 2
_CHANGES = 40
_TOLD_AGAIN = 90
"""In one clause, so near each other, a time told twice is one."""


def tells_event(sentence: Sentence, d: DateMatch, wanted: list[QuantityMatch], *, numbered: bool) -> bool:
    """Return whether an event is to be weighed for a time that lies ahead; `numbered` tells that a figure has it."""
    if _only_frames(sentence, d) or _meantime(sentence, d) or _begins_change(sentence, d, wanted):
        return False
    times = sentence.contexts.times
    if times.names_thing.match(sentence.text, d.end, sentence.end) or times.counts_out.match(
        sentence.text, d.end, sentence.end
    ):
        return False
    if not numbered:
        return not is_wide(sentence, d)
    return _told_apart(sentence, d, wanted) or _told_before(sentence, d, wanted) or _milestone(sentence, d)


def _only_frames(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time in front only frames one within it: "In 2026, we plan to have little growth in Q1"."""
    if d.value.relation is not Relation.IN:
        return False  # 在36个月，甚至30个月内 has two deadlines
    clause = sentence.clause(d.start)
    if sentence.contexts.times.most.search(sentence.text, max(sentence.start, d.start - 60), d.start) and any(
        e.end < d.start and sentence.clause(e.start) == clause and within(e.window, d.window) for e in sentence.dates
    ):
        return True  # "we expect the first quarter to be the lowest margin in 2025"
    after = [e for e in sentence.dates if e.start > d.end and within(e.window, d.window)]
    looks = bool(sentence.cues_in(clause, "frame"))  # 展望2026年，需求强劲，预期2026年将成长
    near = any(
        sentence.clause(e.start) - clause <= 1
        or (looks and e.window == d.window and sentence.cues_in(sentence.clause(e.start), *FUTURE_KINDS))
        for e in after
    )
    return near and only_date(sentence, clause) and not sentence.cues_in(clause, "future", "able", "strong_verb")


def _meantime(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a clause only tells in what time something else will be, which the next one says with its own time: "As
    our savings increase over the next 18 months, we expect margins to widen in 2026".
    """
    if len(sentence.dates) < 2:
        return False
    number = sentence.clause(d.start)
    start = sentence.clause_span(number)[0]
    if not sentence.contexts.times.meantime.match(sentence.text, start, d.start) or sentence.cues_in(number, "future"):
        return False
    if not sentence.cues_in(number + 1, "future", "expected", "plan"):
        return False
    return any(sentence.clause(e.start) == number + 1 for e in sentence.dates)


def _begins_change(sentence: Sentence, d: DateMatch, wanted: list[QuantityMatch]) -> bool:
    """Whether a time is that of the figure from which a change begins: "from 5.1 % this year to 2.8 % in 2028"."""
    clause, text = sentence.clause(d.start), sentence.text
    begins, beginning = sentence.patterns.targets.starts_from, sentence.contexts.figures.beginning
    near = (q for q in sentence.quantities if q not in wanted and q.end <= d.start <= q.end + _CHANGES)
    from_here = any(
        text.startswith(begins, q.start) or beginning.search(text, max(sentence.start, q.start - _CHANGES), q.start)
        for q in near
    )
    return from_here and any(q.start >= d.end and sentence.clause(q.start) == clause for q in wanted)


def names_again(sentence: Sentence, one: DateMatch, d: DateMatch) -> bool:
    """Return whether a time is that of a figure's, told again: "raised the 2026 forecast, expecting 2 % next year"."""
    if one.window != d.window:
        return False
    if 0 < abs(one.start - d.start) <= _TOLD_AGAIN and sentence.clause(one.start) == sentence.clause(d.start):
        return True  # "for the year we expect 2025 revenues to increase 2.5 %"
    if d.value.bare and not one.value.bare and one.end < d.start and sentence.has("frame"):
        return True  # "in terms of our outlook for 2025, we see 2 % over the course of the year"
    clause = sentence.clause(one.start)
    done = sentence.cues_in(clause, "past", "past_strong")
    return bool(done) and not sentence.cues_in(clause, "future", "plan")


def _told_apart(sentence: Sentence, d: DateMatch, wanted: list[QuantityMatch]) -> bool:
    """Whether an event stands before "by then" (届时) and the figures after it: then the date carries both."""
    then = next((c for c in sentence.cues if c.kind == "anaphor_then" and c.start > d.end), None)
    if then is None or any(d.end <= q.start < then.start for q in wanted):
        return False
    return any(c.kind in FUTURE_KINDS and d.end <= c.start < then.start for c in sentence.cues)


def _told_before(sentence: Sentence, d: DateMatch, wanted: list[QuantityMatch]) -> bool:
    """Whether a clause tells what happens and when, and the figure follows: "to soften in H1, with growth of 1.5 %"."""
    clause, says = sentence.clause(d.start), sentence.patterns.clauses
    start, end = sentence.clause_span(clause)
    promises = sentence.cues_in(clause, "expected", "future", "plan")
    if (promises or sentence.cues_in(clause, "agenda")) and _each_promised(sentence, wanted, clause):
        return True
    if not promises or (not sentence.cues_in(clause, "strong_verb") and promises[0].start > d.start):
        return False
    apart = end - d.end <= _AT_END and promises[0].end < d.start and says.apart.match(sentence.text, end)
    if not apart and not (sentence.cues_in(clause, "strong_verb") and says.brings.match(sentence.text, end)):
        return False
    follows = [q for q in wanted if q.start >= end]
    return (
        bool(follows) and len(follows) == len(wanted) and not any(start <= q.start < end for q in sentence.quantities)
    )


def _each_promised(sentence: Sentence, wanted: list[QuantityMatch], clause: int) -> bool:
    """Whether the clause of a time and those of all figures behind it each say of their own what will be: 2026年出货量
    预估与产业相近，营收占比则将降至20%.
    """
    start, end = sentence.clause_span(clause)
    if any(start <= q.start < end for q in sentence.quantities) or not sentence.cues_in(clause, "strong_verb"):
        return False
    own = {sentence.clause(q.start) for q in wanted}
    kinds = ("expected", "future", "plan", "agenda")
    return bool(own) and all(n > clause and sentence.cues_in(n, *kinds) for n in own)


def _milestone(sentence: Sentence, d: DateMatch) -> bool:
    """Whether the clause of a time ends with what happens then, and figures follow: 2027年9月前投产，年产能约4万."""
    number = sentence.clause(d.start)
    start, end = sentence.clause_span(number)
    if number >= len(sentence.breaks) or any(start <= q.start < end for q in sentence.quantities):
        return False
    found = sentence.contexts.times.milestone.search(sentence.text, d.end, end)
    return bool(found) and any(q.start >= end for q in sentence.quantities)
