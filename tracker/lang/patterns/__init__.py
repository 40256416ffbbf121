"""What the engine asks of a language's words, by concern: each a small class of patterns that the languages fill."""

from dataclasses import dataclass

from tracker.lang.patterns.clauses import ClausePatterns
from tracker.lang.patterns.events import EventPatterns
from tracker.lang.patterns.names import NamePatterns
from tracker.lang.patterns.targets import TargetPatterns
from tracker.lang.patterns.telling import TellingPatterns
from tracker.lang.patterns.times import TimePatterns


@dataclass(frozen=True, slots=True, kw_only=True)
class Patterns:
    """The patterns of one language; where it has no words for something, nothing is found."""

    targets: TargetPatterns
    events: EventPatterns
    names: NamePatterns
    telling: TellingPatterns
    times: TimePatterns
    clauses: ClausePatterns
