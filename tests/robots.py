"""The claim that most tests speak of: about 5,000 robots in 2025, as Elon Musk said on 2025-03-20."""

from datetime import date
from typing import Any

from tracker.model.claim import Statement, Tier
from tracker.model.quantity import Comparator

ROBOTS: dict[str, Any] = {
    "speaker": "Elon Musk",
    "said_on": date(2025, 3, 20),
    "tier": Tier.A,
    "comparator": Comparator.ABOUT,
    "value": 5000.0,
    "unit": "units",
    "window_start": date(2025, 1, 1),
    "due_on": date(2025, 12, 31),
}
"""What is said, without the words that say it."""


def robots(**values: Any) -> Statement:
    """Return it as a statement of a Chinese talk, with what is given changed."""
    words = {"document": "talk.md", "quote": "我们今年生产5000台机器人", "start_char": 10, "end_char": 23}
    return Statement(**{**ROBOTS, **words, "subject": "Tesla Optimus", "metric": "robots built", **values})
