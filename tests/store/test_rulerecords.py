"""What was decided of a rule's finds, and the order of the queue that follows."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tracker.model.claim import Candidate, content_key
from tracker.model.rulerecord import DecidedFind, RuleRecord, promise, single_rules, tally
from tracker.model.source import Source
from tracker.model.verdict import Decision, DecisionKind, RejectReason
from tracker.store import candidates, decisions, rulerecords, sources
from tracker.store.session import Session

ACCEPT, REJECT = DecisionKind.ACCEPT, DecisionKind.REJECT


def find(kind: DecisionKind, *rules: str, corrected: bool = False) -> DecidedFind:
    return DecidedFind(rules, kind, corrected)


def test_a_find_counts_for_each_of_its_rules() -> None:
    """A joined date counts for both of its rules, once."""
    records = tally([find(ACCEPT, "zh.year .. zh.part", "zh.year"), find(ACCEPT, "zh.year", corrected=True),
                     find(DecisionKind.DUPLICATE, "zh.year"), find(REJECT, "zh.year + zh.part")])  # fmt: skip

    assert records["zh.year"] == RuleRecord(rule="zh.year", accepted=1, corrected=1, duplicate=1, rejected=1)
    assert records["zh.part"] == RuleRecord(rule="zh.part", accepted=1, rejected=1)
    assert single_rules(["a .. b", "b + c"]) == ("a", "b", "c")


def test_the_posterior_mean_under_a_uniform_prior() -> None:
    """(good + 1) / (decided + 2): one half where nothing is known."""
    assert RuleRecord(rule="x").mean == 0.5
    assert RuleRecord(rule="x", accepted=2, corrected=1, rejected=1).mean == pytest.approx(4 / 6)
    known = {"x": RuleRecord(rule="x", accepted=8), "y": RuleRecord(rule="y", rejected=8)}
    assert (promise(["x"], known), promise(["x", "y"], known), promise(["x", "z"], known)) == (0.9, 0.1, 0.5)


@pytest.fixture
def place(session: Session, source: Callable[..., Source], sha: str, now: object) -> Callable[..., list[str]]:
    """Return a way to store candidates; it gives back their keys."""

    def make(*found: Candidate) -> list[str]:
        sources.add(session, source(), now)
        candidates.add_all(session, sha, found, now, "1")
        return [content_key(one, sha) for one in found]

    return make


def quotes(session: Session) -> list[str]:
    return [item.candidate.quote for item in candidates.pending(session)]


def at(found: Callable[..., Candidate], number: int, *rules: str) -> Candidate:
    return found(rules=rules, start_char=10 * number, end_char=10 * number + 9, value=float(number), quote=f"q{number}")


def test_what_is_likely_comes_first(
    session: Session, place: Callable[..., list[str]], found: Callable[..., Candidate], now: object
) -> None:
    """After one acceptance and one rejection the finds of the better rule lead; without decisions the text does."""
    given = [at(found, n, rule) for n, rule in enumerate(("bad", "good", "bad", "good", "new"), start=1)]
    keys = place(*given)
    assert quotes(session) == ["q1", "q2", "q3", "q4", "q5"]

    for key, record, kind in zip(keys[:2], given, (REJECT, ACCEPT), strict=False):
        reason = RejectReason.PAST if kind is REJECT else None
        said = Decision(key=key, kind=kind, source="a" * 64, record=record.statement(), by="ann",
                        decided_on=record.said_on, reason=reason)  # fmt: skip
        decisions.record(session, said, now)

    assert quotes(session) == ["q4", "q5", "q3"]
    assert rulerecords.records(session)["bad"].rejected == 1

    decisions.record(session, replace(said, kind=DecisionKind.REOPEN), now)
    assert "good" not in rulerecords.records(session)
    assert quotes(session) == ["q2", "q4", "q5", "q3"]


def test_a_restatement_is_not_moved_ahead(
    session: Session, place: Callable[..., list[str]], found: Callable[..., Candidate], now: object
) -> None:
    """The repetition waits for what it repeats, however good its rule."""
    first, second, decided = at(found, 1, "bad"), at(found, 2, "good"), at(found, 3, "good")
    again = at(found, 4, "bad")
    keys = place(first, replace(second, restates=0), decided, again)
    for key, record, kind in ((keys[2], decided, ACCEPT), (keys[3], again, REJECT)):
        said = Decision(key=key, kind=kind, source="a" * 64, record=record.statement(), by="ann",
                        decided_on=record.said_on)  # fmt: skip
        decisions.record(session, said, now)

    assert quotes(session) == ["q1", "q2"]
