"""How option values are read: days, numbers, choices."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, TypeVar

import typer

from tracker.errors import UsageError

E = TypeVar("E", bound=StrEnum)

TYPER: dict[str, Any] = {"add_completion": False, "rich_markup_mode": None, "pretty_exceptions_enable": False}
"""How each Typer is made: errors come to `cli.app`, which tells them in one line, and help needs no Rich."""


_MOST = 999_999_999


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


def parse_language(text: str) -> str:
    """Return the code of a language that has rules; another is wrong usage.

    With a wrong one `ingest` would find nothing in any document, and take all candidates for gone.
    """
    from tracker.lang.language import LANGUAGES

    if text.split("-", maxsplit=1)[0] not in LANGUAGES:
        raise typer.BadParameter(f"no rules for language {text!r}; there are: {', '.join(sorted(LANGUAGES))}")
    return text


TABLE_FIRST = ("table", "json", "jsonl", "csv", "markdown", "html", "parquet")


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


def text_option(metavar: str, words: str) -> typer.models.OptionInfo:
    """Return an option named like its parameter, whose value is taken as it is typed; `words` is its line of help."""
    option: typer.models.OptionInfo = typer.Option(metavar=metavar, help=words)
    return option


def day_option(words: str) -> typer.models.OptionInfo:
    """Return an option named like its parameter, whose value is a day; `words` is its line of help."""
    option: typer.models.OptionInfo = typer.Option(metavar="DATE", parser=parse_day, help=words)
    return option


def number_option(
    name: str, metavar: str, words: str, *, what: str, least: int, most: int = _MOST
) -> typer.models.OptionInfo:
    """Return an option whose value is a whole number from `least` to `most`, both inclusive.

    `what` is what a number out of these bounds is not: "month", "number of lines".
    """

    def parse(text: str | int) -> int:
        digits = str(text).strip()
        readable = digits.isascii() and digits.isdecimal() and len(digits) <= len(str(most))
        number = int(digits) if readable else None
        if number is None or not least <= number <= most:
            raise typer.BadParameter(
                f"{text!r} is no {what}; write {least} {'or more' if most == _MOST else f'to {most}'}"
            )
        return number

    option: typer.models.OptionInfo = typer.Option(name, metavar=metavar, parser=parse, help=words)
    return option


def flag(name: str, words: str) -> typer.models.OptionInfo:
    """Return an option that is given or not: the name keeps Typer from adding a `--no-...` of its own."""
    option: typer.models.OptionInfo = typer.Option(name, help=words)
    return option


ClaimId = Annotated[str, typer.Argument(metavar="ID", help="The number, or a unique beginning of the key.")]

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides (default: the workspace's, or you).")]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why; kept with it.")]
JudgedOn = Annotated[date | None, day_option("The day of the ruling (default: today).")]
Partial = Annotated[bool, flag("--partial", "Take the good lines of a file that has bad ones.")]

SaidOn = Annotated[date | None, day_option("The day on which it was said.")]
Speaker = Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Who speaks where no label says so.")]
Language = Annotated[
    str | None,
    typer.Option("--lang", metavar="CODE", parser=parse_language, help="The language, zh or en (default: guessed)."),
]
FiscalYearEnd = Annotated[
    int,
    number_option(
        "--fiscal-year-end", "MM", "The month, 1 to 12, in which a fiscal year ends.", what="month", least=1, most=12
    ),
]

SaidBy = Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Only what NAME said.")]
About = Annotated[str | None, typer.Option("--subject", metavar="NAME", help="Only what is about NAME.")]
Tagged = Annotated[str | None, typer.Option("--tag", metavar="TAG", help="Only what is tagged TAG.")]
AsOf = Annotated[date | None, day_option("As things stood at the end of this day (default: today).")]

Form = Annotated[str, format_option(TABLE_FIRST)]
Bom = Annotated[bool, flag("--bom", "Begin a CSV so that Excel sees that it is UTF-8.")]


def chosen(kind: type[E], text: str, option: str) -> E:
    """Return the member of an enum whose value a person typed, in any case. Raises UsageError."""
    for member in kind:
        if member.value.lower() == text.strip().lower():
            return member
    raise UsageError(f"{option} {text!r}: choose from {', '.join(member.value for member in kind)}")
