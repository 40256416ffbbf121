"""HTML: one page with one table, whole in itself: no script, nothing fetched, everything from outside escaped."""

import base64
import hashlib
import html
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.export.format import Format, Options, Row, chunked
from tracker.export.markdown_ import plain_number
from tracker.export.said import web_address
from tracker.model.plain import clean_text

_STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:1rem;font:1rem/1.4 system-ui,sans-serif}"
    "main{overflow-x:auto}"
    "table{border-collapse:collapse}"
    "caption{text-align:left;font-weight:bold;padding-bottom:.5rem}"
    "th,td{padding:.25rem .6rem;border-bottom:1px solid GrayText;text-align:left;vertical-align:top;max-width:40rem}"
    "th{position:sticky;top:0;background:Canvas;white-space:nowrap}"
    ".n{text-align:right;white-space:nowrap}"
)
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'"


def stream(rows: Iterable[Row], columns: Sequence[str], options: Options) -> Iterator[bytes]:
    """Return the page in chunks, the table's head first, even where there are no rows."""
    return chunked(_parts(rows, columns, options))


def _parts(rows: Iterable[Row], columns: Sequence[str], options: Options) -> Iterator[str]:
    title = escape(options.title)
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<main tabindex="0" aria-label="{title}">\n<table>\n<caption>{title}</caption>\n<thead>\n<tr>'
    )
    yield "".join(f'<th scope="col">{escape(name)}</th>' for name in columns)
    yield "</tr>\n</thead>\n<tbody>\n"
    for row in rows:
        yield f"<tr>{''.join(_cell(row.get(name)) for name in columns)}</tr>\n"
    yield "</tbody>\n</table>\n</main>\n</body>\n</html>\n"


def escape(text: str) -> str:
    """Return text for any place in HTML, attributes too, without controls."""
    return html.escape(clean_text(text, keep_newlines=True))


def _cell(value: Any) -> str:
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return f'<td class="n">{_text(value)}</td>' if number else f'<td dir="auto">{_text(value)}</td>'


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return plain_number(value)
    if isinstance(value, list | tuple):
        return "<br>".join(_text(v) for v in value)
    if isinstance(value, dict):
        return "; ".join(f"{escape(str(k))}: {_text(v)}" for k, v in value.items() if v is not None)
    address = web_address(value)
    shown = escape(str(value))
    return f'<a href="{escape(address)}" rel="noreferrer noopener">{shown}</a>' if address else shown


FORMAT = Format("html", stream)
