"""Claims as rows, with everything; among them what a hostile source would say."""

from datetime import date
from typing import Any

import pytest
from export_rows import NASTY, make_row

from tracker.model.claim import Tier
from tracker.model.quantity import Comparator
from tracker.model.verdict import Evidence


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
