"""Readers of values in their plainest form, for `Row.plain`: a value comes back as it must be, or ValueError is raised.

They take no more than what the readers of `Row` take, and give the same for it: a test holds them to that.
"""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from typing import Any

_MOST = 2**31


def text(value: Any) -> str:
    """Return a text of printable characters that is not blank."""
    if type(value) is str and value.isprintable() and value.strip():
        return value
    raise ValueError


def number(value: Any) -> float:
    """Return a number that a float holds."""
    if type(value) is float or (type(value) is int and -_MOST < value < _MOST):
        counted = float(value)
        if counted - counted == 0:  # neither infinite nor NaN
            return counted
    raise ValueError


def count(value: Any) -> int:
    """Return a whole number from 0."""
    if type(value) is int and 0 <= value < _MOST:
        return value
    raise ValueError


def flag(value: Any) -> bool:
    """Return true or false."""
    if value is True or value is False:
        return value
    raise ValueError


class _Days(dict[str, date]):
    """Days by how they are written, each read once: a ledger has few different ones."""

    def __missing__(self, written: str) -> date:
        day = date.fromisoformat(written)
        if day.isoformat() != written:
            raise ValueError
        self[written] = day
        return day


day: Callable[[Any], date] = _Days().__getitem__
"""Return a day written as YYYY-MM-DD."""


def choice(kind: type[StrEnum]) -> Callable[[Any], Any]:
    """Return the reader of an enum's values."""
    return {member.value: member for member in kind}.__getitem__
