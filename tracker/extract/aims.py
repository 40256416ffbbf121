"""Aims without a figure among the aims of one sentence: 目标是：增长5%左右，…，居民收入与经济增长同步，….

Such a list announces what is aimed at and for when; each item is an aim, whether it has a figure or not.
"""

from collections.abc import Iterator

from tracker.extract.draft import Draft
from tracker.extract.sentence.facts import Sentence
from tracker.extract.weighing import weigh
from tracker.lang.spans import DateMatch, Relation
from tracker.model.claim import Reason
from tracker.model.window import Precision

_FIGURES = 2
"""So many aims of a list have a figure."""
_SHORTEST, _LONGEST = 6, 40
_FRONT = 6
"""So near its beginning a sentence has the year by which its aims are to be reached."""
_TOLD = ("past", "past_strong", "present", "question")


def aims_of(sentence: Sentence, drafts: list[Draft], *, listing: bool) -> Iterator[Draft]:
    """Yield the drafts of those items of an announced list of aims that have no figure; `drafts` are those that do.

    With `listing` the list began in a sentence before, and this one is all of it: …；投资增速高于全国，消费增长4%，….
    """
    yield from _opened_by_year(sentence, drafts)
    numeric = [d for d in drafts if d.quantity is not None and d.date is not None]
    if len(numeric) < (1 if listing else _FIGURES) or not (listing or sentence.has("goal", "agenda_frame")):
        return
    date, begins = numeric[0].date, _begins(sentence, numeric[0].at, listing=listing)
    if begins is None or date is None or any(d.date is None or d.date.window != date.window for d in numeric):
        return
    for number in range(sentence.clause(begins), len(sentence.breaks) + 1):
        start, end = sentence.clause_span(number)
        if start >= begins and _is_aim(sentence, number, (start, end)):
            yield _draft(sentence, date, number, start)


def _opened_by_year(sentence: Sentence, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield what else is aimed at by the year with which a sentence of aims begins: 力争到2030年，…，基本建成…."""
    date = drafts[0].date if drafts else None
    if date is None or date.value.relation is not Relation.BY or date.window.precision is not Precision.YEAR:
        return
    if date.start - sentence.start > _FRONT or len(sentence.dates) > 1 or not sentence.has("goal", "plan", "agenda"):
        return
    told = {sentence.clause(d.at) for d in drafts}
    if drafts[0].quantity is None:
        told |= {*drafts[0].clauses, sentence.clause(date.start) + 1}  # 到2030年，基本建成…: what is first aimed at
    for number in range(1, len(sentence.breaks) + 1):
        if number not in told and _is_aim(sentence, number, sentence.clause_span(number)):
            yield _draft(sentence, date, number, sentence.clause_span(number)[0])


def orders_of(sentence: Sentence, date: DateMatch, told: set[int]) -> Iterator[Draft]:
    """Yield the drafts of those orders of business for a time that have no figure: 建成…系统, 开工建设…通道.

    `told` are the clauses that have a draft already.
    """
    if sentence.has("past", "past_strong", "present", "question") or sentence.dates:
        return
    for number in range(len(sentence.breaks) + 1):
        start, end = sentence.clause_span(number)
        if number in told or any(start <= q.start < end for q in sentence.quantities):
            continue
        if sentence.contexts.clauses.milestone.match(sentence.text, start, sentence.end):
            reasons = [Reason("an order of business for that year", 2.5, sentence.words(date))]
            yield Draft(sentence, date, None, reasons, start, {number}, inherited=True, alone=True)


def _begins(sentence: Sentence, first: int, *, listing: bool) -> int | None:
    """Return where the list begins; None where no word announces one before its first figure at `first`."""
    if listing:
        return sentence.start
    found = sentence.contexts.clauses.lists_aims.search(sentence.text, sentence.start, first)
    return found.end() if found is not None else None


def _is_aim(sentence: Sentence, number: int, span: tuple[int, int]) -> bool:
    start, end = span
    if not _SHORTEST <= end - start <= _LONGEST or sentence.cues_in(number, *_TOLD):
        return False
    held = {*(q.start for q in sentence.quantities), *(d.start for d in sentence.dates)}
    if any(start <= at < end for at in held):
        return False
    return sentence.contexts.clauses.aim.search(sentence.text, start, end) is not None


def _draft(sentence: Sentence, date: DateMatch, number: int, start: int) -> Draft:
    reasons = [Reason("an aim among those of a list", 2.5, sentence.words(date))]
    reasons += weigh.of_words(sentence, {number}, numeric=False)
    return Draft(sentence, date, None, reasons, start, {number}, alone=True)
