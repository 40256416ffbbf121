"""Where a day lies as seen from a window: before it, in it, after it, in words."""

from datetime import date


def when_words(day: date, start: date | None, due: date | None) -> str:
    """Return where a day lies: before, in or after a window, and by how many days."""
    if due is not None and day > due:
        return f"{day_count((day - due).days)} after the window"
    if start is not None and day < start:
        return f"{day_count((start - day).days)} before the window"
    return "in the window" if due is not None else "the claim is undated"


def day_count(number: int) -> str:
    """Return `1 day`, `32 days`."""
    return "1 day" if number == 1 else f"{number:,} days"
