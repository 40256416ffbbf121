"""A drawn SVG made fit to stand inside a page: no ids that clash, no roles inside, colours that a sheet can set."""

import re
from html import escape

_ID = re.compile(r'\bid="([^"]+)"')
_SAID = re.compile(r'\s(?:role|aria-[a-z]+|style|class|pointer-events)="[^"]*"')
_SIZE = re.compile(r'<svg\b[^>]*?viewBox="([^"]+)"[^>]*>')
_PAPER = re.compile(r'<rect width="[^"]*" height="[^"]*" fill="#fefefe"/>')


def inline(svg: str, *, prefix: str, alt: str) -> str:
    """Return the picture for a page: its ids begin with `prefix` and count from 0, and `alt` says what it shows.

    The numbers that Vega gives depend on what was drawn before; counted anew, the same picture is the same text.
    """
    plain = _PAPER.sub("", _SAID.sub("", svg), count=1)
    for number, name in enumerate(dict.fromkeys(_ID.findall(plain))):
        fresh = f"{prefix}-{number}"
        plain = plain.replace(f'id="{name}"', f'id="{fresh}"').replace(f"url(#{name})", f"url(#{fresh})")
    box = _SIZE.search(plain)
    if box is None:
        return plain
    width, height = box[1].split()[2:4]
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box[1]}" width="{width}" height="{height}" role="img" '
        f'aria-label="{escape(alt)}">'
    )
    return plain.replace(box[0], head, 1)
