"""How firmly it was said, and with which words; negation, stretch, condition."""

from dataclasses import dataclass

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import Cue
from tracker.model.claim import Modality

_MODALITIES = {
    "hope": Modality.HOPE,
    "goal": Modality.GOAL,
    "plan": Modality.PLAN,
    "possible": Modality.POSSIBLE,
    "confident": Modality.CONFIDENT,
    "expected": Modality.EXPECTED,
    "certain": Modality.CERTAIN,
}
_STRENGTH = {kind: number for number, kind in enumerate(_MODALITIES)}
_NEAR = 8
_LEAD = 8
"""So many characters of a date may be the word before it: "until 2027"."""


@dataclass(frozen=True, slots=True)
class Attitude:
    """How a statement was made: see the fields of `Statement`."""

    modality: Modality
    words: str | None
    negated: bool
    stretch: bool
    condition: tuple[int, int] | None


def attitude(sentence: Sentence, at: int, clauses: set[int], *, event: bool, stretch_at: int | None = None) -> Attitude:
    """Return the attitude of a claim whose target or event stands at `at`, within these clauses."""
    near = [c for c in sentence.cues if c.clause in clauses]
    kinds = [c for c in near if c.kind in _MODALITIES] or [c for c in sentence.cues if c.kind in _MODALITIES]
    chosen = _strongest(sentence, kinds, at)
    stretch = _stretches(sentence, at if stretch_at is None else stretch_at)
    modality = _MODALITIES[chosen.kind] if chosen else Modality.CERTAIN
    if stretch and modality in (Modality.CERTAIN, Modality.EXPECTED, Modality.CONFIDENT):
        modality = Modality.POSSIBLE
    return Attitude(
        modality=modality,
        words=sentence.text[chosen.start : chosen.end] if chosen else None,
        negated=_negates(sentence, near, at, event=event) or (event and _refused(sentence)),
        stretch=stretch,
        condition=_condition(sentence),
    )


def _strongest(sentence: Sentence, cues: list[Cue], at: int) -> Cue | None:
    """The cue in the same clause before the target wins, then the weakest commitment among those there."""
    if not cues:
        return None
    clause = sentence.clause(at)
    return min(cues, key=lambda c: (c.clause != clause, c.start > at, _STRENGTH[c.kind], -c.start))


def _stretches(sentence: Sentence, at: int) -> bool:
    return any(c.kind == "stretch" and sentence.start < c.start and 0 <= at - c.end <= _NEAR for c in sentence.cues)


def _condition(sentence: Sentence) -> tuple[int, int] | None:
    first = next((c for c in sentence.cues if c.kind == "hypothetical"), None)
    if first is None:
        return None
    start, end = first.start, sentence.clause_span(sentence.clause(first.start))[1]
    while end > start and sentence.text[end - 1] in " ,，;；:：。.":
        end -= 1
    return start, end


def _negates(sentence: Sentence, near: list[Cue], at: int, *, event: bool) -> bool:
    """Whether it is said not to happen, or not to reach the target.

    "Not until 2027" says that it then will; what is a word of the bound itself ("will not exceed 5%") negates nothing.
    """
    own = sentence.clause(at)
    cues = [c for c in near if c.kind == "negation" and (abs(c.clause - own) <= 1 if event else c.end <= at)]
    only_then = sentence.patterns.events.only_then
    ends = [max((c.end for c in cues if c.end <= d.start), default=None) for d in sentence.dates] if cues else []
    awaited = any(
        end is not None and only_then.search(sentence.text, end, d.start + _LEAD)
        for end, d in zip(ends, sentence.dates, strict=False)
    )
    return bool(cues) and not awaited


def _refused(sentence: Sentence) -> bool:
    """Whether a time is followed by what nobody will do: 2028年以前不加税."""
    refuses = sentence.patterns.events.refuses
    return any(refuses.match(sentence.text, d.end, sentence.end) for d in sentence.dates)
