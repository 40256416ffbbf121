"""HTML pages: tags out, the main text's blocks in, offsets into the page's own source kept.

The page is scanned for tags from left to right, each to its next `>`, and never repaired: what counts here is where
a character of the text stands in the file, and that hostile markup costs no more than its length.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tracker.transcript import belief, labels
from tracker.transcript.content import Content
from tracker.transcript.conversation import with_speakers
from tracker.transcript.days import parse_day
from tracker.transcript.document import BlockKind
from tracker.transcript.entities import ENTITY, character
from tracker.transcript.headers import Stated
from tracker.transcript.label import Candidate
from tracker.transcript.lines import Line
from tracker.transcript.maintext import main_blocks
from tracker.transcript.passages import Passage, Piece
from tracker.transcript.sections import is_section
from tracker.transcript.spoken import without

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
_VOID_NAMES = "area base br col embed hr img input link meta param source track wbr"
_VOID = frozenset(_VOID_NAMES.split())
_META = re.compile(
    r"<meta[^>]{0,300}?(?:name|property|itemprop)=[\"'](?P<key>[^\"'>]{1,80})[\"']"
    r"[^>]{0,300}?content=[\"'](?P<value>[^\"'>]*)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"<title[^<>]{0,200}>(?P<title>[^<>]{1,500})<", re.IGNORECASE)
_ANCHOR = "anchor"
"""An `a` that leads nowhere is no link: players of recordings put every phrase in one, with its time."""
_MAIN_SHARE = 0.4
_LINKS_ONLY = 0.6


@dataclass(slots=True)
class _Chunk:
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


def read_page(text: str, name: str) -> Content:  # noqa: ARG001 - every reader has the same form
    """Return the content of an HTML page: the blocks of its main text; lists of links are kept as META."""
    chunks = _main([each for each in _chunks(text) if each.pieces], text)
    return Content(text=text, passages=_passages(text, chunks), stated=_stated(text))


def _main(chunks: list[_Chunk], text: str) -> list[_Chunk]:
    """Return the chunks of the main text: as the library tells, else what stands in an article or in no margin."""
    told = main_blocks(text, [_said(text, each) for each in chunks])
    if told is not None:
        return [each for each, main in zip(chunks, told, strict=True) if main]
    total = sum(each.length for each in chunks if not each.around)
    if sum(each.length for each in chunks if each.main and not each.around) > _MAIN_SHARE * total:
        chunks = [each for each in chunks if each.main]
    return [each for each in chunks if not each.around] or chunks


def _said(text: str, chunk: _Chunk) -> str:
    return "".join(text[a:b] if filler is None else filler for a, b, filler in chunk.pieces)


def _passages(text: str, chunks: list[_Chunk]) -> list[Passage]:
    said = [_said(text, each) for each in chunks]
    found = [
        _label(text, chunk, words, first=not index)
        for index, (chunk, words) in enumerate(zip(chunks, said, strict=True))
    ]
    found = _in_conversation(chunks, said, found)
    opening = belief.believed(each for each in found if each is not None).opening
    passages: list[Passage] = []
    for chunk, label, words in zip(chunks, found, said, strict=True):
        kind = BlockKind.META if chunk.length and chunk.linked > _LINKS_ONLY * chunk.length else chunk.kind
        passage = Passage(kind, chunk.depth, pieces=chunk.pieces)
        if kind is BlockKind.PROSE and is_section(words.strip()):
            passage.kind, passage.depth = BlockKind.HEADING, 2
        passage.opens = opening(label)
        if label is not None and passage.opens is not None:
            passage.kind, passage.pieces = BlockKind.PROSE, without(chunk.pieces, label.skip)
        passages.append(passage)
    return passages


def _in_conversation(chunks: list[_Chunk], said: list[str], found: list[Candidate | None]) -> list[Candidate | None]:
    """Return the candidates, and those of the looser shapes in which the page may be a conversation."""
    lines: list[Line] = []
    at = 0
    for chunk, words, label in zip(chunks, said, found, strict=True):
        lines.append(Line(chunk.kind, at, at + len(words), chunk.depth, True, label))
        at += len(words) + 1
    return [line.label for line in with_speakers("\n".join(said), lines)]


def _label(text: str, chunk: _Chunk, words: str, *, first: bool) -> Candidate | None:
    if chunk.kind is not BlockKind.PROSE:
        return None
    if chunk.first_line and len(words) < labels.LONGEST_OWN_LINE:
        name = "".join(text[a:b] if filler is None else filler for a, b, filler in chunk.pieces[: chunk.first_line])
        titled = labels.with_title(name.strip(), words[len(name) :].strip(), len(words))
        if titled is not None:
            return titled
    found = labels.candidate(words, first=first, alone=True)
    if found is not None and chunk.bold_first and found.shape.startswith(("plain", "own line")):
        return found._replace(shape="bold")
    return found


class _Scan:
    """The state of the scan: which elements are open around the present place."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.chunk = _Chunk()

    def begins(self, kind: BlockKind, depth: int) -> _Chunk:
        self.chunk = _Chunk(
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


def _chunks(text: str) -> Iterator[_Chunk]:
    scan = _Scan()
    position = 0
    size = len(text)
    while position < size:
        start = text.find("<", position)
        start = size if start < 0 else start
        _add(scan, text, position, start)
        if start == size:
            break
        tag = _TAG.match(text, start)
        if tag is None:
            position = _past_other(text, start)
            if position == start + 1 and text[start] == "<" and not text.startswith(("<!", "<?", "</"), start):
                _add(scan, text, start, position)  # a lone "<" is text
            continue
        name, closes = tag["name"].casefold(), bool(tag["close"])
        close = text.find(">", tag.end())
        position = size if close < 0 else close + 1
        if name == "a" and (_ANCHOR in scan.open if closes else "href" not in text[tag.end() : position].casefold()):
            name = _ANCHOR
        if name in _HIDDEN and not closes:
            position = _past_element(text, name, position)
            continue
        if name in _BLOCKS or name in _AROUND or name in {"article", "main"}:
            yield scan.chunk
            scan.tag(name, closes=closes)
            kind, depth = (BlockKind.PROSE, 0) if closes else _KINDS.get(name, (BlockKind.PROSE, 0))
            if kind is BlockKind.PROSE and "blockquote" in scan.open:
                kind = BlockKind.QUOTE
            elif kind is BlockKind.PROSE and "li" in scan.open[-3:]:
                kind = BlockKind.LIST
            scan.begins(kind, depth)
        else:
            if name in {"br", "td", "th"}:
                _break(scan.chunk, start, position, line=name == "br")
            scan.tag(name, closes=closes)
    yield scan.chunk


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
        chunk.bold_first = any(name in _BOLD for name in scan.open[-3:])
    chunk.length += end - start
    chunk.bold = chunk.bold and any(name in _BOLD for name in scan.open[-3:])
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


def _blank(chunk: _Chunk, start: int, end: int) -> None:
    if chunk.pieces and chunk.pieces[-1][2] != " ":
        chunk.pieces.append((start, end, " "))


def _break(chunk: _Chunk, start: int, end: int, *, line: bool) -> None:
    if line and chunk.pieces and chunk.bold and not chunk.first_line:
        chunk.first_line = len(chunk.pieces)
    _blank(chunk, start, end)


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


def _stated(text: str) -> Stated:
    head = text[:100_000]
    facts = {found["key"].casefold(): html.unescape(found["value"]) for found in _META.finditer(head)}
    title = _TITLE.search(head)
    published = facts.get("article:published_time") or facts.get("datepublished") or facts.get("date")
    return Stated(
        published_on=parse_day(published) if published else None,
        title=facts.get("og:title") or (" ".join(html.unescape(title["title"]).split()) if title else None),
        publisher=facts.get("og:site_name"),
        url=facts.get("og:url"),
    )
