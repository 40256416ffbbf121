"""`claims review`: candidates become claims, or not."""

import importlib.util
import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from tracker.cli.context import Invocation
from tracker.cli.names import who
from tracker.cli.options import By, Partial, flag, text_option
from tracker.cli.review.agreed import tell_agreement
from tracker.cli.review.exchange import give_out, take_in
from tracker.cli.words import count
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.steps.review import Reviewer, ReviewReport, Sitter


def review(  # noqa: PLR0913, PLR0917 - one parameter an option
    ctx: typer.Context,
    apply: Annotated[
        str | None, text_option("FILE", "Take decisions from JSON lines (`-`: standard input), .csv or .xlsx.")
    ] = None,
    export: Annotated[
        str | None,
        text_option("FILE", "Write the decisions that stand (`-`: standard output); .csv, .xlsx: and the pending."),
    ] = None,
    partial: Partial = False,
    dry_run: Annotated[bool, flag("--dry-run", "With --apply: check and count, store nothing.")] = False,
    second: Annotated[
        bool, flag("--second", "Give a second opinion on the same queue, without seeing the first.")
    ] = False,
    adjudicate: Annotated[bool, flag("--adjudicate", "Settle what two reviewers disagree on.")] = False,
    agreement: Annotated[bool, flag("--agreement", "Tell how far reviewers agree, with Cohen's kappa.")] = False,
    plain: Annotated[
        bool, flag("--plain", "Ask line by line: for simple terminals, screen readers and pipes.")
    ] = False,
    by: By = None,
) -> None:
    """Accept, correct or reject candidates.

    On a terminal this is a full screen with one key for everything (? shows them); what is decided is stored at once,
    so that quitting loses nothing. Sheets go out with --export and come back, filled in, with --apply.
    """
    invocation: Invocation = ctx.obj
    modes = {
        "--apply": apply is not None,
        "--export": export is not None,
        "--second": second,
        "--adjudicate": adjudicate,
        "--agreement": agreement,
    }
    _refuse_contradictions([name for name, there in modes.items() if there], plain=plain)
    if (partial or dry_run) and apply is None:
        raise UsageError(f"{'--partial' if partial else '--dry-run'} goes with --apply")
    if apply is not None:
        take_in(invocation, apply, by=by, partial=partial, dry_run=dry_run)
    elif export is not None:
        give_out(invocation, export)
    elif agreement:
        tell_agreement(invocation)
    else:
        _ask(invocation, who(invocation, by), plain=plain, second=second, adjudicate=adjudicate)


def _refuse_contradictions(modes: list[str], *, plain: bool) -> None:
    """Raise UsageError for two modes at once, and for `--plain` where nothing is asked."""
    if len(modes) > 1:
        raise UsageError(f"{modes[0]} and {modes[1]} exclude each other")
    if plain and modes and modes[0] not in {"--second", "--adjudicate"}:
        raise UsageError(f"--plain does not go with {modes[0]}: nothing is asked there")


def _ask(invocation: Invocation, by: str, *, plain: bool, second: bool, adjudicate: bool) -> None:
    from tracker.steps.desk import Adjudication, First, Second
    from tracker.steps.review import review as step

    desk = Second(by) if second else Adjudication() if adjudicate else First()
    kind = "second opinion" if second else "adjudication" if adjudicate else "review"
    reviewer = _reviewer(invocation, f"{kind} by {by}", plain=plain)
    with invocation.ledger() as ledger:
        report = step(ledger, reviewer, by=by, today=invocation.today, now=invocation.now, desk=desk)
    typer.echo(_told(report))


def _reviewer(invocation: Invocation, heading: str, *, plain: bool) -> "Reviewer | Sitter":
    """Return the screen where there can be one, else the prompt."""
    if not plain and _can_be_full_screen():
        if importlib.util.find_spec("textual") is not None:
            from tracker.cli.review.screen_reviewer import ScreenReviewer
            from tracker.lang.lexicon_file import load_lexicon

            return ScreenReviewer(load_lexicon(invocation.workspace.lexicons), heading=heading)
        sys.stderr.write(
            "claims: the full screen needs Textual: pip install 'claims-tracker[review]'; going on line by line\n"
        )
    from tracker.cli.review.keys import Keyboard
    from tracker.cli.review.prompt import KeyboardReviewer
    from tracker.cli.show.page import Page

    return KeyboardReviewer(Keyboard(), Page())


def _can_be_full_screen() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in {"dumb", ""}


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
