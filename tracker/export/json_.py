"""JSON: one array of objects, UTF-8, one object a line, so that it reads and differs well.

Characters that a terminal or an editor would act on are written as escapes, which every JSON reader turns back: the
file is harmless where it is shown and lossless where it is read.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from tracker.export.format import Format, Options, Row, chunked, finite

# DEL and C1, bidirectional controls, line separators that JavaScript ends a line at, BOM, invisible tags, surrogates.
_ACTS = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def one_object(row: Row, columns: Sequence[str]) -> str:
    """Return a row as one line: the columns in order, NaN and infinities as null."""
    picked = {name: row.get(name) for name in columns}
    try:
        text = _encode(picked)
    except ValueError:
        text = _encode(finite(picked))
    return text if text.isprintable() else _ACTS.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    return json.dumps(match.group(), ensure_ascii=True)[1:-1] if match.group() > "\x7f" else "\\u007f"


def stream(rows: Iterable[Row], columns: Sequence[str], _options: Options) -> Iterator[bytes]:
    """Return the array in chunks; no rows give `[]`."""
    return chunked(_parts(rows, columns))


def _parts(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    before = "[\n"
    for row in rows:
        yield before
        yield one_object(row, columns)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


FORMAT = Format("json", stream)
