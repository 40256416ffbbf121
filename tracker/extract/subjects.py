"""What a claim is about: the lexicon's names in the sentence, else in what was said just before."""

from dataclasses import dataclass, field

from tracker.extract.facts import Sentence
from tracker.lang.lexicon import Lexicon, Subject

_RANK = {"product": 0, "technology": 1, "facility": 1, "economy": 1, "company": 2, "organisation": 3, "concept": 3, "place": 5}
MEASURE = "measure"
"""A figure of a company (revenue, gross margin) is what is counted, not what the claim is about."""


@dataclass(slots=True)
class Topic:
    """What the passage is about so far: the last subject named, and the document's own where one stands out."""

    last: Subject | None = None
    heading: Subject | None = None
    seen: dict[str, int] = field(default_factory=dict)


def subject_of(sentence: Sentence, at: int, lexicon: Lexicon, topic: Topic) -> Subject | None:
    """Return the subject of a claim whose target or event stands at `at`; the topic remembers it.

    In the sentence the most concrete name wins (a product before a company before a place), then the nearest one
    before `at`; with none there, the last one named in the passage, then the heading's.
    """
    found = [
        (subject, m.start())
        for m in lexicon.subject_pattern.finditer(sentence.text, sentence.start, sentence.end)
        if (subject := lexicon.subject_of(m[0])) is not None and subject.kind != MEASURE
    ]
    if found:
        best = min(found, key=lambda f: (_RANK.get(f[0].kind, 2), f[1] > at, abs(at - f[1])))[0]
        if _RANK.get(best.kind, 3) <= _RANK["company"]:
            topic.last = best
        return best
    return topic.last or topic.heading


def note(sentence_text: str, start: int, end: int, lexicon: Lexicon, topic: Topic, *, heading: bool) -> None:
    """Remember the last subject named in a stretch of text."""
    last = None
    for m in lexicon.subject_pattern.finditer(sentence_text, start, end):
        named = lexicon.subject_of(m[0])
        last = named if named is not None and named.kind != MEASURE else last
    if last is not None:
        if heading:
            topic.heading = last
            topic.last = None
        else:
            topic.last = last
