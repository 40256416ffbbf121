"""Decisions as JSON lines: what reviewers said, whole enough to be replayed without the rules that found it."""

from collections.abc import Iterable

from tracker.errors import Problem
from tracker.model.claim import RECORD_FIELDS
from tracker.model.verdict import Decision, DecisionKind, RejectReason
from tracker.records.fields import BadFieldError, Row
from tracker.records.lines import dump_lines, parse_lines, without_nothing
from tracker.records.statements import read_statement, statement_row


def parse(text: str, file: str) -> tuple[list[Decision], list[Problem]]:
    """Return the decisions of a file's text, in order, and a Problem for each line that is none."""
    return parse_lines(text, file, _read)


def dump(decisions: Iterable[Decision]) -> str:
    """Return decisions as JSON lines, in the order given: the last one on a candidate counts."""
    return dump_lines(
        without_nothing(
            {
                "key": decision.key,
                "decision": decision.kind.value,
                "source": decision.source,
                "record": statement_row(decision.record),
                "reason": decision.reason.value if decision.reason else None,
                "corrected": list(decision.corrected),
                "of": decision.of,
                "by": decision.by,
                "decided_on": decision.decided_on.isoformat(),
                "note": decision.note,
            }
        )
        for decision in decisions
    )


def _read(row: Row) -> Decision:
    kind = row.one_of("decision", DecisionKind)
    decision = Decision(
        key=row.content_key("key"),
        kind=kind,
        source=row.sha256("source") if row.raw("source") is not None else None,
        record=read_statement(row.row("record")),
        by=row.text("by"),
        decided_on=row.day("decided_on"),
        reason=row.one_of_or_none("reason", RejectReason),
        corrected=row.texts("corrected"),
        of=row.content_key("of") if row.raw("of") is not None else None,
        note=row.text_or_none("note"),
    )
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
