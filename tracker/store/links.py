"""Which later claim restates, raises, lowers, ... which earlier one. Links are only added: `unlinked` takes back."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, insert, or_, select

from tracker.errors import UsageError
from tracker.model.verdict import Link, LinkKind
from tracker.store.rows import table_of
from tracker.store.session import Look, Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.link import LinkRow

_link = table_of(LinkRow)
_claim = table_of(ClaimRow)
_later = _claim.alias("later")
_earlier = _claim.alias("earlier")


def add(session: Session, link: Link, recorded_at: datetime) -> bool:
    """Keep a link, or (`unlinked`) take back what links the two.

    Return False, adding nothing, where that stands already or where it names a claim that is not there. Raises
    UsageError for a claim that would be linked to itself.
    """
    if link.later == link.earlier:
        raise UsageError(f"claim {link.later} cannot be linked to itself: name another")
    ids = session.execute(select(_claim.c.key, _claim.c.id).where(_claim.c.key.in_((link.later, link.earlier))))
    by_key = {row.key: row.id for row in ids}
    if len(by_key) < 2:
        return False
    between = session.execute(_all().where(_later.c.key == link.later, _earlier.c.key == link.earlier))
    there = {each.kind for each in _standing(map(_as_link, between))}
    if link.kind in there or (link.kind is LinkKind.UNLINKED and not there):
        return False
    values = {"later_id": by_key[link.later], "earlier_id": by_key[link.earlier], "kind": link.kind}
    session.execute(insert(_link).values(**values, by=link.by, linked_on=link.linked_on, recorded_at=recorded_at))
    return True


def of_claim(session: Session, key: str) -> list[Link]:
    """Return the links to and from a claim that stand."""
    rows = session.execute(_all().where(or_(_later.c.key == key, _earlier.c.key == key)))
    return _standing(map(_as_link, rows))


def standing(session: Session | Look, as_of: date | None = None) -> list[Link]:
    """Return the links that stand, or stood at the end of a day.

    Those of withdrawn claims are among them: such a claim still joins the two that it stood between.
    """
    query = _all() if as_of is None else _all().where(_link.c.linked_on <= as_of)
    return _standing(_as_link(row) for row in session.execute(query))


def every(session: Session) -> list[Link]:
    """Return all that was ever said, in the order in which it came: links, and what takes them back."""
    return [_as_link(row) for row in session.execute(_all())]


def _standing(said: Iterable[Link]) -> list[Link]:
    there: dict[tuple[str, str], list[Link]] = {}
    for link in said:
        if link.kind is LinkKind.UNLINKED:
            there.pop((link.later, link.earlier), None)
        else:
            there.setdefault((link.later, link.earlier), []).append(link)
    return [link for links in there.values() for link in links]


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
