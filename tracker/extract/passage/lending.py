"""What lets a sentence lend its time to the next, or take one."""

from datetime import date

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.model.quantity import Comparator
from tracker.model.window import Precision

_PERFECT = 14
_ITEM = 120
"""So long is an item of a list that has a time of its own."""
_BEFORE, _AFTER = 60, 40
_PRICED = 36
_CLOSE, _TURN, _ASKED = 2, 8, 60
_SAYS = ("expected", "plan", "goal", "possible", "future", "past", "past_strong", "able", "hope", "doubt")
_WHOLE = (Precision.YEAR, Precision.HALF, Precision.QUARTER, Precision.RANGE)
RAW = 400
"""In so long a run of words without a stop a figure's own clause must look ahead."""


def announced(sentence: Sentence, ahead: list[DateMatch]) -> DateMatch | None:
    """Return the time of which a sentence says that its plans follow: "So let's turn to our 2025 outlook"."""
    contexts, text = sentence.contexts, sentence.text
    for d in ahead:
        if _is_all(sentence, d):
            return d
        follows = contexts.times.plan_after.match(text, d.end, min(d.end + _AFTER, sentence.end))
        before = max(sentence.start, d.start - _BEFORE)
        turns = contexts.times.turns_to.search(text, before, d.start)
        if turns is not None and (follows or turns["said"]):
            return d
        if contexts.times.counts_out.match(text, d.end, sentence.end):
            return d
        if contexts.times.follows.match(text, d.end, sentence.end) and contexts.times.lists_of.search(
            text, before, d.start
        ):
            return d
    return None


def _is_all(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a sentence is hardly more than a period, and answers nothing: "Now 2027.", 再说2027年。"""
    if sentence.end - d.end > _CLOSE or d.start - sentence.start > _TURN or d.window.precision not in _WHOLE:
        return False
    if sentence.quantities or sentence.has(*_SAYS) or sentence.is_question:
        return False
    return "?" not in sentence.text[max(0, sentence.start - _ASKED) : sentence.start].replace("？", "?")


def told_as_past(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure's clause or one before it tells what has been; "they will have exceeded" does not."""
    than, compares = (
        sentence.contexts.sentences.than,
        sentence.contexts.sentences.compares,
    )  # "growth of 4 % on top of the 5 % we made"
    told = [
        c
        for c in sentence.cues
        if c.kind == "past_strong"
        and not sentence.contexts.sentences.forecast_at.match(sentence.text, c.end, sentence.end)
        and not (
            q.end < c.start
            and (than.search(sentence.text, q.end, c.start) or compares.search(sentence.text, q.end, c.start))
        )
    ]
    if not told:
        return False
    ahead = [c.end for c in sentence.cues if c.kind == "future"]
    own = sentence.clause(q.start)
    if sentence.cues_in(own, "expected", "plan", "goal"):
        told = [c for c in told if c.clause >= own or not _only_which(sentence, c.clause, c.start)]
    return any(c.clause <= own or not any(0 <= c.start - end <= _PERFECT for end in ahead) for c in told)


def tells_which(sentence: Sentence, d: DateMatch, q: QuantityMatch) -> bool:
    """Whether a time gone by only tells which thing is meant, in a clause before the one that says what is expected:
    "excluding the gains which we recorded in 2022, we anticipate profit to increase 3 %".
    """
    clause, own = sentence.clause(d.start), sentence.clause(q.start)
    if clause >= own or not sentence.cues_in(own, "expected", "plan", "goal"):
        return False
    return _only_which(sentence, clause, d.start)


def _only_which(sentence: Sentence, clause: int, at: int) -> bool:
    """Whether what stands there in a clause only tells which thing is meant: "gains which were recorded in 2022"."""
    start = sentence.clause_span(clause)[0]
    if sentence.contexts.sentences.relative.search(sentence.text, start, at) is not None:
        return True
    return sentence.contexts.times.clause_of.search(sentence.text, start, at) is not None


def opens_by(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a clause begins with the year by which all that follows is to be done: 到2025年，产业规模稳步提升."""
    start = sentence.clause_span(sentence.clause(d.start))[0]
    return d.value.relation is Relation.BY and d.start - start <= 1 and d.window.precision is Precision.YEAR


def overlaps(a: DateMatch, b: DateMatch) -> bool:
    """Whether two times have days in common: 下年度 under a title of the fiscal year."""
    if a.window.start is None or a.window.due is None or b.window.start is None or b.window.due is None:
        return False
    return a.window.start <= b.window.due and b.window.start <= a.window.due


def recurs(sentence: Sentence) -> bool:
    """Whether a sentence tells of what is to be done every year: that has no deadline."""
    return bool(sentence.contexts.sentences.every.search(sentence.text, sentence.start, sentence.end))


def stands_alone(sentence: Sentence, q: QuantityMatch, said_on: date) -> bool:
    """Whether a sentence tells of the day of speaking itself, or of what comes when something is done (完成后).

    A price aimed at (目标价) has no time but its own.
    """
    if any(d.window.start == d.window.due == said_on for d in sentence.dates):
        return True
    if sentence.contexts.figures.priced.search(sentence.text, max(sentence.start, q.start - _PRICED), q.start):
        return True
    if sentence.contexts.pairs.long_run.search(sentence.text, q.end, sentence.clause_span(sentence.clause(q.start))[1]):
        return True  # "growth is forecast to be 1.8% over the medium term"
    return bool(sentence.contexts.pairs.afterwards.search(sentence.text, sentence.start, q.start))


def is_order(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure is what an order of business is to come to: 推进…，占比达80%以上; or a growth among such orders:
    服务贸易增长10%.
    """
    if sentence.dates or sentence.is_question or sentence.has("past", "past_strong", "present", "hypothetical"):
        return False
    ordered = q.quantity.comparator is Comparator.AT_LEAST and (sentence.has("agenda") or aims_at_least(sentence, q))
    return ordered or _is_growth_aimed(sentence, q)


def aims_at_least(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure is told as the least that an order of business is to come to, and nothing as done."""
    if sentence.has("past", "past_strong", "present", "hypothetical"):
        return False
    return sentence.contexts.figures.aimed_at_least.match(sentence.text, q.start, q.end) is not None


def _is_growth_aimed(sentence: Sentence, q: QuantityMatch) -> bool:
    own = sentence.clause(q.start)
    start, grows = sentence.clause_span(own)[0], sentence.contexts.figures.ordered_growth
    if any(sentence.cues_in(number, "able", "possible") for number in (own - 1, own)):
        return False
    return q.quantity.unit == "%" and grows.search(sentence.text, start, q.start) is not None


def stands_first(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure of an item comes before the times that the item names: 赤字率3%，…，上半年降息25个基点."""
    clause = sentence.clause(q.start)
    short = sentence.end - sentence.start <= _ITEM
    return short and all(sentence.clause(d.start) > clause for d in sentence.dates)


def is_eventual(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a figure is one of the long run; in many words without a stop its own clause must say so."""
    if sentence.end - sentence.start > RAW:
        return bool(sentence.cues_in(sentence.clause(q.start), "eventual"))
    compares = sentence.contexts.sentences.compares  # "3 % to 5 %, which is consistent with our long-term target"
    return any(
        c.kind == "eventual" and not (q.end < c.start and compares.search(sentence.text, q.end, c.start))
        for c in sentence.cues
    )


def is_level(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a figure is a level that is known: "to stabilise around the 2% target"."""
    last = sentence.words(q).rsplit(maxsplit=1)[-1]
    owned = sentence.contexts.figures.the.search(sentence.text, sentence.start, q.end - len(last))
    return owned is not None and sentence.contexts.figures.level.match(sentence.text, q.end) is not None


def can_frame(sentence: Sentence, d: DateMatch) -> bool:
    """Return whether a word that frames can mean a time: a short one stands in its clause or the next."""
    if d.window.precision in _WHOLE:
        return True
    own = sentence.clause(d.start)
    return any(own - c.clause in (0, 1) for c in sentence.cues if c.kind == "frame")
