"""Review: a Reviewer decides; every answer is kept at once, and a file of decisions makes the same claims."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from tracker.model.claim import Candidate
from tracker.model.verdict import DecisionKind, RejectReason, Status
from tracker.steps import reader as reader_module
from tracker.steps.review import (
    Accept,
    Answer,
    Duplicate,
    Quit,
    Reject,
    ReviewItem,
    ReviewReport,
    Skip,
    Undo,
    apply_decisions,
    export_decisions,
    review,
)
from tracker.store import claims, decisions, sources
from tracker.store.claims import ClaimFilter

TODAY = date(2026, 1, 2)


@dataclass
class Scripted:
    """A reviewer who gives prepared answers, and remembers what was asked."""

    answers: Iterator[Answer | Callable[[ReviewItem], Answer]]
    asked: list[ReviewItem] = field(default_factory=list)

    def decide(self, item: ReviewItem) -> Answer:
        self.asked.append(item)
        answer = next(self.answers, Quit())
        return answer(item) if callable(answer) else answer

    def after_last(self, report: ReviewReport, undoable: int) -> Undo | Quit:
        answer = next(self.answers, Quit())
        return answer if isinstance(answer, Undo) else Quit()


@pytest.fixture
def decide(ledger, take_in, now):
    """Return a way to review with prepared answers; it gives back the report and what was asked."""
    take_in(ledger)

    def make(*answers, by: str = "ann"):
        reviewer = Scripted(iter(answers))
        return review(ledger, reviewer, by=by, today=TODAY, now=now), reviewer.asked

    return make


def claimed(ledger) -> list[tuple[str, str]]:
    with ledger.reading() as session:
        rows = claims.find(session, ClaimFilter(statuses=frozenset(Status), sort="id"), TODAY)
    return [(row.claim.key, row.claim.quote) for row in rows]


def test_the_reviewer_sees_candidate_document_and_progress(ledger, decide):
    report, asked = decide(Skip(), Skip())

    assert [(item.position, item.undoable) for item in asked[:2]] == [(1, 0), (2, 0)]
    assert {item.total for item in asked} == {report.left}
    for item in asked:
        found = item.candidate
        assert item.source.text[found.start_char : found.end_char] == found.quote


def test_what_is_accepted_is_a_claim_and_what_is_rejected_is_not_asked_again(ledger, decide):
    report, asked = decide(Accept(), Reject(RejectReason.TOO_VAGUE, note="who?"))
    _, later = decide()

    assert (report.accepted, report.rejected) == (1, 1)
    assert claimed(ledger) == [(asked[0].key, asked[0].candidate.quote)]
    assert {item.key for item in later}.isdisjoint({asked[0].key, asked[1].key})


def test_a_correction_is_kept_with_the_names_of_its_fields(ledger, decide):
    decide(lambda item: Accept(item.candidate.statement().changed(value=7000.0, speaker="Elon Musk")))

    (decision,) = export_decisions(ledger)

    assert set(decision.corrected) >= {"value"}
    assert decision.record.value == 7000.0
    assert len(claimed(ledger)) == 1


def test_an_impossible_correction_is_asked_again_with_the_reason(ledger, decide):
    report, asked = decide(lambda item: Accept(item.candidate.statement().changed(due_on=date(1999, 1, 1))), Accept())

    assert "comes before its first" in asked[1].problem
    assert asked[0].key == asked[1].key
    assert report.accepted == 1


def test_undo_takes_back_as_far_as_this_review_goes_by_new_entries(ledger, decide):
    """Two candidates: both decided, both taken back (the last one after the end); then nothing is left."""
    report, asked = decide(
        Accept(), Reject(RejectReason.PAST), Undo(), Undo(), Undo(), Reject(RejectReason.OTHER), Quit()
    )

    assert (report.accepted, report.rejected, report.undone, report.left) == (0, 1, 2, 1)
    assert [(item.position, item.undoable) for item in asked] == [(1, 0), (2, 1), (2, 1), (1, 0), (1, 0), (2, 1)]
    assert [item.problem for item in asked] == [None, None, None, None, "nothing to undo", None]
    assert claimed(ledger) == []
    with ledger.reading() as session:
        kinds = [decision.kind.value for decision in decisions.every(session)]
    assert kinds == ["accept", "reject", "reopen", "reopen", "reject"]


def test_a_duplicate_names_the_claim_that_it_repeats(ledger, decide):
    report, asked = decide(Accept(), Duplicate("99"), Duplicate("1", note="said twice"))

    duplicate = export_decisions(ledger)[1]
    assert "no claim has the id '99'" in asked[2].problem
    assert (report.duplicates, duplicate.kind, duplicate.of) == (1, DecisionKind.DUPLICATE, asked[0].key)


def test_quitting_or_breaking_off_loses_nothing(ledger, decide):
    def gone(_: ReviewItem) -> Answer:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        decide(Accept(), gone)

    assert len(claimed(ledger)) == 1


def test_what_another_reviewer_decided_meanwhile_stands(ledger, decide, now):
    def slow(item: ReviewItem) -> Answer:
        other = Scripted(iter([Reject(RejectReason.QUESTION)]))
        review(ledger, other, by="bob", today=TODAY, now=now)
        return Accept()

    report, _ = decide(slow)

    assert (report.taken, report.accepted) == (1, 0)
    assert [decision.by for decision in export_decisions(ledger)] == ["bob"]


def everything(item: ReviewItem) -> Answer:
    if item.position == 1:
        return Accept(item.candidate.statement().changed(value=7000.0))
    return Reject(RejectReason.PAST) if item.position % 3 == 0 else Accept()


def test_a_file_of_decisions_makes_the_same_claims_elsewhere_and_again_adds_nothing(
    ledger, make_ledger, decide, take_in, now
):
    decide(*[everything] * 50)
    exported = export_decisions(ledger)
    elsewhere = make_ledger()
    take_in(elsewhere)

    first, again = (apply_decisions(elsewhere, exported, now=now) for _ in range(2))

    assert (first.applied, first.unchanged) == (len(exported), 0)
    assert (again.applied, again.unchanged) == (0, len(exported))
    assert claimed(elsewhere) == claimed(ledger)
    assert export_decisions(elsewhere) == exported
    assert len(claimed(ledger)) >= 1


def test_decisions_make_the_same_claims_when_the_rules_find_nothing_any_more(
    ledger, make_ledger, decide, take_in, now, monkeypatch: pytest.MonkeyPatch
):
    decide(*[everything] * 50)
    exported = export_decisions(ledger)
    nothing: list[Candidate] = []
    monkeypatch.setattr(reader_module, "extract_transcript", lambda *_, **__: nothing)
    elsewhere = make_ledger()
    take_in(elsewhere)

    apply_decisions(elsewhere, exported, now=now)

    assert claimed(elsewhere) == claimed(ledger)


def test_decisions_on_documents_that_are_not_there_are_counted_and_kept_out(ledger, make_ledger, decide, now):
    decide(Accept(), Accept())
    exported = export_decisions(ledger)
    elsewhere = make_ledger()
    mixed = [*exported, replace(exported[0], source="f" * 64)]

    report = apply_decisions(elsewhere, mixed, now=now)

    assert (report.applied, report.unchanged, report.skipped_missing_source) == (0, 0, 3)
    assert export_decisions(elsewhere) == []
    assert apply_decisions(ledger, mixed, now=now).skipped_missing_source == 1


def test_applying_a_file_again_does_not_undo_what_was_undone_since(ledger, decide, now):
    decide(Accept())
    exported = export_decisions(ledger)
    with ledger.transaction() as session:
        decisions.record(session, replace(exported[0], kind=DecisionKind.REOPEN), now)

    report = apply_decisions(ledger, exported, now=now)

    assert (report.applied, report.unchanged) == (0, 1)
    assert claimed(ledger) == []


def test_a_whole_history_can_be_applied_and_applied_again(ledger, make_ledger, decide, take_in, now):
    decide(Accept(), Undo(), Accept(), Undo(), Accept())
    with ledger.reading() as session:
        history = decisions.every(session)
    elsewhere = make_ledger()
    take_in(elsewhere)

    reports = [apply_decisions(elsewhere, history, now=now) for _ in range(2)]

    assert [report.applied for report in reports] == [5, 0]
    assert claimed(elsewhere) == claimed(ledger)


def test_a_decision_that_cannot_be_stored_stores_none_of_the_file(ledger, decide, now):
    decide(Accept())
    (one,) = export_decisions(ledger)
    good = replace(one, record=one.record.changed(start_char=0, end_char=3), key="k" * 16)
    bad = replace(one, record=one.record.changed(quote=" "), key="m" * 16)

    with pytest.raises(Exception, match="the quote is empty"):
        apply_decisions(ledger, [good, bad], now=now)

    assert export_decisions(ledger) == [one]
    with ledger.reading() as session:
        assert sources.every(session)
