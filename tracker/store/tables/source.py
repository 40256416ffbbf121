"""The documents."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field

from tracker.store.tables.base import LONG, WHEN, Base


class SourceRow(Base, table=True):
    """A document, once for each content of bytes."""

    __tablename__ = "source"
    __table_args__ = (
        CheckConstraint("length(sha256) = 64", name="sha256"),
        CheckConstraint("length(name) > 0", name="name"),
    )

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(unique=True)
    name: str
    title: str | None
    speaker: str | None
    said_on: date
    said_on_from: str
    language: str
    text: str = Field(sa_type=LONG)
    published_on: date | None
    publisher: str | None
    url: str | None
    recording_url: str | None
    path: str | None
    text_sha256: str | None
    read_as: str | None
    recorded_at: datetime = Field(sa_type=WHEN)
