"""English rules: their own examples, chained and contextual dates, numbers and dates that come back, offsets."""

from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.lang.en.numbers import parse_number
from tracker.lang.language import Language, language
from tracker.lang.spans import DateContext, DateMatch, Relation, Tense

SAID_ON = date(2025, 3, 20)
ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["x", "x", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@cache
def english() -> Language:
    return language("en")


def dates(text: str, said_on: date = SAID_ON, **more: object) -> list[DateMatch]:
    normal = english().normalise(text)
    return english().find_dates(normal, 0, len(normal), DateContext(said_on, **more))  # type: ignore[arg-type]


def due(text: str, said_on: date = SAID_ON, **more: object) -> list[str]:
    return [str(m.window.due) for m in dates(text, said_on, **more)]


def fired(name: str, text: str) -> bool:
    normal = english().normalise(text)
    found = [m.rule for m in english().find_dates(normal, 0, len(normal), DateContext(SAID_ON))]
    found += [m.rule for m in english().find_quantities(normal, 0, len(normal))]
    return any(name in rule.split(" .. ") for rule in found)


@pytest.mark.parametrize(("name", "text"), [(r.name, text) for r in english().rules() for text in r.examples])
def test_rule_fires_in_its_example(name: str, text: str) -> None:
    """A rule finds something in each of its examples."""
    assert fired(name, text)


@pytest.mark.parametrize(("name", "text"), [(r.name, text) for r in english().rules() for text in r.counter_examples])
def test_rule_is_silent_in_its_counter_example(name: str, text: str) -> None:
    """A rule finds nothing in its counter-examples."""
    assert not fired(name, text)


def test_two_digit_years_follow_a_year() -> None:
    """27 and 28 are years only where a year stands before."""
    assert due("an epic 2026 and a ridiculous 27 and 28") == ["2026-12-31", "2028-12-31"]
    assert due("we have 27 and 28 of them") == []


def test_another_year_follows_the_chain() -> None:
    """Another year is counted from the date before it."""
    found = dates("a thousand next year and in another year ten thousand")

    assert [str(m.window.due) for m in found] == ["2026-12-31", "2027-12-31"]
    assert [m.value.chained for m in found] == [False, True]


def test_a_month_without_a_year_follows_the_year_just_named() -> None:
    """The quarter after "in 2027" is one of 2027."""
    assert due("in 2027, perhaps in the third quarter") == ["2027-12-31", "2027-09-30"]


def test_a_second_weekday_is_of_the_week_of_the_first() -> None:
    """Next week on Tuesday or Thursday: both are next week's."""
    assert due("we meet next week on Tuesday or Friday") == ["2025-03-25", "2025-03-28"]


def test_the_past_tense_looks_back() -> None:
    """In June is the last June where the sentence tells of the past."""
    assert due("we opened in June", look=lambda _at: Tense.PAST) == ["2024-06-30"]
    assert due("we open in June", look=lambda _at: Tense.FUTURE) == ["2025-06-30"]


def test_the_quarter_of_a_report() -> None:
    """The quarter, and the next quarter, of an earnings call follow the reported one."""
    call = date(2025, 1, 29)

    assert due("lost production in the quarter", call, reported=(2024, 4)) == ["2025-03-31"]
    assert due("we expect growth next quarter", call, reported=(2024, 4)) == ["2025-03-31"]


def test_bare_quarters_of_a_report() -> None:
    """This quarter follows the reported one; the reported quarter's name is itself; the others lie around it."""
    call: dict[str, object] = {"said_on": date(2024, 11, 20), "reported": (2025, 3), "fiscal_year_end": 1}

    assert due("we expect the fourth quarter to be better", **call) == ["2025-01-31"]
    assert due("we will ship this quarter", **call) == ["2025-01-31"]
    assert due("the third quarter was good", **call) == ["2024-10-31"]
    assert due("we open in the first quarter", **call) == ["2025-04-30"]
    assert due("we opened in the first quarter", look=lambda _at: Tense.PAST, **call) == ["2024-04-30"]
    assert due("full-year revenue will grow", **call) == ["2025-01-31"]


def test_the_full_year_after_a_fourth_quarter() -> None:
    """In a report of the fourth quarter, the full year ahead is the next one, and the one told of is the past one."""
    call: dict[str, object] = {"said_on": date(2025, 1, 29), "reported": (2024, 4)}

    assert due("full-year revenue will grow", look=lambda _at: Tense.FUTURE, **call) == ["2025-12-31"]
    assert due("full-year revenue was flat", look=lambda _at: Tense.PAST, **call) == ["2024-12-31"]


def test_the_year_of_a_report_that_looks_ahead_is_its_company_s() -> None:
    """A report of a company with quarters of its own guides "for the year": its fiscal one."""
    call: dict[str, object] = {"said_on": date(2026, 8, 13), "reported": (2026, 4), "fiscal_year_end": 6}

    assert due("for the year, revenue will grow", look=lambda _at: Tense.FUTURE, **call) == ["2027-06-30"]
    assert due("for the calendar year, revenue will grow", look=lambda _at: Tense.FUTURE, **call) == ["2026-12-31"]


def test_the_projection_window_is_the_one_named_before() -> None:
    """Over the forecast horizon has an end only where its years stand before."""
    assert due(
        "over the 2025-27 projection window it rises, and in all three years of the projection window it stays"
    ) == [
        "2027-12-31",
        "2027-12-31",
    ]
    assert due("it stays over the forecast horizon") == []


def test_midyear_follows_the_year_just_named() -> None:
    """Around midyear, after "the first half of next year", is that year's."""
    assert due("through the first half of next year, ending around midyear") == ["2026-06-30", "2026-08-31"]


def test_the_quarter_after_that_follows_the_chain() -> None:
    """The quarter after that is counted from the quarter named before it."""
    assert due("more in Q3, and more the quarter after that") == ["2025-09-30", "2025-12-31"]


def test_fiscal_calendars() -> None:
    """Fiscal years and quarters follow the company's calendar; a plain year is a calendar year."""
    assert due("in fiscal 2026", fiscal_year_end=6) == ["2026-06-30"]
    assert due("Q2 FY26", fiscal_year_end=6) == ["2025-12-31"]
    assert due("in 2026", fiscal_year_end=6) == ["2026-12-31"]


def test_parts_of_the_year_are_of_the_fiscal_one_that_runs() -> None:
    """In August a year to March has its second half ahead; a calendar year said to be one has its own."""
    call: dict[str, object] = {"said_on": date(2026, 8, 20), "fiscal_year_end": 3}

    assert due("in the second half of the year", **call) == ["2027-03-31"]
    assert due("in the fourth quarter of this year", **call) == ["2027-03-31"]
    assert due("in the first half of next year", **call) == ["2027-09-30"]


@pytest.mark.parametrize(
    ("text", "relation"),
    [("by 2027", Relation.BY), ("in 2027", Relation.IN), ("after 2027", Relation.AFTER), ("since 2020", Relation.SINCE),
     ("within two years", Relation.WITHIN), ("in two years", Relation.AHEAD), ("two years ago", Relation.PAST)],
)  # fmt: skip
def test_how_words_bind_the_time(text: str, relation: Relation) -> None:
    """The relation tells in, by, within, ahead, after, since and past apart."""
    assert [m.value.relation for m in dates(text)] == [relation]


def test_coming_months_are_vague() -> None:
    """In the coming months gives no real deadline; in the coming years does, five years on."""
    assert [m.value.vague for m in dates("in the coming months")] == [True]
    assert [m.value.vague for m in dates("in the coming years")] == [False]


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_a_written_day_comes_back(day: date) -> None:
    """Month, day and year in words of the calendar give that day, whichever way they are written."""
    for text in (
        f"on {MONTHS[day.month - 1]} {day.day}, {day.year} we",
        f"on {day.day} {MONTHS[day.month - 1]} {day.year} we",
        f"on {day.isoformat()} we",
        f"{MONTHS[day.month - 1].lower()} {day.day} {day.year}",
    ):
        found = dates(text)

        assert [(m.window.start, m.window.due) for m in found] == [(day, day)], text


@given(st.integers(1000, 9999))
def test_any_year_after_in(year: int) -> None:
    """In Y is the year Y, up to 9999."""
    assert due(f"it happens in {year}.") == [f"{year}-12-31"]


@given(st.integers(1, 999_999_999))
def test_a_number_in_words_comes_back(number: int) -> None:
    """A number written out in words, or with commas, is read as itself."""
    assert parse_number(in_words(number)) == number
    assert parse_number(f"{number:,}") == number


def in_words(number: int) -> str:
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return f"{in_words(number // size)} {name}" + (f" {in_words(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.text(max_size=200))
def test_normalising_keeps_every_offset(text: str) -> None:
    """Normalised text is as long as the text, and garbage neither crashes the rules nor moves their spans outside."""
    normal = english().normalise(text)

    assert len(normal) == len(text)
    for m in english().find_dates(normal, 0, len(normal), DateContext(SAID_ON)):
        assert 0 <= m.start < m.end <= len(text)
    for q in english().find_quantities(normal, 0, len(normal)):
        assert 0 <= q.start < q.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "9" * 10_000,
        "one " * 3000,
        "in the next " * 2000,
        "$" * 5000,
        "march " * 3000,
        "2027-" * 2000,
        "a couple of " * 2000,
    ],
)
def test_hostile_text_ends(text: str) -> None:
    """Ten thousand digits or endless half-expressions end in no crash."""
    normal = english().normalise(text)
    english().find_dates(normal, 0, len(normal), DateContext(SAID_ON))
    english().find_quantities(normal, 0, len(normal))
