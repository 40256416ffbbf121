"""Claims as rows: the keys that `claims extract` prints, and before them what the ledger knows."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from tracker.export.format import Row
from tracker.model.claim import RECORD_FIELDS, Claim, as_json, json_value
from tracker.model.source import Source
from tracker.model.verdict import Status, Verdict

LEDGER_COLUMNS: tuple[str, ...] = ("id", "key", "status", "outcome", "source")
EXTRACT_COLUMNS: tuple[str, ...] = (
    *(name for name in RECORD_FIELDS if name != "media_time"),
    "restates",
    "media_time",
    "confidence",
    "rules",
)
"""The keys of one object of `claims extract`, in their documented order."""

VERDICT_COLUMNS: tuple[str, ...] = ("judged_on", "actual", "fulfilled_on", "void_reason", "tags")
CLAIM_COLUMNS: tuple[str, ...] = LEDGER_COLUMNS + EXTRACT_COLUMNS + VERDICT_COLUMNS

EXPORT_COLUMNS: tuple[str, ...] = (
    *CLAIM_COLUMNS,
    "judged_by",
    "note",
    "evidence",
    "attainment",
    "slip_days",
    "slip_ratio",
    "language",
    "source_title",
    "source_url",
    "recording_url",
    "publisher",
    "published_on",
)
"""One row a claim, with everything: what `claims export claims` writes."""


def claim_row(
    claim: Claim,
    *,
    status: Status,
    verdict: Verdict | None = None,
    restates: str | int | None = None,
    confidence: float | None = None,
    rules: Sequence[str] = (),
) -> dict[str, Any]:
    """Return one claim under CLAIM_COLUMNS as JSON values; `verdict` is its last one, and null where it was reopened.

    `restates`, `confidence` and `rules` come from the candidate it was made of, where there is one.
    """
    ruled = verdict if verdict is not None and verdict.outcome is not None else None
    values = as_json(claim) | {
        "status": status.value,
        "outcome": json_value(ruled.outcome) if ruled else None,
        "restates": restates,
        "confidence": confidence,
        "rules": list(rules),
        "judged_on": json_value(ruled.judged_on) if ruled else None,
        "actual": json_value(ruled.actual) if ruled else None,
        "fulfilled_on": json_value(ruled.fulfilled_on) if ruled else None,
        "void_reason": json_value(ruled.void_reason) if ruled else None,
    }
    return {name: values[name] for name in CLAIM_COLUMNS}


def export_row(row: dict[str, Any], *, verdict: Verdict | None, source: Source | None, around: tuple[str, str]) -> Row:
    """Return a `claim_row` with everything that is known beside: verdict, evidence, source.

    `around` are some words before and after the quote; formats that anchor a quote in its document take them under
    `quote_before` and `quote_after`, which are no columns. Attainment and slip are the caller's to add.
    """
    ruled = verdict if verdict is not None and verdict.outcome is not None else None
    evidence = ruled.evidence if ruled else ()
    return row | {
        "judged_by": ruled.by if ruled else None,
        "note": ruled.note if ruled else None,
        "evidence": [{f.name: json_value(getattr(page, f.name)) for f in fields(page)} for page in evidence],
        "attainment": None,
        "slip_days": None,
        "slip_ratio": None,
        "language": source.language if source else None,
        "source_title": source.title if source else None,
        "source_url": source.url if source else None,
        "recording_url": source.recording_url if source else None,
        "publisher": source.publisher if source else None,
        "published_on": json_value(source.published_on) if source else None,
        "quote_before": around[0],
        "quote_after": around[1],
    }
