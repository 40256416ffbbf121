"""What tells whether an English figure can be a target."""

import re

from tracker.lang.patterns.targets import TargetPatterns
from tracker.lang.tails import Tail

TARGETS = TargetPatterns(
    part_counts=frozenset({"en.part-count"}),
    voters=frozenset(
        {"participants", "members", "officials", "voters", "economists", "analysts", "policymakers", "respondents"}
    ),
    model_name=re.compile(
        r"(?<![A-Za-z])(?!(?:to|at|of|by|is|are|was|be|hit|hits|reach|reaches|remain|remains|from|until|than|above|below|and"
        r"|over|under|around|about|nearly|toward|towards|past)\s)[A-Za-z][A-Za-z\-]{0,20}\s?$"
    ),
    code=Tail(r"[(（]$"),
    done=re.compile(r"\b(?:aged|age\sof|(?:polls?|surveys?)\sof)\s(?:(?:between|over|under|about|more\sthan|the)\s)?$"),
    starts_from=("from ",),
    compares=("lower than", "higher than"),
)
