"""`claims undo`: an act taken back by a new entry."""

from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import who
from tracker.cli.options import By, flag


def undo(
    ctx: typer.Context,
    act: Annotated[
        str | None, typer.Argument(metavar="[ACT]", help="As `claims log` names it, d12 (default: the last one).")
    ] = None,
    mine: Annotated[bool, flag("--mine", "The last act of mine (or of --by), not of anybody.")] = False,
    by: By = None,
) -> None:
    """Take back the last act, or a named one, by a new entry.

    Decisions, verdicts, tags, notes and links can be taken back; what stood before stands again, and nothing is
    deleted. Doing it again takes back the act before. Naming the entry that took an act back lets the act stand again.
    """
    from tracker.cli.show.acts import act_words
    from tracker.errors import UsageError
    from tracker.steps.history import undo as step

    invocation: Invocation = ctx.obj
    if act is not None and mine:
        raise UsageError("--mine goes with the last act, not with a named one")
    name = who(invocation, by)
    with invocation.ledger() as ledger:
        undone = step(
            ledger, act, by=name, today=invocation.today, now=invocation.now(), only_of=name if mine else None
        )
    of = undone.act
    claim = f" on claim {of.claim_id}" if of.claim_id else ""
    typer.echo(f"{of.handle} taken back by {undone.entry.handle}: {act_words(of)}{claim} ({of.effective}, {of.by})")
