"""Look: the claims of a list, and everything about one."""

from dataclasses import dataclass
from datetime import date, datetime

from tracker.model.claim import Claim
from tracker.model.observation import Observation
from tracker.model.source import Source
from tracker.model.verdict import Decision, Link, Status, Verdict, status_on
from tracker.store import claims
from tracker.store.claims import ClaimFilter, ListedClaim
from tracker.store.session import Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDetails:
    """A claim with all that is known of it; decisions and verdicts each with the moment of recording, oldest first."""

    claim: Claim
    status: Status
    source: Source | None
    decisions: tuple[tuple[Decision, datetime], ...]
    verdicts: tuple[tuple[Verdict, datetime], ...]
    observations: tuple[Observation, ...]
    links: tuple[Link, ...]

    @property
    def verdict(self) -> Verdict | None:
        """The ruling that stands."""
        return self.verdicts[-1][0] if self.verdicts else None


def list_claims(ledger: Ledger, wanted: ClaimFilter, *, today: date) -> list[ListedClaim]:
    """Return the claims that a filter lets through, with their status on a day."""
    with ledger.reading() as session:
        return claims.find(session, wanted, today)


def show_claim(ledger: Ledger, claim_id: str, *, today: date) -> ClaimDetails:
    """Return everything about the claim that an id or a beginning of a key names. Raises UsageError if none has it."""
    from tracker.store import decisions, links, observations, sources, verdicts

    with ledger.reading() as session:
        claim = claims.resolve_id(session, claim_id)
        rulings = verdicts.log(session, claim.key)
        outcome = rulings[-1][0].outcome if rulings else None
        return ClaimDetails(
            claim=claim,
            status=status_on(today, due_on=claim.due_on, outcome=outcome),
            source=sources.by_hash(session, claim.source) if claim.source else None,
            decisions=tuple(decisions.of_claim(session, claim.key)),
            verdicts=tuple(rulings),
            observations=tuple(observations.for_claim(session, claim.subject, claim.metric)),
            links=tuple(links.of_claim(session, claim.key)),
        )
