"""`claims due`: what is to be judged, for people and for cron."""

from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import asked_speaker, asked_subject
from tracker.cli.options import About, Form, SaidBy, Tagged, number_option
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.errors import CHECK_FOUND

DAYS = 30


def due(
    ctx: typer.Context,
    days: Annotated[
        int,
        number_option(
            "--days", "N", "How many days to look ahead; 0: overdue or due today.", what="number of days", least=0
        ),
    ] = DAYS,
    speaker: SaidBy = None,
    subject: About = None,
    tag: Tagged = None,
    form: Form = "table",
    output: Output = None,
) -> None:
    """List what is overdue or due soon; status 3 if anything is.

    Claims without a verdict whose window has closed, or closes in the next days. Nothing due: no output, and status 0.
    """
    from tracker.steps.due import due as step
    from tracker.store.filters import ClaimFilter

    invocation: Invocation = ctx.obj
    path = check_output(output)
    wanted = ClaimFilter(
        speaker=asked_speaker(invocation, speaker), subject=asked_subject(invocation, subject), tag=tag
    )
    with invocation.ledger() as ledger:
        found = step(ledger, wanted, days=days, today=invocation.today)
    if form != "table":
        from tracker.export.claims import CLAIM_COLUMNS, claim_row

        rows = (claim_row(item.claim, status=item.status, verdict=item.verdict) for item in found)
        write_rows(rows, CLAIM_COLUMNS, form, path)
    else:
        from tracker.cli.show.claims import print_due

        with text_to(path) as out:
            print_due([item.claim for item in found], invocation.today, out)
    if found:
        raise typer.Exit(CHECK_FOUND)
