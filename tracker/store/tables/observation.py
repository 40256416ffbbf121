"""Figures from cited sources."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from tracker.model.observation import Reliability
from tracker.model.quantity import Comparator
from tracker.store.columns import TARGET, choice
from tracker.store.tables.base import LONG, NUMBER, WHEN, Base


class ObservationRow(Base, table=True):
    """A figure from a cited source."""

    __tablename__ = "observation"
    __table_args__ = (
        CheckConstraint(TARGET, name="target"),
        CheckConstraint("period_start IS NULL OR period_end IS NULL OR period_start <= period_end", name="period"),
        CheckConstraint("length(trim(subject)) > 0", name="subject"),
        CheckConstraint("length(trim(source_url)) > 0", name="source_url"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    subject: str = Field(index=True)
    metric: str
    comparator: Comparator = Field(sa_type=choice(Comparator, "comparator"))
    source_url: str
    reliability: Reliability = Field(sa_type=choice(Reliability, "reliability"))
    value: float | None = Field(sa_type=NUMBER)
    low: float | None = Field(sa_type=NUMBER)
    high: float | None = Field(sa_type=NUMBER)
    unit: str | None
    per: str | None
    as_of: date | None
    period_start: date | None
    period_end: date | None
    qualifier: str | None
    source_title: str | None
    published_by: str | None
    quote: str | None = Field(sa_type=LONG)
    note: str | None = Field(sa_type=LONG)
    recorded_at: datetime = Field(sa_type=WHEN)
