"""`claims expect`: what the speaker's own record makes likely, and how little that is."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.context import Invocation
from tracker.cli.options import Form
from tracker.cli.output import Output, check_output, text_to, write_rows

if TYPE_CHECKING:
    from tracker.scoring.expect import Expectation


def expect(
    ctx: typer.Context,
    claim_id: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="The number, or a unique beginning of the key (all open ones).")
    ] = None,
    form: Form = "table",
    output: Output = None,
) -> None:
    """Say what to expect of an open claim.

    The speaker's own base rate and slip, the chance and the day that follow from it, and how few promises stand behind
    them. Without an ID: of every open claim that has a due date.
    """
    from tracker.scoring.entry import Entry
    from tracker.scoring.expect import Records
    from tracker.steps.look import show_claim
    from tracker.steps.report import families, scorecard_entries

    invocation: Invocation = ctx.obj
    path = check_output(output)
    today = invocation.today
    with invocation.ledger() as ledger:
        asked = None if claim_id is None else show_claim(ledger, claim_id, today=today).claim
        found, family_of = scorecard_entries(ledger, today), families(ledger, today)
    entries = [Entry(claim=c, verdict=v, family=family_of.get(c.key)) for c, v, *_ in found]
    records = Records(entries, as_of=today)
    claims = [asked] if asked is not None else _open(entries, records)
    told = [records.expect(claim) for claim in claims]
    if form != "table":
        from tracker.cli.show.expect import EXPECT_COLUMNS, expect_row

        write_rows(map(expect_row, told), EXPECT_COLUMNS, form, path)
    else:
        with text_to(path) as out:
            _print(told, out, one=asked is not None)


def _open(entries: Sequence[Any], records: Any) -> list[Any]:
    """Return the open claims that have a due date, the next due first."""
    from tracker.model.verdict import Status
    from tracker.scoring.status import status

    claims = [
        e.claim
        for e in entries
        if e.claim.due_on is not None and status(e.claim, e.verdict, records.as_of) is Status.OPEN
    ]
    return sorted(claims, key=lambda claim: (claim.due_on, claim.key))


def _print(told: "Sequence[Expectation]", out: Any, *, one: bool) -> None:
    from tracker.cli.show import expect as show
    from tracker.cli.show.page import Page
    from tracker.cli.show.table import print_table

    page = Page(out)
    if one:
        page.heading(show.heading(told[0]))
        page.fields(show.fields(told[0]))
        return
    if told:
        page.heading("What the speakers' own records make likely")
        page.line("")
        print_table(*show.block(told), out=out)
        page.line("")
    for note in show.notes(told):
        page.line(note)
