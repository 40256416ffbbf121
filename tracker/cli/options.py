"""How option values are read: days, numbers, choices."""

from datetime import date

import typer


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


FORMATS = ("table", "json", "jsonl", "csv", "markdown")


def parse_format(text: str) -> str:
    """Return a format's name; one that does not exist is wrong usage."""
    if text not in FORMATS:
        raise typer.BadParameter(f"{text!r} is no format; choose from {', '.join(FORMATS)}")
    return text
