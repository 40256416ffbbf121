"""Claims and verdicts as a scorecard meets them."""

from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

import pytest
from figures_case import TODAY
from robots import ROBOTS

from tracker.lang.metrics import shipped_metrics
from tracker.model.claim import Claim
from tracker.model.observation import Observation
from tracker.model.verdict import Outcome, Verdict
from tracker.scoring.checking.compare import Proposal, compare
from tracker.scoring.entry import Entry

_numbers = count(1)


def make_claim(**given: object) -> Claim:
    """Return "5,000 robots in 2025", said in March 2025, with what is given changed."""
    number = next(_numbers)
    usual: dict[str, object] = {
        "key": f"k{number}", "document": "talk.txt", "quote": "5,000 robots",
        "start_char": number, "end_char": number + 12, "subject": "Optimus",
    }  # fmt: skip
    return Claim(**(ROBOTS | usual | given))  # type: ignore[arg-type]


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


@pytest.fixture
def check() -> Callable[..., Proposal]:
    """Return a way to hold figures against "5,000 robots in 2025", with what is given of the claim changed."""

    def compared(*figures: Observation, today: date = TODAY, **given: Any) -> Proposal:
        about = make_claim(**{"metric": "units produced", **given})
        return compare(about, figures, shipped_metrics(), today=today)

    return compared
