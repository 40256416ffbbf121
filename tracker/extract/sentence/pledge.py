"""What speakers themselves expect, plan or aim at."""

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import Cue

FIRM = ("expected", "plan", "goal", "hope")
"""The kinds of cue with which somebody says so."""
_PLEDGE = 40


def is_pledge(sentence: Sentence, cue: Cue, start: int) -> bool:
    """Return whether a word is said in the first person ("we continue to expect"), all of it from `start` on."""
    return bool(sentence.contexts.sentences.pledges.search(sentence.text, max(start, cue.start - _PLEDGE), cue.end))
