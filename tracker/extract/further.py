"""What else will be in the time that a sentence tells: 市场在三季度有望上攻，且成长风格将领先."""

from collections.abc import Iterator

from tracker.extract.draft import Draft
from tracker.extract.sentence.facts import Sentence
from tracker.extract.weighing import weigh
from tracker.extract.weighing.said import FUTURE_KINDS
from tracker.model.claim import Reason

_SHORTEST, _LONGEST = 5, 60
_TOLD = ("past", "past_strong", "present", "question", "hypothetical", "reported")


def further(sentence: Sentence, drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts of those clauses that say of their own what else will be, right behind a claim with a time.

    `drafts` are the claims of the sentence that are sure. A clause with a time or a figure of its own is none.
    """
    last = {sentence.clause(d.at): d for d in drafts if d.date is not None and not d.date.value.vague}
    if not last:
        return
    held = [*(q.start for q in sentence.quantities), *(d.start for d in sentence.dates)]
    for number in range(min(last) + 1, len(sentence.breaks) + 1):
        before = last.get(number - 1)
        span = sentence.clause_span(number)
        if number in last or before is None or before.date is None or not _goes_on(sentence, number, span, held):
            continue
        if not sentence.cues_in(number - 1, *FUTURE_KINDS):
            continue  # 顶多三年，大家都会用上: the first clause only tells when
        reasons = [Reason("what else will be then", 1.2, sentence.words(before.date))]
        reasons += weigh.of_words(sentence, {number}, numeric=False)
        last[number] = Draft(sentence, before.date, None, reasons, span[0], {number}, alone=True)
        yield last[number]


def _goes_on(sentence: Sentence, number: int, span: tuple[int, int], held: list[int]) -> bool:
    start, end = span
    if not _SHORTEST <= end - start <= _LONGEST or sentence.cues_in(number, *_TOLD):
        return False
    if any(start <= at < end for at in held):
        return False
    found = sentence.contexts.clauses.also.match(sentence.text, start, end)
    if found is None:
        return False
    return found.lastgroup != "shares" or any(c.start == found.end() for c in sentence.cues_in(number, "strong_verb"))
