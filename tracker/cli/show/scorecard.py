"""The scorecard on a screen: cohorts first, then rates, then amount and time, each figure with what it is of."""

from collections.abc import Iterator, Sequence
from datetime import date

from tracker.cli.show.statement import figure
from tracker.cli.show.table import Column
from tracker.scoring.grouping import JOIN
from tracker.scoring.scorecard import TOO_FEW, ScoreRow

Block = tuple[tuple[Column, ...], list[list[str]]]

GROUP = Column("", most=24, joint=JOIN)
"""Whose figures a line has; of two dimensions both names."""


def title(as_of: date, by: Sequence[str]) -> str:
    """Return the heading: the day it holds for, and what it is split by."""
    return f"Scorecard as of {as_of}" + (f", by {' and '.join(by)}" if by else "")


def blocks(rows: Sequence[ScoreRow], *, rates: bool = False) -> Iterator[Block]:
    """Yield the scorecard's tables, each narrow enough for 80 columns; with `rates` without amount and time."""
    yield _cohorts(rows)
    yield _rates(rows)
    if not rates:
        yield _amount_and_time(rows)


def notes(rows: Sequence[ScoreRow], *, rates: bool = False) -> Iterator[str]:
    """Yield what a reader must know to read the figures rightly; with `rates` of counts and rates alone."""
    everything = rows[0]
    if not everything.total:
        yield "No claims yet: `claims ingest FILE`, then `claims review`."
        return
    if not everything.judged:
        yield "No rate yet: no claim whose window has closed was judged hit or miss."
    early = everything.early_hit + everything.early_miss + everything.early_void
    yield "Rates are over claims whose window had closed and that were judged hit or miss; void ones are not counted."
    if early:
        yield f"Judged before the window closed, and waiting for their day: {early}."
    if everything.due_unjudged:
        yield (
            f"{everything.due_unjudged} due but unjudged (`claims list --status due`): "
            "the bounds say what they can still change."
        )
    if everything.still_open_misses and not rates:
        yield f"Slip is over what came true; {everything.still_open_misses} misses have not, and are not in it."
    if everything.family_rate_low is not None and not rates:
        low, high = percent(everything.family_rate_low, sign=""), percent(everything.family_rate_high)
        yield (
            f"Some promises were said more than once: over the {everything.family_n} judged ones the interval of the "
            f"hit rate is {low}..{high}; --count first or latest counts each once."
        )
    if any(row.too_few for row in rows):
        yield f"too few: fewer than {TOO_FEW} judged; read nothing into such a rate."


def _cohorts(rows: Sequence[ScoreRow]) -> Block:
    names = ("said", "dated", "matured", "hit", "miss", "void", "due, unjudged", "not yet due")
    columns = (GROUP, *(Column(name, right=True) for name in names))
    return columns, [
        [
            row.group,
            *map(
                str,
                (
                    row.total,
                    row.dated,
                    row.matured,
                    row.hit,
                    row.miss,
                    row.void,
                    row.due_unjudged,
                    row.not_yet_due,
                ),
            ),
        ]
        for row in rows
    ]


def _rates(rows: Sequence[ScoreRow]) -> Block:
    columns = (GROUP, Column("hit rate (95 % interval)"), Column("if all unjudged miss..hit"), Column(""))
    return columns, [[row.group, _rate(row), _bounds(row), "too few" if row.too_few else ""] for row in rows]


def _rate(row: ScoreRow) -> str:
    if row.hit_rate is None:
        return "- of 0"
    return (
        f"{row.hit} of {row.judged}: {percent(row.hit_rate)} "
        f"({percent(row.hit_rate_low, sign='')}..{percent(row.hit_rate_high)})"
    )


def _bounds(row: ScoreRow) -> str:
    if row.rate_if_unjudged_miss is None:
        return "-"
    low, high = percent(row.rate_if_unjudged_miss, sign=""), percent(row.rate_if_unjudged_hit)
    return f"{low}..{high} of {row.judged + row.due_unjudged}"


def percent(share: float | None, *, sign: str = " %") -> str:
    """Return a share as whole per cent; `-` for none."""
    return "-" if share is None else f"{100 * share:.0f}{sign}"


def _amount_and_time(rows: Sequence[ScoreRow]) -> Block:
    columns = (
        GROUP,
        Column("attainment, median (quartiles)"),
        Column("slip, median"),
        Column("late", right=True),
        Column("still open", right=True),
    )
    return columns, [
        [row.group, _attainment(row), _slip(row), str(row.late), str(row.still_open_misses)] for row in rows
    ]


def _attainment(row: ScoreRow) -> str:
    if row.attainment_median is None:
        return "- of 0"
    return (
        f"{_ratio(row.attainment_median)} ({_ratio(row.attainment_q1)}..{_ratio(row.attainment_q3)}) "
        f"of {row.attainment_n}"
    )


def _slip(row: ScoreRow) -> str:
    if row.slip_days_median is None:
        return "- of 0"
    ratio = "" if row.slip_ratio_median is None else f" (x{_ratio(row.slip_ratio_median)})"
    return f"{figure(row.slip_days_median)} days{ratio} of {row.slip_n}"


def _ratio(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}" if abs(value) < 1000 else figure(round(value))
