"""The scorecard: cohorts first, then rates over closed windows, then amount and time, each with its denominator."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from tracker.model.verdict import Outcome
from tracker.scoring.amounts import attainment
from tracker.scoring.clusters import cluster_interval, clusters_of
from tracker.scoring.dimensions import check
from tracker.scoring.entry import Entry, fulfilled_by, outcome_of, ruling, said_by
from tracker.scoring.grouping import JOIN, grouped
from tracker.scoring.slip import slip_days, slip_ratio
from tracker.scoring.status import is_matured
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
    dated = [e for e in said if e.claim.due_on is not None]
    undated = [e for e in said if e.claim.due_on is None]
    matured = [e for e in dated if is_matured(e.claim, as_of)]
    early = [e for e in dated if not is_matured(e.claim, as_of)]
    closed, waiting = _outcomes(matured, as_of), _outcomes(early, as_of)
    hit, miss, unjudged = closed[Outcome.HIT], closed[Outcome.MISS], closed[None]
    interval = wilson(hit, hit + miss)
    return ScoreRow(
        group=group,
        total=len(said),
        dated=len(dated),
        matured=len(matured),
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
        not_yet_due=len(early),
        early_hit=waiting[Outcome.HIT],
        early_miss=waiting[Outcome.MISS],
        early_void=waiting[Outcome.VOID],
        undated=len(undated),
        undated_judged=len(undated) - _outcomes(undated, as_of)[None],
        too_few=hit + miss < TOO_FEW,
        **_over_families(matured, as_of),
        by=by,
        **_amount_and_time([e for e in matured if outcome_of(e, as_of) in (Outcome.HIT, Outcome.MISS)], as_of),
    )


def _over_families(matured: Sequence[Entry], as_of: date) -> dict[str, Any]:
    """Return how many families stand behind the rate, and its interval over them where some hold several claims."""
    clusters = clusters_of(matured, as_of=as_of)
    several = any(cluster.n > 1 for cluster in clusters)
    interval = cluster_interval(clusters) if several else None
    return {
        "family_n": len(clusters),
        "family_rate_low": interval.low if interval else None,
        "family_rate_high": interval.high if interval else None,
    }


def _outcomes(entries: Iterable[Entry], as_of: date) -> dict[Outcome | None, int]:
    counts: dict[Outcome | None, int] = {None: 0, **dict.fromkeys(Outcome, 0)}
    for entry in entries:
        counts[outcome_of(entry, as_of)] += 1
    return counts


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _amount_and_time(judged: Sequence[Entry], as_of: date) -> dict[str, Any]:
    """Return the columns of both axes over matured hits and misses."""
    amounts, days, ratios = [], [], []
    late = still_open = 0
    for entry in judged:
        verdict = ruling(entry, as_of)
        amount = attainment(entry.claim, verdict.actual if verdict else None)
        if isinstance(amount, float):
            amounts.append(amount)
        came_true = fulfilled_by(entry, as_of)
        slip, ratio = slip_days(entry.claim, came_true), slip_ratio(entry.claim, came_true)
        if isinstance(slip, int):
            days.append(slip)
        if isinstance(ratio, float):
            ratios.append(ratio)
        if outcome_of(entry, as_of) is Outcome.MISS:
            still_open += came_true is None and not entry.claim.negated
            late += isinstance(slip, int) and slip > 0
    q1, middle, q3 = quartiles(amounts)
    return {
        "attainment_n": len(amounts),
        "attainment_median": middle,
        "attainment_q1": q1,
        "attainment_q3": q3,
        "slip_n": len(days),
        "slip_days_median": quartiles(days)[1],
        "slip_ratio_median": quartiles(ratios)[1],
        "late": late,
        "still_open_misses": still_open,
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
