"""The columns that a candidate and a claim have in common."""

from datetime import date

from sqlmodel import Field

from tracker.model.claim import Control, Modality, Tier
from tracker.model.quantity import Comparator
from tracker.model.window import Precision
from tracker.store.columns import choice
from tracker.store.tables.base import LONG, NUMBER, Base


class StatementColumns(Base):
    """The columns of `tracker.model.claim.Statement`, in its order."""

    document: str
    quote: str = Field(sa_type=LONG)
    start_char: int
    end_char: int
    speaker: str | None
    said_on: date
    tier: Tier = Field(sa_type=choice(Tier, "tier"))
    subject: str | None
    metric: str | None
    comparator: Comparator = Field(sa_type=choice(Comparator, "comparator"))
    value: float | None = Field(sa_type=NUMBER)
    low: float | None = Field(sa_type=NUMBER)
    high: float | None = Field(sa_type=NUMBER)
    unit: str | None
    per: str | None
    deadline_text: str | None
    window_start: date | None
    due_on: date | None
    precision: Precision | None = Field(sa_type=choice(Precision, "precision"))
    modality: Modality = Field(sa_type=choice(Modality, "modality"))
    confidence_text: str | None
    probability: float | None = Field(sa_type=NUMBER)
    control: Control = Field(sa_type=choice(Control, "control"))
    negated: bool
    stretch: bool
    condition: str | None = Field(sa_type=LONG)
    media_time: str | None
