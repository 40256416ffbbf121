"""`claims verify`: whether the ledger can be trusted."""

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import Form
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.cli.words import count
from tracker.errors import CHECK_FOUND
from tracker.model.plain import clean_text


def verify(
    ctx: typer.Context,
    form: Form = "table",
    output: Output = None,
) -> None:
    """Check that the ledger is whole; status 3 if not.

    Every quote stands verbatim in its source, the sources are the ones that were read, rows refer to rows that are
    there, and each claim is what the last decision, verdict and tags make it. Nothing is changed.
    """
    from tracker.steps.verify import verify as step

    invocation: Invocation = ctx.obj
    path = check_output(output)
    with invocation.ledger() as ledger:
        found = step(ledger)
    if form != "table":
        write_rows(({"check": f.check, "message": f.message} for f in found), ("check", "message"), form, path)
    else:
        with text_to(path) as out:
            out.writelines(clean_text(f"{f.check}: {f.message}") + "\n" for f in found)
            out.write(f"{count(len(found), 'finding')}: restore a backup or a dump\n" if found else "all is well\n")
    if found:
        raise typer.Exit(CHECK_FOUND)
