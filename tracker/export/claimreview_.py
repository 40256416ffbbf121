"""ClaimReview, as schema.org defines it, in JSON-LD: one review a judged claim; what nobody judged has no review.

A hit is rated 5 and a miss 1, of 1 to 5; a void claim has no number, only its name. `<` is written as an escape, so
that the text can stand in a page's script element.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.export.format import Format, Options, Row, chunked
from tracker.export.json_ import one_object
from tracker.export.said import ending, page, stable_id, web_address

WORST, BEST = 1, 5
_RATINGS = {"hit": BEST, "miss": WORST}


def stream(rows: Iterable[Row], _columns: Sequence[str], options: Options) -> Iterator[bytes]:
    """Return the graph in chunks, a review a line; no judged claims give an empty graph."""
    return chunked(_parts(rows, options))


def _parts(rows: Iterable[Row], options: Options) -> Iterator[str]:
    yield '{"@context": "https://schema.org", "@graph": ['
    before = "\n"
    for row in rows:
        if row.get("outcome"):
            review = _review(row, options)
            yield before + one_object(review, list(review)).replace("<", "\\u003c")
            before = ",\n"
    yield "\n]}\n"


def _review(row: Row, options: Options) -> dict[str, Any]:
    url = page(row, options.base_url)
    review: dict[str, Any] = _without_none(
        {
            "@type": "ClaimReview",
            "@id": stable_id(row, "review").urn,
            "url": url,
            "datePublished": row.get("judged_on"),
            "author": {"@type": "Person", "name": row.get("judged_by")},
            "claimReviewed": row.get("quote"),
            "reviewBody": row.get("note"),
            "reviewRating": {
                "@type": "Rating",
                "alternateName": ending(row),
                "ratingValue": _RATINGS.get(str(row["outcome"])),
                "worstRating": WORST if row["outcome"] in _RATINGS else None,
                "bestRating": BEST if row["outcome"] in _RATINGS else None,
            },
            "itemReviewed": {
                "@type": "Claim",
                "@id": stable_id(row, "claim").urn,
                "text": row.get("quote"),
                "inLanguage": row.get("language"),
                "datePublished": row.get("said_on"),
                "author": {"@type": "Person", "name": row["speaker"]} if row.get("speaker") else None,
                "appearance": _appearance(row),
            },
            "citation": [_citation(page) for page in row.get("evidence") or () if web_address(page.get("url"))] or None,
        }
    )
    return review


def _appearance(row: Row) -> dict[str, Any]:
    return {
        "@type": "CreativeWork",
        "name": row.get("source_title") or row.get("document"),
        "url": web_address(row.get("source_url")),
        "datePublished": row.get("published_on"),
        "publisher": {"@type": "Organization", "name": row["publisher"]} if row.get("publisher") else None,
    }


def _citation(page: dict[str, Any]) -> dict[str, Any]:
    return {"@type": "CreativeWork", "name": page.get("title"), "url": page["url"]}


def _without_none(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_none(v) for key, v in value.items() if v is not None}
    return [_without_none(v) for v in value] if isinstance(value, list) else value


FORMAT = Format("claimreview", stream, claims_only=True)
