"""`claims add`: a claim entered by hand."""

from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import asked_subject, canonical_speaker, who
from tracker.cli.options import By, chosen, day_option, flag, text_option
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.model.claim import Statement

BY_HAND = "by hand"


def add(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    quote: Annotated[str, text_option("TEXT", "What was said, verbatim.")],
    speaker: Annotated[str, text_option("NAME", "Who said it.")],
    said_on: Annotated[date, day_option("The day on which it was said.")],
    target: Annotated[
        str, text_option("TARGET", '"5000 units", "~5000 units", ">=10 GW/year", "50000..100000 units" or event.')
    ] = "event",
    due: Annotated[date | None, day_option("The last day on which it can come true.")] = None,
    window_start: Annotated[date | None, day_option("The first such day (default: --said-on).")] = None,
    precision: Annotated[
        str, text_option("WORD", "day, week, month, quarter, half, season, year, decade, range, relative, vague.")
    ] = "day",
    deadline_text: Annotated[str | None, text_option("TEXT", "The words that state it.")] = None,
    subject: Annotated[str | None, text_option("NAME", "What it is about.")] = None,
    metric: Annotated[str | None, text_option("TEXT", "What is counted, or happens.")] = None,
    document: Annotated[str, text_option("TEXT", "Where it was said: a title, a URL.")] = BY_HAND,
    modality: Annotated[
        str, text_option("WORD", "certain, confident, expected, plan, goal, hope, possible.")
    ] = "certain",
    confidence_text: Annotated[str | None, text_option("TEXT", "The words that say how firmly.")] = None,
    probability: Annotated[
        float | None, typer.Option(metavar="P", min=0, max=1, help="0 to 1, if the speaker stated one.")
    ] = None,
    control: Annotated[str, text_option("WORD", "own, other, unknown: who decides.")] = "unknown",
    negated: Annotated[bool, flag("--negated", "It is that something will not happen.")] = False,
    stretch: Annotated[bool, flag("--stretch", 'The "perhaps even" of another claim.')] = False,
    condition: Annotated[str | None, text_option("TEXT", "The words of a stated condition.")] = None,
    media_time: Annotated[str | None, text_option("HH:MM:SS", "Where in the recording.")] = None,
    tag: Annotated[list[str] | None, text_option("TAG", "A word for it; can be repeated.")] = None,
    by: By = None,
) -> None:
    """Enter a claim by hand.

    Without --due it is undated (tier C). Entering the same again adds nothing.
    """
    from tracker.cli.fields import checked, parse_target, parse_time_code, tier_of
    from tracker.model.claim import Control, Modality, Statement, Tier

    invocation: Invocation = ctx.obj
    if not quote.strip() or not speaker.strip():
        raise UsageError("--quote and --speaker cannot be empty")
    said = Statement(
        document=document,
        quote=quote,
        start_char=0,
        end_char=len(quote),
        speaker=canonical_speaker(invocation, speaker),
        said_on=said_on,
        tier=Tier.C,  # until window and target are known to make sense
        subject=asked_subject(invocation, subject),
        metric=metric,
        **parse_target(target).as_fields(),
        **_window(said_on, window_start, due, precision),
        deadline_text=deadline_text,
        modality=chosen(Modality, modality, "--modality"),
        confidence_text=confidence_text,
        probability=probability,
        control=chosen(Control, control, "--control"),
        negated=negated,
        stretch=stretch,
        condition=condition,
        media_time=None if media_time is None else parse_time_code(media_time),
    )
    _keep(invocation, checked(said.changed(tier=tier_of(said))), tags=tuple(tag or ()), by=by)


def _window(said_on: date, start: date | None, due: date | None, precision: str) -> dict[str, Any]:
    """Return a statement's window: from the day it was said unless `start` says otherwise; undated without a day.

    Raises UsageError.
    """
    from tracker.model.window import Precision

    stated = chosen(Precision, precision, "--precision")
    if start is None and due is None:
        return {}
    if start is None and due is not None and due < said_on:
        raise UsageError(f"--due {due} is before --said-on {said_on}: with --window-start it is entered all the same")
    return {"window_start": start or said_on, "due_on": due, "precision": stated}


def _keep(invocation: Invocation, said: "Statement", *, tags: tuple[str, ...], by: str | None) -> None:
    from tracker.steps.add import add as step

    name = who(invocation, by)
    with invocation.ledger() as ledger:
        added = step(ledger, said, today=invocation.today, now=invocation.now(), tags=tags, by=name)
    claim = added.claim
    typer.echo(f"claim {claim.id} ({claim.key})" + ("" if added.added else ": known before; nothing added"))
