"""Taking back, correcting, tagging, noting: each an entry of its own, and two people at once never lose a word."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from tracker.errors import TrackerError, UsageError
from tracker.model.verdict import Link, LinkKind, Outcome, Status
from tracker.steps.add import add
from tracker.steps.edit import edit
from tracker.steps.history import log, undo
from tracker.steps.listing import list_claims
from tracker.steps.look import show_claim
from tracker.steps.remark import note, tag
from tracker.steps.resolve import Ruling, resolve
from tracker.store import links
from tracker.store.claims import ClaimFilter
from tracker.store.session import Ledger, open_ledger

ALL = ClaimFilter(statuses=frozenset(Status), sort="id")


@pytest.fixture
def who(now: datetime, today: date) -> dict[str, Any]:
    return {"by": "ann", "today": today, "now": now}


@pytest.fixture
def entered(ledger: Ledger, said, who: dict[str, Any]) -> str:
    """Return the key of a claim that somebody entered by hand."""
    return add(ledger, said(), **who).claim.key


def handles(ledger: Ledger) -> list[str]:
    return [act.handle for act in log(ledger)]


def outcome(ledger: Ledger, today: date) -> Status:
    return list_claims(ledger, ALL, today=today)[0].status


def test_the_verdict_before_stands_again_and_naming_the_undoing_brings_the_last_one_back(
    ledger: Ledger, entered: str, who: dict[str, Any], today: date
):
    resolve(ledger, "1", Ruling(outcome=Outcome.HIT, actual=5000.0), **who)
    resolve(ledger, "1", Ruling(outcome=Outcome.MISS), force=True, **who)

    undone = undo(ledger, **who)
    assert (undone.act.handle, undone.entry.handle, outcome(ledger, today)) == ("v2", "v3", Status.HIT)
    assert show_claim(ledger, "1", today=today).verdicts[-1][0].actual == 5000.0

    undo(ledger, "v3", **who)
    assert outcome(ledger, today) is Status.MISS
    assert handles(ledger) == ["d1", "v1", "v2", "v3", "v4"]


def test_what_a_later_act_stands_on_is_taken_back_after_it(ledger: Ledger, entered: str, who: dict[str, Any]):
    resolve(ledger, "1", Ruling(outcome=Outcome.HIT), **who)
    resolve(ledger, "1", Ruling(outcome=Outcome.MISS), force=True, **who)

    with pytest.raises(UsageError, match="v2 came after v1: take that back first"):
        undo(ledger, "v1", **who)
    undo(ledger, "v2", **who)
    undo(ledger, "v1", **who)
    with pytest.raises(UsageError, match="v1 is taken back already, by v4"):
        undo(ledger, "v1", **who)


@pytest.mark.parametrize("handle", ["v9", "x1", "d", "", "o1", "s1", "v999999999999", "d-1"])
def test_an_act_that_is_none_is_told(ledger: Ledger, entered: str, who: dict[str, Any], handle: str):
    with pytest.raises(UsageError, match="is no act that can be taken back: `claims log` shows them"):
        undo(ledger, handle, **who)


def test_nothing_to_undo_is_told(ledger: Ledger, who: dict[str, Any]):
    with pytest.raises(TrackerError, match="there is nothing to undo"):
        undo(ledger, **who)


def test_one_can_take_back_ones_own_last_act(ledger: Ledger, entered: str, who: dict[str, Any]):
    tag(ledger, "1", on=["mine"], off=[], **who)
    note(ledger, "1", "somebody else's", **{**who, "by": "bob", "now": who["now"] + timedelta(seconds=1)})

    assert undo(ledger, only_of="ann", **{**who, "now": who["now"] + timedelta(seconds=2)}).act.handle == "d1"
    with pytest.raises(TrackerError, match="nothing to undo of cyd's"):
        undo(ledger, only_of="cyd", **who)


def test_a_correction_that_keeps_the_identity_keeps_id_and_verdict(
    ledger: Ledger, entered: str, who: dict[str, Any], today: date
):
    resolve(ledger, "1", Ruling(outcome=Outcome.HIT), **who)

    edited = edit(ledger, "1", lambda record, _: record.changed(metric="built"), reason="it says so", **who)

    assert (edited.moved, edited.changed, edited.claim.id, edited.claim.key) == (False, ("metric",), 1, entered)
    assert outcome(ledger, today) is Status.HIT
    assert edit(ledger, "1", lambda record, _: record, reason="again", **who).changed == ()
    before = next(act for act in log(ledger) if act.handle == "d2").before
    assert before is not None
    assert before.record.metric == "robots built"


def test_a_correction_of_the_target_is_another_claim_which_tags_and_links_follow(
    ledger: Ledger, said, entered: str, who: dict[str, Any], today: date
):
    other = add(ledger, said(quote="5,000 again", end_char=11), **who).claim.key
    tag(ledger, "1", on=["ev"], off=[], **who)
    resolve(ledger, "1", Ruling(outcome=Outcome.MISS), **who)
    with ledger.transaction() as session:
        link = Link(later=other, earlier=entered, kind=LinkKind.RESTATES, by="ann", linked_on=today)
        links.add(session, link, who["now"])

    edited = edit(ledger, "1", lambda record, _: record.changed(value=6000.0), reason="misheard", **who)

    assert edited.moved
    assert edited.left is not None
    shown = list_claims(ledger, ALL, today=today)
    assert [(row.claim.id, row.status, row.claim.tags) for row in shown] == [
        (2, Status.DUE, ()),
        (3, Status.DUE, ("ev",)),
    ]
    assert [(each.later, each.earlier) for each in show_claim(ledger, "3", today=today).links] == [
        (other, edited.claim.key)
    ]
    assert "v1" in [act.handle for act in log(ledger, "3")]

    undo(ledger, **{**who, "now": who["now"] + timedelta(seconds=1)})
    assert [(row.claim.id, row.status) for row in list_claims(ledger, ALL, today=today)] == [
        (1, Status.MISS),
        (2, Status.DUE),
    ]


def test_a_correction_needs_a_reason_and_must_make_sense(ledger: Ledger, entered: str, who: dict[str, Any]):
    with pytest.raises(UsageError, match="--reason is empty"):
        edit(ledger, "1", lambda record, _: record.changed(metric="x"), reason=" ", **who)
    with pytest.raises(TrackerError, match="comes before its first"):
        edit(ledger, "1", lambda record, _: record.changed(due_on=date(2020, 1, 1)), reason="why not", **who)
    assert handles(ledger) == ["d1"]


def test_a_search_without_result_is_a_note_and_no_verdict(
    ledger: Ledger, entered: str, who: dict[str, Any], today: date
):
    said = note(ledger, "1", None, searched="the annual report", **who)

    assert said.text == "No evidence found as of 2026-01-02 after searching the annual report"
    details = show_claim(ledger, "1", today=today)
    assert (details.notes, details.verdict, details.status) == ((said,), None, Status.DUE)

    undo(ledger, "r1", **who)
    assert show_claim(ledger, "1", today=today).notes == ()
    with pytest.raises(UsageError, match="the note is empty"):
        note(ledger, "1", " ", **who)


def test_a_tag_cannot_be_put_on_and_off_at_once(ledger: Ledger, entered: str, who: dict[str, Any]):
    with pytest.raises(UsageError, match="'a' is both put on and taken off"):
        tag(ledger, "1", on=["a"], off=["a"], **who)
    assert tag(ledger, "1", on=["a"], off=["b"], **who).changed == 1
    assert tag(ledger, "1", on=["a"], off=["b"], **who).changed == 0


def test_of_two_who_undo_the_same_act_one_is_told(ledger: Ledger, url: str, entered: str, who: dict[str, Any]):
    resolve(ledger, "1", Ruling(outcome=Outcome.HIT), **who)
    with open_ledger(url) as other:
        undo(other, "v1", **{**who, "by": "bob"})
        with pytest.raises(UsageError, match="v1 is taken back already"):
            undo(ledger, "v1", **who)


def test_two_corrections_at_once_are_both_kept(
    ledger: Ledger, url: str, entered: str, who: dict[str, Any], today: date
):
    """Each is read and written in one transaction, so that the second is made upon the first."""
    with open_ledger(url) as other:
        edit(ledger, "1", lambda record, _: record.changed(metric="sold"), reason="a", **who)
        edit(other, "1", lambda record, _: record.changed(condition="if all goes well"), reason="b", **who)

    (row,) = list_claims(ledger, ALL, today=today)
    assert (row.claim.metric, row.claim.condition) == ("sold", "if all goes well")


def test_a_claim_that_did_not_stand_on_a_day_is_told(ledger: Ledger, entered: str, today: date):
    with pytest.raises(UsageError, match="claim 1 did not stand on 2025-12-31: `claims log 1` tells when"):
        show_claim(ledger, "1", today=today, as_of=date(2025, 12, 31))
    assert list_claims(ledger, ALL, today=today, as_of=date(2025, 12, 31)) == []


def test_an_undone_link_stands_no_more_and_an_undone_unlinking_restores_it(
    ledger: Ledger, said, entered: str, who: dict[str, Any], today: date
):
    other = add(ledger, said(quote="5,000 again", end_char=11), **who).claim.key
    for step, kind in enumerate((LinkKind.RESTATES, LinkKind.POSTPONES, LinkKind.UNLINKED), start=1):
        with ledger.transaction() as session:
            link = Link(later=other, earlier=entered, kind=kind, by="ann", linked_on=today)
            links.add(session, link, who["now"] + timedelta(seconds=step))

    def kinds() -> set[LinkKind]:
        return {link.kind for link in show_claim(ledger, "2", today=today).links}

    undo(ledger, **{**who, "now": who["now"] + timedelta(seconds=9)})
    assert kinds() == {LinkKind.RESTATES, LinkKind.POSTPONES}
    undo(ledger, "l2", **{**who, "now": who["now"] + timedelta(seconds=10)})
    assert kinds() == {LinkKind.RESTATES}
