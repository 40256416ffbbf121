"""`claims export`: the ledger's claims in every format that others read."""

from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import Bom, flag, format_option, text_option
from tracker.cli.output import Output, check_binary, check_bom, check_output, write
from tracker.cli.packaged import DataPackage, check_package, write_packaged
from tracker.cli.statuses import status_option, statuses
from tracker.errors import UsageError
from tracker.export.formats import CLAIM_FORMATS, FORMATS

WHAT = ("claims",)


def export(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    what: Annotated[str, typer.Argument(metavar="WHAT", help="claims: one row a claim, with everything.")],
    form: Annotated[str, format_option((*FORMATS, *CLAIM_FORMATS))] = "csv",
    output: Output = None,
    status: Annotated[list[str] | None, status_option("all")] = None,
    bom: Bom = False,
    verbatim: Annotated[
        bool, flag("--verbatim", "Leave text in a CSV as it is: for programs, never for a spreadsheet.")
    ] = False,
    package: DataPackage = False,
    base_url: Annotated[str | None, text_option("URL", "Where each claim has a page: URL followed by its key.")] = None,
) -> None:
    """Write all claims in a format that others read.

    csv, json, jsonl, markdown, html and parquet are tables with everything that is known; ics is a calendar of due
    dates, claimreview and annotation are JSON-LD, atom is a feed of what fell due and what was judged.
    """
    from tracker.export.claims import EXPORT_COLUMNS
    from tracker.export.format import Options
    from tracker.export.formats import find
    from tracker.steps.share import export_rows
    from tracker.store.filters import ClaimFilter

    if what not in WHAT:
        raise UsageError(f"there is no {what!r} to export: choose from {', '.join(WHAT)}")
    invocation: Invocation = ctx.obj
    path = check_output(output)
    check_package(form, path, wanted=package)
    check_binary(form, path)
    check_bom(form, wanted=bom)
    _check_address(base_url)
    options = Options(bom=bom, verbatim=verbatim, base_url=base_url, today=invocation.today)
    wanted = ClaimFilter(statuses=statuses(status or ["all"]), sort="id")
    with invocation.ledger() as ledger:
        rows = export_rows(ledger, wanted, today=invocation.today, around=form in CLAIM_FORMATS)
        if package and path is not None:
            write_packaged(rows, EXPORT_COLUMNS, path, table="claims", bom=bom, verbatim=verbatim)
        else:
            write(find(form).stream(rows, EXPORT_COLUMNS, options), path)


def _check_address(base_url: str | None) -> None:
    from tracker.export.said import web_address

    if base_url is not None and web_address(base_url) is None:
        raise UsageError(f"--base-url {base_url!r} is no address on the web: give https://...")
