"""Survival drawn: a step up whenever something came true, with its band."""

from typing import Any

import altair as alt

from tracker.export.picture.look import SERIES, WIDTH, finished, layered, rows
from tracker.model.picture import Picture


def draw(picture: Picture) -> dict[str, Any]:
    """Return the specification."""
    base = alt.Chart(rows(picture))
    longest = max(float(row["days"]) for row in picture.rows)
    x = alt.X(
        "days:Q",
        scale=alt.Scale(domain=[0, max(longest, 30)], nice=False),
        axis=alt.Axis(tickMinStep=1),
        title="days after the due date (0: by the due date)",
    )
    whole = alt.Scale(domain=[0, 1])
    axis = alt.Axis(format="%", values=[0, 0.25, 0.5, 0.75, 1])
    y = alt.Y("share:Q", scale=whole, axis=axis, title="came true")
    band = base.mark_area(interpolate="step-after", opacity=0.22, color=SERIES[0]).encode(
        x=x, y=alt.Y("low:Q", scale=whole, title="came true"), y2="high:Q"
    )
    curve = base.mark_line(interpolate="step-after", strokeWidth=2.5, color=SERIES[0]).encode(x=x, y=y)
    points = base.mark_point(filled=True, size=30, opacity=1, color=SERIES[0]).encode(
        x=x, y=y, tooltip=["days:Q", alt.Tooltip("share:Q", format=".0%"), alt.Tooltip("low:Q", format=".0%"),
                           alt.Tooltip("high:Q", format=".0%")],
    )  # fmt: skip
    return finished(layered(band, curve, points, width=WIDTH, height=260), picture)
