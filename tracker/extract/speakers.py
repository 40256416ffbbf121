"""Who speaks: turn labels to canonical names, interviewers told apart from those they ask."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tracker.lang.lexicon import Lexicon
from tracker.transcript.document import Role, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Voice:
    """Who has a turn: the canonical name (None where unknown), and whether they only ask."""

    name: str | None
    asks: bool


def voices(transcript: Transcript, lexicon: Lexicon, normalise: Callable[[str], str]) -> list[Voice]:
    """Return a voice for each turn of a transcript; labels are normalised before they are looked up (黃仁勳)."""
    askers = _askers(transcript)
    known: dict[tuple[str | None, Role], Voice] = {}
    for turn in transcript.turns:
        if (turn.label, turn.role) not in known:
            known[turn.label, turn.role] = _voice(turn, transcript, lexicon, askers, normalise)
    return [known[turn.label, turn.role] for turn in transcript.turns]


def _voice(
    turn: Turn, transcript: Transcript, lexicon: Lexicon, askers: frozenset[str], normalise: Callable[[str], str]
) -> Voice:
    default = transcript.speaker
    known = lexicon.speaker(normalise(default)) if default else None
    known_default = known.name if known else default
    if turn.role is Role.QUESTION:
        return Voice(None, True)
    if turn.role is Role.ANSWER or turn.label is None:
        return Voice(known_default, False)
    label = normalise(turn.label)
    speaker = lexicon.speaker(turn.label) or lexicon.speaker(label)
    name = speaker.name if speaker else turn.label
    if name == known_default:
        return Voice(name, False)
    asks = lexicon.is_interviewer(label) or bool(speaker and speaker.interviewer) or turn.label in askers
    return Voice(name, asks)


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
    return frozenset(label for label in ends if questions[label] * 10 >= ends[label] * 6)
