"""What tells whose statement an English sentence tells."""

import re

from tracker.lang.patterns.telling import TellingPatterns

TELLING = TellingPatterns(
    no_person=("T", "t", "I", "i", "a"),
    stays=re.compile(r"(?:It|They|Its|Their)\b|[a-z]"),
    courtesy=frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lord", "Dame"}),
)
