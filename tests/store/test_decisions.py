"""Decisions are only added to, and the claims follow from the last word on each candidate."""

from datetime import date, datetime

import pytest

from tracker.errors import TrackerError, UsageError
from tracker.model.claim import content_key
from tracker.model.verdict import DecisionKind, RejectReason, Status
from tracker.store import claims, decisions, sources
from tracker.store.claims import ClaimFilter

TODAY = date(2026, 1, 10)
ALL = ClaimFilter(statuses=frozenset(Status))


@pytest.fixture(autouse=True)
def _kept(session, source, now: datetime):
    sources.add(session, source(), now)


def keys(session) -> list[str]:
    return [row.claim.key for row in claims.find(session, ALL, TODAY)]


def test_an_acceptance_makes_a_claim_of_the_whole_record(session, said, decide, now: datetime, sha: str):
    key = decisions.record(session, decide(), now)

    (row,) = claims.find(session, ALL, TODAY)

    assert key == row.claim.key == content_key(said(), sha)
    assert (row.claim.id, row.claim.source, row.claim.decided_on) == (1, sha, date(2026, 1, 2))
    assert {name: getattr(row.claim, name) for name in said().__dataclass_fields__} == {
        name: getattr(said(), name) for name in said().__dataclass_fields__
    }


def test_a_decision_comes_back_as_it_was_given(session, said, decide, now: datetime):
    given = [
        decide(said(probability=0.1, low=None), corrected=("probability",), note="checked"),
        decide(said(start_char=40, end_char=50), kind=DecisionKind.REJECT, reason=RejectReason.PAST),
        decide(said(start_char=60, end_char=70), kind=DecisionKind.DUPLICATE, of="k" * 16),
    ]
    for decision in given:
        decisions.record(session, decision, now)

    assert decisions.every(session) == given
    assert decisions.live(session) == given
    assert decisions.of_candidate(session, given[0].key) == [(given[0], now)]


def test_taking_an_acceptance_back_withdraws_the_claim_and_keeps_its_id(session, decide, now: datetime):
    key = decisions.record(session, decide(), now)
    decisions.record(session, decide(kind=DecisionKind.REOPEN), now)

    assert keys(session) == []
    assert decisions.live(session) == []
    with pytest.raises(UsageError, match="claim 1 was withdrawn: `claims log 1` tells why"):
        claims.resolve_id(session, "1")

    decisions.record(session, decide(), now)

    assert claims.resolve_id(session, "1").key == key
    assert len(decisions.every(session)) == 3


def test_rejecting_what_was_accepted_withdraws_the_claim(session, decide, now: datetime):
    decisions.record(session, decide(), now)
    decisions.record(session, decide(kind=DecisionKind.REJECT, reason=RejectReason.PAST), now)

    assert keys(session) == []


def test_accepting_anew_with_another_number_replaces_the_claim(session, said, decide, now: datetime, sha: str):
    candidate = content_key(said(), sha)
    decisions.record(session, decide(), now)
    decisions.record(session, decide(said(value=6000.0), key=candidate, corrected=("value",)), now)

    assert keys(session) == [content_key(said(value=6000.0), sha)]


def test_accepting_anew_with_another_speaker_is_the_same_claim_corrected(session, said, decide, now: datetime):
    first = decisions.record(session, decide(), now)
    second = decisions.record(session, decide(said(speaker="Tim Cook"), corrected=("speaker",)), now)

    (row,) = claims.find(session, ALL, TODAY)

    assert first == second
    assert (row.claim.id, row.claim.speaker) == (1, "Tim Cook")


def test_a_claim_that_two_candidates_make_stays_while_one_of_them_is_accepted(session, said, decide, now: datetime):
    one = decide(said(), key="k" * 16)
    other = decide(said(), key="m" * 16, corrected=("value",))
    for decision in (one, other):
        decisions.record(session, decision, now)

    decisions.record(session, decide(said(), key="k" * 16, kind=DecisionKind.REOPEN), now)
    assert len(keys(session)) == 1

    decisions.record(session, decide(said(), key="m" * 16, kind=DecisionKind.REOPEN), now)
    assert keys(session) == []


def test_the_decisions_behind_a_claim(session, said, decide, now: datetime):
    key = decisions.record(session, decide(), now)
    decisions.record(session, decide(said(start_char=40, end_char=50)), now)
    decisions.record(session, decide(kind=DecisionKind.REOPEN), now)

    kinds = [decision.kind for decision, _ in decisions.of_claim(session, key)]

    assert kinds == [DecisionKind.ACCEPT, DecisionKind.REOPEN]


def test_a_record_that_contradicts_itself_is_refused(session, said, decide, now: datetime):
    with pytest.raises(TrackerError, match="tier A needs a due date"):
        decisions.record(session, decide(said(due_on=None)), now)
