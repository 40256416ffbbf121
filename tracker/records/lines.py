"""JSON lines: one object a line, with a Problem for each line that is not as it must be."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from tracker.errors import Problem
from tracker.records.fields import BadFieldError, Row

T = TypeVar("T")


Lines = str | Iterable[str]
"""A text, or its lines as they come from a file. Only LF ends a line: JSON text may hold Unicode's other line ends."""


def parse_lines(text: Lines, file: str, read: Callable[[Row], T]) -> tuple[list[T], list[Problem]]:
    """Return what `read` makes of each line, in order, and a Problem for each line that it or JSON refuses.

    Empty lines are skipped. `read` raises ValueError for what it refuses; keys that it does not read are refused, too.
    """
    problems: list[Problem] = []
    return [value for _, value in read_lines(text, file, read, problems)], problems


def read_lines(
    text: Lines, file: str, read: Callable[[Row], T], problems: list[Problem], *, kind: type[Row] = Row
) -> Iterator[tuple[int, T]]:
    """Yield the number of each line, from 1, and what `read` makes of it, as `parse_lines` does, one at a time.

    What is refused goes to `problems`.
    """
    lines = text.split("\n") if isinstance(text, str) else text
    for number, line in enumerate(lines, start=1):
        written = line.removeprefix("\ufeff") if number == 1 else line
        if not written or written.isspace():
            continue
        try:
            row = kind(_object(written))
            value = read(row)
            row.finish()
        except ValueError as error:
            problems.append(Problem(file, number, str(error)))
        else:
            yield number, value


def dump_lines(rows: Iterable[dict[str, Any]]) -> str:
    """Return one JSON object a line, keys in the order given, no ASCII escapes, with a line end after the last."""
    return "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows)


def without_nothing(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row without the keys that say nothing: null and empty lists."""
    return {key: value for key, value in row.items() if value is not None and value != []}


def _object(line: str) -> dict[str, Any]:
    try:
        value = _decode(line)
    except json.JSONDecodeError as error:
        raise BadFieldError(f"is not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise BadFieldError("is nested too deeply") from None
    except BadFieldError:
        raise
    except ValueError:  # Python refuses to read a number of more than some thousand digits
        raise BadFieldError("holds a number of thousands of digits") from None
    if not isinstance(value, dict):
        raise BadFieldError("must be a JSON object, {...}")
    return value


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    row = dict(pairs)
    if len(row) < len(pairs):
        double = Counter(key for key, _ in pairs).most_common(1)[0][0]
        raise BadFieldError(f"key {double!r} stands twice")
    return row


def _no_constant(name: str) -> float:
    raise BadFieldError(f"{name} is no number that can be counted with")


_decode = json.JSONDecoder(object_pairs_hook=_without_doubles, parse_constant=_no_constant).decode
