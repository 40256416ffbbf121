"""docs/formats.md names every format and every column, with the type and the meaning that machines are told."""

import re
from pathlib import Path

import pytest

from tracker.cli.show.expect import EXPECT_COLUMNS
from tracker.export.claims import EXPORT_COLUMNS
from tracker.export.columns import TABLES
from tracker.export.formats import CLAIM_FORMATS, FORMATS
from tracker.scoring.scorecard import COLUMNS
from tracker.scoring.shares import SURVIVAL_COLUMNS
from tracker.scoring.words import BIN_COLUMNS, WORD_COLUMNS

PAGE = (Path(__file__).parents[2] / "docs" / "formats.md").read_text(encoding="utf-8")
SECTIONS = {
    "scorecard": ("the scorecard", COLUMNS),
    "survival": ("time to fulfilment", SURVIVAL_COLUMNS),
    "words": ("words against deeds", WORD_COLUMNS),
    "calibration": ("calibration", BIN_COLUMNS),
    "expect": ("what to expect", EXPECT_COLUMNS),
    "claims": ("claims", EXPORT_COLUMNS),
}


def rows_of(head: str, text: str = PAGE) -> list[list[str]]:
    """Return the cells of the table under this head."""
    body = text.split(head)[1].split("\n\n", maxsplit=1)[0].splitlines()[2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in body]


def test_every_format_is_documented():
    assert [f"`{name}`" for name in FORMATS] == [row[0] for row in rows_of("| format | for | lossless |")]
    assert [f"`{name}`" for name in CLAIM_FORMATS] == [
        row[0] for row in rows_of("| format of claims | for | what it holds |")
    ]


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_documented_in_order(name):
    title, columns = SECTIONS[name]
    section = re.split(r"^## ", PAGE.split(f"## The columns of {title}\n")[1], flags=re.MULTILINE)[0]
    told = rows_of("| column | type | meaning |", section)

    assert [[f"`{f.name}`", f.kind.value, f.meaning] for f in TABLES[name]] == told
    assert list(columns) == [f.name for f in TABLES[name]]
