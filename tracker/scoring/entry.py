"""One claim as the scorecard counts it: the claim, its last verdict, and what is known of its source and family."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tracker.model.claim import Claim
from tracker.model.verdict import Outcome, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A claim with its last verdict by the day asked (None: nobody judged).

    `source` and `language` are the document's name and language code. `family` is any name that all claims of one
    promise share; None means that the claim stands alone.
    """

    claim: Claim
    verdict: Verdict | None = None
    source: str | None = None
    language: str | None = None
    family: str | None = None


def ruling(entry: Entry, as_of: date) -> Verdict | None:
    """Return the verdict if it says something and had been given by that day, else None."""
    verdict = entry.verdict
    return verdict if verdict is not None and verdict.outcome is not None and verdict.judged_on <= as_of else None


def outcome_of(entry: Entry, as_of: date) -> Outcome | None:
    """Return hit, miss or void as ruled by that day, or None."""
    verdict = ruling(entry, as_of)
    return None if verdict is None else verdict.outcome


def fulfilled_by(entry: Entry, as_of: date) -> date | None:
    """Return the day it came true, if that is known and not after `as_of`. A void claim has no such day."""
    verdict = ruling(entry, as_of)
    if verdict is None or verdict.outcome is Outcome.VOID or verdict.fulfilled_on is None:
        return None
    return verdict.fulfilled_on if verdict.fulfilled_on <= as_of else None


def said_by(entries: Iterable[Entry], as_of: date) -> list[Entry]:
    """Return the entries whose claims had been said by that day, that day included."""
    return [entry for entry in entries if entry.claim.said_on <= as_of]


def one_a_family(entries: Iterable[Entry], *, keep: Literal["first", "latest"]) -> list[Entry]:
    """Return one entry a family, so that a promise said ten times counts once: as first or as last stated.

    Of statements of one day the earlier in the document is the first. Entries without a family all stay.
    """
    ordered = sorted(entries, key=lambda e: (e.claim.said_on, e.claim.start_char, e.claim.key))
    if keep == "latest":
        ordered.reverse()
    seen: set[str] = set()
    kept = []
    for entry in ordered:
        if entry.family is None or entry.family not in seen:
            kept.append(entry)
        if entry.family is not None:
            seen.add(entry.family)
    return kept
