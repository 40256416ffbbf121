"""Shares come true by the due date and after, with what stands behind them; undefined where nobody was watched."""

from datetime import date, timedelta

import pytest

from tracker.scoring.shares import SURVIVAL_COLUMNS, survival_rows
from tracker.scoring.wilson import wilson

DUE = date(2020, 12, 31)
AS_OF = date(2023, 6, 30)


@pytest.fixture
def after(entry):
    """Return a promise due at the end of 2020 that came true so many days after that, or never."""

    def make(days=None, outcome=None, **given):
        came_true = None if days is None else DUE + timedelta(days=days)
        ruled = outcome or ("hit" if days is not None and days <= 0 else "miss")
        usual = {"said_on": date(2020, 1, 1), "due_on": DUE, "window_start": None, "fulfilled_on": came_true}
        return entry(ruled, **(usual | {"judged_on": date(2023, 1, 1)} | given))

    return make


def test_shares_by_hand(after):
    """Two of five by the due date, three a year after, four two years after; three years after nobody was watched."""
    (row,) = survival_rows([after(0), after(-20), after(300), after(700), after()], as_of=AS_OF)

    assert (row.n, row.came_true, row.still_open, row.void, row.said_n) == (5, 4, 1, 0, 5)
    assert [row.shares[mark].share for mark in row.shares] == [
        pytest.approx(0.4), pytest.approx(0.6), pytest.approx(0.8), None,
    ]  # fmt: skip
    assert [row.shares[mark].watched for mark in row.shares] == [5, 2, 1, 0]
    assert row.shares["by_due"].low < 0.4 < row.shares["by_due"].high
    assert row.median_days == 365 + 300


def test_void_competes(after):
    (row,) = survival_rows([after(0), after(outcome="void"), after(800), after()], as_of=AS_OF)

    share = row.shares["after_2_years"]
    assert (share.share, share.with_void) == (pytest.approx(0.25), pytest.approx(0.25))
    assert row.void == 1


def test_nothing_matured_and_judged_is_no_figure(after, entry):
    nobody_looked = entry(None, due_on=DUE, said_on=date(2020, 1, 1), window_start=None)
    for ledger in (
        [],
        [nobody_looked],
        [after(outcome="void", due_on=None)],
        [after(outcome="miss", due_on=date(2030, 1, 1))],
    ):
        (row,) = survival_rows(ledger, as_of=AS_OF)
        assert row.n == 0
        assert all(share.share is None for share in row.shares.values())
        assert row.too_few


def test_all_void_never_came_true(after):
    (row,) = survival_rows([after(outcome="void", judged_on=date(2021, 6, 1))] * 3, as_of=AS_OF)

    assert row.shares["by_due"].share == 0
    assert row.shares["after_1_year"].share is None
    assert row.median_days is None


def test_due_and_unjudged_ones_are_left_out_and_counted(after, entry):
    nobody_looked = entry(None, due_on=DUE, said_on=date(2020, 1, 1), window_start=None)

    (row,) = survival_rows([after(0), after(), nobody_looked], as_of=AS_OF)

    assert (row.n, row.unjudged, row.said_n, row.shares["by_due"].share) == (2, 1, 2, 0.5)


def test_where_none_came_true_the_band_is_wilsons(after):
    (row,) = survival_rows([after(), after(), after()], as_of=AS_OF)

    assert (row.shares["by_due"].low, row.shares["by_due"].high) == wilson(0, 3)


def test_two_dimensions_at_a_time(after):
    ledger = [after(0, speaker="a", subject="x"), after(speaker="a", subject="y"), after(speaker="b", subject="x")]

    rows = survival_rows(ledger, as_of=AS_OF, by=("speaker", "subject"))

    assert [row.group for row in rows] == ["all", "a × x", "a × y", "b × x"]


def test_a_row_has_every_column(after):
    (row,) = survival_rows([after(0)], as_of=AS_OF)

    assert list(SURVIVAL_COLUMNS) == sorted(row.as_row(), key=SURVIVAL_COLUMNS.index)
