"""Calibration drawn: on the diagonal deeds are as words said."""

from typing import Any

import altair as alt

from tracker.export.picture.look import FAINT, INK, SERIES, data, finished, layered, rows
from tracker.model.picture import Picture

_SIDE = 340


def draw(picture: Picture) -> dict[str, Any]:
    """Return the specification."""
    base = alt.Chart(rows(picture))
    whole = alt.Scale(domain=[0, 1])
    axis = alt.Axis(format="%", values=[0, 0.25, 0.5, 0.75, 1])
    x = alt.X("said:Q", scale=whole, axis=axis, title="said (mean of the bin)")
    y = alt.Y("rate:Q", scale=whole, axis=axis, title="came true")
    band = base.mark_rule(color=SERIES[0], strokeWidth=1.5).encode(
        x=x, y=alt.Y("low:Q", scale=whole, title="came true"), y2="high:Q"
    )
    size = alt.Size("n:Q", scale=alt.Scale(range=[40, 300], domainMin=1), legend=None)
    points = base.mark_point(color=SERIES[0], filled=True, opacity=1).encode(
        x=x, y=y, size=size, tooltip=["said:Q", "rate:Q", "came_true:Q", "n:Q"]
    )
    counts = base.mark_text(align="left", dx=11, fontSize=11, color=INK).encode(x=x, y=y, text="count:N")
    counts = counts.transform_calculate(count="datum.came_true + ' of ' + datum.n")
    ends = data([{"said": end, "rate": end} for end in (0, 1)])
    diagonal = alt.Chart(ends).mark_line(strokeDash=[4, 4], color=FAINT, strokeWidth=1).encode(x=x, y=y)
    return finished(layered(diagonal, band, points, counts, width=_SIDE, height=_SIDE), picture)
