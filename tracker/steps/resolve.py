"""Resolve: a person rules how a claim turned out. Every ruling stays in the history; the last one counts."""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from tracker.errors import UsageError
from tracker.model.claim import Claim
from tracker.model.verdict import Evidence, Outcome, Verdict, VoidReason
from tracker.store import claims, verdicts
from tracker.store.session import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a person says of a claim; what is None is not said. `actual` is in the claim's own unit."""

    outcome: Outcome
    actual: float | None = None
    fulfilled_on: date | None = None
    evidence: tuple[Evidence, ...] = ()
    void_reason: VoidReason | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """The claim, the ruling that stands now, and whether it was added by this."""

    claim: Claim
    verdict: Verdict | None
    added: bool


def resolve(
    ledger: Ledger, claim_id: str, ruling: Ruling, *, by: str, today: date, now: datetime, force: bool = False
) -> Resolved:
    """Rule on a claim, named by its id or a beginning of its key. Saying again what stands adds nothing.

    Raises UsageError for an unknown claim, for a ruling that contradicts itself or the calendar, and for another
    ruling than the one that stands, unless forced.
    """
    with ledger.transaction() as session:
        claim = claims.resolve_id(session, claim_id)
        _check(claim, ruling, today)
        standing = verdicts.last(session, claim.key)
        if standing is not None and standing.outcome is not None:
            if _says_nothing_new(ruling, standing):
                return Resolved(claim, standing, added=False)
            if not force:
                raise UsageError(
                    f"claim {claim_id} stands as {_told(standing)}: give --force to rule otherwise (both are kept)"
                )
        verdict = Verdict(
            claim=claim.key,
            outcome=ruling.outcome,
            judged_on=today,
            by=by,
            actual=ruling.actual,
            fulfilled_on=ruling.fulfilled_on,
            evidence=ruling.evidence,
            void_reason=ruling.void_reason,
            note=ruling.note,
        )
        verdicts.record(session, verdict, now)
    return Resolved(claim, verdict, added=True)


def reopen(ledger: Ledger, claim_id: str, *, by: str, today: date, now: datetime, note: str | None = None) -> Resolved:
    """Take the ruling on a claim back by a new row. A claim that nobody has judged stays as it is."""
    with ledger.transaction() as session:
        claim = claims.resolve_id(session, claim_id)
        standing = verdicts.last(session, claim.key)
        if standing is None or standing.outcome is None:
            return Resolved(claim, standing, added=False)
        verdict = Verdict(claim=claim.key, outcome=None, judged_on=today, by=by, note=note)
        verdicts.record(session, verdict, now)
    return Resolved(claim, verdict, added=True)


@dataclass(frozen=True, slots=True)
class VerdictReport:
    """What became of a verdicts file: recorded now, recorded before, and keys of claims that are not there."""

    applied: int
    unchanged: int
    unknown: tuple[str, ...]


def apply_verdicts(ledger: Ledger, given: Iterable[Verdict], *, now: datetime) -> VerdictReport:
    """Record verdicts, in order, all or none. Doing it again adds nothing, and undoes nothing ruled since.

    A verdict counts as recorded if the ledger has the very same one, or if the one that stands says the same.
    """
    applied = unchanged = 0
    unknown: list[str] = []
    with ledger.transaction() as session:
        history = verdicts.every(session)
        recorded = Counter(history)
        standing = {verdict.claim: verdict for verdict in history}
        for verdict in given:
            last = standing.get(verdict.claim)
            if recorded[verdict] > 0:
                recorded[verdict] -= 1
                unchanged += 1
            elif last is not None and last.same_ruling(verdict):
                unchanged += 1
            elif verdicts.record(session, verdict, now):
                standing[verdict.claim] = verdict
                applied += 1
            else:
                unknown.append(verdict.claim)
    return VerdictReport(applied, unchanged, tuple(unknown))


def _check(claim: Claim, ruling: Ruling, today: date) -> None:
    day = ruling.fulfilled_on
    if ruling.actual is not None and not math.isfinite(ruling.actual):
        raise UsageError("--actual must be a finite number")
    if ruling.void_reason is not None and ruling.outcome is not Outcome.VOID:
        raise UsageError(f"a reason for void does not go with {ruling.outcome.value}")
    if ruling.outcome is Outcome.VOID and day is not None:
        raise UsageError("a claim that came true on a day is not void: rule hit or miss")
    if day is None:
        return
    if day > today:
        raise UsageError(f"--fulfilled-on {day} lies after today, {today}")
    if ruling.outcome is Outcome.HIT and claim.due_on is not None and day > claim.due_on:
        raise UsageError(f"it came true on {day}, after {claim.due_on}: that is a miss (give it with --fulfilled-on)")


def _says_nothing_new(ruling: Ruling, standing: Verdict) -> bool:
    """Whether all that is said stands already; what is left unsaid contradicts nothing."""
    said = (
        (ruling.actual, standing.actual),
        (ruling.fulfilled_on, standing.fulfilled_on),
        (ruling.void_reason, standing.void_reason),
        (ruling.note, standing.note),
    )
    same = all(new is None or new == old for new, old in said) and _pages_stand(ruling.evidence, standing.evidence)
    return ruling.outcome is standing.outcome and same


def _pages_stand(new: tuple[Evidence, ...], old: tuple[Evidence, ...]) -> bool:
    """Whether all pages stand already, whatever the day on which they were read again."""
    if new and len(new) != len(old):
        return False
    return all(
        one.url == other.url and one.title in (None, other.title) and one.quote in (None, other.quote)
        for one, other in zip(new, old, strict=False)
    )


def _told(verdict: Verdict) -> str:
    outcome = verdict.outcome.value if verdict.outcome else "open"
    return f"{outcome} since {verdict.judged_on} (by {verdict.by})"
