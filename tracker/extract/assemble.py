"""Assembling: dates, quantities and cues of a sentence, with what the passage gives, to drafts of claims."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tracker.extract.aims import aims_of, orders_of
from tracker.extract.draft import Draft
from tracker.extract.drafting import event, foretold_event, inherited, listed_event, numeric, undated
from tracker.extract.further import further
from tracker.extract.observer import Observer
from tracker.extract.own_event import names_again, tells_event
from tracker.extract.passage.columns import cells_under, columns_of
from tracker.extract.passage.listing import is_deed, is_item, lead_of
from tracker.extract.passage.passage import Passage
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.respective import by_year
from tracker.extract.sentence.schedule import of_today
from tracker.extract.weighing import pairing, targets, weigh
from tracker.extract.weighing.references import is_reference
from tracker.extract.weighing.said import FUTURE_KINDS
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.model.window import Precision

_LONG_AGO = 5
_AT_END = 2
_BESIDE = 14
"""A time so near behind a standing target is its own: "our long-term target of 20 % by 2030"."""
_ITEM = 60


def assemble(sentence: Sentence, passage: Passage, observer: Observer | None = None) -> list[Draft]:
    """Return the drafts that a sentence yields, at or above the threshold; the passage remembers the last dated one."""
    said_on = passage.said_on
    table = _table(sentence, passage)
    if table is not None:
        if observer is not None:
            observer.weighed(sentence, [d.quantity for d in table if d.quantity is not None], table, passage)
        return table
    passage.enter(sentence)
    figures = targets.candidates(sentence)
    sentence.dates = [
        _begun(d, said_on)
        for d in sentence.dates
        if not _superlative(sentence, d, said_on) and not _took(sentence, d) and not is_reference(sentence, d)
        if not sentence.told[0] <= d.start < sentence.told[1]
    ]
    wanted = [q for q in figures if not _conditional(sentence, q)]
    lead = lead_of(sentence, said_on) if sentence.dates else None
    drafts = list(_dated(sentence, wanted, passage)) if sentence.dates and lead is None else []
    listing = passage.goes_on and passage.listed_aims
    if listing and _is_item(sentence) and not wanted and passage.listed is not None:
        drafts = [listed_event(sentence, passage.listed, passage)]
    if passage.lead is not None and not figures and is_item(sentence) and is_deed(sentence):
        drafts = [listed_event(sentence, passage.lead, passage)]
    foretold = passage.foretold(sentence) if not drafts and lead is None else None
    if foretold is not None:
        drafts = [foretold_event(sentence, foretold, passage)]
    later = [d for d in drafts if d.date is None or d.date.window.due != said_on]
    ahead = [d for d in sentence.dates if passage.is_ahead(d)]
    if not later and not any(d.window.due != said_on or of_today(sentence, d, said_on) for d in ahead):
        drafts = list(_undated(sentence, wanted, passage))
    drafts += aims_of(sentence, [d for d in drafts if weigh.total(d.reasons) >= weigh.SURE], listing=listing)
    if passage.orders is not None:
        drafts += orders_of(sentence, passage.orders, {sentence.clause(d.at) for d in drafts})
    drafts += further(sentence, [d for d in drafts if weigh.total(d.reasons) >= weigh.SURE])
    if observer is not None:
        observer.weighed(sentence, wanted, drafts, passage)
    kept = [
        d for d in drafts if weigh.total(d.reasons) >= weigh.threshold(sentence, d.date, numeric=d.quantity is not None)
    ]
    passage.remember(sentence, [d for d in kept if d.date is not None and weigh.total(d.reasons) >= weigh.SURE])
    passage.fresh = bool(kept)
    passage.lead = lead or passage.lead
    return kept


def _table(sentence: Sentence, passage: Passage) -> list[Draft] | None:
    """Return the drafts of a row of a table whose columns have times, none for its head; None for anything else."""
    columns = columns_of(sentence)
    if columns is not None:
        passage.columns = columns
        return []
    if passage.columns is None or sentence.dates:
        return None
    return cells_under(sentence, passage.columns, passage.said_on) or None


def _is_item(sentence: Sentence) -> bool:
    """Whether a sentence can be an item of a list of targets: short, without a time, and no turn to something else."""
    if sentence.end - sentence.start > _ITEM or sentence.dates or sentence.has("present", "hypothetical", "able"):
        return False
    return not sentence.contexts.clauses.turns.match(sentence.text, sentence.start)


def _conditional(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure stands in the condition, and the time and the promise in another clause."""
    if not sentence.dates:
        return False
    clause = sentence.clause(q.start)
    if not any(c.start < q.start for c in sentence.cues_in(clause, "hypothetical")):
        return False
    return not any(sentence.clause(d.start) == clause and not d.value.chained for d in sentence.dates)


def _begun(d: DateMatch, said_on: date) -> DateMatch:
    """Take "starting this fall" for the fall: what is to begin then comes true when it begins."""
    named = d.value.named
    if d.value.relation is not Relation.SINCE or named is None or named.due is None or named.due < said_on:
        return d
    return DateMatch(d.start, d.end, replace(d.value, window=named, relation=Relation.IN), d.rule)


def _superlative(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether "in 50 years" looks back: "the most rapid return in 50 years"."""
    due = d.window.due
    if d.value.relation is not Relation.AHEAD or due is None or due.year - said_on.year < _LONG_AGO:
        return False
    return bool(sentence.contexts.times.most.search(sentence.text, max(sentence.start, d.start - 120), d.start))


def _took(sentence: Sentence, d: DateMatch) -> bool:
    """Whether "in one quarter" tells how long a thing took: "we grew almost 20 % in one quarter"."""
    if d.value.relation is not Relation.AHEAD:
        return False
    kinds = ("past_strong", *FUTURE_KINDS)
    before = [c for c in sentence.cues_in(sentence.clause(d.start), *kinds) if c.end <= d.start]
    return bool(before) and max(before, key=lambda c: c.start).kind == "past_strong"


def _dated(sentence: Sentence, wanted: list[QuantityMatch], passage: Passage) -> Iterator[Draft]:
    with_number = set()
    for q, found in by_year(sentence, pairing.pair(sentence, wanted, passage.said_on)):
        if targets.stands(sentence, q) and (found is None or abs(found.start - q.end) > _BESIDE):
            yield undated(sentence, q, passage)
            continue
        if targets.awaits_event(sentence, q) and not targets.modifies(sentence, q):
            yield undated(sentence, q, passage)
            continue
        d = passage.continued(sentence, q) if found is None else found
        if targets.modifies(sentence, q):
            continue
        if d is None:
            yield from _without_date(sentence, q, passage)
            continue
        if d.value.vague or (d.window.precision is Precision.VAGUE and sentence.has("eventual")):
            with_number.add(id(d))
            yield undated(sentence, q, passage)
        elif passage.is_ahead(d):
            draft = numeric(sentence, q, d, passage)
            if weigh.total(draft.reasons) >= weigh.threshold(sentence, d, numeric=True):
                same = (o for o in sentence.dates if o.start == d.start or names_again(sentence, o, d))
                with_number |= {id(one) for one in same}
            yield draft
    for d in sentence.dates:
        if passage.is_ahead(d) and tells_event(sentence, d, wanted, numbered=id(d) in with_number):
            yield event(sentence, d, passage)


def _without_date(sentence: Sentence, q: QuantityMatch, passage: Passage) -> Iterator[Draft]:
    """The draft of a figure to which none of its sentence's times belongs: by what was announced, or without a time."""
    freed = any(one.end <= q.start and pairing.freed(sentence, q, one) for one in sentence.dates)
    announced = passage.leaning(sentence, q) if passage.announced and not freed else None
    running = None if announced is not None or freed else passage.in_run(sentence, q)
    if running is not None:
        yield inherited(sentence, q, running, passage)
    elif announced is not None and announced is passage.frame:
        yield inherited(sentence, q, announced, passage)
    elif freed or targets.told_before_dates(sentence, q, passage.said_on):
        yield undated(sentence, q, passage)


def _undated(sentence: Sentence, wanted: list[QuantityMatch], passage: Passage) -> Iterator[Draft]:
    """Drafts for the figures of a sentence without a date: by the passage's date where it leans on it, else undated."""
    lent: tuple[int, DateMatch] | None = None
    for q in wanted:
        if targets.modifies(sentence, q):
            continue
        if any(_tells_when(sentence, d, q, passage.said_on) for d in sentence.dates):
            continue  # a figure of a time gone by: 2023年计划生产一万台
        if q.quantity.unit == "%" and _of_the_past(sentence, q):
            continue  # 2025年净利润达11亿元，同比增长93%
        leaning = None if targets.awaits_event(sentence, q) else passage.leaning(sentence, q)
        clause = sentence.clause(q.start)
        if lent is not None and q.growth and clause - lent[0] <= 1:
            # 预计交付12万辆，环比增长10.8%: the rate of the figure before
            yield inherited(sentence, q, leaning or lent[1], passage, beside=lent[0])
        elif leaning is None:
            yield undated(sentence, q, passage)
        else:
            lent = clause, leaning
            yield inherited(sentence, q, leaning, passage)


def _tells_when(sentence: Sentence, d: DateMatch, q: QuantityMatch, said_on: date) -> bool:
    """Whether a figure is that of a time gone by before it in its clause; where a promise comes first, it is not."""
    clause = sentence.clause(q.start)
    if _stood_in_front(sentence, d, q, said_on):
        return True
    if sentence.clause(d.start) != clause or d.start > q.start:
        return False
    if d.window.start == d.window.due == said_on and sentence.cues_in(clause, "future", "plan"):
        return False  # "will be raised from $265 today to $300"
    relative = sentence.contexts.times.clause_of.search(sentence.text, sentence.clause_span(clause)[0], d.start)
    return not (relative and any(c.end <= relative.start() for c in sentence.cues_in(clause, "future", "plan")))


def _stood_in_front(sentence: Sentence, d: DateMatch, q: QuantityMatch, said_on: date) -> bool:
    """Whether a time gone by is all that stands before the clause of a figure told as past: "In 2025, we spent $4"."""
    clause, due = sentence.clause(q.start), d.window.due
    if sentence.clause(d.start) != clause - 1 or due is None or due >= said_on:
        return False
    start, end = sentence.clause_span(clause - 1)
    alone = d.start - start <= _AT_END and end - d.end <= _AT_END
    before = {c.kind for c in sentence.cues_in(clause, "past_strong", *FUTURE_KINDS) if c.start < q.start}
    return alone and before == {"past_strong"}


def _of_the_past(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a rate follows, in the next clause, a figure of a time gone by; a sentence without a time ahead."""
    before = sentence.clause(q.start) - 1
    if sentence.cues_in(before + 1, *FUTURE_KINDS):
        return False
    dated = any(sentence.clause(d.start) == before for d in sentence.dates)
    return dated and any(sentence.clause(o.start) == before for o in sentence.quantities)
