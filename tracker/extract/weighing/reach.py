"""Which clauses of a sentence a date reaches, and which a claim of it leans on."""

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.perfect import shares_passive
from tracker.extract.weighing.said import FUTURE_KINDS
from tracker.lang.spans import DateMatch, Relation

OPENING = 6
"""So near the beginning of its clause a word that frames stands ("as we look to ...", "so turning to ...")."""
_AHEAD = 3
_LISTED = 6
"""So many clauses back a time at the end speaks: "start a trial in disease, steatotic, or other, later this year"."""
_FRONT = 1
"""A time within so many characters of its sentence's beginning stands in front."""
_CLOSE = 3
_SEEN = 24
_BETWEEN = 1
_WE = 16
"""So near the beginning of its clause stands "we expect"; one clause may stand before it."""
_THING = 24
_NAMED = 48
"""So long a thing of a list is at most, with a figure of its own or without one."""
_SAYS = ("expected", "plan", "goal", "hope", "confident", "reported")
_SHORT = 30
_ASIDE = 60
_DESCRIBED = 5
"""So many clauses back the promise stands that a participle goes on with."""


def with_reporting(sentence: Sentence, clauses: set[int]) -> set[int]:
    """Add the clause before where it is only who says so: 台积电预估，第四季营收… / "We expect, ..."."""
    first = min(clauses)
    if first == 0:
        return clauses
    start, end = sentence.clause_span(first - 1)
    if any(c.kind in _SAYS and end - c.end <= 3 and end - start <= _SHORT for c in sentence.cues_in(first - 1, *_SAYS)):
        return clauses | {first - 1}
    return clauses


def with_shared(sentence: Sentence, clause: int) -> set[int]:
    """Return a clause and those before it whose beginning it shares: "I will raise the cap, and set a limit of ..."."""
    shared, inflected = {clause}, sentence.patterns.clauses.inflected
    if _resumes(sentence, clause):
        clause -= 2
        shared |= {clause, clause + 1}
    while clause > 0 and len(shared) <= _AHEAD:
        start = sentence.clause_span(clause)[0]
        verbs = sentence.cues_in(clause, "strong_verb")
        begins = bool(verbs) and verbs[0].start - start <= 1 and not verbs[0].word.endswith(inflected)
        aside = clause > 0 and len(shared) > 1 and sentence.contexts.clauses.interrupts.match(sentence.text, start)
        if not begins and not aside and not sentence.contexts.clauses.shares.match(sentence.text, start):
            break
        clause -= 1
        shared.add(clause)
        if _conditional(sentence, clause):  # "..., and if all goes well, advance this year"
            while clause > 0 and (_conditional(sentence, clause) or _is_short(sentence, clause)):
                clause -= 1
                shared.add(clause)
    return shared


def _resumes(sentence: Sentence, clause: int) -> bool:
    """Whether a clause goes on after an aside between commas: "sales, excluding services, of about $2 billion"."""
    if clause < 2 or not sentence.contexts.clauses.resumes.match(sentence.text, sentence.clause_span(clause)[0]):
        return False
    start, end = sentence.clause_span(clause - 1)
    return end - start <= _ASIDE and sentence.contexts.clauses.interrupts.match(sentence.text, start, end) is not None


def _is_short(sentence: Sentence, clause: int) -> bool:
    """Whether a clause is no more than an "and"."""
    start, end = sentence.clause_span(clause)
    return end - start <= OPENING


def _conditional(sentence: Sentence, clause: int) -> bool:
    """Whether a clause begins with a condition."""
    start = sentence.clause_span(clause)[0]
    return any(c.start - start <= OPENING for c in sentence.cues_in(clause, "hypothetical"))


def with_begun(sentence: Sentence, clauses: set[int]) -> set[int]:
    """Add the clauses that an event's own goes on with, where it says nothing itself: "to start a trial in knees and
    hips later this year".
    """
    first = min(clauses)
    told = [c for n in clauses for c in sentence.cues_in(n, *FUTURE_KINDS, "past", "past_strong", "present")]
    if told and all(shares_passive(sentence, c) for c in told):
        return clauses | {first - 1}
    if told:
        return clauses
    listed = _listed_after(sentence, first)
    if listed is not None or _follows(sentence, first):
        return clauses | {first - 1 if listed is None else listed}
    if _after_name(sentence, first):
        return clauses | {first - 1, first - 2}
    return clauses | with_shared(sentence, first) | promise_of(sentence, first)


def _after_name(sentence: Sentence, clause: int) -> bool:
    """Whether a clause goes on with a promise behind a name between commas: "will open a plant, Orion, in Mexico"."""
    if clause < 2 or not sentence.patterns.clauses.carries.match(sentence.text, sentence.clause_span(clause)[0]):
        return False
    start, end = sentence.clause_span(clause - 1)
    if end - start > _ASIDE or any(c.clause == clause - 1 for c in sentence.cues):
        return False
    return bool(sentence.cues_in(clause - 2, "future", "plan", "expected", "goal"))


def promise_of(sentence: Sentence, clause: int) -> set[int]:
    """Return the clause of the promise that a clause without a verb of its own describes, if it does: "we will ramp up
    this year, so to speak, starting with a pilot in Q3".
    """
    if not clause or not sentence.contexts.clauses.describes.match(sentence.text, sentence.clause_span(clause)[0]):
        return set()
    for number in range(clause - 1, max(clause - 1 - _DESCRIBED, -1), -1):
        if sentence.cues_in(number, "past", "past_strong", "present", "hypothetical"):
            return set()
        if sentence.cues_in(number, "future", "expected", "plan", "goal", "hope"):
            return {number}
    return set()


def _follows(sentence: Sentence, clause: int) -> bool:
    """Whether a clause tells what comes of the one before, which looks ahead: ", adding pressure in H2"."""
    if clause == 0 or not sentence.patterns.clauses.comes_of.match(sentence.text, sentence.clause_span(clause)[0]):
        return False
    before = sentence.cues_in(clause - 1, *FUTURE_KINDS)
    return bool(before) and not sentence.cues_in(clause - 1, "past_strong")


def _listed_after(sentence: Sentence, clause: int) -> int | None:
    """Return the clause of the promise before, where this one is no more than a thing and its time, as that is: "a
    prototype by the end of the year, and the first plant by 2027"; None where it is more.
    """
    before = clause - 1
    if before > 0 and _is_short(sentence, before):
        before -= 1
    if before < 0 or not sentence.cues_in(before, "future", "expected", "plan", "goal"):
        return None
    start, end = sentence.clause_span(clause)
    own = [d for d in sentence.dates if start <= d.start < end]
    told = any(sentence.clause(d.start) == before for d in sentence.dates)
    longest = _THING if any(start <= q.start < end for q in sentence.quantities) else _NAMED
    listed = told and len(own) == 1 and 4 < end - start - (own[0].end - own[0].start) <= longest
    return before if listed else None


def clauses_of(sentence: Sentence, d: DateMatch) -> set[int]:
    """Return the clauses that tell what happens: a date that is a clause by itself (今年，我们…) speaks for the next.

    Where no clause follows, or another such date stands before it, it speaks for the one before.
    """
    clause = sentence.clause(d.start)
    last = len(sentence.breaks)
    after = clause
    while after <= last and only_date(sentence, after):
        after += 1
    if after > last:
        before = clause
        while before > 0 and only_date(sentence, before):
            before -= 1
        says = (n for n in range(before, max(before - _LISTED, -1), -1) if sentence.cues_in(n, *FUTURE_KINDS))
        return set(range(next(says, before), clause + 1))
    if after == clause:
        return _after_frame(sentence, clause, d) | _when(sentence, d, clause)
    # ... and on to the clause that says what will be: 三年内，除了体力活，AI将…
    until = next((n for n in range(after, min(after + _AHEAD, last + 1)) if sentence.cues_in(n, *FUTURE_KINDS)), None)
    if until is None:
        promised = None if d.value.relation is Relation.AFTER else _promised_before(sentence, clause)
        if promised is not None:
            return set(range(promised, clause + 1))
        until = after
    first = clause - _is_cut(sentence, clause)
    return set(range(first, until + 1))


def _when(sentence: Sentence, d: DateMatch, clause: int) -> set[int]:
    """Return the clause that tells what will be when something else happens: "when it opens in May, we will hire"."""
    if clause == len(sentence.breaks) or sentence.clause_span(clause)[1] - d.end > _CLOSE:
        return set()
    if sentence.cues_in(clause, *FUTURE_KINDS, "past", "past_strong", "present", "hypothetical", "negation"):
        return set()
    start = sentence.clause_span(clause)[0]
    opens = sentence.patterns.events.meanwhile.match(sentence.text, start, d.start)
    dated = any(sentence.clause(o.start) == clause + 1 for o in sentence.dates)
    return {clause + 1} if opens and not dated and sentence.cues_in(clause + 1, "future") else set()


def _promised_before(sentence: Sentence, clause: int) -> int | None:
    """Return the clause before a time that promises what comes then, if nothing after it does: "we expect a slight rise
    in X and Y, over the coming year but there are risks".
    """
    said = (n for n in range(clause - 1, max(clause - 1 - _AHEAD, -1), -1) if sentence.cues_in(n, *FUTURE_KINDS))
    back = next(said, None)
    return back if back is not None and sentence.cues_in(back, "future", "expected", "plan") else None


def _is_cut(sentence: Sentence, clause: int) -> bool:
    """Whether the clause before ends in the middle: "the rate will, over the next year, move up"."""
    if clause == 0:
        return False
    end = sentence.clause_span(clause - 1)[1]
    return any(end - c.end <= _CLOSE for c in sentence.cues_in(clause - 1, "future"))


def _after_frame(sentence: Sentence, clause: int, d: DateMatch) -> set[int]:
    """Return a date's clause, and the next where it only sets the frame: "As we look to 2027, we expect ..."."""
    if leads(sentence, clause):
        return {clause, clause + 1}
    start, end = sentence.clause_span(clause)
    opens = (
        d.value.relation is Relation.IN
        and end - d.end <= _CLOSE
        and sentence.contexts.times.meantime.match(sentence.text, start, d.start)
    ) or any(
        c.start - start <= OPENING or any(0 <= d.start - c.end <= OPENING for d in sentence.dates)
        for c in sentence.cues_in(clause, "frame")
    )
    told = sentence.patterns.events.told_then.search(sentence.text, max(start, d.start - _SEEN), d.start)
    if not opens and not told and (said := _expected_next(sentence, clause)) is not None:
        return set(range(clause, said + 1))
    frames = opens and not sentence.cues_in(clause, "future", "strong_verb")
    if frames and clause < len(sentence.breaks) and sentence.cues_in(clause + 1, *FUTURE_KINDS):
        return {clause, clause + 1}
    return {clause}


def _expected_next(sentence: Sentence, clause: int) -> int | None:
    """Return the clause that says what is expected at the time of one before it that tells nothing: "for taxes, with
    income around breakeven in Q2, we expect a small expense".
    """
    if sentence.cues_in(clause, *FUTURE_KINDS, "past", "past_strong", "present", "hypothetical", "question"):
        return None
    for number in range(clause + 1, min(clause + 1 + _BETWEEN, len(sentence.breaks)) + 1):
        start, end = sentence.clause_span(number)
        if any(start <= d.start < end for d in sentence.dates) or sentence.cues_in(number, "past", "past_strong"):
            return None
        said = sentence.cues_in(number, "expected", "plan")
        if (
            said
            and said[0].start - start <= _WE
            and sentence.contexts.sentences.pledges.search(sentence.text, start, said[0].end)
        ):
            return number
    return None


def leads(sentence: Sentence, clause: int) -> bool:
    """Whether a clause begins with the only time left, and the next says what will be: 今年公司排除困难，也将….

    What comes before it may only be what it is set against: 相较于今年AI独秀，明年包含传产股，表现有望均衡.
    """
    own = [d for d in sentence.dates if sentence.clause(d.start) >= clause]
    if len(own) != 1 or sentence.quantities or own[0].start - sentence.clause_span(clause)[0] > _FRONT:
        return False
    if any(sentence.cues_in(n, *FUTURE_KINDS, "past", "past_strong", "present") for n in range(clause)):
        return False
    tells = sentence.cues_in(clause, *FUTURE_KINDS, "past", "past_strong", "present", "certain", "reported")
    return not tells and not sentence.is_question and bool(sentence.cues_in(clause + 1, "future"))


def only_date(sentence: Sentence, clause: int) -> bool:
    """Whether a clause holds no more than a time, or an opener and a time at its end."""
    start, end = sentence.clause_span(clause)
    dates = [d for d in sentence.dates if start <= d.start < end]
    if not dates:
        return False
    if end - start - sum(d.end - d.start for d in dates) < 8:
        return True
    return end - dates[0].end < _CLOSE and bool(
        sentence.contexts.times.opener.fullmatch(sentence.text, start, dates[0].start)
    )
