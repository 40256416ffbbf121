"""Which candidates of a queue are shown: by speaker, source, rule, confidence, tier or words."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tracker.model.claim import Tier
from tracker.store.candidates import PendingCandidate


@dataclass(frozen=True, slots=True)
class QueueFilter:
    """All that is given must hold. Texts are found anywhere, in any case; both ends of the confidence are inclusive."""

    speaker: str | None = None
    source: str | None = None
    rule: str | None = None
    subject: str | None = None
    tier: Tier | None = None
    at_least: float | None = None
    at_most: float | None = None
    words: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything is asked for."""
        return self != QueueFilter()

    def lets(self, pending: PendingCandidate) -> bool:
        """Whether a candidate passes."""
        found = pending.candidate
        shown = round(found.confidence, 2)  # as the screen shows it
        return (
            _in(self.speaker, found.speaker)
            and _in(self.source, found.document)
            and _in(self.subject, found.subject)
            and (self.rule is None or any(_in(self.rule, rule) for rule in found.rules))
            and (self.tier is None or found.tier is self.tier)
            and (self.at_least is None or shown >= self.at_least)
            and (self.at_most is None or shown <= self.at_most)
            and all(_in(word, found.quote) for word in self.words)
        )

    def places(self, queue: Sequence[PendingCandidate]) -> list[int]:
        """Return the places, from 0, of those that pass."""
        if not self:
            return list(range(len(queue)))
        return [place for place, pending in enumerate(queue) if self.lets(pending)]


def values(queue: Iterable[PendingCandidate], of: Callable[[PendingCandidate], Iterable[str | None]]) -> list[str]:
    """Return what occurs in a queue, the most frequent first."""
    counted: dict[str, int] = {}
    for pending in queue:
        for value in of(pending):
            if value:
                counted[value] = counted.get(value, 0) + 1
    return sorted(counted, key=lambda value: (-counted[value], value))


def _in(wanted: str | None, text: str | None) -> bool:
    return wanted is None or wanted.casefold() in (text or "").casefold()
