"""`claims reopen`: a verdict taken back."""

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import who
from tracker.cli.options import By, ClaimId, JudgedOn, Note
from tracker.cli.rulings import effective_day


def reopen(ctx: typer.Context, claim_id: ClaimId, note: Note = None, by: By = None, judged_on: JudgedOn = None) -> None:
    """Take the verdict on a claim back.

    The verdict stays in the history, with the reopening after it. A claim without a verdict stays as it is.
    """
    from tracker.steps.resolve import reopen as step

    invocation: Invocation = ctx.obj
    day = effective_day(invocation, judged_on)
    with invocation.ledger() as ledger:
        resolved = step(ledger, claim_id, by=who(invocation, by), today=day, now=invocation.now(), note=note)
    claim = resolved.claim
    typer.echo(
        f"claim {claim.id} ({claim.key}): " + ("reopened" if resolved.added else "has no verdict; nothing added")
    )
