"""What a scorecard counts: every statement, or each promise once."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from tracker.scoring.entry import Entry

COUNTED = ("statement", "first", "latest")


def parse_count(text: str) -> str:
    """Return statement, first or latest; anything else is wrong usage."""
    if text not in COUNTED:
        raise typer.BadParameter(f"{text!r}: choose from {', '.join(COUNTED)}")
    return text


Counted = Annotated[
    str,
    typer.Option(
        "--count",
        metavar="WHAT",
        parser=parse_count,
        help="statement: each claim; first or latest: a promise said again once, by that statement.",
    ),
]


def one_promise_each(entries: "Sequence[Entry]", counted: str, *, as_of: date) -> "list[Entry]":
    """Return what is counted: all, or one statement of each family among those said by the day."""
    from tracker.scoring.entry import one_a_family, said_by

    if counted == "statement":
        return list(entries)
    return one_a_family(said_by(entries, as_of), keep="first" if counted == "first" else "latest")


def counting_note(counted: str, statements: int, kept: int) -> str:
    """Return the line that tells what was counted; nothing where every statement was."""
    if counted == "statement":
        return ""
    return f"Each promise counts once, by its {counted} statement: {kept:,} of {statements:,} statements."
