"""Weighing: named reasons for and against a candidate, and the confidence that follows from them."""

import math
from datetime import date

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.pledge import FIRM, is_pledge
from tracker.extract.weighing.chance import probability
from tracker.extract.weighing.past import of_past
from tracker.extract.weighing.said import Said
from tracker.lang.spans import Cue, DateMatch, QuantityMatch, Relation
from tracker.model.claim import Reason
from tracker.model.window import Window
from tracker.transcript.document import BlockKind

SURE = 2.0
"""The sum of weights at which a claim is as likely as not: from there its time is lent to what comes after it."""

_THOUGHT = 0.6
"""What somebody only thinks of an event ("I think this year ...") need not look ahead."""
_WEAK = frozenset({"possible", "certain"})
_REST = 14
"""Days: so long at least is what is left of a year or a quarter ("later this year")."""
_ATTITUDES = frozenset({"expected", "plan", "goal", "hope", "possible", "confident", "certain"})


def total(reasons: list[Reason]) -> float:
    """Return the sum of the weights."""
    return round(sum(reason.weight for reason in reasons), 6)


def confidence(reasons: list[Reason]) -> float:
    """Return the sum on a scale from 0 to 1: 0.5 at `SURE`, 0.9 about two points above."""
    return round(1 / (1 + math.exp(-1.1 * (total(reasons) - SURE))), 3)


def threshold(sentence: Sentence, date_match: DateMatch | None, *, numeric: bool) -> float:
    """Return the sum of weights from which a candidate is printed: less where a time is told, by the language; and
    least where a figure (`numeric`) stands beside the time.
    """
    if date_match is None:
        return SURE
    return sentence.least_figure if numeric else sentence.least


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
    elif date_match.value.relation in (Relation.BY, Relation.WITHIN, Relation.AHEAD) or _is_rest(window, said_on):
        reasons.append(Reason("a deadline from now on", 1.5, words))
    else:
        reasons.append(Reason("the time has begun", 0.4 + 0.5 * _left(window.start, window.due, said_on), words))
    return reasons


def _is_rest(window: Window, said_on: date) -> bool:
    """Whether a time begins with the day of speaking: "later this year"."""
    return window.start == said_on and window.due is not None and (window.due - said_on).days > _REST


def _left(start: date | None, due: date | None, said_on: date) -> float:
    """Return which part of a running window was still ahead, beyond its first half, on a scale from 0 to 1."""
    if start is None or due is None or due <= start:
        return 0.0
    return max(0.0, 2 * (due - said_on).days / (due - start).days - 1)


def of_chance(sentence: Sentence) -> list[Reason]:
    """A reason for a sentence that states a chance ("a 70 % chance that ...")."""
    found = probability(sentence)
    return [Reason("a stated chance", 1.5, found[1])] if found else []


def of_words(sentence: Sentence, clauses: set[int], *, numeric: bool, at: int | None = None) -> list[Reason]:
    """Reasons from the cues in the clauses that carry the claim, and, weaker, in the rest of the sentence.

    `at` is where its figure stands: a past form before the words that look ahead to it is another's.
    """
    reasons: list[Reason] = []
    said = Said(sentence, clauses, at)
    near, far = said.first, said.far
    ahead, able = near.get("future"), near.get("able")
    if ahead:
        reasons.append(Reason("speaks of what will be", 1.6, ahead.word))
    elif able:
        reasons.append(Reason("speaks of what can be", 1.1, able.word))
    elif "future" in far:
        reasons.append(Reason("speaks of what will be, elsewhere", 0.5))
    attitude = next((kind for kind in near if kind in _ATTITUDES), None)
    if attitude:
        word = near[attitude].word
        thought = not numeric and word in sentence.patterns.clauses.opinions
        reasons.append(Reason(f"{attitude} words", _THOUGHT if thought else 1.0 if attitude in _WEAK else 1.3, word))
        if _pledged(sentence, near):
            reasons.append(Reason("the speaker says so, in the first person", 0.4))
    elif not far.isdisjoint(_ATTITUDES):
        reasons.append(Reason("attitude words elsewhere", 0.5))
    verb = near.get("strong_verb")
    if verb:
        reasons.append(Reason("a thing that happens", 0.7, verb.word))
    of_past(sentence, said, reasons, SURE - sentence.least if numeric and at is not None else 0.0)
    _unsure(sentence, said, reasons)
    reasons += _place(sentence)
    if numeric:
        reasons.append(Reason("a numeric target", 0.8))
    return reasons


def _pledged(sentence: Sentence, near: dict[str, Cue]) -> bool:
    """Whether the speaker expects, plans or aims, and says "we"; what they only think or see is less firm."""
    firm = [near[kind] for kind in FIRM if kind in near]
    return any(is_pledge(sentence, c, sentence.start) for c in firm)


_ASSURED = frozenset({"confident", "plan", "goal"})
_RECURS = frozenset({"future", "possible", "plan", "goal"})
_DOUBTS = (
    ("doubt", "the speaker does not say", -3.2),
    ("indirect", "a question told", -1.2),
    ("courtesy", "a courtesy", -5.0),
)
_HABITS = (
    ("habitual", "what usually happens", -2.2, -1.2),
    ("yearly", "what happens each year", -2.2, -1.2),
    ("rhetoric", "an illustration", -2.5, -2.0),
    ("release", "a statistic beside what was expected of it", -6.0, -6.0),
    ("hearsay", "what others say, and the speaker does not", -4.5, -4.5),
)


def _unsure(sentence: Sentence, said: Said, reasons: list[Reason]) -> None:
    near, instances = said.first, sentence.patterns.clauses.instance
    if sentence.is_question and not sentence.affirmed:
        reasons.append(Reason("a question", -5.5))
    condition = near.get("hypothetical")
    if condition:
        more = any(c.kind == "hypothetical" and c is not condition for c in said.near)
        reasons.append(Reason("hypothetical", -1.8 if more else -0.9, condition.word))
    for kind, name, weight in _DOUBTS:
        cue = near.get(kind)
        if cue and not (kind == "indirect" and sentence.is_question):
            reasons.append(Reason(name, weight, cue.word))
    for kind, name, here, elsewhere in _HABITS:
        if kind == "yearly" and not near.keys().isdisjoint(_RECURS):
            continue  # "it will bring savings of $600 million each year"
        if kind in near:
            instance = "future" in near and near[kind].word.startswith(instances)  # "for example, it will become ..."
            reasons.append(Reason(name, elsewhere if instance else here))
        elif kind in said.far:
            weight = elsewhere / 2 if kind == "rhetoric" and "future" in near else elsewhere
            if kind == "habitual" and not _ASSURED.isdisjoint(near):
                weight = -0.3  # 四季度通常表现强劲，有信心实现全年目标
            reasons.append(Reason(f"{name}, elsewhere", weight))


def _place(sentence: Sentence) -> list[Reason]:
    if sentence.kind is BlockKind.META:
        return [Reason("not spoken text", -6.0)]
    if sentence.kind is BlockKind.HEADING:
        return [Reason("a heading", -0.3)]
    if sentence.kind in (BlockKind.OUTLINE, BlockKind.LIST):
        return [Reason("a list is terse", 0.6)]
    return []


def of_target(sentence: Sentence, q: QuantityMatch, verbs: tuple[str, ...]) -> list[Reason]:
    """Reasons from how a quantity stands: after a verb that sets a target, or as a mere description."""
    before = sentence.text[max(sentence.start, q.start - 14) : q.start + 3]
    if any(verb in before for verb in verbs):
        return [Reason("stands as the target of a verb", 0.6)]
    return []
