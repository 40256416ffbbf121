"""Claims as rows, with everything; among them what a hostile source would say."""

from datetime import date
from typing import Any

import pytest

from tracker.export.claims import claim_row, export_row
from tracker.model.claim import Claim, Modality, Tier
from tracker.model.quantity import Comparator
from tracker.model.source import Source
from tracker.model.verdict import Evidence, Outcome, Status, Verdict, VoidReason
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
        "quote": QUOTE, "start_char": START, "end_char": START + len(QUOTE), "speaker": "Elon Musk",
        "said_on": date(2025, 3, 20), "tier": Tier.A, "subject": "Optimus", "comparator": Comparator.ABOUT,
        "value": 5000.0, "unit": "units", "window_start": date(2025, 1, 1), "due_on": date(2025, 12, 31),
        "precision": Precision.YEAR, "modality": Modality.GOAL, "tags": ("robots",),
    }  # fmt: skip
    claim = Claim(**(usual | given))
    ruling = None
    if outcome:
        reason = VoidReason.WITHDRAWN if outcome == "void" else None
        told = {"judged_on": date(2026, 1, 10), "by": "ann", "void_reason": reason} | (verdict or {})
        ruling = Verdict(claim=claim.key, outcome=Outcome(outcome), **told)
    status = Status(outcome) if outcome else Status.DUE
    around = (TEXT[max(START - 32, 0) : START], TEXT[START + len(QUOTE) :][:32])
    row = claim_row(claim, status=status, verdict=ruling, confidence=0.9, rules=("zh.amount",))
    return dict(export_row(row, verdict=ruling, source=source, around=around))


@pytest.fixture
def rows() -> list[dict[str, Any]]:
    """Return a due claim, a late miss with evidence, a void one, an undated one, and one entered by hand."""
    evidence = (Evidence(url="https://example.org/report", title="Q4 report", quote="412 built"),)
    late = {"fulfilled_on": date(2026, 1, 5), "actual": 412.0, "evidence": evidence, "note": "late"}
    return [
        make_row(),
        make_row(key="l" * 16, outcome="miss", verdict=late),
        make_row(key="m" * 16, outcome="void"),
        make_row(key="n" * 16, due_on=None, window_start=None, precision=None, tier=Tier.C),
        make_row(
            key="o" * 16, source=None, document="https://example.org/post", comparator=Comparator.EVENT, value=None,
            unit=None, subject=None, tags=(),
        ),
    ]  # fmt: skip


@pytest.fixture
def nasty_rows() -> list[dict[str, Any]]:
    """Return claims whose every text is what nobody wants to open."""
    found = []
    for number, text in enumerate(NASTY):
        verdict = {"by": text, "note": text, "evidence": (Evidence(url=text, title=text, quote=text),)}
        found.append(
            make_row(
                key=chr(ord("k") + number) + "z" * 15, quote=text, speaker=text, subject=text, metric=text,
                document=text, condition=text, tags=(text,), unit=text, outcome="miss", verdict=verdict,
            )
        )  # fmt: skip
    return found
