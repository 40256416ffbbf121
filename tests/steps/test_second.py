"""Two reviewers: blind second opinions, disagreements settled by a third, nobody's work lost."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from tracker.model.verdict import DecisionKind, RejectReason
from tracker.steps.answers import Accept, Reject, Restates, Split
from tracker.steps.desk import Adjudication, Desk, First, Second
from tracker.steps.history import undo
from tracker.steps.review import export_decisions
from tracker.steps.second import pairs_said
from tracker.steps.sitting import Mark, Sitting
from tracker.store import claims, opinions
from tracker.store.session import open_ledger

TODAY = date(2026, 1, 2)
PAST = Reject(RejectReason.PAST)


@pytest.fixture
def sit(ledger, take_in) -> Callable[..., Sitting]:
    """Return a way to sit down at a ledger with two candidates."""
    take_in(ledger)

    def make(by: str, desk: Desk | None = None) -> Sitting:
        return Sitting(ledger, desk or First(), by, TODAY, lambda: datetime.now(UTC))

    return make


def test_the_second_reviewer_gets_the_same_queue_blind(ledger, sit):
    first = sit("ann")
    whole = [item.key for item in first.queue]
    first.take(0, Accept())

    second = sit("bob", Second("bob"))

    assert [item.key for item in second.queue] == whole
    assert second.item(0).pair is None
    assert [item.key for item in sit("ann", Second("ann")).queue] == whole[1:]


def test_an_opinion_makes_no_claim_and_can_be_taken_back(ledger, sit):
    second = sit("bob", Second("bob"))

    assert second.take(0, Accept()).problem is None
    assert second.take(1, PAST).problem is None

    with ledger.reading() as session:
        assert claims.every(session) == []
        assert len(opinions.keys_of(session, "bob")) == 2
    assert sit("bob", Second("bob")).queue == []
    assert len(sit("ann").queue) == 2
    second.undo()
    with ledger.reading() as session:
        assert len(opinions.keys_of(session, "bob")) == 1
        assert len(opinions.every(session)) == 3


def test_a_second_opinion_links_nothing(sit):
    sit("ann").take(0, Accept())

    outcome = sit("bob", Second("bob")).take(1, Restates("1"))

    assert "makes no claim that could be linked" in outcome.problem


@pytest.fixture
def disagreement(ledger, sit) -> Callable[..., Sitting]:
    """Return a way to settle: ann accepted both, bob rejected the first and accepted the second."""
    first, second = sit("ann"), sit("bob", Second("bob"))
    for place, (one, other) in enumerate([(Accept(), PAST), (Accept(), Accept())]):
        assert first.take(place, one).problem is None
        assert second.take(place, other).problem is None

    return lambda by="zoe": sit(by, Adjudication())


def test_only_what_differs_is_to_be_settled_and_only_once(ledger, disagreement):
    sitting = disagreement()
    (item,) = sitting.queue
    shown = sitting.item(0)
    assert (shown.pair.first.by, shown.pair.second.by) == ("ann", "bob")

    assert sitting.take(0, PAST).problem is None

    assert disagreement().queue == []
    with ledger.reading() as session:
        assert [claim.key for claim in claims.every(session)] != []
        assert item.key not in {claim.key for claim in claims.every(session)}
    pair = next(pair for pair in pairs_said(ledger) if pair.first.key == item.key)
    assert (pair.first.by, pair.agree, pair.settled) == ("ann", False, True)


def test_a_settlement_taken_back_lets_the_first_decision_stand(ledger, disagreement):
    sitting = disagreement()
    before = export_decisions(ledger)
    sitting.take(0, PAST)

    place, outcome = sitting.undo()
    assert (place, outcome.problem) == (0, None)

    with ledger.reading() as session:
        assert len(claims.every(session)) == 2
    assert {(d.key, d.kind) for d in export_decisions(ledger)} == {(d.key, d.kind) for d in before}
    assert len(disagreement().queue) == 1


def test_the_general_undo_opens_a_settlement_again(ledger, disagreement, now):
    disagreement().take(0, PAST)

    undo(ledger, by="zoe", today=TODAY, now=datetime.now(UTC))

    assert len(disagreement().queue) == 1
    assert all(pair.first.by == "ann" for pair in pairs_said(ledger))


def test_two_who_settle_at_once_do_not_speak_over_each_other(disagreement):
    zoe, max_ = disagreement("zoe"), disagreement("max")
    zoe.take(0, PAST)

    outcome = max_.take(0, Accept())

    assert outcome.notice == "zoe rejected it meanwhile: that stands"


def test_a_correction_of_the_figures_is_a_disagreement_and_of_the_modality_is_none(ledger, sit):
    first, second = sit("ann"), sit("bob", Second("bob"))
    for place in (0, 1):
        first.take(place, Accept())
    found = [item.candidate.statement() for item in second.queue]
    second.take(0, Accept(found[0].changed(value=7000.0)))
    second.take(1, Accept(found[1].changed(metric="handed over")))

    assert [pair.agree for pair in pairs_said(ledger)] == [False, True]


def test_undo_does_not_touch_what_another_decided_since(ledger, sit):
    ann = sit("ann")
    ann.take(0, Accept())
    undo(ledger, by="bob", today=TODAY, now=datetime.now(UTC))
    carl = sit("carl")
    carl.take(0, PAST)

    place, outcome = ann.undo()

    assert (place, ann.marks[0]) == (0, Mark.TAKEN)
    assert outcome.problem == "not undone: carl has decided it anew since (reject): that stands"
    assert [d.by for d in export_decisions(ledger)] == ["carl"]


def test_a_split_makes_two_claims_and_undo_takes_both_back(ledger, sit):
    sitting = sit("ann")
    found = sitting.queue[0].candidate.statement()
    one = found.changed(quote=found.quote[:4], end_char=found.start_char + 4)
    other = found.changed(quote=found.quote[4:], start_char=found.start_char + 4, value=1.0)

    assert "one claim" in sitting.take(0, Split(one, one)).problem
    assert sitting.take(0, Split(one, other)).problem is None

    with ledger.reading() as session:
        assert [claim.quote for claim in claims.every(session)] == [one.quote, other.quote]
    assert sitting.report.accepted == 2
    sitting.undo()
    assert export_decisions(ledger) == []


def test_two_at_once_in_their_own_connections_lose_nothing(ledger, url, sit):
    """Each wants both candidates: every one is decided once, by whoever came first, and the other is told."""
    sit("warm")
    told: dict[str, list[object]] = {}
    start = threading.Barrier(2)

    def work(name: str) -> None:
        with open_ledger(url) as mine:
            sitting = Sitting(mine, First(), name, TODAY, lambda: datetime.now(UTC))
            start.wait()
            told[name] = [sitting.take(place, Accept()) for place in range(len(sitting.queue))]

    threads = [threading.Thread(target=work, args=(name,)) for name in ("ann", "bob")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    decided = export_decisions(ledger)
    assert len(decided) == 2
    assert all(decision.kind is DecisionKind.ACCEPT for decision in decided)
    notices = [outcome.notice for outcomes in told.values() for outcome in outcomes if outcome.notice]
    assert len(notices) == 2
