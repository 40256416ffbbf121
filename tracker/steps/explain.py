"""Explain: why the rules made a stored claim or candidate, or would not make it any more."""

from dataclasses import dataclass

from tracker.errors import UsageError
from tracker.extract.explain import explain_transcript
from tracker.extract.explained import Explanation
from tracker.lang.knowledge import Knowledge
from tracker.model.claim import content_key
from tracker.model.source import Source
from tracker.steps.reread import reread
from tracker.store import candidates, claims, decisions, rulerecords, sources
from tracker.store.candidates import PendingCandidate
from tracker.store.session import Ledger, Session


@dataclass(frozen=True, slots=True)
class StoredExplanation:
    """The candidate as it is stored, and how present rules read its sentences.

    `present` is its number in `explanation.candidates`, or None where present rules do not find it.
    """

    stored: PendingCandidate
    explanation: Explanation
    present: int | None


def explain_stored(ledger: Ledger, name: str, knowledge: Knowledge, *, fiscal_year_end: int = 12) -> StoredExplanation:
    """Explain what an id, or a unique beginning of the key of a claim or a candidate, names.

    Raises UsageError where nothing has that name, and for a claim that a person entered by hand.
    """
    with ledger.reading() as session:
        stored = _stored(session, name)
        source = sources.by_hash(session, stored.source)
    if source is None:
        raise UsageError(f"{name}: its document is not kept here; run `claims verify`")
    explanation = _explained(source, stored, knowledge, fiscal_year_end)
    present = [n for n, one in explanation.candidates.items() if content_key(one, source.sha256) == stored.key]
    return StoredExplanation(stored, explanation, present[0] if present else None)


def _explained(source: Source, stored: PendingCandidate, knowledge: Knowledge, fiscal_year_end: int) -> Explanation:
    return explain_transcript(
        reread(source),
        span=(stored.candidate.start_char, stored.candidate.end_char),
        fiscal_year_end=fiscal_year_end,
        lexicon=knowledge.lexicon,
        languages=knowledge.languages,
    )


def _stored(session: Session, name: str) -> PendingCandidate:
    try:
        claim = claims.resolve_id(session, name)
    except UsageError:
        return _candidate(session, name)
    if claim.source is None:
        raise UsageError(f"claim {claim.id} was entered by hand: no rule made it")
    keys = [decision.key for decision, _ in decisions.of_claim(session, claim.key)]
    for key in reversed(keys):
        found = candidates.by_key(session, key)
        if found is not None:
            return found
    raise UsageError(f"claim {claim.id} comes from a decision alone: no rule of this ledger ever found it")


def _candidate(session: Session, name: str) -> PendingCandidate:
    keys = rulerecords.keys_beginning(session, name) if name else []
    if len(keys) > 1:
        raise UsageError(f"{name!r} begins more than one key; give more of it")
    found = candidates.by_key(session, keys[0]) if keys else None
    if found is None:
        raise UsageError(f"no claim or candidate is named {name!r}; `claims list` and `claims review` show them")
    return found
