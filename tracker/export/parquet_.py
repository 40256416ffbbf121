"""Parquet, through pyarrow (the extra `parquet`): typed columns, for analysis.

A documented column has its documented type, whatever is in it; another gets the type of its first rows. Dates are days,
lists of texts are lists, objects are one line of JSON. What does not fit its column's type is absent.
"""

import io
import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from importlib import import_module
from itertools import islice
from typing import Any

from tracker.errors import TrackerError
from tracker.export.columns import TABLES
from tracker.export.columns.field import Kind
from tracker.export.format import Format, Options, Row, compact

GROUP = 10_000
"""Rows in a row group: so many are held at a time."""


def stream(rows: Iterable[Row], columns: Sequence[str], _options: Options) -> Iterator[bytes]:
    """Return the file in chunks, a row group each. Raises TrackerError where pyarrow is not installed."""
    try:
        arrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        raise TrackerError("Parquet needs pyarrow: pip install 'claims-tracker[parquet]'") from error
    waiting = iter(rows)
    group = list(islice(waiting, GROUP))
    kinds = _kinds(columns, group)
    types = {
        Kind.TEXT: arrow.string(),
        Kind.INTEGER: arrow.int64(),
        Kind.NUMBER: arrow.float64(),
        Kind.BOOLEAN: arrow.bool_(),
        Kind.DATE: arrow.date32(),
        Kind.LIST: arrow.list_(arrow.string()),
        Kind.OBJECTS: arrow.string(),
    }
    schema = arrow.schema([(name, types[kinds[name]]) for name in columns])
    sink = io.BytesIO()
    with parquet.ParquetWriter(sink, schema) as writer:
        while group:
            values = [[_AS[kinds[name]](row.get(name)) for row in group] for name in columns]
            arrays = [arrow.array(v, types[kinds[name]]) for name, v in zip(columns, values, strict=True)]
            writer.write_batch(arrow.record_batch(arrays, schema=schema))
            yield _taken(sink)
            group = list(islice(waiting, GROUP))
    yield sink.getvalue()


def _taken(sink: io.BytesIO) -> bytes:
    """Return what has been written since; the writer goes on where it was, since it counts for itself."""
    data = sink.getvalue()
    sink.seek(0)
    sink.truncate()
    return data


def _kinds(columns: Sequence[str], rows: Sequence[Row]) -> dict[str, Kind]:
    for fields in TABLES.values():
        known = {field.name: field.kind for field in fields}
        if known.keys() >= set(columns):
            return known
    return {name: _kind_of([row.get(name) for row in rows]) for name in columns}


def _kind_of(values: Sequence[Any]) -> Kind:
    present = [v for v in values if v is not None]
    if present and all(isinstance(v, bool) for v in present):
        return Kind.BOOLEAN
    if present and all(_whole(v) is not None for v in present):
        return Kind.INTEGER
    if present and all(_float(v) is not None for v in present):
        return Kind.NUMBER
    return Kind.TEXT


def _text(value: Any) -> str | None:
    if value is None:
        return None
    text = value if isinstance(value, str) else compact(value)
    return text.encode("utf-8", "backslashreplace").decode()  # half a character is no UTF-8


def _whole(value: Any) -> int | None:
    whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63
    return value if whole else None


def _float(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _truth(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(value) if isinstance(value, str) else value
    except ValueError:
        return None


def _texts(value: Any) -> list[str | None] | None:
    return [_text(v) for v in value] if isinstance(value, list | tuple) else None


_AS: dict[Kind, Callable[[Any], Any]] = {
    Kind.TEXT: _text,
    Kind.INTEGER: _whole,
    Kind.NUMBER: _float,
    Kind.BOOLEAN: _truth,
    Kind.DATE: _day,
    Kind.LIST: _texts,
    Kind.OBJECTS: _text,
}

FORMAT = Format("parquet", stream)
