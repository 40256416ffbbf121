"""A scorecard made of what the database counted is the one that all the claims, one by one, would make."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from benchmarks import ledgers
from tracker.errors import UsageError
from tracker.model.verdict import Outcome
from tracker.scoring.entry import Entry
from tracker.scoring.scorecard import RATE_COLUMNS, ScoreRow, scorecard
from tracker.scoring.shares import survival_rows as from_entries
from tracker.steps.dump import load
from tracker.steps.report import families, scorecard_entries, scorecard_rows, survival_rows
from tracker.steps.resolve import Ruling, resolve
from tracker.store.counts import TALLIED, kinds
from tracker.store.session import Ledger

dimensions = st.lists(st.sampled_from(sorted(TALLIED)), max_size=2, unique=True).map(tuple)


def entries(ledger: Ledger, day: date) -> list[Entry]:
    """Return all claims as values."""
    family = families(ledger, day)
    return [
        Entry(claim=claim, verdict=verdict, source=claim.document, language=language, family=family.get(claim.key))
        for claim, verdict, language in scorecard_entries(ledger, day)
    ]


def one_by_one(ledger: Ledger, day: date, by: tuple[str, ...]) -> list[ScoreRow]:
    """Return the scorecard of all claims as values."""
    return scorecard(entries(ledger, day), as_of=day, by=by)


def fill(ledger: Ledger, folder: Path, count: int, seed: int) -> None:
    ledgers.write(count, folder, seed=seed)
    texts = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert load(ledger, texts, "d")[1] == []


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(count=st.integers(1, 120), seed=st.integers(0, 10_000), by=dimensions, later=st.integers(0, 5000))
def test_counted_and_one_by_one_are_the_same(make_ledger, tmp_path_factory, count, seed, by, later):
    ledger = make_ledger()
    fill(ledger, tmp_path_factory.mktemp("made_up"), count, seed)
    day = date.fromordinal(ledgers.AS_OF.toordinal() + later)

    assert scorecard_rows(ledger, day, by) == one_by_one(ledger, day, by)


def test_every_dimension_that_is_a_column_is_counted_by_the_database(ledger: Ledger, tmp_path: Path):
    fill(ledger, tmp_path / "dump", 300, 1)
    day = date(2026, 6, 1)

    for by in [(), *((name,) for name in TALLIED), ("speaker", "tier")]:
        rows = scorecard_rows(ledger, day, by)

        assert rows == one_by_one(ledger, day, by), by
        assert rows is not None
        assert rows[0].judged > 80
        assert rows[0].family_n < rows[0].judged
        assert rows[0].family_rate_low is not None


def test_counts_and_rates_alone_are_those_of_the_whole_scorecard(ledger: Ledger, tmp_path: Path):
    fill(ledger, tmp_path / "dump", 300, 1)
    day = date(2026, 6, 1)

    rows = scorecard_rows(ledger, day, ("speaker",), rates_only=True)
    whole = scorecard_rows(ledger, day, ("speaker",), families=False)

    assert rows is not None
    assert whole is not None
    rates = [[getattr(row, name) for name in RATE_COLUMNS] for row in rows]
    assert rates == [[getattr(row, name) for name in RATE_COLUMNS] for row in one_by_one(ledger, day, ("speaker",))]
    assert whole[0] == one_by_one(ledger, day, ())[0]
    assert [row.family_rate_low for row in whole[1:]] == [None] * (len(whole) - 1)


def test_times_that_are_counted_are_those_of_the_claims_one_by_one(ledger: Ledger, tmp_path: Path):
    fill(ledger, tmp_path / "dump", 400, 1)
    with ledger.transaction() as session:
        session.execute(text("UPDATE claim SET negated = (id % 7 = 0), withdrawn = (id % 11 = 0)"))
    for day in (ledgers.AS_OF, date(2031, 6, 1)):
        said = entries(ledger, day)
        for by in [(), ("speaker",), ("tier", "modality")]:
            rows = survival_rows(ledger, day, by)

            assert rows == from_entries(said, as_of=day, by=by), (day, by)
            assert rows is not None
            assert min(rows[0].n, rows[0].denials, rows[0].unjudged, rows[0].day_assumed, rows[0].void) > 0
    assert survival_rows(ledger, date(2020, 1, 1), ()) is None


def test_the_claims_are_not_read_to_count_them(ledger: Ledger, tmp_path: Path, kind: str):
    fill(ledger, tmp_path / "dump", 10, 1)
    if kind != "sqlite":
        return
    asked: list[str] = []
    with ledger.reading() as session:
        driver = session.connection().connection.driver_connection
        driver.set_trace_callback(asked.append)
        list(kinds(session, date(2026, 6, 1), ("speaker",)))
        driver.set_trace_callback(None)
        (plan,) = driver.execute(f"EXPLAIN QUERY PLAN {asked[-1]}").fetchall()

    assert plan[3] == "SCAN claim USING COVERING INDEX ix_claim_scores"


def test_what_the_database_cannot_count_is_left_to_the_claims(ledger: Ledger, tmp_path: Path, now):
    fill(ledger, tmp_path / "dump", 100, 1)
    day = date(2026, 6, 1)

    assert scorecard_rows(ledger, day, ("horizon",)) is None
    with pytest.raises(UsageError, match="cannot group by 'colour'"):
        scorecard_rows(ledger, day, ("colour",))
    resolve(ledger, "1", Ruling(outcome=Outcome.MISS), by="ann", today=date(2026, 6, 2), now=now, force=True)
    assert scorecard_rows(ledger, day, ()) is None, "a later ruling has overtaken that day"
    assert scorecard_rows(ledger, date(2026, 6, 2), ()) == one_by_one(ledger, date(2026, 6, 2), ())


def test_an_empty_ledger_has_one_row(ledger: Ledger):
    assert scorecard_rows(ledger, date(2026, 1, 1), ("speaker",)) == scorecard([], as_of=date(2026, 1, 1))
