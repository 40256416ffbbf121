"""Decisions as files: JSON lines that replay them, sheets that people fill in."""

from pathlib import Path

import typer

from tracker.cli.context import Invocation
from tracker.cli.files import read_bytes, read_records
from tracker.cli.names import who
from tracker.cli.output import check_output, write
from tracker.cli.problems import Problems
from tracker.cli.words import count
from tracker.errors import Problem, TrackerError, UsageError
from tracker.model.verdict import DecisionKind, RejectReason

SHEETS = (".csv", ".xlsx")


def take_in(invocation: Invocation, name: str, *, by: str | None, partial: bool, dry_run: bool) -> None:
    """Apply a file: a sheet by its ending, else JSON lines; leave with status 1 where some of it is bad.

    Raises UsageError where `by` is given for JSON lines, which say themselves who decided.
    """
    if Path(name).suffix.lower() in SHEETS:
        _take_sheet(invocation, name, by=who(invocation, by), partial=partial, dry_run=dry_run)
        return
    if by is not None:
        raise UsageError("--by does not go with --apply of JSON lines: the file says who decided")
    from tracker.records.decisions import parse
    from tracker.steps.review import apply_decisions

    given, malformed = read_records(name, parse, partial=partial)
    with invocation.ledger() as ledger:
        report = apply_decisions(ledger, given, now=invocation.now(), dry_run=dry_run)
    missing = report.skipped_missing_source
    done = "would be recorded" if dry_run else "recorded"
    typer.echo(
        f"{count(report.applied, 'decision')} {done}, {report.unchanged} known before"
        + (f", {missing} skipped" if missing else "")
    )
    _missing(malformed, name, missing)
    malformed.end()


def _take_sheet(invocation: Invocation, name: str, *, by: str, partial: bool, dry_run: bool) -> None:
    from tracker.records.review_sheets import parse_cells, parse_csv
    from tracker.steps.sheet import apply_sheet

    data = read_bytes(name)
    if Path(name).suffix.lower() == ".xlsx":
        from tracker.cli.review.workbook import read_workbook

        parsed = parse_cells(read_workbook(data, name), name)
    else:
        parsed = parse_csv(_text(data, name), name)
    with invocation.ledger() as ledger:
        report = apply_sheet(
            ledger,
            parsed,
            name,
            by=by,
            today=invocation.today,
            now=invocation.now(),
            partial=partial,
            dry_run=dry_run,
        )
    problems = Problems(report.problems)
    if not report.stored and not dry_run:
        what = "this row" if len(problems) == 1 else f"these {len(problems)} rows"
        problems.end(f"nothing was stored: mend {what}, or take the good rows with --partial")
    done = "would be recorded" if dry_run else "recorded"
    typer.echo(
        f"{count(report.applied, 'decision')} {done}, {report.unchanged} known before, {report.left} left undecided"
        + (f", {report.skipped_missing_source} skipped" if report.skipped_missing_source else "")
    )
    _missing(problems, name, report.skipped_missing_source)
    problems.end()


def _missing(problems: Problems, name: str, number: int) -> None:
    if number:
        what = "1 decision was" if number == 1 else f"{number} decisions were"
        problems.add(Problem(name, None, f"{what} skipped: ingest their sources first, then apply the file again"))


def give_out(invocation: Invocation, name: str) -> None:
    """Write a file: a sheet by its ending, else JSON lines."""
    path = check_output(name, option="--export")
    suffix = Path(name).suffix.lower()
    if path is not None and suffix in SHEETS:
        _give_sheet(invocation, path, suffix)
        return
    from tracker.records.decisions import dump
    from tracker.steps.review import export_decisions

    with invocation.ledger() as ledger:
        found = export_decisions(ledger)
    write([dump(found).encode()], path)
    if path is not None:
        typer.echo(f"{count(len(found), 'decision')} written to {name}")


def _give_sheet(invocation: Invocation, path: Path, suffix: str) -> None:
    from tracker.records.review_sheets import dump_cells, dump_csv
    from tracker.steps.sheet import export_sheet

    with invocation.ledger() as ledger:
        rows = export_sheet(ledger)
    if suffix == ".xlsx":
        from tracker.cli.review.workbook import write_workbook

        kinds = [kind.value for kind in DecisionKind if kind is not DecisionKind.REOPEN]
        choices = {"decision": kinds, "reason": [reason.value for reason in RejectReason]}
        write([write_workbook(dump_cells(rows), choices)], path)
    else:
        write([dump_csv(rows)], path)
    waiting = sum(not row.get("decision") for row in rows)
    typer.echo(f"{count(waiting, 'candidate')} to decide and {len(rows) - waiting} decided written to {path}")


def _text(data: bytes, name: str) -> str:
    """Return a CSV's text: UTF-8, UTF-16 with its mark, or what a Chinese spreadsheet writes (GB18030).

    The rows are held against the ledger word by word, so that a wrong guess is told of.
    """
    from tracker.transcript.decoding import decode

    try:
        return decode(data, name)
    except TrackerError:
        try:
            return data.decode("gb18030") if data.strip() and b"\0" not in data else decode(data, name)
        except UnicodeDecodeError:
            pass
        raise
