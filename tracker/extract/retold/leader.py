"""Whom a paragraph of a report is about: "Bill Holdings sank 33% after ..." leads it, and "the company" means it."""

import re
from functools import lru_cache

from tracker.extract.topic.subjects import Topic

_FAR = 6000


def paragraph(topic: Topic, at: int) -> int:
    """Return where the paragraph of a place begins."""
    return topic.spoken.rfind("\n", max(0, at - _FAR), at) + 1


@lru_cache(maxsize=2)
def _words(spoken: str) -> frozenset[str]:
    """Return the words of a text as they are written: it is gone through once, however many paragraphs begin."""
    return frozenset(re.findall(r"\w+", spoken))


def _is_small(name: str, spoken: str) -> bool:
    """Whether a text has a name as a word in small letters; only one like "s&p" is looked for in all of the text."""
    if re.fullmatch(r"\w+", name):
        return name in _words(spoken)
    return re.search(rf"\b{re.escape(name)}\b", spoken) is not None


def leader(topic: Topic, at: int) -> str | None:
    """Return the name with which the paragraph of a place begins; None where it begins with none.

    A single word that the text also writes without a capital ("Stocks fell") is no name.
    """
    found = topic.here.telling.leads.match(topic.spoken, paragraph(topic, at))
    if found is None or topic.here.telling.no_lead.match(found["name"]):
        return None
    name = topic.here.names.possessive.sub("", " ".join(found["name"].split()))
    if " " not in name and _is_small(name.lower(), topic.spoken):
        return None
    long = topic.long_form(name) if name.isupper() and " " not in name else None
    if long is not None:
        return long
    known = topic.lexicon.subject(name) or topic.lexicon.speaker(name)
    return known.name if known is not None else name
