"""Figures from cited sources, once each."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime

from sqlalchemy import func, insert, select

from tracker.errors import TrackerError
from tracker.model.observation import Observation
from tracker.model.quantity import Quantity
from tracker.store.rows import folded, table_of
from tracker.store.session import Session
from tracker.store.tables.observation import ObservationRow

_observation = table_of(ObservationRow)
_FIELDS = tuple(f.name for f in fields(Observation))
_COLUMNS = tuple(_observation.c[name] for name in _FIELDS)


def add_all(session: Session, found: Iterable[Observation], recorded_at: datetime) -> int:
    """Keep figures, and return how many were new: the same figure of the same page is one.

    Raises TrackerError for a figure whose numbers contradict its comparator, or whose period is upside down.
    """
    known = set(session.execute(select(_observation.c.key)).scalars())
    rows = []
    for one in found:
        check(one)
        if one.key not in known:
            known.add(one.key)
            values = {name: getattr(one, name) for name in _FIELDS}
            rows.append({**values, "key": one.key, "recorded_at": recorded_at})
    if rows:
        session.execute(insert(_observation), rows)
    return len(rows)


def for_claim(session: Session, subject: str | None, metric: str | None) -> list[Observation]:
    """Return the figures of a subject, oldest first; with a metric, only those of it. Case does not matter."""
    if subject is None:
        return []
    query = select(*_COLUMNS).where(func.lower(_observation.c.subject) == folded(subject))
    if metric is not None:
        query = query.where(func.lower(_observation.c.metric) == folded(metric))
    day = func.coalesce(_observation.c.as_of, _observation.c.period_end)
    return [Observation(**row) for row in session.execute(query.order_by(day, _observation.c.id)).mappings()]


def every(session: Session) -> list[Observation]:
    """Return all figures in the order in which they came."""
    rows = session.execute(select(*_COLUMNS).order_by(_observation.c.id))
    return [Observation(**row) for row in rows.mappings()]


def check(one: Observation) -> None:
    """Raise TrackerError for a figure whose numbers contradict its comparator, or whose period is upside down."""
    try:
        Quantity(one.comparator, one.value, one.low, one.high, one.unit, one.per)
    except ValueError as error:
        raise TrackerError(f"observation of {one.subject}, {one.metric}: {error}") from error
    if one.period_start is not None and one.period_end is not None and one.period_end < one.period_start:
        raise TrackerError(f"observation of {one.subject}, {one.metric}: its period ends before it starts")
