"""What tells in an English sentence whether a time and a figure belong together."""

import re

from tracker.lang.contexts.pairs import BetweenPairs

PAIRS = BetweenPairs(
    besides=re.compile(r"\b(?:versus|vs|compared|relative to|up from|down from|better than|worse than)\b"),
    then_to=re.compile(r",?\s(?:each\s)?to\s"),
    thereafter=re.compile(r"[^.;,]{0,40}?\b(?:thereafter|after\sthat|from\sthen\son)\b"),
    long_run=re.compile(
        r"\b(?:in|over)\s(?:the\s)?(?:very\s)?(?:medium|long|longer|near|nearer|short|shorter)[\s-](?:to[\s-](?:medium|long)[\s-])?(?:term|run)\b"
    ),
    respectively=re.compile(r",?\srespectively\b"),
)
