"""What the rules found."""

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from tracker.store.columns import statement_rules
from tracker.store.tables.base import JSON_VALUE, NUMBER, WHEN
from tracker.store.tables.statement import StatementColumns


class CandidateRow(StatementColumns, table=True):
    """What the rules found. A row is never edited but for `gone`: present rules do not find it, or find it otherwise.

    Newer rules that read the same words differently (another speaker, say) add a row under the same key.
    """

    __tablename__ = "candidate"
    __table_args__ = (
        *statement_rules(),
        CheckConstraint("confidence >= 0 AND confidence <= 1", name="confidence"),
        Index("ix_candidate_present", "source", "gone"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(index=True)
    source: str = Field(foreign_key="source.sha256")
    restates: str | None
    confidence: float = Field(sa_type=NUMBER)
    rules: list[str] = Field(sa_type=JSON_VALUE)
    reasons: list[Any] = Field(sa_type=JSON_VALUE)
    rules_version: str
    gone: bool
    recorded_at: datetime = Field(sa_type=WHEN)
