"""The figures of what was judged, by columns: amounts, days and families of closed hits and misses.

One claim after another takes three times as long, which is felt over a million.
"""

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from datetime import date
from itertools import compress
from typing import Any, NamedTuple, TypeVar

from tracker.model.verdict import Outcome
from tracker.scoring.amounts import share_of
from tracker.scoring.entry import Entry, fulfilled_by, outcome_of, ruling
from tracker.scoring.slip import ratio_of
from tracker.scoring.tally import Tally

Group = TypeVar("Group", bound=Hashable)


class Judged(NamedTuple):
    """Closed hits and misses by columns, all of one length; days are ordinals, comparators and outcomes their values.

    `came_true` is the day if it is known, later than asked about or not; `actuals` are in the unit of the target.
    """

    outcomes: Sequence[str]
    comparators: Sequence[str]
    values: Sequence[float | None]
    lows: Sequence[float | None]
    highs: Sequence[float | None]
    units: Sequence[str | None]
    negated: Sequence[bool]
    said_on: Sequence[int]
    due_on: Sequence[int]
    actuals: Sequence[float | None]
    came_true: Sequence[int | None]


def judge_all(
    tally_of: Mapping[Group, Tally],
    groups: Sequence[Group],
    judged: Judged,
    families: Sequence[str | None],
    as_of: int,
) -> None:
    """Take the figures of claims, each into the tally of its group; `families` names the promise of each, if any."""
    _amounts(tally_of, groups, judged)
    _times(tally_of, groups, judged, as_of)
    _promises(tally_of, groups, judged.outcomes, families)


def judge_entries(tally: Tally, entries: Sequence[Entry], as_of: date) -> None:
    """Take the figures of closed hits and misses into one tally."""
    if entries:
        judged = Judged(*zip(*(_judged(entry, as_of) for entry in entries), strict=True))
        families = [entry.family for entry in entries]
        judge_all({(): tally}, [()] * len(entries), judged, families, as_of.toordinal())


def _judged(entry: Entry, as_of: date) -> tuple[Any, ...]:
    claim, verdict, came_true, due_on = (
        entry.claim,
        ruling(entry, as_of),
        fulfilled_by(entry, as_of),
        entry.claim.due_on,
    )
    return (
        *(outcome_of(entry, as_of), claim.comparator, claim.value, claim.low, claim.high, claim.unit, claim.negated),
        *(claim.said_on.toordinal(), None if due_on is None else due_on.toordinal()),
        None if verdict is None else verdict.actual,
        None if came_true is None else came_true.toordinal(),
    )


def _amounts(tally_of: Mapping[Group, Tally], groups: Sequence[Group], judged: Judged) -> None:
    target = (judged.comparators, judged.values, judged.lows, judged.highs, judged.units, judged.negated)
    shares = map(share_of, *target, judged.actuals)
    for group, share in zip(groups, shares, strict=True):
        if type(share) is float:
            tally_of[group].amounts.append(share)


def _times(tally_of: Mapping[Group, Tally], groups: Sequence[Group], judged: Judged, as_of: int) -> None:
    known = (judged.said_on, judged.due_on, judged.came_true, judged.negated, judged.outcomes)
    for group, said, due, came_true, negated, outcome in zip(groups, *known, strict=True):
        if negated:
            continue
        tally = tally_of[group]
        if came_true is None or came_true > as_of:
            tally.still_open += outcome == _MISS
            continue
        slip = came_true - due
        tally.days.append(slip)
        if slip > 0 and outcome == _MISS:
            tally.late += 1
        ratio = ratio_of(said, due, came_true)
        if ratio is not None:
            tally.ratios.append(ratio)


_MISS = Outcome.MISS.value


def _promises(
    tally_of: Mapping[Group, Tally], groups: Sequence[Group], outcomes: Sequence[str], families: Sequence[str | None]
) -> None:
    rows = zip(groups, outcomes, strict=True)
    for (group, outcome), number in Counter(compress(rows, [family is None for family in families])).items():
        tally_of[group].alone[Outcome(outcome)] += number
    for group, outcome, family in compress(zip(groups, outcomes, families, strict=True), families):
        tally_of[group].families.setdefault(str(family), Counter())[Outcome(outcome)] += 1
