"""Statements: what was said (`Statement`), what the rules found (`Candidate`), what the ledger keeps (`Claim`)."""

import hashlib
import re
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Self

from tracker.model.packed import packed
from tracker.model.quantity import Comparator, Quantity, plain_number
from tracker.model.window import Precision, Window


class Tier(StrEnum):
    """A: dated and numeric; B: dated event; C: numeric and undated."""

    A = "A"
    B = "B"
    C = "C"


class Modality(StrEnum):
    """How firmly it was said, from `certain` down to `possible`."""

    CERTAIN = "certain"
    CONFIDENT = "confident"
    EXPECTED = "expected"
    PLAN = "plan"
    GOAL = "goal"
    HOPE = "hope"
    POSSIBLE = "possible"


class Control(StrEnum):
    """Whether the speaker controls the outcome: a plan of one's own, or a forecast about the world."""

    OWN = "own"
    OTHER = "other"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One dated or numeric statement about the future, with the words that said it.

    `quote` is `text[start_char:end_char]` of the source in code points. `window_start` and `due_on` are inclusive;
    `due_on` is None for an undated (tier C) statement. Numbers are plain numbers of `unit`; see `Quantity`.
    """

    document: str
    quote: str
    start_char: int
    end_char: int
    speaker: str | None
    said_on: date
    tier: Tier
    subject: str | None = None
    metric: str | None = None
    comparator: Comparator = Comparator.EVENT
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    per: str | None = None
    deadline_text: str | None = None
    window_start: date | None = None
    due_on: date | None = None
    precision: Precision | None = None
    modality: Modality = Modality.CERTAIN
    confidence_text: str | None = None
    probability: float | None = None
    control: Control = Control.UNKNOWN
    negated: bool = False
    stretch: bool = False
    condition: str | None = None
    media_time: str | None = None

    @property
    def target(self) -> Quantity:
        """The comparator and numbers; raises ValueError where they contradict each other."""
        return Quantity(self.comparator, self.value, self.low, self.high, self.unit, self.per)

    @property
    def window(self) -> Window | None:
        """First and last day, inclusive, on which the claim can come true as stated; None if undated."""
        if self.window_start is None and self.due_on is None:
            return None
        return Window(self.window_start, self.due_on, self.precision or Precision.DAY)

    def changed(self, **values: Any) -> Self:
        """Return a copy with some fields replaced."""
        return replace(self, **values)

    def requoted(self, quote: str, text: str) -> Self | None:
        """Return a copy whose quote is other words of the source's text, at the place nearest to the old quote's.

        None where the words do not stand in the text.
        """
        places = [match.start() for match in re.finditer(re.escape(quote), text)]
        if not places:
            return None
        start = min(places, key=lambda place: abs(place - self.start_char))
        return self.changed(quote=quote, start_char=start, end_char=start + len(quote))


@packed
@dataclass(frozen=True, slots=True)
class Reason:
    """Why a candidate was weighed up or down: the reason's name, its weight, and the words that gave it."""

    name: str
    weight: float
    words: str = ""


@packed
@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate(Statement):
    """What the rules found in a source. Never edited.

    `restates` is the number, from 0, of the earlier candidate of the same document that this one repeats.
    `confidence` (0 to 1) comes from the shipped rules alone. `rules` names the rules that made it, in order.
    """

    restates: int | None = None
    confidence: float = 0.0
    rules: tuple[str, ...] = ()
    reasons: tuple[Reason, ...] = field(default=(), compare=False)

    def statement(self) -> Statement:
        """Return what was said, without how it was found."""
        return Statement(**{f.name: getattr(self, f.name) for f in fields(Statement)})


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Statement):
    """A claim of the ledger: an accepted candidate, or one that a person entered by hand.

    `key` is its identity in text files; `id` a local handle, given at first sight and never dumped.
    `source` is the SHA-256 of the document's bytes, or None for a claim entered by hand.
    """

    key: str
    id: int | None = None
    source: str | None = None
    decided_on: date | None = None
    tags: tuple[str, ...] = ()


RECORD_FIELDS: tuple[str, ...] = tuple(f.name for f in fields(Statement))
"""The keys of a whole accepted record, in the order of INTERFACE."""

KEY_LENGTH = 16
KEY_LETTERS = "klmnopqrstuvwxyz"
"""A key has no other letters: it is never mistaken for a number."""

_HEX_TO_LETTERS = str.maketrans("0123456789abcdef", KEY_LETTERS)


def content_key(statement: Statement, source: str | None) -> str:
    """Return the identity of a statement: sixteen letters k to z, from source, span, target, subject and window.

    Letters only, so that a beginning of a key is never mistaken for an integer id. Source is the document's SHA-256;
    a statement entered by hand (None) is told apart by speaker, day and quote instead. Tier, modality and
    the words around are no part of it: correcting those does not make another claim.
    """
    numbers = (None if n is None else repr(float(n)) for n in (statement.value, statement.low, statement.high))
    where = (
        (source, str(statement.start_char), str(statement.end_char))
        if source
        else ("by hand", statement.speaker or "", statement.said_on.isoformat(), statement.quote)
    )
    parts = [
        *where,
        statement.subject or "",
        statement.comparator.value,
        *(n or "" for n in numbers),
        statement.unit or "",
        statement.per or "",
        statement.window_start.isoformat() if statement.window_start else "",
        statement.due_on.isoformat() if statement.due_on else "",
    ]
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
    return digest[:KEY_LENGTH].translate(_HEX_TO_LETTERS)


def as_json(statement: Statement, *, leave_out: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return a statement as JSON values: enums by value, dates as ISO 8601, whole numbers without a point."""
    kind: Any = type(statement)
    values = {name: json_value(getattr(statement, name)) for name in _json_names(kind)}
    for name in leave_out:
        values.pop(name, None)
    return values


@cache
def _json_names(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.name != "reasons")


_AS_THEY_ARE = frozenset({str, int, bool, type(None)})


def json_value(value: Any) -> Any:
    """Return one field's value as JSON holds it."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return plain_number(value)
    if isinstance(value, tuple):
        return [json_value(v) for v in value]
    return value
