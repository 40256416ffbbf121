"""Assembling: dates, quantities and cues of a sentence, with what the passage gives, to drafts of claims."""

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

_FUTURE_KINDS = ("future", "able", "expected", "plan", "goal", "hope", "possible", "confident")
_AHEAD = 3
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
    drafts: list[Draft] = field(default_factory=list)


def assemble(sentence: Sentence, passage: Passage) -> list[Draft]:
    """Return the drafts that a sentence yields, at or above the threshold; the passage remembers the last dated one."""
    sentence.dates = [_begun(d, passage.said_on) for d in sentence.dates]
    wanted = targets.candidates(sentence)
    drafts = _dated(sentence, wanted, passage) if sentence.dates else []
    if not drafts and not any(_ahead(d, passage.said_on) for d in sentence.dates):
        drafts = _undated(sentence, wanted, passage)
    kept = [d for d in drafts if weigh.total(d.reasons) >= weigh.THRESHOLD]
    dated = [d for d in kept if d.date is not None]
    if dated:
        passage.last, passage.gap = dated[-1], 0
    else:
        passage.gap += 1
    return kept


def _begun(d: DateMatch, said_on: date) -> DateMatch:
    """Take "starting this fall" for the fall: what is to begin then comes true when it begins."""
    named = d.value.named
    if d.value.relation is not Relation.SINCE or named is None or named.due is None or named.due < said_on:
        return d
    return DateMatch(d.start, d.end, replace(d.value, window=named, relation=Relation.IN), d.rule)


def _ahead(d: DateMatch, said_on: date) -> bool:
    due = d.window.due
    return due is not None and due >= said_on and d.value.relation is not Relation.PAST and not d.value.vague


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
    reasons = weigh.of_date(pair.date, passage.said_on) + _bare(sentence, pair.date, clauses)
    reasons += weigh.of_words(sentence, clauses, numeric=True)
    reasons += weigh.of_target(sentence, q, passage.words.groups["target_verb"])
    return Draft(sentence, pair.date, q, reasons, q.start, clauses, stretch_at=q.start)


def _event(sentence: Sentence, d: DateMatch, passage: Passage) -> Draft:
    clauses = _clauses_of(sentence, d)
    reasons = weigh.of_date(d, passage.said_on) + weigh.of_words(sentence, clauses, numeric=False)
    reasons += _bare(sentence, d, clauses)
    reasons += _of_event(sentence, clauses, passage)
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


def _of_event(sentence: Sentence, clauses: set[int], passage: Passage) -> list[Reason]:
    near = [c for c in sentence.cues if sentence.clause(c.start) in clauses]
    terse = sentence.kind in (BlockKind.OUTLINE, BlockKind.LIST, BlockKind.HEADING)
    if not any(c.kind in (*_FUTURE_KINDS, "certain") for c in near) and not terse:
        far = any(c.kind in _FUTURE_KINDS for c in sentence.cues)
        acts = any(c.kind == "strong_verb" for c in near)  # "... will come late this year and begin ramping in 2026"
        return [Reason("nothing says that it will be", (0.0 if acts else -0.6) if far else -1.2)]
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
