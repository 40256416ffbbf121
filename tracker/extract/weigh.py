"""Weighing: named reasons for and against a candidate, and the confidence that follows from them."""

import math
from datetime import date

from tracker.extract.facts import Sentence
from tracker.extract.targets import probability
from tracker.lang.spans import Cue, DateMatch, QuantityMatch, Relation
from tracker.model.claim import Reason
from tracker.transcript.document import BlockKind

THRESHOLD = 2.0
"""The sum of weights from which a candidate is printed."""

_WEAK = frozenset({"possible", "certain"})
_PERFECT = 14
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
        reasons.append(Reason("the time has begun", 0.4, words))
    return reasons


def of_chance(sentence: Sentence) -> list[Reason]:
    """A reason for a sentence that states a chance ("a 70 % chance that ...")."""
    found = probability(sentence)
    return [Reason("a stated chance", 1.5, sentence.words(found[1]))] if found else []


def of_words(sentence: Sentence, clauses: set[int], *, numeric: bool) -> list[Reason]:
    """Reasons from the cues in the clauses that carry the claim, and, weaker, in the rest of the sentence."""
    reasons: list[Reason] = []
    near = [c for c in sentence.cues if sentence.clause(c.start) in clauses]
    far = [c for c in sentence.cues if sentence.clause(c.start) not in clauses]

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
    reasons = []

    def first(cues: list[Cue], kind: str) -> Cue | None:
        return next((c for c in cues if c.kind == kind), None)

    aheads = [c for c in near if c.kind == "future"]
    past = next((c for c in near if c.kind == "past_strong" and not _perfect(c, aheads)), None)
    weak = next((c for c in near if c.kind == "past" and not _perfect(c, aheads)), None)
    if past:
        reasons.append(Reason("told as past", -2.2, past.word))
    elif weak:
        reasons.append(Reason("may be past", -0.2 if aheads else -0.7, weak.word))
    if first(far, "past_strong"):
        reasons.append(Reason("past words elsewhere", -0.3))
    if sentence.is_question and not sentence.affirmed:
        reasons.append(Reason("a question", -3.0))
    ifs = [c for c in near if c.kind == "hypothetical"]
    if ifs:
        reasons.append(Reason("hypothetical", -0.9 * min(len(ifs), 2), ifs[0].word))
    if first(near, "habitual"):
        reasons.append(Reason("what usually happens", -2.2))
    elif first(far, "habitual"):
        reasons.append(Reason("what usually happens, elsewhere", -1.2))
    doubt = first(near, "doubt")
    if doubt:
        reasons.append(Reason("the speaker does not say", -2.2, doubt.word))
    asks = first(near, "indirect")
    if asks and not sentence.is_question:
        reasons.append(Reason("a question told", -1.2, asks.word))
    if first(near, "rhetoric") or first(far, "rhetoric"):
        reasons.append(Reason("an illustration", -1.2))
    if sentence.kind is BlockKind.META:
        reasons.append(Reason("not spoken text", -6.0))
    elif sentence.kind is BlockKind.HEADING:
        reasons.append(Reason("a heading", -0.3))
    elif sentence.kind in (BlockKind.OUTLINE, BlockKind.LIST):
        reasons.append(Reason("a list is terse", 0.6))
    return reasons


def _perfect(past: Cue, aheads: list[Cue]) -> bool:
    """Whether a past form belongs to the future before it: "will have reached", "will be completed"."""
    return any(0 <= past.start - c.end <= _PERFECT for c in aheads)


def of_target(sentence: Sentence, q: QuantityMatch, verbs: tuple[str, ...]) -> list[Reason]:
    """Reasons from how a quantity stands: after a verb that sets a target, or as a mere description."""
    before = sentence.text[max(sentence.start, q.start - 14) : q.start + 3]
    if any(verb in before for verb in verbs):
        return [Reason("stands as the target of a verb", 0.6)]
    return []
