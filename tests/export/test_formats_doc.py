"""docs/formats.md names every format and every column."""

import re
from pathlib import Path

from tracker.export.claims import LEDGER_COLUMNS, VERDICT_COLUMNS
from tracker.export.formats import FORMATS
from tracker.scoring.scorecard import COLUMNS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")


def first_cells(head: str) -> list[str]:
    """Return the names in the first column of the table under this head."""
    body = PAGE.split(head)[1].split("\n\n")[0]
    return re.findall(r"^\| `(\w+)` \|", body, re.MULTILINE)


def test_every_format_is_documented():
    assert list(FORMATS) == first_cells("| format | for | lossless |")


def test_every_column_of_the_scorecard_is_documented_in_order():
    assert list(COLUMNS) == first_cells("| column | type | meaning |")


def test_the_columns_of_claims_are_documented():
    section = PAGE.split("## The columns of claims")[1]

    assert [*LEDGER_COLUMNS, *VERDICT_COLUMNS] == re.findall(r"`(\w+)`", section)
