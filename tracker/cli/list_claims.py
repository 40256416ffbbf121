"""`claims list`: the ledger, filtered."""

import sys
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import canonical_speaker, canonical_subject
from tracker.cli.options import TABLE_FIRST, chosen, format_option, parse_day, parse_limit
from tracker.cli.output import Output, check_output, text_to, write_rows
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.model.verdict import Status

_EVERY = "all"


def _day(words: str) -> Any:
    return typer.Option(metavar="DATE", parser=parse_day, help=words)


def list_claims(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    due_before: Annotated[date | None, _day("Due before this day (the day itself is out), overdue ones first.")] = None,
    due_after: Annotated[date | None, _day("Due after this day.")] = None,
    said_after: Annotated[date | None, _day("Said after this day.")] = None,
    said_before: Annotated[date | None, _day("Said before this day.")] = None,
    status: Annotated[
        list[str] | None,
        typer.Option(metavar="STATUS", help="open, due, hit, miss, void, all; can be repeated (default: open, due)."),
    ] = None,
    speaker: Annotated[str | None, typer.Option(metavar="NAME", help="Said by.")] = None,
    subject: Annotated[str | None, typer.Option(metavar="NAME", help="About.")] = None,
    tier: Annotated[
        str | None, typer.Option(metavar="TIER", help="A dated and numeric, B dated event, C numeric and undated.")
    ] = None,
    tag: Annotated[str | None, typer.Option(metavar="TAG", help="Tagged so.")] = None,
    search: Annotated[str | None, typer.Option(metavar="TEXT", help="In quote, subject, metric or a note.")] = None,
    sort: Annotated[
        str,
        typer.Option(metavar="KEY", help="due, said, id, speaker, subject, metric, tier, value, decided, status."),
    ] = "due",
    reverse: Annotated[bool, typer.Option("--reverse", help="Sort the other way round.")] = False,
    limit: Annotated[int | None, typer.Option(metavar="N", parser=parse_limit, help="At most so many.")] = None,
    as_of: Annotated[date | None, _day("As one would have seen it at the end of this day.")] = None,
    form: Annotated[str, format_option(TABLE_FIRST)] = "table",
    output: Output = None,
) -> None:
    """List claims, the overdue first.

    Without --status it shows what is open or due. What is overdue is never left out of --due-before. --search finds
    claims that hold all its words; words between double quotes belong together.
    """
    from tracker.model.claim import Tier
    from tracker.steps.listing import list_lines, list_rows
    from tracker.store.filters import ClaimFilter

    invocation: Invocation = ctx.obj
    path = check_output(output)
    wanted = ClaimFilter(
        due_before=due_before,
        due_after=due_after,
        said_after=said_after,
        said_before=said_before,
        statuses=statuses(status),
        speaker=speaker if speaker is None else canonical_speaker(invocation, speaker),
        subject=subject if subject is None else canonical_subject(invocation, subject),
        tier=None if tier is None else chosen(Tier, tier, "--tier"),
        tag=tag,
        search=search,
        sort=sort,
        descending=reverse,
        limit=limit,
    )
    with invocation.ledger() as ledger:
        if form != "table":
            from tracker.export.claims import CLAIM_COLUMNS

            rows = list_rows(ledger, wanted, today=invocation.today, as_of=as_of)
            write_rows(rows, CLAIM_COLUMNS, form, path)
            return
        found = list_lines(ledger, wanted, today=invocation.today, as_of=as_of)
    from tracker.cli.show.claims import print_lines

    with text_to(path) as out:
        print_lines(found, out)
    if not found and path is None and sys.stdout.isatty():
        typer.echo(
            "no claim is so" + ("" if status else "; without --status only what is open or due is listed"), err=True
        )


def statuses(names: list[str] | None) -> "frozenset[Status] | None":
    """Return the statuses that were named, by options or with commas; None where none was."""
    from tracker.model.verdict import Status

    words = [word.strip().lower() for name in names or () for word in name.split(",")]
    if not words:
        return None
    if _EVERY in words:
        return frozenset(Status)
    known = {status.value: status for status in Status}
    for word in words:
        if word not in known:
            raise UsageError(f"--status {word!r}: choose from {', '.join(known)} or all")
    return frozenset(known[word] for word in words)
