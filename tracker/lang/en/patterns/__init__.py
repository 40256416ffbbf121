"""The English patterns that the engine asks for, by concern."""

from tracker.lang.en.patterns.clauses import CLAUSES
from tracker.lang.en.patterns.events import EVENTS
from tracker.lang.en.patterns.names import NAMES
from tracker.lang.en.patterns.targets import TARGETS
from tracker.lang.en.patterns.telling import TELLING
from tracker.lang.en.patterns.times import TIMES
from tracker.lang.patterns import Patterns

PATTERNS = Patterns(
    targets=TARGETS,
    events=EVENTS,
    names=NAMES,
    telling=TELLING,
    times=TIMES,
    clauses=CLAUSES,
)
