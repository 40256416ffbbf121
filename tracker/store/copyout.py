"""What PostgreSQL sends for COPY ... TO STDOUT, some rows at a time.

psycopg hands on a row for some ten microseconds, of which nine are its way of waiting. What has already come is
therefore taken from its buffer as it is, and psycopg is asked only when there is something to wait for.
"""

from collections.abc import Generator, Mapping
from typing import Any

_NOT_YET = 0


def batches(
    driver: Any, query: str, most: int, values: Mapping[str, Any] | None = None
) -> Generator[list[bytes], None, None]:
    """Yield the rows of a COPY as the server writes them, at most so many at a time; all but the last list are full.

    `values` are those of its parameters; where there are none, a percent sign is a percent sign. Raises the driver's
    errors.
    """
    held: list[Any] = []
    with driver.cursor() as cursor, cursor.copy(query, values) as copy:
        size = _NOT_YET
        while size >= _NOT_YET and (row := copy.read()):
            held.append(row)
            while (size := _take(driver.pgconn, held, most)) > _NOT_YET:
                yield held
                held = []
        if size < _NOT_YET:
            _end(driver.pgconn)
    if held:
        yield held


def _take(connection: Any, held: list[Any], most: int) -> int:
    """Take what has come; return what the last asking said: above 0 the list is full, below 0 there is no more."""
    size = 1
    while len(held) < most:
        size, row = connection.get_copy_data(1)
        if size <= _NOT_YET:
            break
        held.append(row)
    return int(size)


def _end(connection: Any) -> None:
    """Take the word of the server that all was sent. Raises what it says instead."""
    from psycopg.errors import error_from_result
    from psycopg.pq import ExecStatus

    while (result := connection.get_result()) is not None:
        if result.status != ExecStatus.COMMAND_OK:
            raise error_from_result(result)
