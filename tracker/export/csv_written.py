"""Lines of CSV that a database wrote, taken over: what is harmless as it is, and the few others made so cell by cell.

All of some thousand lines is looked at at once. A line goes through `harmless` where it holds what is not
printable, a mark among it that the database sets where a cell begins as a formula may; so the bytes are those that
`csv_` writes of the same values.
"""

import re
from collections.abc import Iterator, Sequence

from tracker.export.csv_text import SUSPECTS, harmless, head, quoted
from tracker.export.format import Options, Written

_CELLS = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^,"\n]*))[,\n]')
"""csv.reader would refuse a cell of more than 128 KiB."""


def taken_over(written: Written, columns: Sequence[str], options: Options) -> Iterator[bytes]:
    """Yield the file in chunks, the header first."""
    yield head(columns, options).encode()
    mend = _Mending(written, columns, verbatim=options.verbatim)
    for lines in written.lines(columns, SUSPECTS):
        chunk = b"".join(lines)
        found = chunk.decode()
        if not _clean(found):
            found = "".join([mend.line(str(line, "utf-8")) for line in lines])
            chunk = found.encode()
        yield chunk if written.complete is None else written.complete(found).encode()


def _clean(lines: str) -> bool:
    """Whether a terminal shows what is there, and the database marked nothing that a spreadsheet might run."""
    return lines.replace("\n", "").isprintable()


class _Mending:
    """Lines written again, cell by cell, where that is needed."""

    def __init__(self, written: Written, columns: Sequence[str], *, verbatim: bool) -> None:
        self._figure = written.figure
        self._numbers = [name in written.numbers for name in columns]
        self._text = str if verbatim else harmless

    def line(self, line: str) -> str:
        """Return a line, its end included."""
        if _clean(line):
            return line
        cells = [within.replace('""', '"') or bare for within, bare in _CELLS.findall(line)]
        made = [
            self._figure(cell) if number else quoted(self._text(cell)) if cell else ""
            for cell, number in zip(cells, self._numbers, strict=True)
        ]
        return ",".join(made) + "\n"
