"""How option values are read: days, numbers, choices."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, TypeVar

import typer

from tracker.errors import UsageError

E = TypeVar("E", bound=StrEnum)


def iso_day(text: str) -> date | None:
    """Return the day that `YYYY-MM-DD` names, or None; compact and week forms are none: one way is enough."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def parse_day(text: str | date) -> date:
    """Return the day of an option's value; anything but `YYYY-MM-DD` is wrong usage."""
    day = text if isinstance(text, date) else iso_day(text)
    if day is None:
        raise typer.BadParameter(f"{text!r} is no day of the calendar; write it as YYYY-MM-DD")
    return day


def parse_month(text: str | int) -> int:
    """Return the number of a month; anything but 1 to 12 is wrong usage."""
    digits = str(text)
    month = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 2 else 0
    if not 1 <= month <= 12:
        raise typer.BadParameter(f"{text!r} is no month; write 1 to 12")
    return month


def parse_limit(text: str | int) -> int:
    """Return a number of lines, 1 or more; anything else is wrong usage."""
    digits = str(text)
    number = int(digits) if digits.isascii() and digits.isdecimal() and len(digits) <= 9 else 0
    if number < 1:
        raise typer.BadParameter(f"{text!r} is no number of lines; write 1 or more")
    return number


def parse_language(text: str) -> str:
    """Return the code of a language that has rules; another is wrong usage.

    With a wrong one `ingest` would find nothing in any document, and take all candidates for gone.
    """
    from tracker.lang.language import LANGUAGES

    if text.split("-", maxsplit=1)[0] not in LANGUAGES:
        raise typer.BadParameter(f"no rules for language {text!r}; there are: {', '.join(sorted(LANGUAGES))}")
    return text


TABLE_FIRST = ("table", "json", "jsonl", "csv", "markdown", "html", "parquet")

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides (default: the workspace's, or you).")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why; kept with it.")]
JudgedOn = Annotated[
    date | None,
    typer.Option("--judged-on", metavar="DATE", parser=parse_day, help="The day of the ruling (default: today)."),
]
SaidOn = Annotated[
    date | None,
    typer.Option("--said-on", metavar="DATE", parser=parse_day, help="The day on which it was said."),
]
Speaker = Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Who speaks where no label says so.")]
Language = Annotated[
    str | None,
    typer.Option("--lang", metavar="CODE", parser=parse_language, help="The language, zh or en (default: guessed)."),
]
FiscalYearEnd = Annotated[
    int,
    typer.Option(
        "--fiscal-year-end", metavar="MM", parser=parse_month, help="The month, 1 to 12, in which a fiscal year ends."
    ),
]
Partial = Annotated[bool, typer.Option("--partial", help="Take the good lines of a file that has bad ones.")]
ClaimId = Annotated[str, typer.Argument(metavar="ID", help="The number, or a unique beginning of the key.")]


def format_option(names: Sequence[str]) -> typer.models.OptionInfo:
    """Return the option --format of a command that knows these formats."""

    def parse(text: str) -> str:
        if text not in names:
            raise typer.BadParameter(f"{text!r} is no format here; choose from {', '.join(names)}")
        return text

    option: typer.models.OptionInfo = typer.Option(
        "--format", metavar="FORMAT", parser=parse, help=f"{', '.join(names)}."
    )
    return option


def chosen(kind: type[E], text: str, option: str) -> E:
    """Return the member of an enum whose value a person typed, in any case. Raises UsageError."""
    for member in kind:
        if member.value.lower() == text.strip().lower():
            return member
    raise UsageError(f"{option} {text!r}: choose from {', '.join(member.value for member in kind)}")
