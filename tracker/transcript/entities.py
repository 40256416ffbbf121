"""Character references of HTML and WebVTT (`&amp;`, `&#8217;`): where they stand, and the character they write."""

import html

ENTITY = r"&(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9A-Fa-f]{1,6});"
"""The pattern of a reference. It has no group, so that it can stand in any other pattern."""

_INVISIBLE = frozenset("\u00ad\u200b\u200e\u200f\ufeff")


def character(reference: str) -> str:
    """Return the one character that a reference writes; blanks of all kinds as " ", invisible ones and others as ""."""
    if not reference.startswith("&"):
        return ""
    written = html.unescape(reference)
    if written.isspace():
        return " "
    return written if len(written) == 1 and written not in _INVISIBLE else ""
