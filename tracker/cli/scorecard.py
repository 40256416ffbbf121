"""`claims scorecard`: how claims turned out."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import TABLE_FIRST, format_option, parse_day
from tracker.cli.output import Output, check_output, text_to, write_rows

if TYPE_CHECKING:
    from tracker.scoring.scorecard import ScoreRow


def scorecard(
    ctx: typer.Context,
    by: Annotated[
        list[str] | None,
        typer.Option(
            metavar="WHAT",
            help="speaker, subject, source, tag, year, horizon, modality, tier, control, language, stretch, unit; "
            "two at most, by repeating it or with a comma.",
        ),
    ] = None,
    as_of: Annotated[
        date | None,
        typer.Option(metavar="DATE", parser=parse_day, help="As things stood at the end of this day (default: today)."),
    ] = None,
    form: Annotated[str, format_option(TABLE_FIRST)] = "table",
    output: Output = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin a CSV so that Excel sees that it is UTF-8.")] = False,
) -> None:
    """Count how claims turned out.

    Only claims whose window had closed enter a rate; what is due but unjudged gives its bounds. The columns are in
    docs/scoring.md.
    """
    from tracker.scoring.entry import Entry
    from tracker.scoring.scorecard import COLUMNS
    from tracker.scoring.scorecard import scorecard as score
    from tracker.steps.report import scorecard_entries

    invocation: Invocation = ctx.obj
    path = check_output(output)
    day = as_of or invocation.today
    names = tuple(word.strip() for name in by or () for word in name.split(","))
    with invocation.ledger() as ledger:
        found = scorecard_entries(ledger, day)
    entries = [Entry(claim=c, verdict=v, source=c.document, language=language) for c, v, language in found]
    rows = score(entries, as_of=day, by=names)
    if form == "table":
        _print(rows, day, names, path)
    else:
        write_rows((row.as_row() for row in rows), COLUMNS, form, path, bom=bom)


def _print(rows: "Sequence[ScoreRow]", as_of: date, by: Sequence[str], path: Path | None) -> None:
    from tracker.cli.show.page import Page
    from tracker.cli.show.scorecard import blocks, notes, title
    from tracker.cli.show.table import print_table

    with text_to(path) as out:
        page = Page(out)
        page.heading(title(as_of, by))
        for columns, cells in blocks(rows):
            page.line("")
            print_table(columns, cells, out=out)
        page.line("")
        for note in notes(rows):
            page.line(note)
