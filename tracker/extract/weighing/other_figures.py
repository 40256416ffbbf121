"""Figures that are no targets: from which something changes, with which it is compared, how large it is."""

from tracker.extract.sentence.asides import (
    OF,
    explains,
    in_brackets,
    is_base,
    is_compared,
    is_known_change,
    is_part,
    moves_to,
)
from tracker.extract.sentence.changes import changed_by, end_of_change, steps_on
from tracker.extract.sentence.facts import Sentence
from tracker.extract.weighing.said import FUTURE_KINDS
from tracker.lang.spans import QuantityMatch

_BEFORE = 40
"""So far before a figure the words stand that tell from what it changes: "down from the previously anticipated"."""
_LINK = 4
"""So little parts the two ends of a range: a "to"."""
_STEP = 24
"""So many characters after a figure tell that it is only counted with, or a step to the one that follows."""


def _held_before(sentence: Sentence, q: QuantityMatch, quantities: list[QuantityMatch]) -> bool:
    """Whether a figure ends the range that another one replaces: "$5.10 to $5.30, up from $4.90 to $5.20"; or tells of
    which size the things are that are counted before it.
    """
    told = sentence.patterns.targets
    earlier = [one for one in quantities if one.end <= q.start][-2:]
    if earlier and q.start - earlier[-1].end <= 1 and told.sized.match(sentence.text, q.end):
        return True  # "two quarter-point cuts" are two
    if len(earlier) < 2 or q.start - earlier[1].end > _LINK:
        return False
    begins = sentence.text.startswith(told.starts_from, earlier[1].start)
    return begins and told.moved.fullmatch(sentence.text, earlier[0].end, earlier[1].start) is not None


def without_references(sentence: Sentence, quantities: list[QuantityMatch]) -> list[QuantityMatch]:
    """Return the figures without "from A" of "from A to B", 相较于X的N, and what stands in brackets beside others."""
    text, starts_from = sentence.text, sentence.patterns.targets.starts_from
    kept = []
    current = [q for q in quantities if not _held_before(sentence, q, quantities)]
    for q in filter(None, (changed_by(sentence, each) for each in current)):
        before = text[max(sentence.start, q.start - _BEFORE) : q.start]
        goes_on = sentence.contexts.figures.goes_to.match(text, q.end, sentence.end)
        if text.startswith(starts_from, q.start) and goes_on and not steps_on(sentence, q):
            continue
        if sentence.contexts.figures.source.search(before) and not goes_on:
            kept.append(q)
            continue
        today = sentence.patterns.targets.today.match(text, q.end, sentence.end)
        if sentence.contexts.figures.beginning.search(before) and (q.quantity.unit != "x" or goes_on or today):
            changed = end_of_change(sentence, q)
            if changed is not None:
                kept.append(changed)
            continue
        left_out = sentence.patterns.targets.excluded.search(text, max(sentence.start, q.start - 150), q.start)
        if left_out or _is_start(sentence, q):
            continue
        if any(0 <= q.start - d.end <= OF and is_base(sentence, d) for d in sentence.dates):
            continue
        counted = sentence.contexts.figures.counted.match(text, q.end, min(q.end + _STEP, sentence.end))
        if counted and not moves_to(sentence, q, before):
            continue
        if is_compared(sentence, q, before, alone=not kept) or (kept and is_part(sentence, q, kept[0])):
            continue
        stays = sentence.contexts.figures.left_at.search(text, max(sentence.start, q.start - 180), q.start)
        if not stays and sentence.contexts.figures.baseline.search(text[max(sentence.start, q.start - 64) : q.start]):
            continue
        if sentence.contexts.figures.against.search(before) and q.quantity.unit != "x" and not q.growth:
            continue
        kept.append(q)
    kept = [q for q in kept if not explains(sentence, q) and not is_known_change(sentence, q)]
    outside = [q for q in kept if not in_brackets(sentence, q)]
    return outside or [q for q in kept if not _measures_subject(sentence, q)]


def _is_start(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure was reached, is only compared with, or will be multiplied: "300 buses will double"."""
    figures, text = sentence.contexts.figures, sentence.text
    if figures.that_of.search(text, max(sentence.start, q.start - 70), q.start):
        return True
    return figures.multiplied.match(text, q.end, sentence.end) is not None


def _measures_subject(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure in brackets tells the size of what is spoken of behind it: "the line (263 km) will open"."""
    ahead = [c.start for c in sentence.cues if c.kind in FUTURE_KINDS]
    return bool(ahead) and min(ahead) > q.end
