"""What a language's rules find in a stretch of text, and the context in which they look."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tracker.model.quantity import Quantity
from tracker.model.window import Window


class Relation(StrEnum):
    """How the words bind the time: `in` it, `by` its end, `within` so long, `after` or `since` it, or in the `past`."""

    IN = "in"
    BY = "by"
    WITHIN = "within"
    AHEAD = "ahead"
    AFTER = "after"
    SINCE = "since"
    PAST = "past"


class Tense(StrEnum):
    """Where a month or quarter without a year is looked for."""

    FUTURE = "future"
    PAST = "past"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class DateValue:
    """What a date rule makes of its match. `named` is the calendar span that the words name before "by", "after" ...

    `bare` tells that the words have no year of their own; `vague` that they give no real deadline ("in the coming
    months"); `chained` that the window follows from the date before it in the passage. `note` is the arithmetic.
    """

    window: Window
    relation: Relation = Relation.IN
    named: Window | None = None
    bare: bool = False
    vague: bool = False
    chained: bool = False
    note: str = ""


@dataclass(slots=True)
class DateMatch:
    """A date expression at `start:end` of the text, with the rule that found it."""

    start: int
    end: int
    value: DateValue
    rule: str

    @property
    def window(self) -> Window:
        """First and last day, inclusive; None is an open side."""
        return self.value.window


def _neither(_at: int) -> Tense:
    return Tense.NONE


@dataclass(slots=True)
class DateContext:
    """What a date rule may know: the day of speaking, the fiscal calendar, the date before, which way to look.

    Few rules ask which way to look (`tense`): `look` tells it when one does, of the place `at` where its match begins.
    """

    said_on: date
    fiscal_year_end: int = 12
    look: Callable[[int], Tense] = _neither
    at: int = -1
    last: DateMatch | None = None
    ahead: DateMatch | None = None
    """The last date that is still to come."""
    anchor: DateMatch | None = None
    """The last year that the sentence named."""
    since: int = 0
    """Where the present paragraph begins."""
    own_quarters: int | None = None
    """The last month of the fiscal year by which a report counts its quarters, where that was worked out from it."""
    budget_year_end: int | None = None
    """The last month of the years that the document names by two ("2026-27"), where it speaks of budgets."""
    of_budgets: bool | None = None
    """Whether the document speaks of budgets, whose years are named by two; None until it was asked."""
    reported: tuple[int, int] | None = None
    """The fiscal year and quarter that the document reports on, where it says so."""
    editions: frozenset[int] = frozenset()
    """Where years begin that are a part of a name, and no time."""
    framed: DateMatch | None = None
    """The time that was announced for what is said here (先说2027年的展望): 全年 and its halves are of that year."""
    led: tuple[object, object, re.Match[str] | None] | None = None
    """What stands before a date, as it was last asked for: see `tracker.lang.en.leads`."""

    @property
    def quarters_end(self) -> int:
        """The last month (1 to 12) of the year by which quarters and fiscal years are counted."""
        return self.own_quarters or self.fiscal_year_end

    @property
    def years_end(self) -> int:
        """The last month (1 to 12) of a year that is called fiscal or financial."""
        return self.quarters_end if self.quarters_end != 12 else self.budget_year_end or 12

    @property
    def tense(self) -> Tense:
        """Where a month or quarter without a year is looked for."""
        return self.look(self.at)


@dataclass(slots=True)
class QuantityMatch:
    """An amount at `start:end` of the text. `noun` is the thing counted, as the text has it, if any."""

    start: int
    end: int
    quantity: Quantity
    rule: str
    noun: str = ""
    growth: bool = False
    """The figure is a change ("grow 26 %", 增长26%), not a level."""
    which: bool = False
    """The figure only says which things another one counts: the speed in "40 new 300km/h trains"."""


@dataclass(slots=True)
class Cue:
    """A word that bears on a claim, at `start:end`: `kind` is the cue's group (future, past, hedge ...).

    `clause` is the number of the clause in which it stands, once the sentence's clauses are known.
    """

    start: int
    end: int
    kind: str
    word: str
    value: str = ""
    clause: int = field(default=0, compare=False)
