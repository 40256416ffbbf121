"""The tables that lists and counts ask, by the names and types of their columns alone.

The models say what the tables are; a test holds these to them. Loading the library of models takes a third of the time
of a short command that only reads, so such a command asks these instead. No query may name both kinds.
"""

from typing import Any

from sqlalchemy import Boolean, Date, Double, Integer, String, TableClause, Text, column, table

from tracker.model.claim import RECORD_FIELDS, Control, Modality, Tier
from tracker.model.quantity import Comparator
from tracker.model.remark import RemarkKind
from tracker.model.verdict import Outcome, VoidReason
from tracker.model.window import Precision
from tracker.store.columns import choice

_KINDS: dict[str, Any] = {
    **dict.fromkeys(("id", "claim_id", "start_char", "end_char"), Integer()),
    **dict.fromkeys(("quote", "condition", "note", "text"), Text()),
    **dict.fromkeys(("value", "low", "high", "probability", "actual", "last_actual"), Double()),
    **dict.fromkeys(("negated", "stretch", "withdrawn"), Boolean()),
    **dict.fromkeys(
        ("said_on", "window_start", "due_on", "decided_on", "made_on", "judged_on", "fulfilled_on"), Date()
    ),
    **dict.fromkeys(("last_judged_on", "last_fulfilled_on"), Date()),
    "last_outcome": choice(Outcome, "last_outcome"),
    "outcome": choice(Outcome, "outcome"),
    "void_reason": choice(VoidReason, "void_reason"),
    "last_void_reason": choice(VoidReason, "last_void_reason"),
    "kind": choice(RemarkKind, "kind"),
    "tier": choice(Tier, "tier"),
    "comparator": choice(Comparator, "comparator"),
    "precision": choice(Precision, "precision"),
    "modality": choice(Modality, "modality"),
    "control": choice(Control, "control"),
}


def _bare(name: str, *columns: str) -> TableClause:
    return table(name, *(column(each, _KINDS.get(each, String())) for each in columns))


CLAIM = _bare(
    *("claim", "id", "key", "source", "decided_on", "withdrawn", *RECORD_FIELDS),
    *("last_outcome", "last_judged_on", "last_actual", "last_fulfilled_on", "last_void_reason"),
)
TAG = _bare("tag", "claim_id", "name")
DECISION = _bare("decision", "id", "claim_id", "decided_on", "note")
REMARK = _bare("remark", "id", "claim_id", "kind", "text", "made_on")
VERDICT = _bare(
    "verdict", "id", "claim_id", "outcome", "judged_on", "by", "actual", "fulfilled_on", "void_reason", "note"
)
