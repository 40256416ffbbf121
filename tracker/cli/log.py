"""`claims log`: everything that was ever done."""

from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import Form, number_option
from tracker.cli.output import Output, check_output, text_to, write_rows


def log(
    ctx: typer.Context,
    claim_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="A claim, standing or withdrawn (default: the whole ledger).")
    ] = None,
    limit: Annotated[
        int | None, number_option("--limit", "N", "Only the last so many acts.", what="number of lines", least=1)
    ] = None,
    form: Form = "table",
    output: Output = None,
) -> None:
    """Tell everything that was ever done: what, when, by whom.

    The oldest act comes first. Each has the moment at which it was recorded and the day from which it is effective,
    and a name (d a decision, v a verdict, r a tag or note, l a link) that `claims undo` takes.
    """
    from tracker.cli.show.acts import LOG_COLUMNS, act_row, print_acts
    from tracker.steps.history import log as step

    invocation: Invocation = ctx.obj
    path = check_output(output)
    with invocation.ledger() as ledger:
        acts = step(ledger, claim_id)
    shown = acts if limit is None else acts[-limit:]
    if form != "table":
        write_rows(map(act_row, shown), LOG_COLUMNS, form, path)
        return
    with text_to(path) as out:
        print_acts(shown, out)
