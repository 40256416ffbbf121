"""Every table of the ledger. Decisions and verdicts are only ever added to: the last one of a key counts.

`claim` is the projection of the last decisions: a claim whose acceptance was taken back is `withdrawn` and keeps its
id. `claim.last_outcome` repeats the outcome of its last verdict, kept in the same transaction, so that one index
serves the list of what is due; the status itself (open, due, ...) depends on today and is never stored.
"""

from datetime import date, datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, Double, Index, MetaData, Text
from sqlmodel import Field, SQLModel

from tracker.model.claim import Control, Modality, Tier
from tracker.model.observation import Reliability
from tracker.model.opinion import OpinionKind
from tracker.model.quantity import Comparator
from tracker.model.remark import RemarkKind
from tracker.model.verdict import DecisionKind, LinkKind, Outcome, RejectReason, VoidReason
from tracker.model.window import Precision
from tracker.store.columns import NAMES, TARGET, Moment, choice, statement_rules

_LONG: Any = Text
_NUMBER: Any = Double
_WHEN: Any = Moment
_JSON: Any = JSON


class Base(SQLModel):
    """The tables' own metadata: nothing else that uses SQLModel in the same process is migrated with them.

    Rows are written from checked model values, so pydantic's validators are built only if somebody asks.
    """

    metadata: ClassVar[MetaData] = MetaData(naming_convention=NAMES)
    model_config = {"defer_build": True}


class StatementColumns(Base):
    """The columns of `tracker.model.claim.Statement`, in its order."""

    document: str
    quote: str = Field(sa_type=_LONG)
    start_char: int
    end_char: int
    speaker: str | None
    said_on: date
    tier: Tier = Field(sa_type=choice(Tier, "tier"))
    subject: str | None
    metric: str | None
    comparator: Comparator = Field(sa_type=choice(Comparator, "comparator"))
    value: float | None = Field(sa_type=_NUMBER)
    low: float | None = Field(sa_type=_NUMBER)
    high: float | None = Field(sa_type=_NUMBER)
    unit: str | None
    per: str | None
    deadline_text: str | None
    window_start: date | None
    due_on: date | None
    precision: Precision | None = Field(sa_type=choice(Precision, "precision"))
    modality: Modality = Field(sa_type=choice(Modality, "modality"))
    confidence_text: str | None
    probability: float | None = Field(sa_type=_NUMBER)
    control: Control = Field(sa_type=choice(Control, "control"))
    negated: bool
    stretch: bool
    condition: str | None = Field(sa_type=_LONG)
    media_time: str | None


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
    text: str = Field(sa_type=_LONG)
    published_on: date | None
    publisher: str | None
    url: str | None
    recording_url: str | None
    path: str | None
    text_sha256: str | None
    recorded_at: datetime = Field(sa_type=_WHEN)


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
    confidence: float = Field(sa_type=_NUMBER)
    rules: list[str] = Field(sa_type=_JSON)
    reasons: list[Any] = Field(sa_type=_JSON)
    rules_version: str
    gone: bool
    recorded_at: datetime = Field(sa_type=_WHEN)


class ClaimRow(StatementColumns, table=True):
    """A claim: made by an accepted decision, or entered by hand (then it has no source)."""

    __tablename__ = "claim"
    __table_args__ = (
        *statement_rules(),
        Index("ix_claim_listing", "last_outcome", "due_on", "id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    source: str | None = Field(foreign_key="source.sha256", index=True)
    decided_on: date | None
    withdrawn: bool
    last_outcome: Outcome | None = Field(sa_type=choice(Outcome, "last_outcome"))
    recorded_at: datetime = Field(sa_type=_WHEN)


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
    record: dict[str, Any] = Field(sa_type=_JSON)
    claim_id: int | None = Field(foreign_key="claim.id", index=True)
    by: str
    decided_on: date
    reason: RejectReason | None = Field(sa_type=choice(RejectReason, "reason"))
    corrected: list[str] = Field(sa_type=_JSON)
    of: str | None
    note: str | None = Field(sa_type=_LONG)
    takes_back: int | None
    recorded_at: datetime = Field(sa_type=_WHEN)


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
    record: dict[str, Any] = Field(sa_type=_JSON)
    by: str
    decided_on: date
    reason: RejectReason | None = Field(sa_type=choice(RejectReason, "reason"))
    corrected: list[str] = Field(sa_type=_JSON)
    of: str | None
    note: str | None = Field(sa_type=_LONG)
    place: int | None
    recorded_at: datetime = Field(sa_type=_WHEN)


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
    judged_on: date
    by: str
    actual: float | None = Field(sa_type=_NUMBER)
    fulfilled_on: date | None
    void_reason: VoidReason | None = Field(sa_type=choice(VoidReason, "void_reason"))
    note: str | None = Field(sa_type=_LONG)
    takes_back: int | None
    recorded_at: datetime = Field(sa_type=_WHEN)


class EvidenceRow(Base, table=True):
    """A page that bears on a verdict, in the order given."""

    __tablename__ = "evidence"
    __table_args__ = (CheckConstraint("length(trim(url)) > 0", name="url"),)

    id: int | None = Field(default=None, primary_key=True)
    verdict_id: int = Field(foreign_key="verdict.id", index=True)
    url: str
    title: str | None
    quote: str | None = Field(sa_type=_LONG)
    accessed_on: date | None


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
    value: float | None = Field(sa_type=_NUMBER)
    low: float | None = Field(sa_type=_NUMBER)
    high: float | None = Field(sa_type=_NUMBER)
    unit: str | None
    per: str | None
    as_of: date | None
    period_start: date | None
    period_end: date | None
    qualifier: str | None
    source_title: str | None
    published_by: str | None
    quote: str | None = Field(sa_type=_LONG)
    note: str | None = Field(sa_type=_LONG)
    recorded_at: datetime = Field(sa_type=_WHEN)


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
    recorded_at: datetime = Field(sa_type=_WHEN)


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
    text: str = Field(sa_type=_LONG)
    searched: str | None = Field(sa_type=_LONG)
    by: str
    made_on: date
    takes_back: int | None
    recorded_at: datetime = Field(sa_type=_WHEN)


class TagRow(Base, table=True):
    """A word that stands on a claim: what its remarks come to, so that an index serves the filter."""

    __tablename__ = "tag"
    __table_args__ = (CheckConstraint("length(trim(name)) > 0", name="name"),)

    claim_id: int = Field(foreign_key="claim.id", primary_key=True)
    name: str = Field(primary_key=True, index=True)
