"""The tables refuse nonsense by themselves, whoever writes into them."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Enum, insert, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError, StatementError

from tracker.model.quantity import Comparator
from tracker.store.rows import record_json, record_of, statement_values, table_of
from tracker.store.tables import bare
from tracker.store.tables.base import Base
from tracker.store.tables.claim import ClaimRow, TagRow
from tracker.store.tables.decision import DecisionRow
from tracker.store.tables.remark import RemarkRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import VerdictRow

CLAIM = table_of(ClaimRow)

NONSENSE = {
    "due before start": ("window", {"window_start": "2026-01-01"}),
    "tier A without due date": ("tier_due", {"due_on": None}),
    "tier C with a due date": ("tier_due", {"tier": "C"}),
    "empty quote": ("quote", {"quote": "  "}),
    "span upside down": ("span", {"start_char": 23, "end_char": 10}),
    "span of nothing": ("span", {"start_char": 10, "end_char": 10}),
    "span before the text": ("span", {"start_char": -1}),
    "range without ends": ("target", {"comparator": "range"}),
    "range upside down": ("target", {"comparator": "range", "value": None, "low": 2.0, "high": 1.0}),
    "event with a number": ("target", {"comparator": "event"}),
    "number missing": ("target", {"value": None}),
    "value and range": ("target", {"low": 1.0, "high": 2.0}),
    "probability above one": ("probability", {"probability": 1.5}),
    "unknown tier": ("tier", {"tier": "D"}),
    "unknown comparator": ("(target|comparator)", {"comparator": "<>"}),
    "unknown modality": ("modality", {"modality": "maybe"}),
    "unknown outcome": ("last_outcome", {"last_outcome": "won"}),
}


@pytest.mark.parametrize(("rule", "change"), NONSENSE.values(), ids=NONSENSE.keys())
def test_nonsense_is_refused_by_a_named_rule(session, accept, rule: str, change: dict):
    accept()
    setting = ", ".join(f"{name} = :{name}" for name in change)

    with pytest.raises(IntegrityError, match=rf"ck_claim_{rule}\"?\n"):
        session.execute(text(f"UPDATE claim SET {setting}"), change)  # noqa: S608 - names of this file


@pytest.mark.parametrize(
    ("rule", "statement"),
    [
        ("ck_verdict_outcome", "INSERT INTO verdict (claim_id, outcome, {0}) VALUES (1, 'won', {1})"),
        (
            "ck_verdict_void_reason_of_void",
            "INSERT INTO verdict (claim_id, outcome, void_reason, {0}) VALUES (1, 'hit', 'withdrawn', {1})",
        ),
        (
            "ck_verdict_void_reason_of_void",
            "INSERT INTO verdict (claim_id, void_reason, {0}) VALUES (1, 'withdrawn', {1})",
        ),
        ("ck_verdict_reopened", "INSERT INTO verdict (claim_id, actual, {0}) VALUES (1, 5, {1})"),
        ("FOREIGN KEY|fk_verdict_claim", "INSERT INTO verdict (claim_id, outcome, {0}) VALUES (77, 'hit', {1})"),
    ],
)
def test_nonsense_about_verdicts_is_refused(session, accept, rule: str, statement: str):
    accept()
    names, values = 'judged_on, "by", recorded_at', "'2026-01-01', 'ann', '2026-01-01'"

    with pytest.raises(IntegrityError, match=rule):
        session.execute(text(statement.format(names, values)))


def test_a_claim_linked_to_itself_is_refused(session, accept):
    accept()

    with pytest.raises(IntegrityError, match="ck_link_two_claims"):
        session.execute(
            text(
                'INSERT INTO link (later_id, earlier_id, kind, "by", linked_on, recorded_at)'
                " VALUES (1, 1, 'restates', 'ann', '2026-01-01', '2026-01-01')"
            )
        )


def test_a_moment_without_a_zone_is_refused(session, source, now):
    row = {name: getattr(source(), name) for name in source().__dataclass_fields__}

    with pytest.raises(StatementError, match="a moment needs a time zone"):
        session.execute(insert(table_of(SourceRow)).values(**row, recorded_at=now.replace(tzinfo=None)))


def test_a_moment_comes_back_in_utc(session, source, now):
    row = {name: getattr(source(), name) for name in source().__dataclass_fields__}
    session.execute(insert(table_of(SourceRow)).values(**row, recorded_at=now))

    assert session.execute(table_of(SourceRow).select()).one().recorded_at == now


finite = st.floats(allow_nan=False, allow_infinity=False)
shared = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@shared
@given(value=finite)
def test_a_number_comes_back_exactly(ledger, said, now, value: float):
    with ledger.transaction() as session:
        session.execute(CLAIM.delete())
        row = {**statement_values(said(value=value)), "key": "k", "withdrawn": False, "recorded_at": now}
        session.execute(insert(CLAIM).values(**row))
    with ledger.reading() as session:
        back = session.execute(CLAIM.select()).one().value

    assert repr(back) == repr(value) or value == back == 0


@shared
@given(value=finite, low=finite, high=finite)
def test_a_record_comes_back_from_json_exactly(said, value: float, low: float, high: float):
    single = said(value=value)
    span = said(comparator=Comparator.RANGE, value=None, low=min(low, high), high=max(low, high))

    assert [record_of(json.loads(json.dumps(record_json(one)))) for one in (single, span)] == [single, span]


@pytest.mark.parametrize("row", [ClaimRow, TagRow, DecisionRow, RemarkRow, VerdictRow])
def test_the_bare_tables_are_those_of_the_models(row: type[Base]):
    """Lists and counts ask them so that no model has to be loaded."""
    whole = table_of(row)
    plain = getattr(bare, whole.name.upper())

    assert plain.name == whole.name
    for dialect in (sqlite.dialect(), postgresql.dialect()):
        told = {c.name: c.type.compile(dialect) for c in plain.columns}
        assert told == {name: whole.c[name].type.compile(dialect) for name in told}
    choices = {c.name: c.type.enums for c in plain.columns if isinstance(c.type, Enum)}
    assert choices == {name: whole.c[name].type.enums for name in choices}
