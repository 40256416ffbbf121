"""Survival drawn: the share that had come true by so many days after the due date."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from tracker.model.picture import Picture, PictureKind
from tracker.scoring.entry import Entry, outcome_of, said_by
from tracker.scoring.fulfilment import fulfilment
from tracker.scoring.scorecard import TOO_FEW
from tracker.scoring.status import is_matured
from tracker.scoring.survival import Curve, Duration, End, edge_band, kaplan_meier


def survival_picture(entries: Iterable[Entry], *, as_of: date) -> Picture:
    """Return a row a step of the curve: `days` after the due date, `share` come true by then, its band `low`, `high`.

    The first row is the due date itself, the last the longest that anybody was watched.
    """
    said = said_by(entries, as_of)
    matured = [e for e in said if is_matured(e.claim, as_of)]
    looked_at = [e for e in matured if outcome_of(e, as_of) is not None]
    found = fulfilment(looked_at, as_of=as_of, clock="due")
    curve = kaplan_meier(found.durations)
    rows = _rows(curve, found.durations)
    ends = [d.end for d in found.durations]
    caveats = [
        (
            f"Matured and judged: {len(ends)}; {ends.count(End.FULFILLED)} came true, {ends.count(End.VOID)} "
            f"void, {ends.count(End.CENSORED)} still open on {as_of}. Kaplan-Meier with a 95 % band."
        )
    ]
    unjudged = len(matured) - len(looked_at)
    if unjudged:
        caveats.append(f"{unjudged} due but unjudged are left out: nobody has looked.")
    if found.day_assumed:
        caveats.append(f"For {found.day_assumed} the day is not known: taken as the due date.")
    if 0 < len(ends) < TOO_FEW:
        caveats.append("Too few to read anything into it.")
    return Picture(
        kind=PictureKind.SURVIVAL,
        title="The share that came true by the due date, and after",
        caveats=tuple(caveats),
        rows=tuple(rows),
        alt=_alt(rows),
        empty=None if rows else "No claim whose window has closed was judged.",
    )


def _rows(curve: Curve, durations: Iterable[Duration]) -> list[dict[str, Any]]:
    held = list(durations)
    if not held:
        return []
    days = sorted({0.0, *(step.days for step in curve.steps), curve.watched_days})
    rows = []
    for day in days:
        found = curve.came_true_by(day)
        if found is None:
            continue
        share, band = found
        band = band or edge_band(held, day, all_came_true=share > 0)
        rows.append(
            {"days": day, "share": share, "low": band.low if band else share, "high": band.high if band else share}
        )
    return rows


def _alt(rows: list[dict[str, Any]]) -> str:
    if not rows:
        return "No curve yet."
    first, last = rows[0], rows[-1]
    return (
        f"A curve: {100 * first['share']:.0f} % had come true by the due date, "
        f"{100 * last['share']:.0f} % {last['days']:.0f} days after."
    )
