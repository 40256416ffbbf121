"""W3C Web Annotation (the data model of 23 February 2017): each claim's quote as an annotation of its document.

A TextQuoteSelector finds the words with those before and after, a TextPositionSelector counts code points of the
document as it was read, whose hash names it (RFC 6920) where it has no address. Claims entered by hand have a quote
alone.
"""

import base64
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.export.format import Format, Options, Row, chunked
from tracker.export.json_ import one_object
from tracker.export.said import ending, headline, stable_id, target, web_address

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_COLLECTION = {"key": "all"}


def stream(rows: Iterable[Row], _columns: Sequence[str], options: Options) -> Iterator[bytes]:
    """Return an annotation collection of one page in chunks, an annotation a line."""
    return chunked(_parts(rows, options))


def _parts(rows: Iterable[Row], options: Options) -> Iterator[str]:
    head = {
        "@context": CONTEXT,
        "id": stable_id(_COLLECTION, "collection").urn,
        "type": "AnnotationCollection",
        "label": options.title,
    }
    yield one_object(head, list(head))[:-1]
    page = stable_id(_COLLECTION, "page").urn
    yield f', "first": {{"id": "{page}", "type": "AnnotationPage", "startIndex": 0, "items": ['
    before = "\n"
    for row in rows:
        annotation = _annotation(row)
        yield before + one_object(annotation, list(annotation)).replace("<", "\\u003c")
        before = ",\n"
    yield "\n]}}\n"


def _annotation(row: Row) -> dict[str, Any]:
    bodies = [_body(_told(row), "describing")]
    if row.get("outcome"):
        bodies.append(_body(ending(row), "assessing"))
    bodies += [_body(tag, "tagging") for tag in row.get("tags") or ()]
    return {
        "id": stable_id(row, "annotation").urn,
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies,
        "target": {"type": "SpecificResource", "source": _source(row), "selector": _selectors(row)},
    }


def _told(row: Row) -> str:
    due = f", due {row['due_on']}" if row.get("due_on") else ""
    return f"{headline(row)}{due}" if target(row) or row.get("subject") else f"claim of {row.get('said_on')}{due}"


def _body(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _source(row: Row) -> str:
    address = web_address(row.get("source_url")) or web_address(row.get("document"))
    if address:
        return address
    if row.get("source"):
        digest = base64.urlsafe_b64encode(bytes.fromhex(row["source"])).decode().rstrip("=")
        return f"ni:///sha-256;{digest}"
    return stable_id(row, "document").urn


def _selectors(row: Row) -> list[dict[str, Any]]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": row["quote"],
        "prefix": row.get("quote_before") or None,
        "suffix": row.get("quote_after") or None,
    }
    selectors: list[dict[str, Any]] = [{name: value for name, value in quote.items() if value is not None}]
    if row.get("source"):
        position = {"type": "TextPositionSelector", "start": row["start_char"], "end": row["end_char"]}
        selectors.append(position)
    return selectors


FORMAT = Format("annotation", ".jsonld", "application/ld+json", stream, claims_only=True)
