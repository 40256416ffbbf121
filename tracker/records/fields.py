"""One row's fields, each read as what it must be: the helper of every record format.

A row is a mapping from key to value, from a JSON line or later from a line of a spreadsheet. Every reader either
returns the value or raises `BadFieldError`, whose message is one sentence for a person; `Row.finish` refuses the keys
that nobody asked for.
"""

import math
import re
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from tracker.records.cells import cell_day, cell_number

E = TypeVar("E", bound=StrEnum)
V = TypeVar("V")

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CONTENT_KEY = re.compile(r"[k-z]{16}")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_URL = re.compile(r"[a-z][a-z0-9+.\-]*://\S+", re.IGNORECASE)


class BadFieldError(ValueError):
    """A field is missing, unknown, or not what it must be; the message names it."""


class Row:
    """A row being read.

    `loose` takes numbers, days and yes/no as the cells of a spreadsheet show them (see `cells`); `comma` tells that
    the decimal point may be a comma there.
    """

    def __init__(
        self, values: Mapping[str, Any], *, loose: bool = False, comma: bool = False, inside: str = ""
    ) -> None:
        self._values = values
        self._loose = loose
        self._comma = comma
        self._inside = inside
        self._read: set[str] = set()

    def has(self, key: str) -> bool:
        """Whether the row has the key, null or not."""
        return key in self._values

    def raw(self, key: str) -> Any:
        """Return what stands under a key, unread; None where nothing does (an empty cell in a loose row is nothing)."""
        self._read.add(key)
        value = self._values.get(key)
        return None if self._loose and isinstance(value, str) and not value.strip() else value

    def plain(self, readers: Mapping[str, Callable[[Any], Any]]) -> dict[str, Any] | None:
        """Return every value, each read by its key's reader; None where any key is unknown or any value is refused.

        The quick way for what a machine wrote. It has no words for what is wrong: after None, each field is read alone.
        """
        if self._loose:
            return None
        try:
            found = {key: readers[key](value) for key, value in self._values.items()}
        except (KeyError, TypeError, ValueError):
            return None
        self._read.update(found)
        return found

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        return self._must(key, self.text_or_none(key))

    def text_or_none(self, key: str) -> str | None:
        """Return a text, or None where there is none."""
        value = self.raw(key)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self._wrong(key, "a text", value)
        if not value.strip():
            raise BadFieldError(f"{self._name(key)} is empty; leave it out or fill it in")
        if _UNSTORABLE.search(value):
            raise BadFieldError(f"{self._name(key)} holds a character that no database can store")
        return value

    def day(self, key: str) -> date:
        """Return a day that must be there."""
        return self._must(key, self.day_or_none(key))

    def day_or_none(self, key: str) -> date | None:
        """Return a day written as YYYY-MM-DD, or None."""
        value = self.raw(key)
        if value is None:
            return None
        if self._loose and isinstance(value, str) and (day := cell_day(value)) is not None:
            return day
        if not isinstance(value, str) or not _DAY.fullmatch(value):
            raise self._wrong(key, "a day like 2026-12-31", value)
        try:
            return date.fromisoformat(value)
        except ValueError as error:
            raise BadFieldError(f"{self._name(key)} is no day of the calendar: {value}") from error

    def number_or_none(self, key: str) -> float | None:
        """Return a finite number, or None."""
        value = self.raw(key)
        if self._loose and isinstance(value, str):
            number = cell_number(value, comma=self._comma)
            if number is None:
                raise self._wrong(key, "a number that can be read in one way only, like 5000", value)
            value = number
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(key, "a number", value)
        try:
            counted = float(value)
        except OverflowError:
            counted = math.inf
        if not math.isfinite(counted):
            raise BadFieldError(f"{self._name(key)} is no number that can be counted with")
        return counted

    def count(self, key: str) -> int:
        """Return a whole number from 0 that must be there."""
        value = self._must(key, self.raw(key))
        if self._loose and isinstance(value, str) and value.strip().isdecimal():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**31:
            raise self._wrong(key, "a whole number from 0", value)
        return value

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return true or false."""
        value = self.raw(key)
        if value is None:
            return default
        if self._loose and isinstance(value, str) and value.strip().lower() in ("true", "false"):
            value = value.strip().lower() == "true"
        if not isinstance(value, bool):
            raise self._wrong(key, "true or false", value)
        return value

    def one_of(self, key: str, choices: type[E]) -> E:
        """Return a member of an enum that must be there, by its value."""
        return self._must(key, self.one_of_or_none(key, choices))

    def one_of_or_none(self, key: str, choices: type[E]) -> E | None:
        """Return a member of an enum by its value, or None."""
        value = self.raw(key)
        if value is None:
            return None
        try:
            return choices(value)
        except ValueError:
            names = ", ".join(member.value for member in choices)
            raise BadFieldError(f"{self._name(key)} must be one of {names}, not {_shown(value)}") from None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; empty where there is none."""
        value = self.raw(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            raise self._wrong(key, "a list of texts", value)
        return tuple(value)

    def rows(self, key: str) -> tuple["Row", ...]:
        """Return a list of rows within this one; empty where there is none."""
        value = self.raw(key)
        if value is None:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self._wrong(key, "a list of objects", value)
        return tuple(
            type(self)(item, loose=self._loose, inside=f"{self._name(key)}[{place}].")
            for place, item in enumerate(value)
        )

    def row(self, key: str) -> "Row":
        """Return a row within this one that must be there."""
        value = self._must(key, self.raw(key))
        if not isinstance(value, dict):
            raise self._wrong(key, "an object", value)
        return type(self)(value, loose=self._loose, inside=f"{self._name(key)}.")

    def content_key(self, key: str) -> str:
        """Return the content key of a candidate or claim that must be there."""
        return self._shaped(key, _CONTENT_KEY, "a content key, sixteen letters from k to z")

    def sha256(self, key: str) -> str:
        """Return the SHA-256 of a source that must be there."""
        return self._shaped(key, _SHA256, "a SHA-256, sixty-four of 0-9 and a-f")

    def url(self, key: str) -> str:
        """Return an address that must be there."""
        return self._shaped(key, _URL, "an address like https://example.org/page")

    def finish(self) -> None:
        """Refuse the keys that no reader asked for."""
        unknown = [key for key in self._values if key not in self._read]
        if unknown:
            known = ", ".join(sorted(self._read))
            raise BadFieldError(f"unknown key {self._name(unknown[0])!r}; the keys are {known}")

    def _shaped(self, key: str, shape: re.Pattern[str], what: str) -> str:
        value = self.text(key)
        if not shape.fullmatch(value):
            raise self._wrong(key, what, value)
        return value

    def _must(self, key: str, value: V | None) -> V:
        if value is None:
            raise BadFieldError(f"{self._name(key)} is missing")
        return value

    def _name(self, key: str) -> str:
        return f"{self._inside}{key}"

    def _wrong(self, key: str, what: str, value: object) -> BadFieldError:
        return BadFieldError(f"{self._name(key)} must be {what}, not {_shown(value)}")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
