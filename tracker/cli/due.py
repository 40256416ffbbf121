"""`claims due`: what is to be judged, for people and for cron."""

from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import canonical_speaker, canonical_subject
from tracker.cli.options import TABLE_FIRST, format_option
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.errors import CHECK_FOUND

DAYS = 30


def _days(text: str | int) -> int:
    digits = str(text).strip()
    if not digits.isascii() or not digits.isdecimal() or len(digits) > 7:
        raise typer.BadParameter(f"{text!r} is no number of days; write 0 or more")
    return int(digits)


def due(
    ctx: typer.Context,
    days: Annotated[
        int, typer.Option(metavar="N", parser=_days, help="How many days to look ahead; 0: overdue or due today.")
    ] = DAYS,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Said by.")] = None,
    subject: Annotated[str | None, typer.Option(metavar="NAME", help="About.")] = None,
    tag: Annotated[str | None, typer.Option(metavar="TAG", help="Tagged so.")] = None,
    form: Annotated[str, format_option(TABLE_FIRST)] = "table",
    output: Output = None,
) -> None:
    """List what is overdue or due soon; status 3 if anything is.

    Claims without a verdict whose window has closed, or closes in the next days. Nothing due: no output, and status 0.
    """
    from tracker.steps.due import due as step
    from tracker.store.claims import ClaimFilter

    invocation: Invocation = ctx.obj
    path = check_output(output)
    wanted = ClaimFilter(
        speaker=speaker if speaker is None else canonical_speaker(invocation, speaker),
        subject=subject if subject is None else canonical_subject(invocation, subject),
        tag=tag,
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
