"""Dates and amounts of a bare text, without claims."""

from dataclasses import dataclass
from datetime import date

from tracker.lang.language import Language, language
from tracker.lang.spans import DateContext
from tracker.lang.squeeze import put_back, squeezed
from tracker.model.quantity import Comparator
from tracker.model.window import Precision
from tracker.transcript.split import sentences


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date expression: `text[start_char:end_char]`; window inclusive at both ends, an open side is None."""

    text: str
    start_char: int
    end_char: int
    window_start: date | None
    due_on: date | None
    precision: Precision


@dataclass(frozen=True, slots=True)
class QuantitySpan:
    """An amount: `text[start_char:end_char]`, plain numbers of `unit`; a range has low and high and no value."""

    text: str
    start_char: int
    end_char: int
    value: float | None
    low: float | None
    high: float | None
    comparator: Comparator
    unit: str | None
    per: str | None


def find_dates(text: str, *, said_on: date, lang: str = "zh", fiscal_year_end: int = 12) -> list[DateSpan]:
    """Return every date-level expression of a text, past or future, in order.

    Relative ones are counted from `said_on`; a month or quarter without a year is the nearest one not yet ended.
    Raises UsageError for a language without rules.
    """
    rules = language(lang)
    plain, places = _squeezed(rules, text)
    context = DateContext(said_on, fiscal_year_end, lambda _at: rules.looking)
    matches = [d for start, end in sentences(plain) for d in rules.find_dates(plain, start, end, context)]
    return [
        DateSpan(text[d.start : d.end], d.start, d.end, d.window.start, d.window.due, d.window.precision)
        for d in (put_back(matches, places) if places else matches)
    ]


def find_quantities(text: str, *, lang: str = "zh") -> list[QuantitySpan]:
    """Return every amount of a text, in order. Raises UsageError for a language without rules."""
    rules = language(lang)
    plain, places = _squeezed(rules, text)
    found = [q for start, end in sentences(plain) for q in rules.find_quantities(plain, start, end)]
    return [
        QuantitySpan(
            text[q.start : q.end], q.start, q.end, q.quantity.value, q.quantity.low, q.quantity.high,
            q.quantity.comparator, q.quantity.unit, q.quantity.per,
        )
        for q in (put_back(found, places) if places else found)
    ]  # fmt: skip


def _squeezed(rules: Language, text: str) -> tuple[str, list[int] | None]:
    """Return a text normalised and without blanks too many, and where its characters stood, if any went."""
    plain = rules.normalise(text)
    close = squeezed(plain, 0, len(plain), rules.blanks) if rules.blanks else None
    return close or (plain, None)
