"""Figures of a period that are told as a range: a result is one figure, what is expected lies between two."""

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import DateMatch, QuantityMatch
from tracker.model.claim import Reason
from tracker.model.quantity import Comparator
from tracker.model.window import Precision

_PERIODS = frozenset({Precision.QUARTER, Precision.HALF, Precision.YEAR})
_TELLS = ("past", "past_strong", "habitual", "rhetoric")


def of_range(sentence: Sentence, q: QuantityMatch, d: DateMatch) -> list[Reason]:
    """A reason for the figures of a period where one is a range: "for the year, sales of $4.2 to $4.3 billion"."""
    if sentence.patterns.events.tenseless:
        return []  # such a language tells results as ranges too
    if d.window.precision not in _PERIODS or sentence.is_question or sentence.has(*_TELLS):
        return []
    found = next((o for o in sentence.quantities if _is_range(o)), None)
    if found is None or not (q.quantity.unit or found is q):
        return []
    return [Reason("a range, as only what is expected has", 1.0, sentence.words(found))]


def _is_range(q: QuantityMatch) -> bool:
    amount = q.quantity
    measured = amount.unit == "%" or (amount.unit is not None and amount.unit.isupper())
    return amount.comparator is Comparator.RANGE and measured and amount.per is None
