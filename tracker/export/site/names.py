"""Names of pages, and addresses of moments in recordings."""

import hashlib
import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from tracker.export.said import web_address

_NOT_PLAIN = re.compile("[^a-z0-9]+")
_YOUTUBE = ("youtube.com", "www.youtube.com", "m.youtube.com", "youtu.be")


def claim_path(key: str) -> str:
    """Return the path of a claim's page from the top of the site."""
    return f"claims/{key}.html"


def group_path(kind: str, name: str) -> str:
    """Return the path of a speaker's or subject's page: any name, however long or strange, has one of its own.

    Names that differ in case alone share a page's letters, never its path: the hash tells them apart.
    """
    plain = _NOT_PLAIN.sub("-", name.lower()).strip("-")[:40].strip("-")
    mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{kind}s/{plain}-{mark}.html" if plain else f"{kind}s/{mark}.html"


def seconds(time_code: str | None) -> int | None:
    """Return the seconds of `HH:MM:SS` or `MM:SS`; None for anything else."""
    match = re.fullmatch(r"(?:(\d{1,3}):)?([0-5]?\d):([0-5]\d)(?:[.,]\d+)?", time_code or "", re.ASCII)
    return None if match is None else int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3])


def moment_address(recording: str | None, time_code: str | None) -> str | None:
    """Return the address of a moment in a recording: `t=` for YouTube, a media fragment elsewhere; None for neither."""
    address, at = web_address(recording), seconds(time_code)
    if address is None or at is None:
        return None
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if host in _YOUTUBE:
        query = [pair for pair in parse_qsl(parts.query) if pair[0] != "t"]
        return urlunsplit(parts._replace(query=urlencode([*query, ("t", f"{at}s")])))
    return urlunsplit(parts._replace(fragment=f"t={at}"))
