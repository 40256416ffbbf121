"""The right side of the screen: the passage in lines that fit, and the record's fields below."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from rich.style import Style
from rich.text import Text
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tracker.cli.review.passage import SIGNS, STYLES, Kind, Piece
from tracker.cli.review.settling import pair_rows
from tracker.cli.show.statement import field_rows, figure
from tracker.cli.show.width import cell_width, pad, wrap
from tracker.model.claim import RECORD_FIELDS, Statement
from tracker.model.opinion import Pair
from tracker.model.plain import clean_text
from tracker.steps.answers import ReviewItem

LEGEND = "»quote« [figure] {date} <subject>"
_ALWAYS = {"subject", "metric", "target", "deadline", "window"}


class Lines(ScrollView, can_focus=False):
    """Lines of text that scroll. Showing others asks for no new layout: the next candidate is drawn at once."""

    def __init__(self, name: str) -> None:
        super().__init__(id=name)
        self._lines: Sequence[Text] = ()
        self._base = Style()

    def show(self, lines: Sequence[Text], *, first: int = 0) -> None:
        """Show these lines, beginning with line `first`, from 0."""
        self._lines = lines
        self._base = self.rich_style
        self.virtual_size = Size(0, len(lines))
        self.scroll_to(y=max(0, first), animate=False, force=True, immediate=True)
        self.refresh()

    @property
    def room(self) -> int:
        """How many cells a line may take."""
        return max(self.scrollable_content_region.width, 10)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        row, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if row >= len(self._lines):
            return Strip.blank(width, self._base)
        strip = Strip(self._lines[row].render(self.app.console, end=""))
        return strip.adjust_cell_length(width).apply_style(self._base)


def passage_lines(pieces: Iterable[Piece], width: int) -> tuple[list[Text], int]:
    """Return the passage broken into lines of at most `width` cells, and the line, from 0, where the quote begins.

    Lines break at blanks, or anywhere in Chinese; empty lines of the source are left out.
    """
    lines: list[list[_Cell]] = []
    line: list[_Cell] = []
    cells, quote = 0, 0
    for piece in pieces:
        style = _style(piece)
        begins = piece.kind is Kind.QUOTE and piece.text == SIGNS[Kind.QUOTE][0]
        for character in piece.text:
            if character == "\n":
                if any(not cell[0].isspace() for cell in line):
                    lines.append(line)
                line, cells = [], 0
                continue
            taken = cell_width(character)
            if cells + taken > width:
                full, line = _broken(line, character)
                lines.append(full)
                cells = sum(cell_width(cell[0]) for cell in line)
            if begins:
                quote = len(lines)
            line.append((character, style))
            cells += taken
    return [_text(each) for each in [*lines, line]], quote


_Cell = tuple[str, str]


def _broken(line: list[_Cell], following: str) -> tuple[list[_Cell], list[_Cell]]:
    """Return a full line, and what goes over to the next one: the Latin word that does not fit."""
    place = len(line)
    if following.isascii() and following != " ":
        while place and line[place - 1][0].isascii() and line[place - 1][0] != " ":
            place -= 1
    return (line, []) if 2 * place < len(line) else (line[:place], line[place:])


def _text(line: list[_Cell]) -> Text:
    shown = Text()
    for style, cells in groupby(line, key=itemgetter(1)):
        shown.append("".join(cell[0] for cell in cells), style)
    return shown


def _style(piece: Piece) -> str:
    if piece.kind is not None:
        return STYLES[piece.kind] + (" underline" if piece.in_quote and piece.kind is not Kind.QUOTE else "")
    return STYLES[Kind.QUOTE] if piece.in_quote else "dim"


def record_lines(item: ReviewItem, record: Statement, width: int) -> list[Text]:
    """Return the record's fields, those that say something, in lines that fit; a star marks what was corrected."""
    found = item.candidate.statement()
    corrected = {name for name in RECORD_FIELDS if getattr(record, name) != getattr(found, name)}
    rows = [("speaker", f"{record.speaker or '-'}, said {record.said_on}")]
    rows += [(name, value) for name, value in field_rows(record) if value != "-" or name in _ALWAYS]
    if item.restates:
        rows.append(("repeats", f"the earlier candidate {item.restates[:6]}"))
    rules = ", ".join(item.candidate.rules) or "-"
    rows.append(("found by", f"{rules} ({figure(round(item.candidate.confidence, 2))})"))
    if item.candidate.reasons:
        rows.append(("because", "; ".join(f"{r.name} {r.weight:+.2g}" for r in item.candidate.reasons)))
    shown = _named(_short(rows), width)
    if corrected:
        shown += [Text(part, "bold") for part in wrap(f"* corrected: {', '.join(sorted(corrected))}", width)]
    return shown


def _short(rows: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return rows, what says little in few words joined: tier, control, modality, flags on one line."""
    small = {"modality", "control", "tier", "flags", "probability", "time code"}
    joined = "  ".join(f"{name} {value}" for name, value in rows if name in small)
    kept = [(name, value) for name, value in rows if name not in small]
    place = next((i for i, (name, _) in enumerate(kept) if name == "window"), len(kept) - 1)
    return [*kept[: place + 1], ("how", joined), *kept[place + 1 :]]


def pair_lines(pair: Pair, width: int) -> list[Text]:
    """Return what two people said, one below the other, and where their records differ."""
    return _named(pair_rows(pair), width)


def _named(rows: Sequence[tuple[str, str]], width: int) -> list[Text]:
    widest = max((cell_width(name) for name, _ in rows), default=0)
    shown = []
    for name, value in rows:
        for part, line in enumerate(wrap(clean_text(value), max(width - widest - 1, 10))):
            shown.append(Text(pad(clean_text(name) if part == 0 else "", widest) + " ", "dim").append(line, "not dim"))
    return shown
