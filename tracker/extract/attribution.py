"""Reported speech: "Amazon expects ...", 微软计划 ..., 公司表示 ... belong to whom they name, not to who tells it."""

import re
from dataclasses import dataclass

from tracker.extract.facts import Sentence
from tracker.extract.passage import Draft
from tracker.extract.speakers import Voice
from tracker.extract.subjects import Topic
from tracker.lang.spans import Cue
from tracker.lang.words import Words

_REACH = 24
"""So many characters before the verb the reporter must stand."""
_CAPITALS = re.compile(r"(?:^|[\s\"“])([A-Z][a-z]{1,15}(?:\s[A-Z]\.)?\s[A-Z][a-zA-Z'\-]{2,20})$")
_NAMED_KINDS = frozenset({"company", "organisation"})


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who made a statement that somebody else tells."""

    name: str


def reporter_of(draft: Draft, voice: Voice, topic: Topic, words: Words) -> Reporter | None:
    """Return whom a reported statement belongs to; None where the speaker speaks for themself or their own company."""
    sentence = draft.sentence
    verbs = [c for c in sentence.cues if c.kind == "reported"]
    verbs.sort(key=lambda c: (c.start > draft.at, abs(draft.at - c.start)))
    for verb in verbs:
        before = sentence.text[max(sentence.start, verb.start - _REACH) : verb.start].rstrip(
            " ,，明确也都还就又已曾将会"
        )
        if _ends_with(before, words.groups["first_person"]):
            return None
        name = _named(sentence, verb, topic) or _person(sentence, verb, topic, words) or _general(before, topic, words)
        if name is not None:
            own = topic.lexicon.owns(voice.name, name) or name == voice.name
            return None if own else Reporter(name)
    return None


def _ends_with(text: str, endings: tuple[str, ...]) -> bool:
    return text.endswith(endings)


def _named(sentence: Sentence, verb: Cue, topic: Topic) -> str | None:
    """Return the company, organisation or person right before the verb."""
    start = max(sentence.start, verb.start - _REACH)
    last: str | None = None
    for m in topic.lexicon.subject_pattern.finditer(sentence.text, start, verb.start):
        subject = topic.lexicon.subject_of(m[0])
        if subject is not None and subject.kind in _NAMED_KINDS and verb.start - m.end() <= 8:
            last = subject.name
    return last


def _person(sentence: Sentence, verb: Cue, topic: Topic, words: Words) -> str | None:
    """Return a person with a title (执行长蔡力行表示), one in capitals ("John Smith said"), or those who forecast."""
    start = max(sentence.start, verb.start - 2 * _REACH)
    before = topic.spoken[start : verb.start].rstrip(" ,，")
    plain = sentence.text[start : verb.start].rstrip(" ,，")
    for title in words.groups["title"]:
        at = plain.rfind(title)
        name = before[at + len(title) :].strip(" ,，") if at >= 0 else ""
        if 2 <= len(name) <= 4 and all("\u4e00" <= c <= "\u9fff" for c in name):
            known = topic.lexicon.speaker(plain[at + len(title) :].strip(" ,，"))
            return known.name if known else name
    found = _CAPITALS.search(before)
    if found:
        known = topic.lexicon.speaker(found[1])
        return known.name if known else found[1]
    return next((word for word in words.groups["crowd"] if plain.endswith(word)), None)


def _general(before: str, topic: Topic, words: Words) -> str | None:
    """Return the document's company where a general word (公司, management) stands right before the verb."""
    tail = before[-10:]
    if not any(word in tail for word in words.groups["reporter"]):
        return None
    company = topic.document()
    return company.name if company else None
