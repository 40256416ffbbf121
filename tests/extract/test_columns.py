"""Tables with a year over each column: what stands under one that lies ahead is a claim, however it is written."""

from datetime import date

import pytest

from tracker.extract.api import extract_transcript
from tracker.extract.explain import explain
from tracker.transcript.reading import read_text

ENGLISH = [
    ["Indicator", "2024", "2025F", "2026F"],
    ["GDP growth", "2.8%", "2.1%", "2.4%"],
    ["Inflation", "3%", "2.6%", "2.2%"],
]
CHINESE = [
    ["指标", "2024年", "2025年预测", "2026年预测"],
    ["GDP增速", "2.8%", "2.1%", "2.4%"],
    ["通胀率", "3%", "2.6%", "2.2%"],
]


def bars(rows: list[list[str]]) -> str:
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join([lines[0], "|---|---|---|---|", *lines[1:]])


def tabs(rows: list[list[str]]) -> str:
    return "\n".join("\t".join(row) for row in rows)


def blanks(rows: list[list[str]]) -> str:
    return "\n".join("".join(f"{cell:<16}" for cell in row).rstrip() for row in rows)


def page(rows: list[list[str]]) -> str:
    lines = ("".join(f"<td>{cell}</td>\n" for cell in row) for row in rows)
    return f"<p>x</p><table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def found_in(
    text: str, lang: str = "en", said_on: date = date(2025, 6, 1)
) -> list[tuple[float | None, str | None, str]]:
    kind = "html" if text.startswith("<") else "md"
    found = extract_transcript(read_text(text, said_on=said_on, kind=kind, lang=lang))
    return [(one.value, one.unit, str(one.due_on)) for one in found]


@pytest.mark.parametrize("written", [bars, tabs, blanks, page])
@pytest.mark.parametrize(("rows", "lang"), [(ENGLISH, "en"), (CHINESE, "zh")])
def test_a_figure_belongs_to_the_year_over_it(written: object, rows: list[list[str]], lang: str) -> None:
    assert callable(written)
    assert sorted(found_in(written(rows), lang)) == [
        (2.1, "%", "2025-12-31"),
        (2.2, "%", "2026-12-31"),
        (2.4, "%", "2026-12-31"),
        (2.6, "%", "2025-12-31"),
    ]


def test_a_year_that_runs_is_a_forecast_only_where_its_column_says_so() -> None:
    rows = [["Indicator", "2024", "2025", "2026"], *ENGLISH[1:]]
    assert sorted(due for _, _, due in found_in(bars(rows))) == ["2026-12-31", "2026-12-31"]


def test_the_unit_of_a_row_or_of_the_table_counts() -> None:
    rows = [["Indicator", "2025F", "2026F"], ["Deficit (US$ million)", "120", "130"], ["GDP growth (%)", "2.1", "2.4"]]
    assert sorted(found_in(bars(rows))) == [
        (2.1, "%", "2025-12-31"),
        (2.4, "%", "2026-12-31"),
        (120e6, "USD", "2025-12-31"),
        (130e6, "USD", "2026-12-31"),
    ]
    rows = [["亿元", "2026年", "2027年"], ["财政赤字", "120", "130"]]
    assert found_in(bars(rows), "zh") == [(12e9, "CNY", "2026-12-31"), (13e9, "CNY", "2027-12-31")]


@pytest.mark.parametrize(
    "rows",
    [
        [["Indicator", "2021", "2022"], ["GDP growth", "2.8%", "2.1%"]],
        [["Indicator", "2023", "Change"], ["GDP growth", "2.8%", "0.1%"]],
        [["Indicator", "2026", "2027"], ["GDP growth", "2.8%"]],
        [["Indicator", "2026", "2027"], ["Minister", "Ann Lee", "Bob Ray"]],
    ],
)
def test_tables_of_the_past_of_words_and_with_cells_missing_tell_nothing(rows: list[list[str]]) -> None:
    assert found_in(bars(rows)) == []


def test_what_comes_after_the_table_is_not_of_it() -> None:
    text = bars(ENGLISH) + "\n\nWe have 3 plants.\n\n- Growth   2.8%   2.1%   2.4%\n"
    assert len(found_in(text)) == 4


def test_what_explain_tells_of_a_cell_is_the_column_over_it() -> None:
    [first, last] = explain(bars(ENGLISH), said_on=date(2025, 6, 1), lang="en").sentences[1].weighed
    assert (first.amount, first.deadline) == ("2.1%", "2025F")
    assert [reason.name for reason in last.reasons] == ["a figure under a time that lies ahead"]
