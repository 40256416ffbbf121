"""Plain text and Markdown: lines to passages, speaker labels to turns.

Plain text is read as Markdown, since transcripts named `.txt` are full of it; what is not a mark stays as it is.
"""

import re
from collections.abc import Iterator

from tracker.transcript import belief, headers
from tracker.transcript.conversation import with_speakers
from tracker.transcript.document import BlockKind
from tracker.transcript.figures import cells_apart, figure_lines, table_lines
from tracker.transcript.fragments import is_in_fragments
from tracker.transcript.inline import Inline
from tracker.transcript.label import TIMED, Candidate
from tracker.transcript.layouts import joined
from tracker.transcript.lines import Line, Scanner
from tracker.transcript.passages import Opening, Passage, Piece
from tracker.transcript.stopless import has_sentence_a_line, is_end
from tracker.transcript.titles import titles
from tracker.transcript.wrapped import is_timed_in_clauses, is_wrapped, joins, without_blanks

# Kept as names of this module: an enum looks its members up slowly, and this is asked several times a line.
_PROSE = BlockKind.PROSE
_HEADING = BlockKind.HEADING
_META = BlockKind.META
_OUTLINE = BlockKind.OUTLINE
_LIST = BlockKind.LIST

_CLAUSES = re.compile(r"[\u4e00-\u9fff].*[，、；]")
"""A table's cell that holds clauses is a sentence of its own, or several."""
_SENTENCE_ENDS = tuple('。！？!?.…”"」』）)*_')
_LONG_LINE = 120


def read_markdown(raw: str, start: int = 0) -> tuple[list[Passage], headers.Stated]:
    """Return the passages of `raw[start:]`, every believed label opening a turn, and what header lines state."""
    lines = with_speakers(raw, joined(raw, list(Scanner().lines(raw, start))))
    opening = belief.believed(line.label for line in lines if line.label is not None).opening
    openings = [None if line.label is None else opening(line.label) for line in lines]
    return _Assembly(raw, lines, openings).passages(), headers.stated_in(raw, lines)


class _Assembly:
    """Joins the lines of a document to passages, from top to bottom."""

    def __init__(self, raw: str, lines: list[Line], openings: list[Opening | None]) -> None:
        self._raw = raw
        self._inline = Inline(raw)
        self._lines = lines
        self._openings = openings
        self._time: float | None = None  # waits for the text that it is the time of
        self._speaker: str | None = None  # of the turn, where a label with its time alone on a line opened it

        self._titles = titles(raw, lines, openings)
        self._figures = figure_lines(raw, lines, openings) | table_lines(raw, lines, openings)
        self._stopless = has_sentence_a_line(raw, lines)
        self._wrapped = is_wrapped(raw, lines)
        self._flows = self._wrapped or is_timed_in_clauses(raw, lines)
        self._fragments = is_in_fragments(raw, lines)

    def passages(self) -> list[Passage]:
        return [each for each in self._passages() if each.opens is not None or each.pieces]

    def _passages(self) -> Iterator[Passage]:
        meta = headers.meta_lines(self._raw, self._lines, self._openings)
        passage = Passage()
        previous: Line | None = None
        for index, line in enumerate(self._lines):
            opens = self._openings[index]
            kind = _META if opens is None and index in meta else _LIST if self._figures.get(index) else line.kind
            start = line.start
            if opens is not None and line.label is not None:
                start += line.label.skip
                opens = self._changed(opens, line.label)
                begins = opens is not None or not self._goes_on(passage)
            elif kind is _HEADING:
                self._speaker = None
                begins = True
            elif kind is _META:
                begins = meta[index] or previous is None
            elif line.time is not None and start == line.end:
                begins = line.starts and not self._goes_on(passage)
            else:
                begins = previous is None or self._begins(previous, line, kind, passage.kind)
                begins = begins and not (kind is _PROSE and self._cut_by_time(previous, passage))
                begins = begins or index in self._titles or index - 1 in self._titles or index in self._figures
            if begins:
                yield passage
                passage = Passage(kind, line.depth + (kind is _LIST and line.kind is _PROSE), opens)
            self._append(passage, start, line)
            previous = line
        yield passage

    def _changed(self, opens: Opening, label: Candidate) -> Opening | None:
        """Return the opening, or None where speech recognition names the speaker of the block before once more."""
        if label.shape != TIMED:
            self._speaker = None
        elif self._speaker == opens.label:
            return None
        else:
            self._speaker = opens.label
        return opens

    def _goes_on(self, passage: Passage) -> bool:
        """Tell whether a passage is timed speech whose last sentence is not at its end."""
        if passage.kind is not _PROSE or not (passage.times or self._time is not None):
            return False
        return not passage.pieces or self._raw[passage.pieces[-1][1] - 1] not in _SENTENCE_ENDS

    def _cut_by_time(self, previous: Line | None, passage: Passage) -> bool:
        """Tell whether a line that is a time alone stands in the middle of a sentence: "within / [1:01] / a year"."""
        alone = previous is not None and previous.time is not None and previous.start == previous.end
        return alone and bool(passage.pieces) and self._goes_on(passage)

    def _begins(self, previous: Line, line: Line, kind: BlockKind, open_kind: BlockKind) -> bool:
        """Tell whether a line without label begins a block of its own instead of continuing the one before."""
        if open_kind is _META or (line.starts and not (self._fragments and kind is open_kind is _PROSE)):
            return True
        if kind is not open_kind:  # an unmarked line goes on with the list item or quotation above it
            return kind is not _PROSE or open_kind in {_HEADING, _OUTLINE}
        # A long line that ends a sentence was not wrapped: its writer puts one paragraph on one line.
        return previous.end - previous.start > _LONG_LINE and self._raw[previous.end - 1] in _SENTENCE_ENDS

    def _append(self, passage: Passage, start: int, line: Line) -> None:
        """Add a line's pieces; the line end before it becomes one blank, also between ideographs.

        Speech recognition ends a line where the speaker pauses: a blank keeps the words of two lines apart, and is
        where an overlong run without punctuation can be cut.
        """
        raw = self._raw
        if line.time is not None:
            self._time = line.time
        if start >= line.end:
            return
        pieces = self._row(start, line.end) if raw[start] == "|" else self._inline.pieces(start, line.end)
        while pieces and raw[pieces[0][0]].isspace():  # what stood after a mark that is left out
            first, end, filler = pieces.pop(0)
            while first < end and raw[first].isspace():
                first += 1
            if first < end and filler is None:
                pieces.insert(0, (first, end, None))
        if not pieces:
            return
        if self._wrapped:
            pieces = without_blanks(raw, pieces)
        if passage.kind is _LIST and raw.find("\t", start, line.end) >= 0:
            pieces = cells_apart(raw, pieces)
        if passage.pieces:
            last, next_one = passage.pieces[-1][1], pieces[0][0]
            ends = self._stopless and is_end(raw, last, next_one)
            within = self._flows and joins(raw, last, next_one)
            passage.pieces.append((last, next_one, ". " if ends else "" if within else " "))
        if self._time is not None:
            passage.times.append((len(passage.pieces), self._time))
            self._time = None
        passage.pieces += pieces

    def _row(self, start: int, end: int) -> list[Piece]:
        """Return the pieces of a table's row; its bars become blanks, and a stop parts a cell that holds clauses."""
        pieces: list[Piece] = []
        while start < end:
            bar = self._raw.find("|", start, end)
            stop = bar if bar >= 0 else end
            clauses = _CLAUSES.search(self._raw, start, stop) is not None
            if clauses and any(self._raw[first:last].strip("| ") for first, last, _ in pieces):
                pieces.append((start, start, "。"))
            last = start + len(self._raw[start:stop].rstrip()) if clauses else stop
            pieces += self._inline.pieces(start, last)
            if clauses:
                pieces.append((last, last, "。"))
            if bar >= 0:
                pieces.append((bar, bar + 1, " "))
            start = stop + 1
        return pieces
