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

SAID_THEN = re.compile(
    r"\b(?<!\bbe\s)(?<!\bbeing\s)(?:said|says|announced|announcing|reported|reporting|told\s[a-z]+|wrote|noted|added|stated|disclosed|unveiled|revealed|posted|confirmed"
    r"|(?:announced|unveiled|presented|outlined|discussed|shared|introduced|communicated)\s(?:at|during)\s(?:(?:a|an|the|its|their|our)\s)?(?:[a-z]+\s)?[a-z]+|statement|interview|closing\s(?:level|price|value)|close|closed|meetings?\s(?:ending|ended|held|of)"
    r"|(?<!\bis\s)(?<!\bare\s)(?:made|agreed|issued|published|presented|adopted|imposed|submitted|recorded|enacted|signed|seen|taken)"
    r"(?:\s(?:at|by|during)\s(?:(?:a|an|the|its|their|our)\s)?(?:[a-z]+\s)?[a-z]+)?)\s(?:late\s|early\s|last\s)?(?:on\s|in\s)?$"
    r"|\bthe\s[0-9.,]+\s?(?:%|per\s?cent)\s(?:(?:it|they|he|she|we)\s(?:had\s)?)?(?:projected|forecast|predicted|estimated)\sin\s$"
    r"|\bhad\s(?:projected|forecast|predicted|estimated)\sin\s$"
)
"""Before a time without a year: it is when something was said or done ("said on", "the 0.7% it forecast in")."""
