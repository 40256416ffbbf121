"""Claims as flat rows, for lists and files of any length: the values as they are stored, and no object made of them.

A select over the models' tables as any other, but its columns come as the driver gives them: making objects of a
million claims takes longer than all the rest of an export. Days are ISO 8601, choices are their values, whole numbers
have no point: what JSON holds. Rows come in chunks, so that memory does not grow with their number.
"""

from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import Boolean, ColumnElement, Date, Double, FromClause, Select, select, type_coerce
from sqlalchemy.types import NullType

from tracker.model.claim import RECORD_FIELDS
from tracker.model.quantity import plain_number
from tracker.model.verdict import Status
from tracker.store.filters import ClaimFilter, conditions, order
from tracker.store.rows import MANY, table_of
from tracker.store.tables.bare import CLAIM

if TYPE_CHECKING:
    from tracker.store.session import Look, Session

FlatRow = dict[str, Any]

_RULING = {"judged_on": "judged_on", "actual": "actual", "fulfilled_on": "fulfilled_on", "void_reason": "void_reason"}
_TRUTH = {0: False, 1: True}
_MORE = {"judged_by": "by", "note": "note", "verdict": "id"}
"""Columns of the ruling that stands, by the names that they have in a row; `verdict` is its id, for its evidence."""


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
    `tags`, and (`ruling`) what the ruling that stands says, None in each where none stands. Where neither rulings nor
    tags are asked for, nor a search, no model is loaded.
    """
    claim, columns, query = _selected(tuple(fields), ruling=ruling, whole=bool(ruling or wanted.search))
    tests = conditions(wanted, today, claim)
    if wanted.search:
        from tracker.store import search

        tests.append(search.condition(session, wanted.search))
    query = query.where(*tests).order_by(*order(wanted, claim)).limit(wanted.limit)
    for chunk in _chunks(session, query, list(columns), _conversions(session, columns), today.isoformat()):
        if tags:
            from tracker.store.claims import tags_of

            there = tags_of(session, [row["id"] for row in chunk])
            for row in chunk:
                row["tags"] = list(there.get(row["id"], ()))
        yield chunk


@lru_cache(maxsize=8)
def _selected(
    fields: tuple[str, ...], *, ruling: bool, whole: bool
) -> tuple[FromClause, dict[str, ColumnElement[Any]], Select[Any]]:
    """Return the table of the claims, the columns by their names in a row, and the query, that asks for all of them.

    `whole`: several tables will be asked, as the models know them.
    """
    claim: FromClause = CLAIM
    if whole:
        from tracker.store.tables.claim import ClaimRow

        claim = table_of(ClaimRow)
    columns: dict[str, ColumnElement[Any]] = {
        **{name: claim.c[name] for name in ("id", "key", "source", *fields)},
        "outcome": claim.c.last_outcome,
        "due": claim.c.due_on,
    }
    query: Select[Any] = select()
    if ruling:
        query, more = _with_ruling(claim)
        columns |= more
    plain = (type_coerce(column, NullType()).label(name) for name, column in columns.items())
    return claim, columns, query.add_columns(*plain)


def _with_ruling(claim: FromClause) -> tuple[Select[Any], dict[str, ColumnElement[Any]]]:
    from tracker.store.tables.verdict import VerdictRow

    verdict = table_of(VerdictRow).alias("ruling")  # a search asks the table by its own name
    another = table_of(VerdictRow).alias("another")
    of_claim = select(another.c.id).where(another.c.claim_id == claim.c.id).correlate(claim)
    last = of_claim.order_by(another.c.id.desc()).limit(1).scalar_subquery()
    stands = claim.outerjoin(verdict, (claim.c.last_outcome.is_not(None)) & (verdict.c.id == last))
    return select().select_from(stands), {name: verdict.c[column] for name, column in (_RULING | _MORE).items()}


def _conversions(
    session: "Session | Look", columns: dict[str, ColumnElement[Any]]
) -> list[tuple[str, Callable[[Any], Any]]]:
    """Return the columns whose values the driver does not give as JSON holds them, and what makes them so."""
    found: list[tuple[str, Callable[[Any], Any]]] = []
    native_days = session.connection().dialect.name != "sqlite"  # SQLite stores days as ISO 8601
    for name, column in columns.items():
        if isinstance(column.type, Double):
            found.append((name, plain_number))
        elif isinstance(column.type, Boolean):
            found.append((name, _TRUTH.__getitem__))
        elif isinstance(column.type, Date) and native_days:
            found.append((name, date.isoformat))
    return found


def _chunks(
    session: "Session | Look", query: Select[Any], names: Sequence[str], conversions: Sequence[Any], today: str
) -> Iterator[list[FlatRow]]:
    waiting, due = Status.OPEN.value, Status.DUE.value
    for rows in session.execute(query.execution_options(yield_per=MANY)).partitions():
        chunk = []
        for values in rows:
            row = dict(zip(names, values))  # noqa: B905 - one column a name
            for name, convert in conversions:
                value = row[name]
                if value is not None:
                    row[name] = convert(value)
            last = row.pop("due")
            row["status"] = row["outcome"] or (due if last is not None and last < today else waiting)
            chunk.append(row)
        yield chunk
