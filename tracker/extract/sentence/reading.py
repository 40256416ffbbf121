"""Reading one sentence: its dates and quantities, without what is taken back, said twice or a part of another."""

from dataclasses import replace

from tracker.extract.sentence.corrected import said_twice, taken_back
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.one_time import one_for_each_time
from tracker.lang.language import Language
from tracker.lang.spans import DateContext, DateMatch, QuantityMatch
from tracker.transcript.document import BlockKind


def read_sentence(
    language: Language,
    text: str,
    span: tuple[int, int],
    kind: BlockKind,
    context: DateContext,
    *,
    currency: str | None = None,
    dated: bool,
    numbered: bool,
) -> Sentence:
    """Return a sentence with its matches. `context.last` is read for chained dates and left at the last date found.

    `dated` and `numbered` say whether the gates of dates and of numbers let it through.
    """
    start, end = span
    sentence = Sentence(language, text, span, kind)
    context.look = sentence.tense
    dates: list[DateMatch] = []
    if dated:
        dates = language.find_dates(text, start, end, context)
        wrong = taken_back(language, text, dates)
        dates = one_for_each_time(language, text, [d for d in dates if d.start not in wrong])
    quantities: list[QuantityMatch] = []
    if numbered:
        quantities = language.find_quantities(text, start, end)
        wrong = taken_back(language, text, quantities) | said_twice(language, text, quantities)
        quantities = language.denominate(text, [q for q in quantities if q.start not in wrong], currency)
        if dates and quantities:
            quantities = _beside(quantities, dates)
    sentence.read(dates, quantities)
    return sentence


def _beside(quantities: list[QuantityMatch], dates: list[DateMatch]) -> list[QuantityMatch]:
    """Return the amounts that are no part of a date; one that only begins in it (明年产量达5万台) begins after it."""
    kept = []
    for q in quantities:
        d = next((d for d in dates if q.start < d.end and d.start < q.end), None)
        if d is None:
            kept.append(q)
        elif q.start < d.start and d.end < q.end - 1:
            kept.append(replace(q, start=d.end))  # 大约是今年的1.5倍
        elif d.start <= q.start < d.end < q.end - 1 and q.quantity.per is not None:
            kept.append(replace(q, start=d.end, quantity=replace(q.quantity, per=None)))
    return kept
