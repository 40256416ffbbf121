"""Tags and notes as they were put on and taken off."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from tracker.model.remark import RemarkKind
from tracker.store.columns import choice
from tracker.store.tables.base import LONG, WHEN, Base


class RemarkRow(Base, table=True):
    """A tag put on or taken off, a note written or taken back; `takes_back` counts among those of the claim."""

    __tablename__ = "remark"
    __table_args__ = (
        CheckConstraint("length(trim(text)) > 0", name="text"),
        CheckConstraint("searched IS NULL OR kind IN ('note', 'retract')", name="searched_of_note"),
        CheckConstraint('length("by") > 0', name="by"),
    )

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", index=True)
    kind: RemarkKind = Field(sa_type=choice(RemarkKind, "kind"))
    text: str = Field(sa_type=LONG)
    searched: str | None = Field(sa_type=LONG)
    by: str
    made_on: date = Field(index=True)
    takes_back: int | None
    recorded_at: datetime = Field(sa_type=WHEN)
