"""Inline Markdown: what of a line is text and what is marks, as pieces of the raw text."""

import re
from collections.abc import Iterator

from tracker.transcript.passages import Piece

# One alternative a mark, told apart by the group that matched. Each alternative stops at the next character that
# could start it anew, so that the whole scan is linear on any text.
_MARK = re.compile(
    r"""
    (?P<drop>
        !\[[^\[\]]{0,500}\]\([^()\s]{0,2000}\)                  # an image
      | \[\^[\w-]{1,20}\]                                       # a footnote's number
      | <!--[^<]*?-->
      | </?[A-Za-z][^<>]{0,1000}>                               # an html tag
      | <https?://[^<>\s]{0,2000}>
      | \*{2,} | (?<!\d)\* | \*(?!\d) | ~~
      | `+(?!\s?\d[\d,.]*\s?(?:lakh|crore|\Z))                   # not the rupee's sign, as pages lose it
      | (?<!\w)_{1,3}(?=\S) | (?<=\S)_{1,3}(?!\w)
      | \\(?=[!-/:-@\[-`{-~])                                   # a backslash before what it escapes
      | \ufeff
    )
  | (?P<blank> &nbsp; | (?:https?://|www\.)[^\s<>()\[\]"'，。；、）】》」]+ )
  | (?P<link> \](?:\((?:[^()\s]|\([^()\s]{0,500}\)){0,2000}(?:[ \t]+"[^"\n]{0,200}")?\)) )
  | (?P<open> \[ )
  | (?P<close> \] )
    """,
    re.VERBOSE,
)
# Where a mark can begin: one set of characters is what `re` scans fastest. Addresses and images need three more.
_BEGINS = re.compile(r"[\[\]*_`<\\~&\ufeff]")
_BEGINS_OR_ADDRESS = re.compile(r"[\[\]*_`<\\~&\ufeff!hw]")
_ADDRESS_SIGNS = ("://", "www.")


class Inline:
    """Finds what is text in the lines of one document, asked for from its beginning to its end."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._mark = -1  # where the next mark stands
        self._addresses = dict.fromkeys(_ADDRESS_SIGNS, -1)  # and the next sign of an address, of each kind
        self._address = -1

    def pieces(self, start: int, end: int) -> list[Piece]:
        """Return what is text in `raw[start:end]`: no marks, link targets, images, tags and bare addresses."""
        if start >= end:
            return []
        if self._mark < start:
            found = _BEGINS.search(self._raw, start)
            self._mark = len(self._raw) if found is None else found.start()
        if self._address < start:
            self._address = self._next_address(start)
        if self._mark >= end and self._address >= end:
            return [(start, end, None)]
        return _pieces(self._raw, start, end, wide=self._address < end or self._raw.find("![", start, end) >= 0)

    def _next_address(self, start: int) -> int:
        for sign, at in self._addresses.items():
            if at < start:
                found = self._raw.find(sign, start)
                self._addresses[sign] = len(self._raw) if found < 0 else found
        return min(self._addresses.values())


def _pieces(raw: str, start: int, end: int, *, wide: bool) -> list[Piece]:
    begins = _BEGINS_OR_ADDRESS if wide else _BEGINS
    cuts: list[tuple[int, int, str]] = []
    open_brackets: list[tuple[int, int]] = []
    for mark in _marks(begins, raw, start, end):
        kind = mark.lastgroup
        if kind == "open":
            open_brackets.append((len(cuts), mark.start()))
            cuts.append((mark.start(), mark.start(), ""))
        elif kind == "close":
            if open_brackets:
                open_brackets.pop()
        elif kind == "link":
            if open_brackets:  # else its bracket stands on the line before
                index, position = open_brackets.pop()
                cuts[index] = (position, position + 1, "")
            cuts.append((mark.start(), mark.end(), ""))
        elif _is_mark(raw, mark.start(), mark.end()):
            cuts.append((mark.start(), mark.end(), " " if kind == "blank" else ""))
    return _between(cuts, start, end) if cuts else [(start, end, None)]


def _marks(begins: re.Pattern[str], raw: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the marks of `raw[start:end]`; `begins` finds where one can begin."""
    position = start
    for place in begins.finditer(raw, start, end):
        if place.start() >= position:
            mark = _MARK.match(raw, place.start(), end)
            if mark is not None:
                yield mark
                position = mark.end()


def _is_mark(raw: str, start: int, end: int) -> bool:
    """Tell a lone star with blanks on both sides (a footnote's, a product's) from a mark."""
    if end - start > 1 or raw[start] != "*":
        return True
    before = start == 0 or raw[start - 1].isspace()
    after = end == len(raw) or raw[end].isspace()
    return not (before and after)


def _between(cuts: list[tuple[int, int, str]], start: int, end: int) -> list[Piece]:
    pieces: list[Piece] = []
    position = start
    for cut_start, cut_end, filler in cuts:
        if cut_start == cut_end:
            continue
        if cut_start > position:
            pieces.append((position, cut_start, None))
        if filler:
            pieces.append((cut_start, cut_end, filler))
        position = cut_end
    if position < end:
        pieces.append((position, end, None))
    return pieces
