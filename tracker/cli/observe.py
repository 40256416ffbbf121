"""`claims observe`: figures from cited sources."""

from dataclasses import replace
from typing import Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.files import read_records
from tracker.cli.names import canonical_subject
from tracker.cli.options import Partial
from tracker.cli.report import count


def observe(
    ctx: typer.Context,
    import_: Annotated[
        str, typer.Option("--import", metavar="FILE", help="JSON lines (`-`: standard input); docs/formats.md.")
    ],
    partial: Partial = False,
) -> None:
    """Import figures from cited sources.

    Importing again adds nothing. A subject's alias becomes its name.
    """
    from tracker.records.observations import parse
    from tracker.steps.observe import import_observations

    invocation: Invocation = ctx.obj
    given, problems = read_records(import_, parse, partial=partial)
    names = {o.subject: canonical_subject(invocation, o.subject) for o in given}
    named = [replace(o, subject=names[o.subject]) for o in given]
    with invocation.ledger() as ledger:
        report = import_observations(ledger, named, now=invocation.now())
    typer.echo(f"{count(report.added, 'observation')} added, {report.unchanged} known before")
    problems.end()
