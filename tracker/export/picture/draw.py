"""From a picture to the bytes of a file: SVG, PNG, or a page of HTML that needs no network.

Nothing is ever fetched: the data stand in the specification, and vl-convert is told to load nothing.
"""

import json
from html import escape
from importlib import import_module
from typing import Any

from tracker.errors import TrackerError
from tracker.model.picture import Picture
from tracker.model.plain import clean_text

FORMS = ("svg", "png", "html")
"""The endings of files that can be written."""

_SCALE = 2.0
_POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:; "
    "base-uri 'none'; form-action 'none'"
)
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body{{margin:1rem;background:#fefefe;color:#1d1d1f;font:1rem/1.4 system-ui,sans-serif}}
main{{overflow-x:auto}}
</style>
<script>{bundle}</script>
</head>
<body>
<main><div id="picture" role="img" aria-label="{alt}"></div>
<noscript><p>{alt}</p><p>This picture is drawn by a script that stands in this page; nothing is fetched.</p></noscript>
</main>
<script type="application/json" id="specification">{spec}</script>
<script>
vegaEmbed("#picture", JSON.parse(document.getElementById("specification").textContent),
  {{renderer: "svg", actions: {{export: true, source: false, compiled: false, editor: false}}}});
</script>
</body>
</html>
"""


def specification(picture: Picture) -> dict[str, Any]:
    """Return the Vega-Lite specification. Raises TrackerError where the extra is not installed."""
    _needed()
    if picture.empty is not None or not picture.rows:
        from tracker.export.picture.look import nothing

        return nothing(picture)
    spec: dict[str, Any] = import_module(f"tracker.export.picture.{picture.kind.value}").draw(picture)
    return spec


def svg(picture: Picture) -> str:
    """Return the picture as SVG; text stays text, in whatever font its reader has. Raises TrackerError."""
    spec = specification(picture)
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    return drawn


def png(picture: Picture) -> bytes:
    """Return the picture as PNG, with twice the pixels that its SVG has units. Raises TrackerError."""
    spec = specification(picture)
    import vl_convert

    drawn: bytes = vl_convert.vegalite_to_png(spec, scale=_SCALE, allowed_base_urls=[])
    return drawn


def page(picture: Picture) -> str:
    """Return the picture as one page that draws itself, Vega and all: no network is needed, and none is allowed."""
    spec = specification(picture)
    import vl_convert

    # `<` is written as an escape: no text in the data can end the script element that it stands in.
    data = json.dumps(spec, ensure_ascii=False).replace("<", "\\u003c").replace("&", "\\u0026")
    bundle = vl_convert.javascript_bundle()  # type: ignore[call-arg]
    title, alt = escape(clean_text(picture.title)), escape(clean_text(picture.alt))
    return _PAGE.format(policy=_POLICY, title=title, alt=alt, bundle=bundle, spec=data)


def render(picture: Picture, form: str) -> bytes:
    """Return the file of a form of FORMS. Raises TrackerError where the extra is not installed."""
    if form == "png":
        return png(picture)
    return (svg(picture) if form == "svg" else page(picture)).encode()


def has_chinese_font() -> bool:
    """Whether a PNG would show Chinese: two different characters that come out alike have no glyphs of their own."""
    _needed()
    import vl_convert

    def shown(character: str) -> bytes:
        text = f'<text x="2" y="24" font-family="Noto Sans CJK SC, sans-serif" font-size="24">{character}</text>'
        drawn: bytes = vl_convert.svg_to_png(
            f'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30">{text}</svg>'
        )
        return drawn

    return shown("中") != shown("文")


def available() -> bool:
    """Whether pictures can be drawn here."""
    from importlib.util import find_spec

    return all(find_spec(name) is not None for name in ("altair", "vl_convert"))


def _needed() -> None:
    if not available():
        raise TrackerError("pictures need Vega-Altair and vl-convert: pip install 'claims-tracker[pictures]'")
