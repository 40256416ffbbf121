"""Weighing: named reasons for and against a candidate, and the confidence that follows from them."""

import math
import re
from datetime import date

from tracker.extract.facts import Sentence
from tracker.extract.targets import probability
from tracker.lang.spans import Cue, DateMatch, QuantityMatch, Relation
from tracker.model.claim import Reason
from tracker.transcript.document import BlockKind

THRESHOLD = 2.0
"""The sum of weights from which a candidate is printed."""

_WEAK = frozenset({"possible", "certain"})
_THAN = re.compile(r"\bthan\b|比(?!较|如|例|亚)")
_PERFECT = 14
FUTURE_KINDS = ("future", "able", "expected", "plan", "goal", "hope", "possible", "confident")
"""The kinds of cue that look ahead."""
_ATTITUDES = ("expected", "plan", "goal", "hope", "possible", "confident", "certain")


def total(reasons: list[Reason]) -> float:
    """Return the sum of the weights."""
    return sum(reason.weight for reason in reasons)


def confidence(reasons: list[Reason]) -> float:
    """Return the sum on a scale from 0 to 1: 0.5 at the threshold, 0.9 about two points above."""
    return round(1 / (1 + math.exp(-1.1 * (total(reasons) - THRESHOLD))), 3)


def of_date(date_match: DateMatch, said_on: date) -> list[Reason]:
    """Reasons from the date alone: how it lies to the day of speaking, how it was said."""
    window, words = date_match.window, date_match.value.note
    reasons = []
    if window.due is None or window.due < said_on or date_match.value.relation is Relation.PAST:
        return [Reason("the time has passed", -6.0, words)]
    if window.start == window.due == said_on:
        return [Reason("the day of speaking itself", -4.0, words)]
    if date_match.value.vague:
        reasons.append(Reason("no real deadline", -6.0, words))
    if window.start is not None and window.start > said_on:
        reasons.append(Reason("the time lies ahead", 1.7, words))
    elif date_match.value.relation in (Relation.BY, Relation.WITHIN, Relation.AHEAD):
        reasons.append(Reason("a deadline from now on", 1.5, words))
    else:
        reasons.append(Reason("the time has begun", 0.4 + 0.5 * _left(window.start, window.due, said_on), words))
    return reasons


def _left(start: date | None, due: date | None, said_on: date) -> float:
    """Return which part of a running window was still ahead, beyond its first half, on a scale from 0 to 1."""
    if start is None or due is None or due <= start:
        return 0.0
    return max(0.0, 2 * (due - said_on).days / (due - start).days - 1)


def of_chance(sentence: Sentence) -> list[Reason]:
    """A reason for a sentence that states a chance ("a 70 % chance that ...")."""
    found = probability(sentence)
    return [Reason("a stated chance", 1.5, sentence.words(found[1]))] if found else []


def of_words(sentence: Sentence, clauses: set[int], *, numeric: bool) -> list[Reason]:
    """Reasons from the cues in the clauses that carry the claim, and, weaker, in the rest of the sentence."""
    reasons: list[Reason] = []
    near = [c for c in sentence.cues if c.clause in clauses]
    far = [c for c in sentence.cues if c.clause not in clauses]

    def first(cues: list[Cue], *kinds: str) -> Cue | None:
        return next((c for c in cues if c.kind in kinds), None)

    ahead, able = first(near, "future"), first(near, "able")
    if ahead:
        reasons.append(Reason("speaks of what will be", 1.6, ahead.word))
    elif able:
        reasons.append(Reason("speaks of what can be", 1.1, able.word))
    elif first(far, "future"):
        reasons.append(Reason("speaks of what will be, elsewhere", 0.5))
    attitude = first(near, *_ATTITUDES)
    if attitude:
        reasons.append(Reason(f"{attitude.kind} words", 1.0 if attitude.kind in _WEAK else 1.3, attitude.word))
    elif first(far, *_ATTITUDES):
        reasons.append(Reason("attitude words elsewhere", 0.5))
    verb = first(near, "strong_verb")
    if verb:
        reasons.append(Reason("a thing that happens", 0.7, verb.word))
    reasons.extend(_against(sentence, near, far))
    if numeric:
        reasons.append(Reason("a numeric target", 0.8))
    return reasons


def _against(sentence: Sentence, near: list[Cue], far: list[Cue]) -> list[Reason]:
    return [*_past(sentence, near, far), *_unsure(sentence, near, far), *_place(sentence)]


def _past(sentence: Sentence, near: list[Cue], far: list[Cue]) -> list[Reason]:
    aheads = [c for c in near if c.kind == "future"]
    told = [
        c for c in near if c.kind in ("past_strong", "past") and not _perfect(c, aheads) and not _compares(sentence, c)
    ]
    strong = next((c for c in told if c.kind == "past_strong"), None)
    reasons = []
    if strong:
        reasons.append(Reason("told as past", -2.2, strong.word))
    elif told:
        states = aheads or any(c.kind in ("expected", "goal", "plan") for c in near)
        reasons.append(Reason("may be past", -0.2 if states else -0.7, told[0].word))
    present = next((c for c in near if c.kind == "present"), None)
    if present and not any(c.kind in ("future", "expected", "plan", "goal") for c in near):
        reasons.append(Reason("tells of the present", -1.0, present.word))
    if any(c.kind == "past_strong" for c in far):
        reasons.append(Reason("past words elsewhere", -0.3))
    return reasons


_DOUBTS = (("doubt", "the speaker does not say", -2.2), ("indirect", "a question told", -1.2))
_HABITS = (("habitual", "what usually happens", -2.2, -1.2), ("rhetoric", "an illustration", -2.0, -1.2))


def _unsure(sentence: Sentence, near: list[Cue], far: list[Cue]) -> list[Reason]:
    reasons = []
    asks = sentence.is_question and not sentence.affirmed
    if asks:
        reasons.append(Reason("a question", -4.5))
    ifs = [c for c in near if c.kind == "hypothetical"]
    if ifs:
        reasons.append(Reason("hypothetical", -0.9 * min(len(ifs), 2), ifs[0].word))
    for kind, name, weight in _DOUBTS:
        cue = next((c for c in near if c.kind == kind), None)
        if cue and not (kind == "indirect" and sentence.is_question):
            reasons.append(Reason(name, weight, cue.word))
    for kind, name, here, elsewhere in _HABITS:
        if any(c.kind == kind for c in near):
            reasons.append(Reason(name, here))
        elif any(c.kind == kind for c in far):
            reasons.append(Reason(f"{name}, elsewhere", elsewhere))
    return reasons


def _place(sentence: Sentence) -> list[Reason]:
    if sentence.kind is BlockKind.META:
        return [Reason("not spoken text", -6.0)]
    if sentence.kind is BlockKind.HEADING:
        return [Reason("a heading", -0.3)]
    if sentence.kind in (BlockKind.OUTLINE, BlockKind.LIST):
        return [Reason("a list is terse", 0.6)]
    return []


def of_bare(sentence: Sentence, d: DateMatch, clauses: set[int], *, framed: bool) -> list[Reason]:
    """A quarter or month without a year is mostly a past one, unless something right here looks ahead."""
    if not d.value.bare:
        return []
    near = {c.kind for c in sentence.cues if c.clause in clauses}
    if "past_strong" in near or ("past" in near and "future" not in near):
        return [Reason("a time without a year, told as past", -2.0, sentence.words(d))]
    if "future" in near or d.value.relation is Relation.BY or framed:
        return []
    if near & {"expected", "plan", "goal", "hope"}:
        return [Reason("a time without a year", -0.1, sentence.words(d))]
    return [Reason("a time without a year, and nothing looks ahead", -2.5, sentence.words(d))]


def of_event(sentence: Sentence, d: DateMatch, clauses: set[int], said_on: date) -> list[Reason]:
    """An event needs words that say that it will be; a verb of change and a time wholly ahead can stand in for them."""
    near = {c.kind for c in sentence.cues if c.clause in clauses}
    if sentence.has("frame") and not near & {"future", "strong_verb", "plan"}:
        return [Reason("only names the topic", -3.0)]
    terse = sentence.kind in (BlockKind.OUTLINE, BlockKind.LIST, BlockKind.HEADING)
    if terse or near & {*FUTURE_KINDS, "certain"}:
        return []
    acts = "strong_verb" in near
    if sentence.has(*FUTURE_KINDS):  # "... will come late this year and begin ramping early in 2026"
        return [] if acts else [Reason("nothing here says that it will be", -0.6)]
    later = d.window.start is None or d.window.start > said_on or d.value.relation is Relation.BY
    return [Reason("nothing says that it will be", -0.5 if acts and later else -1.4)]


def _perfect(past: Cue, aheads: list[Cue]) -> bool:
    """Whether a past form belongs to the future before it: "will have reached", "will be completed"."""
    return any(0 <= past.start - c.end <= _PERFECT for c in aheads)


def _compares(sentence: Sentence, past: Cue) -> bool:
    """Whether a past form stands in a comparison: "more than we had previously estimated"."""
    return bool(_THAN.search(sentence.text, max(sentence.start, past.start - 20), past.start))


def of_target(sentence: Sentence, q: QuantityMatch, verbs: tuple[str, ...]) -> list[Reason]:
    """Reasons from how a quantity stands: after a verb that sets a target, or as a mere description."""
    before = sentence.text[max(sentence.start, q.start - 14) : q.start + 3]
    if any(verb in before for verb in verbs):
        return [Reason("stands as the target of a verb", 0.6)]
    return []
