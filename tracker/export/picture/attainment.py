"""Target against actual drawn on two log scales: on the diagonal is what was said."""

from typing import Any

import altair as alt

from tracker.export.picture.look import FAINT, INK, data, finished, layered, outcome_colour, rows
from tracker.model.picture import Picture

_SIDE = 380
_ASKED = ("about", "at least", "at most", "range")
_SHAPES = ["circle", "triangle-up", "triangle-down", "square"]
_NAMED = 12


def draw(picture: Picture) -> dict[str, Any]:
    """Return the specification."""
    base = alt.Chart(rows(picture))
    figures = [float(row[name]) for row in picture.rows for name in ("target", "actual")]
    low, high = min(figures) / 2, max(figures) * 2
    scale = alt.Scale(type="log", domain=[low, high], nice=False)
    axis = alt.Axis(format="~s", tickCount=6, labelOverlap=True)
    x = alt.X("target:Q", scale=scale, axis=axis, title="target, in the claim's own unit")
    y = alt.Y("actual:Q", scale=scale, axis=axis, title="actual")
    shape = alt.Shape(
        "asked:N", scale=alt.Scale(domain=list(_ASKED), range=_SHAPES), title=None, legend=alt.Legend(orient="top")
    )
    points = base.mark_point(size=80, filled=True, opacity=0.85).encode(
        x=x,
        y=y,
        color=outcome_colour("outcome", ("hit", "miss", "void")),
        shape=shape,
        tooltip=["label:N", "target:Q", "actual:Q", "unit:N", alt.Tooltip("attainment:Q", format=".2f"), "outcome:N"],
    )
    ends = data([{"target": end, "actual": end} for end in (low, high)])
    diagonal = alt.Chart(ends).mark_line(strokeDash=[4, 4], color=FAINT, strokeWidth=1).encode(x=x, y=y)
    layers: list[alt.Chart] = [diagonal, points]
    if len(picture.rows) <= _NAMED:
        layers.append(
            base.mark_text(align="left", dx=9, fontSize=10, color=INK, limit=170).encode(x=x, y=y, text="label:N")
        )
    return finished(layered(*layers, width=_SIDE, height=_SIDE), picture)
