"""Drift drawn: a line a promise, from statement to statement."""

from typing import Any

import altair as alt

from tracker.export.picture.look import FAINT, SERIES, WIDTH, data, finished, layered, rows, utc
from tracker.model.picture import Picture

_SHAPES = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right", "triangle-left"]


def draw(picture: Picture) -> dict[str, Any]:
    """Return the specification."""
    base = alt.Chart(rows(picture))
    promises = list(dict.fromkeys(row["promise"] for row in picture.rows))
    # The rows' texts are cleaned on their way, which may change a name: so the scale is left to count colours itself.
    legend = alt.Legend(orient="bottom", direction="vertical", columns=1)
    colour = alt.Color(
        "promise:N",
        sort=None,
        scale=alt.Scale(range=list(SERIES)),
        title=None,
        legend=legend,
    )
    shape = alt.Shape("promise:N", sort=None, scale=alt.Scale(range=_SHAPES), title=None, legend=None)
    x = alt.X(**utc("said", title="said on"), axis=alt.Axis(format="%Y-%m", labelOverlap=True))
    y = alt.Y(**utc("due", title="due on"), axis=alt.Axis(format="%Y-%m", labelOverlap=True))
    lines = base.mark_line(strokeWidth=2).encode(x=x, y=y, color=colour, order="said:T")
    points = base.mark_point(size=70, filled=True, opacity=1).encode(
        x=x, y=y, color=colour, shape=shape, tooltip=["label:N", "said:N", "due:N", "outcome:N"]
    )
    days = sorted(row["said"] for row in picture.rows)
    edge = data([{"said": day, "due": day} for day in (days[0], days[-1])])
    same = alt.Chart(edge).mark_line(strokeDash=[4, 4], color=FAINT, strokeWidth=1).encode(x=x, y=y)
    height = 300 + 4 * len(promises)
    return finished(layered(same, lines, points, width=WIDTH, height=height), picture)
