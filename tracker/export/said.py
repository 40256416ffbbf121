"""A claim's row in words, for formats that people read: its target, what is due, how it ended."""

import uuid
from typing import Any

from tracker.export.format import Row
from tracker.model.plain import clean_text
from tracker.model.quantity import Comparator

_TITLE = 120


def figure(number: float | None) -> str:
    """Return a number with its thousands apart; nothing for None."""
    return "" if number is None else f"{number:,}"


def target(row: Row) -> str:
    """Return the target: `~5,000 units`, `50,000..100,000 units a year`; nothing for an event."""
    comparator = row.get("comparator") or Comparator.EVENT.value
    if comparator == Comparator.EVENT.value:
        return "not" if row.get("negated") else ""
    if comparator == Comparator.RANGE.value:
        amount = f"{figure(row.get('low'))}..{figure(row.get('high'))}"
    else:
        amount = ("" if comparator == Comparator.EQUAL.value else str(comparator)) + figure(row.get("value"))
    unit, per = row.get("unit"), row.get("per")
    words = amount + (f" {unit}" if unit else "") + (f" a {per}" if per else "")
    return f"not {words}" if row.get("negated") else words


def headline(row: Row) -> str:
    """Return who said what of what, in one short line; the quote where nothing else is known."""
    what = " ".join(str(part) for part in (row.get("subject"), row.get("metric"), target(row)) if part)
    line = f"{row.get('speaker') or 'Somebody'}: {what or row.get('quote') or ''}"
    clean = clean_text(line).strip()
    return clean if len(clean) <= _TITLE else clean[: _TITLE - 1].rstrip() + "…"


def ending(row: Row) -> str:
    """Return how it ended: `hit`, `miss, came true on 2026-01-20`, `void: withdrawn`; nothing for none."""
    outcome = row.get("outcome")
    if not outcome:
        return ""
    if row.get("void_reason"):
        return f"{outcome}: {row['void_reason']}"
    return f"{outcome}, came true on {row['fulfilled_on']}" if row.get("fulfilled_on") else str(outcome)


def stable_id(row: Row, about: str) -> uuid.UUID:
    """Return an identity that is the same in every export of a claim: from its key and what the item is about."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"claims-tracker:{row['key']}:{about}")


def page(row: Row, base_url: str | None) -> str | None:
    """Return the address of the claim's page, or None where there is none."""
    return None if base_url is None else f"{base_url}{row['key']}"


def web_address(value: Any) -> str | None:
    """Return a value if it is an address on the web (http or https) without blanks or controls, else None."""
    text = str(value or "")
    plain = text.isprintable() and not any(c in text for c in ' <>"{}|\\^`')
    return text if plain and text.lower().startswith(("http://", "https://")) else None
