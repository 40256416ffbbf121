"""`claims scorecard`: how claims turned out."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.counting import counting_note, one_promise_each, parse_count
from tracker.cli.options import TABLE_FIRST, format_option, parse_day
from tracker.cli.output import Output, check_bom, check_output, text_to, write_rows
from tracker.cli.packaged import DataPackage, check_package, write_packaged
from tracker.cli.views import chosen_view, make_view, show_view, survival_view

if TYPE_CHECKING:
    from tracker.scoring.scorecard import ScoreRow


def scorecard(  # noqa: PLR0913, PLR0917 - one parameter an option
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
    counted: Annotated[
        str,
        typer.Option(
            "--count",
            metavar="WHAT",
            parser=parse_count,
            help="statement: each claim; first or latest: a promise said again once, by that statement.",
        ),
    ] = "statement",
    form: Annotated[str, format_option(TABLE_FIRST)] = "table",
    output: Output = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin a CSV so that Excel sees that it is UTF-8.")] = False,
    package: DataPackage = False,
    rates: Annotated[
        bool, typer.Option("--rates", help="Counts and rates alone: far quicker over very many claims.")
    ] = False,
    survival: Annotated[
        bool, typer.Option("--survival", help="The share come true by the due date and after.")
    ] = False,
    words: Annotated[bool, typer.Option("--words", help="Words against deeds: each modality, and its score.")] = False,
    calibration: Annotated[bool, typer.Option("--calibration", help="Probabilities in bins against deeds.")] = False,
) -> None:
    """Count how claims turned out.

    Only claims whose window had closed enter a rate; what is due but unjudged gives its bounds. The columns are in
    docs/scoring.md.
    """
    from tracker.scoring.entry import Entry
    from tracker.scoring.scorecard import scorecard as score
    from tracker.steps.report import families, scorecard_entries, scorecard_rows, survival_rows

    invocation: Invocation = ctx.obj
    path = check_output(output)
    check_package(form, path, wanted=package)
    check_bom(form, wanted=bom and not package)
    view = chosen_view(survival=survival, words=words, calibration=calibration, rates=rates)
    day = as_of or invocation.today
    names = tuple(word.strip() for name in by or () for word in name.split(","))
    with invocation.ledger() as ledger:
        if view in {None, "rates"} and counted == "statement":
            some = {"rates_only": rates, "families": form != "table"}
            if (counts := scorecard_rows(ledger, day, names, **some)) is not None:
                _show(counts, day, names, form, path, "", rates=rates, bom=bom, package=package)
                return
        if view == "survival" and counted == "statement" and (times := survival_rows(ledger, day, names)) is not None:
            show_view(survival_view(times, as_of=day, by=names), form, path, bom=bom, package=package)
            return
        found = scorecard_entries(ledger, day)
        family = families(ledger, day)
    entries = one_promise_each(
        [
            Entry(claim=c, verdict=v, source=c.document, language=language, family=family.get(c.key))
            for c, v, language in found
        ],
        counted,
        as_of=day,
    )
    if view not in {None, "rates"}:
        show_view(make_view(view, entries, as_of=day, by=names), form, path, bom=bom, package=package)
        return
    told = counting_note(counted, len(found), len(entries))
    rows = score(entries, as_of=day, by=names)
    _show(rows, day, names, form, path, told, rates=rates, bom=bom, package=package)


def _show(  # noqa: PLR0913 - what was asked for
    rows: "Sequence[ScoreRow]",
    day: date,
    by: Sequence[str],
    form: str,
    path: Path | None,
    counting: str,
    *,
    rates: bool,
    bom: bool,
    package: bool,
) -> None:
    from tracker.scoring.scorecard import COLUMNS, RATE_COLUMNS

    columns = RATE_COLUMNS if rates else COLUMNS
    told = ({name: getattr(row, name) for name in columns} for row in rows)
    if package and path is not None:
        write_packaged(told, columns, path, table="scorecard", bom=bom)
    elif form == "table":
        _print(rows, day, by, path, counting, rates=rates)
    else:
        write_rows(told, columns, form, path, bom=bom)


def _print(
    rows: "Sequence[ScoreRow]", as_of: date, by: Sequence[str], path: Path | None, counting: str, *, rates: bool
) -> None:
    from tracker.cli.show.bars import print_rates
    from tracker.cli.show.page import Page
    from tracker.cli.show.scorecard import blocks, notes, title
    from tracker.cli.show.table import print_table

    with text_to(path) as out:
        page = Page(out)
        page.heading(title(as_of, by))
        for columns, cells in blocks(rows, rates=rates):
            page.line("")
            print_table(columns, cells, out=out)
        print_rates(rows, page)
        page.line("")
        if counting:
            page.line(counting)
        for note in notes(rows, rates=rates):
            page.line(note)
