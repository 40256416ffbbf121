"""Who has the floor in a turn without a label: hand-overs by name, and thanks that give it back."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from tracker.extract.speakers import Voice
from tracker.lang.language import Language
from tracker.lang.lexicon import Lexicon

_GREETING = 120
"""Thanks within so many characters of a hand-over are the newcomer's, for having been given the floor."""
_ALIKE = 0.5


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
            greets = at - starts[-1] < _GREETING and not _same(name, voices[-1], lexicon)
            if voices[-1] is not default and not greets:
                starts.append(at)
                voices.append(default)
            continue
        later = [m for m in marks[number + 1 :] if not m[2] and m[0] - at >= _GREETING]
        voice = _voice(name, default, lexicon, rules, later, spoken)
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
    name: str,
    default: Voice,
    lexicon: Lexicon,
    rules: Language,
    thanks: list[tuple[int, str, bool]],
    spoken: str,
) -> Voice | None:
    if name.split(maxsplit=1)[0].lower() in rules.not_names if name.strip() else True:
        return None
    known = lexicon.speaker(name)
    if known is None and thanks and thanks[0][1]:
        known = lexicon.speaker(thanks[0][1])
        if known is None and SequenceMatcher(None, name.lower(), thanks[0][1].lower()).ratio() >= _ALIKE:
            name = thanks[0][1]
    if known is not None:
        return default if known.name == default.name else Voice(known.name, known.interviewer)
    if " " not in name:
        name = _full(name, spoken)
    return Voice(name if any(c.isupper() for c in name) else name.title(), False)


def _same(name: str, voice: Voice, lexicon: Lexicon) -> bool:
    """Whether a name as written is that of a voice: "Vaibhav" is Vaibhav Taneja's."""
    known = lexicon.speaker(name)
    if known is not None:
        return known.name == voice.name
    return bool(voice.name) and name.split(maxsplit=1)[0].casefold() in (voice.name or "").casefold().split()


def _full(first: str, spoken: str) -> str:
    """Return the full name of somebody called by the first one, where the document gives it: "our CFO, Dan Janki"."""
    found = re.search(rf"\b{re.escape(first)}\s[A-Z][a-z'’\-]{{2,20}}(?=[,.;)\n]|\s(?:and|our|is|who)\b)", spoken)
    return " ".join(found[0].split()) if found and first[:1].isupper() else first
