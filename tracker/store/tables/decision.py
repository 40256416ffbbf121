"""What reviewers said of candidates."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from tracker.model.opinion import OpinionKind
from tracker.model.verdict import DecisionKind, RejectReason
from tracker.store.columns import choice
from tracker.store.tables.base import JSON_VALUE, LONG, WHEN, Base


class DecisionRow(Base, table=True):
    """What a reviewer said of a candidate, which it does not refer to: the rules may no longer find that one.

    A claim entered by hand is one accepted without a source. `takes_back` is the place, from 1, of the entry on the
    same candidate that this one takes back.
    """

    __tablename__ = "decision"
    __table_args__ = (
        CheckConstraint("reason IS NULL OR kind = 'reject'", name="reason_of_reject"),
        CheckConstraint("\"of\" IS NULL OR kind = 'duplicate'", name="of_duplicate"),
        CheckConstraint("(claim_id IS NOT NULL) = (kind = 'accept')", name="claim_of_accept"),
        CheckConstraint('length("by") > 0', name="by"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(index=True)
    kind: DecisionKind = Field(sa_type=choice(DecisionKind, "kind"))
    source: str | None = Field(foreign_key="source.sha256", index=True)
    record: dict[str, Any] = Field(sa_type=JSON_VALUE)
    claim_id: int | None = Field(foreign_key="claim.id", index=True)
    by: str
    decided_on: date = Field(index=True)
    reason: RejectReason | None = Field(sa_type=choice(RejectReason, "reason"))
    corrected: list[str] = Field(sa_type=JSON_VALUE)
    of: str | None
    note: str | None = Field(sa_type=LONG)
    takes_back: int | None
    recorded_at: datetime = Field(sa_type=WHEN)


class OpinionRow(Base, table=True):
    """What a second reviewer said of a candidate, and what settled it: it makes no claim.

    `place` is the place, from 1, of the decision that settled it among those on the same candidate.
    """

    __tablename__ = "opinion"
    __table_args__ = (
        CheckConstraint("reason IS NULL OR kind = 'reject'", name="reason_of_reject"),
        CheckConstraint("\"of\" IS NULL OR kind = 'duplicate'", name="of_duplicate"),
        CheckConstraint("(place IS NOT NULL) = (kind = 'adjudicate')", name="place_of_adjudicate"),
        CheckConstraint('length("by") > 0', name="by"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(index=True)
    kind: OpinionKind = Field(sa_type=choice(OpinionKind, "kind"))
    source: str | None = Field(foreign_key="source.sha256")
    record: dict[str, Any] = Field(sa_type=JSON_VALUE)
    by: str
    decided_on: date
    reason: RejectReason | None = Field(sa_type=choice(RejectReason, "reason"))
    corrected: list[str] = Field(sa_type=JSON_VALUE)
    of: str | None
    note: str | None = Field(sa_type=LONG)
    place: int | None
    recorded_at: datetime = Field(sa_type=WHEN)
