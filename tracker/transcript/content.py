"""What a reader of any format gives back."""

from dataclasses import dataclass

from tracker.transcript.headers import Stated
from tracker.transcript.passages import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a reader found: the text that offsets point into, its passages in order, and what it states of itself."""

    text: str
    passages: list[Passage]
    stated: Stated
