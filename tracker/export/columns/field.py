"""One column."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a column holds. A list of texts is joined by `; ` in a CSV; objects are one line of JSON there."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    DATE = "date"
    LIST = "list"
    OBJECTS = "objects"


@dataclass(frozen=True, slots=True)
class Field:
    """A column's name, what it holds, what it means; `choices` are all its values where there are only so many."""

    name: str
    kind: Kind
    meaning: str
    choices: tuple[str, ...] = ()


def text(name: str, meaning: str, choices: type[StrEnum] | None = None) -> Field:
    """Return a column of text."""
    return Field(name, Kind.TEXT, meaning, tuple(c.value for c in choices) if choices else ())


def integer(name: str, meaning: str) -> Field:
    """Return a column of whole numbers."""
    return Field(name, Kind.INTEGER, meaning)


def number(name: str, meaning: str) -> Field:
    """Return a column of numbers."""
    return Field(name, Kind.NUMBER, meaning)


def boolean(name: str, meaning: str) -> Field:
    """Return a column of truth."""
    return Field(name, Kind.BOOLEAN, meaning)


def day(name: str, meaning: str) -> Field:
    """Return a column of days."""
    return Field(name, Kind.DATE, meaning)


def texts(name: str, meaning: str) -> Field:
    """Return a column of lists of texts."""
    return Field(name, Kind.LIST, meaning)
