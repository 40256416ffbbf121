"""`claims show`: everything about one claim."""

from typing import TYPE_CHECKING, Any

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import AsOf, ClaimId, Form
from tracker.cli.output import Output, check_output, text_to, write_rows

if TYPE_CHECKING:
    from tracker.steps.look import ClaimDetails


def show_claim(
    ctx: typer.Context,
    claim_id: ClaimId,
    as_of: AsOf = None,
    form: Form = "table",
    output: Output = None,
) -> None:
    """Show everything about one claim.

    Its quote in context, target, window with the words that said so, verdicts, notes, and the figures of its subject
    and metric.
    """
    from tracker.steps.look import show_claim as step

    invocation: Invocation = ctx.obj
    path = check_output(output)
    with invocation.ledger() as ledger:
        details = step(ledger, claim_id, today=invocation.today, as_of=as_of)
    if form != "table":
        from tracker.export.claims import CLAIM_COLUMNS

        write_rows([_row(details)], CLAIM_COLUMNS, form, path)
        return
    from tracker.cli.show.claim import print_claim
    from tracker.cli.show.page import Page

    with text_to(path) as out:
        print_claim(details, Page(out))


def _row(details: "ClaimDetails") -> dict[str, Any]:
    from tracker.export.claims import claim_row

    return claim_row(details.claim, status=details.status, verdict=details.verdict)
