"""The scorecard: cohorts first, then rates over closed windows, then amount and time, each with its denominator."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from tracker.model.verdict import Outcome
from tracker.scoring.clusters import cluster_interval
from tracker.scoring.dimensions import check
from tracker.scoring.entry import Entry, outcome_of, said_by
from tracker.scoring.grouping import JOIN, grouped, in_order
from tracker.scoring.judged import judge_entries
from tracker.scoring.status import is_matured
from tracker.scoring.tally import JUDGED, Tally
from tracker.scoring.wilson import wilson

ALL = "all"
TOO_FEW = 5
"""Groups with fewer judged claims than this say so beside their figures."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRow:
    """One group's figures; None is undefined, never zero. The fields, in order, are the columns of the CSV.

    Matured = hit + miss + void + due_unjudged; dated = matured + not_yet_due; total = dated + undated. Rates run from 0
    to 1 over hit + miss, all of them matured. docs/scoring.md defines every column.
    """

    group: str
    total: int
    dated: int
    matured: int
    hit: int
    miss: int
    void: int
    due_unjudged: int
    hit_rate: float | None
    hit_rate_low: float | None
    hit_rate_high: float | None
    judged: int
    rate_if_unjudged_miss: float | None
    rate_if_unjudged_hit: float | None
    not_yet_due: int
    early_hit: int
    early_miss: int
    early_void: int
    undated: int
    undated_judged: int
    late: int
    still_open_misses: int
    attainment_n: int
    attainment_median: float | None
    attainment_q1: float | None
    attainment_q3: float | None
    slip_n: int
    slip_days_median: float | None
    slip_ratio_median: float | None
    family_n: int
    family_rate_low: float | None
    family_rate_high: float | None
    too_few: bool
    by: str

    def as_row(self) -> dict[str, Any]:
        """Return the figures as JSON values under the names of COLUMNS."""
        return {name: getattr(self, name) for name in COLUMNS}


COLUMNS: tuple[str, ...] = tuple(f.name for f in fields(ScoreRow))
_COUNTED = COLUMNS[: COLUMNS.index("late")]
RATE_COLUMNS: tuple[str, ...] = (*_COUNTED, "too_few", "by")
"""What follows from counts alone."""


def scorecard(entries: Iterable[Entry], *, as_of: date, by: tuple[str, ...] = ()) -> list[ScoreRow]:
    """Return the row `all`, then one row a group of up to two dimensions (the names of DIMENSIONS).

    Counted is what had been said by `as_of`, that day included, with the verdicts given by then; a window that closes
    on `as_of` has not closed. Hand in each claim's last verdict *by that day*: one given later is as good as none.
    Raises UsageError for dimensions that do not exist.
    """
    check(by)
    said = said_by(entries, as_of)
    label = JOIN.join(by)
    groups = (score(members, as_of=as_of, group=group, by=label) for group, members in grouped(said, by))
    return [score(said, as_of=as_of), *groups]


def score(said: Sequence[Entry], *, as_of: date, group: str = ALL, by: str = "") -> ScoreRow:
    """Return the figures of one group, all of whose claims had been said by `as_of`."""
    tally, judged = Tally(), []
    for entry in said:
        outcome, matured = outcome_of(entry, as_of), is_matured(entry.claim, as_of)
        tally.enter(outcome, dated=entry.claim.due_on is not None, matured=matured)
        if matured and outcome in JUDGED:
            judged.append(entry)
    judge_entries(tally, judged, as_of)
    return row_of(tally, group=group, by=by)


def rows_of(groups: Mapping[tuple[str, ...], Tally], by: tuple[str, ...], *, families: bool = True) -> list[ScoreRow]:
    """Return the row `all`, then a row a group, as `scorecard` does, of groups in which each claim is in one alone.

    Without `families` the groups (but not `all`) go without their interval over families.
    """
    everything = Tally()
    for tally in groups.values():
        tally.sort()
        everything.include(tally)
    order = in_order({values: tally.total for values, tally in groups.items()}, by) if by else []
    label = JOIN.join(by)
    return [
        row_of(everything),
        *(row_of(groups[values], group=JOIN.join(values), by=label, families=families) for values in order),
    ]


def row_of(tally: Tally, *, group: str = ALL, by: str = "", families: bool = True) -> ScoreRow:
    """Return the figures of a tally; the interval over `families` takes longer than all others, and can be left out."""
    closed, waiting = tally.closed, tally.waiting
    hit, miss, unjudged = closed[Outcome.HIT], closed[Outcome.MISS], closed[None]
    dated, matured = closed.total() + waiting.total(), closed.total()
    interval = wilson(hit, hit + miss)
    return ScoreRow(
        group=group,
        total=tally.total,
        dated=dated,
        matured=matured,
        hit=hit,
        miss=miss,
        void=closed[Outcome.VOID],
        due_unjudged=unjudged,
        hit_rate=_share(hit, hit + miss),
        hit_rate_low=interval.low if interval else None,
        hit_rate_high=interval.high if interval else None,
        judged=hit + miss,
        rate_if_unjudged_miss=_share(hit, hit + miss + unjudged),
        rate_if_unjudged_hit=_share(hit + unjudged, hit + miss + unjudged),
        not_yet_due=dated - matured,
        early_hit=waiting[Outcome.HIT],
        early_miss=waiting[Outcome.MISS],
        early_void=waiting[Outcome.VOID],
        undated=tally.undated.total(),
        undated_judged=tally.undated.total() - tally.undated[None],
        too_few=hit + miss < TOO_FEW,
        late=tally.late,
        still_open_misses=tally.still_open,
        **_over_families(tally, interval=families),
        by=by,
        **_amount_and_time(tally),
    )


def _over_families(tally: Tally, *, interval: bool) -> dict[str, Any]:
    """Return how many families stand behind the rate, and its interval over them where some hold several claims."""
    several = interval and any(counts.total() > 1 for counts in tally.families.values())
    found = cluster_interval(tally.clusters()) if several else None
    return {
        "family_n": tally.alone.total() + len(tally.families),
        "family_rate_low": found.low if found else None,
        "family_rate_high": found.high if found else None,
    }


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _amount_and_time(tally: Tally) -> dict[str, Any]:
    """Return the medians and quartiles of both axes."""
    q1, middle, q3 = quartiles(tally.amounts)
    return {
        "attainment_n": len(tally.amounts),
        "attainment_median": middle,
        "attainment_q1": q1,
        "attainment_q3": q3,
        "slip_n": len(tally.days),
        "slip_days_median": quartiles(tally.days)[1],
        "slip_ratio_median": quartiles(tally.ratios)[1],
    }


def quartiles(values: Sequence[float]) -> tuple[float | None, float | None, float | None]:
    """Return lower quartile, median, upper quartile, interpolated between the two nearest values; None for no values.

    Hyndman and Fan (1996), The American Statistician 50, 361-365, definition 7: what R, NumPy and spreadsheets do.
    """
    if not values:
        return None, None, None
    ordered = sorted(values)

    def at(share: float) -> float:
        place = share * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (ordered[above] - ordered[below]) * (place - below)

    return at(0.25), at(0.5), at(0.75)
