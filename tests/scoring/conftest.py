"""Claims and verdicts as a scorecard meets them."""

from collections.abc import Callable
from datetime import date
from itertools import count

import pytest

from tracker.model.claim import Claim, Tier
from tracker.model.quantity import Comparator
from tracker.model.verdict import Outcome, Verdict
from tracker.scoring.entry import Entry

_numbers = count(1)


def make_claim(**given: object) -> Claim:
    """Return "5,000 robots in 2025", said in March 2025, with what is given changed."""
    number = next(_numbers)
    usual: dict[str, object] = {
        "key": f"k{number}", "document": "talk.txt", "quote": "5,000 robots",
        "start_char": number, "end_char": number + 12,
        "speaker": "Elon Musk", "said_on": date(2025, 3, 20), "tier": Tier.A, "subject": "Optimus",
        "comparator": Comparator.ABOUT, "value": 5000.0, "unit": "units",
        "window_start": date(2025, 1, 1), "due_on": date(2025, 12, 31),
    }  # fmt: skip
    return Claim(**(usual | given))  # type: ignore[arg-type]


def make_entry(outcome: Outcome | str | None = None, **given: object) -> Entry:
    """Return an entry; `outcome`, `actual`, `fulfilled_on` and `judged_on` make its verdict, the rest its claim."""
    of_verdict = {k: given.pop(k) for k in ("actual", "fulfilled_on", "judged_on") if k in given}
    of_entry = {k: given.pop(k) for k in ("language", "family") if k in given}
    claim = make_claim(**given)
    verdict = None
    if outcome is not None:
        kept = {"judged_on": date(2026, 1, 10), "by": "ann"} | of_verdict
        verdict = Verdict(claim=claim.key, outcome=Outcome(outcome), **kept)  # type: ignore[arg-type]
    return Entry(claim=claim, verdict=verdict, **of_entry)  # type: ignore[arg-type]


@pytest.fixture
def claim() -> Callable[..., Claim]:
    return make_claim


@pytest.fixture
def entry() -> Callable[..., Entry]:
    return make_entry
