"""Which later claim restates, raises, lowers, ... which earlier one."""

from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, insert, or_, select

from tracker.errors import UsageError
from tracker.model.verdict import Link
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables import ClaimRow, LinkRow

_link = table_of(LinkRow)
_claim = table_of(ClaimRow)
_later = _claim.alias("later")
_earlier = _claim.alias("earlier")


def add(session: Session, link: Link, recorded_at: datetime) -> bool:
    """Keep a link. Return False, adding nothing, where it is kept already or names a claim that is not there.

    Raises UsageError for a claim that would be linked to itself.
    """
    if link.later == link.earlier:
        raise UsageError(f"claim {link.later} cannot be linked to itself")
    ids = session.execute(select(_claim.c.key, _claim.c.id).where(_claim.c.key.in_((link.later, link.earlier))))
    by_key = {row.key: row.id for row in ids}
    if len(by_key) < 2:
        return False
    values = {"later_id": by_key[link.later], "earlier_id": by_key[link.earlier], "kind": link.kind}
    same = select(_link.c.id).where(*(_link.c[name] == value for name, value in values.items()))
    if session.execute(same).first() is not None:
        return False
    session.execute(insert(_link).values(**values, by=link.by, linked_on=link.linked_on, recorded_at=recorded_at))
    return True


def of_claim(session: Session, key: str) -> list[Link]:
    """Return the links to and from a claim."""
    rows = session.execute(_all().where(or_(_later.c.key == key, _earlier.c.key == key)))
    return [_as_link(row) for row in rows]


def every(session: Session) -> list[Link]:
    """Return all links in the order in which they came."""
    return [_as_link(row) for row in session.execute(_all())]


def _all() -> Select[Any]:
    return (
        select(
            _later.c.key.label("later"), _earlier.c.key.label("earlier"), _link.c.kind, _link.c.by, _link.c.linked_on
        )
        .select_from(_link)
        .join(_later, _later.c.id == _link.c.later_id)
        .join(_earlier, _earlier.c.id == _link.c.earlier_id)
        .order_by(_link.c.id)
    )


def _as_link(row: Row[Any]) -> Link:
    return Link(later=row.later, earlier=row.earlier, kind=row.kind, by=row.by, linked_on=row.linked_on)
