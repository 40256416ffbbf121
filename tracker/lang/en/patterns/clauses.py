"""What tells how an English clause goes on with another."""

import re

from tracker.lang.patterns.clauses import ClausePatterns

CLAUSES = ClausePatterns(
    opinions=frozenset(
        {"i think", "we think", "think", "thinks", "i believe", "believe", "believes", "i guess", "i suspect"}
    ),
    instance=("for",),
    inflected=("s", "ed", "ing"),
    brings=re.compile(r"\s?(?:with|implying|representing|taking|bringing)\b"),
    comes_of=re.compile(
        r"\s?(?:adding|leading|bringing|taking|making|putting|pushing|driving|lifting|sending|allowing|enabling|easing|keeping)\s"
    ),
    carries=re.compile(r"\s?(?:in|to|at|for|on|with|by|near|across|into|throughout|via)\s"),
    adds=("and ", "plus "),
    direction=re.compile(r"(?:up|down)\sto\s"),
)
