"""The Chinese patterns that the engine asks for, by concern."""

from tracker.lang.patterns import Patterns
from tracker.lang.patterns.clauses import ClausePatterns
from tracker.lang.zh.patterns.events import EVENTS
from tracker.lang.zh.patterns.names import NAMES
from tracker.lang.zh.patterns.targets import TARGETS
from tracker.lang.zh.patterns.telling import TELLING
from tracker.lang.zh.patterns.times import TIMES

PATTERNS = Patterns(
    targets=TARGETS,
    events=EVENTS,
    names=NAMES,
    telling=TELLING,
    times=TIMES,
    clauses=ClausePatterns(),
)
