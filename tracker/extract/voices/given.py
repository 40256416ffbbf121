"""Paragraphs behind a hand-over in the turn of whoever leads: "I'll turn the call over to Ann Lee." and her words."""

from itertools import pairwise

from tracker.extract.voices.callnames import voice_of
from tracker.extract.voices.floor import Floor, floor_of
from tracker.extract.voices.marks import Kind, marks_of
from tracker.extract.voices.speakers import Voice
from tracker.lang.language import Language
from tracker.lang.lexicon import Lexicon
from tracker.transcript.document import Turn
from tracker.transcript.names import is_part

_NEAR = 160
"""So near the end of their paragraph a leader hands over ("... to Ann Lee. Please go ahead.")."""


def handed_over(rules: Language, text: str, turn: Turn, voice: Voice, lexicon: Lexicon, spoken: str) -> Floor | None:
    """Return who has the floor where in the turn of somebody who leads (Operator, 主持人), if they hand over in it.

    The newcomer speaks from the next paragraph on: no label marks it. None where nobody is named, or nothing follows.
    """
    if turn.label is None or not is_part(turn.label) or len(turn.blocks) < 2:
        return None
    for block, following in pairwise(turn.blocks):
        marks = [
            mark
            for mark in marks_of(rules, text, (block.start, block.end), spoken)
            if mark.kind is Kind.GIVEN and block.end - mark.at <= _NEAR
        ]
        given = voice_of(marks[-1].name, voice, lexicon, rules, "", spoken) if marks else None
        if given is not None and given != voice:
            rest = floor_of(rules, text, (following.start, turn.end), given, lexicon, spoken)
            return Floor((turn.start, *rest.starts), (voice, *rest.voices))
    return None
