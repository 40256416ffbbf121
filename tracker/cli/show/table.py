"""Tables: hand-aligned at a pipe, where nothing is ever cut; fitted to the screen on a terminal.

Rich draws a table only where it is short enough to be looked at: it takes half a millisecond and more for each row.
All cells pass `clean_text`, and reach Rich as `Text`, so that neither escapes nor markup in a quote do anything.
"""

import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TextIO

from tracker.cli.show.width import cell_width, shorten, shorten_joined
from tracker.model.plain import clean_text

_GAP = "  "
_LEAST_LAST = 16
_LEAST_FIRST = 8


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, whether figures align right, and the most cells it gets on a terminal (None: any).

    `joint` stands between the two names that a cell may hold: where it is too long, both are shortened.
    """

    name: str
    right: bool = False
    most: int | None = None
    joint: str = ""

    def cut(self, cell: str, width: int) -> str:
        """Return a cell shortened to a width."""
        return shorten_joined(cell, width, self.joint) if self.joint else shorten(cell, width)


def print_table(columns: Sequence[Column], rows: Iterable[Sequence[str]], *, out: TextIO | None = None) -> None:
    """Print rows of cells under their headings, as the place they go to wants it."""
    stream = out or sys.stdout
    cells = [[clean_text(cell) for cell in row] for row in rows]
    if not stream.isatty():
        stream.writelines(line + "\n" for line in text_lines(columns, cells))
        return
    width, height = shutil.get_terminal_size()
    fitted = fit(columns, cells, width)
    if len(cells) > height:
        stream.writelines(line + "\n" for line in text_lines(columns, fitted))
    else:
        _print_rich(columns, fitted, stream, width)


def text_lines(columns: Sequence[Column], cells: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of an aligned table; a right-hand text column is not padded."""
    headings = [column.name for column in columns]
    padded = len(columns) if columns[-1].right else len(columns) - 1
    lines: list[list[str]] = [[] for _ in range(len(cells) + 1)]
    for i in range(padded):
        right = columns[i].right
        texts = [headings[i], *(row[i] for row in cells)]
        widths = list(map(cell_width, texts))
        most = max(widths)
        for line, text, width in zip(lines, texts, widths, strict=True):
            blanks = " " * (most - width)
            line.append(blanks + text if right else text + blanks)
    for line, row in zip(lines, (headings, *cells), strict=True):
        yield _GAP.join((*line, *row[padded:])).rstrip()


def fit(columns: Sequence[Column], cells: Sequence[Sequence[str]], width: int) -> list[list[str]]:
    """Return cells shortened so that a line fits `width`: columns to their `most`, the last to what is left.

    Where that is not enough, a first column that has a `most` gives way, so that no heading is cut.
    """
    most: list[int] = []
    for i, column in enumerate(columns[:-1]):
        widest = max([cell_width(column.name), *(cell_width(row[i]) for row in cells)])
        most.append(widest if column.most is None else min(widest, max(column.most, cell_width(column.name))))
    last = max([cell_width(columns[-1].name), *(cell_width(row[-1]) for row in cells)])
    over = sum(most) + len(_GAP) * len(most) + min(last, _LEAST_LAST) - width
    if over > 0 and most and columns[0].most is not None:
        most[0] = max(most[0] - over, _LEAST_FIRST, cell_width(columns[0].name))
    most.append(max(width - sum(most) - len(_GAP) * len(most), _LEAST_LAST))
    return [[c.cut(cell, limit) for c, cell, limit in zip(columns, row, most, strict=True)] for row in cells]


def _print_rich(columns: Sequence[Column], cells: Iterable[Sequence[str]], stream: TextIO, width: int) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, padding=(0, len(_GAP), 0, 0), pad_edge=False, header_style="bold")
    for column in columns:
        table.add_column(Text(column.name), justify="right" if column.right else "left", no_wrap=True)
    for row in cells:
        table.add_row(*(Text(cell, style=_STYLES.get(cell, "")) for cell in row))
    Console(file=stream, width=width, highlight=False).print(table)


_STYLES = {"due": "bold yellow", "hit": "green", "miss": "red", "void": "dim"}
