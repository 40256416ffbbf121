"""Check: what the observations say of claims whose windows have closed. It decides nothing."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from tracker.model.claim import Claim
from tracker.model.metric import Metrics
from tracker.model.observation import Observation
from tracker.model.verdict import Status, Verdict
from tracker.scoring.checking.compare import Proposal, compare
from tracker.store import claims, observations, verdicts
from tracker.store.claims import ClaimFilter
from tracker.store.session import Ledger

_MATURED = frozenset({Status.DUE})
_JUDGED = frozenset({Status.HIT, Status.MISS, Status.VOID})


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim's proposal, and the ruling that stands already, if any."""

    proposal: Proposal
    standing: Verdict | None


def check(ledger: Ledger, metrics: Metrics, *, today: date, judged: bool = False) -> list[Checked]:
    """Return the proposals for every claim that is due, by due date; with `judged`, for those judged already, too."""
    wanted = ClaimFilter(statuses=_MATURED | _JUDGED if judged else _MATURED, due_before=today)
    with ledger.reading() as session:
        found = [(item.claim, item.verdict) for item in claims.find(session, wanted, today)]
        seen = observations.every(session) if found else []
    by_subject = _by_subject(seen)
    return [Checked(_proposal(claim, by_subject, metrics, today), _ruling(verdict)) for claim, verdict in found]


def check_claim(ledger: Ledger, claim_id: str, metrics: Metrics, *, today: date) -> Checked:
    """Return the proposal for one claim, due or not, named by its id or a beginning of its key. Raises UsageError."""
    with ledger.reading() as session:
        claim = claims.resolve_id(session, claim_id)
        standing = verdicts.last(session, claim.key)
        seen = observations.for_claim(session, claim.subject, None)
    return Checked(compare(claim, seen, metrics, today=today), _ruling(standing))


def _by_subject(seen: list[Observation]) -> dict[str, list[Observation]]:
    groups: dict[str, list[Observation]] = defaultdict(list)
    for one in seen:
        groups[one.subject.casefold()].append(one)
    return groups


def _proposal(claim: Claim, seen: dict[str, list[Observation]], metrics: Metrics, today: date) -> Proposal:
    return compare(claim, seen.get((claim.subject or "").casefold(), ()), metrics, today=today)


def _ruling(verdict: Verdict | None) -> Verdict | None:
    return verdict if verdict is not None and verdict.outcome is not None else None
