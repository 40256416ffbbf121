"""The timeline drawn: a thin line until the window opens, a thick one while it is open, a diamond when it came true."""

from typing import Any

import altair as alt

from tracker.export.picture.look import FAINT, INK, WIDTH, data, finished, layered, outcome_colour, rows, utc
from tracker.model.picture import Picture

_STATUS = ("hit", "miss", "void", "due", "open")
_SHAPES = ["circle", "cross", "square", "triangle-up", "stroke"]


def draw(picture: Picture) -> dict[str, Any]:
    """Return the specification."""
    line = alt.Y("place:O", title=None, axis=None)
    colour = outcome_colour("status", _STATUS)
    base = alt.Chart(rows(picture))
    axis = alt.Axis(format="%Y", tickCount="year", labelOverlap=True, orient="top")
    first = min(str(row["said"]) for row in picture.rows)
    last = max(str(row[name]) for row in picture.rows for name in ("due", "true", "today") if row[name])
    said = alt.X(**utc("said", title=None, domain=[f"{first[:4]}-01-01", max(last, f"{first[:4]}-12-31")]), axis=axis)
    wait = base.mark_rule(strokeWidth=1).encode(x=said, x2="start:T", y=line, color=colour)
    window = base.mark_rule(strokeWidth=5, strokeCap="butt", opacity=0.55).encode(
        x=alt.X(**utc("start", title=None)), x2="due:T", y=line, color=colour
    )
    begun = base.mark_point(shape="circle", size=34, strokeWidth=1.5, fill="#fefefe").encode(
        x=said, y=line, color=colour, tooltip=["label:N", "said:N", "due:N", "true:N", "status:N"]
    )
    shape = alt.Shape("status:N", scale=alt.Scale(domain=list(_STATUS), range=_SHAPES), title=None)
    due = base.mark_point(size=70, filled=True, opacity=1).encode(
        x=alt.X(**utc("due", title=None)), y=line, color=colour, shape=shape, tooltip=["label:N", "due:N", "status:N"]
    )
    true = base.mark_point(shape="diamond", size=90, filled=True, opacity=1, stroke=INK, strokeWidth=1).encode(
        x=alt.X(**utc("true", title=None)), y=line, color=colour, tooltip=["label:N", "true:N"]
    )
    now = base.mark_rule(color=INK, strokeDash=[2, 3]).encode(x=alt.X(**utc("today", title=None), aggregate="min"))
    true = true.transform_filter("isValid(datum.true)")
    height = max(18 * len(picture.rows), 36)
    layers = (now, wait, window, begun, due, true, *_words(base))
    return finished(layered(*layers, width=WIDTH, height=height), picture)


def _words(base: alt.Chart) -> tuple[alt.Chart, alt.Chart]:
    """Write each claim's name at the left, where an axis would cut it, and what the marks mean below."""
    names = base.mark_text(align="right", baseline="middle", dx=-10, color=INK, limit=300, fontSize=11).encode(
        x=alt.value(0), y=alt.Y("place:O", axis=None), text="label:N"
    )
    key = "○ said   ·   thick: the window   ·   ◆ came true   ·   dotted: the day asked"
    told = alt.Chart(data([{}])).mark_text(align="left", dy=16, color=FAINT, fontSize=11)
    legend = told.encode(x=alt.value(0), y=alt.value("height"), text=alt.value(key))
    return names, legend
