"""The rulings on claims, with their evidence."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from tracker.model.verdict import Outcome, VoidReason
from tracker.store.columns import choice
from tracker.store.tables.base import LONG, NUMBER, WHEN, Base


class VerdictRow(Base, table=True):
    """A ruling on a claim; without an outcome it reopens the claim.

    `takes_back` is the place, from 1, of the ruling on the same claim that this one takes back.
    """

    __tablename__ = "verdict"
    __table_args__ = (
        CheckConstraint("void_reason IS NULL OR coalesce(outcome, '') = 'void'", name="void_reason_of_void"),
        CheckConstraint("outcome IS NOT NULL OR (actual IS NULL AND fulfilled_on IS NULL)", name="reopened"),
        CheckConstraint('length("by") > 0', name="by"),
    )

    id: int | None = Field(default=None, primary_key=True)
    claim_id: int = Field(foreign_key="claim.id", index=True)
    outcome: Outcome | None = Field(sa_type=choice(Outcome, "outcome"))
    judged_on: date = Field(index=True)
    by: str
    actual: float | None = Field(sa_type=NUMBER)
    fulfilled_on: date | None
    void_reason: VoidReason | None = Field(sa_type=choice(VoidReason, "void_reason"))
    note: str | None = Field(sa_type=LONG)
    takes_back: int | None
    recorded_at: datetime = Field(sa_type=WHEN)


class EvidenceRow(Base, table=True):
    """A page that bears on a verdict, in the order given."""

    __tablename__ = "evidence"
    __table_args__ = (CheckConstraint("length(trim(url)) > 0", name="url"),)

    id: int | None = Field(default=None, primary_key=True)
    verdict_id: int = Field(foreign_key="verdict.id", index=True)
    url: str
    title: str | None
    quote: str | None = Field(sa_type=LONG)
    accessed_on: date | None
