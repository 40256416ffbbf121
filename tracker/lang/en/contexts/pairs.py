"""What tells in an English sentence whether a time and a figure belong together."""

import re

from tracker.lang.contexts.pairs import BetweenPairs

PAIRS = BetweenPairs(
    joined=re.compile(
        r"(?:\s(?!and\b)[a-z'\-]+){0,7}?\sand\s(?:also\s|then\s)?(?:to\s)?"
        r"(?:add|bring|build|buy|close|connect|convert|create|cut|deliver|deploy|double|eliminate|employ|expand|finish|generate|get|give|grow|have|hire|increase|install|invest|launch|lift|make|move"
        r"|open|operate|plant|produce|provide|put|raise|reach|recruit|reduce|remove|repay|replace|retrain|save|sell|ship|sign|spend|start|store|supply|train|upgrade|vaccinate)"
        r"\s(?:[a-z'\-]+\s){0,4}?(?:(?:at\sleast|about|around|nearly|over|more\sthan|up\sto|another|some|an\sadditional)\s)?"
    ),
    paralleled=re.compile(
        r"(?:\s[a-z'\-]+){0,6}?,?\s(?:and|but|while|whereas)\s(?!if\b|when\b|that\b|which\b)(?:[a-z&'\-]+\s){1,6}?"
        r"(?:will|(?:is|are)\s(?:expected|projected|forecast|likely|set|going)\sto|should|may|could)\s"
        r"(?!(?:[a-z]+\s)?(?:report|announce|update|discuss|tell|know|see|provide|share|release|publish|give|host|hold)\b)(?:[a-z'\-]+\s){0,6}?"
        r"(?:(?:at\sleast|about|around|nearly|over|more\sthan|up\sto|another|some|an\sadditional)\s)?"
    ),
    closes=re.compile(r"\s?(?:[.!?;]|\Z|,\s[a-z]+ing\b)"),
    besides=re.compile(r"\b(?:versus|vs|compared|relative to|up from|down from|better than|worse than)\b"),
    then_to=re.compile(r",?\s(?:each\s)?to\s"),
    thereafter=re.compile(r"[^.;,]{0,40}?\b(?:thereafter|after\sthat|from\sthen\son)\b"),
    long_run=re.compile(
        r"\b(?:ultimately|eventually)\b|\b(?:in|over)\s(?:the\s)?(?:very\s)?(?:medium|long|longer|near|nearer|short|shorter)[\s-](?:to[\s-](?:medium|long)[\s-])?(?:term|run)\b"
    ),
    respectively=re.compile(r",?\srespectively\b"),
)
