"""The tags of an HTML page: blocks of text with what stood around them, offsets into the page's own source kept.

The page is scanned from left to right, each tag to its next `>`, and never repaired: what counts here is where
a character of the text stands in the file, and that hostile markup costs no more than its length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.transcript.document import BlockKind
from tracker.transcript.entities import ENTITY, character
from tracker.transcript.names import shaped_as_name
from tracker.transcript.passages import Piece, text_of

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
_TEXT = re.compile(rf"(?P<blank>\s*[\r\n]\s*)|(?P<entity>{ENTITY})")
_WORD = re.compile(r"\S")
_HIDDEN = frozenset({"script", "style", "noscript", "template", "svg", "head", "iframe", "select", "button", "form"})
_AROUND = frozenset({"nav", "header", "footer", "aside", "menu", "dialog"})
_KINDS = {
    **{f"h{depth}": (BlockKind.HEADING, depth) for depth in range(1, 7)},
    "li": (BlockKind.LIST, 0),
    "tr": (BlockKind.LIST, 0),
    "blockquote": (BlockKind.QUOTE, 0),
}
_BLOCK_NAMES = """
    address article body caption dd div dl dt fieldset figcaption figure hr main ol p pre section table ul"""
_BLOCKS = frozenset(_KINDS) | frozenset(_BLOCK_NAMES.split())
_BOLD = frozenset({"b", "strong"})
_SPEAKER = re.compile(r"[^>]{0,200}?\b(?:class|itemprop)=[\"'][^\"'<>]{0,80}?(?:speaker|participant)", re.IGNORECASE)
"""The attributes of a tag by which a page tells who speaks."""
_APART = "   "
"""What parts the cells of a row, as the blanks for the bars of a row in Markdown do."""
_PARAGRAPH = re.compile(r"\n[ \t\r]*\n\s*")
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
_ANCHOR = "anchor"
"""An `a` that leads nowhere is no link: players of recordings put every phrase in one, with its time."""


@dataclass(slots=True)
class Chunk:
    """A block's text: its pieces, how many of its characters are links, and what stands around it."""

    kind: BlockKind = BlockKind.PROSE
    depth: int = 0
    pieces: list[Piece] = field(default_factory=list)
    length: int = 0
    linked: int = 0
    around: bool = False
    main: bool = False
    bold_first: bool = False
    bold: bool = True
    """All that it has said so far is bold."""
    first_line: int = 0
    """So many of its pieces stand before its first line break, where all of these are bold."""
    named: int = 0
    """So many of its pieces are bold before the first that is not, or stand in what the page calls the speaker."""
    cells: list[int] = field(default_factory=list)
    """The blanks among its pieces that part the cells of a row."""
    lines: list[int] = field(default_factory=list)
    """The pieces with which its lines begin, after the first."""

    def said(self, text: str, first: int = 0, last: int | None = None) -> str:
        """Return the text of the pieces from the first to before the last."""
        return text_of(text, self.pieces[first:last])


class _Scan:
    """The state of the scan: which elements are open around the present place."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.chunk = Chunk()
        self._speaker = 0

    def stands_out(self) -> bool:
        """Whether the present place is bold, or inside of what the page calls the speaker."""
        return self._speaker > 0 or any(name in _BOLD for name in self.open[-3:])

    def speaker(self) -> None:
        """Note that the element just opened names a speaker."""
        self._speaker = self._speaker or len(self.open)

    def begins(self, kind: BlockKind, depth: int) -> Chunk:
        self.chunk = Chunk(
            kind,
            depth,
            around=any(name in _AROUND for name in self.open),
            main=any(name in {"article", "main"} for name in self.open),
        )
        return self.chunk

    def tag(self, name: str, *, closes: bool) -> None:
        if not closes:
            if name not in _VOID and len(self.open) < 200:
                self.open.append(name)
        elif name in self.open:
            while self.open and self.open.pop() != name:
                pass
            if len(self.open) < self._speaker:
                self._speaker = 0


def chunks_of(text: str) -> Iterator[Chunk]:
    """Yield the blocks of a page's source in order, those without any text among them."""
    scan = _Scan()
    position = 0
    size = len(text)
    while position < size:
        start = text.find("<", position)
        start = size if start < 0 else start
        if "pre" in scan.open:
            yield from _preformatted(scan, text, position, start)
        else:
            _add(scan, text, position, start)
        if start == size:
            break
        tag = _TAG.match(text, start)
        if tag is None:
            position = _past_other(text, start)
            if position == start + 1 and text[start] == "<" and not text.startswith(("<!", "<?", "</"), start):
                _add(scan, text, start, position)  # a lone "<" is text
            continue
        close = text.find(">", tag.end())
        position = size if close < 0 else close + 1
        if tag["name"].casefold() in _HIDDEN and not tag["close"]:
            position = _past_element(text, tag["name"].casefold(), position)
        else:
            yield from _past_tag(scan, text, tag, position)
    yield scan.chunk


def _past_tag(scan: _Scan, text: str, tag: re.Match[str], end: int) -> Iterator[Chunk]:
    """Take note of a tag that ends at `end`, and yield the block that it ends, if it does."""
    name, closes = tag["name"].casefold(), bool(tag["close"])
    if name == "a" and (_ANCHOR in scan.open if closes else "href" not in text[tag.end() : end].casefold()):
        name = _ANCHOR
    if name in _BLOCKS or name in _AROUND or name in {"article", "main"}:
        yield scan.chunk
        scan.tag(name, closes=closes)
        kind, depth = (BlockKind.PROSE, 0) if closes else _KINDS.get(name, (BlockKind.PROSE, 0))
        if kind is BlockKind.PROSE and "blockquote" in scan.open:
            kind = BlockKind.QUOTE
        elif kind is BlockKind.PROSE and "li" in scan.open[-3:]:
            kind = BlockKind.LIST
        scan.begins(kind, depth)
        return
    if name == "br" and _ends_paragraph(scan.chunk):
        yield scan.chunk
        scan.begins(scan.chunk.kind, scan.chunk.depth)
    elif name in {"br", "td", "th"}:
        _break(scan.chunk, tag.start(), end, line=name == "br")
    scan.tag(name, closes=closes)
    if not closes and _SPEAKER.match(text, tag.end(), end) is not None:
        scan.speaker()


def _add(scan: _Scan, text: str, start: int, end: int) -> None:
    """Add the text between two tags; white space that holds a line end becomes one blank."""
    if start >= end:
        return
    chunk = scan.chunk
    if not chunk.pieces:
        word = _WORD.search(text, start, end)
        if word is None:
            return
        start = word.start()
        chunk.bold_first = scan.stands_out()
    chunk.length += end - start
    if chunk.bold and not scan.stands_out():
        chunk.bold = False
        _end_of_name(chunk, text, start)
    if "a" in scan.open:
        chunk.linked += end - start
    for found in _TEXT.finditer(text, start, end):
        if found.start() > start:
            chunk.pieces.append((start, found.start(), None))
        written = " " if found["blank"] else character(found[0])
        if written == " ":
            _blank(chunk, found.start(), found.end())
        elif written:
            chunk.pieces.append((found.start(), found.end(), written))
        start = found.end()
    if start < end:
        chunk.pieces.append((start, end, None))


def _blank(chunk: Chunk, start: int, end: int, filler: str = " ") -> None:
    if chunk.pieces and (last := chunk.pieces[-1])[2] not in (" ", _APART):
        chunk.pieces.append((start, end, filler))
    elif chunk.pieces and filler == _APART:
        chunk.pieces[-1] = (last[0], end, filler)  # the line end between two cells


def _end_of_name(chunk: Chunk, text: str, end: int) -> None:
    """Note where the bold beginning of a block ends; a name that touches what follows gets a blank (Ann LeeWe will)."""
    if chunk.pieces and text[end].isalnum() and shaped_as_name(chunk.said(text)):
        _blank(chunk, end, end)
    chunk.named = len(chunk.pieces)


def _ends_paragraph(chunk: Chunk) -> bool:
    """Whether a further line break ends a paragraph: nothing stands between it and the one before."""
    return bool(chunk.lines) and chunk.lines[-1] == len(chunk.pieces) and chunk.kind is not BlockKind.HEADING


def _break(chunk: Chunk, start: int, end: int, *, line: bool) -> None:
    if line and chunk.pieces and chunk.bold and not chunk.first_line:
        chunk.first_line = len(chunk.pieces)
    _blank(chunk, start, end, " " if line else _APART)
    if chunk.pieces:
        if line:
            chunk.lines.append(len(chunk.pieces))
        else:
            chunk.cells.append(len(chunk.pieces) - 1)


def _preformatted(scan: _Scan, text: str, start: int, end: int) -> Iterator[Chunk]:
    """Yield the paragraphs that end in a stretch of text whose line ends count."""
    for gap in [*_PARAGRAPH.finditer(text, start, end), None]:
        until = end if gap is None else gap.start()
        while start < until:
            stop = text.find("\n", start, until)
            _add(scan, text, start, until if stop < 0 else stop)
            if stop >= 0:
                _break(scan.chunk, stop, stop + 1, line=True)
            start = until if stop < 0 else stop + 1
        if gap is not None:
            yield scan.chunk
            scan.begins(scan.chunk.kind, scan.chunk.depth)
            start = gap.end()


def _past_other(text: str, start: int) -> int:
    """Return where a comment, declaration or stray `<` ends."""
    if text.startswith("<!--", start):
        close = text.find("-->", start + 4)
        return len(text) if close < 0 else close + 3
    if text.startswith(("<!", "<?", "</"), start):
        close = text.find(">", start)
        return len(text) if close < 0 else close + 1
    return start + 1


def _past_element(text: str, name: str, position: int) -> int:
    """Return where an element that shows no text ends; the rest of the page where nothing closes it."""
    if text.startswith("/>", position - 2):
        return position
    close = re.compile(rf"</{name}\b[^>]*>?", re.IGNORECASE).search(text, position)
    return len(text) if close is None else close.end()
