"""How a person writes a statement's fields: for `claims add`, and for corrections in `claims review`."""

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

from tracker.cli.options import iso_day
from tracker.errors import UsageError
from tracker.model.claim import Control, Modality, Statement, Tier
from tracker.model.quantity import Comparator, Quantity
from tracker.model.window import Precision

_NUMBER = r"[-+]?[\d_,]*\.?\d+(?:[eE][-+]?\d+)?"
_TARGET = re.compile(
    rf"\s*(?P<sign>=|~|>=|<=)?\s*(?P<low>{_NUMBER})(?:\s*\.\.\s*(?P<high>{_NUMBER}))?"
    r"\s*(?P<unit>(?:[^\W\d_]|[%°])[^/]*?)?\s*(?:/\s*(?P<per>\S+))?\s*"
)
_NONE = {"", "-", "none"}
_YES = {"yes", "y", "true", "1"}
_NO = {"no", "n", "false", "0"}


def parse_number(text: str) -> float:
    """Return the number; commas and underscores between digits are fine. Raises UsageError."""
    if not re.fullmatch(_NUMBER, text.strip()):
        raise UsageError(f"{text!r} is no plain number: write 5000, 5,000, 2.5 or 2e12")
    return float(text.strip().replace(",", "").replace("_", ""))


def parse_target(text: str) -> Quantity:
    """Return the target that `event`, `5000 units`, `~5000 units`, `>=10 GW/year` or `50000..100000 units` states.

    Raises UsageError.
    """
    if text.strip().lower() in {"event", "-"}:
        return Quantity(Comparator.EVENT)
    match = _TARGET.fullmatch(text)
    if match is None or (match["high"] and match["sign"]):
        raise UsageError(f"{text!r} is no target: write event, 5000 units, ~5000 units, >=10 GW/year or 50..100 units")
    unit, per, low = match["unit"], match["per"], parse_number(match["low"])
    try:
        if match["high"]:
            return Quantity(Comparator.RANGE, None, low, parse_number(match["high"]), unit, per)
        return Quantity(Comparator(match["sign"] or "="), low, None, None, unit, per)
    except ValueError as error:
        raise UsageError(f"{text!r} is no target: {error}") from error


def parse_date(text: str) -> date:
    """Return the day that `YYYY-MM-DD` names. Raises UsageError."""
    day = iso_day(text.strip())
    if day is None:
        raise UsageError(f"{text!r} is no day of the calendar: write it as YYYY-MM-DD")
    return day


def _choice(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    def parse(text: str) -> StrEnum:
        try:
            return kind(text.strip().lower())
        except ValueError:
            raise UsageError(f"{text!r} is none of {', '.join(m.value for m in kind)}") from None

    return parse


def _flag(text: str) -> bool:
    word = text.strip().lower()
    if word not in _YES | _NO:
        raise UsageError(f"{text!r} is neither yes nor no: write one of them")
    return word in _YES


def _probability(text: str) -> float:
    number = parse_number(text)
    if not 0 <= number <= 1:
        raise UsageError(f"{text!r} is no probability: write a number from 0 to 1")
    return number


_TIME_CODE = re.compile(r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)")


def parse_time_code(text: str) -> str:
    """Return the place in a recording that `1:02:03` or `2:03` names, as HH:MM:SS. Raises UsageError."""
    match = _TIME_CODE.fullmatch(text.strip())
    if match is None:
        raise UsageError(f"{text!r} is no time code: write HH:MM:SS or MM:SS")
    return ":".join(f"{int(part or 0):02}" for part in match.groups())


_PARSERS: dict[str, Callable[[str], Any]] = {
    "speaker": str.strip,
    "said_on": parse_date,
    "subject": str.strip,
    "metric": str.strip,
    "unit": str.strip,
    "per": str.strip,
    "deadline_text": str.strip,
    "window_start": parse_date,
    "due_on": parse_date,
    "precision": _choice(Precision),
    "modality": _choice(Modality),
    "confidence_text": str.strip,
    "probability": _probability,
    "control": _choice(Control),
    "negated": _flag,
    "stretch": _flag,
    "condition": str.strip,
    "media_time": parse_time_code,
}
_NEVER_NONE = {"said_on", "modality", "control", "negated", "stretch"}

EDITABLE: tuple[str, ...] = ("target", "quote", *_PARSERS)
"""What can be corrected. `target` sets comparator, numbers, unit and rate at once."""


def with_field(statement: Statement, name: str, text: str, *, source: str | None = None) -> Statement:
    """Return the statement with one field as the person wrote it; `-` empties it. The tier follows the rest.

    A new quote must stand in `source`, verbatim; the nearest place counts. Raises UsageError.
    """
    if name == "target":
        changed = statement.changed(**parse_target(text).as_fields())
    elif name == "quote":
        changed = _with_quote(statement, text, source)
    elif text.strip().lower() in _NONE:
        if name in _NEVER_NONE:
            raise UsageError(f"{name} cannot be empty")
        changed = statement.changed(**{name: None})
    else:
        changed = statement.changed(**{name: _PARSERS[name](text)})
    return checked(changed.changed(tier=tier_of(changed)))


def checked(statement: Statement) -> Statement:
    """Return the statement if its target and window make sense; raises UsageError where they do not."""
    try:
        _ = statement.target, statement.window
    except ValueError as error:
        raise UsageError(str(error)) from error
    return statement


def tier_of(statement: Statement) -> Tier:
    """Return A for dated and numeric, B for a dated event, C for undated."""
    if statement.due_on is None:
        return Tier.C
    return Tier.B if statement.comparator is Comparator.EVENT else Tier.A


def _with_quote(statement: Statement, quote: str, source: str | None) -> Statement:
    if source is None or not quote.strip():
        raise UsageError("the quote can be corrected only to words of its source")
    found = statement.requoted(quote, source)
    if found is None:
        raise UsageError("these words do not stand in the source like that: copy them from it")
    return found
