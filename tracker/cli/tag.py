"""`claims tag`: words on a claim."""

from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import who
from tracker.cli.options import By, ClaimId
from tracker.errors import UsageError


def tag(
    ctx: typer.Context,
    claim_id: ClaimId,
    changes: Annotated[
        list[str] | None, typer.Argument(metavar="+TAG -TAG", help="+TAG puts a tag on, -TAG takes it off.")
    ] = None,
    by: By = None,
) -> None:
    """Put tags on a claim, or take them off.

    `claims tag 3 +robots -cars`. Without changes it prints the tags.
    """
    from tracker.steps.remark import tag as step

    invocation: Invocation = ctx.obj
    on: list[str] = []
    off: list[str] = []
    for change in changes or ():
        if change[:1] not in {"+", "-"} or not change[1:].strip() or change[1] in "+-":
            raise UsageError(f"{change!r}: write +TAG to put a tag on, -TAG to take it off")
        (on if change[0] == "+" else off).append(change[1:])
    with invocation.ledger() as ledger:
        tagged = step(
            ledger, claim_id, on=on, off=off, by=who(invocation, by), today=invocation.today, now=invocation.now()
        )
    said = ", ".join(tagged.tags) or "no tags"
    unchanged = "; nothing changed" if changes and not tagged.changed else ""
    typer.echo(f"claim {tagged.claim.id} ({tagged.claim.key}): {said}{unchanged}")
