"""Pictures as files: valid Vega-Lite, harmless whatever stands in the data, and no network in any of them."""

import json
import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

import html5lib
import pytest
from export_rows import NASTY

from tracker.errors import TrackerError
from tracker.export.picture import draw
from tracker.model.picture import Picture, PictureKind

pytest.importorskip("vl_convert")

DAYS = {"said": "2025-03-20", "start": "2025-06-01", "due": "2025-12-31", "true": None, "today": "2026-11-22"}
DRAWN = {"svg", "g", "path", "text", "tspan", "rect", "line", "defs", "clipPath"}
ROWS: dict[str, dict[str, Any]] = {
    "timeline": {"place": 0, "label": "16 Optimus", "status": "miss", **DAYS},
    "drift": {"promise": "16 Optimus", "label": "16", "said": "2025-03-20", "due": "2025-12-31", "outcome": None},
    "attainment": {
        "label": "16", "unit": "units", "target": 5000.0, "actual": 412.0, "attainment": 0.08, "asked": "about",
        "outcome": "miss",
    },
    "calibration": {"said": 0.9, "rate": 0.5, "low": 0.1, "high": 0.9, "n": 2, "came_true": 1},
    "survival": {"days": 0.0, "share": 0.5, "low": 0.1, "high": 0.9},
}  # fmt: skip


def picture(kind: str, *rows: Mapping[str, Any], empty: str | None = None, **given: Any) -> Picture:
    usual: dict[str, Any] = {"title": "A title", "caveats": ("4 of 9.",), "alt": "What is to be seen."}
    return Picture(kind=PictureKind(kind), rows=rows, empty=empty, **usual | given)


def elements(svg: str) -> list[ET.Element]:
    return list(ET.fromstring(svg).iter())  # noqa: S314 - vl-convert wrote it


def texts(svg: str) -> str:
    return "\n".join(element.text or "" for element in elements(svg) if element.tag.endswith("text"))


@pytest.mark.parametrize("kind", ROWS)
def test_every_kind_is_drawn_as_well_formed_svg_with_its_title_and_caveats(kind: str) -> None:
    svg = draw.svg(picture(kind, ROWS[kind]))

    assert "A title" in texts(svg)
    assert "4 of 9." in texts(svg)


@pytest.mark.parametrize("kind", ROWS)
def test_the_specification_is_valid_vega_lite(kind: str) -> None:
    import altair as alt

    alt.Chart.from_dict(draw.specification(picture(kind, ROWS[kind])), validate=True)


@pytest.mark.parametrize("kind", ROWS)
def test_where_there_is_nothing_the_picture_says_why(kind: str) -> None:
    assert "No claim has a due date." in texts(draw.svg(picture(kind, empty="No claim has a due date.")))


def test_chinese_labels_stay_text_in_svg() -> None:
    assert "2  机器人，今年5000台" in texts(
        draw.svg(picture("timeline", ROWS["timeline"] | {"label": "2  机器人，今年5000台"}))
    )


def test_png_is_one() -> None:
    assert draw.png(picture("survival", ROWS["survival"])).startswith(b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize("nasty", NASTY)
def test_svg_is_harmless_whatever_a_label_says(nasty: str) -> None:
    nasty = nasty[:400]  # Vega measures every letter: a label is a few words, of which a long one is enough
    row = ROWS["timeline"] | {"label": nasty}

    svg = draw.svg(picture("timeline", row, title=nasty, caveats=(nasty,), alt=nasty))

    assert {element.tag.rpartition("}")[2] for element in elements(svg)} <= DRAWN
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", svg)


@pytest.mark.parametrize("nasty", NASTY)
def test_the_page_is_valid_and_nothing_in_the_data_ends_its_script(nasty: str) -> None:
    row = ROWS["timeline"] | {"label": nasty}

    page = draw.page(picture("timeline", row, title=nasty, caveats=(nasty,), alt=nasty))

    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert len(document.findall(".//script")) == 3
    spec = json.loads(document.find(".//script[@id='specification']").text)
    assert spec["datasets"] if "datasets" in spec else spec["layer"]


def test_the_page_asks_no_network_for_anything() -> None:
    page = draw.page(picture("survival", ROWS["survival"]))

    assert "default-src 'none'" in page
    document = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert [element.tag for element in document.iter() if element.get("src") or element.get("href")] == []


def test_without_the_extra_one_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draw, "available", lambda: False)

    with pytest.raises(TrackerError, match=r"pip install 'claims-tracker\[pictures\]'"):
        draw.svg(picture("survival", ROWS["survival"]))


def test_a_missing_font_is_noticed() -> None:
    assert draw.has_chinese_font() in {True, False}
