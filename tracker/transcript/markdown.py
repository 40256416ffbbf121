"""Plain text and Markdown: lines to passages, speaker labels to turns.

Plain text is read as Markdown, since transcripts named `.txt` are full of it; what is not a mark stays as it is.
"""

from collections.abc import Iterator

from tracker.transcript import headers, labels
from tracker.transcript.document import BlockKind
from tracker.transcript.inline import pieces_of
from tracker.transcript.lines import Line, Scanner
from tracker.transcript.passages import Passage, Piece

_SENTENCE_ENDS = tuple('。！？!?.…”"」』）)*_')
_LONG_LINE = 120


def read_markdown(raw: str, start: int = 0) -> tuple[list[Passage], headers.Stated]:
    """Return the passages of `raw[start:]`, every believed label opening a turn, and what header lines state."""
    lines = list(Scanner().lines(raw, start))
    belief = labels.believed(line.label for line in lines if line.label is not None)
    meta = headers.meta_lines(raw, lines)
    return list(_assemble(raw, lines, belief, meta)), headers.stated_in(raw, lines)


def _assemble(raw: str, lines: list[Line], belief: labels.Belief, meta: dict[int, bool]) -> Iterator[Passage]:
    passage = Passage()
    previous: Line | None = None
    for index, line in enumerate(lines):
        opens = belief.opening(line.label)
        kind = BlockKind.META if opens is None and index in meta else line.kind
        if opens is not None or previous is None or meta.get(index, _begins(raw, previous, line, kind, passage.kind)):
            if passage.opens is not None or passage.pieces:
                yield passage
            passage = Passage(kind, line.depth)
        start = line.start
        if opens is not None and line.label is not None:
            passage.opens = opens
            start += line.label.skip
        _append(raw, passage, start, line)
        previous = line
    if passage.opens is not None or passage.pieces:
        yield passage


def _begins(raw: str, previous: Line, line: Line, kind: BlockKind, open_kind: BlockKind) -> bool:
    """Tell whether a line without label begins a block of its own instead of continuing the one before."""
    if line.starts or open_kind is BlockKind.META:
        return True
    if kind is not open_kind:  # an unmarked line goes on with the list item or quotation above it
        return kind is not BlockKind.PROSE or open_kind in {BlockKind.HEADING, BlockKind.OUTLINE}
    # A long line that ends a sentence was not wrapped: its writer puts one paragraph on one line.
    return previous.end - previous.start > _LONG_LINE and raw[previous.end - 1] in _SENTENCE_ENDS


def _append(raw: str, passage: Passage, start: int, line: Line) -> None:
    """Add a line's pieces; the line end before it becomes one blank."""
    pieces = _row(raw, start, line.end) if raw.startswith("|", start) else pieces_of(raw, start, line.end)
    while pieces and raw[pieces[0][0]].isspace():  # what stood after a mark that is left out
        first, end, filler = pieces.pop(0)
        while first < end and raw[first].isspace():
            first += 1
        if first < end and filler is None:
            pieces.insert(0, (first, end, None))
    if pieces and passage.pieces:
        passage.pieces.append((passage.pieces[-1][1], pieces[0][0], " "))
    if line.time is not None:
        passage.times.append((len(passage.pieces), line.time))
    passage.pieces += pieces


def _row(raw: str, start: int, end: int) -> list[Piece]:
    """Return the pieces of a table's row; its bars become blanks."""
    pieces: list[Piece] = []
    while start < end:
        bar = raw.find("|", start, end)
        stop = bar if bar >= 0 else end
        pieces += pieces_of(raw, start, stop)
        if bar >= 0:
            pieces.append((bar, bar + 1, " "))
        start = stop + 1
    return pieces
