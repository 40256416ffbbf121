"""The claims and their tags: what `claims list` reads, and no table beside."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from tracker.model.verdict import Outcome, VoidReason
from tracker.store.columns import choice, statement_rules
from tracker.store.tables.base import NUMBER, WHEN, Base
from tracker.store.tables.statement import StatementColumns


class ClaimRow(StatementColumns, table=True):
    """A claim: made by an accepted decision, or entered by hand (then it has no source)."""

    __tablename__ = "claim"
    __table_args__ = (
        *statement_rules(),
        Index("ix_claim_listing", "last_outcome", "due_on", "id"),
        Index("ix_claim_scores", "speaker", "last_outcome", "due_on", "said_on", "withdrawn"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    source: str | None = Field(foreign_key="source.sha256", index=True)
    decided_on: date | None
    withdrawn: bool
    last_outcome: Outcome | None = Field(sa_type=choice(Outcome, "last_outcome"))
    last_judged_on: date | None
    last_actual: float | None = Field(sa_type=NUMBER)
    last_fulfilled_on: date | None
    last_void_reason: VoidReason | None = Field(sa_type=choice(VoidReason, "last_void_reason"))
    recorded_at: datetime = Field(sa_type=WHEN)


class TagRow(Base, table=True):
    """A word that stands on a claim: what its remarks come to, so that an index serves the filter."""

    __tablename__ = "tag"
    __table_args__ = (CheckConstraint("length(trim(name)) > 0", name="name"),)

    claim_id: int = Field(foreign_key="claim.id", primary_key=True)
    name: str = Field(primary_key=True, index=True)
