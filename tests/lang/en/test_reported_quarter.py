"""Which quarter an English document reports, and the fiscal calendar that follows."""

from datetime import date

import pytest

from tracker.lang.en.fiscal_words import quarter_months
from tracker.lang.en.reported import reported_quarter
from tracker.lang.fiscal import fiscal_year_end


@pytest.mark.parametrize(
    ("head", "quarter"),
    [
        ("Third quarter fiscal 2025 earnings call", (2025, 3)),
        ("Acme Q4 2024 results", (2024, 4)),
        ("Acme (ACME) Q3 2025 Earnings Call Transcript", (2025, 3)),
        ("Good afternoon and welcome to Acme's conference call for the third quarter of fiscal 2025.", (2025, 3)),
        ("Acme Corp. - FY25 Q2 Earnings Conference Call", (2025, 2)),
        ("Results of operations, 2Q24", (2024, 2)),
        ("Welcome to the Fourth Quarter and Full Year 2024 Financial Review Conference Call", (2024, 4)),
        ("Acme Reports First Quarter 2026 Financial Results", (2026, 1)),
        ("Q1FY26 results of Acme", (2026, 1)),
        ("welcome to our third quarter twenty twenty earnings conference call", (2020, 3)),
        ("the acme third quarter fiscal year two thousand seventeen earnings conference call", (2017, 3)),
    ],
)
def test_reported_quarter(head: str, quarter: tuple[int, int]) -> None:
    """A title or a greeting names the year and the quarter."""
    assert reported_quarter(head) == quarter


@pytest.mark.parametrize(
    "head",
    [
        "A fireside chat about robots",
        "We will open a plant in the third quarter of 2026.",
        "The report of the committee is public.",
        "In Q4 2024 we grew.",
        "",
    ],
)
def test_no_report(head: str) -> None:
    """Without a word of reporting, a quarter is only a time."""
    assert reported_quarter(head) is None


def test_only_the_beginning_is_read() -> None:
    """What stands deep in the document is no title."""
    assert reported_quarter("word " * 2000 + "Q4 2024 results") is None


@pytest.mark.parametrize(
    ("reported", "said_on", "month"),
    [
        ((2024, 4), date(2025, 1, 29), 12),
        ((2025, 3), date(2024, 11, 20), 1),
        ((2025, 1), date(2024, 10, 30), 6),
        ((2024, 4), date(2024, 10, 31), 9),
        ((2024, 3), date(2024, 11, 5), 12),
        ((2024, 2), date(2030, 1, 1), None),
    ],
)
def test_fiscal_calendar(reported: tuple[int, int], said_on: date, month: int | None) -> None:
    """The reported quarter ended some weeks before the report: that tells with which month the fiscal year ends."""
    assert fiscal_year_end(reported, said_on) == month


def test_the_month_that_a_quarter_ended_with_tells_the_calendar() -> None:
    """The usual distance is only a guess: on 20 August a quarter of June is behind, and so is one of July."""
    text = "welcome to the june quarter 2026 results call. for the quarter ended june 30, 2026, margins rose."

    assert quarter_months(text) == {6}
    assert (fiscal_year_end((2027, 1), date(2026, 8, 20)), fiscal_year_end((2027, 1), date(2026, 8, 20), {6})) == (4, 3)
