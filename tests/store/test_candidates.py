"""Candidates are only added to; what is still to be decided follows from them and from the decisions."""

from collections.abc import Callable
from datetime import date, datetime

import pytest

from tracker.errors import TrackerError
from tracker.model.claim import Candidate, Statement, content_key
from tracker.model.quantity import Comparator
from tracker.model.verdict import Decision, DecisionKind
from tracker.store import candidates, decisions, sources
from tracker.store.candidates import Extraction
from tracker.store.session import Session

Found = Callable[..., Candidate]
Said = Callable[..., Statement]
Decide = Callable[..., Decision]


@pytest.fixture
def extract(session: Session, source, sha: str, now: datetime) -> Callable[..., Extraction]:
    """Return a way to store what one extraction found."""
    sources.add(session, source(), now)
    return lambda *found: candidates.add_all(session, sha, found, now, "1")


def quotes(session: Session) -> list[str]:
    return [item.candidate.quote for item in candidates.pending(session)]


def test_the_same_extraction_again_adds_nothing(session: Session, extract, found: Found):
    one, two = found(), found(value=10000.0)

    assert extract(one, two) == Extraction(found=2, added=2, changed=0, gone=0)
    assert extract(one, two) == Extraction(found=2, added=0, changed=0, gone=0)
    assert len(candidates.pending(session)) == 2


def test_a_candidate_comes_back_as_it_was_found(session: Session, extract, found: Found, sha: str):
    one = found(confidence=0.1 + 0.2, rules=("a", "b"), condition="如果顺利")
    extract(one)

    (item,) = candidates.pending(session)

    assert item.candidate == one
    assert (item.key, item.source) == (content_key(one, sha), sha)


def test_what_newer_rules_no_longer_find_is_gone_and_back_when_found_again(session: Session, extract, found: Found):
    one, two = found(), found(quote="later", start_char=90, end_char=95)
    extract(one, two)

    assert extract(one) == Extraction(found=1, added=0, changed=0, gone=1)
    assert quotes(session) == [one.quote]
    assert extract(one, two) == Extraction(found=2, added=0, changed=0, gone=0)
    assert quotes(session) == [one.quote, "later"]


def test_the_same_words_read_otherwise_replace_the_reading_and_keep_the_key(
    session: Session, extract, found: Found, sha: str
):
    extract(found(speaker=None))

    assert extract(found(speaker="Elon Musk")) == Extraction(found=1, added=0, changed=1, gone=0)

    (item,) = candidates.pending(session)
    assert item.candidate.speaker == "Elon Musk"
    assert item.key == content_key(found(), sha)


def test_a_restatement_points_to_a_key(session: Session, extract, found: Found, sha: str):
    first, again = found(), found(quote="再说一遍", start_char=90, end_char=94, restates=0)
    extract(first, again)

    assert [item.restates for item in candidates.pending(session)] == [None, content_key(first, sha)]


def test_a_contradiction_is_refused_with_the_words(extract, found: Found):
    with pytest.raises(TrackerError, match=r"我们今年.*range's low is above its high"):
        extract(found(comparator=Comparator.RANGE, value=None, low=2.0, high=1.0))


@pytest.mark.parametrize("kind", [DecisionKind.ACCEPT, DecisionKind.REJECT, DecisionKind.DUPLICATE])
def test_a_decided_candidate_is_no_longer_pending_until_it_is_reopened(
    session: Session, extract, found: Found, decide: Decide, now: datetime, kind: DecisionKind
):
    extract(found())
    decisions.record(session, decide(kind=kind), now)
    assert candidates.pending(session) == []

    decisions.record(session, decide(kind=DecisionKind.REOPEN), now)
    assert len(candidates.pending(session)) == 1


def test_a_decision_settles_what_newer_rules_find_in_its_place(
    session: Session, extract, found: Found, said: Said, decide: Decide, now: datetime
):
    """The span has grown by a few words, the numbers and the day are the same: nobody is asked twice."""
    decisions.record(session, decide(said(start_char=10, end_char=23)), now)

    extract(found(start_char=8, end_char=30))

    assert candidates.pending(session) == []


@pytest.mark.parametrize(
    "other",
    [
        {"start_char": 40, "end_char": 60},
        {"start_char": 20, "end_char": 40},
        {"value": 10000.0},
        {"due_on": date(2026, 12, 31)},
    ],
    ids=["elsewhere", "touching", "another number", "another day"],
)
def test_a_decision_does_not_settle_something_else(
    session: Session, extract, found: Found, decide: Decide, now: datetime, other: dict
):
    decisions.record(session, decide(), now)

    extract(found(**other))

    assert len(candidates.pending(session)) == 1


def test_two_claims_of_one_sentence_are_asked_about_one_by_one(
    session: Session, extract, found: Found, said: Said, decide: Decide, now: datetime
):
    """Same span, number and day, but two subjects: both are found now, so a decision speaks of its own alone."""
    extract(found(subject="Tesla Optimus"), found(subject="Tesla Semi"))

    decisions.record(session, decide(said(subject="Tesla Optimus")), now)

    assert [item.candidate.subject for item in candidates.pending(session)] == ["Tesla Semi"]


def test_a_corrected_acceptance_settles_the_candidate_that_it_corrects(
    session: Session, extract, found: Found, said: Said, decide: Decide, now: datetime, sha: str
):
    extract(found(value=500.0))
    wrong = content_key(found(value=500.0), sha)

    decisions.record(session, decide(said(value=5000.0), key=wrong, corrected=("value",)), now)

    assert candidates.pending(session) == []


def test_the_queue_goes_by_day_document_and_place(session: Session, source, found: Found, now: datetime):
    for number, (name, day) in enumerate([("b.md", 2), ("a.md", 2), ("z.md", 1)]):
        sha = str(number) * 64
        sources.add(session, source(sha256=sha, name=name, said_on=date(2025, 1, day)), now)
        late, early = (found(document=name, start_char=start, end_char=start + 5) for start in (50, 10))
        candidates.add_all(session, sha, [late, early], now, "1")

    order = [(item.candidate.document, item.candidate.start_char) for item in candidates.pending(session)]

    assert order == [("z.md", 10), ("z.md", 50), ("a.md", 10), ("a.md", 50), ("b.md", 10), ("b.md", 50)]
