"""Statuses as a person names them: `--status open,due`."""

from typing import TYPE_CHECKING

import typer

from tracker.cli.options import text_option
from tracker.errors import UsageError

if TYPE_CHECKING:
    from tracker.model.verdict import Status

_EVERY = "all"


def status_option(default: str) -> typer.models.OptionInfo:
    """Return the option --status, whose values `statuses` reads; `default` is what its help says of leaving it out."""
    return text_option("STATUS", f"open, due, hit, miss, void, all; can be repeated (default: {default}).")


def statuses(names: list[str] | None) -> "frozenset[Status] | None":
    """Return the statuses that were named, by options or with commas; None where none was. Raises UsageError."""
    from tracker.model.verdict import Status

    words = [word.strip().lower() for name in names or () for word in name.split(",")]
    if not words:
        return None
    if _EVERY in words:
        return frozenset(Status)
    known = {status.value: status for status in Status}
    for word in words:
        if word not in known:
            raise UsageError(f"--status {word!r}: choose from {', '.join(known)} or all")
    return frozenset(known[word] for word in words)
