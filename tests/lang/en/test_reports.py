"""What an English report says of its company's own fiscal year."""

from datetime import date

import pytest

from tracker.extract.api import extract
from tracker.lang.en.fiscal_words import budget_year_end, split_quarters, stated_year_end
from tracker.lang.en.reported import closed_year, guided_quarter

REPORT = "Welcome to the fourth quarter 2024 earnings call. "


@pytest.mark.parametrize(
    ("said", "month"),
    [
        ("for our first fiscal quarter ended december 31st, we expect growth.", 9),
        ("our third quarter of fiscal 2025 ends on april 30.", 7),
        ("in our second fiscal quarter, which ends in november, we expect growth.", 5),
        ("for fiscal year 2025, which ended june 29, sales grew.", 6),
        ("for fiscal 2024, which ended february 1, earnings grew.", 1),
        ("in the fourth fiscal quarter ended december 31, earnings grew.", 12),
    ],
)
def test_a_report_states_its_year(said: str, month: int) -> None:
    """A quarter's or a year's last month tells with which month the fiscal year ends."""
    assert stated_year_end(REPORT.lower() + said) == month


@pytest.mark.parametrize(
    "said",
    [
        "we expect growth in fiscal 2025.",
        "the first quarter ended well, and fiscal 2025 will be better.",
        "the contract ended in march, before fiscal 2025.",
    ],
)
def test_a_report_says_nothing_of_its_year(said: str) -> None:
    """The words for a fiscal year alone tell no month."""
    assert stated_year_end(REPORT.lower() + said) is None


def test_only_a_report_has_a_fiscal_year_of_its_own() -> None:
    """A government's fiscal year is no reason to read the quarters of an economy otherwise."""
    assert stated_year_end("the deficit of the fiscal year 2025, which ended september 30, was large.") is None


def test_a_calendar_that_is_given_wins() -> None:
    """Who says with which month the year ends is right."""
    text = REPORT + "For our first fiscal quarter ended December 31st, we expect revenue of $7 billion in fiscal 2025."
    found = extract(text, said_on=date(2024, 10, 29), lang="en", fiscal_year_end=6)

    assert str(found[-1].due_on) == "2025-06-30"


def test_what_one_speaker_announced_holds_for_them_alone() -> None:
    """Another's figures after a hand-over have not the time of the guidance before it."""
    text = (
        "Turning to our outlook for 2026. We expect revenue of $5 billion. Margins of 40%. "
        "With that, I'll turn it over to Alex. "
        "Thank you, Dave. We have a plan for more. Growth of 70%."
    )
    found = extract(text, said_on=date(2026, 2, 2), speaker="Dave Glazer", lang="en")

    assert [str(one.due_on) for one in found] == ["2026-12-31", "2026-12-31"]


CLOSED = "In fiscal '26, we returned $1 billion to shareholders. You saw growth in the fourth quarter. "
AHEAD = "Turning to fiscal '27, we expect revenue of $8 billion. In Q1 we expect 20 new stores."


def test_a_year_that_is_over_tells_the_calendar() -> None:
    """Who closes fiscal 2026 in August and looks to the first quarter of the next counts from July to June."""
    found = extract(CLOSED + AHEAD, said_on=date(2026, 8, 13), lang="en")

    assert [str(one.due_on) for one in found] == ["2027-06-30", "2026-09-30"]


@pytest.mark.parametrize(
    "said",
    [
        CLOSED + "In Q1 we expect 20 new stores.",
        AHEAD + " You saw growth in the fourth quarter.",
        (CLOSED + AHEAD).replace("fourth", "second"),
        (CLOSED + AHEAD).replace("returned", "will return"),
    ],
)
def test_a_year_is_over_only_where_all_tells_it(said: str) -> None:
    """Without the past of one year, the beginning of the next or its last quarter nothing follows."""
    assert closed_year(said.lower()) is None
    assert closed_year((CLOSED + AHEAD).lower()) == 2026


BUDGET = "The budget sets the deficit at R5 billion in 2005/06. "


@pytest.mark.parametrize(
    ("home", "due"), [("", "2006-03-31"), ("Australia " * 5 + "and Australians, fellow Australians. ", "2006-06-30")]
)
def test_a_text_of_budgets_counts_by_the_years_it_names(home: str, due: str) -> None:
    """2005/06 is no June, and this fiscal year is counted as the years are that the text names by two."""
    text = home + BUDGET + "We will spend R419 billion in the current fiscal year. We will build 40 schools this year."
    found = extract(text, said_on=date(2005, 10, 25), lang="en")

    assert [str(one.due_on) for one in found] == [due, due, "2005-12-31"]


@pytest.mark.parametrize(
    ("said", "month"),
    [
        ("our budget for 2026-27 is sound.", 3),
        ("sales in 2026-27 will rise.", None),
        ("the budget of 2026-30.", None),
        ("this fiscal year, the budget.", None),
    ],
)
def test_years_named_by_two_tell_a_calendar_of_budgets(said: str, month: int | None) -> None:
    """It takes a word of budgets and two years one after another."""
    assert budget_year_end(said) == month


def test_an_excerpt_reports_the_quarter_before_the_one_that_it_guides_for() -> None:
    """A call's middle has no title: results of the first fiscal quarter and guidance for the second tell which."""
    said = (
        "Total fiscal first quarter revenue was $7.9 billion. We continue to drive strong profitability in the fiscal "
        "first quarter, with operating income of $3.9 billion. Capital spending in fiscal 2019 comes down. Our "
        "guidance for the fiscal second quarter is as follows: we expect revenue of $6 billion."
    )
    found = extract(said, said_on=date(2018, 12, 18), lang="en")

    assert guided_quarter(said.lower()) == (2019, 1)
    assert [(one.value, one.due_on) for one in found if one.due_on] == [(6e9, date(2019, 2, 28))]
    assert guided_quarter(said.replace("Our guidance", "Our costs").lower()) is None


def test_a_half_of_the_calendar_year_is_no_fiscal_one() -> None:
    """Whatever a company counts."""
    for said, due in (
        ("We will ship it in the first half of calendar 2019.", date(2019, 6, 30)),
        ("We will ship it in Q3 of calendar year 2019.", date(2019, 9, 30)),
        ("We will ship it in the third calendar quarter of 2019.", date(2019, 9, 30)),
        ("We will ship it in the first half of fiscal 2020.", date(2020, 2, 29)),
    ):
        (found,) = extract(said, said_on=date(2018, 12, 18), lang="en", fiscal_year_end=8)
        assert found.due_on == due, said


@pytest.mark.parametrize(
    ("said", "month"),
    [
        ("cpi inflation for q1:2024-25 is projected at 5.2 per cent.", 3),
        ("growth is projected at 6.5 per cent for 2023-24, with q2 at 6.5 per cent.", 3),
        ("australians of australia. " * 5 + "growth in q3 2024-25 will be 2 per cent.", 6),
        ("growth for q1 2024 is projected at 2 per cent.", None),
        ("from q1 2024-28 we expect growth.", None),
    ],
)
def test_quarters_of_years_named_by_two_tell_the_calendar(said: str, month: int | None) -> None:
    """A central bank that writes Q1:2024-25 counts its quarters from April."""
    assert split_quarters(said) == month
