"""Resolve, reopen, and files of verdicts."""

from datetime import date

import pytest

from tracker.errors import UsageError
from tracker.model.verdict import Evidence, Outcome, Status, Verdict, VoidReason
from tracker.steps.add import add
from tracker.steps.listing import list_claims
from tracker.steps.look import show_claim
from tracker.steps.report import scorecard_entries
from tracker.steps.resolve import Ruling, apply_verdicts, reopen, resolve
from tracker.store import verdicts
from tracker.store.claims import ClaimFilter

MISS = Ruling(outcome=Outcome.MISS)
TODAY = date(2026, 1, 2)


@pytest.fixture
def claim(ledger, said, now):
    return add(ledger, said(), today=TODAY, now=now).claim


@pytest.fixture
def rule(ledger, claim, now):
    """Return a way to rule on the claim as Ann."""
    return lambda ruling, **how: resolve(ledger, "1", ruling, by="ann", today=TODAY, now=now, **how)


def recorded(ledger) -> list[Verdict]:
    """Return all verdicts, reopenings among them, in the order recorded."""
    with ledger.reading() as session:
        return verdicts.every(session)


def test_a_ruling_closes_the_claim(ledger, rule):
    given = Ruling(outcome=Outcome.MISS, actual=999.0, evidence=(Evidence(url="https://a.example"),), note="hundreds")

    done = rule(given)

    details = show_claim(ledger, "1", today=TODAY)
    assert done.added
    assert (details.status, details.verdict) == (Status.MISS, done.verdict)
    assert (done.verdict.actual, done.verdict.note, done.verdict.judged_on) == (999.0, "hundreds", TODAY)
    assert list_claims(ledger, ClaimFilter(), today=TODAY) == []


@pytest.mark.parametrize("again", [MISS, Ruling(outcome=Outcome.MISS, note="hundreds")])
def test_ruling_the_same_again_adds_nothing(ledger, rule, again: Ruling):
    rule(Ruling(outcome=Outcome.MISS, note="hundreds", actual=999.0))

    assert rule(again).added is False
    assert len(recorded(ledger)) == 1


@pytest.mark.parametrize("other", [Ruling(outcome=Outcome.HIT), Ruling(outcome=Outcome.MISS, note="other")])
def test_ruling_otherwise_asks_for_force_and_both_stay(ledger, rule, other: Ruling):
    rule(MISS)

    with pytest.raises(UsageError, match=r"claim 1 stands as miss since 2026-01-02 \(by ann\): give --force"):
        rule(other)
    assert rule(other, force=True).added

    assert [v.outcome for v in recorded(ledger)] == [Outcome.MISS, other.outcome]
    assert show_claim(ledger, "1", today=TODAY).status.value == other.outcome.value


def test_reopening_is_a_row_too_and_needs_no_force_afterwards(ledger, claim, rule, now):
    rule(MISS)
    first, again = (reopen(ledger, claim.key[:6], by="bob", today=TODAY, now=now, note="too early") for _ in range(2))

    assert (first.added, again.added) == (True, False)
    assert show_claim(ledger, "1", today=TODAY).status is Status.DUE
    assert rule(Ruling(outcome=Outcome.HIT)).added
    assert [v.outcome for v in recorded(ledger)] == [Outcome.MISS, None, Outcome.HIT]


@pytest.mark.parametrize(
    ("ruling", "told"),
    [
        (Ruling(outcome=Outcome.HIT, fulfilled_on=date(2026, 1, 1)), "after 2025-12-31: that is a miss"),
        (Ruling(outcome=Outcome.MISS, fulfilled_on=date(2026, 1, 3)), "lies after today, 2026-01-02"),
        (Ruling(outcome=Outcome.HIT, void_reason=VoidReason.WITHDRAWN), "does not go with hit"),
        (Ruling(outcome=Outcome.MISS, actual=float("nan")), "finite number"),
    ],
)
def test_an_impossible_ruling_is_told_and_adds_nothing(ledger, rule, ruling: Ruling, told: str):
    with pytest.raises(UsageError, match=told):
        rule(ruling)

    assert recorded(ledger) == []


def test_a_late_fulfilment_stands_on_a_missed_claim(rule):
    done = rule(Ruling(outcome=Outcome.MISS, fulfilled_on=date(2026, 1, 1)))

    assert (done.verdict.outcome, done.verdict.fulfilled_on) == (Outcome.MISS, date(2026, 1, 1))


def test_an_unknown_claim_is_told(ledger, now):
    with pytest.raises(UsageError, match="no claim has the id '7'"):
        resolve(ledger, "7", MISS, by="ann", today=TODAY, now=now)


def verdict(claim: str, outcome: Outcome | None, day: int = 1, **values) -> Verdict:
    return Verdict(claim=claim, outcome=outcome, judged_on=date(2026, 1, day), by="file", **values)


def test_a_file_of_verdicts_is_applied_once_and_counts_strangers(ledger, claim, now):
    given = [
        verdict(claim.key, Outcome.HIT),
        verdict(claim.key, Outcome.MISS, 2, evidence=(Evidence(url="https://a.example", quote="few"),)),
        verdict("z" * 16, Outcome.HIT),
    ]

    first, again = (apply_verdicts(ledger, given, now=now) for _ in range(2))

    assert (first.applied, first.unchanged, first.unknown) == (2, 0, ("z" * 16,))
    assert (again.applied, again.unchanged) == (0, 2)
    assert recorded(ledger) == given[:2]


def test_a_file_does_not_undo_what_was_ruled_since(ledger, claim, rule, now):
    given = [verdict(claim.key, Outcome.HIT)]
    apply_verdicts(ledger, given, now=now)
    rule(MISS, force=True)

    assert apply_verdicts(ledger, given, now=now).unchanged == 1
    assert show_claim(ledger, "1", today=TODAY).status is Status.MISS


def test_a_file_that_says_what_stands_adds_nothing(ledger, claim, rule, now):
    rule(MISS)

    assert apply_verdicts(ledger, [verdict(claim.key, Outcome.MISS)], now=now).unchanged == 1


def test_scoring_is_handed_claims_and_rulings(ledger, claim, rule):
    rule(MISS)

    ((scored, ruling, language),) = scorecard_entries(ledger, TODAY)

    assert (scored.key, ruling.outcome, language) == (claim.key, Outcome.MISS, None)
    assert scorecard_entries(ledger, date(2026, 1, 1)) == []
