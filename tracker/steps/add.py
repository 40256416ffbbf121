"""Add: a claim that a person enters by hand, without a source document."""

from dataclasses import dataclass
from datetime import date, datetime

from tracker.errors import UsageError
from tracker.model.claim import RECORD_FIELDS, Claim, Statement, content_key
from tracker.steps.remark import tag_names
from tracker.store import claims
from tracker.store.rows import checked
from tracker.store.session import Ledger


@dataclass(frozen=True, slots=True)
class Added:
    """The claim with its id, and whether it was new."""

    claim: Claim
    added: bool


def add(
    ledger: Ledger,
    said: Statement,
    *,
    today: date,
    now: datetime,
    tags: tuple[str, ...] = (),
    by: str = "unknown",
) -> Added:
    """Keep a claim that somebody made, as entered by `by`. Entering the same again adds nothing.

    Raises TrackerError for a statement that contradicts itself, UsageError for one said after today and for a bad tag.
    """
    checked(said)
    if said.said_on > today:
        raise UsageError(f"said on {said.said_on}, which lies after today, {today}")
    fields = {name: getattr(said, name) for name in RECORD_FIELDS}
    claim = Claim(**fields, key=content_key(said, None), decided_on=today, tags=tuple(sorted(set(tag_names(tags)))))
    with ledger.transaction() as session:
        added = claims.add_by_hand(session, claim, now, by=by)
        return Added(claims.resolve_id(session, claim.key), added)
