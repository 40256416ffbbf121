"""What stands around a Chinese figure or time and tells what it is."""

from tracker.lang.contexts import Contexts
from tracker.lang.zh.contexts.clauses import CLAUSES
from tracker.lang.zh.contexts.figures import FIGURES
from tracker.lang.zh.contexts.pairs import PAIRS
from tracker.lang.zh.contexts.sentences import SENTENCES
from tracker.lang.zh.contexts.times import TIMES

CONTEXTS = Contexts(
    figures=FIGURES,
    times=TIMES,
    pairs=PAIRS,
    clauses=CLAUSES,
    sentences=SENTENCES,
)
