"""Text in a CSV: made harmless where a spreadsheet would run it, and quoted as RFC 4180 wants it."""

import re
from collections.abc import Sequence

from tracker.export.format import Options

_RUNS = tuple("=+-@＝＋－＠")
"""Characters at which a spreadsheet starts a formula, full-width forms too; blanks before them do not help."""
LOOK_CLOSER = frozenset((*_RUNS, " "))
_ALONE = frozenset("=+-@")
"""A sign by itself (the comparator `=`) is nothing that a spreadsheet could run."""
_BLANKS = "\t\r\n"
"""At the start of a cell these are guarded too: a reader that trims them might find a formula behind."""

SUSPECTS = frozenset((*LOOK_CLOSER, *_BLANKS))
"""Text that is printable, but for line ends, and begins with none of these is harmless as it is."""

_ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\U000e0000-\U000e007f\ud800-\udfff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")
QUOTING = tuple(',"\n\r')
"""Characters that RFC 4180 wants in quotation marks; a CR by itself too, which some readers take for a line's end."""


def harmless(text: str) -> str:
    """Return text that no spreadsheet runs and no terminal obeys; line ends inside are LF."""
    if text.isprintable() and (text[:1] not in LOOK_CLOSER or text in _ALONE):
        return text
    guard = "'" if text[0] in _BLANKS or text.lstrip().startswith(_RUNS) else ""
    return guard + _ACTS.sub(_visible, text.replace("\r\n", "\n").replace("\r", "\n"))


def _visible(match: re.Match[str]) -> str:
    return match.group().encode("unicode_escape").decode("ascii")


def verbatim(text: str) -> str:
    """Return text as it is, but for halves of characters, which UTF-8 cannot write."""
    return _SURROGATES.sub(_visible, text)


def encodes(text: str) -> bool:
    """Whether UTF-8 can write a text."""
    return _SURROGATES.search(text) is None


def quoted(text: str) -> str:
    """Return a cell as RFC 4180 wants it."""
    for character in QUOTING:
        if character in text:
            return '"' + text.replace('"', '""') + '"'
    return text


def head(columns: Sequence[str], options: Options) -> str:
    """Return what stands before the rows: the names of the columns, with a byte order mark where that is wanted."""
    return ("\ufeff" if options.bom else "") + ",".join(map(quoted, columns)) + "\n"
