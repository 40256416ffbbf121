"""Weighing: named reasons for and against a candidate, and the confidence that follows from them."""

import math
from datetime import date

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.perfect import shares_passive
from tracker.extract.weighing.targets import probability
from tracker.lang.spans import Cue, DateMatch, QuantityMatch, Relation
from tracker.model.claim import Reason
from tracker.model.window import Window
from tracker.transcript.document import BlockKind

SURE = 2.0
"""The sum of weights at which a claim is as likely as not: from there its time is lent to what comes after it."""

FIRM = ("expected", "plan", "goal", "hope")
_WEAK = frozenset({"possible", "certain"})
_PERFECT = 14
_OLDER = 4
_REST = 14
"""Days: so long at least is what is left of a year or a quarter ("later this year")."""
_GOES_ON = 12
_RUN = 200
_STOPS = (", ", ". ", "; ", "，", "。", "；")
FUTURE_KINDS = ("future", "able", "expected", "plan", "goal", "hope", "possible", "confident")
"""The kinds of cue that look ahead."""
_ATTITUDES = frozenset({"expected", "plan", "goal", "hope", "possible", "confident", "certain"})


def total(reasons: list[Reason]) -> float:
    """Return the sum of the weights."""
    return round(sum(reason.weight for reason in reasons), 6)


def confidence(reasons: list[Reason]) -> float:
    """Return the sum on a scale from 0 to 1: 0.5 at `SURE`, 0.9 about two points above."""
    return round(1 / (1 + math.exp(-1.1 * (total(reasons) - SURE))), 3)


def threshold(sentence: Sentence, date_match: DateMatch | None) -> float:
    """Return the sum of weights from which a candidate is printed: less where a time is told, by the language."""
    return SURE if date_match is None else sentence.least


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
    return [Reason("a stated chance", 1.5, sentence.words(found[1]))] if found else []


def of_words(sentence: Sentence, clauses: set[int], *, numeric: bool, at: int | None = None) -> list[Reason]:
    """Reasons from the cues in the clauses that carry the claim, and, weaker, in the rest of the sentence.

    `at` is where its figure stands: a past form before the words that look ahead to it is another's.
    """
    reasons: list[Reason] = []
    said = _Said(sentence, clauses)
    said.at = at
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
        reasons.append(Reason(f"{attitude} words", 1.0 if attitude in _WEAK else 1.3, near[attitude].word))
        if _pledged(sentence, near):
            reasons.append(Reason("the speaker says so, in the first person", 0.4))
    elif not far.isdisjoint(_ATTITUDES):
        reasons.append(Reason("attitude words elsewhere", 0.5))
    verb = near.get("strong_verb")
    if verb:
        reasons.append(Reason("a thing that happens", 0.7, verb.word))
    _past(sentence, said, reasons, SURE - sentence.least if numeric and at is not None else 0.0)
    _unsure(sentence, said, reasons)
    reasons += _place(sentence)
    if numeric:
        reasons.append(Reason("a numeric target", 0.8))
    return reasons


def _pledged(sentence: Sentence, near: dict[str, Cue]) -> bool:
    """Whether the speaker expects, plans or aims, and says "we"; what they only think or see is less firm."""
    firm = [near[kind] for kind in FIRM if kind in near]
    pledges = sentence.contexts.sentences.pledges
    return any(pledges.search(sentence.text, max(sentence.start, c.start - 40), c.end) for c in firm)


class _Said:
    """The cues of a sentence, parted: those in some clauses (`near`, the first of each kind in order), and the rest."""

    __slots__ = ("at", "far", "first", "near")

    def __init__(self, sentence: Sentence, clauses: set[int]) -> None:
        self.at: int | None = None
        self.near: list[Cue] = []
        self.first: dict[str, Cue] = {}
        self.far: set[str] = set()
        for cue in sentence.cues:
            if cue.clause in clauses:
                self.near.append(cue)
                self.first.setdefault(cue.kind, cue)
            else:
                self.far.add(cue.kind)


_PAST = frozenset({"past_strong", "past"})
_STATED = frozenset({"expected", "goal", "plan"})
_AHEAD = frozenset({"future", "expected", "plan", "goal"})


def _past(sentence: Sentence, said: _Said, reasons: list[Reason], more: float) -> None:
    """Reasons against what is told as past; `more` weighs against a figure with a time."""
    near = said.first
    if not near.keys().isdisjoint(_PAST):
        aheads = [c for c in said.near if c.kind == "future"]
        told = [c for c in said.near if c.kind in _PAST and not _aside(sentence, c, aheads, said)]
        strong = next((c for c in told if c.kind == "past_strong"), None)
        if strong:
            reasons.append(Reason("told as past", -2.2 - more, strong.word))
        elif told:
            states = aheads or not near.keys().isdisjoint(_STATED)
            reasons.append(Reason("may be past", -0.2 if states else -0.7 - more, told[0].word))
    present = near.get("present")
    if present and near.keys().isdisjoint(_AHEAD):
        reasons.append(Reason("tells of the present", -1.0, present.word))
    if "past_strong" in said.far and not _is_run(sentence, said) and not _only_compared(sentence, said):
        reasons.append(Reason("past words elsewhere", -2.2 if _only_past(sentence, said) else -0.3))


def _only_compared(sentence: Sentence, said: _Said) -> bool:
    """Whether what is told as past is only what is compared with: "will be lower, but better than the fall we had"."""
    elsewhere = (c for c in sentence.cues if c.kind == "past_strong" and c not in said.near)
    return all(_compares(sentence, c) for c in elsewhere)


def _is_run(sentence: Sentence, said: _Said) -> bool:
    """Whether in a long run of words without a stop other clauses are other sentences, and this one looks ahead."""
    if sentence.end - sentence.start < _RUN or said.first.keys().isdisjoint(FUTURE_KINDS):
        return False
    return not any(sign in sentence.text[sentence.start : sentence.end - 1] for sign in _STOPS)


def _only_past(sentence: Sentence, said: _Said) -> bool:
    """Whether nothing in a sentence looks ahead, and no time is a deadline: "it reported sales of $8, up 9 %"."""
    if any(d.value.relation in (Relation.BY, Relation.WITHIN, Relation.AHEAD) for d in sentence.dates):
        return False
    return said.first.keys().isdisjoint(FUTURE_KINDS) and said.far.isdisjoint(FUTURE_KINDS)


_ASSURED = frozenset({"confident", "plan", "goal"})
_RECURS = frozenset({"future", "possible", "plan", "goal"})
_DOUBTS = (("doubt", "the speaker does not say", -3.2), ("indirect", "a question told", -1.2))
_HABITS = (
    ("habitual", "what usually happens", -2.2, -1.2),
    ("yearly", "what happens each year", -2.2, -1.2),
    ("rhetoric", "an illustration", -2.5, -2.0),
    ("release", "a statistic beside what was expected of it", -6.0, -6.0),
    ("hearsay", "what others say, and the speaker does not", -4.5, -4.5),
)


def _unsure(sentence: Sentence, said: _Said, reasons: list[Reason]) -> None:
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


def _perfect(past: Cue, aheads: list[Cue]) -> bool:
    """Whether a past form belongs to the future before it: "will have reached", "will be completed"."""
    return any(0 <= past.start - c.end <= _PERFECT for c in aheads)


def _aside(sentence: Sentence, past: Cue, aheads: list[Cue], said: _Said) -> bool:
    """Whether a past form tells nothing of the claim: its perfect, what it is compared with, an older figure's."""
    if _perfect(past, aheads) or _compares(sentence, past) or _of_older(sentence, past, said) or _leaves(past, said):
        return True
    if sentence.contexts.sentences.forecast_at.match(sentence.text, past.end, sentence.end):
        return True
    told = sentence.contexts.sentences.told_that
    if any(past.end <= c.start and told.fullmatch(sentence.text, past.end, c.start) for c in aheads):
        return True
    return _describes(sentence, past, aheads) or shares_passive(sentence, past)


def _leaves(past: Cue, said: _Said) -> bool:
    """Whether the words go on from a past form to what is ahead: "were $3.6 billion and are expected to be $4.4"."""
    if said.at is None:
        return False
    return any(past.end + _GOES_ON <= c.start < said.at for c in said.near if c.kind in _AHEAD)


def _describes(sentence: Sentence, past: Cue, aheads: list[Cue]) -> bool:
    """Whether a past form behind what will be only tells which thing is meant: "lapping the changes that were made"."""
    if not any(c.end <= past.start for c in aheads):
        return False
    contexts, text = sentence.contexts, sentence.text
    if contexts.sentences.now_that.search(text, max(sentence.start, past.start - 60), past.start):
        return True
    return contexts.sentences.relative.search(text, max(sentence.start, past.start - 16), past.start) is not None


def _of_older(sentence: Sentence, past: Cue, said: _Said) -> bool:
    """Whether a past form behind an aim has its own, older time: "we aim for the $3 billion we delivered in 2024"."""
    if not any(c.kind in _STATED and c.start < past.start for c in said.near):
        return False
    own = next((d for d in sentence.dates if 0 <= d.start - past.end <= _OLDER), None)
    return own is not None and any(
        d.end < past.start and d.window.due is not None and own.window.due is not None and own.window.due < d.window.due
        for d in sentence.dates
    )


def _compares(sentence: Sentence, past: Cue) -> bool:
    """Whether a past form stands in a comparison: "more than we had previously estimated"."""
    if sentence.contexts.sentences.has_planned.match(sentence.text, past.start, sentence.end):
        return True  # "we have more than 20 launches planned for 2026"
    if sentence.contexts.sentences.than.search(sentence.text, max(sentence.start, past.start - 20), past.start):
        return True
    return bool(
        sentence.contexts.sentences.compares.search(sentence.text, max(sentence.start, past.start - 80), past.start)
    )


def of_target(sentence: Sentence, q: QuantityMatch, verbs: tuple[str, ...]) -> list[Reason]:
    """Reasons from how a quantity stands: after a verb that sets a target, or as a mere description."""
    before = sentence.text[max(sentence.start, q.start - 14) : q.start + 3]
    if any(verb in before for verb in verbs):
        return [Reason("stands as the target of a verb", 0.6)]
    return []
