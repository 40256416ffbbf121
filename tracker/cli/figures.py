"""How a person writes a figure that was observed: 150, ~150, >=9e6, 100..999, hundreds, 数百, or that it happened."""

import re

from tracker.cli.fields import parse_number, parse_target
from tracker.errors import UsageError
from tracker.model.quantity import Comparator, Quantity

_WORDS: dict[str, tuple[float, float]] = {
    "dozens": (12, 99), "tens": (10, 99), "几十": (10, 99), "数十": (10, 99),
    "hundreds": (100, 999), "几百": (100, 999), "数百": (100, 999), "上百": (100, 999),
    "thousands": (1e3, 9_999), "几千": (1e3, 9_999), "数千": (1e3, 9_999), "上千": (1e3, 9_999),
    "tens of thousands": (1e4, 99_999), "几万": (1e4, 99_999), "数万": (1e4, 99_999), "上万": (1e4, 99_999),
    "hundreds of thousands": (1e5, 999_999), "几十万": (1e5, 999_999), "数十万": (1e5, 999_999),
    "millions": (1e6, 9_999_999), "几百万": (1e6, 9_999_999), "数百万": (1e6, 9_999_999),
    "tens of millions": (1e7, 99_999_999), "几千万": (1e7, 99_999_999), "数千万": (1e7, 99_999_999),
    "hundreds of millions": (1e8, 999_999_999), "billions": (1e9, 9_999_999_999),
}  # fmt: skip
"""The widest that each word can mean: nothing is proved by a narrower reading of it."""
_BEFORE = re.compile(r"(?:in|into) the |only |just |(?P<few>a few |several |low )")
_HAPPENED = {"event", "happened", "-"}


def parse_figure(text: str, *, unit: str | None, per: str | None) -> Quantity:
    """Return the figure that a person typed; its unit may stand in it or in `unit`. Raises UsageError.

    "A few hundred" begins at 200, "hundreds" at 100; both end at 999.
    """
    plain = text.strip()
    if plain.lower() in _HAPPENED:
        if unit or per:
            raise UsageError("an event has no unit: leave --unit and --per out")
        return Quantity(Comparator.EVENT)
    span = _span(plain.lower())
    if span is not None:
        return Quantity(Comparator.RANGE, None, *span, unit, per)
    try:
        found = parse_target(plain)
    except UsageError:
        raise UsageError(
            f"{text!r} is no figure: write 150, ~150, '>=9000000', 100..999, hundreds, or event for what happened"
        ) from None
    for option, said, given in (("--unit", found.unit, unit), ("--per", found.per, per)):
        if said is not None and given is not None and said != given:
            raise UsageError(f"{text!r} and {option} {given} say two things: give the one or the other")
    return Quantity(found.comparator, found.value, found.low, found.high, found.unit or unit, found.per or per)


def parse_range(low: str, high: str, *, unit: str | None, per: str | None) -> Quantity:
    """Return the range between two numbers, both inclusive. Raises UsageError."""
    try:
        return Quantity(Comparator.RANGE, None, parse_number(low), parse_number(high), unit, per)
    except ValueError as error:
        raise UsageError(f"--range {low} {high}: {error}") from error


def _span(words: str) -> tuple[float, float] | None:
    few = False
    while (match := _BEFORE.match(words)) is not None:
        few = few or match["few"] is not None
        words = words[match.end() :]
    plural = words if words.endswith("s") or not words.isascii() else f"{words}s"
    found = _WORDS.get(words) or _WORDS.get(plural)
    if found is None:
        return None
    low, high = map(float, found)
    return (2 * low, high) if few else (low, high)
