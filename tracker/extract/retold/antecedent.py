"""Whom a pronoun means that is told to say something: 他们预计, 该公司还下调了, 他说."""

import re
from collections.abc import Iterator

from tracker.extract.sentence.facts import Sentence
from tracker.extract.topic.subjects import Topic
from tracker.lang.telling import Teller
from tracker.lang.words import Words

_NEAR = 24
"""So many characters before the verb whoever speaks is looked for."""
_BACK = 8
"""So many sentences before are searched."""
_SOON = 2
_LATIN = re.compile(
    r"(?<![A-Za-z])[A-Z][A-Za-z&'’\-]*[a-z](?:\s[A-Z][A-Za-z]+){0,2}(?![A-Za-z])(?=\s?[\u4e00-\u9fff，。,（(])"
)
"""A name in Latin letters beside ideographs: 我看了一下Super Micro。"""
HAN = re.compile(r"[\u4e00-\u9fff]")
_HOUSES = frozenset({"company", "organisation"})
_FIRMS = frozenset({"company"})
"""What 他 can mean in speech written down: a company, and no central bank."""


def antecedent(sentence: Sentence, at: int, topic: Topic, words: Words, tells: Teller | None) -> str | None:
    """Return the name of whom the pronoun before a verb of telling at `at` means; None where there is no pronoun.

    A company's pronoun that opens the sentence holds for all of it: 该公司还下调了指引，现在预测增长3%.
    """
    companies = words.groups.get("they_company")
    if companies is None:
        return None
    text, begin = sentence.text, sentence.start
    between = sentence.patterns.telling.adverbs.search(text, max(begin, at - _NEAR), at)
    verb = between.start() if between else at
    for group in ("they_company", "they_person"):
        for word in words.groups[group]:
            here = verb - len(word)
            if here >= begin and text.startswith(word, here) and _begins(sentence, here):
                if len(word) == 1:
                    return _person(topic, here, begin, tells)
                if sentence.patterns.telling.several.search(text, verb, at):
                    return None  # 他们都预计
                company = company_before(topic, here, begin)
                return _head_of(company, topic, tells) or company
    opening = sentence.patterns.telling.opening.match(text, begin, min(begin + 12, sentence.end))
    return company_before(topic, begin, begin) if opening is not None else None


def _head_of(company: str | None, topic: Topic, tells: Teller | None) -> str | None:
    """Return the person of a company whom the sentence before tells to speak: 马斯克表示…。他们希望…"""
    if tells is None or not topic.said:
        return None
    start, end = topic.said[-1]
    told = tells(topic.spoken, (start, end), end)
    known = topic.lexicon.speaker(told.name) if told is not None and told.start >= start else None
    return known.name if known is not None and topic.lexicon.owns(known.name, company) else None


def known_person(sentence: Sentence, at: int, topic: Topic, words: Words) -> str | None:
    """Return the person whom the lexicon knows and who stands right before a verb of telling: 苹果CEO库克预计."""
    if "they_person" not in words.groups:
        return None
    start = max(sentence.start, at - _NEAR)
    found = list(topic.lexicon.speaker_pattern.finditer(sentence.text, start, at))
    if not found or not only_adverbs(sentence, found[-1].end(), at):
        return None
    known = topic.lexicon.speaker(found[-1][0])
    return known.name if known else None


def unknown_before(sentence: Sentence, at: int, topic: Topic) -> str | None:
    """Return the document's own company, unknown to the lexicon, where it stands right before a verb of telling."""
    company = topic.document()
    if company is None or company.name in topic.lexicon.subjects:
        return None
    place = topic.spoken.rfind(company.name, max(sentence.start, at - _NEAR), at)
    return company.name if place >= 0 and only_adverbs(sentence, place + len(company.name), at) else None


def only_adverbs(sentence: Sentence, start: int, end: int) -> bool:
    """Whether nothing but adverbs stands between a name and its verb."""
    between = sentence.patterns.telling.adverbs.search(sentence.text, start, end)
    return start == end or (between is not None and between.start() == start)


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun begins its clause, perhaps behind a word that links."""
    text, begin = sentence.text, sentence.start
    clause = max((text.rfind(mark, begin, at) + 1 for mark in "，,。；：:“”「」 "), default=begin)
    return sentence.patterns.telling.links.fullmatch(text, max(begin, clause), at) is not None


def _before(topic: Topic, at: int, begin: int) -> Iterator[tuple[int, int]]:
    """Yield the stretch of the sentence before a place, then the sentences before it, the last first."""
    yield begin, at
    yield from topic.said[: -_BACK - 1 : -1]


def company_before(topic: Topic, at: int, begin: int, kinds: frozenset[str] = _HOUSES) -> str | None:
    """Return the company named last: in the sentence or the two before it, else the section's, else one before that."""
    headed = topic.headed()
    for number, (start, end) in enumerate(_before(topic, at, begin)):
        if number > _SOON and headed is not None:
            return headed.name
        if HAN.search(topic.spoken, start, end) is None:
            continue  # the same in another language
        known = [(m, s) for s, m in topic.named(start, end) if s.kind in kinds]
        last, name = max(((place, s.name) for place, s in known), default=(-1, ""))
        for found in _LATIN.finditer(topic.spoken, start, end):
            if found.start() > last and not _is_other(topic, found[0]):
                last, name = found.start(), found[0]
        if name:
            return name
    return headed.name if headed is not None else None


def _is_other(topic: Topic, name: str) -> bool:
    """Whether a name in Latin letters is a person's, a product's or a term's, as far as the lexicon knows."""
    known = topic.lexicon.subject(name)
    return topic.lexicon.speaker(name) is not None or (known is not None and known.kind not in _HOUSES)


def _person(topic: Topic, at: int, begin: int, tells: Teller | None) -> str | None:
    """Return the last person named whom the lexicon knows, or whom the text tells to speak; else the section's company.

    Speech recognition writes 他 for whatever is spoken of: where nobody is named, it is the company.
    """
    for start, end in _before(topic, at, begin):
        found = list(topic.lexicon.speaker_pattern.finditer(topic.text, start, end))
        told = tells(topic.spoken, (start, end), end) if tells is not None else None
        if told is not None and told.start >= (found[-1].end() if found else start):
            return None
        if found:
            known = topic.lexicon.speaker(found[-1][0])
            return known.name if known else None
    return company_before(topic, at, begin, kinds=_FIRMS)
