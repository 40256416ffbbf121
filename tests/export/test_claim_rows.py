"""A claim's row has the documented keys in the documented order, as JSON values."""

import json
from datetime import date

from tracker.export.claims import CLAIM_COLUMNS, claim_row
from tracker.export.formats import find
from tracker.model.claim import Claim, Modality, Tier
from tracker.model.quantity import Comparator
from tracker.model.verdict import Outcome, Status, Verdict
from tracker.model.window import Precision

KEYS = (
    "id key status outcome source document quote start_char end_char speaker said_on tier subject metric comparator "
    "value low high unit per deadline_text window_start due_on precision modality confidence_text probability control "
    "negated stretch condition restates media_time confidence rules judged_on actual fulfilled_on void_reason tags"
)

CLAIM = Claim(
    key="klmnopqrstuvwxyz", id=7, source="ab" * 32, document="talk.txt", quote="今年生产约5000台", start_char=0,
    end_char=10, speaker="Elon Musk", said_on=date(2025, 3, 20), tier=Tier.A, comparator=Comparator.ABOUT, value=5000.0,
    unit="units", window_start=date(2025, 1, 1), due_on=date(2025, 12, 31), precision=Precision.YEAR,
    modality=Modality.GOAL, tags=("robots",),
)  # fmt: skip
MISS = Verdict(claim=CLAIM.key, outcome=Outcome.MISS, judged_on=date(2026, 1, 10), by="ann", actual=500.0)


def test_the_keys_stand_in_the_documented_order():
    assert " ".join(CLAIM_COLUMNS) == KEYS
    assert " ".join(claim_row(CLAIM, status=Status.OPEN)) == KEYS


def test_a_row_holds_json_values():
    row = claim_row(CLAIM, status=Status.MISS, verdict=MISS, confidence=0.9, rules=("a", "b"))

    assert row == json.loads(find("jsonl").dump([row], CLAIM_COLUMNS))
    assert (row["id"], row["status"], row["outcome"], row["due_on"]) == (7, "miss", "miss", "2025-12-31")
    assert "500.0" not in repr(row)
    assert (row["value"], row["actual"], row["rules"], row["tags"]) == (5000, 500, ["a", "b"], ["robots"])


def test_a_reopened_claim_has_no_outcome():
    reopened = Verdict(claim=CLAIM.key, outcome=None, judged_on=date(2026, 2, 1), by="ann")

    row = claim_row(CLAIM, status=Status.DUE, verdict=reopened)

    assert (row["outcome"], row["judged_on"], row["actual"]) == (None, None, None)
