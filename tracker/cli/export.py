"""`claims export`: the ledger's claims in every format that others read."""

from pathlib import Path
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.list_claims import statuses
from tracker.cli.options import format_option
from tracker.cli.output import Output, check_output, write
from tracker.errors import UsageError
from tracker.export.formats import CLAIM_FORMATS, FORMATS

WHAT = ("claims",)
_BINARY = frozenset({"parquet"})


def export(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="claims: one row a claim, with everything.")],
    form: Annotated[str, format_option((*FORMATS, *CLAIM_FORMATS))] = "csv",
    output: Output = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="open, due, hit, miss, void, all; can be repeated (default: all)."),
    ] = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin a CSV so that Excel sees that it is UTF-8.")] = False,
    verbatim: Annotated[
        bool, typer.Option("--verbatim", help="Leave text in a CSV as it is: for programs, never for a spreadsheet.")
    ] = False,
    package: Annotated[
        bool, typer.Option("--datapackage", help="With -o FILE: write datapackage.json (Frictionless) beside the CSV.")
    ] = False,
    base_url: Annotated[
        str | None,
        typer.Option("--base-url", metavar="URL", help="Where each claim has a page: URL followed by its key."),
    ] = None,
) -> None:
    """Write all claims in a format that others read.

    csv, json, jsonl, markdown, html and parquet are tables with everything that is known; ics is a calendar of due
    dates, claimreview and annotation are JSON-LD, atom is a feed of what fell due and what was judged.
    """
    from tracker.export.claims import EXPORT_COLUMNS
    from tracker.export.format import Options
    from tracker.export.formats import find
    from tracker.steps.share import export_rows
    from tracker.store.claims import ClaimFilter

    if what not in WHAT:
        raise UsageError(f"there is no {what!r} to export: choose from {', '.join(WHAT)}")
    invocation: Invocation = ctx.obj
    path = _checked(check_output(output), form, base_url, package=package)
    options = Options(bom=bom, verbatim=verbatim, base_url=base_url, today=invocation.today)
    wanted = ClaimFilter(statuses=statuses(status or ["all"]), sort="id")
    with invocation.ledger() as ledger:
        rows = export_rows(ledger, wanted, today=invocation.today)
        data = find(form).stream(rows, EXPORT_COLUMNS, options)
        if package and path is not None:
            _with_package(path, b"".join(data), EXPORT_COLUMNS)
        else:
            write(data, path)


def _checked(path: Path | None, form: str, base_url: str | None, *, package: bool) -> Path | None:
    """Return the file to write; refuses what cannot be before the ledger is read."""
    from tracker.export.said import web_address

    if base_url is not None and web_address(base_url) is None:
        raise UsageError(f"--base-url {base_url!r} is no address on the web: give https://...")
    if package and (form != "csv" or path is None):
        raise UsageError("--datapackage describes a CSV file: give --format csv and -o FILE")
    if form in _BINARY and path is None:
        import sys

        if sys.stdout.isatty():
            raise UsageError(f"--format {form} is no text for a terminal: give -o FILE")
    return path


def _with_package(path: Path, data: bytes, columns: tuple[str, ...]) -> None:
    """Write the CSV, and then the descriptor that names its hash."""
    from tracker.export.datapackage import NAME, datapackage

    write([data], path)
    write([datapackage("claims", columns, path=path.name, data=data)], path.with_name(NAME))
