"""What the commands that rule on a claim share: the day of a ruling, and the line that tells of it."""

from datetime import date
from typing import TYPE_CHECKING

import typer

from tracker.cli.context import Invocation
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.steps.resolve import Resolved


def effective_day(invocation: Invocation, judged_on: date | None) -> date:
    """Return the day of a ruling, which is never after today. Raises UsageError."""
    if judged_on is not None and judged_on > invocation.today:
        raise UsageError(f"--judged-on {judged_on} lies after today, {invocation.today}")
    return judged_on or invocation.today


def print_resolved(resolved: "Resolved") -> None:
    """Print the ruling that stands now, and whether this added it."""
    from tracker.cli.show.verdicts import ruling_words
    from tracker.model.plain import clean_text

    claim, verdict = resolved.claim, resolved.verdict
    if verdict is None:
        return
    said = clean_text(ruling_words(verdict, claim))
    typer.echo(f"claim {claim.id} ({claim.key}): {said}" + ("" if resolved.added else " (as before; nothing added)"))
