"""W3C Web Annotation (the data model of 23 February 2017): each claim's quote as an annotation of where it was said.

The document as it was read is one target, named by its hash (RFC 6920): a TextQuoteSelector finds the words with those
before and after, a TextPositionSelector counts its code points. The address at which it was published is another, with
the words alone, since nobody knows that text's offsets. A claim entered by hand has one target, and words alone.
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
        "target": list(_targets(row)),
    }


def _told(row: Row) -> str:
    due = f", due {row['due_on']}" if row.get("due_on") else ""
    return f"{headline(row)}{due}" if target(row) or row.get("subject") else f"claim of {row.get('said_on')}{due}"


def _body(value: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _targets(row: Row) -> Iterator[dict[str, Any]]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": row["quote"],
        "prefix": row.get("quote_before") or None,
        "suffix": row.get("quote_after") or None,
    }
    words = {name: value for name, value in quote.items() if value is not None}
    if row.get("source"):
        digest = base64.urlsafe_b64encode(bytes.fromhex(row["source"])).decode().rstrip("=")
        position = {"type": "TextPositionSelector", "start": row["start_char"], "end": row["end_char"]}
        yield _target(f"ni:///sha-256;{digest}", [words, position])
    address = web_address(row.get("source_url")) or web_address(row.get("document"))
    if address:
        yield _target(address, [words])
    elif not row.get("source"):
        yield _target(stable_id(row, "document").urn, [words])


def _target(source: str, selectors: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "SpecificResource", "source": source, "selector": selectors}


FORMAT = Format("annotation", stream, claims_only=True)
