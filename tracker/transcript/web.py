"""HTML pages: the blocks of the main text, and who speaks them."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from tracker.transcript import belief, labels, line_labels
from tracker.transcript.content import Content
from tracker.transcript.conversation import with_speakers
from tracker.transcript.days import parse_day
from tracker.transcript.document import BlockKind
from tracker.transcript.headers import Stated
from tracker.transcript.label import Candidate
from tracker.transcript.lines import Line, time_code
from tracker.transcript.maintext import main_blocks
from tracker.transcript.markup import Chunk, chunks_of
from tracker.transcript.passages import Passage, length_of
from tracker.transcript.sections import is_section
from tracker.transcript.spoken import without

_META = re.compile(
    r"<meta[^>]{0,300}?(?:name|property|itemprop)=[\"'](?P<key>[^\"'>]{1,80})[\"']"
    r"[^>]{0,300}?content=[\"'](?P<value>[^\"'>]*)",
    re.IGNORECASE,
)
_TITLE = re.compile(r"<title[^<>]{0,200}>(?P<title>[^<>]{1,500})<", re.IGNORECASE)
_MAIN_SHARE = 0.4
_LINKS_ONLY = 0.6


def read_page(text: str, name: str) -> Content:  # noqa: ARG001 - every reader has the same form
    """Return the content of an HTML page: the blocks of its main text; lists of links are kept as META."""
    chunks = _main([each for each in chunks_of(text) if each.pieces], text)
    chunks = [part for each in chunks for part in _turns(text, each)]
    return Content(text=text, passages=_passages(text, chunks), stated=_stated(text))


def _main(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Return the chunks of the main text: as the library tells, else what stands in an article or in no margin."""
    told = main_blocks(text, [each.said(text) for each in chunks])
    if told is not None:
        return [each for each, main in zip(chunks, told, strict=True) if main]
    total = sum(each.length for each in chunks if not each.around)
    if sum(each.length for each in chunks if each.main and not each.around) > _MAIN_SHARE * total:
        chunks = [each for each in chunks if each.main]
    return [each for each in chunks if not each.around] or chunks


def _turns(text: str, chunk: Chunk) -> Iterator[Chunk]:
    """Yield the parts of a block whose lines begin with what may be labels, as where a page knows only line breaks."""
    bounds = [0, *chunk.lines, len(chunk.pieces)]
    cuts = [0]
    for begin, end in pairwise(bounds):
        line = chunk.said(text, begin, end).strip() if chunk.lines and chunk.kind is BlockKind.PROSE else ""
        label = labels.candidate(line, first=False, alone=True) if line else None
        if label is not None and not (chunk.first_line and begin <= bounds[1]):  # a bold name, and its title
            cuts += [begin, end] if label.skip >= len(line) and begin else [begin]
    if len(set(cuts)) == 1:
        yield chunk
        return
    for begin, end in pairwise(sorted({*cuts, len(chunk.pieces)})):
        part = replace(chunk, pieces=chunk.pieces[begin:end], first_line=0, named=0, lines=[], bold_first=False)
        if part.pieces:
            yield part


def _passages(text: str, chunks: list[Chunk]) -> list[Passage]:
    said = [each.said(text) for each in chunks]
    found = [
        _label(text, chunk, words, first=not index)
        for index, (chunk, words) in enumerate(zip(chunks, said, strict=True))
    ]
    found = _in_conversation(text, chunks, said, found)
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
            passage.times = [(0, label.time)] if label.time is not None and passage.pieces else []
        passages.append(passage)
    return passages


def _in_conversation(
    text: str, chunks: list[Chunk], said: list[str], found: list[Candidate | None]
) -> list[Candidate | None]:
    """Return the candidates, and those of the looser shapes in which the page may be a conversation."""
    lines: list[Line] = []
    at = 0
    for chunk, words, label in zip(chunks, said, found, strict=True):
        lines.append(Line(chunk.kind, at, at + len(words), chunk.depth, True, label))
        at += len(words) + 1
    told = (_parted(text, chunk, words) for chunk, words in zip(chunks, said, strict=True))
    return [line.label for line in with_speakers("\n".join(told), lines)]


def _parted(text: str, chunk: Chunk, words: str) -> str:
    """Return a block's words as the looser shapes have them: bars between cells, a tab behind a bold beginning."""
    if chunk.cells:
        starts = list(accumulate(map(length_of, chunk.pieces), initial=0))
        bars = {starts[index] for index in chunk.cells}
        return "".join("|" if at in bars and sign == " " else sign for at, sign in enumerate(words))
    end = len(chunk.said(text, 0, chunk.named).rstrip()) if chunk.named else 0
    return f"{words[:end]}\t{words[end + 1 :]}" if 0 < end < len(words) and words[end] == " " else words


def _label(text: str, chunk: Chunk, words: str, *, first: bool) -> Candidate | None:
    if chunk.kind is not BlockKind.PROSE:
        return None
    name = chunk.said(text, 0, chunk.first_line) if chunk.first_line else ""
    if name and len(words) < line_labels.LONGEST_OWN_LINE:
        titled = line_labels.with_title(name.strip(), words[len(name) :].strip(), len(words))
        if titled is not None:
            return titled
    time, skip = time_code(words)
    found = labels.candidate(words[skip:], first=first, alone=True) if skip < len(words) else None
    if found is None and name:
        found = line_labels.over_text(name.strip())
    if found is not None and chunk.bold_first and found.shape.startswith(("plain", "own line")):
        found = found._replace(shape="bold")
    if found is not None and skip:
        found = found._replace(skip=found.skip + skip, time=time if found.time is None else found.time)
    return found


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
