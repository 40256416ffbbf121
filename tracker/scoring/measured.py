"""What the axes of amount and time need to know of a claim: any value with these fields will do."""

from datetime import date
from typing import NamedTuple, Protocol

from tracker.model.quantity import Comparator


class Measured(Protocol):
    """A target and a due date, as `tracker.model.claim.Statement` has them."""

    @property
    def comparator(self) -> Comparator:
        """How the figure binds."""

    @property
    def value(self) -> float | None:
        """The figure."""

    @property
    def low(self) -> float | None:
        """A range's lower end."""

    @property
    def high(self) -> float | None:
        """A range's upper end."""

    @property
    def unit(self) -> str | None:
        """What it is counted in."""

    @property
    def negated(self) -> bool:
        """Whether it is said that it will not happen."""

    @property
    def said_on(self) -> date:
        """The day it was said."""

    @property
    def due_on(self) -> date | None:
        """The last day, inclusive."""


class Told(NamedTuple):
    """Just these fields, where there is no whole claim."""

    comparator: Comparator
    value: float | None
    low: float | None
    high: float | None
    unit: str | None
    negated: bool
    said_on: date
    due_on: date | None
