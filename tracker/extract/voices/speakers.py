"""Who speaks: turn labels to canonical names, interviewers told apart from those they ask."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tracker.lang.language import Language
from tracker.lang.lexicon import Lexicon
from tracker.model.claim import Candidate
from tracker.transcript.document import Role, Transcript, Turn
from tracker.transcript.names import is_anonymous, is_askers, is_part, names_no_one

_INITIAL = re.compile(r"[A-Z]\.?")
_MOSTLY = 0.7
"""Whoever asks says no more of a document, in characters."""
_A_QUESTION = 150
"""So long is a question, with what leads to it."""
_A_CALL = 3
"""At a call there are an operator, one who asks and one who answers."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who has a turn: the canonical name (None where unknown), and whether they only ask."""

    name: str | None
    asks: bool


def voices(transcript: Transcript, lexicon: Lexicon, rules: Language, text: str) -> list[Voice]:
    """Return a voice for each turn of a transcript (its normalised `text` is read for who is called on to ask).

    Labels are normalised before they are looked up (黃仁勳).
    """
    normalise = rules.normalise
    main = _unnamed(transcript)
    askers = _askers(transcript, main) | _called_on(transcript, rules, text)
    known: dict[tuple[str | None, Role], Voice] = {}
    if main is not None:
        known[main, Role.NAMED] = Voice(_canonical(transcript.speaker, lexicon, normalise), False)
    main = _main_anonymous(transcript, askers)
    for turn in transcript.turns:
        if turn.label is not None and turn.label == main:
            known[turn.label, turn.role] = Voice(_canonical(transcript.speaker, lexicon, normalise), False)
        elif (turn.label, turn.role) not in known:
            known[turn.label, turn.role] = _voice(turn, transcript, lexicon, askers, normalise)
    found = [known[turn.label, turn.role] for turn in transcript.turns]
    return _not_all_asked(transcript, found, Voice(_canonical(transcript.speaker, lexicon, normalise), False))


def _not_all_asked(transcript: Transcript, found: list[Voice], nobody: Voice) -> list[Voice]:
    """Return the voices; where nearly all is said by those who only ask, their long turns are nobody's known.

    Then labels of a shape unknown stand within: after "Operator" a whole call would be passed over as a question.
    """
    lengths = [turn.end - turn.start for turn in transcript.turns]
    asked = sum(length for length, voice in zip(lengths, found, strict=True) if voice.asks)
    if asked <= _MOSTLY * sum(lengths):
        return found
    return [nobody if v.asks and length > _A_QUESTION else v for length, v in zip(lengths, found, strict=True)]


def as_given(
    candidates: list[Candidate], transcript: Transcript, lexicon: Lexicon, languages: Callable[[str], Language]
) -> list[Candidate]:
    """Return the candidates of the one whom the caller names with the name as given: 陈茂波, not its canonical form."""
    name = transcript.speaker
    if not name or not candidates:
        return candidates
    canonical = _canonical(name, lexicon, languages(transcript.language).normalise)
    if canonical == name:
        return candidates
    return [c.changed(speaker=name) if c.speaker == canonical else c for c in candidates]


def _with_initials(label: str, name: str) -> bool:
    """Whether a label is a name with initials between: Peter T. F. M. Wennink is Peter Wennink."""
    words, given = label.split(), name.split()
    if len(given) != 2 or len(words) < 3 or (words[0], words[-1]) != (given[0], given[1]):
        return False
    return all(_INITIAL.fullmatch(word) is not None for word in words[1:-1])


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
    if name == known_default or (transcript.speaker and _with_initials(name, transcript.speaker)):
        return Voice(known_default, False)
    asks = (
        bool(turn.title and is_askers(turn.title))
        or (is_part(turn.label) and is_askers(turn.label))
        or lexicon.is_interviewer(label)
        or bool(speaker and speaker.interviewer)
        or turn.label in askers
    )
    return Voice(name, asks)


def _called_on(transcript: Transcript, rules: Language, text: str) -> frozenset[str]:
    """Return the labels that another turn calls on: "your next question comes from Brian Nowak with Acme"."""
    labels = {turn.label for turn in transcript.turns if turn.label is not None and turn.role is Role.NAMED}
    if len(labels) < _A_CALL or rules.questions is None:
        return frozenset()
    called = {m["asker"].casefold() for m in rules.questions.asks.finditer(text, 0, len(text))}
    return frozenset(label for label in labels if rules.normalise(label).casefold() in called)


def _main_anonymous(transcript: Transcript, askers: frozenset[str]) -> str | None:
    """Return the label ("Speaker 2") that stands for the document's speaker: who says most and does not ask."""
    if transcript.speaker is None or transcript.speaker in {turn.label for turn in transcript.turns}:
        return None
    said: Counter[str] = Counter()
    for turn in transcript.turns:
        if turn.label is not None and is_anonymous(turn.label) and turn.label not in askers:
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


def _unnamed(transcript: Transcript) -> str | None:
    """Return the label that names no one and has most of the text, where all are such and the speaker is known."""
    said: Counter[str] = Counter()
    for turn in transcript.turns:
        if turn.label is None or turn.role is not Role.NAMED:
            continue
        if not names_no_one(turn.label):
            return None
        said[turn.label] += turn.end - turn.start
    return said.most_common(1)[0][0] if said and transcript.speaker else None


def _askers(transcript: Transcript, main: str | None = None) -> frozenset[str]:
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
    share = 3 if main or (transcript.speaker and transcript.speaker in ends) else 6
    return frozenset(label for label in ends if questions[label] * 10 >= ends[label] * share and ends[label] > 1) | (
        frozenset(label for label in ends if questions[label] == ends[label])
    )
