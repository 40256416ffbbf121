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
      | \*{2,} | (?<!\d)\* | \*(?!\d) | ~~ | `+
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


def pieces_of(raw: str, start: int, end: int) -> list[Piece]:
    """Return what is text in `raw[start:end]`: marks, link addresses, images, tags and bare addresses are left out."""
    if start >= end:
        return []
    first = _BEGINS.search(raw, start, end)
    address = raw.find("://", start, end) >= 0 or raw.find("www.", start, end) >= 0
    if first is None and not address:
        return [(start, end, None)]
    begins = _BEGINS_OR_ADDRESS if address or raw.find("![", start, end) >= 0 else _BEGINS
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
