"""Look: everything about one claim."""

from dataclasses import dataclass
from datetime import date, datetime

from tracker.model.claim import Claim
from tracker.model.observation import Observation
from tracker.model.remark import Remark, standing
from tracker.model.source import Source
from tracker.model.verdict import Decision, Link, Status, Verdict, status_on
from tracker.store import claims
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
    notes: tuple[Remark, ...] = ()

    @property
    def verdict(self) -> Verdict | None:
        """The ruling that stands."""
        return self.verdicts[-1][0] if self.verdicts else None


def show_claim(ledger: Ledger, claim_id: str, *, today: date, as_of: date | None = None) -> ClaimDetails:
    """Return everything about the claim that an id or a beginning of a key names, or what was known of it on a day.

    Those figures were known whose own day (as of, or end of the period) had come. Raises UsageError if no claim has
    the id, or had it on that day.
    """
    from tracker.store import decisions, links, observations, remarks, sources, verdicts

    last = as_of or date.max
    with ledger.reading() as session:
        if as_of is None:
            claim = claims.resolve_id(session, claim_id)
            linked = links.of_claim(session, claim.key)
        else:
            from tracker.store import replay

            claim = replay.claim_on(session, claim_id, as_of)
            linked = [link for link in links.standing(session, as_of) if claim.key in {link.later, link.earlier}]
        rulings = [(verdict, at) for verdict, at in verdicts.log(session, claim.key) if verdict.judged_on <= last]
        said = [kept.remark for kept in remarks.of_claim(session, claim.key) if kept.remark.made_on <= last]
        outcome = rulings[-1][0].outcome if rulings else None
        return ClaimDetails(
            claim=claim,
            status=status_on(as_of or today, due_on=claim.due_on, outcome=outcome),
            source=sources.by_hash(session, claim.source) if claim.source else None,
            decisions=tuple((d, at) for d, at in decisions.of_claim(session, claim.key) if d.decided_on <= last),
            verdicts=tuple(rulings),
            observations=tuple(
                found
                for found in observations.for_claim(session, claim.subject, claim.metric)
                if (found.as_of or found.period_end or date.min) <= last
            ),
            links=tuple(linked),
            notes=standing(said)[1],
        )
