"""Who speaks: turn labels to canonical names, interviewers told apart from those they ask."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tracker.lang.lexicon import Lexicon
from tracker.transcript.document import Role, Transcript, Turn

_ASKS = re.compile(r"\b(?:analysts?|moderator|host|interviewer|operator)\b|分析师|分析師|主持|记者|記者", re.IGNORECASE)
_ANONYMOUS = re.compile(r"(?:speaker|spk|unknown speaker)[\s_\-]?\d{0,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who has a turn: the canonical name (None where unknown), and whether they only ask."""

    name: str | None
    asks: bool


def voices(transcript: Transcript, lexicon: Lexicon, normalise: Callable[[str], str]) -> list[Voice]:
    """Return a voice for each turn of a transcript; labels are normalised before they are looked up (黃仁勳)."""
    askers = _askers(transcript)
    known: dict[tuple[str | None, Role], Voice] = {}
    main = _main_anonymous(transcript, askers)
    for turn in transcript.turns:
        if turn.label is not None and turn.label == main:
            known[turn.label, turn.role] = Voice(_canonical(transcript.speaker, lexicon, normalise), False)
        elif (turn.label, turn.role) not in known:
            known[turn.label, turn.role] = _voice(turn, transcript, lexicon, askers, normalise)
    return [known[turn.label, turn.role] for turn in transcript.turns]


def _voice(
    turn: Turn, transcript: Transcript, lexicon: Lexicon, askers: frozenset[str], normalise: Callable[[str], str]
) -> Voice:
    known_default = _canonical(transcript.speaker, lexicon, normalise)
    if turn.role is Role.QUESTION:
        return Voice(None, True)
    if turn.role is Role.ANSWER or turn.label is None:
        return Voice(known_default, False)
    label = normalise(turn.label)
    speaker = lexicon.speaker(turn.label) or lexicon.speaker(label)
    name = speaker.name if speaker else turn.label
    if name == known_default:
        return Voice(name, False)
    asks = (
        bool(turn.title and _ASKS.search(turn.title))
        or lexicon.is_interviewer(label)
        or bool(speaker and speaker.interviewer)
        or turn.label in askers
    )
    return Voice(name, asks)


def _main_anonymous(transcript: Transcript, askers: frozenset[str]) -> str | None:
    """Return the label ("Speaker 2") that stands for the document's speaker: who says most and does not ask."""
    if transcript.speaker is None or transcript.speaker in {turn.label for turn in transcript.turns}:
        return None
    said: Counter[str] = Counter()
    for turn in transcript.turns:
        if turn.label is not None and _ANONYMOUS.fullmatch(turn.label) and turn.label not in askers:
            said[turn.label] += turn.end - turn.start
    return said.most_common(1)[0][0] if said else None


def _canonical(name: str | None, lexicon: Lexicon, normalise: Callable[[str], str]) -> str | None:
    """Return the canonical name of a person or company, or the name as it stands."""
    if not name:
        return None
    plain = normalise(name)
    person = lexicon.speaker(name) or lexicon.speaker(plain)
    if person is not None:
        return person.name
    thing = lexicon.subject(name) or lexicon.subject(plain)
    return thing.name if thing is not None and thing.kind in ("company", "organisation") else name


def _askers(transcript: Transcript) -> frozenset[str]:
    """Return the labels whose turns mostly end with a question, where others answer."""
    ends: Counter[str] = Counter()
    questions: Counter[str] = Counter()
    text = transcript.view.text
    for turn in transcript.turns:
        if turn.label is None or turn.role is not Role.NAMED:
            continue
        ends[turn.label] += 1
        if text[max(turn.start, turn.end - 4) : turn.end].rstrip().endswith(("?", "？")):
            questions[turn.label] += 1
    if len(ends) < 2:
        return frozenset()
    # With the answers of a named speaker in the document, who asks a third of the time is the other party.
    share = 3 if transcript.speaker and transcript.speaker in ends else 6
    return frozenset(label for label in ends if questions[label] * 10 >= ends[label] * share and ends[label] > 1) | (
        frozenset(label for label in ends if questions[label] == ends[label])
    )
