"""Who has the floor in a turn without a label: hand-overs by name, and thanks that give it back."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tracker.extract.speakers import Voice
from tracker.lang.language import Language
from tracker.lang.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Floor:
    """Voices by the place from which each holds, ascending; the first holds from the turn's beginning."""

    starts: tuple[int, ...]
    voices: tuple[Voice, ...]

    def at(self, position: int) -> Voice:
        """Return who has the floor at a place of the view."""
        return self.voices[bisect_right(self.starts, position) - 1]


def floor_of(rules: Language, text: str, span: tuple[int, int], default: Voice, lexicon: Lexicon, spoken: str) -> Floor:
    """Return who speaks where in an unlabelled turn. `text` is normalised, `spoken` has the names as written.

    A name that the lexicon knows is canonical. One that it does not know (speech recognition misspells names) is
    mended by the thanks that end the turn: "Bebov has some remarks ... Thank you very much, Vaibhav."
    """
    marks = sorted(_marks(rules, text, span, spoken))
    starts, voices = [span[0]], [default]
    for number, (at, name, given) in enumerate(marks):
        if not given:
            if voices[-1] is not default:
                starts.append(at)
                voices.append(default)
            continue
        voice = _voice(name, default, lexicon, rules, [m for m in marks[number + 1 :] if not m[2]])
        if voice is not None:
            starts.append(at)
            voices.append(voice)
    return Floor(tuple(starts), tuple(voices))


def _marks(rules: Language, text: str, span: tuple[int, int], spoken: str) -> Iterator[tuple[int, str, bool]]:
    """Yield where somebody is given the floor (True) or thanked for having had it (False), with the name as written."""
    if rules.handover is None or rules.thanks is None:
        return
    for m in rules.handover.finditer(text, *span):
        group = m.lastgroup or "to"
        yield m.end(), spoken[m.start(group) : m.end(group)], True
    for m in rules.thanks.finditer(text, *span):
        yield m.end(), spoken[m.start("name") : m.end("name")], False


def _voice(
    name: str, default: Voice, lexicon: Lexicon, rules: Language, thanks: list[tuple[int, str, bool]]
) -> Voice | None:
    if name.split(maxsplit=1)[0].lower() in rules.not_names if name.strip() else True:
        return None
    known = lexicon.speaker(name)
    if known is None and thanks and thanks[0][1]:
        known = lexicon.speaker(thanks[0][1])
        name = name if known else thanks[0][1]
    if known is not None:
        return default if known.name == default.name else Voice(known.name, known.interviewer)
    return Voice(name if any(c.isupper() for c in name) else name.title(), False)
