"""CSV: UTF-8, comma, LF line ends, a header line, ISO dates, floats without loss, an empty cell for what is not there.

RFC 4180 but for its line ends: LF keeps files plain for git, grep and diff, and every spreadsheet takes it. Text from
outside cannot act: what a spreadsheet would run as a formula gets a leading apostrophe (OWASP, "CSV Injection"), and
controls, bidirectional ones among them, become visible escapes. `Options.verbatim` leaves text as it is.
"""

import csv
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from tracker.export.format import Format, Options, Row, chunked, compact

_RUNS = tuple("=+-@＝＋－＠")
"""Characters at which a spreadsheet starts a formula, full-width forms too; blanks before them do not help."""
_LOOK_CLOSER = frozenset((*_RUNS, " "))
_ALONE = frozenset("=+-@")
"""A sign by itself (the comparator `=`) is nothing that a spreadsheet could run."""
_BLANKS = "\t\r\n"
"""At the start of a cell these are guarded too: a reader that trims them might find a formula behind."""

_ACTS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\U000e0000-\U000e007f\ud800-\udfff]"
)
_SURROGATES = re.compile("[\ud800-\udfff]")


def stream(rows: Iterable[Row], columns: Sequence[str], options: Options) -> Iterator[bytes]:
    """Return the table in chunks, the header first, even where there are no rows."""
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


def harmless(text: str) -> str:
    """Return text that no spreadsheet runs and no terminal obeys; line ends inside are LF."""
    if text.isprintable() and (text[:1] not in _LOOK_CLOSER or text in _ALONE):
        return text
    guard = "'" if text[0] in _BLANKS or text.lstrip().startswith(_RUNS) else ""
    return guard + _ACTS.sub(_visible, text.replace("\r\n", "\n").replace("\r", "\n"))


def _visible(match: re.Match[str]) -> str:
    return match.group().encode("unicode_escape").decode("ascii")


def _verbatim(text: str) -> str:
    return _SURROGATES.sub(_visible, text)  # UTF-8 has no way to write half a character


class _Line:
    """What csv.writer writes to: keeps the last line."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text


def _lines(rows: Iterable[Row], columns: Sequence[str], options: Options) -> Iterator[str]:
    line = _Line()
    # The writer quotes a cell for the characters of its own line end: with CRLF it sees to a lone CR too.
    writer = csv.writer(line, lineterminator="\r\n")
    text = _verbatim if options.verbatim else harmless
    if options.bom:
        yield "\ufeff"
    writer.writerow(columns)
    yield line.text[:-2] + "\n"
    for row in rows:
        get = row.get
        writer.writerow([text(v) if type(v := get(name)) is str else cell(v, text) for name in columns])
        yield line.text[:-2] + "\n"


FORMAT = Format("csv", ".csv", "text/csv; charset=utf-8", stream)
