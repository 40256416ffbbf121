"""Second opinions, append-only: what others said of candidates without making claims, and what has settled it."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select

from tracker.model.act import standing_places
from tracker.model.opinion import Opinion, OpinionKind, Pair
from tracker.model.verdict import DecisionKind
from tracker.store import decisions
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.decision import DecisionRow, OpinionRow

_opinion = table_of(OpinionRow)
_decision = table_of(DecisionRow)
_SAID = frozenset({OpinionKind.ACCEPT, OpinionKind.REJECT, OpinionKind.DUPLICATE})


def add(session: Session, opinion: Opinion, recorded_at: datetime) -> None:
    """Keep an opinion, or what takes one back or settles it. Its source must be kept already."""
    values = decisions.values_of(opinion) | {"place": opinion.place}
    session.execute(insert(_opinion).values(**values, recorded_at=recorded_at))


def every(session: Session) -> list[Opinion]:
    """Return all rows ever recorded, in that order."""
    return [_as_opinion(row) for row in session.execute(select(_opinion).order_by(_opinion.c.id))]


def of_candidate(session: Session, key: str) -> list[Opinion]:
    """Return all rows on one candidate, in the order recorded."""
    rows = session.execute(select(_opinion).where(_opinion.c.key == key).order_by(_opinion.c.id))
    return [_as_opinion(row) for row in rows]


def keys_of(session: Session, by: str) -> frozenset[str]:
    """Return the candidates on which a person's opinion stands."""
    rows = session.execute(
        select(_opinion.c.key, _opinion.c.kind).where(_opinion.c.by == by).order_by(_opinion.c.id)
    ).all()
    last = {row.key: row.kind for row in rows if row.kind in _SAID or row.kind is OpinionKind.REOPEN}
    return frozenset(key for key, kind in last.items() if kind is not OpinionKind.REOPEN)


def pairs(session: Session, key: str | None = None) -> list[Pair]:
    """Return each opinion that stands beside the decision of another person on the same candidate, by candidate.

    A decision that settled a disagreement is nobody's first decision. With `key`, of one candidate alone.
    """
    said: dict[str, list[Opinion]] = defaultdict(list)
    for opinion in every(session) if key is None else of_candidate(session, key):
        said[opinion.key].append(opinion)
    decided: dict[str, list[Row[Any]]] = defaultdict(list)
    if said:
        query = select(_decision).order_by(_decision.c.id)
        for row in session.execute(query if key is None else query.where(_decision.c.key == key)):
            if row.key in said:
                decided[row.key].append(row)
    return [pair for each, rows in said.items() for pair in _pairs(decided[each], rows)]


def _pairs(decided: list[Row[Any]], said: list[Opinion]) -> list[Pair]:
    """Return the pairs that all decisions and opinions on one candidate come to."""
    takes = [
        row.takes_back or (place if row.kind is DecisionKind.REOPEN and place else None)
        for place, row in enumerate(decided)
    ]
    standing = standing_places(takes)
    settling = {opinion.place for opinion in said if opinion.kind is OpinionKind.ADJUDICATE}
    spoken: dict[str, Opinion] = {}
    settled: set[str] = set()
    for opinion in said:
        if opinion.kind is OpinionKind.ADJUDICATE:
            settled |= set(spoken) if opinion.place in standing else set()
            continue
        settled.discard(opinion.by)
        spoken.pop(opinion.by, None)
        if opinion.kind in _SAID:
            spoken[opinion.by] = opinion
    found = []
    for name, opinion in spoken.items():
        others = [row for place in standing if place not in settling and (row := decided[place - 1]).by != name]
        if others and others[-1].kind is not DecisionKind.REOPEN:
            found.append(Pair(decisions.as_decision(others[-1]), opinion, name in settled))
    return found


def _as_opinion(row: Row[Any]) -> Opinion:
    return Opinion(**decisions.said_in(row), place=row.place)
