"""Markdown: one table (GitHub's and Pandoc's pipe form), for reading: figures rounded, text cleaned and escaped."""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from tracker.export.format import Format, Options, Row, chunked, compact
from tracker.model.plain import clean_text

_MARKS = re.compile(r"([\\`*_\[\]|~#!])")


def stream(rows: Iterable[Row], columns: Sequence[str], _options: Options) -> Iterator[bytes]:
    """Return the table in chunks, its head first, even where there are no rows."""
    return chunked(_lines(rows, columns))


def _lines(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    yield _line(_escape(name) for name in columns)
    yield _line("---" for _ in columns)
    for row in rows:
        yield _line(shown(row.get(name)) for name in columns)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def shown(value: Any) -> str:
    """Return a value for a table cell: four decimals at most, yes and no, nothing for what is not there."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return plain_number(value)
    if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return _escape("; ".join(value))
    return _escape(value if isinstance(value, str) else compact(value))


def plain_number(value: float) -> str:
    """Return a number for reading: four decimals at most; nothing for NaN and infinities."""
    if isinstance(value, int):
        return str(value)
    if not math.isfinite(value):
        return ""
    rounded = round(value, 4)
    return str(int(rounded)) if rounded.is_integer() and abs(rounded) < 1e15 else repr(rounded)


def _escape(text: str) -> str:
    plain = clean_text(text).strip()
    return _MARKS.sub(r"\\\1", plain).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


FORMAT = Format("markdown", stream)
