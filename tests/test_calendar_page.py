"""docs/calendar.md says what the code does: every row of its table is read by the rules."""

from datetime import date
from pathlib import Path

import pytest

from tracker.extract.api import find_dates

PAGE = Path(__file__).resolve().parents[1] / "docs" / "calendar.md"
ROWS = [
    tuple(cell.strip() for cell in line.strip("|\n ").split("|"))
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if (line.startswith("| ") and line[-3].isdigit()) or line.endswith("| - |")
]


@pytest.mark.parametrize(("words", "first", "last"), ROWS, ids=[row[0] for row in ROWS])
def test_words_open_and_close_as_the_page_says(words: str, first: str, last: str) -> None:
    lang = "zh" if any("\u4e00" <= c <= "\u9fff" for c in words) else "en"

    (found,) = find_dates(words, said_on=date(2025, 3, 20), lang=lang)

    assert (str(found.window_start), str(found.due_on or "-")) == (first, last)


def test_the_table_is_read() -> None:
    assert len(ROWS) > 30
