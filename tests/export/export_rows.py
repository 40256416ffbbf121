"""Makes rows of claims, with everything; and what a hostile source would say."""

from datetime import date
from typing import Any

from robots import ROBOTS

from tracker.export.claims import SOURCE_FIELDS, claim_row, evidence_rows
from tracker.model.claim import Claim, Modality, json_value
from tracker.model.source import Source
from tracker.model.verdict import Outcome, Status, Verdict, VoidReason
from tracker.model.window import Precision

TEXT = "开场。我们今年的目标是生产5000台机器人，也许更多。谢谢。"
QUOTE = "今年的目标是生产5000台机器人"
START = TEXT.index(QUOTE)
SOURCE = Source(
    sha256="ab" * 32, name="talk.md", title="All hands", speaker="Elon Musk", said_on=date(2025, 3, 20),
    said_on_from="option", language="zh", text=TEXT, published_on=date(2025, 3, 21), publisher="X",
    url="https://example.org/talk", recording_url=None,
)  # fmt: skip
NASTY = (
    "<script>alert(1)</script>",
    "</script><!--",
    "\x1b[31mred\x1b[0m",
    '=HYPERLINK("http://evil","x")',
    "\u202eoverride\u2066",
    "\x00\x07\x9b",
    "a\r\nEND:VCALENDAR\nb;c,d:\\n",
    "]]>&amp;<![CDATA[",
    "\ufffe\uffff\ud800",
    "长" * 10_000,
    "",
)


def make_row(
    *, outcome: str | None = None, source: Source | None = SOURCE, verdict: dict[str, Any] | None = None, **given: Any
) -> dict[str, Any]:
    """Return the row of "5,000 robots in 2025", judged so if an outcome is given."""
    usual: dict[str, Any] = {
        "key": "klmnopqrstuvwxyz", "id": 7, "source": source.sha256 if source else None, "document": "talk.md",
        "quote": QUOTE, "start_char": START, "end_char": START + len(QUOTE), "subject": "Optimus",
        "precision": Precision.YEAR, "modality": Modality.GOAL, "tags": ("robots",),
    }  # fmt: skip
    claim = Claim(**(ROBOTS | usual | given))
    ruling = None
    if outcome:
        reason = VoidReason.WITHDRAWN if outcome == "void" else None
        told = {"judged_on": date(2026, 1, 10), "by": "ann", "void_reason": reason} | (verdict or {})
        ruling = Verdict(claim=claim.key, outcome=Outcome(outcome), **told)
    status = Status(outcome) if outcome else Status.DUE
    around = {"quote_before": TEXT[max(START - 32, 0) : START], "quote_after": TEXT[START + len(QUOTE) :][:32]}
    row = claim_row(claim, status=status, verdict=ruling, confidence=0.9, rules=("zh.amount",))
    said_of = {name: json_value(getattr(source, field, None)) for name, field in SOURCE_FIELDS.items()}
    by, note, evidence = (ruling.by, ruling.note, ruling.evidence) if ruling else (None, None, ())
    scores = {"attainment": None, "slip_days": None, "slip_ratio": None}
    beside = {"judged_by": by, "note": note, "evidence": evidence_rows(evidence)}
    return {**row, **beside, **scores, **said_of, **around}
