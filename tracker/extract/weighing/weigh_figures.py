"""Reasons from how a figure stands: that of a forecast, one with a tolerance, a price aimed at."""

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.pledge import FIRM
from tracker.lang.spans import QuantityMatch
from tracker.model.claim import Reason

_FORECAST = 110
"""So far before its figure the forecast is named."""


def of_revised(sentence: Sentence, q: QuantityMatch) -> list[Reason]:
    """A reason for the new level of a forecast that was changed: "raised its year-end target for gold to $4,900"."""
    direction = sentence.patterns.clauses.direction.match(sentence.text, q.start, q.end)
    end = direction.end() if direction else q.start
    revised = sentence.contexts.figures.revises.search(sentence.text, max(sentence.start, q.start - 160), end)
    if revised is None:
        left = sentence.contexts.figures.left_at.search(sentence.text, max(sentence.start, q.start - 180), q.start)
        return [Reason("a forecast was left as it was", 2.4, left[0])] if left else []
    told = bool((revised["passive"] or "").strip())  # "was revised up": its own past form says nothing against it
    return [Reason("a forecast was changed", 3.6 if told else 2.0, revised["what"])]


def of_withdrawn(sentence: Sentence) -> list[Reason]:
    """A reason against what stands in a forecast that holds no longer: "our outlook for growth of 5 % is withdrawn";
    not where the sentence goes on with what is expected now.
    """
    found = sentence.contexts.sentences.withdraws.search(sentence.text, sentence.start, sentence.end)
    if found is None or any(c.start >= found.end() for c in sentence.cues if c.kind in (*FIRM, "future")):
        return []
    return [Reason("a forecast that holds no longer", -7.0, found[0])]


def of_guidance(sentence: Sentence, q: QuantityMatch) -> list[Reason]:
    """A reason for the figure of a forecast that was issued, met or missed: "issued 2026 guidance of $2 billion"."""
    figures, text = sentence.contexts.figures, sentence.text
    found = figures.guidance_of.search(text, max(sentence.start, q.start - 70), q.start)
    if found is None and not sentence.has("past_strong"):
        start = max(sentence.start, q.start - _FORECAST)
        found = figures.forecast_is.search(text, start, q.start) or figures.has_it.search(text, start, q.start)
    return [Reason("the figure of a forecast", 1.8, found[0])] if found else []


def of_tolerance(sentence: Sentence, q: QuantityMatch) -> list[Reason]:
    """A reason for a figure that is stated with a tolerance (96亿美元正负3亿): only what is forecast has one."""
    found = sentence.contexts.figures.tolerance.search(sentence.text, q.start, q.end)
    return [Reason("a figure with a tolerance", 1.5, found[0])] if found else []


def of_price(sentence: Sentence, q: QuantityMatch) -> list[Reason]:
    """A reason for a price or an index that analysts aim at (目标价调高至3,030元)."""
    found = sentence.contexts.figures.priced.search(sentence.text, max(sentence.start, q.start - 36), q.start)
    return [Reason("a price aimed at", 1.6, found[0])] if found else []
