"""What a scorecard can be split by: one small function a dimension, and the order of its values."""

from collections.abc import Callable

from tracker.errors import UsageError
from tracker.model.claim import Control, Modality, Tier
from tracker.model.quantity import UNITS, Comparator
from tracker.scoring.entry import Entry

NONE = "(none)"
"""The group of the claims that lack what is asked for."""

UNDER_1, FROM_1_TO_3, OVER_3, UNDATED = "under 1 year", "1 to 3 years", "over 3 years", "undated"


def horizon(entry: Entry) -> str:
    """Return how far ahead the due date lay when it was said.

    Under 1 year: due before the same day of the next year. 1 to 3 years: from that day to the same day three years on,
    both included. Over 3 years: later.
    """
    said, due = entry.claim.said_on, entry.claim.due_on
    if due is None:
        return UNDATED
    day = (due.year, due.month, due.day)
    if day < (said.year + 1, said.month, said.day):
        return UNDER_1
    return FROM_1_TO_3 if day <= (said.year + 3, said.month, said.day) else OVER_3


def dimension_of_unit(entry: Entry) -> str:
    """Return what the target's unit measures (`power`, `money:USD`), `count` for a noun, `event` for no figure."""
    claim = entry.claim
    if claim.comparator is Comparator.EVENT:
        return "event"
    unit = UNITS.get(claim.unit or "")
    return unit.dimension if unit is not None else "count" if claim.unit else NONE


DIMENSIONS: dict[str, Callable[[Entry], tuple[str, ...]]] = {
    "speaker": lambda e: (e.claim.speaker or NONE,),
    "subject": lambda e: (e.claim.subject or NONE,),
    "source": lambda e: (e.source or e.claim.document or NONE,),
    "tag": lambda e: tuple(dict.fromkeys(e.claim.tags)) or (NONE,),
    "year": lambda e: (f"{e.claim.said_on.year:04d}",),
    "horizon": lambda e: (horizon(e),),
    "modality": lambda e: (e.claim.modality.value,),
    "tier": lambda e: (e.claim.tier.value,),
    "control": lambda e: (e.claim.control.value,),
    "language": lambda e: (e.language or NONE,),
    "stretch": lambda e: ("stretch" if e.claim.stretch else "plain",),
    "unit": lambda e: (dimension_of_unit(e),),
}
"""Each gives the groups that an entry belongs to: one, but for `tag`, where a claim counts under each of its tags."""

_ORDERS: dict[str, tuple[str, ...]] = {
    "horizon": (UNDER_1, FROM_1_TO_3, OVER_3, UNDATED),
    "modality": tuple(m.value for m in Modality),
    "tier": tuple(t.value for t in Tier),
    "control": tuple(c.value for c in Control),
    "stretch": ("plain", "stretch"),
}


def check(by: tuple[str, ...]) -> None:
    """Raise UsageError unless `by` names at most two known and different dimensions."""
    for name in by:
        if name not in DIMENSIONS:
            raise UsageError(f"cannot group by {name!r}: choose from {', '.join(DIMENSIONS)}")
    if len(by) > 2:
        raise UsageError(f"cannot group by {len(by)} dimensions at a time: choose one or two")
    if len(set(by)) < len(by):
        raise UsageError(f"cannot group by {by[0]!r} twice: name another dimension, or only this one")


def rank(dimension: str, value: str, total: int) -> tuple[int, int, str]:
    """Return what sorts groups: by the dimension's own order, years ascending, else the largest group first.

    The group without a value comes last.
    """
    if value == NONE:
        return (1, 0, value)
    order = _ORDERS.get(dimension)
    if order is not None:
        return (0, order.index(value), value)
    return (0, 0 if dimension == "year" else -total, value)
