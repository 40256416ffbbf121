"""JSON Lines: one object a line, UTF-8, LF; escapes as in `json_`."""

from collections.abc import Iterable, Iterator, Sequence

from tracker.export.format import Format, Options, Row, chunked
from tracker.export.json_ import one_object


def stream(rows: Iterable[Row], columns: Sequence[str], _options: Options) -> Iterator[bytes]:
    """Return the lines in chunks."""
    return chunked(one_object(row, columns) + "\n" for row in rows)


FORMAT = Format("jsonl", stream)
