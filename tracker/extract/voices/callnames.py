"""Whom a first name means at a call: somebody known, somebody introduced with the full name, or one only heard of."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from tracker.extract.voices.marks import first_name
from tracker.extract.voices.speakers import Voice
from tracker.lang.language import Language
from tracker.lang.lexicon import Lexicon
from tracker.lang.patterns.names import NamePatterns

_ALIKE = 0.5
_HEARD = 0.4
_SAME_SOUND = 0.75
_WORD_BEGINS = re.compile(r"\b\w")
_LONGEST_NAME = 60


@lru_cache(maxsize=4096)
def sounds_alike(one: str, other: str) -> bool:
    """Return whether two first names may be one that speech recognition spelled in two ways."""
    return SequenceMatcher(None, one, other).ratio() >= _SAME_SOUND


def could_be(name: str | None, other: str | None) -> bool:
    """Whether two who have a first name in common could be one: speech recognition spells a surname as it hears it."""
    ours, theirs = (" ".join((full or "").casefold().split()[1:]) for full in (name, other))
    return not ours or not theirs or SequenceMatcher(None, ours, theirs).ratio() >= _HEARD


def first_names(name: str | None, rules: Language) -> list[str]:
    """Return the first name of somebody, and the form by which people of that name are called."""
    first = (name or "").casefold().split()[:1]
    short = rules.questions.short.get(first[0]) if first and rules.questions else None
    return [*first, short] if short else first


def voice_of(name: str, default: Voice, lexicon: Lexicon, rules: Language, thanks: str, spoken: str) -> Voice | None:
    """Return who is given the floor by a name, as the lexicon or the document has it; None where it is no name.

    `thanks` is the name of who is thanked next, or empty: it mends what speech recognition misspelled.
    """
    if first_name(name) in rules.not_names or not name.strip():
        return None
    known = lexicon.speaker(name)
    introduced = " " not in name and full_name(name, spoken, rules) != name
    if known is None and not introduced and thanks:
        known = lexicon.speaker(thanks)
        if known is None and SequenceMatcher(None, name.lower(), thanks.lower()).ratio() >= _ALIKE:
            name = thanks
    if known is not None:
        return default if known.name == default.name else Voice(known.name, known.interviewer)
    if first_name(name) in first_names(default.name, rules) and could_be(name, default.name):
        return default
    if " " not in name:
        name = full_name(name, spoken, rules)
    return heard_of(name)


def heard_of(name: str) -> Voice:
    """Return the voice of somebody of whom the document has no more than a name, perhaps in small letters."""
    return Voice(name if any(c.isupper() for c in name) else name.title(), False)


def is_called(name: str, voice: Voice, lexicon: Lexicon) -> bool:
    """Whether a name as written is that of a voice: "Vaibhav" is Vaibhav Taneja's."""
    known = lexicon.speaker(name)
    if known is not None:
        return known.name == voice.name
    return bool(voice.name) and first_name(name) in (voice.name or "").casefold().split()


def full_name(first: str, spoken: str, rules: Language) -> str:
    """Return the full name of somebody called by the first one, where the document gives it: "our CFO, Dan Janki"."""
    return _full_names(spoken, rules.patterns.names).get(first, first) if first[:1].isupper() else first


@lru_cache(maxsize=2)
def _full_names(spoken: str, names_of: NamePatterns) -> dict[str, str]:
    """Return the full name that a document gives first for each word that stands before what may be a surname."""
    names: dict[str, str] = {}
    for found in names_of.surname.finditer(spoken):
        words = spoken[max(0, found.start() - _LONGEST_NAME) : found.start()].split()
        word = words[-1] if words and not spoken[found.start() - 1].isspace() else ""
        for begin in _WORD_BEGINS.finditer(word):
            first = word[begin.start() :]
            names.setdefault(first, " ".join(f"{first}{found[0]}".split()))
    return names
