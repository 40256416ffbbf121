"""What an explanation is made of: plain values, all places in code points of the document's text."""

from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Any

from tracker.model.claim import Candidate, Reason, as_json, json_value
from tracker.model.quantity import Comparator
from tracker.model.window import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """A rule whose pattern fitted at a place, in the order in which rules were tried, and what it made of the match."""

    rule: str
    text: str
    start_char: int
    end_char: int
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedCue:
    """A word that bears on a claim; `rule` is the pattern of a workspace that found it, if one did."""

    text: str
    start_char: int
    end_char: int
    kind: str
    rule: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedDate:
    """A date expression: its window (inclusive), how words bind it, the arithmetic, and how it stands to a claim."""

    text: str
    start_char: int
    end_char: int
    rule: str
    window_start: date | None
    due_on: date | None
    precision: Precision
    relation: str
    arithmetic: str
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedAmount:
    """An amount, in plain numbers of its unit, and whether it can be a target."""

    text: str
    start_char: int
    end_char: int
    rule: str
    comparator: Comparator
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    per: str | None
    standing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighing:
    """A claim in the making: the reasons for and against, their sum, and what came of it.

    `candidate` is the number, from 0, of the candidate that it became; None below the threshold.
    """

    deadline: str | None
    inherited: bool
    amount: str | None
    reasons: tuple[Reason, ...]
    total: float
    threshold: float
    confidence: float
    candidate: int | None
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedSentence:
    """A sentence with every match, what was weighed, what came of it; `read` is False where no rule looked at it."""

    text: str
    start_char: int
    end_char: int
    kind: str
    read: bool
    cues: tuple[ExplainedCue, ...] = ()
    tried: tuple[Tried, ...] = ()
    dates: tuple[ExplainedDate, ...] = ()
    amounts: tuple[ExplainedAmount, ...] = ()
    weighed: tuple[Weighing, ...] = ()
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A document, or a stretch of one, explained. `candidates` are those of these sentences, by their number."""

    document: str
    said_on: date
    speaker: str | None
    language: str
    fiscal_year_end: int
    sentences: tuple[ExplainedSentence, ...]
    candidates: dict[int, Candidate]

    def as_json(self) -> dict[str, Any]:
        """Return the whole explanation as JSON values."""
        plain: dict[str, Any] = _plain(self)
        plain["candidates"] = [{"number": n, **as_json(c)} for n, c in self.candidates.items()]
        return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return None
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return json_value(value)
