"""A deadline as a person types it: in words, read by the same rules as the documents, or as days."""

from dataclasses import dataclass
from datetime import date

from tracker.cli.options import iso_day
from tracker.errors import UsageError
from tracker.model.claim import Statement
from tracker.model.window import Precision

_EMPTY = {"", "-", "none", "undated"}


@dataclass(frozen=True, slots=True)
class Deadline:
    """First and last day, inclusive; an open side is None, as are all three for what is undated."""

    start: date | None
    due: date | None
    precision: Precision | None

    def words(self) -> str:
        """Return the days, as they will be kept."""
        if self.start is None and self.due is None:
            return "undated"
        return f"{self.start or ''}..{self.due or ''} ({(self.precision or Precision.DAY).value})"


def read_deadline(text: str, *, said_on: date, lang: str) -> Deadline:
    """Return the window that a text states: `by Q3 2027`, 明年下半年, `2027-06-30`, `2026-01-01..2027-06-30`, `-`.

    Words count from `said_on`. The language that understands most of them reads them, of equals the document's own.
    Raises UsageError.
    """
    plain = text.strip()
    if plain.lower() in _EMPTY:
        return Deadline(None, None, None)
    days = _days(plain)
    if days is not None:
        return days
    from tracker.extract.api import find_dates
    from tracker.lang.language import LANGUAGES

    own = lang.split("-", maxsplit=1)[0]
    spans = [
        (span.end_char - span.start_char, code == own, span)
        for code in LANGUAGES
        for span in find_dates(plain, said_on=said_on, lang=code)
    ]
    if spans:
        best = max(spans, key=lambda each: each[:2])[2]
        return Deadline(best.window_start, best.due_on, best.precision)
    raise UsageError(f"{plain!r} names no date: write by Q3 2027, 明年下半年, 2027-06-30, 2026-01-01..2027-06-30 or -")


def with_deadline(said: Statement, deadline: Deadline, text: str, *, source: str) -> Statement:
    """Return the statement with this window. The words become its deadline_text if they stand in the source."""
    words = text.strip()
    if deadline.start is None and deadline.due is None:
        kept = None
    else:
        kept = words if words and words in source and iso_day(words) is None else said.deadline_text
    return said.changed(
        window_start=deadline.start, due_on=deadline.due, precision=deadline.precision, deadline_text=kept
    )


def _days(text: str) -> Deadline | None:
    """Return the window of one or two ISO days, or None where the text is no such thing."""
    first, dots, last = (part.strip() for part in text.partition(".."))
    if not dots:
        day = iso_day(first)
        return None if day is None else Deadline(day, day, Precision.DAY)
    start, due = iso_day(first), iso_day(last)
    if (first and start is None) or (last and due is None) or not (first or last):
        return None
    if start and due and due < start:
        raise UsageError(f"the window's last day {due} comes before its first {start}")
    return Deadline(start, due, Precision.RANGE if start and due and start != due else Precision.DAY)
