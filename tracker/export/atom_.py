"""Atom (RFC 4287): what fell due and what was judged, the newest first, for a feed reader.

Each event keeps its id for ever, so that a reader shows it once; a claim judged otherwise updates its entry.
"""

import heapq
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple
from xml.etree import ElementTree as ET

from tracker.export.format import Format, Options, Row
from tracker.export.said import ending, headline, page, stable_id, web_address
from tracker.model.plain import clean_text

LENGTH = 200
"""So many entries at most, as feed readers expect."""

NAMESPACE = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01T00:00:00Z"
_FEED = {"key": "all"}


class _Event(NamedTuple):
    day: str
    urn: str
    title: str
    note: str
    row: Row


def stream(rows: Iterable[Row], _columns: Sequence[str], options: Options) -> Iterator[bytes]:
    """Return the feed."""
    newest = heapq.nlargest(LENGTH, (event for row in rows for event in _events(row)), key=lambda e: (e.day, e.urn))
    feed = ET.Element("feed", {"xmlns": NAMESPACE})
    _add(feed, "id", stable_id(_FEED, "feed").urn)
    _add(feed, "title", options.title)
    _add(feed, "updated", _moment(newest[0].day) if newest else _NEVER)
    _add(_add(feed, "author"), "name", "claims-tracker")
    for event in newest:
        _entry(feed, event, options)
    yield ET.tostring(feed, encoding="utf-8", xml_declaration=True) + b"\n"


def _events(row: Row) -> Iterator[_Event]:
    judged, due = row.get("judged_on") if row.get("outcome") else None, row.get("due_on")
    if due and (row.get("status") == "due" or (judged and judged > due)) and due < date.max.isoformat():
        fell_due = (date.fromisoformat(due) + timedelta(days=1)).isoformat()
        yield _Event(fell_due, stable_id(row, "fell due").urn, f"Due: {headline(row)}", "", row)
    if judged:
        yield _Event(
            judged, stable_id(row, "judged").urn, f"{ending(row)} - {headline(row)}", row.get("note") or "", row
        )


def _entry(feed: ET.Element, event: _Event, options: Options) -> None:
    row = event.row
    entry = _add(feed, "entry")
    _add(entry, "id", event.urn)
    _add(entry, "title", event.title)
    _add(entry, "updated", _moment(event.day))
    address = page(row, options.base_url) or web_address(row.get("source_url"))
    if address:
        _add(entry, "link").set("href", address)
    said = f"“{row.get('quote')}” - {row.get('speaker') or 'somebody'}, {row.get('said_on')}; due {row.get('due_on')}."
    _add(entry, "content", f"{said} {event.note}".strip()).set("type", "text")
    for tag in row.get("tags") or ():
        _add(entry, "category").set("term", _fit(tag))


def _add(parent: ET.Element, name: str, text: str = "") -> ET.Element:
    child = ET.SubElement(parent, name)
    child.text = _fit(text) or None
    return child


def _fit(text: str) -> str:
    """Return text that XML can hold: without controls, and without the two that Unicode has no character for."""
    return clean_text(text).replace("\ufffe", "").replace("\uffff", "")


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


FORMAT = Format("atom", stream, claims_only=True)
