"""CSV: UTF-8, comma, LF line ends, a header line, ISO dates, floats without loss, an empty cell for what is not there.

RFC 4180 but for its line ends: LF keeps files plain for git, grep and diff, and every spreadsheet takes it. Text from
outside cannot act: what a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV Injection"), and
controls, bidirectional ones among them, become visible escapes. `Options.verbatim` leaves text as it is.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby, islice, repeat
from operator import itemgetter
from typing import Any

from tracker.export.csv_text import LOOK_CLOSER, QUOTING, encodes, harmless, head, quoted, verbatim
from tracker.export.csv_written import taken_over
from tracker.export.format import Chunks, Format, Options, Row, chunked, compact


def stream(rows: Iterable[Row], columns: Sequence[str], options: Options) -> Iterator[bytes]:
    """Return the table in chunks, the header first, even where there are no rows."""
    if isinstance(rows, Chunks) and rows.written is not None:
        return taken_over(rows.written, columns, options)
    return chunked(_lines(rows, columns, options))


def cell(value: Any, text: Callable[[str], str]) -> Any:
    """Return what csv.writer is to write: numbers lossless (it takes repr), true and false, lists joined by `; `."""
    if isinstance(value, str):
        return text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    return text("; ".join(value) if _are_texts(value) else compact(value))


def _are_texts(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(isinstance(v, str) for v in value)


class _Known(dict[str | None, str]):
    """Text as it stands in the file, each worked out once: most cells of a table say what others said before."""

    _MOST, _SHORT = 20_000, 80

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__({None: ""})
        self.make = make

    def __missing__(self, text: str) -> str:
        made = quoted(self.make(text))
        if len(text) <= self._SHORT:
            if len(self) >= self._MOST:
                self.clear()
                self[None] = ""
            self[text] = made
        return made


_TRUTH = {True: "true", False: "false", None: ""}
_BATCH = 256
_FEW = 50
_Clean = Callable[[str], bool]
_Cells = str | Sequence[str]
"""The cells of a column as they stand in the file, or the one cell that all of its rows have."""


def _lines(rows: Iterable[Row], columns: Sequence[str], options: Options) -> Iterator[str]:
    yield head(columns, options)
    known = _Known(verbatim if options.verbatim else harmless)
    clean: _Clean = encodes if options.verbatim else str.isprintable
    # By columns: what is alike is then done in one go, which takes a third of the time that csv.writer takes.
    for table in _by_columns(rows, columns):
        yield _joined([_cells(column, known, clean) for column in table], len(table[0]))


def _by_columns(rows: Iterable[Row], names: Sequence[str]) -> Iterator[Sequence[Sequence[Any]]]:
    if isinstance(rows, Chunks):
        for chunk in rows.chunks:
            nothing = (None,) * len(next(iter(chunk.values())))
            yield [chunk.get(name, nothing) for name in names]
        return
    picked = _picked(rows, names)
    while batch := list(islice(picked, _BATCH)):
        yield list(zip(*batch, strict=True))


def _cells(column: Sequence[Any], known: _Known, clean: _Clean) -> _Cells:
    """Return the values of a column as cells."""
    kinds = set(map(type, column)) - {_NONE}
    if not kinds:
        return ""
    if kinds == {str}:
        return _texts(column, known, clean)
    if kinds == {bool}:
        return list(map(_TRUTH.__getitem__, column))
    if kinds <= {int, float}:
        if float in kinds and not math.isfinite(sum(filter(None, column))):
            column = [value if value is None or math.isfinite(value) else None for value in column]
        return ["" if value is None else repr(value) for value in column]
    # A list that stands in many rows is often one and the same object: it is written once.
    different = {id(value): value for value in column}
    written = {place: "" if value == [] else _cell(value, known) for place, value in different.items()}
    return [written[id(value)] for value in column] if len(different) > 1 else written.popitem()[1]


_NONE = type(None)


def _cell(value: Any, known: _Known) -> str:
    made = cell(value, known.make)
    return "" if made is None else quoted(str(made))


def _texts(column: Sequence[str | None], known: _Known, clean: _Clean) -> _Cells:
    """Return a column of text made harmless: most are as they are, which is seen faster of all at once than of each."""
    different = set(column)
    if len(different) == 1:
        return known[column[0]]
    if len(different) < _FEW:
        return list(map(known.__getitem__, column))
    different.discard(None)
    texts: Any = different
    together = "".join(texts)
    if not clean(together) or not LOOK_CLOSER.isdisjoint([text[:1] for text in texts]):
        return list(map(known.__getitem__, column))
    found = [character for character in QUOTING if character in together]
    if not found:
        return [text or "" for text in column]
    if found == [","]:
        return [f'"{text}"' if text and "," in text else text or "" for text in column]
    return ["" if text is None else quoted(text) for text in column]


def _joined(cells: Sequence[_Cells], rows: int) -> str:
    """Return columns as lines with LF line ends, byte for byte those of csv.writer."""
    if len(cells) == 1:  # an empty line would be no row
        only = [cells[0]] * rows if isinstance(cells[0], str) else cells[0]
        return "".join([(text or '""') + "\n" for text in only])
    parts: list[Iterable[str]] = []
    for alike, side_by_side in groupby(cells, key=_is_one):
        found = list(side_by_side)
        parts += [repeat(",".join(map(str, found)), rows)] if alike else found
    return "\n".join(map(",".join, zip(*parts, strict=True))) + "\n"


def _is_one(cells: _Cells) -> bool:
    return isinstance(cells, str)


def _picked(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[Sequence[Any]]:
    """Yield the values of each row in the order of the columns; a missing one is None."""
    pick = itemgetter(*columns) if len(columns) > 1 else None
    for row in rows:
        try:
            values = pick(row) if pick else [row.get(name) for name in columns]
        except KeyError:
            values = [row.get(name) for name in columns]
        yield values


FORMAT = Format("csv", stream)
