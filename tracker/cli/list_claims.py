"""`claims list`: the ledger, filtered."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import asked_speaker, asked_subject
from tracker.cli.options import About, AsOf, Form, SaidBy, Tagged, chosen, day_option, flag, number_option, text_option
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.cli.statuses import status_option, statuses

if TYPE_CHECKING:
    from tracker.store.filters import ClaimFilter


def list_claims(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    due_before: Annotated[
        date | None, day_option("Due before this day (the day itself is out), overdue ones first.")
    ] = None,
    due_after: Annotated[date | None, day_option("Due after this day.")] = None,
    said_after: Annotated[date | None, day_option("Said after this day.")] = None,
    said_before: Annotated[date | None, day_option("Said before this day.")] = None,
    status: Annotated[list[str] | None, status_option("open, due")] = None,
    speaker: SaidBy = None,
    subject: About = None,
    tier: Annotated[
        str | None, text_option("TIER", "A dated and numeric, B dated event, C numeric and undated.")
    ] = None,
    tag: Tagged = None,
    search: Annotated[str | None, text_option("TEXT", "In quote, subject, metric or a note.")] = None,
    sort: Annotated[
        str, text_option("KEY", "due, said, id, speaker, subject, metric, tier, value, decided, status.")
    ] = "due",
    reverse: Annotated[bool, flag("--reverse", "Sort the other way round.")] = False,
    limit: Annotated[
        int | None, number_option("--limit", "N", "At most so many.", what="number of lines", least=1)
    ] = None,
    as_of: AsOf = None,
    form: Form = "table",
    output: Output = None,
) -> None:
    """List claims, the overdue first.

    Without --status it shows what is open or due. What is overdue is never left out of --due-before. --search finds
    claims that hold all its words; words between double quotes belong together.
    """
    from tracker.model.claim import Tier
    from tracker.store.filters import ClaimFilter

    path = check_output(output)
    wanted = ClaimFilter(
        due_before=due_before,
        due_after=due_after,
        said_after=said_after,
        said_before=said_before,
        statuses=statuses(status),
        speaker=asked_speaker(ctx.obj, speaker),
        subject=asked_subject(ctx.obj, subject),
        tier=None if tier is None else chosen(Tier, tier, "--tier"),
        tag=tag,
        search=search,
        sort=sort,
        descending=reverse,
        limit=limit,
    )
    if form == "table":
        _print(ctx.obj, wanted, as_of, path)
    else:
        _write(ctx.obj, wanted, as_of, form, path)


def _write(invocation: Invocation, wanted: "ClaimFilter", as_of: date | None, form: str, path: Path | None) -> None:
    from tracker.export.claims import CLAIM_COLUMNS
    from tracker.steps.listing import list_rows

    with invocation.ledger() as ledger:
        rows = list_rows(ledger, wanted, today=invocation.today, as_of=as_of)
        write_rows(rows, CLAIM_COLUMNS, form, path)


def _print(invocation: Invocation, wanted: "ClaimFilter", as_of: date | None, path: Path | None) -> None:
    from tracker.cli.show.claims import print_lines
    from tracker.steps.listing import list_lines

    with invocation.ledger() as ledger:
        found = list_lines(ledger, wanted, today=invocation.today, as_of=as_of)
    with text_to(path) as out:
        print_lines(found, out)
    if not found and path is None and sys.stdout.isatty():  # a script reads an empty list as that
        left_out = "" if wanted.statuses else "; without --status only what is open or due is listed"
        typer.echo(f"no claim is so{left_out}", err=True)
