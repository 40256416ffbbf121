"""`claims check`: what the observations say of claims whose windows have closed."""

import shlex
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import who
from tracker.cli.options import By, flag
from tracker.cli.show.page import Page
from tracker.cli.words import count
from tracker.errors import UsageError
from tracker.model.claim import json_value
from tracker.model.plain import clean_text

if TYPE_CHECKING:
    from tracker.scoring.checking.compare import Proposal
    from tracker.steps.check import Checked
    from tracker.steps.resolve import Ruling


def check(
    ctx: typer.Context,
    claim_id: Annotated[
        str | None, typer.Argument(metavar="ID", help="Only this claim, due or not; else every claim that is due.")
    ] = None,
    judged: Annotated[bool, flag("--judged", "Claims with a verdict, too: do the figures agree with it?")] = False,
    accept_clear: Annotated[
        bool, flag("--accept-clear", "Record what two independent sources of reliability A or B agree on.")
    ] = False,
    by: By = None,
) -> None:
    """Hold claims against observations and propose verdicts.

    Each with its reasoning. On a terminal you are asked about each; at a pipe the `claims resolve` line is printed.
    """
    from tracker.lang.metrics import shipped_metrics
    from tracker.steps.check import check as step
    from tracker.steps.check import check_claim

    invocation: Invocation = ctx.obj
    if claim_id is not None and (judged or accept_clear):
        raise UsageError("--judged and --accept-clear go with all claims: leave ID out")
    metrics, today = shipped_metrics(), invocation.today
    with invocation.ledger() as ledger:
        if claim_id is not None:
            found = [check_claim(ledger, claim_id, metrics, today=today)]
        else:
            found = step(ledger, metrics, today=today, judged=judged)
    shown = found if claim_id is not None else [c for c in found if c.proposal.voices or c.proposal.conflicts]
    _each(invocation, shown, accept_clear=accept_clear, by=by)
    silent = [c for c in found if c not in shown]
    if silent:
        ids = ", ".join(str(c.proposal.claim.id) for c in silent)
        Page().line(f"No figure speaks of {count(len(silent), 'claim')}: {ids}. `claims check ID` says why.")
    if not found:
        typer.echo("Nothing is due." if not judged else "Nothing is due or judged.")


def _each(invocation: Invocation, shown: "list[Checked]", *, accept_clear: bool, by: str | None) -> None:
    from tracker.cli.ask import interactive, yes
    from tracker.scoring.checking.compare import Strength

    page = Page()
    asking = interactive() and not accept_clear
    for checked in shown:
        proposal = checked.proposal
        _print(checked, page)
        if proposal.outcome is None or checked.standing is not None:
            pass
        elif accept_clear and proposal.strength is Strength.CLEAR:
            _record(invocation, proposal, by)
        elif not asking:
            typer.echo(f"  {_command(proposal)}")  # never wrapped: it is to be copied
        else:
            answer = yes("  Record this verdict?")
            if answer is None:
                break
            if answer:
                _record(invocation, proposal, by)
        page.line("")


def _print(checked: "Checked", page: Page) -> None:
    from tracker.cli.show.statement import target_words
    from tracker.cli.show.verdicts import ruling_words
    from tracker.scoring.checking.words import reasoning

    claim = checked.proposal.claim
    about = " ".join(filter(None, (claim.subject, claim.metric and f"({claim.metric})")))
    page.line(f"Claim {claim.id} ({claim.key}): {about or 'subject not said'}, {target_words(claim)}", style="bold")
    page.line(f"{claim.speaker or 'somebody unknown'}, {claim.said_on}: “{claim.quote}”", indent=2)
    for line in reasoning(checked.proposal):
        page.line(line, indent=2)
    if checked.standing is not None:
        page.line(_beside(checked, ruling_words(checked.standing, claim)), indent=2)


def _beside(checked: "Checked", ruling: str) -> str:
    """Return how the figures stand to the ruling that there is."""
    outcome = checked.proposal.outcome
    if outcome is None or checked.standing is None:
        return f"stands as {ruling}"
    agrees = "agrees with" if outcome is checked.standing.outcome else "CONTRADICTS"
    return f"the proposal {agrees} the verdict that stands: {ruling}"


def _ruling(proposal: "Proposal", invocation: Invocation) -> "Ruling":
    from tracker.model.verdict import Evidence, Outcome
    from tracker.scoring.checking.words import note
    from tracker.steps.resolve import Ruling

    pages = tuple(
        Evidence(url=o.source_url, title=o.source_title, quote=o.quote, accessed_on=invocation.today)
        for o in proposal.evidence
    )
    return Ruling(
        outcome=proposal.outcome or Outcome.VOID,
        actual=proposal.actual,
        fulfilled_on=proposal.fulfilled_on,
        evidence=pages,
        note=note(proposal),
    )


def _record(invocation: Invocation, proposal: "Proposal", by: str | None) -> None:
    from tracker.cli.rulings import print_resolved
    from tracker.steps.resolve import resolve

    ruling = _ruling(proposal, invocation)
    with invocation.ledger() as ledger:
        done = resolve(
            ledger,
            proposal.claim.key,
            ruling,
            by=who(invocation, by),
            today=invocation.today,
            now=invocation.now(),
        )
    print_resolved(done)


def _command(proposal: "Proposal") -> str:
    """Return the line that records the proposal, ready for a shell."""
    from tracker.scoring.checking.words import note

    words = ["claims", "resolve", proposal.claim.key, proposal.outcome.value if proposal.outcome else ""]
    if proposal.actual is not None:
        words += ["--actual", str(json_value(proposal.actual))]
    if proposal.fulfilled_on is not None:
        words += ["--fulfilled-on", str(proposal.fulfilled_on)]
    for one in proposal.evidence:
        words += ["--evidence", one.source_url]
        words += ["--evidence-title", one.source_title or "-", "--evidence-quote", one.quote or "-"]
    return " ".join(shlex.quote(clean_text(word)) for word in [*words, "--note", note(proposal)])
