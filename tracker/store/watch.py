"""Who else is at work: what was decided since one looked."""

from typing import NamedTuple

from sqlalchemy import func, select

from tracker.model.verdict import DecisionKind
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.decision import DecisionRow

_decision = table_of(DecisionRow)


class Entry(NamedTuple):
    """A decision in short."""

    key: str
    kind: DecisionKind
    by: str


def last_entry(session: Session) -> int:
    """Return the number of the decision recorded last; 0 where there is none."""
    return int(session.execute(select(func.max(_decision.c.id))).scalar() or 0)


def entries_since(session: Session, number: int) -> list[Entry]:
    """Return the decisions recorded after one, in order."""
    columns = (_decision.c.key, _decision.c.kind, _decision.c.by)
    rows = session.execute(select(*columns).where(_decision.c.id > number).order_by(_decision.c.id))
    return [Entry(row.key, row.kind, row.by) for row in rows]
