"""Survival, words against deeds and calibration on a screen, each figure with what it is of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tracker.cli.show.scorecard import GROUP as WIDE
from tracker.cli.show.scorecard import Block, percent
from tracker.cli.show.statement import figure
from tracker.cli.show.table import Column
from tracker.scoring.scorecard import TOO_FEW
from tracker.scoring.shares import SurvivalRow
from tracker.scoring.words import WordRow

_GROUP = replace(WIDE, most=20)
_MARKS = {
    "by_due": "by due",
    "after_1_year": "+1 year",
    "after_2_years": "+2 years",
    "after_3_years": "+3 years",
}


def rate(hit: int, n: int, share: float | None, low: float | None, high: float | None) -> str:
    """Return `2 of 6: 33 % (10..70 %)`, or `- of 0`."""
    return f"- of {n}" if share is None else f"{hit} of {n}: {percent(share)} {span(low, high)}"


def span(low: float | None, high: float | None) -> str:
    """Return `(10..70 %)`; where there is no interval, say so."""
    return "(no band)" if low is None or high is None else f"({percent(low, sign='')}..{percent(high)})"


def survival_blocks(rows: Sequence[SurvivalRow]) -> Iterator[Block]:
    """Yield how many there are, and the shares that came true by each mark."""
    counts = ("judged", "came true", "void", "open")
    yield (
        (_GROUP, *(Column(name, right=True) for name in counts), Column("median days")),
        [[r.group, *map(str, (r.n, r.came_true, r.void, r.still_open)), _median(r)] for r in rows],
    )
    yield (
        (
            _GROUP,
            Column("when"),
            Column("came true (95 %)"),
            Column("with void"),
            Column("watched", right=True),
            Column(""),
        ),
        [
            [
                row.group,
                _MARKS[mark],
                "-" if share.share is None else f"{percent(share.share)} {span(share.low, share.high)}",
                percent(share.with_void),
                str(share.watched),
                "too few" if row.too_few else "",
            ]
            for row in rows
            for mark, share in row.shares.items()
        ],
    )


def _median(row: SurvivalRow) -> str:
    if row.median_days is None:
        return f"not reached, of {row.said_n}" if row.said_n else "- of 0"
    high = "..." if row.median_days_high is None else figure(row.median_days_high)
    low = "..." if row.median_days_low is None else figure(row.median_days_low)
    return f"{figure(row.median_days)} ({low} to {high}) of {row.said_n}"


def survival_notes(rows: Sequence[SurvivalRow]) -> Iterator[str]:
    """Yield what is assumed, and for how many."""
    everything = rows[0]
    if not everything.n:
        yield "No share yet: no claim whose window has closed was judged."
    yield (
        "Shares are Kaplan-Meier's over matured and judged claims, by the due date and 1, 2, 3 years after: what has "
        "not come true counts as long as it was watched. Void ends the watch; `with void`: where it competes "
        "(Aalen-Johansen). Median days: from the day it was said until half had come true."
    )
    if everything.unjudged:
        yield f"{everything.unjudged} due but unjudged are left out: nobody has looked (`claims list --status due`)."
    if everything.day_assumed:
        yield f"{everything.day_assumed} hits have no day: they are taken as true on their window's last."
    if everything.denials:
        yield f"{everything.denials} claims that something will not happen are left out."


def word_blocks(rows: Sequence[WordRow]) -> Iterator[Block]:
    """Yield rates beside what the words imply, and the Brier scores with their parts."""
    yield (
        (Column(""), Column("hit rate (95 % interval)"), Column("words imply"), Column("finding"), Column("")),
        [
            [
                row.words,
                rate(row.hit, row.judged, row.hit_rate, row.hit_rate_low, row.hit_rate_high),
                "-" if row.implied_low is None else f"{percent(row.implied_low, sign='')}..{percent(row.implied_high)}",
                row.finding or "-",
                "too few" if row.too_few else "",
            ]
            for row in rows
        ],
    )
    names = ("forecasts", "Brier", "reliability", "resolution", "uncertainty", "base rate")
    yield (
        (Column(""), *(Column(name, right=True) for name in names)),
        [
            [
                row.words,
                str(row.forecasts),
                *(_score(v) for v in (row.brier, row.reliability, row.resolution, row.uncertainty)),
                percent(row.base_rate),
            ]
            for row in rows
            if row.forecasts
        ],
    )


def _score(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def word_notes(rows: Sequence[WordRow]) -> Iterator[str]:
    """Yield the scale, and what the words are held against."""
    yield (
        "Words imply the ranges of US Intelligence Community Directive 203, which is our reading; a plan, a goal, a "
        "hope and the possible imply no number. Cannot tell: interval and range overlap, or "
        "too few were judged."
    )
    if rows[0].forecasts:
        yield "Brier: 0 is best, 1 worst, always saying 50 % scores 0.25; reliability - resolution + uncertainty."
    else:
        yield "No Brier score: no matured and judged claim has a stated or implied probability."
    yield f"too few: fewer than {TOO_FEW} judged; read nothing into such a rate."


def bin_blocks(rows: Sequence[Mapping[str, Any]]) -> Iterator[Block]:
    """Yield the calibration bins, empty ones too."""
    yield (
        (Column("said"), Column("n", right=True), Column("mean said", right=True), Column("came true (95 % band)")),
        [
            [
                f"{percent(row['low'], sign='')}..{percent(row['high'])}",
                str(row["n"]),
                percent(row["mean_probability"]),
                rate(row["came_true"], row["n"], row["rate"], row["rate_low"], row["rate_high"]),
            ]
            for row in rows
        ],
    )


def bin_notes(rows: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what stands in the bins."""
    n = sum(row["n"] for row in rows)
    yield f"Forecasts: {n}, matured and judged, with a stated or implied probability."
    yield "Where the mean said lies outside the band, words and deeds differ by more than chance."
