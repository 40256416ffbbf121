"""What stands around figures and times and tells what they are: a baseline, a part of a name, a chance."""

from dataclasses import dataclass

from tracker.lang.contexts.clauses import ClauseOpenings
from tracker.lang.contexts.figures import AroundFigures
from tracker.lang.contexts.pairs import BetweenPairs
from tracker.lang.contexts.sentences import SentencePatterns
from tracker.lang.contexts.times import AroundTimes


@dataclass(frozen=True, slots=True, kw_only=True)
class Contexts:
    """The patterns of one language, by where they stand."""

    figures: AroundFigures
    times: AroundTimes
    pairs: BetweenPairs
    clauses: ClauseOpenings
    sentences: SentencePatterns
