"""Assembling: dates, quantities and cues of a sentence, with what the passage gives, to drafts of claims."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from tracker.extract import targets, weigh
from tracker.extract.facts import Sentence
from tracker.extract.targets import Target
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.lang.words import Words
from tracker.model.claim import Reason
from tracker.model.window import Precision
from tracker.transcript.document import BlockKind

_LONG_AGO = 5
_MOST = re.compile(r"\b(?:most|least|[a-z]{3,12}est|worst|record)\b")
_FUTURE_KINDS = ("future", "able", "expected", "plan", "goal", "hope", "possible", "confident")
_AHEAD = 3
_FRONT = 16
_FRAME_LENGTH = 260
_FRAME_REACH = 4
"""So many sentences after it a frame still holds, for figures that are expected or planned."""
_AIMS = ("plan", "goal", "expected", "possible", "hope")


@dataclass(slots=True)
class Draft:
    """A claim in the making: its sentence, date, quantity and the reasons so far."""

    sentence: Sentence
    date: DateMatch | None
    quantity: QuantityMatch | None
    reasons: list[Reason]
    at: int
    clauses: set[int]
    inherited: bool = False
    stretch_at: int | None = None


@dataclass(slots=True)
class Passage:
    """What a turn has said so far that a later sentence may lean on."""

    said_on: date
    words: Words
    last: Draft | None = None
    gap: int = 0
    """Sentences since the last dated claim."""
    frame: DateMatch | None = None
    """The time that a passage is about: a heading's, "turning to our outlook for the fourth quarter", a fronted one."""
    frame_gap: int = 0
    asked: DateMatch | None = None
    """The time of the question that the speaker has just put to themself."""
    drafts: list[Draft] = field(default_factory=list)


def assemble(sentence: Sentence, passage: Passage) -> list[Draft]:
    """Return the drafts that a sentence yields, at or above the threshold; the passage remembers the last dated one."""
    sentence.dates = [
        _begun(d, passage.said_on) for d in sentence.dates if not _superlative(sentence, d, passage.said_on)
    ]
    wanted = [q for q in targets.candidates(sentence) if not _conditional(sentence, q)]
    drafts = _dated(sentence, wanted, passage) if sentence.dates else []
    if not drafts and not any(_ahead(d, passage.said_on) for d in sentence.dates):
        drafts = _undated(sentence, wanted, passage)
    kept = [d for d in drafts if weigh.total(d.reasons) >= weigh.THRESHOLD]
    dated = [d for d in kept if d.date is not None]
    _remember(sentence, passage, drafts=dated)
    if dated:
        passage.last, passage.gap = dated[-1], 0
    else:
        passage.gap += 1
    return kept


def _remember(sentence: Sentence, passage: Passage, *, drafts: list[Draft]) -> None:
    """Keep the frame that this sentence sets for those after it, and the time of a question."""
    ahead = [d for d in sentence.dates if _ahead(d, passage.said_on)]
    if sentence.is_question:
        passage.asked = ahead[-1] if ahead else passage.asked
    else:
        passage.asked = None if ahead or not sentence.text[sentence.start : sentence.end].strip() else passage.asked
    passage.frame_gap += 1
    if passage.frame_gap > _FRAME_REACH or (sentence.dates and not ahead):
        passage.frame = None
    if len(ahead) != 1:
        if ahead:
            passage.frame = None
        return
    fronted = ahead[0].start - sentence.start <= _FRONT and sentence.has("expected")
    sets = not drafts and (sentence.has("frame") or sentence.kind is BlockKind.HEADING)
    if (fronted or sets) and sentence.end - sentence.start <= _FRAME_LENGTH:
        passage.frame, passage.frame_gap = ahead[0], 0
    elif drafts:
        passage.frame = None


def _conditional(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure stands in the condition, and the time and the promise in another clause."""
    clause = sentence.clause(q.start)
    if not any(c.start < q.start for c in sentence.cues_in(clause, "hypothetical")):
        return False
    return bool(sentence.dates) and not any(
        sentence.clause(d.start) == clause and not d.value.chained for d in sentence.dates
    )


def _begun(d: DateMatch, said_on: date) -> DateMatch:
    """Take "starting this fall" for the fall: what is to begin then comes true when it begins."""
    named = d.value.named
    if d.value.relation is not Relation.SINCE or named is None or named.due is None or named.due < said_on:
        return d
    return DateMatch(d.start, d.end, replace(d.value, window=named, relation=Relation.IN), d.rule)


def _ahead(d: DateMatch, said_on: date) -> bool:
    due = d.window.due
    return due is not None and due >= said_on and d.value.relation is not Relation.PAST and not d.value.vague


def _superlative(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether "in 50 years" looks back: "the most rapid return in 50 years"."""
    due = d.window.due
    if d.value.relation is not Relation.AHEAD or due is None or due.year - said_on.year < _LONG_AGO:
        return False
    return bool(_MOST.search(sentence.text, max(sentence.start, d.start - 120), d.start))


def _dated(sentence: Sentence, wanted: list[QuantityMatch], passage: Passage) -> list[Draft]:
    pairs = targets.pair(sentence, wanted)
    drafts = []
    with_number = set()
    for pair in pairs:
        if pair.date is not None and pair.date.window.precision is Precision.VAGUE and sentence.has("eventual"):
            drafts.append(_tier_c(sentence, pair.quantity, sentence.clause(pair.quantity.start), passage))
            with_number.add(id(pair.date))
            continue
        if pair.date is None or not _ahead(pair.date, passage.said_on):
            continue
        if targets.modifies(sentence, pair.quantity):
            continue
        draft = _numeric(sentence, pair, passage)
        drafts.append(draft)
        if weigh.total(draft.reasons) >= weigh.THRESHOLD:
            with_number.add(id(pair.date))
    for d in sentence.dates:
        if _ahead(d, passage.said_on) and (id(d) not in with_number or _told_apart(sentence, d, wanted)):
            drafts.append(_event(sentence, d, passage))
    return drafts


def _told_apart(sentence: Sentence, d: DateMatch, wanted: list[QuantityMatch]) -> bool:
    """Whether an event stands before "by then" (届时) and the figures after it: then the date carries both."""
    then = next((c for c in sentence.cues if c.kind == "anaphor_then" and c.start > d.end), None)
    if then is None or any(d.end <= q.start < then.start for q in wanted):
        return False
    return any(c.kind in _FUTURE_KINDS and d.end <= c.start < then.start for c in sentence.cues)


def _bare(sentence: Sentence, d: DateMatch, clauses: set[int]) -> list[Reason]:
    """A quarter or month without a year is mostly a past one, unless something right here looks ahead."""
    if not d.value.bare:
        return []
    if any(c.kind == "past_strong" and sentence.clause(c.start) in clauses for c in sentence.cues):
        return [Reason("a time without a year, told as past", -2.0, sentence.words(d))]
    if d.value.relation is Relation.BY:
        return []
    near = {c.kind for c in sentence.cues if sentence.clause(c.start) in clauses}
    if "future" in near:
        return []
    if near & {"expected", "plan", "goal", "hope"}:
        return [Reason("a time without a year", -0.4, sentence.words(d))]
    return [Reason("a time without a year, and nothing looks ahead", -2.5, sentence.words(d))]


def _numeric(sentence: Sentence, pair: Target, passage: Passage) -> Draft:
    assert pair.date is not None  # noqa: S101 - the caller asks for dated pairs only
    q = pair.quantity
    clauses = {sentence.clause(pair.date.start), sentence.clause(q.start)}
    reasons = weigh.of_chance(sentence) + weigh.of_date(pair.date, passage.said_on) + _bare(sentence, pair.date, clauses)
    reasons += weigh.of_words(sentence, clauses, numeric=True)
    reasons += weigh.of_target(sentence, q, passage.words.groups["target_verb"])
    if passage.asked is not None and not sentence.is_question:
        reasons.append(Reason("answers what was asked of the time ahead", 0.5))
    return Draft(sentence, pair.date, q, reasons, q.start, clauses, stretch_at=q.start)


def _event(sentence: Sentence, d: DateMatch, passage: Passage) -> Draft:
    clauses = _clauses_of(sentence, d)
    reasons = weigh.of_chance(sentence) + weigh.of_date(d, passage.said_on)
    reasons += weigh.of_words(sentence, clauses, numeric=False)
    reasons += _bare(sentence, d, clauses)
    reasons += _of_event(sentence, d, clauses, passage.said_on)
    return Draft(sentence, d, None, reasons, d.end, clauses, stretch_at=d.start)


def _clauses_of(sentence: Sentence, d: DateMatch) -> set[int]:
    """Return the clauses that tell what happens: a date that is a clause by itself (今年，我们希望…) speaks for the next.

    Where no clause follows, or another such date stands before it, it speaks for the one before.
    """
    clause = sentence.clause(d.start)
    clauses = {clause}
    last = len(sentence.breaks)
    after = clause
    while after <= last and _only_date(sentence, after):
        after += 1
    if after > last:
        before = clause
        while before >= 0 and _only_date(sentence, before):
            before -= 1
        return clauses | {max(before, 0)} | set(range(max(before, 0), clause))
    if after == clause:
        return clauses
    # ... and on to the clause that says what will be: 三年内，除了体力活，AI将…
    until = next((n for n in range(after, min(after + _AHEAD, last + 1)) if sentence.cues_in(n, *_FUTURE_KINDS)), after)
    return clauses | set(range(clause, until + 1))


def _only_date(sentence: Sentence, clause: int) -> bool:
    start, end = sentence.clause_span(clause)
    dates = [d for d in sentence.dates if start <= d.start < end]
    return bool(dates) and end - start - sum(d.end - d.start for d in dates) < 8


def _of_event(sentence: Sentence, d: DateMatch, clauses: set[int], said_on: date) -> list[Reason]:
    later = d.window.start is None or d.window.start > said_on or d.value.relation is Relation.BY
    near = [c for c in sentence.cues if sentence.clause(c.start) in clauses]
    terse = sentence.kind in (BlockKind.OUTLINE, BlockKind.LIST, BlockKind.HEADING)
    if not any(c.kind in (*_FUTURE_KINDS, "certain") for c in near) and not terse:
        far = any(c.kind in _FUTURE_KINDS for c in sentence.cues)
        acts = any(c.kind == "strong_verb" for c in near)  # "... will come late this year and begin ramping in 2026"
        return [Reason("nothing says that it will be", (0.0 if acts else -0.6) if far else (-0.5 if acts and later else -1.4))]
    return []


def _undated(sentence: Sentence, wanted: list[QuantityMatch], passage: Passage) -> list[Draft]:
    """Drafts for the figures of a sentence without a date: by the passage's date where it leans on it, else undated."""
    drafts = []
    for q in wanted:
        if targets.modifies(sentence, q):
            continue
        clause = sentence.clause(q.start)
        leaning = _leans_on(sentence, q, passage)
        if leaning is not None:
            pair = Target(q, leaning)
            draft = _numeric(sentence, pair, passage)
            draft = replace(draft, clauses={clause}, inherited=True)
            draft.reasons = weigh.of_date(leaning, passage.said_on) + weigh.of_words(sentence, {clause}, numeric=True)
            draft.reasons.append(Reason("the deadline stands in the sentence before", -0.1))
        else:
            draft = _tier_c(sentence, q, clause, passage)
        drafts.append(draft)
    return drafts


def _leans_on(sentence: Sentence, q: QuantityMatch, passage: Passage) -> DateMatch | None:
    """Return the date of the sentence before where this one goes on with the same: same unit, an aim, nothing eventual."""
    if sentence.affirmed and passage.asked is not None:
        return passage.asked
    framed = passage.frame is not None and sentence.has("expected", "plan") and not sentence.has("eventual", "past_strong")
    if framed and not sentence.is_question:
        return passage.frame
    last = passage.last
    if last is None or last.date is None or last.quantity is None or passage.gap > 1 or sentence.dates:
        return None
    if last.quantity.quantity.unit != q.quantity.unit or q.quantity.unit is None or q.quantity.per is not None:
        return None
    if sentence.has("eventual", "past_strong") or not sentence.has(*_AIMS):
        return None
    return last.date


def _tier_c(sentence: Sentence, q: QuantityMatch, clause: int, passage: Passage) -> Draft:
    reasons = weigh.of_words(sentence, {clause}, numeric=True)
    reasons += weigh.of_target(sentence, q, passage.words.groups["target_verb"])
    if any(c.kind == "eventual" for c in sentence.cues):
        reasons.append(Reason("in the long run", 1.2))
    if q.quantity.unit is not None:
        reasons.append(Reason("a figure with its unit", 0.2))
    if not sentence.has(*_FUTURE_KINDS, "eventual"):
        reasons.append(Reason("nothing says that it will be", -2.0))
    return Draft(sentence, None, q, reasons, q.start, {clause}, stretch_at=q.start)
