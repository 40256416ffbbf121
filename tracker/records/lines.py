"""JSON lines: one object a line, with a Problem for each line that is not as it must be."""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from tracker.errors import Problem
from tracker.records.fields import BadFieldError, Row

T = TypeVar("T")


def parse_lines(
    text: str, file: str, read: Callable[[Row], T], *, kind: type[Row] = Row
) -> tuple[list[T], list[Problem]]:
    """Return what `read` makes of each line, in order, and a Problem for each line that it or JSON refuses.

    Empty lines are skipped. `read` raises ValueError for what it refuses; keys that it does not read are refused, too.
    """
    values: list[T] = []
    problems: list[Problem] = []
    # Only "\n" ends a line: JSON text may hold the other line ends of Unicode, which splitlines() would cut at.
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = kind(_object(line))
            value = read(row)
            row.finish()
        except ValueError as error:
            problems.append(Problem(file, number, str(error)))
        else:
            values.append(value)
    return values, problems


def dump_lines(rows: Iterable[dict[str, Any]]) -> str:
    """Return one JSON object a line, keys in the order given, no ASCII escapes, with a line end after the last."""
    return "".join(json.dumps(row, ensure_ascii=False, allow_nan=False) + "\n" for row in rows)


def without_nothing(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row without the keys that say nothing: null and empty lists."""
    return {key: value for key, value in row.items() if value is not None and value != []}


def _object(line: str) -> dict[str, Any]:
    try:
        value = json.loads(line, object_pairs_hook=_without_doubles, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        raise BadFieldError(f"is not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise BadFieldError("is nested too deeply") from None
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
