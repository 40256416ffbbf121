"""All tables at once, for those who need the whole metadata: migrations, the audit, a dump."""

from tracker.store.tables.base import Base
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.claim import ClaimRow, TagRow
from tracker.store.tables.decision import DecisionRow, OpinionRow
from tracker.store.tables.link import LinkRow
from tracker.store.tables.observation import ObservationRow
from tracker.store.tables.remark import RemarkRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import EvidenceRow, VerdictRow

TABLES: tuple[type[Base], ...] = (
    SourceRow,
    CandidateRow,
    ClaimRow,
    DecisionRow,
    OpinionRow,
    VerdictRow,
    EvidenceRow,
    ObservationRow,
    LinkRow,
    RemarkRow,
    TagRow,
)
METADATA = Base.metadata
