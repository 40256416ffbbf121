"""How all pictures look: colours that the colour-blind can tell apart, letters, the title with its caveats.

Colours are Okabe and Ito's ("Color Universal Design", 2008), which stay apart under every common kind of colour
blindness; outcomes differ in shape, too. Ink and grid are single values, so that a page can set them anew in the dark.
"""

from collections.abc import Iterable, Mapping
from textwrap import wrap
from typing import Any, cast

import altair as alt

from tracker.model.picture import Picture
from tracker.model.plain import clean_text

INK, FAINT, GRID, PAPER = "#1d1d1f", "#5f5f64", "#d9d9de", "#fefefe"
OUTCOMES = {"hit": "#009e73", "miss": "#d55e00", "void": "#8c8c91", "due": "#e69f00", "open": "#0072b2"}
SERIES = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#1d1d1f", "#8c8c91")
FONT = "Noto Sans, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, system-ui, sans-serif"
WIDTH = 520
_LINE = 92


def rows(picture: Picture) -> alt.Data:
    """Return the rows as data of a chart, every text made harmless."""
    return data(picture.rows)


def data(values: Iterable[Mapping[str, Any]]) -> alt.Data:
    """Return rows as data that stand in the specification; text is made harmless."""
    return alt.Data(values=[_plain(row) for row in values])  # type: ignore[no-untyped-call]


def layered(*layers: alt.Chart, width: int, height: int) -> alt.LayerChart:
    """Return charts drawn one over the other, the first one lowest."""
    return cast("alt.LayerChart", alt.layer(*layers).properties(width=width, height=height))


def finished(chart: alt.LayerChart, picture: Picture) -> dict[str, Any]:
    """Return the chart with its title, its caveats and the common look, as a Vega-Lite specification."""
    caveats = [line for caveat in picture.caveats for line in wrap(clean_text(caveat), _LINE)]
    titled = chart.properties(
        title=alt.TitleParams(
            text=clean_text(picture.title), subtitle=caveats, anchor="start", frame="group", offset=12, fontSize=15,
            color=INK, subtitleColor=FAINT, subtitleFontSize=11, subtitlePadding=5, subtitleLineHeight=14,
        ),
        padding=12,
        description=clean_text(picture.alt),
    )  # fmt: skip
    axis = {"labelColor": INK, "titleColor": INK, "domainColor": FAINT, "tickColor": FAINT, "gridColor": GRID}
    done = (
        titled.configure(background=PAPER, font=FONT)
        .configure_view(stroke=None)
        .configure_axis(**axis, labelFontSize=11, titleFontSize=11, titleFontWeight="normal", labelLimit=280)
        .configure_legend(labelColor=INK, titleColor=INK, labelFontSize=11, titleFontSize=11, labelLimit=420)
    )
    # Tests hold the specifications against the schema; checking each again would take a third of the time.
    spec: dict[str, Any] = done.to_dict(validate=False)
    return spec


def nothing(picture: Picture) -> dict[str, Any]:
    """Return a picture that says why there is nothing to be seen."""
    words = "\n".join(wrap(clean_text(picture.empty or "Nothing to show."), 70))
    mark = alt.Chart(data([{}])).mark_text(color=FAINT, fontSize=13, lineBreak="\n")
    return finished(layered(mark.encode(text=alt.value(words)), width=WIDTH, height=80), picture)


def outcome_colour(field: str, names: tuple[str, ...]) -> alt.Color:
    """Return the colour of an outcome or status, with a legend of those that there can be."""
    scale = alt.Scale(domain=list(names), range=[OUTCOMES[name] for name in names])
    return alt.Color(f"{field}:N", scale=scale, title=None, legend=alt.Legend(orient="top"))


def utc(field: str, *, title: str | None, domain: list[str] | None = None) -> dict[str, Any]:
    """Return what places a day on a scale of time: days have no zone, so that none may shift them."""
    scale = alt.Scale(type="utc", padding=10) if domain is None else alt.Scale(type="utc", domain=domain)
    return {"shorthand": f"{field}:T", "scale": scale, "title": title}


def _plain(row: Mapping[str, Any]) -> dict[str, Any]:
    return {key: clean_text(value) if isinstance(value, str) else value for key, value in row.items()}
