"""What ties one claim to another."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from tracker.model.verdict import LinkKind
from tracker.store.columns import choice
from tracker.store.tables.base import WHEN, Base


class LinkRow(Base, table=True):
    """A later claim restates, raises, ... an earlier one."""

    __tablename__ = "link"
    __table_args__ = (CheckConstraint("later_id <> earlier_id", name="two_claims"),)

    id: int | None = Field(default=None, primary_key=True)
    later_id: int = Field(foreign_key="claim.id", index=True)
    earlier_id: int = Field(foreign_key="claim.id", index=True)
    kind: LinkKind = Field(sa_type=choice(LinkKind, "kind"))
    by: str
    linked_on: date
    takes_back: int | None
    recorded_at: datetime = Field(sa_type=WHEN)
