"""Listing and naming claims."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from tracker.errors import UsageError
from tracker.model.claim import Tier, content_key
from tracker.model.quantity import Comparator
from tracker.model.remark import Remark, RemarkKind
from tracker.model.verdict import DecisionKind, Evidence, Outcome, Status, Verdict
from tracker.store import claims, decisions, remarks, scorable, sources, verdicts
from tracker.store.claims import ClaimFilter
from tracker.store.filters import SORTS, conditions, order
from tracker.store.session import Ledger, Session

TODAY = date(2026, 6, 15)
UNDATED = {"tier": Tier.C, "due_on": None, "window_start": None}


@pytest.fixture
def accept_due(accept: Callable[..., str]) -> Callable[..., str]:
    """Return a way to accept a claim by its due date; each has another place in the text."""
    places = iter(range(0, 100_000, 20))

    def make(due: str | None, **values) -> str:
        start = next(places)
        when = {"due_on": date.fromisoformat(due), "window_start": None} if due else UNDATED
        return accept(**{"quote": f"until {due}", "start_char": start, "end_char": start + 10, **when, **values})

    return make


@pytest.fixture
def rule(session: Session, now: datetime) -> Callable[..., None]:
    def make(key: str, outcome: Outcome | None, judged_on: date = TODAY, **values) -> None:
        verdict = Verdict(claim=key, outcome=outcome, judged_on=judged_on, by="ann", **values)
        assert verdicts.record(session, verdict, now)

    return make


def quotes(session: Session, today: date = TODAY, **wanted) -> list[str]:
    return [row.claim.quote for row in claims.find(session, ClaimFilter(**wanted), today)]


def test_the_list_begins_with_the_overdue_and_ends_with_the_undated(session: Session, accept_due):
    for due in (None, "2030-12-31", "2026-06-15", "2025-12-31", "2026-06-14"):
        accept_due(due)

    rows = claims.find(session, ClaimFilter(), TODAY)

    assert [(row.claim.quote, row.status.value) for row in rows] == [
        ("until 2025-12-31", "due"),
        ("until 2026-06-14", "due"),
        ("until 2026-06-15", "open"),
        ("until 2030-12-31", "open"),
        ("until None", "open"),
    ]


def test_bounds_are_exclusive_and_never_skip_the_overdue(session: Session, accept_due):
    for due in ("2025-12-31", "2026-12-31", "2027-01-01", None):
        accept_due(due)

    assert quotes(session, due_before=date(2027, 1, 1)) == ["until 2025-12-31", "until 2026-12-31"]
    assert quotes(session, due_after=date(2025, 12, 31)) == ["until 2026-12-31", "until 2027-01-01"]
    assert quotes(session, due_after=date(2025, 12, 31), due_before=date(2027, 1, 1)) == ["until 2026-12-31"]


def test_the_day_said_bounds_exclusively_too(session: Session, accept_due):
    accept_due("2026-12-31", said_on=date(2025, 3, 20), quote="march")
    accept_due("2026-12-31", said_on=date(2025, 4, 20), quote="april")

    assert quotes(session, said_after=date(2025, 3, 20)) == ["april"]
    assert quotes(session, said_before=date(2025, 4, 20)) == ["march"]


def test_a_verdict_decides_the_status_whatever_the_day_and_reopening_takes_it_back(session: Session, accept_due, rule):
    early, late = accept_due("2030-12-31", quote="early"), accept_due("2025-12-31", quote="late")
    rule(early, Outcome.HIT, actual=0.1, evidence=(Evidence(url="https://a.example", quote="x"),))
    rule(late, Outcome.MISS)

    assert quotes(session) == []
    (hit,) = claims.find(session, ClaimFilter(statuses=frozenset({Status.HIT})), TODAY)
    assert (hit.status, hit.verdict.actual, hit.verdict.evidence[0].url) == (Status.HIT, 0.1, "https://a.example")

    rule(late, None)

    assert quotes(session) == ["late"]
    assert quotes(session, statuses=frozenset({Status.MISS})) == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(statuses=st.frozensets(st.sampled_from(list(Status))), shift=st.integers(-400, 400))
def test_asking_for_statuses_gives_those_and_no_others(session: Session, accept, rule, statuses, shift: int):
    if not claims.every(session):
        for number, (due, outcome) in enumerate(
            (due, outcome)
            for due in (date(2026, 1, 1), TODAY, date(2027, 1, 1), None)
            for outcome in (None, Outcome.HIT, Outcome.MISS, Outcome.VOID)
        ):
            when = {"due_on": due, "window_start": None} if due else UNDATED
            key = accept(start_char=number * 20, end_char=number * 20 + 10, **when)
            if outcome:
                rule(key, outcome)
    today = TODAY + timedelta(days=shift)
    everything = claims.find(session, ClaimFilter(statuses=frozenset(Status), sort="id"), today)

    found = claims.find(session, ClaimFilter(statuses=statuses, sort="id"), today)

    assert len(everything) == 16
    assert found == [row for row in everything if row.status in statuses]


def test_filters_match_whole_names_in_any_case_and_words_anywhere(session: Session, accept_due, rule):
    accept_due("2026-12-31", quote="机器人 100% done", subject="Tesla Optimus", speaker="Elon Musk")
    accept_due("2026-12-31", quote="chips", subject="Nvidia Rubin", speaker="Jensen Huang", tier=Tier.B,
               comparator=Comparator.EVENT, value=None, unit=None)  # fmt: skip
    judged = accept_due("2026-12-31", quote="cars", subject=None, metric=None)
    rule(judged, Outcome.VOID, note="Nobody counts robotaxis")
    all_statuses = frozenset(Status)

    assert quotes(session, subject="tesla optimus") == ["机器人 100% done"]
    assert quotes(session, subject="tesla") == []
    assert quotes(session, speaker="JENSEN HUANG") == ["chips"]
    assert quotes(session, tier=Tier.B) == ["chips"]
    assert quotes(session, search="机器") == ["机器人 100% done"]
    assert quotes(session, search="0% D") == ["机器人 100% done"]
    assert quotes(session, search="1_0") == []
    assert quotes(session, search="RUBIN") == ["chips"]
    assert quotes(session, search="robotaxi", statuses=all_statuses) == ["cars"]


def test_tags_come_with_the_claim_and_filter(session: Session, accept_due, now: datetime):
    key = accept_due("2026-12-31", quote="tagged")
    accept_due("2026-12-31")

    for name, new in (("robots", True), ("china", True), ("robots", False)):
        said = Remark(claim=key, kind=RemarkKind.TAG, text=name, by="ann", made_on=TODAY)
        assert remarks.add(session, said, now) is new

    (row,) = claims.find(session, ClaimFilter(tag="Robots"), TODAY)
    assert row.claim.tags == ("china", "robots")


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("descending", [False, True])
def test_every_sort_works_both_ways_and_puts_what_has_no_value_last(
    session: Session, accept_due, sort: str, descending: bool
):
    accept_due("2026-12-31", quote="a", speaker="A", subject="A", metric="A", value=1.0)
    accept_due("2027-12-31", quote="b", speaker="B", subject="B", metric="B", value=2.0, said_on=date(2025, 4, 1))
    accept_due(None, quote="c", speaker=None, subject=None, metric=None, value=3.0, said_on=date(2025, 5, 1))

    found = quotes(session, sort=sort, descending=descending)

    if sort in {"due", "speaker", "subject", "metric"}:
        assert found == (["b", "a", "c"] if descending else ["a", "b", "c"])
    else:
        assert sorted(found) == ["a", "b", "c"]
    assert quotes(session, sort=sort, descending=descending, limit=2) == found[:2]


def test_an_unknown_sort_names_the_known_ones(session: Session):
    with pytest.raises(UsageError, match="cannot sort by 'mood': choose one of due, said"):
        quotes(session, sort="mood")


@pytest.mark.parametrize("descending", [False, True])
def test_the_due_list_is_read_off_the_index(session: Session, kind: str, descending: bool):
    from sqlalchemy import select

    from tracker.store.claims import _claim

    wanted = ClaimFilter(due_before=date(2027, 1, 1), limit=50, descending=descending)
    query = (
        select(_claim.c.id, _claim.c.quote)
        .where(*conditions(wanted, TODAY, _claim))
        .order_by(*order(wanted, _claim))
        .limit(50)
    )
    connection = session.connection()
    sql = str(query.compile(connection, compile_kwargs={"literal_binds": True}))

    if kind == "sqlite":
        plan = [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}")]
        assert plan == ["SEARCH claim USING INDEX ix_claim_listing (last_outcome=? AND due_on<?)"]
        return
    for other_way in ("enable_seqscan", "enable_bitmapscan"):  # which a server prefers for few rows
        connection.exec_driver_sql(f"SET LOCAL {other_way} = off")
    steps = [row[0] for row in connection.exec_driver_sql(f"EXPLAIN (COSTS off) {sql}")]
    assert "ix_claim_listing" in steps[1]
    assert steps[2].strip() == "Index Cond: ((last_outcome IS NULL) AND (due_on < '2027-01-01'::date))"
    assert not any("Sort" in step for step in steps)


def test_a_list_of_what_is_due_takes_two_queries(ledger: Ledger, session: Session, accept_due):
    for _ in range(20):
        accept_due("2026-12-31")
    asked: list[str] = []
    event.listen(session.get_bind(), "before_cursor_execute", lambda *given: asked.append(given[2]))

    assert len(quotes(session, due_before=date(2027, 1, 1))) == 20
    assert len(asked) == 2


def test_a_claim_is_named_by_its_id_or_any_unique_beginning_of_its_key(session: Session, accept_due):
    keys = [accept_due("2026-12-31") for _ in range(40)]

    for number, key in enumerate(keys, start=1):
        assert claims.resolve_id(session, str(number)).key == key
        assert claims.resolve_id(session, key).id == number
        assert claims.resolve_id(session, f" {key.upper()} ").id == number
    alone = next(key for key in keys if sum(other.startswith(key[:3]) for other in keys) == 1)
    assert claims.resolve_id(session, alone[:3]).key == alone


def test_an_ambiguous_beginning_names_the_candidates(session: Session, accept_due):
    keys = [accept_due("2026-12-31") for _ in range(40)]
    letter = max("klmnopqrstuvwxyz", key=lambda each: sum(key[0] == each for key in keys))

    with pytest.raises(UsageError, match=rf"'{letter}' begins the key of more than one claim: \d+ \({letter}"):
        claims.resolve_id(session, letter)


@pytest.mark.parametrize("text", ["7", "0", "99999999999999999999", "-1", "kkkk", "%", "_", "", "²", "1.5"])
def test_an_unknown_id_says_where_to_look(session: Session, accept_due, text: str):
    accept_due("2026-12-31")

    with pytest.raises(UsageError, match=r"no claim has the id .*: `claims list --status all`"):
        claims.resolve_id(session, text)


def test_scoring_sees_what_stood_on_a_day(session: Session, accept_due, rule):
    early = accept_due("2025-12-31", decided_on=date(2025, 6, 1), quote="early")
    accept_due("2025-12-31", decided_on=date(2026, 6, 1), quote="later")
    rule(early, Outcome.MISS, date(2026, 1, 5))
    rule(early, Outcome.VOID, date(2026, 3, 5))

    def seen(day: date) -> list[tuple[str, Outcome | None, str | None]]:
        entries = scorable.scorable(session, day)
        return [(c.quote, v.outcome if v else None, language) for c, v, language in entries]

    assert seen(date(2025, 5, 31)) == []
    assert seen(date(2026, 1, 4)) == [("early", None, "zh")]
    assert seen(date(2026, 1, 5)) == [("early", Outcome.MISS, "zh")]
    assert seen(date(2026, 6, 1)) == [("early", Outcome.VOID, "zh"), ("later", None, "zh")]


def test_scoring_does_not_see_what_was_withdrawn(session: Session, source, said, decide, now: datetime, sha: str):
    sources.add(session, source(), now)
    decisions.record(session, decide(), now)
    decisions.record(session, decide(kind=DecisionKind.REOPEN), now)

    assert scorable.scorable(session, TODAY) == []
    assert claims.by_key(session, content_key(said(), sha)) is not None
