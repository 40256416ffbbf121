"""Which observations come from one report: two pages that repeat it are one source."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from tracker.model.observation import Observation

_SHORT = 20
"""Quotes shorter than this many characters may be the same by chance."""


def upstreams(seen: Sequence[Observation]) -> list[int]:
    """Return for each observation the number of the report it comes from: that of the first that shares it.

    One report are those published by the same, those of one site where nobody says who published it, and those with
    the same quote, whoever prints it.
    """
    parent = list(range(len(seen)))

    def root(number: int) -> int:
        while parent[number] != number:
            parent[number] = parent[parent[number]]
            number = parent[number]
        return number

    first: dict[tuple[str, str], int] = {}
    for number, one in enumerate(seen):
        for mark in _marks(one):
            other = root(first.setdefault(mark, number))
            mine = root(number)
            parent[max(mine, other)] = min(mine, other)
    return [root(number) for number in range(len(seen))]


def source_name(one: Observation) -> str:
    """Return whose report it is, as a reader knows it: the publisher, else the site."""
    return one.published_by or _site(one.source_url) or one.source_url


def _marks(one: Observation) -> list[tuple[str, str]]:
    publisher, quote = _letters(one.published_by), _letters(one.quote)
    if publisher:
        marks = [("publisher", publisher)]
    else:
        site = _site(one.source_url)
        marks = [("site", site or one.source_url), *([("publisher", _owner(site))] if site else [])]
    return [*marks, ("quote", quote)] if len(quote) >= _SHORT else marks


def _letters(text: str | None) -> str:
    return "".join(c for c in (text or "").casefold() if c.isalnum())


def _owner(site: str) -> str:
    """Return the name in a site's address: reuters of uk.reuters.com and of reuters.co.uk."""
    parts = [part for part in site.split(".")[:-1] if part not in {"co", "com", "org", "net", "gov", "ac", "edu"}]
    return _letters(parts[-1] if parts else site)


def _site(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").removeprefix("m.")
