"""The whole ledger as values, for a dump: each entry with the moment at which it was recorded. No integer ids."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from tracker.model.claim import Candidate

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """What was recorded, and when.

    `takes_back` is the place, from 1, of the entry that this one takes back, among those on the same candidate
    (decisions), claim (verdicts, remarks) or pair of claims (links).
    """

    value: T
    recorded_at: datetime
    takes_back: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundCandidate:
    """What some rules found in a source (a SHA-256); `restates` is the key of the earlier one that it repeats."""

    key: str
    source: str
    candidate: Candidate
    restates: str | None
    rules_version: str
    gone: bool
