"""Searching: whatever stands in a quote or note is found, Chinese of any length included, as soon as it is stored."""

from datetime import date

import pytest
from databases import only_sqlite
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tracker.model.remark import Remark, RemarkKind
from tracker.model.verdict import Outcome, Status, Verdict
from tracker.store import claims, remarks, verdicts
from tracker.store.claims import ClaimFilter
from tracker.store.search import INDEX, has_index, terms

TODAY = date(2026, 6, 15)
QUOTE = "今年我们希望生产5,000台Optimus机器人，後年50万台。Robotaxi in Q3!"


def found(session, wanted: str) -> list[int | None]:
    return [row.claim.id for row in claims.find(session, ClaimFilter(search=wanted), TODAY)]


@pytest.fixture
def talk(session, accept) -> str:
    accept(quote="别的话：汽车", start_char=0, end_char=6, subject="cars")
    return accept(quote=QUOTE, due_on=date(2027, 1, 1))


@pytest.mark.parametrize(
    "wanted", ["机", "机器", "机器人", "後", "万台", "optimus", "Opti", "5,000", "robotaxi IN", "Q3!"]
)
def test_what_stands_there_is_found(session, talk, wanted: str):
    assert found(session, wanted) == [2]


@pytest.mark.parametrize("wanted", ["器机", "汽车 机器", "50,000", '"Robotaxi Q3"', "%", "_", "机%人", "AND", '"'])
def test_what_does_not_stand_there_is_not(session, talk, wanted: str):
    assert found(session, wanted) == []


def test_all_words_must_be_there_in_any_order(session, talk):
    assert found(session, "Q3 机器 robotaxi") == [2]
    assert found(session, '"in Q3" 机器') == [2]
    assert terms('a "b c" d') == ["a", "b c", "d"]


def test_the_middle_of_a_word_is_found_where_no_word_begins_so(session, talk):
    assert found(session, "ptimus") == [2]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 11), st.integers(1, 12))
def test_every_stretch_of_chinese_is_found(session, talk, start: int, length: int):
    chinese = "今年我们希望生产"
    assert 2 in found(session, chinese[start % len(chinese) :][:length])


def test_notes_are_found_at_once_and_go_with_their_claim(session, talk, now):
    verdict = Verdict(claim=talk, outcome=Outcome.MISS, judged_on=TODAY, by="ann", note="年报里没有")
    verdicts.record(session, verdict, now)
    said = Remark(claim=talk, kind=RemarkKind.NOTE, text="查过公告", by="ann", made_on=TODAY)
    remarks.add(session, said, now)

    judged = ClaimFilter(search="报里", statuses=None)
    assert claims.find(session, judged, TODAY) == []
    for wanted in ("年报", "公", "查过"):
        rows = claims.find(session, ClaimFilter(search=wanted, statuses=frozenset(Status)), TODAY)
        assert [row.claim.key for row in rows] == [talk]


@only_sqlite
def test_without_the_index_the_same_is_found(session, talk):
    with_index = [found(session, wanted) for wanted in ("机", "机器", "Opti", "Q3 机", "器机")]
    session.execute(text(f"DROP TABLE {INDEX}"))

    assert not has_index(session)
    assert [found(session, wanted) for wanted in ("机", "机器", "Opti", "Q3 机", "器机")] == with_index
