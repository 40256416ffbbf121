"""Calibration drawn: how likely it was said to be, against how often it came true."""

from collections.abc import Iterable
from datetime import date

from tracker.model.picture import Picture, PictureKind
from tracker.scoring.calibration import bins, brier, forecasts
from tracker.scoring.entry import Entry, said_by
from tracker.scoring.scorecard import TOO_FEW


def calibration_picture(entries: Iterable[Entry], *, as_of: date) -> Picture:
    """Return a row a bin that is not empty: `n`, `came_true`, `said` (mean probability), `rate`, `low` and `high`."""
    said = said_by(entries, as_of)
    found = forecasts(said, as_of=as_of)
    stated = len(forecasts(said, as_of=as_of, stated_only=True))
    rows = tuple(
        {
            "said": b.mean_probability,
            "rate": b.rate,
            "low": b.band.low if b.band else None,
            "high": b.band.high if b.band else None,
            "n": b.n,
            "came_true": b.came_true,
        }
        for b in bins(found)
        if b.n
    )
    score = brier(found)
    caveats = [
        (
            f"Matured and judged, with a probability: {len(found)}; {stated} stated, {len(found) - stated} implied by "
            "their words (ICD 203). Bars are 95 % (Wilson)."
        )
    ]
    if score is not None:
        caveats.append(f"Brier score {score.score:.3f}: 0 is best, always saying 50 % scores 0.25.")
    if 0 < len(found) < TOO_FEW:
        caveats.append("Too few to read anything into it.")
    return Picture(
        kind=PictureKind.CALIBRATION,
        title="Words against deeds",
        caveats=tuple(caveats),
        rows=rows,
        alt=_alt(rows),
        empty=None if rows else "No matured and judged claim has a stated or implied probability.",
    )


def _alt(rows: Iterable[dict[str, float | int | None]]) -> str:
    told = [f"said {100 * (r['said'] or 0):.0f} %, came true {r['came_true']} of {r['n']}" for r in rows]
    return "How likely it was said to be, against how often it came true: " + ("; ".join(told) or "nothing yet") + "."
