"""Figures as a source gives them, of the 5,000 robots that were said for 2025."""

from datetime import date
from typing import Any

from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator

TODAY = date(2026, 3, 1)
YEAR = {"period_start": date(2025, 1, 1), "period_end": date(2025, 12, 31)}


def seen(by: str | None = "Reuters", reliability: str = "B", **given: Any) -> Observation:
    """Return a figure that somebody published: a range with `low`, else a `value`, else that it happened."""
    known: dict[str, Any] = {
        "subject": "Optimus", "metric": "units produced", "unit": "units", "published_by": by,
        "source_url": f"https://{(by or 'site').lower().replace(' ', '')}.example/{len(given)}",
        "reliability": Reliability(reliability),
    }  # fmt: skip
    if "low" in given:
        known["comparator"] = Comparator.RANGE
    else:
        known["comparator"] = Comparator.EQUAL if "value" in given else Comparator.EVENT
    return Observation(**{**known, **given})


def quarter(number: int, value: float, by: str = "Tesla", **given: Any) -> Observation:
    """Return the official figure of a quarter of 2025."""
    ends = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}[number]
    days = {"period_start": date(2025, 3 * number - 2, 1), "period_end": date(2025, *ends)}
    return seen(by, "A", value=value, **{**days, **given})
