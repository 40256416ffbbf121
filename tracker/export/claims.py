"""Claims as rows: the keys that `claims extract` prints, and before them what the ledger knows."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from tracker.model.claim import RECORD_FIELDS, Claim, as_json, json_value
from tracker.model.verdict import Evidence, Status, Verdict

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


_NO_ORIGIN: dict[str, Any] = {"restates": None, "confidence": None, "rules": []}


def listed_columns(flat: dict[str, Sequence[Any]]) -> dict[str, Sequence[Any]]:
    """Return the columns of a chunk of flat rows (`tracker.store.flat`) under CLAIM_COLUMNS, as `claim_row` names them.

    What only the candidate of a claim knows is left empty.
    """
    number = len(flat["id"])
    return flat | {name: [value] * number for name, value in _NO_ORIGIN.items()}


def evidence_rows(evidence: Sequence[Evidence]) -> list[dict[str, Any]]:
    """Return the pages that a verdict cites, as JSON values."""
    return [{f.name: json_value(getattr(page, f.name)) for f in fields(page)} for page in evidence]


SOURCE_FIELDS: dict[str, str] = {
    "language": "language",
    "source_title": "title",
    "source_url": "url",
    "recording_url": "recording_url",
    "publisher": "publisher",
    "published_on": "published_on",
}
"""What a row tells of its document: the column, and the field of `tracker.model.source.Source`."""
