"""Tags and notes of claims, append-only; the table `tag` repeats the tags that stand, in the same transaction."""

from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, delete, insert, select

from tracker.model.remark import Remark, RemarkKind
from tracker.store import search
from tracker.store.rows import insert_one, table_of
from tracker.store.session import Session
from tracker.store.tables.claim import ClaimRow, TagRow
from tracker.store.tables.remark import RemarkRow

_remark = table_of(RemarkRow)
_claim = table_of(ClaimRow)
_tag = table_of(TagRow)
_FIELDS = ("kind", "text", "by", "made_on", "searched")


class KeptRemark(NamedTuple):
    """A remark, the moment of recording, and the place of the one that it takes back, if any."""

    remark: Remark
    recorded_at: datetime
    takes_back: int | None


def add(session: Session, remark: Remark, recorded_at: datetime, *, takes_back: int | None = None) -> bool:
    """Add a remark. Return False, adding nothing, where no claim has its key, or where its tag is on (or off) already.

    `takes_back` is the place, from 1, of the remark on this claim that is undone.
    """
    claim_id = session.execute(select(_claim.c.id).where(_claim.c.key == remark.claim)).scalar()
    if claim_id is None:
        return False
    if remark.kind in {RemarkKind.TAG, RemarkKind.UNTAG} and not _set_tag(session, claim_id, remark):
        return False
    values = {name: getattr(remark, name) for name in _FIELDS}
    insert_one(session, _remark, **values, claim_id=claim_id, takes_back=takes_back, recorded_at=recorded_at)
    if remark.kind is RemarkKind.NOTE:
        search.refresh(session, claim_id)
    return True


def of_claim(session: Session, claim_key: str) -> list[KeptRemark]:
    """Return everything that was ever remarked on a claim, in the order recorded."""
    rows = session.execute(
        select(_remark, _claim.c.key).join(_claim).where(_claim.c.key == claim_key).order_by(_remark.c.id)
    )
    return [_as_kept(row) for row in rows]


def every(session: Session, until: date | None = None) -> list[KeptRemark]:
    """Return all remarks in the order recorded, or those made by the end of a day."""
    query = select(_remark, _claim.c.key).join(_claim).order_by(_remark.c.id)
    if until is not None:
        query = query.where(_remark.c.made_on <= until)
    return [_as_kept(row) for row in session.execute(query)]


def tags_of(session: Session, claim_key: str) -> tuple[str, ...]:
    """Return the tags that stand on a claim, sorted."""
    query = select(_tag.c.name).join(_claim).where(_claim.c.key == claim_key).order_by(_tag.c.name)
    return tuple(session.execute(query).scalars())


def _set_tag(session: Session, claim_id: int, remark: Remark) -> bool:
    """Bring the projection up to a remark; return whether that changed it."""
    same = (_tag.c.claim_id == claim_id, _tag.c.name == remark.text)
    there = session.execute(select(_tag.c.name).where(*same)).first() is not None
    if there is (remark.kind is RemarkKind.TAG):
        return False
    if there:
        session.execute(delete(_tag).where(*same))
    else:
        session.execute(insert(_tag).values(claim_id=claim_id, name=remark.text))
    return True


def _as_kept(row: Row[Any]) -> KeptRemark:
    return KeptRemark(as_remark(row, row.key), row.recorded_at, row.takes_back)


def as_remark(row: Row[Any], claim_key: str) -> Remark:
    """Return a row of the table as a remark on a claim."""
    return Remark(claim=claim_key, **{name: getattr(row, name) for name in _FIELDS})
