"""Spreadsheets: what Excel makes of a CSV is read, what may mean two things is refused by line and column."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator
from tracker.records.cells import cell_day, cell_number, guard, unguard
from tracker.records.observations import dump, dump_csv, parse, parse_any, parse_csv

HEAD = "subject,metric,value,unit,as_of,reliability,source_url"


def row(**values: str) -> str:
    known = {
        "subject": "Optimus", "metric": "produced", "value": "150", "unit": "units", "as_of": "2025-12-31",
        "reliability": "B", "source_url": "https://example.org/a",
    }  # fmt: skip
    return ",".join({**known, **values}.values())


def test_a_file_saved_by_excel():
    """A byte order mark, CRLF, semicolons, a `sep=` line, a rewritten day, a decimal comma, an empty last column."""
    text = (
        "\ufeffsep=;\r\nSubject;Metric;Value;Unit;As of;Reliability;Source URL;\r\n"
        'Optimus;"produced; built";1.234,5;units;2025/1/3;B;https://example.org/a;\r\n;;;;;;;\r\n'
    )

    (found,), problems = parse_csv(text, "o.csv")

    assert problems == []
    assert (found.metric, found.value, found.as_of) == ("produced; built", 1234.5, date(2025, 1, 3))
    assert found.comparator is Comparator.EQUAL


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("5000", 5000), ("5,000", 5000), ("1,773,443", 1773443), ("5 000", 5000), ("5\u202f000", 5000), ("5'000", 5000),
        ("1.5e6", 1.5e6), ("2,5", 2.5), ("-1.234,5", -1234.5), ("12,34", 12.34), ("hundreds", None), ("", None),
        ("1,2,3", None), ("12%", None),
    ],
)  # fmt: skip
def test_numbers_as_spreadsheets_show_them(text: str, number: float | None):
    assert cell_number(text) == number


def test_one_group_of_thousands_may_be_a_fraction_where_commas_are_decimal():
    assert (cell_number("5,000"), cell_number("5,000", comma=True), cell_number("5.000", comma=True)) == (
        5000,
        None,
        None,
    )
    assert cell_number("1.234.567", comma=True) == 1234567


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-01-03", date(2025, 1, 3)), ("2025/1/3", date(2025, 1, 3)), ("2025年1月3日", date(2025, 1, 3)),
        ("2025-01-03 00:00:00", date(2025, 1, 3)), ("1/3/2025", None), ("2025-02-30", None), ("45660", None),
    ],
)  # fmt: skip
def test_days_as_spreadsheets_show_them(text: str, day: date | None):
    assert cell_day(text) == day


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (row(as_of="1/3/2025"), "o.csv:2: as_of must be a day like 2026-12-31, not '1/3/2025'"),
        (row(value="lots"), "o.csv:2: value must be a number that can be read in one way only"),
        (row(reliability="E"), "o.csv:2: reliability must be one of A, B, C, D"),
        (row(value=""), "o.csv:2: comparator is missing"),
        (f"{row(subject=chr(34) + 'a' + chr(10) + 'b' + chr(34))}\n{row(unit='x,y')}", "o.csv:4: has more cells"),
    ],
)
def test_a_bad_row_is_named_by_line_and_column(body: str, said: str):
    _, (problem,) = parse_csv(f"{HEAD}\n{body}\n", "o.csv")

    assert str(problem).startswith(said)


def test_a_bad_row_does_not_hide_the_good_ones():
    found, problems = parse_csv(f"{HEAD}\n{row()}\n{row(value='?')}\n{row(value='7')}\n", "o.csv")

    assert ([o.value for o in found], [p.line for p in problems]) == ([150, 7], [3])


@pytest.mark.parametrize(("head", "said"), [("subject,colour", "unknown column 'colour'"), ("unit,Unit", "twice")])
def test_a_bad_header_is_one_problem(head: str, said: str):
    found, (problem,) = parse_csv(f"{head}\n{row()}\n", "o.csv")

    assert (found, problem.line) == ([], 1)
    assert said in problem.message


def test_a_period_in_one_cell():
    (found,), _ = parse_csv(f"{HEAD.replace('as_of', 'period')}\n{row(as_of='2025-Q3')}\n", "o.csv")

    assert (found.period_start, found.period_end) == (date(2025, 7, 1), date(2025, 9, 30))


@pytest.mark.parametrize("text", ["=1+1", "'=1+1", "  @x", "+1", "\ttab", "plain", "'quoted'", ""])
def test_what_would_run_is_guarded_and_comes_back(text: str):
    assert unguard(guard(text)) == text
    assert not guard(text).lstrip().startswith(("=", "+", "-", "@"))


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp"]), min_size=1).filter(str.strip)
numbers = st.floats(allow_nan=False, allow_infinity=False).map(lambda n: n + 0.0)  # no negative zero: no figure has one
days = st.dates(min_value=date(1900, 1, 1))


@st.composite
def observations(draw: st.DrawFn) -> Observation:
    comparator = draw(st.sampled_from(Comparator))
    low, high = sorted((draw(numbers), draw(numbers)))
    ranged, figured = comparator is Comparator.RANGE, comparator not in (Comparator.RANGE, Comparator.EVENT)
    first, last = sorted((draw(days), draw(days)))
    maybe = st.none() | words
    return Observation(
        subject=draw(words), metric=draw(words), comparator=comparator, value=draw(numbers) if figured else None,
        low=low if ranged else None, high=high if ranged else None, unit=draw(maybe), per=draw(maybe),
        as_of=draw(days), period_start=first, period_end=last, qualifier=draw(maybe), quote=draw(maybe),
        note=draw(maybe), source_title=draw(maybe), published_by=draw(maybe), source_url="https://example.org/a",
        reliability=draw(st.sampled_from(Reliability)),
    )  # fmt: skip


@given(st.lists(observations(), max_size=5))
def test_figures_come_back_from_csv_as_from_json_lines(figures: list[Observation]):
    from_csv, no_problems = parse_csv(dump_csv(figures), "o.csv")
    from_lines, _ = parse(dump(figures), "o.jsonl")

    assert no_problems == []
    assert from_csv == from_lines
    assert sorted(map(repr, from_csv)) == sorted(map(repr, figures))


def test_the_form_is_seen_by_its_beginning():
    assert parse_any("", "o") == ([], [])
    assert len(parse_any(f"\ufeff{HEAD}\r\n{row()}\r\n", "o")[0]) == 1
    assert len(parse_any('\ufeff{"subject": "x"}\n', "o")[1]) == 1
