"""docs/scoring.md is recomputed: its examples run, its worked example adds up, its tables are the program's."""

import doctest
from datetime import date
from pathlib import Path

import pytest

from tracker.scoring.calibration import WORDS
from tracker.scoring.dimensions import DIMENSIONS
from tracker.scoring.scorecard import COLUMNS, scorecard

PAGE = Path(__file__).parents[2] / "docs" / "scoring.md"


def table(head: str) -> list[list[str]]:
    """Return the cells of the page's table that begins with this head."""
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    rows = []
    for line in lines[lines.index(head) + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def test_the_examples_run():
    results = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")

    assert results.attempted > 10
    assert results.failed == 0


def test_the_worked_example(entry):
    ledger = [
        entry(
            outcome or None, said_on=day(said), due_on=day(due), window_start=None, value=100.0,
            actual=float(actual) if actual else None, fulfilled_on=day(came_true), judged_on=date(2026, 1, 31),
        )
        for said, due, outcome, actual, came_true in table("| said | due | outcome | actual | came true |")
    ]  # fmt: skip

    (row,) = scorecard(ledger, as_of=date(2026, 2, 1))

    told = dict(table("| column | figure |"))
    assert tuple(told) == tuple(name for name in COLUMNS if name not in ("group", "by"))
    for name, figure in told.items():
        value = getattr(row, name)
        if not figure:
            assert value is None, name
            continue
        assert float({"yes": "1", "no": "0"}.get(figure, figure)) == pytest.approx(float(value), abs=5e-5), name


def test_the_table_of_words():
    told = [
        [m.value, f"{w.low * 100:g} to {w.high * 100:g} %" if w else "", w.reads_as if w else ""]
        for m, w in WORDS.items()
    ]

    assert told == table("| modality | implies | as |")


@pytest.mark.parametrize("name", DIMENSIONS)
def test_every_group_is_named(name):
    assert f"`{name}`" in PAGE.read_text(encoding="utf-8").split("## Groups")[1]
