"""Decisions as JSON lines: what reviewers said, whole enough to be replayed without the rules that found it."""

from collections.abc import Iterable
from typing import Any

from tracker.errors import Problem
from tracker.model.claim import RECORD_FIELDS
from tracker.model.opinion import Opinion
from tracker.model.verdict import Decision, DecisionKind, RejectReason
from tracker.records.fields import BadFieldError, Row
from tracker.records.lines import dump_lines, parse_lines, without_nothing
from tracker.records.statements import read_statement, statement_row


def parse(text: str, file: str) -> tuple[list[Decision], list[Problem]]:
    """Return the decisions of a file's text, in order, and a Problem for each line that is none."""
    return parse_lines(text, file, _read)


def dump(decisions: Iterable[Decision]) -> str:
    """Return decisions as JSON lines, in the order given: the last one on a candidate counts."""
    return dump_lines(decision_row(decision) for decision in decisions)


def decision_row(decision: Decision) -> dict[str, Any]:
    """Return a decision as JSON values, without what says nothing."""
    return signed_row(decision, "decision")


def signed_row(said: Decision | Opinion, word: str) -> dict[str, Any]:
    """Return what somebody said of a candidate as JSON values; its kind stands under `word`."""
    return without_nothing(
        {
            "key": said.key,
            word: said.kind.value,
            "source": said.source,
            "record": statement_row(said.record),
            "reason": said.reason.value if said.reason else None,
            "corrected": list(said.corrected),
            "of": said.of,
            "by": said.by,
            "decided_on": said.decided_on.isoformat(),
            "note": said.note,
        }
    )


def read_decision(row: Row) -> Decision:
    """Return the decision of a row, whether or not its fields go together."""
    return Decision(**read_signed(row), kind=row.one_of("decision", DecisionKind))


def read_signed(row: Row) -> dict[str, Any]:
    """Return the fields of a decision or an opinion but for its kind."""
    return {
        "key": row.content_key("key"),
        "source": row.sha256("source") if row.raw("source") is not None else None,
        "record": read_statement(row.row("record")),
        "by": row.text("by"),
        "decided_on": row.day("decided_on"),
        "reason": row.one_of_or_none("reason", RejectReason),
        "corrected": row.texts("corrected"),
        "of": row.content_key("of") if row.raw("of") is not None else None,
        "note": row.text_or_none("note"),
    }


def _read(row: Row) -> Decision:
    kind = row.one_of("decision", DecisionKind)
    decision = read_decision(row)
    _only(kind is DecisionKind.REJECT or decision.reason is None, "reason goes with reject")
    _only(kind is DecisionKind.ACCEPT or not decision.corrected, "corrected goes with accept")
    _only(
        (kind is DecisionKind.DUPLICATE) == (decision.of is not None), "of goes with duplicate, and duplicate needs it"
    )
    for name in decision.corrected:
        if name not in RECORD_FIELDS:
            raise BadFieldError(f"corrected names {name!r}, which is no field of a record")
    return decision


def _only(holds: bool, message: str) -> None:
    if not holds:
        raise BadFieldError(message)
