"""Whom a label means that is an office and no name (CFO): "over to Brian", "this is Brian", "thank you, Brian"."""

from collections import Counter
from dataclasses import replace

from tracker.extract.voices.callnames import first_names, full_name
from tracker.extract.voices.marks import Kind, Mark, first_name, marks_of
from tracker.extract.voices.speakers import Voice
from tracker.lang.language import Language
from tracker.transcript.document import Transcript, Turn
from tracker.transcript.people import is_office

_LAST_WORDS = 260
"""Who is given the floor so near the end of a turn has the next one."""
_FIRST_WORDS = 160
"""So near the beginning of a turn people tell who they are, and thank whoever spoke before."""
_WEIGHT = {Kind.ITSELF: 3, Kind.GIVEN: 2, Kind.THANKED: 2}


def with_officers(transcript: Transcript, rules: Language, text: str, voices: list[Voice]) -> list[Voice]:
    """Return the voices with the offices (CEO, CFO) named that the document tells who holds.

    One that nobody names is the document's own speaker where it is the only such office.
    """
    labels = {turn.label for turn in transcript.turns if turn.label is not None and is_office(turn.label)}
    if not labels:
        return voices
    spoken, said = transcript.view.text, Counter[tuple[str, str]]()
    for number, turn in enumerate(transcript.turns):
        tells = turn.label is None or turn.label in labels
        for mark in marks_of(rules, text, (turn.start, turn.end), spoken) if tells else ():
            label = _meant(transcript.turns, number, mark)
            if label is not None and label in labels and mark.name[:1].isupper():
                said[label, first_name(mark.name)] += _WEIGHT.get(mark.kind, 0)
    named: dict[str | None, str] = {}
    for (label, first), weight in said.most_common():
        if weight and label not in named and first not in map(first_name, named.values()):
            named[label] = _name(first.title(), transcript.speaker, rules, spoken)
    left = labels - named.keys()
    if transcript.speaker is not None and len(left) == 1 and transcript.speaker not in named.values():
        named[left.pop()] = transcript.speaker
    return [
        replace(voice, name=named[turn.label]) if turn.label in named else voice
        for turn, voice in zip(transcript.turns, voices, strict=True)
    ]


def _meant(turns: tuple[Turn, ...], number: int, mark: Mark) -> str | None:
    """Return the label of the turn of which a mark tells who speaks there."""
    turn = turns[number]
    if mark.kind is Kind.ITSELF and mark.at - turn.start < _FIRST_WORDS:
        return turn.label
    if mark.kind is Kind.GIVEN and turn.end - mark.at < _LAST_WORDS and number + 1 < len(turns):
        return turns[number + 1].label
    if mark.kind is Kind.THANKED and mark.at - turn.start < _FIRST_WORDS and number:
        return turns[number - 1].label
    return None


def _name(first: str, speaker: str | None, rules: Language, spoken: str) -> str:
    """Return the full name of somebody called by the first one: the document's own, one told in full, or as it is."""
    if first.casefold() in first_names(speaker, rules):
        return speaker or first
    return full_name(first, spoken, rules)
