"""Figures said by the way: what another is compared with, what stands in brackets, what explains a name."""

from tracker.extract.facts import Sentence
from tracker.lang.spans import QuantityMatch


def is_compared(sentence: Sentence, q: QuantityMatch, before: str) -> bool:
    """Whether a figure only goes with one before: "55.6%, slightly lower than 56.1%", "$300m more than was planned"."""
    contexts = sentence.contexts
    if contexts.by_more.match(sentence.text, q.end, sentence.end) and contexts.which_is.search(before):
        return True  # "expense of $37 million, which is $306 million higher than in 2024"
    if contexts.than_planned.match(sentence.text, q.end, sentence.end):
        return True
    than = sentence.words(q).startswith(sentence.patterns.targets.compares)
    return than and contexts.slightly.search(before) is not None


def is_part(sentence: Sentence, q: QuantityMatch, whole: QuantityMatch) -> bool:
    """Whether a share only tells of what another figure consists: "60,000 flats, comprising 40 % for rent"."""
    if q.quantity.unit != "%":
        return False
    return sentence.contexts.parts_of.search(sentence.text, whole.end, q.start) is not None


def explains(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure stands in brackets that say what a name means: (S&P 500 Index: 500 companies ...)."""
    at = max(sentence.text.rfind("(", sentence.start, q.start), sentence.text.rfind("（", sentence.start, q.start))
    if at < 0:
        return False
    inside = sentence.text[at : q.start]
    return (": " in inside or "：" in inside) and ")" not in inside and "）" not in inside


def in_brackets(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure stands in brackets that do not name what it belongs to."""
    before = sentence.text[sentence.start : q.start]
    if sentence.contexts.labelled.search(before):
        return False
    return before.count("(") + before.count("（") > before.count(")") + before.count("）")
