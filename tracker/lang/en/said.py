"""How English tells that somebody told what they expect: "fell after it said it expects", "she added that she plans"."""

import re

from tracker.lang.skipping import at_word

_SAYS = (
    "said", "says", "saying", "reiterated", "reiterating", "announced", "announcing", "noted", "stated", "confirmed",
    "confirming", "added", "warned",
)  # fmt: skip
REPORTS = re.compile(
    at_word((rf"after\s(?:(?!,\sand\s)[^.;]){{0,160}}?\b(?:{'|'.join(_SAYS)})", *_SAYS)) + r"\s(?:that\s)?"
    r"(?:it|they|he|she|the\s[a-z]+)(?:'s)?\s(?:now\s|still\s|also\s|currently\s)?"
    r"(?:expect(?:s|ed)?|anticipate[sd]?|project(?:s|ed)?|forecasts?|sees|plans?|planned|aims?|targets?|will|would"
    r"|(?:is|are|was|were)\s(?:expecting|targeting|planning|aiming))\b"
)
