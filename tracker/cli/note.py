"""`claims note`: words beside a claim."""

from datetime import date
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import who
from tracker.cli.options import By, ClaimId, day_option, text_option
from tracker.errors import UsageError


def note(
    ctx: typer.Context,
    claim_id: ClaimId,
    text: Annotated[str | None, typer.Argument(metavar="[TEXT]", help="What is to be remembered.")] = None,
    searched: Annotated[str | None, text_option("WHERE", "Nothing was found there: a note, not a verdict.")] = None,
    as_of: Annotated[date | None, day_option("The day of the search (default: today).")] = None,
    by: By = None,
) -> None:
    """Write a note beside a claim.

    With --searched it says "No evidence found as of DATE after searching WHERE" unless TEXT says it otherwise. The
    claim stays open or due.
    """
    from tracker.steps.remark import note as step

    invocation: Invocation = ctx.obj
    day = as_of or invocation.today
    if day > invocation.today:
        raise UsageError(f"--as-of {day} lies after today, {invocation.today}")
    with invocation.ledger() as ledger:
        said = step(ledger, claim_id, text, by=who(invocation, by), today=day, now=invocation.now(), searched=searched)
    typer.echo(f"noted on {said.claim}: {said.text}")
