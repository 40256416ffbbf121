"""Claims as flat rows, for lists and files of any length: the values as they are stored, and no object made of them.

A select over the tables as any other, but its columns come as the driver gives them: making objects of a million claims
takes longer than all the rest of an export. Days are ISO 8601, choices are their values, whole numbers have no point:
what JSON holds. They come in chunks, so that memory does not grow with their number; and by columns, since what is done
to a whole column at once takes a fraction of doing it in each row. No model is loaded.
"""

from collections.abc import Callable, Collection, Generator, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, ColumnElement, Date, Double, Join, Select, Text, cast, exists, select, text, type_coerce
from sqlalchemy.types import NullType

from tracker.model.claim import RECORD_FIELDS
from tracker.model.quantity import plain_number
from tracker.model.verdict import Status
from tracker.store.filters import ClaimFilter, conditions, order
from tracker.store.tables.bare import CLAIM, VERDICT

if TYPE_CHECKING:
    from tracker.store.session import Look, Session

MANY = 1000
"""So many claims are held at a time."""
FlatRow = dict[str, Any]
FlatColumns = dict[str, Sequence[Any]]
"""The columns of a chunk, all of one length."""

_RULING = ("judged_on", "actual", "fulfilled_on", "void_reason")
_TRUTH = {0: False, 1: True, None: None}
_WHOSE = {"judged_by": "by", "note": "note", "verdict": "id"}
"""What stands in the verdict alone, by its name in a row; `verdict` is its id, for its evidence."""


def read(
    session: "Session | Look",
    wanted: ClaimFilter,
    today: date,
    *,
    fields: Collection[str] = RECORD_FIELDS,
    ruling: bool = True,
    tags: bool = True,
) -> Generator[list[FlatRow], None, None]:
    """Yield the claims that a filter lets through, in its order, in chunks.

    A row has `id`, `key`, `source`, `status` on `today`, `outcome`, the `fields` of the record and what is asked for:
    `tags`, and (`ruling`) what the ruling that stands says, None in each where none stands.
    """
    for chunk in columns(session, wanted, today, fields=fields, ruling=ruling, tags=tags):
        names = tuple(chunk)
        yield [dict(zip(names, values)) for values in zip(*chunk.values())]  # noqa: B905 - one column a name


def columns(
    session: "Session | Look",
    wanted: ClaimFilter,
    today: date,
    *,
    fields: Collection[str] = RECORD_FIELDS,
    ruling: bool = True,
    tags: bool = True,
    whose: bool = False,
) -> Generator[FlatColumns, None, None]:
    """Yield the same chunks as columns; `whose` asks also who ruled, with what note, and for the id of that verdict."""
    server = session.connection().dialect.name != "sqlite"
    if server:
        session.execute(text("SET LOCAL DateStyle = ISO"))
    asked, query = _selected(tuple(fields), ruling=ruling, whose=whose, written_days=server)
    tests = conditions(wanted, today)
    if wanted.search:
        from tracker.store import search

        tests.append(search.condition(session, wanted.search))
    query = query.where(*tests).order_by(*order(wanted)).limit(wanted.limit)
    conversions = _conversions(asked)
    day = today.isoformat()
    # Not `yield_per`: on SQLite, which hands rows out one by one anyhow, it would pass each through a buffer.
    query = query.execution_options(stream_results=True, max_row_buffer=MANY)
    for rows in session.execute(query).partitions(MANY):
        found: FlatColumns = dict(zip(asked, zip(*rows)))  # noqa: B905 - one column a name
        for name, convert in conversions:
            found[name] = convert(found[name])
        found["status"] = _statuses(found["outcome"], found.pop("due"), day)
        if tags:
            from tracker.store.tags import tags_of

            there = tags_of(session, found["id"])
            none: list[str] = []  # one for all of them: so it is written once
            found["tags"] = [list(there[number]) if number in there else none for number in found["id"]]
        yield found


def _statuses(outcomes: Sequence[str | None], due: Sequence[str | None], today: str) -> list[str]:
    waiting, overdue = Status.OPEN.value, Status.DUE.value
    return [
        outcome or (overdue if last is not None and last < today else waiting)
        for outcome, last in zip(outcomes, due)  # noqa: B905 - columns of one chunk
    ]


@lru_cache(maxsize=8)
def _selected(
    fields: tuple[str, ...], *, ruling: bool, whose: bool, written_days: bool
) -> tuple[dict[str, ColumnElement[Any]], Select[Any]]:
    """Return the columns by their names in a row, and the query that asks for all of them.

    `written_days`: the server is to write days, which takes it less than making a `date` of each and writing that.
    SQLite stores them as ISO 8601.
    """
    asked: dict[str, ColumnElement[Any]] = {
        **{name: CLAIM.c[name] for name in ("id", "key", "source", *fields)},
        "outcome": CLAIM.c.last_outcome,
        "due": CLAIM.c.due_on,
    }
    query: Select[Any] = select()
    if ruling:
        asked |= {name: CLAIM.c[f"last_{name}"] for name in _RULING}
    if whose:
        stands, more = with_verdict()
        query = query.select_from(stands)
        asked |= more
    given = {
        name: cast(column, Text) if written_days and isinstance(column.type, Date) else type_coerce(column, NullType())
        for name, column in asked.items()
    }
    return asked, query.add_columns(*(column.label(name) for name, column in given.items()))


def with_verdict() -> tuple[Join, dict[str, ColumnElement[Any]]]:
    """Return the claims with the rulings that stand, and what stands in these alone by its name in a row."""
    verdict = VERDICT.alias("ruling")  # a search asks the table by its own name
    later = VERDICT.alias("later")
    overtaken = exists().where(later.c.claim_id == verdict.c.claim_id, later.c.id > verdict.c.id).correlate(verdict)
    of_claim = (verdict.c.claim_id == CLAIM.c.id) & CLAIM.c.last_outcome.is_not(None)
    stands = CLAIM.outerjoin(verdict, of_claim & ~overtaken)
    return stands, {name: verdict.c[column] for name, column in _WHOSE.items()}


_Convert = Callable[[Sequence[Any]], Sequence[Any]]


def _conversions(asked: dict[str, ColumnElement[Any]]) -> list[tuple[str, _Convert]]:
    """Return the columns whose values the driver does not give as JSON holds them, and what makes them so."""
    found: list[tuple[str, _Convert]] = []
    for name, column in asked.items():
        if isinstance(column.type, Double):
            found.append((name, _numbers))
        elif isinstance(column.type, Boolean):
            found.append((name, lambda values: list(map(_TRUTH.__getitem__, values))))
    return found


def _numbers(values: Sequence[float | None]) -> list[float | int | None]:
    if values.count(None) == len(values):
        return list(values)
    return [value if value is None else plain_number(value) for value in values]
