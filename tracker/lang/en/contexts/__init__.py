"""What stands around an English figure or time and tells what it is."""

from tracker.lang.contexts import Contexts
from tracker.lang.en.contexts.clauses import CLAUSES
from tracker.lang.en.contexts.figures import FIGURES
from tracker.lang.en.contexts.pairs import PAIRS
from tracker.lang.en.contexts.sentences import SENTENCES
from tracker.lang.en.contexts.times import TIMES

CONTEXTS = Contexts(
    figures=FIGURES,
    times=TIMES,
    pairs=PAIRS,
    clauses=CLAUSES,
    sentences=SENTENCES,
)
