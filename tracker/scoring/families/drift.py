"""Drift: how the date of a promise moved with time.

Drift is the months by which the due date moved from the first to the last dated statement, for each month that went by
between them: 0 is a date that holds, 1 a date that is always as far away as it was, above 1 one that runs away. Both
are counted in days, so that the length of a month does not matter:

    >>> from datetime import date
    >>> months(date(2025, 1, 1), date(2026, 1, 1))
    11.99
    >>> drift_between((date(2025, 1, 1), date(2025, 12, 31)), (date(2026, 1, 1), date(2026, 12, 31)))
    1.0
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.model.claim import Claim
from tracker.model.verdict import LinkKind, Verdict
from tracker.scoring.undefined import Undefined

DAYS_A_MONTH = 30.4375
"""A month is a twelfth of 365.25 days."""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement of a promise. `kinds` says how it stands to earlier ones of the family.

    `moved` is by how many months its due date lies after that of the dated statement before it; None for the first, and
    where there is no date.
    """

    claim: Claim
    verdict: Verdict | None
    kinds: tuple[LinkKind, ...]
    moved: float | None


@dataclass(frozen=True, slots=True)
class Drift:
    """A promise, statement by statement, in the order said. `slipped` and `elapsed` are months, first to last date.

    `rate` is slipped / elapsed, undefined where fewer than two statements have a date or all were said on one day.
    """

    steps: tuple[Step, ...]
    slipped: float
    elapsed: float
    rate: float | Undefined


def months(first: date, last: date) -> float:
    """Return the months from one day to another, to two decimals; below 0 if the other comes first."""
    return round((last - first).days / DAYS_A_MONTH, 2)


def drift_between(first: tuple[date, date], last: tuple[date, date]) -> float | Undefined:
    """Return the drift between two statements, each (said on, due on), to three decimals."""
    elapsed = (last[0] - first[0]).days
    if elapsed <= 0:
        return Undefined("all was said on one day")
    return round((last[1] - first[1]).days / elapsed, 3)


def drift(statements: Sequence[tuple[Claim, Verdict | None, tuple[LinkKind, ...]]]) -> Drift:
    """Return how a promise moved. Statements come in the order said, each with its verdict and how it is linked."""
    steps = []
    dated: list[tuple[date, date]] = []
    for claim, verdict, kinds in statements:
        moved = None
        if claim.due_on is not None:
            moved = months(dated[-1][1], claim.due_on) if dated else None
            dated.append((claim.said_on, claim.due_on))
        steps.append(Step(claim, verdict, kinds, moved))
    if len(dated) < 2:
        return Drift(tuple(steps), 0.0, 0.0, Undefined("fewer than two statements have a date"))
    first, last = dated[0], dated[-1]
    return Drift(tuple(steps), months(first[1], last[1]), months(first[0], last[0]), drift_between(first, last))
