"""A table that grows while it is looked at: columns are fitted to the first rows, the others follow as they come."""

import shutil
import sys
from collections.abc import Sequence

from tracker.cli.show.table import Column, print_table
from tracker.cli.show.width import cell_width, shorten
from tracker.model.plain import clean_text

_FIRST = 20
_GAP = "  "


class StreamedTable:
    """Rows on standard output. Up to twenty are a table like any other; of more, each is printed at once."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self.columns = columns
        self._first: list[Sequence[str]] = []
        self._widths: list[int] | None = None

    def add(self, row: Sequence[str]) -> None:
        """Print a row, or keep it until the widths of the columns are known."""
        if self._widths is not None:
            self._print([clean_text(cell) for cell in row])
            return
        self._first.append(row)
        if len(self._first) > _FIRST:
            self._begin()

    def end(self) -> None:
        """Print what was kept back."""
        if self._widths is None and self._first:
            print_table(self.columns, self._first)
        sys.stdout.flush()

    def _begin(self) -> None:
        rows = [[clean_text(cell) for cell in row] for row in (tuple(c.name for c in self.columns), *self._first)]
        widths = [max(cell_width(row[i]) for row in rows) for i in range(len(self.columns))]
        self._widths = [
            width if column.most is None else max(cell_width(column.name), min(width, column.most))
            for column, width in zip(self.columns, widths, strict=True)
        ]
        self._first.clear()
        for row in rows:
            self._print(row)

    def _print(self, row: Sequence[str]) -> None:
        at_terminal = sys.stdout.isatty()
        cells: list[str] = []
        for column, cell, width in zip(self.columns, row, self._widths or (), strict=True):
            text = shorten(cell, width) if at_terminal else cell
            blanks = " " * (width - cell_width(text))
            cells.append(blanks + text if column.right else text + blanks)
        line = _GAP.join(cells).rstrip()
        sys.stdout.write((shorten(line, shutil.get_terminal_size().columns) if at_terminal else line) + "\n")
        sys.stdout.flush()  # what is told is kept, and is told at once
