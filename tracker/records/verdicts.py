"""Verdicts as JSON lines: how claims turned out, with the evidence."""

from collections.abc import Iterable
from typing import Any

from tracker.errors import Problem
from tracker.model.claim import json_value
from tracker.model.verdict import Evidence, Outcome, Verdict, VoidReason
from tracker.records.fields import BadFieldError, Row
from tracker.records.lines import dump_lines, parse_lines, without_nothing


def parse(text: str, file: str) -> tuple[list[Verdict], list[Problem]]:
    """Return the verdicts of a file's text, in order, and a Problem for each line that is none."""
    return parse_lines(text, file, _read)


def dump(verdicts: Iterable[Verdict]) -> str:
    """Return verdicts as JSON lines, in the order given: the last one on a claim counts. A null outcome reopens."""
    return dump_lines(verdict_row(verdict) for verdict in verdicts)


def verdict_row(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict as JSON values; outcome is always there."""
    rest = {
        "judged_on": verdict.judged_on,
        "by": verdict.by,
        "actual": verdict.actual,
        "fulfilled_on": verdict.fulfilled_on,
        "void_reason": verdict.void_reason,
    }
    evidence = [
        without_nothing({"url": e.url, "title": e.title, "quote": e.quote, "accessed_on": json_value(e.accessed_on)})
        for e in verdict.evidence
    ]
    return {
        "claim": verdict.claim,
        "outcome": json_value(verdict.outcome),
        **without_nothing({key: json_value(value) for key, value in rest.items()}),
        **without_nothing({"evidence": evidence, "note": verdict.note}),
    }


def read_verdict(row: Row) -> Verdict:
    """Return the verdict of a row, whether or not its fields go together."""
    if not row.has("outcome"):
        raise BadFieldError("outcome is missing; null takes a verdict back")
    return Verdict(
        claim=row.content_key("claim"),
        outcome=row.one_of_or_none("outcome", Outcome),
        judged_on=row.day("judged_on"),
        by=row.text("by"),
        actual=row.number_or_none("actual"),
        fulfilled_on=row.day_or_none("fulfilled_on"),
        evidence=tuple(_evidence(item) for item in row.rows("evidence")),
        void_reason=row.one_of_or_none("void_reason", VoidReason),
        note=row.text_or_none("note"),
    )


def _read(row: Row) -> Verdict:
    verdict = read_verdict(row)
    if verdict.void_reason is not None and verdict.outcome is not Outcome.VOID:
        raise BadFieldError("void_reason goes with the outcome void")
    if verdict.fulfilled_on is not None and verdict.outcome not in (Outcome.HIT, Outcome.MISS):
        raise BadFieldError("fulfilled_on goes with the outcomes hit and miss")
    return verdict


def _evidence(row: Row) -> Evidence:
    evidence = Evidence(
        url=row.url("url"),
        title=row.text_or_none("title"),
        quote=row.text_or_none("quote"),
        accessed_on=row.day_or_none("accessed_on"),
    )
    row.finish()
    return evidence
