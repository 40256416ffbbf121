"""How option values are read: days, numbers, choices."""

from datetime import date

import typer


def parse_day(text: str | date) -> date:
    """Return the day that `YYYY-MM-DD` names; anything else is wrong usage."""
    if isinstance(text, date):
        return text
    try:
        # fromisoformat reads compact and week forms too; one way of writing a day is enough.
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise typer.BadParameter(f"{text!r} is no day of the calendar; write it as YYYY-MM-DD")
    return day
