"""The share that came true by the due date and one, two, three years after, and the time that half of them took."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from tracker.scoring.dimensions import check
from tracker.scoring.entry import Entry, said_by
from tracker.scoring.grouping import JOIN, grouped, in_order
from tracker.scoring.scorecard import ALL, TOO_FEW
from tracker.scoring.survival import ByDay, Curve, End, edge_band, incidence, kaplan_meier
from tracker.scoring.times import Times, times_of

MARKS: dict[str, int] = {"by_due": 0, "after_1_year": 365, "after_2_years": 730, "after_3_years": 1095}
"""Days after the due date, by the name of their columns; a year is 365 days."""

_FIGURES = ("", "_low", "_high", "_with_void", "_watched")


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """The share that came true by a mark, None where nobody was watched so long.

    `low` and `high` are the log-log band, or Wilson's over those watched where the share is 0 or 1. `with_void` is the
    share where void competes (Aalen-Johansen); `watched` how many were still watched on the mark's day, or ended on it.
    """

    share: float | None
    low: float | None
    high: float | None
    with_void: float | None
    watched: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SurvivalRow:
    """One group's times to fulfilment: on the clock that starts at the due date, and (median) when it was said.

    `n` matured and judged claims = `came_true` + `void` + `still_open`; for `day_assumed` of these hits the day was not
    known. Left out are `unjudged` ones, due and not looked at by anybody, and `denials`. The median is in days from the
    day it was said, over `said_n` claims, those not yet due censored; None where fewer than half came true.
    """

    group: str
    n: int
    came_true: int
    void: int
    still_open: int
    day_assumed: int
    unjudged: int
    denials: int
    shares: dict[str, Share]
    said_n: int
    median_days: float | None
    median_days_low: float | None
    median_days_high: float | None
    too_few: bool
    by: str

    def as_row(self) -> dict[str, Any]:
        """Return the figures as JSON values under the names of SURVIVAL_COLUMNS."""
        row = {f.name: getattr(self, f.name) for f in fields(self) if f.name != "shares"}
        for mark, share in self.shares.items():
            values = (share.share, share.low, share.high, share.with_void, share.watched)
            row |= {mark + figure: value for figure, value in zip(_FIGURES, values, strict=True)}
        return row


_NAMES = tuple(f.name for f in fields(SurvivalRow))
_AT = _NAMES.index("shares")
SURVIVAL_COLUMNS: tuple[str, ...] = (
    *_NAMES[:_AT],
    *(mark + figure for mark in MARKS for figure in _FIGURES),
    *_NAMES[_AT + 1 :],
)


def survival_rows(entries: Iterable[Entry], *, as_of: date, by: tuple[str, ...] = ()) -> list[SurvivalRow]:
    """Return the row `all`, then one row a group of up to two dimensions, as `scorecard` does.

    Raises UsageError for dimensions that do not exist.
    """
    check(by)
    said = said_by(entries, as_of)
    label = JOIN.join(by)
    groups = (_row(times_of(members, as_of), group, label) for group, members in grouped(said, by))
    return [_row(times_of(said, as_of), ALL, ""), *groups]


def rows_of_times(groups: Mapping[tuple[str, ...], Times], by: tuple[str, ...]) -> list[SurvivalRow]:
    """Return the row `all`, then a row a group, as `survival_rows` does; each claim must be in one group alone."""
    everything = Times()
    for times in groups.values():
        everything.include(times)
    order = in_order({values: times.total for values, times in groups.items()}, by) if by else []
    label = JOIN.join(by)
    return [_row(everything, ALL, ""), *(_row(groups[values], JOIN.join(values), label) for values in order)]


def _row(times: Times, group: str, by: str) -> SurvivalRow:
    curve, whole = kaplan_meier(times.after_due), kaplan_meier(times.since_said)
    competing = incidence(times.after_due, End.FULFILLED)
    low, high = whole.median_interval()
    came_true, void, still_open = times.after_due.totals()
    n = came_true + void + still_open
    return SurvivalRow(
        group=group,
        n=n,
        came_true=came_true,
        void=void,
        still_open=still_open,
        day_assumed=times.day_assumed,
        unjudged=times.unjudged,
        denials=times.denials,
        shares={mark: _share(curve, competing, times.after_due, days) for mark, days in MARKS.items()},
        said_n=whole.n,
        median_days=whole.median(),
        median_days_low=low,
        median_days_high=high,
        too_few=n < TOO_FEW,
        by=by,
    )


def _share(curve: Curve, competing: Sequence[tuple[float, float]], ended: ByDay, days: int) -> Share:
    watched = ended.watched(days)
    found = curve.came_true_by(days)
    if found is None:
        return Share(share=None, low=None, high=None, with_void=None, watched=watched)
    share, band = found
    with_void = max((total for day, total in competing if day <= days), default=0.0)
    low, high = band or edge_band(ended, days, all_came_true=share > 0) or (None, None)
    return Share(share=share, low=low, high=high, with_void=with_void, watched=watched)
