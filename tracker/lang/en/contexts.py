"""What stands around an English figure or time and tells what it is."""

import re

from tracker.lang.contexts import Contexts

CONTEXTS = Contexts(
    baseline=re.compile(
        r"\b(?:previous|previously|prior|earlier|original|originally|old|former|last)\b[a-z ,'\-]{0,30}?"
        r"\b(?:of|at|was|from|to|by|target|guidance|outlook|range|forecast|estimate|estimated|projected|expected)"
        r"\s?(?:about\s|\$)?$"
    ),
    beginning=re.compile(
        r"(?:from|up from|down from|compared (?:to|with)|versus|vs\.?|than)\s?(?:the\s|a\s|about\s|our\s|roughly\s)?$"
    ),
    owned=re.compile(r"\b(?:our|its|their|the|fed's)\s$"),
    the=re.compile(r"\b(?:the|these|those|our|all)\s$"),
    chance=re.compile(r"\s?(?:chance|probability|likelihood|likely)"),
    thing=re.compile(r"\s?[a-z]"),
    compared=re.compile(r"(?:than|compared (?:to|with)|versus|vs\.?|relative to)\s?(?:the|our|in|that of)?\s?$"),
    topic_before=re.compile(
        r"(?:\b(?:call|results|earnings|conference|webcast|review|report|presentation|release|quarter ended)"
        r"\s(?:(?:for|of|in|from)\s(?:the\s|our\s)?)?|\bdiscuss(?:ing)?\s(?:the\s|our\s)?"
        r"|\bwelcome to (?:the |our )?[a-z' ]{0,40})$"
    ),
    topic_after=re.compile(
        r"\s?(?:fiscal\s(?:year\s)?[0-9]{0,4}\s?)?"
        r"(?:earnings|results|conference|financial results|investor day|annual report|proxy)\b"
    ),
    reaches=re.compile(r"(?:exceed|surpass|above|beat|pass|back to|over)\s?(?:the\s)?$"),
)
