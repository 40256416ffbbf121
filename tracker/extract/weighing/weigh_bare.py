"""Times without a year: a quarter or a month is mostly a past one, unless something looks ahead."""

from datetime import date

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.one_time import within
from tracker.extract.sentence.pledge import FIRM
from tracker.extract.sentence.present import happens
from tracker.extract.sentence.schedule import is_far, is_later, is_set
from tracker.extract.weighing.past import turns
from tracker.extract.weighing.said import FUTURE_KINDS, PAST
from tracker.lang.spans import DateMatch, Relation
from tracker.model.claim import Reason
from tracker.model.window import Precision

_STATED = (*FIRM, "future")
_FRAGMENT = 48
_SOON_REACH = 40
_PARTS = (Precision.QUARTER, Precision.HALF)


def of_bare(  # noqa: PLR0911 - a return for each way of telling such a time
    sentence: Sentence, d: DateMatch, clauses: set[int], said_on: date, *, framed: bool, at: int
) -> list[Reason]:
    """A quarter or month without a year is mostly a past one, unless something right here looks ahead.

    `at` is where the figure or the event stands.
    """
    if not d.value.bare:
        return []
    near = {c.kind for c in sentence.cues if c.clause in clauses and not (c.kind in PAST and turns(sentence, c, at))}
    says = sentence.patterns.events
    past = "past_strong" in near or ("past" in near and "future" not in near and not _stated_first(sentence, clauses))
    ends = d.value.relation is Relation.BY and not (
        says.runs.match(sentence.text, d.start) and near.isdisjoint(_STATED)
    )
    if (past and not ends) or "past" in told_first(sentence, d, clauses):
        return [Reason("a time without a year, told as past", -3.0, sentence.words(d))]
    if "future" not in near and is_far(sentence, d, said_on):
        return [Reason("a time without a year, of which the last is nearer", -5.0, sentence.words(d))]
    if "future" in near or d.value.relation is Relation.BY or framed or _in_outlook(sentence, d):
        return []
    soon = "possible" in near and says.soon.search(sentence.text, max(sentence.start, d.start - _SOON_REACH), d.start)
    guessed = "possible" in near and not past and (soon or sentence.end - sentence.start <= _FRAGMENT)
    if (
        guessed
        or near & {"expected", "plan", "goal", "hope"}
        or ("confident" in near and not past)  # 有信心在三季度里面完成
        or ("certain" in near and not past and sentence.patterns.events.tenseless)  # 六月份肯定出来
        or ("able" in near and not past)  # "it would be flat in the first quarter"
        or doing(sentence, clauses)
        or (not past and _ahead_elsewhere(sentence, d, said_on))
        or _begins_then(sentence, clauses)
        or (happens(sentence, d, said_on) and not _told(sentence))
        or (not past and _in_row(sentence, d))
    ):
        return [Reason("a time without a year", -0.1, sentence.words(d))]
    if d.window.precision is Precision.DAY:
        holds = says.effective.match(sentence.text, d.end - 1, sentence.end)
        if holds or says.begins.search(sentence.text, max(sentence.start, d.start - 24), d.start):
            weight = 1.5 if holds and says.tenseless else 0.3
            return [Reason("a day on which something begins", weight, sentence.words(d))]
    set_for = is_set(sentence, d, said_on)
    if not set_for and is_later(sentence, d, said_on):
        return [Reason("a time without a year, still to come in this one", 0.0, sentence.words(d))]
    name = "set for a time still to come this year" if set_for else "a time without a year, and nothing looks ahead"
    weight = -3.5 if not set_for else 0.4 if "strong_verb" in near else 1.8
    return [Reason(name, weight, sentence.words(d))]


def _told(sentence: Sentence) -> bool:
    """Whether a sentence tells of something past, besides who said it: "it lapses in August, her office said"."""
    says = {c.start for c in sentence.cues if c.kind == "reported"}
    return any(c.start not in says for c in sentence.cues if c.kind in PAST)


def _in_row(sentence: Sentence, d: DateMatch) -> bool:
    """Whether the clause before tells what will be by an earlier time of its kind: 第3季上看3%，第4季更攀升至4%."""
    own, due = sentence.clause(d.start), d.window.due
    return any(
        o.value.bare
        and o.window.precision is d.window.precision
        and o.window.due is not None
        and due is not None
        and o.window.due < due
        and sentence.clause(o.start) == own - 1
        and sentence.cues_in(own - 1, "future", "expected", "plan")
        for o in sentence.dates
        if o.end <= d.start
    )


def _in_outlook(sentence: Sentence, d: DateMatch) -> bool:
    """Whether the outlook's own year stands beside it: "our outlook for 2025: we see growth over the year", or the year
    before it that it is part of: "inflation is projected at 5.4 % for 2023-24, with Q3 at 5.6 %".
    """
    named = [o for o in sentence.dates if not o.value.bare]
    if sentence.has("frame") and any(o.window == d.window for o in named):
        return True
    if d.window.precision not in _PARTS or not sentence.has("expected") or sentence.has("past", "past_strong"):
        return False
    return any(o.end <= d.start and o.window.precision is Precision.YEAR and within(d.window, o.window) for o in named)


def _ahead_elsewhere(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether a time still to come stands in a sentence that looks ahead and tells of nothing past: "we plan for the
    first half to be 48 % of the year, and the second half as a result, 52 %".
    """
    start = d.window.start
    if start is None or start <= said_on or sentence.is_question or sentence.has("past", "past_strong"):
        return False
    if sentence.cues_in(sentence.clause(d.start), "hypothetical"):
        return False
    if sentence.patterns.events.told_then.search(sentence.text, max(sentence.start, d.start - 24), d.start):
        return False
    return sentence.has("future", "expected", "plan", "goal")


def _stated_first(sentence: Sentence, clauses: set[int]) -> bool:
    """Whether an aim is stated before any past form: "we expect ... from agreements not yet signed"."""
    first = next((c.kind for c in sentence.cues if c.clause in clauses and c.kind in (*FIRM, "past")), "past")
    return first != "past"


def told_first(sentence: Sentence, d: DateMatch, clauses: set[int]) -> set[str]:
    """Return what the first clause that tells anything says: "At the end of Q2, we had ..., which we will use"."""
    own = sentence.clause(d.start)
    if sentence.acts_in(*sentence.clause_span(own)):
        return set()
    for number in sorted(clauses - {own}):
        kinds = {c.kind for c in sentence.cues_in(number, "past", "past_strong", *FUTURE_KINDS)}
        if kinds:
            return kinds if kinds.isdisjoint(FUTURE_KINDS) else set()
    return set()


def doing(sentence: Sentence, clauses: set[int]) -> bool:
    """Whether somebody is doing something in one of the clauses: "early October, we are opening a store"."""
    doing = sentence.patterns.events.doing
    return any(doing.search(sentence.text, *sentence.clause_span(n)) for n in clauses if n <= len(sentence.breaks))


def _begins_then(sentence: Sentence, clauses: set[int]) -> bool:
    """Whether something begins then, told in the present within what will be: "which launches in the spring"."""
    if not sentence.has("future") or sentence.has("past_strong"):
        return False
    verbs = (c.word for n in clauses for c in sentence.cues_in(n, "strong_verb"))
    return any(word in sentence.patterns.events.present_verbs for word in verbs)
