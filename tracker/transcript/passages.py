"""What readers hand over: passages of raw text in order, laid out as a view with turns and blocks."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from tracker.transcript.document import Block, BlockKind, Role, Turn, View

# Kept as names of this module: an enum looks its members up slowly, and this is asked several times a line.
_HEADING = BlockKind.HEADING

Piece = tuple[int, int, str | None]
"""`(raw_start, raw_end, filler)`: a slice of the raw text, or, where filler is not None, what stands for it."""

_LAST_DEPTH_THAT_ENDS_A_TURN = 2


def text_of(raw: str, pieces: Iterable[Piece]) -> str:
    """Return what pieces say: their slices of the raw text, and their fillers."""
    return "".join([raw[start:end] if filler is None else filler for start, end, filler in pieces])


def length_of(piece: Piece) -> int:
    """Return how many characters a piece has in the text that is read."""
    start, end, filler = piece
    return end - start if filler is None else len(filler)


@dataclass(frozen=True, slots=True)
class Opening:
    """A change of speaker. `label` is None where the text marks the change but names no one (">>")."""

    label: str | None
    role: Role
    title: str | None = None


@dataclass(slots=True)
class Passage:
    """One block to be. `opens` says that a new turn begins with it; without pieces it only opens the turn.

    `times` are (index of the piece, seconds) pairs: the recording's time at which that piece is spoken.
    """

    kind: BlockKind = BlockKind.PROSE
    depth: int = 0
    opens: Opening | None = None
    pieces: list[Piece] = field(default_factory=list)
    times: list[tuple[int, float]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Page:
    """The laid-out passages: what a Transcript takes from its reader."""

    view: View
    turns: tuple[Turn, ...]
    media_times: tuple[tuple[int, float], ...]


class _Turns:
    """Collects blocks into turns. Headings wait: they belong to the turn that follows them, where one does."""

    def __init__(self) -> None:
        self.done: list[Turn] = []
        self._who = Opening(None, Role.NONE)
        self._blocks: list[Block] = []
        self._headings: list[Block] = []

    def open(self, opening: Opening) -> None:
        self._close()
        self._who = opening

    def add(self, block: Block) -> None:
        if block.kind is _HEADING:
            self._headings.append(block)
            return
        if self._headings:
            if self._blocks and any(each.depth <= _LAST_DEPTH_THAT_ENDS_A_TURN for each in self._headings):
                self._close()
                self._who = Opening(None, Role.NONE)
            self._blocks += self._headings
            self._headings = []
        self._blocks.append(block)

    def finish(self) -> tuple[Turn, ...]:
        self._blocks += self._headings
        self._headings = []
        self._close()
        return tuple(self.done)

    def _close(self) -> None:
        if self._blocks:
            blocks = tuple(self._blocks)
            who = self._who
            self.done.append(Turn(blocks[0].start, blocks[-1].end, who.label, who.role, blocks, who.title))
        self._blocks = []


def lay_out(raw: str, passages: Iterable[Passage]) -> Page:
    """Return the view, turns and media times of passages in order; every block ends with a line end in the view.

    A heading of level 1 or 2 that no label follows ends the turn before it; deeper headings leave the speaker.
    """
    turns = _Turns()
    times: list[tuple[int, float]] = []
    parts: list[str] = []
    view_starts: list[int] = []
    raw_starts: list[int] = []
    raw_ends: list[int] = []
    add, add_view, add_start, add_end = parts.append, view_starts.append, raw_starts.append, raw_ends.append
    length = 0
    for passage in passages:
        if passage.opens is not None:
            turns.open(passage.opens)
        start = length
        if passage.times:
            _note_times(passage, start, times)
        raw_end, filler = 0, None
        for raw_start, raw_end, filler in passage.pieces:
            part = raw[raw_start:raw_end] if filler is None else filler
            if part:
                add(part)
                add_view(length)
                add_start(raw_start)
                add_end(raw_end)
                length += len(part)
        if length > start:
            turns.add(Block(start, length, passage.kind, passage.depth))
            add("\n")  # after a slice it is where the slice ends, and needs no piece of its own
            if filler is not None:
                add_view(length)
                add_start(raw_end)
                add_end(raw_end)
            length += 1
    view = View("".join(parts), view_starts or [0], raw_starts or [0], raw_ends or None)
    return Page(view, turns.finish(), tuple(times))


def _note_times(passage: Passage, start: int, times: list[tuple[int, float]]) -> None:
    """Append the view offsets and seconds of a passage's times; its first piece stands at `start`."""
    at = dict(passage.times)
    for index, (raw_start, raw_end, filler) in enumerate(passage.pieces):
        if index in at:
            times.append((start, at[index]))
        start += raw_end - raw_start if filler is None else len(filler)
