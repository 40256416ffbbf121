"""Tables as CSV, as spreadsheets save them: byte order mark, CRLF, semicolons or tabs, rewritten days and numbers."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from tracker.errors import Problem
from tracker.records.cells import guard, unguard
from tracker.records.fields import BadFieldError, Row

T = TypeVar("T")
_DELIMITERS = ",;\t"


def parse_sheet(
    text: str, file: str, columns: Sequence[str], read: Callable[[Row], T]
) -> tuple[list[T], list[Problem]]:
    """Return what `read` makes of each row below the header, in order, and a Problem for each row that it refuses.

    Columns may come in any order and be left out; case and blanks in the header do not matter. Empty rows are skipped.
    A Problem gives the line of the file and names the column. A bad header is one Problem, and nothing is read.
    """
    rows = csv_rows(text)
    return parse_table(rows, file, columns, read, comma=rows.delimiter == ";")


class csv_rows:  # noqa: N801 - an iterator, used like a function
    """The rows of a CSV text, each with its line in the file; `delimiter` is what parts the cells.

    Raises BadFieldError, after the rows before it, for what is no CSV.
    """

    def __init__(self, text: str) -> None:
        body, self.delimiter, self._skipped = _begin(text)
        self._reader = csv.reader(io.StringIO(body, newline=""), delimiter=self.delimiter)

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        line = self._skipped + 1
        try:
            for cells in self._reader:
                yield line, cells
                line = self._skipped + self._reader.line_num + 1
        except csv.Error as error:
            raise BadFieldError(f"is not CSV: {error}") from None


def parse_table(
    rows: Iterable[tuple[int, Sequence[str]]],
    file: str,
    columns: Sequence[str],
    read: Callable[[Row], T],
    *,
    comma: bool = False,
) -> tuple[list[T], list[Problem]]:
    """Do the same with rows of cells, each with its line, wherever they come from."""
    values: list[T] = []
    problems: list[Problem] = []
    header: list[str] | None = None
    line = 1
    try:
        for line, cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            try:
                if header is None:
                    header = _header(cells, columns)
                else:
                    values.append(_value(cells, header, read, comma=comma))
            except ValueError as error:
                problems.append(Problem(file, line, str(error)))
                if header is None:
                    return [], problems
    except BadFieldError as error:
        problems.append(Problem(file, line + 1, str(error)))
    return values, problems


def dump_sheet(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> str:
    """Return rows as CSV with a header, commas and LF line ends; what a spreadsheet would run is guarded."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        cells = (row.get(name) for name in columns)
        writer.writerow([guard(cell) if isinstance(cell, str) else cell for cell in cells])
    return out.getvalue()


def _begin(text: str) -> tuple[str, str, int]:
    """Return the table without what stands before it, its delimiter, and how many lines were skipped."""
    body = text.removeprefix("\ufeff")
    first, _, rest = body.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip()) == 5:  # Excel's own hint
        return rest, first.strip()[4], 1
    if first.strip().lower() == "sep=":  # the hint for a tab, stripped
        return rest, "\t", 1
    return body, max(_DELIMITERS, key=first.count), 0


def _header(cells: Sequence[str], columns: Sequence[str]) -> list[str]:
    names = ["_".join(cell.strip().lower().split()) for cell in cells]
    while names and not names[-1]:
        names.pop()
    for place, name in enumerate(names):
        if name not in columns:
            raise BadFieldError(f"unknown column {cells[place]!r}; the columns are {', '.join(columns)}")
        if name in names[:place]:
            raise BadFieldError(f"column {name!r} stands twice")
    return names


def _value(cells: Sequence[str], header: Sequence[str], read: Callable[[Row], T], *, comma: bool) -> T:
    extra = [cell for cell in cells[len(header) :] if cell.strip()]
    if extra:
        raise BadFieldError(f"has more cells than the header: {extra[0]!r}; quote a cell that holds the delimiter")
    row = Row({n: unguard(cell) for n, cell in zip(header, cells, strict=False)}, loose=True, comma=comma)
    value = read(row)
    row.finish()
    return value
