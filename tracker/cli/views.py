"""What `claims scorecard` shows: counts, times, words against deeds, calibration; tables, or rows of any format."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.cli.output import text_to, write_rows
from tracker.cli.packaged import write_packaged
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.cli.show.page import Page
    from tracker.cli.show.scorecard import Block
    from tracker.scoring.entry import Entry
    from tracker.scoring.scorecard import ScoreRow
    from tracker.scoring.shares import SurvivalRow

COUNTS = (None, "rates")
"""The views that are counts: the scorecard itself, and its rates alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be shown: the scorecard (None) or another view, at the end of which day, split by what.

    `counted` is a value of `--count`: every statement, or each promise once.
    """

    view: str | None
    as_of: date
    by: tuple[str, ...]
    counted: str


@dataclass(frozen=True, slots=True)
class View:
    """A table: its columns and rows for a file, and its blocks, bars and notes for a reader."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: Iterable[Mapping[str, Any]]
    blocks: "Iterable[Block]"
    notes: Iterable[str]
    bars: "Callable[[Page], None] | None" = None


def chosen_view(**asked_for: bool) -> str | None:
    """Return the name of the view that was asked for, or None. Raises UsageError for two."""
    asked = [name for name, on in asked_for.items() if on]
    if len(asked) > 1:
        raise UsageError(f"--{asked[0]} and --{asked[1]} are two tables: ask for one")
    return asked[0] if asked else None


def make_view(entries: "Sequence[Entry]", asked: Asked) -> View:
    """Return a view that is no count. Raises UsageError where it cannot be split by what was asked."""
    from tracker.cli.show import record

    if asked.view == "survival":
        from tracker.scoring.shares import survival_rows

        return survival_view(survival_rows(entries, as_of=asked.as_of, by=asked.by), asked)
    if asked.by:
        raise UsageError(f"--{asked.view} is one table: leave --by out")
    from tracker.scoring.words import BIN_COLUMNS, WORD_COLUMNS, bin_rows, word_rows

    if asked.view == "words":
        told = word_rows(entries, as_of=asked.as_of)
        title = f"Words against deeds as of {asked.as_of}"
        rows = (row.as_row() for row in told)
        return View("words", title, WORD_COLUMNS, rows, record.word_blocks(told), record.word_notes(told))
    bins = bin_rows(entries, as_of=asked.as_of)
    title = f"Calibration as of {asked.as_of}"
    return View("calibration", title, BIN_COLUMNS, bins, record.bin_blocks(bins), record.bin_notes(bins))


def score_view(rows: "Sequence[ScoreRow]", asked: Asked, *, counting: str = "") -> View:
    """Return the scorecard, or its rates alone; `counting` is the note that tells what was counted, if any."""
    from tracker.cli.show import scorecard
    from tracker.cli.show.bars import print_rates
    from tracker.scoring.scorecard import COLUMNS, RATE_COLUMNS

    rates = asked.view == "rates"
    columns = RATE_COLUMNS if rates else COLUMNS
    return View(
        name="scorecard",
        title=scorecard.title(asked.as_of, asked.by),
        columns=columns,
        rows=({name: getattr(row, name) for name in columns} for row in rows),
        blocks=scorecard.blocks(rows, rates=rates),
        notes=[*filter(None, [counting]), *scorecard.notes(rows, rates=rates)],
        bars=partial(print_rates, rows),
    )


def survival_view(times: "Sequence[SurvivalRow]", asked: Asked) -> View:
    """Return the view `survival` of its rows."""
    from tracker.cli.show import record
    from tracker.scoring.shares import SURVIVAL_COLUMNS

    title = f"Time to fulfilment as of {asked.as_of}" + (f", by {' and '.join(asked.by)}" if asked.by else "")
    rows = (row.as_row() for row in times)
    return View("survival", title, SURVIVAL_COLUMNS, rows, record.survival_blocks(times), record.survival_notes(times))


def show_view(view: View, form: str, path: Path | None, *, bom: bool, package: bool) -> None:
    """Print or write a view."""
    if package and path is not None:
        write_packaged(view.rows, view.columns, path, table=view.name, bom=bom)
        return
    if form != "table":
        write_rows(view.rows, view.columns, form, path, bom=bom)
        return
    from tracker.cli.show.page import Page
    from tracker.cli.show.table import print_table

    with text_to(path) as out:
        page = Page(out)
        page.heading(view.title)
        for columns, cells in view.blocks:
            page.line("")
            print_table(columns, cells, out=out)
        if view.bars is not None:
            view.bars(page)
        page.line("")
        for note in view.notes:
            page.line(note)
