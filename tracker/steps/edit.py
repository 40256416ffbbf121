"""Edit: a correction of a claim is a new decision, with a reason. The record before it stays in the history."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from tracker.errors import TrackerError, UsageError
from tracker.model.claim import RECORD_FIELDS, Claim, Statement, content_key
from tracker.model.remark import Remark, RemarkKind
from tracker.model.verdict import Decision, DecisionKind, Verdict
from tracker.store import candidates, claims, decisions, links, remarks, sources, verdicts
from tracker.store.rows import bare, checked
from tracker.store.session import Ledger, Session

Correct = Callable[[Statement, str | None], Statement]
"""What corrects a record: it is given the record and the text of its source (None for a claim entered by hand)."""


@dataclass(frozen=True, slots=True)
class Edited:
    """What a correction came to.

    `claim` is the claim as it stands. Where the correction touches what a claim is known by (quote, subject, target,
    window), that is another claim under another key and id, and the one `before` is withdrawn; tags and links went with
    it, and `left` is the verdict that did not, since it judged something else. `changed` names the fields.
    """

    before: Claim
    claim: Claim
    changed: tuple[str, ...]
    left: Verdict | None = None

    @property
    def moved(self) -> bool:
        """Whether it became another claim."""
        return self.before.key != self.claim.key


def edit(
    ledger: Ledger, claim_id: str, correct: Correct, *, reason: str, by: str, today: date, now: datetime
) -> Edited:
    """Correct a claim, in one transaction: a new accepted decision for each candidate that makes it.

    Correcting nothing adds nothing. Raises UsageError for an unknown claim or an empty reason, TrackerError for a
    record that contradicts itself.
    """
    if not reason.strip():
        raise UsageError("--reason is empty: say why, so that others can follow it")
    with ledger.transaction() as session:
        before = claims.resolve_id(session, claim_id)
        source = sources.by_hash(session, before.source) if before.source else None
        record = bare(checked(correct(bare(before), source.text if source else None)))
        changed = tuple(n for n in RECORD_FIELDS if getattr(record, n) != getattr(before, n))
        if not changed:
            return Edited(before, before, ())
        for standing in _making(session, before):
            found = candidates.by_key(session, standing.key)
            found_as = found.candidate.statement() if found else None
            corrected = tuple(n for n in RECORD_FIELDS if n in changed or n in standing.corrected)
            if found_as is not None:
                corrected = tuple(n for n in RECORD_FIELDS if getattr(record, n) != getattr(found_as, n))
            entry = replace(standing, record=record, by=by, decided_on=today, corrected=corrected, note=reason.strip())
            decisions.record(session, entry, now)
        key = content_key(record, before.source)
        left = _moved(session, before, key, by, today, now) if key != before.key else None
        return Edited(before, claims.resolve_id(session, key), changed, left)


def _making(session: Session, claim: Claim) -> list[Decision]:
    """Return the decisions that make a claim: the last one on each candidate that was accepted as it."""
    last: dict[str, Decision] = {}
    for decision, _ in decisions.of_claim(session, claim.key):
        last[decision.key] = decision
    found = [
        decision
        for decision in last.values()
        if decision.kind is DecisionKind.ACCEPT and content_key(decision.record, decision.source) == claim.key
    ]
    if not found:
        raise TrackerError(f"no decision makes claim {claim.id} ({claim.key}): run `claims verify`")
    return found


def _moved(session: Session, before: Claim, key: str, by: str, today: date, now: datetime) -> Verdict | None:
    """Let tags and links follow to the claim of a key; return the verdict that stands on the one before."""
    for name in before.tags:
        remarks.add(session, Remark(claim=key, kind=RemarkKind.TAG, text=name, by=by, made_on=today), now)
    for link in links.of_claim(session, before.key):
        later, earlier = (key if end == before.key else end for end in (link.later, link.earlier))
        moved = replace(link, later=later, earlier=earlier, by=by, linked_on=today)
        if moved.later != moved.earlier:
            links.add(session, moved, now)
    verdict = verdicts.last(session, before.key)
    return verdict if verdict is not None and verdict.outcome is not None else None
