"""Who speaks before the first label: whoever the next one thanks for it ("Thank you, Wolfgang")."""

from itertools import takewhile

from tracker.extract.voices.callnames import first_names
from tracker.extract.voices.marks import Kind, first_name, marks_of
from tracker.extract.voices.speakers import Voice
from tracker.lang.language import Language
from tracker.transcript.document import Transcript

_FIRST_WORDS = 160
"""So near the beginning of a turn people thank whoever spoke before."""


def with_opening(transcript: Transcript, rules: Language, text: str, voices: list[Voice]) -> list[Voice]:
    """Return the voices; turns before the first label are of somebody with a label whom the next one thanks.

    An excerpt of a call begins within a speech, and the document's own speaker need not be the one who holds it.
    """
    turns = transcript.turns
    count = len(list(takewhile(lambda turn: turn.label is None, turns)))
    if not 0 < count < len(turns) or voices[0].asks or voices[count].asks:
        return voices
    after = turns[count]
    span = after.start, min(after.end, after.start + _FIRST_WORDS)
    thanked = [m for m in marks_of(rules, text, span, transcript.view.text) if m.kind is Kind.THANKED]
    if not thanked:
        return voices
    first = first_name(thanked[0].name)
    others = {v.name for v in voices[count:] if v.name and not v.asks and v.name != voices[count].name}
    named = [name for name in others if first in first_names(name, rules)]
    return [Voice(named[0], False)] * count + voices[count:] if len(named) == 1 else voices
