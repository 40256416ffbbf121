"""Rows of a list or an export of any length say what the claims themselves say."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update
from sqlmodel import col

from benchmarks import ledgers
from tracker.cli.show.statement import target_of, target_words
from tracker.export import csv_
from tracker.export.claims import CLAIM_COLUMNS, EXPORT_COLUMNS, claim_row
from tracker.export.format import Options
from tracker.model.claim import Tier, json_value
from tracker.model.verdict import Status
from tracker.scoring.amounts import attainment
from tracker.scoring.slip import slip_days, slip_ratio
from tracker.scoring.undefined import Undefined
from tracker.steps.dump import dump, load
from tracker.steps.listing import LINE, list_claims, list_lines, list_rows
from tracker.steps.resolve import reopen
from tracker.steps.share import export_rows
from tracker.steps.verify import verify
from tracker.store import flat
from tracker.store.claims import ClaimFilter
from tracker.store.filters import SORTS
from tracker.store.session import Ledger, open_ledger
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import EvidenceRow, VerdictRow

NASTY = (
    *(
        "",
        " ",
        "=",
        "-",
        "=1+1",
        " =1",
        "\n=1",
        "-5 of 2",
        "-5",
        "@a,b",
        "+",
        "＝",
        " ＝1",
        "\u3000-1",
        "\u00a0=",
        "a\u00a0b",
    ),
    *('"', '=,"', '","', "\n", "a\n=b", "\r", "a\r\nb", "\t@x", "\x1b[0m", "\x01", "\u202e", "\u2028", "\ufdd2"),
    *("\ufdd2" + "0" * 16, "\\.", "\\N", "NULL", "'", "机器,人", "=\n", "a" * 140_000 + "\u202e", "\U000e0041"),
)
FIGURES = (-5.0, 0.1, 2.5e-7, 1e15, 123456789012345.6, 1e300, 5e-324, 0.0, 4503599627370497.5, 1e16, -1e22, 1e-5)
AFTER = date(2027, 1, 1)
RULING = ("outcome", "judged_on", "actual", "fulfilled_on", "void_reason")
ALL = ClaimFilter(statuses=frozenset(Status), sort="id")
days = st.none() | st.dates(date(2014, 1, 1), date(2030, 1, 1))
wanted = st.builds(
    ClaimFilter,
    due_before=days, due_after=days, said_after=days,
    statuses=st.none() | st.frozensets(st.sampled_from(Status)),
    tier=st.none() | st.sampled_from(Tier), tag=st.none() | st.just("press"),
    search=st.none() | st.sampled_from(["4680", "2019", "设备"]), sort=st.sampled_from(SORTS),
    descending=st.booleans(), limit=st.none() | st.integers(1, 40),
)  # fmt: skip


@pytest.fixture
def filled(ledger: Ledger, tmp_path: Path) -> Ledger:
    """Return a ledger of 250 claims, half of them judged."""
    ledgers.write(250, tmp_path / "dump")
    texts = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "dump").iterdir()}
    assert load(ledger, texts, "d")[1] == []
    return ledger


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=wanted, today=st.dates(date(2015, 1, 1), date(2028, 1, 1)))
def test_a_listed_row_says_what_its_claim_says(filled: Ledger, wanted: ClaimFilter, today: date):
    found = list_claims(filled, wanted, today=today)

    rows = [{name: row[name] for name in CLAIM_COLUMNS} for row in list_rows(filled, wanted, today=today)]
    assert rows == [claim_row(item.claim, status=item.status, verdict=item.verdict) for item in found]
    assert [list(map(type, row.values())) for row in rows] == [
        list(map(type, claim_row(item.claim, status=item.status, verdict=item.verdict).values())) for item in found
    ]
    lines = list_lines(filled, wanted, today=today)
    assert [(line["id"], line["status"]) for line in lines] == [(i.claim.id, i.status.value) for i in found]
    assert [{name: line[name] for name in LINE} for line in lines] == [
        {name: json_value(getattr(item.claim, name)) for name in LINE} for item in found
    ]
    parts = ("comparator", "value", "low", "high", "unit", "per", "negated")
    assert [target_of(*(line[name] for name in parts)) for line in lines] == [target_words(i.claim) for i in found]


def test_the_list_of_a_day_that_is_past_has_the_same_rows(filled: Ledger):
    day = date(2027, 1, 1)

    past = list(list_rows(filled, ALL, today=day, as_of=day))
    assert past == [{name: row[name] for name in CLAIM_COLUMNS} for row in list_rows(filled, ALL, today=day)]
    lines = [{name: line[name] for name in ("id", "status", *LINE)} for line in list_lines(filled, ALL, today=day)]
    assert list_lines(filled, ALL, today=day, as_of=day) == lines


def test_of_a_reopened_claim_no_list_tells_the_ruling_that_was(
    filled: Ledger, ledger_url: Callable[[], str], now: datetime
):
    rows = list(list_rows(filled, ALL, today=AFTER))
    judged = [row for row in rows if row["actual"] is not None]
    first, void = judged[0]["id"], next(row["id"] for row in rows if row["void_reason"])
    for number in (first, void):
        reopen(filled, str(number), by="bob", today=AFTER, now=now)

    with open_ledger(ledger_url()) as copy:
        assert load(copy, dump(filled).texts, "d")[1] == []
        for ledger in (filled, copy):
            told = {row["id"]: [row[name] for name in RULING] for row in list_rows(ledger, ALL, today=AFTER)}
            assert told[first] == told[void] == [None] * len(RULING)
            assert told[judged[1]["id"]] == [judged[1][name] for name in RULING], "the others keep theirs"
            assert verify(ledger) == []


def test_an_exported_row_has_every_column_and_the_figures_of_scoring(filled: Ledger, monkeypatch):
    monkeypatch.setattr(flat, "MANY", 7)
    found = list_claims(filled, ALL, today=date(2027, 1, 1))

    rows = list(export_rows(filled, ALL, today=date(2027, 1, 1), around=True))

    assert all(set(EXPORT_COLUMNS) <= set(row) for row in rows)
    for row, item in zip(rows, found, strict=True):
        ruling = item.verdict
        measured = (
            attainment(item.claim, ruling.actual if ruling else None),
            slip_days(item.claim, ruling.fulfilled_on if ruling else None),
            slip_ratio(item.claim, ruling.fulfilled_on if ruling else None),
        )
        told = tuple(None if isinstance(value, Undefined) else value for value in measured)
        assert (row["attainment"], row["slip_days"], row["slip_ratio"]) == told
        assert row["judged_by"] == (ruling.by if ruling else None)
        assert len(row["evidence"]) == len(ruling.evidence if ruling else ())
        assert (row["rules"], row["confidence"]) == (["number", "year"], 0.875)
        assert row["source_title"].startswith("Talk")
        assert row["language"] in {"zh", "en"}
    assert rows[0]["quote_before"] == ""
    assert rows[0]["quote_after"] == "\n" + rows[1]["quote"][:31]
    assert rows[1]["quote_before"] == rows[0]["quote"][-31:] + "\n"


def test_a_csv_written_by_columns_is_the_one_written_by_rows(filled: Ledger):
    def rows() -> Any:
        return list_rows(filled, ALL, today=date(2027, 1, 1))

    for options in (Options(), Options(verbatim=True)):
        by_columns = csv_.FORMAT.dump(rows(), CLAIM_COLUMNS, options)
        assert by_columns == csv_.FORMAT.dump(list(rows()), CLAIM_COLUMNS, options)


def test_the_csv_of_all_claims_is_the_same_bytes_from_either_database(
    filled: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(flat, "MANY", 60)
    texts = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "dump").iterdir()}
    with open_ledger(f"sqlite:///{tmp_path / 'other.db'}") as other:
        load(other, texts, "d")
        found = [_csv_with_nasty_claims(ledger) for ledger in (filled, other)]
        lists = [
            csv_.FORMAT.dump(list_rows(ledger, one, today=date(2026, 6, 1)), CLAIM_COLUMNS, Options(verbatim=verbatim))
            for ledger in (filled, other)
            for one in (ALL, replace(ALL, limit=50, speaker="O'Brien 5% (x)s"))
            for verbatim in (False, True)
        ]

    assert found[0] == found[1]
    assert lists[:4] == lists[4:]
    assert lists[2].count(b"\n") == 2
    for words in (
        b",'-5 of 2,",
        b',"\'@a,b",',
        rb",\u202e,",
        b",-5,",
        b",-2.5e-07,",
        b",1e+300,",
        b",=,",
        b",'\xef\xbc\x9d,",
    ):
        assert words in lists[0], words
    for words in (b'"\'=1+1, ""so""\nto say"', b"0.30000000000000004", b"1e+22", b"number; year"):
        assert words in found[0]


def _csv_with_nasty_claims(ledger: Ledger) -> bytes:
    with ledger.transaction() as session:
        session.execute(update(ClaimRow).where(col(ClaimRow.id) == 7).values(quote='=1+1, "so"\nto say'))
        numbers = {"comparator": "range", "value": None, "low": 0.1 + 0.2, "high": 1e22}
        session.execute(update(ClaimRow).where(col(ClaimRow.id) == 8).values(**numbers))
        for number, (texts, figures) in enumerate(zip(NASTY, cycle(FIGURES)), 10):
            given = dict(zip(("subject", "metric", "unit"), (texts, texts[::-1], texts + "x"), strict=True))
            session.execute(update(ClaimRow).where(col(ClaimRow.id) == number).values(**given, quote=f"q {texts}"))
            one = {"comparator": "=", "value": figures, "low": None, "high": None, "last_actual": -figures}
            session.execute(update(ClaimRow).where(col(ClaimRow.id) == number).values(**one))
            session.execute(
                update(EvidenceRow).where(col(EvidenceRow.id) == number).values(title=texts, url=f"u{texts}")
            )
            session.execute(update(VerdictRow).where(col(VerdictRow.id) == number).values(note=texts, by=f"b{texts}"))
            session.execute(update(SourceRow).where(col(SourceRow.id) == number).values(title=texts, publisher=texts))
            session.execute(update(CandidateRow).where(col(CandidateRow.id) == number).values(rules=[texts, "b"]))
        asked = {"speaker": "o'brien 5% (x)s", "quote": "100% of \\ it", "document": "%(x)s"}
        session.execute(update(ClaimRow).where(col(ClaimRow.id) == 9).values(**asked))
    return csv_.FORMAT.dump(export_rows(ledger, ALL, today=date(2027, 1, 1)), EXPORT_COLUMNS)
