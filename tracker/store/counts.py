"""Claims counted by the database, for a scorecard; no claim and no model is loaded for it."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import case, func, select, type_coerce
from sqlalchemy.types import NullType

from tracker.model.verdict import Outcome
from tracker.store.tables.bare import CLAIM, DECISION, REMARK, VERDICT

if TYPE_CHECKING:
    from tracker.store.session import Look, Session

TALLIED: dict[str, str] = {
    "speaker": "speaker",
    "subject": "subject",
    "source": "document",
    "modality": "modality",
    "tier": "tier",
    "control": "control",
}
"""The dimensions that are a column of the claims, by which a database can count."""


class Kind(NamedTuple):
    """How many claims have the same group and outcome, and how many of these have a due date, and one that is past."""

    group: tuple[str | None, ...]
    outcome: Outcome | None
    number: int
    dated: int
    matured: int


def is_present(session: "Session | Look", day: date, *, rulings: bool = False) -> bool:
    """Whether no decision or remark (with `rulings`: nor verdict) is effective after a day."""
    days = [DECISION.c.decided_on, REMARK.c.made_on] + ([VERDICT.c.judged_on] if rulings else [])
    return not any(session.execute(select(column).where(column > day).limit(1)).first() for column in days)


def can_tally(session: "Session | Look", as_of: date, by: tuple[str, ...]) -> bool:
    """Whether `kinds` and `judged` can tell how things stood on a day: nothing is effective after it."""
    return all(name in TALLIED for name in by) and is_present(session, as_of, rulings=True)


def kinds(session: "Session | Look", as_of: date, by: tuple[str, ...]) -> Iterator[Kind]:
    """Yield the claims said by the end of a day, counted by the database; the same group and outcome may come again.

    Everything that is counted by speaker, or not split, stands in an index in this very order: nothing is sorted.
    """
    names = [TALLIED[name] for name in by or ("speaker",)]
    columns = (*(type_coerce(CLAIM.c[name], NullType()) for name in names), CLAIM.c.last_outcome)
    past = func.count(case((CLAIM.c.due_on < as_of, 1)))
    counted = select(*columns, func.count(), func.count(CLAIM.c.due_on), past).group_by(*columns)
    query = counted.where(CLAIM.c.withdrawn.is_(False), CLAIM.c.said_on <= as_of)
    for *group, outcome, number, dated, matured in session.execute(query):
        yield Kind(tuple(group[: len(by)]), outcome, number, dated, matured)
