"""Decisions as files: JSON lines that replay them, sheets that people fill in."""

import typer

from tracker.cli.context import Invocation
from tracker.cli.files import read_records
from tracker.cli.output import check_output, write
from tracker.cli.report import Problems, count
from tracker.errors import Problem, UsageError


def take_in(invocation: Invocation, name: str, *, by: str | None, partial: bool, dry_run: bool) -> None:
    """Apply a file: JSON lines, or a sheet by its ending."""
    from tracker.records.decisions import parse
    from tracker.steps.review import apply_decisions

    if by is not None:
        raise UsageError("--by does not go with --apply: the file says who decided")
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


def give_out(invocation: Invocation, name: str) -> None:
    """Write a file: JSON lines, or a sheet by its ending."""
    from tracker.records.decisions import dump
    from tracker.steps.review import export_decisions

    path = check_output(name, option="--export")
    with invocation.ledger() as ledger:
        found = export_decisions(ledger)
    write([dump(found).encode()], path)
    if path is not None:
        typer.echo(f"{count(len(found), 'decision')} written to {name}")
