"""The cues of a sentence, parted by whether they stand with a claim, and the kinds that say the same."""

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import Cue

FUTURE_KINDS = ("future", "able", "expected", "plan", "goal", "hope", "possible", "confident")
"""The kinds of cue that look ahead."""
PAST = frozenset({"past_strong", "past"})


class Said:
    """The cues of a sentence, parted: those in some clauses (`near`, the first of each kind in order), and the rest.

    `at` is where the figure or the time of the claim stands, if anywhere.
    """

    __slots__ = ("at", "far", "first", "near")

    def __init__(self, sentence: Sentence, clauses: set[int], at: int | None) -> None:
        self.at = at
        self.near: list[Cue] = []
        self.first: dict[str, Cue] = {}
        self.far: set[str] = set()
        for cue in sentence.cues:
            if cue.clause in clauses:
                self.near.append(cue)
                self.first.setdefault(cue.kind, cue)
            else:
                self.far.add(cue.kind)
