"""Whom a pronoun, an office or a forecast without a teller can mean: "he" is no agency, "it" is no crowd.

They narrow what `attribution` finds: "the chancellor" is who is called so elsewhere, "the forecast growth rate" is that
of the institution told last.
"""

import re
from functools import lru_cache

from tracker.extract.sentence.facts import Sentence
from tracker.extract.topic.subjects import Topic
from tracker.lang.telling import Teller, Told, ToldKind

_TRIES = 3
"""So many are told in one sentence at most."""
_BACK = 6
"""So many sentences back whose forecast it is may have been told."""
_POLLED = 3000
"""So many characters before it "the poll" may have been named."""
_SAMPLE = 60_000
_NAME = r"(?P<name>[A-Z](?:[a-zß-öø-ÿ'’]|-[A-Z]?)+(?:\s[A-Z]\.)?\s[A-Z][A-Za-zß-öø-ÿ'’\-]{2,20})\b"


def fitting(told: Told | None, pronoun: Told | None, topic: Topic, tells: Teller, span: tuple[int, int]) -> Told | None:
    """Return who is told in a sentence and can be meant by a pronoun: the one told, or one before that.

    "Mr Noonan said that the Finance Department had forecast ... He said": he is no department. "It estimated": no
    crowd of economists did.
    """
    if pronoun is None:
        return told
    telling = topic.here.telling
    person = telling.person.match(topic.spoken, pronoun.start) is not None
    one = telling.one.match(topic.spoken, pronoun.start) is not None
    for _ in range(_TRIES):
        unfit = told is not None and (
            (person and _is_institution(told, topic)) or (one and told.kind is ToldKind.CROWD)
        )
        if told is None or not unfit:
            return told
        told = _before(told, topic, tells, span)
    return None


def forecaster(sentence: Sentence, topic: Topic, tells: Teller, again: Told | None) -> Told | None:
    """Return whose forecast a sentence without a teller gives: the institution's told last, where `again` is not it.

    It is so where the sentence speaks of "the forecast" itself, or where a crowd was told only in passing.
    """
    names_it = topic.here.telling.of_forecast.search(sentence.text, sentence.start, sentence.end) is not None
    crowd = again is not None and again.kind is ToldKind.CROWD
    if not names_it and not crowd:
        return again
    found = [told for start, end in topic.said[: -_BACK - 1 : -1] if (told := _source(topic, tells, (start, end)))]
    if names_it and not found:
        poll = poll_of(topic, sentence.start)
        return Told(poll, ToldKind.CROWD, sentence.start) if poll else again
    if not found or (crowd and not names_it and len(found) == 1):
        return again
    return found[0]


def poll_of(topic: Topic, at: int) -> str | None:
    """Return the poll that a report named last before a place: "the poll" and "the median forecast" are of it."""
    found = [m[0] for m in topic.here.telling.poll.finditer(topic.spoken, max(0, at - _POLLED), at)]
    return " ".join(found[-1].split()) if found else None


def holder_of(topic: Topic, at: int) -> str | None:
    """Return the person called by the office that stands at a place: "the chancellor" is Chancellor Ann Lee.

    "The poll" is the one named before it.
    """
    if topic.here.telling.polled.match(topic.spoken, at):
        return poll_of(topic, at)
    office = topic.here.telling.office.match(topic.spoken, at)
    if office is None:
        return None
    holders = _holders(topic.spoken, office["office"].lower())
    before = [name for place, name in holders if place < at]
    return before[-1] if before else next((name for _, name in holders), None)


def called(topic: Topic, name: str) -> str:
    """Return the full name of somebody called "Mr Noonan", where the document gives it; any other name as it is."""
    first, _, rest = name.partition(" ")
    if not rest or first.strip(".") not in topic.here.telling.courtesy:
        return name
    return (topic.full_name(rest) or rest) if " " not in rest else rest


@lru_cache(maxsize=16)
def _holders(spoken: str, office: str) -> tuple[tuple[int, str], ...]:
    found = re.compile(rf"\b(?i:{re.escape(office)})\s{_NAME}").finditer(spoken, 0, _SAMPLE)
    return tuple((m.start(), " ".join(m["name"].split())) for m in found)


def _before(told: Told, topic: Topic, tells: Teller, span: tuple[int, int]) -> Told | None:
    """Return who is told in a sentence before somebody who is told there."""
    earlier = tells(topic.spoken, span, max(span[0], told.start - 1))
    return earlier if earlier is not None and span[0] <= earlier.start < told.start else None


def _source(topic: Topic, tells: Teller, span: tuple[int, int]) -> Told | None:
    """Return the institution that a sentence tells to project something."""
    told = tells(topic.spoken, span, span[1])
    for _ in range(_TRIES):
        if told is None or _is_institution(told, topic):
            break
        told = _before(told, topic, tells, span)
    return told if told is not None and _is_institution(told, topic) else None


def _is_institution(told: Told, topic: Topic) -> bool:
    if told.kind is ToldKind.SOURCE:
        return True
    return told.kind is ToldKind.NAME and topic.here.names.institution.search(told.name) is not None
