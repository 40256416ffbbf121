"""What else `claims scorecard` shows: times, words against deeds, calibration; as tables, or as rows of any format."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tracker.cli.output import text_to, write_rows
from tracker.cli.packaged import write_packaged
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.cli.show.scorecard import Block
    from tracker.scoring.entry import Entry
    from tracker.scoring.shares import SurvivalRow


@dataclass(frozen=True, slots=True)
class View:
    """A table: its columns and rows for a file, and its blocks and notes for a reader."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: Iterable[Mapping[str, Any]]
    blocks: "Iterable[Block]"
    notes: Iterable[str]


def chosen_view(**asked_for: bool) -> str | None:
    """Return the name of the view that was asked for, or None. Raises UsageError for two."""
    asked = [name for name, on in asked_for.items() if on]
    if len(asked) > 1:
        raise UsageError(f"--{asked[0]} and --{asked[1]} are two tables: ask for one")
    return asked[0] if asked else None


def make_view(name: str, entries: "Sequence[Entry]", *, as_of: date, by: tuple[str, ...]) -> View:
    """Return a view by its name. Raises UsageError where it cannot be split by what was asked."""
    from tracker.cli.show import record

    if name == "survival":
        from tracker.scoring.shares import survival_rows

        return survival_view(survival_rows(entries, as_of=as_of, by=by), as_of=as_of, by=by)
    if by:
        raise UsageError(f"--{name} is one table: leave --by out")
    from tracker.scoring.words import BIN_COLUMNS, WORD_COLUMNS, bin_rows, word_rows

    if name == "words":
        told = word_rows(entries, as_of=as_of)
        blocks, notes = record.word_blocks(told), record.word_notes(told)
        return View(name, f"Words against deeds as of {as_of}", WORD_COLUMNS, (r.as_row() for r in told), blocks, notes)
    bins = bin_rows(entries, as_of=as_of)
    return View(name, f"Calibration as of {as_of}", BIN_COLUMNS, bins, record.bin_blocks(bins), record.bin_notes(bins))


def survival_view(times: "Sequence[SurvivalRow]", *, as_of: date, by: tuple[str, ...]) -> View:
    """Return the view `survival` of its rows."""
    from tracker.cli.show import record
    from tracker.scoring.shares import SURVIVAL_COLUMNS

    blocks, notes = record.survival_blocks(times), record.survival_notes(times)
    title = f"Time to fulfilment as of {as_of}" + (f", by {' and '.join(by)}" if by else "")
    return View("survival", title, SURVIVAL_COLUMNS, (r.as_row() for r in times), blocks, notes)


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
        page.line("")
        for note in view.notes:
            page.line(note)
