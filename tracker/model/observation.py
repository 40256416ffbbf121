"""Observations: a figure from a cited source."""

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.model.quantity import Comparator


class Reliability(StrEnum):
    """A: official, or the speaker's words through good press; B: reputable press; C: aggregator; D: never grades."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """A figure from a cited source. A range ("hundreds") has low and high and no value; an event has none of the three.

    `as_of` is the day at which the figure held; `period_start` and `period_end` (inclusive) bound what it adds up.
    `published_by` names the upstream source where two pages repeat one report: those count as one.
    """

    subject: str
    metric: str
    comparator: Comparator
    source_url: str
    reliability: Reliability
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    per: str | None = None
    as_of: date | None = None
    period_start: date | None = None
    period_end: date | None = None
    qualifier: str | None = None
    source_title: str | None = None
    published_by: str | None = None
    quote: str | None = None
    note: str | None = None

    @property
    def key(self) -> str:
        """The identity: the same figure of the same page is one observation, however often it is imported."""
        parts = (
            self.subject, self.metric, self.comparator.value, self.value, self.low, self.high, self.unit, self.per,
            self.as_of, self.period_start, self.period_end, self.source_url, self.quote,
        )  # fmt: skip
        return hashlib.sha256("\x1f".join("" if p is None else str(p) for p in parts).encode()).hexdigest()[:16]
