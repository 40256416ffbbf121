"""`claims add`: a claim entered by hand."""

from datetime import date
from typing import Annotated, Any

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import canonical_speaker, canonical_subject, who
from tracker.cli.options import By, chosen, parse_day
from tracker.errors import UsageError

BY_HAND = "by hand"


def add(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    quote: Annotated[str, typer.Option(metavar="TEXT", help="What was said, verbatim.")],
    speaker: Annotated[str, typer.Option(metavar="NAME", help="Who said it.")],
    said_on: Annotated[date, typer.Option(metavar="DATE", parser=parse_day, help="The day on which it was said.")],
    target: Annotated[
        str,
        typer.Option(
            metavar="TARGET", help='"5000 units", "~5000 units", ">=10 GW/year", "50000..100000 units" or event.'
        ),
    ] = "event",
    due: Annotated[
        date | None, typer.Option(metavar="DATE", parser=parse_day, help="The last day on which it can come true.")
    ] = None,
    window_start: Annotated[
        date | None, typer.Option(metavar="DATE", parser=parse_day, help="The first such day (default: --said-on).")
    ] = None,
    precision: Annotated[
        str,
        typer.Option(
            metavar="WORD", help="day, week, month, quarter, half, season, year, decade, range, relative, vague."
        ),
    ] = "day",
    deadline_text: Annotated[str | None, typer.Option(metavar="TEXT", help="The words that state it.")] = None,
    subject: Annotated[str | None, typer.Option(metavar="NAME", help="What it is about.")] = None,
    metric: Annotated[str | None, typer.Option(metavar="TEXT", help="What is counted, or happens.")] = None,
    document: Annotated[str, typer.Option(metavar="TEXT", help="Where it was said: a title, a URL.")] = BY_HAND,
    modality: Annotated[
        str, typer.Option(metavar="WORD", help="certain, confident, expected, plan, goal, hope, possible.")
    ] = "certain",
    confidence_text: Annotated[str | None, typer.Option(metavar="TEXT", help="The words that say how firmly.")] = None,
    probability: Annotated[
        float | None, typer.Option(metavar="P", min=0, max=1, help="0 to 1, if the speaker stated one.")
    ] = None,
    control: Annotated[str, typer.Option(metavar="WORD", help="own, other, unknown: who decides.")] = "unknown",
    negated: Annotated[bool, typer.Option("--negated", help="It is that something will not happen.")] = False,
    stretch: Annotated[bool, typer.Option("--stretch", help='The "perhaps even" of another claim.')] = False,
    condition: Annotated[str | None, typer.Option(metavar="TEXT", help="The words of a stated condition.")] = None,
    media_time: Annotated[str | None, typer.Option(metavar="HH:MM:SS", help="Where in the recording.")] = None,
    tag: Annotated[list[str] | None, typer.Option(metavar="TAG", help="A word for it; can be repeated.")] = None,
    by: By = None,
) -> None:
    """Enter a claim by hand.

    Without --due it is undated (tier C). Entering the same again adds nothing.
    """
    from tracker.cli.fields import checked, parse_target, parse_time_code, tier_of
    from tracker.model.claim import Control, Modality, Statement, Tier
    from tracker.model.window import Precision
    from tracker.steps.add import add as step

    invocation: Invocation = ctx.obj
    if not quote.strip() or not speaker.strip():
        raise UsageError("--quote and --speaker cannot be empty")
    if due is not None and due < said_on and window_start is None:
        raise UsageError(f"--due {due} is before --said-on {said_on}: with --window-start it is entered all the same")
    goal = parse_target(target)
    dated = due is not None or window_start is not None
    said = Statement(
        document=document,
        quote=quote,
        start_char=0,
        end_char=len(quote),
        speaker=canonical_speaker(invocation, speaker),
        said_on=said_on,
        tier=Tier.C,
        subject=None if subject is None else canonical_subject(invocation, subject),
        metric=metric,
        comparator=goal.comparator,
        value=goal.value,
        low=goal.low,
        high=goal.high,
        unit=goal.unit,
        per=goal.per,
        deadline_text=deadline_text,
        window_start=said_on if window_start is None and due is not None else window_start,
        due_on=due,
        precision=chosen(Precision, precision, "--precision") if dated else None,
        modality=chosen(Modality, modality, "--modality"),
        confidence_text=confidence_text,
        probability=probability,
        control=chosen(Control, control, "--control"),
        negated=negated,
        stretch=stretch,
        condition=condition,
        media_time=None if media_time is None else parse_time_code(media_time),
    )
    name = who(invocation, by)
    said = checked(said.changed(tier=tier_of(said)))
    with invocation.ledger() as ledger:
        added = step(ledger, said, today=invocation.today, now=invocation.now(), tags=tuple(tag or ()), by=name)
    _print(added)


def _print(added: Any) -> None:
    claim = added.claim
    typer.echo(f"claim {claim.id} ({claim.key})" + ("" if added.added else ": known before; nothing added"))
