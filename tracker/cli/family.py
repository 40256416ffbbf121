"""`claims family` and `claims drift`: one promise, statement by statement, and how its date moved."""

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import asked_subject, versions_of
from tracker.cli.options import ClaimId
from tracker.cli.show.page import Page


def family(ctx: typer.Context, claim_id: ClaimId) -> None:
    """Show all statements of one promise, in the order said.

    Which claims belong together is said with `claims link`.
    """
    from tracker.cli.show.families import print_family
    from tracker.steps.link import family as step

    invocation: Invocation = ctx.obj
    with invocation.ledger() as ledger:
        members = step(ledger, claim_id, today=invocation.today)
    print_family(members, Page())


def drift(ctx: typer.Context, subject: str = typer.Argument(metavar="SUBJECT", help="A name or alias.")) -> None:
    """Show how a subject's promises moved with time.

    Statement by statement: by how many months the due date moved, and months slipped for each month that went by.
    Versions count, too: Optimus 3 with Optimus. docs/families.md says how it is counted.
    """
    from tracker.cli.show.families import print_drifts
    from tracker.steps.link import drifts

    invocation: Invocation = ctx.obj
    name = asked_subject(invocation, subject) or subject
    with invocation.ledger() as ledger:
        moved, alone = drifts(ledger, versions_of(invocation, name), today=invocation.today)
    print_drifts(name, moved, alone, Page())
