"""Target against actual, one point a claim."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from tracker.model.claim import Claim
from tracker.model.picture import Picture, PictureKind
from tracker.model.quantity import Comparator
from tracker.scoring.amounts import attainment
from tracker.scoring.entry import Entry, outcome_of, ruling, said_by
from tracker.scoring.scorecard import TOO_FEW, quartiles
from tracker.scoring.status import is_matured

_KINDS = {Comparator.AT_LEAST: "at least", Comparator.AT_MOST: "at most", Comparator.RANGE: "range"}


def attainment_picture(entries: Iterable[Entry], *, as_of: date, label: Callable[[Claim], str]) -> Picture:
    """Return a row a matured claim with a defined attainment whose target and actual are both above zero.

    Rows have `label`, `unit`, `target` (of a range the nearer bound, or the actual figure inside it), `actual`,
    `attainment`, `asked` (about, at least, at most, range) and `outcome`. A log scale has no place for zero.
    """
    matured = [e for e in said_by(entries, as_of) if is_matured(e.claim, as_of) and outcome_of(e, as_of) is not None]
    points = [point for point in (_point(entry, as_of, label) for entry in matured) if point is not None]
    rows = [point for point in points if point["target"] is not None and min(point["target"], point["actual"]) > 0]
    shares, left_out = [point["attainment"] for point in points], len(points) - len(rows)
    median = quartiles(shares)[1]
    n = f"{len(shares)} of {len(matured)} matured and judged claims have a figure"
    caveats = [n + (f"; median attainment {median:.2f}." if median is not None else ".")]
    if left_out:
        caveats.append(f"{left_out} with a figure of zero or below have no place on a log scale.")
    if 0 < len(shares) < TOO_FEW:
        caveats.append("Too few to read anything into it.")
    return Picture(
        kind=PictureKind.ATTAINMENT,
        title="Target against actual",
        caveats=tuple(caveats),
        rows=tuple(rows),
        alt=f"A point for each of {len(rows)} claims: its target and what came about, each in the claim's own unit.",
        empty=None if rows else "No matured and judged claim has both a target and an actual figure above zero.",
    )


def _point(entry: Entry, as_of: date, label: Callable[[Claim], str]) -> dict[str, Any] | None:
    """Return a claim's row; None where no attainment is defined."""
    claim, verdict = entry.claim, ruling(entry, as_of)
    actual = verdict.actual if verdict else None
    share = attainment(claim, actual)
    if not isinstance(share, float) or actual is None or verdict is None or verdict.outcome is None:
        return None
    return {
        "label": label(claim),
        "unit": claim.unit or "",
        "target": _target(claim, actual),
        "actual": actual,
        "attainment": share,
        "asked": _KINDS.get(claim.comparator, "about"),
        "outcome": verdict.outcome.value,
    }


def _target(claim: Claim, actual: float) -> float | None:
    if claim.comparator is Comparator.RANGE and claim.low is not None and claim.high is not None:
        return min(max(actual, claim.low), claim.high)
    return claim.value
