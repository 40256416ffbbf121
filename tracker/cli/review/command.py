"""`claims review`: candidates become claims, or not."""

from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.files import read_records
from tracker.cli.names import who
from tracker.cli.options import By, Partial
from tracker.cli.output import check_output, write
from tracker.cli.report import Problems, count
from tracker.errors import Problem, UsageError

if TYPE_CHECKING:
    from tracker.steps.review import ReviewReport


def review(
    ctx: typer.Context,
    apply: Annotated[
        str | None, typer.Option(metavar="FILE", help="Replay decisions from JSON lines (`-`: standard input).")
    ] = None,
    export: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the decisions that stand (`-`: standard output).")
    ] = None,
    partial: Partial = False,
    by: By = None,
) -> None:
    """Accept, correct or reject candidates.

    Shows each pending candidate in its context and takes one key; what is decided is stored at once, so that
    quitting loses nothing. With --apply a decisions file is replayed instead, and adds nothing twice.
    """
    invocation: Invocation = ctx.obj
    if apply is not None and export is not None:
        raise UsageError("--apply and --export exclude each other")
    if partial and apply is None:
        raise UsageError("--partial goes with --apply")
    if apply is not None:
        if by is not None:
            raise UsageError("--by does not go with --apply: the file says who decided")
        _apply(invocation, apply, partial=partial)
    elif export is not None:
        _export(invocation, export)
    else:
        _ask(invocation, who(invocation, by))


def _ask(invocation: Invocation, by: str) -> None:
    from tracker.cli.review.keys import Keyboard
    from tracker.cli.review.prompt import KeyboardReviewer
    from tracker.cli.show.page import Page
    from tracker.steps.review import review as step

    reviewer = KeyboardReviewer(Keyboard(), Page())
    with invocation.ledger() as ledger:
        report = step(ledger, reviewer, by=by, today=invocation.today, now=invocation.now())
    typer.echo(_told(report))


def _told(report: "ReviewReport") -> str:
    counts = (
        (report.accepted, "accepted"),
        (report.rejected, "rejected"),
        (report.duplicates, "marked as repetitions"),
        (report.skipped, "skipped"),
        (report.undone, "undone"),
        (report.taken, "decided by somebody else meanwhile"),
    )
    done = ", ".join(f"{number} {word}" for number, word in counts if number)
    left = f"{count(report.left, 'candidate')} left" if report.left else "nothing left to review"
    return f"{done}; {left}" if done else left


def _apply(invocation: Invocation, name: str, *, partial: bool) -> None:
    from tracker.records.decisions import parse
    from tracker.steps.review import apply_decisions

    given, malformed = read_records(name, parse, partial=partial)
    with invocation.ledger() as ledger:
        report = apply_decisions(ledger, given, now=invocation.now())
    missing = report.skipped_missing_source
    typer.echo(
        f"{count(report.applied, 'decision')} recorded, {report.unchanged} known before"
        + (f", {missing} skipped" if missing else "")
    )
    problems = Problems()
    problems.include(malformed)
    if missing:
        what = "1 decision was" if missing == 1 else f"{missing} decisions were"
        problems.add(Problem(name, None, f"{what} skipped: ingest their sources first, then apply the file again"))
    problems.end()


def _export(invocation: Invocation, name: str) -> None:
    from tracker.records.decisions import dump
    from tracker.steps.review import export_decisions

    path = check_output(name, option="--export")
    with invocation.ledger() as ledger:
        found = export_decisions(ledger)
    write([dump(found).encode()], path)
    if path is not None:
        typer.echo(f"{count(len(found), 'decision')} written to {name}")
