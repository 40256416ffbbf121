"""How English tells that somebody told what they expect: "fell after it said it expects", "she added that she plans"."""

import re

from tracker.lang.skipping import at_word
from tracker.lang.tails import Tail

_SAYS = (
    "said", "says", "saying", "reiterated", "reiterating", "announced", "announcing", "noted", "stated", "confirmed",
    "confirming", "added", "warned",
)  # fmt: skip
REPORTS = re.compile(
    at_word((rf"after\s(?:(?!,\sand\s)[^.;]){{0,160}}?\b(?:{'|'.join(_SAYS)})", *_SAYS)) + r"\s(?:that\s)?"
    r"(?:it|they|he|she|the\s[a-z]+)(?:'s)?\s(?:now\s|still\s|also\s|currently\s)?"
    r"(?:expect(?:s|ed)?|anticipate[sd]?|project(?:s|ed)?|forecasts?|sees|plans?|planned|aims?|targets?|will|would"
    r"|(?:is|are|was|were)\s(?:expecting|targeting|planning|aiming|bracing|preparing|hoping|counting|banking|reckoning|budgeting|due|set|likely|confident|on\s(?:course|track)))\b"
)

SAID_THEN = re.compile(
    r"\b(?<!\bbe\s)(?<!\bbeing\s)(?:said|says|announced|announcing|reported|reporting|told\s[a-z]+|wrote|noted|added|stated|disclosed|unveiled|revealed|posted|confirmed"
    r"|(?:announced|unveiled|presented|outlined|discussed|shared|introduced|communicated)\s(?:at|during)\s(?:(?:a|an|the|its|their|our)\s)?(?:[a-z]+\s)?[a-z]+|statement|interview|closing\s(?:level|price|value)|close|closed|meetings?\s(?:ending|ended|held|of)"
    r"|(?<!\bis\s)(?<!\bare\s)(?:promised|pledged|vowed|made|agreed|issued|published|presented|adopted|imposed|submitted|recorded|enacted|signed|seen|taken)"
    r"(?:\s(?:at|by|during)\s(?:(?:a|an|the|its|their|our)\s)?(?:[a-z]+\s)?[a-z]+)?)\s(?:late\s|early\s|last\s)?(?:on\s|in\s)?$"
    r"|\bthe\s[0-9.,]+\s?(?:%|per\s?cent)?(?:\s(?:to|and)\s[0-9.,]+\s?(?:%|per\s?cent)?)?\s(?:(?:range|level|rate|pace|growth|increase|estimate)\s)?(?:(?:it|they|he|she|we)\s(?:had\s)?)?(?:projected|forecast|predicted|estimated|expected|anticipated)\s(?:in\s)?$"
    r"|\b(?:surveyed|polled|interviewed)(?:\sby\s[a-z&. ]{2,24}?)?\s(?:in\s|on\s)?$"
    r"|\bhad\s(?:projected|forecast|predicted|estimated)\s(?:in\s)?$|\bas\s(?:projected|forecast|predicted|estimated|expected)\s(?:back\s)?(?:in\s)?$"
    r"|\b(?:projected|forecast|predicted|estimated)\sby\s(?:the\s)?[a-z&. ]{2,30}\s(?:in\s)?$|'s\s(?:forecast|projection|estimate)s?\s(?:in\s)?$"
    r"|\bthan\s(?:the|its|their)\s(?:estimate|forecast|projection)s?\sof\s[0-9.]+\s?(?:%|per\s?cent)\s(?:in\s)?$"
)
"""Before a time without a year: it is when something was said or done ("said on", "the 0.7% it forecast in")."""

GOES_ON = re.compile(
    r"\b(?:is|are|was|were|being)\s(?:also\s|now\s|not\s|still\s|then\s)?(?:expected|estimated|projected|predicted|forecast|set|slated|scheduled|pegged|targeted|planned|due)(?:\s(?:to|at|for)\b|(?=[.,;]))"
    r"|\bthe\s(?:[a-z0-9\-]+\s){0,3}?(?:forecasts?|expectations?|projections?)\s(?:[a-z0-9\-]+\s){0,6}?(?:is|are|has|have|predicts?|shows?|points?|sees?)\b"
    r"|\b(?:will|would|could|may(?!\s[0-9])|might)\b|\bwith\s(?:plans|a\s(?:goal|target))\b|\b(?:is|are)\s(?:now\s)?(?:on\s(?:course|track)|set|due)\sto\b"
    r"|\b(?:was|were)\s(?:also\s)?(?:cut|raised|lifted|trimmed|lowered|left|kept)\s(?:to|at)\b"
    r"|\b(?:forecasts?|targets?|estimates?|projections?)\b[^.;]{0,40}?\b(?:was|were|(?:has|have)\sbeen)\s(?:also\s|now\s|then\s)?"
    r"(?:cut|raised|lifted|trimmed|lowered|left|kept|increased|reduced|adjusted|revised|upgraded|downgraded|introduced|set|bumped|boosted|hiked|slashed)\b"
)
"""In a report's sentence without a teller: it goes on with what somebody said before ("is expected to")."""
REVISES = Tail(
    r"\b(?P<passive>(?:was|were|is|are|been)\s(?:also\s|now\s)?|(?=(?:revised|nudged|marked)\s(?:up|down)\b))?(?P<what>nudged|marked|raised|lifted|lowered|slashed|pared|cut|trimmed|adjusted|boosted|hiked|upgraded|downgraded|bumped|increased|reduced|revised)(?:\sup|\sdown)?"
    r"(?(passive)[^;]{0,80}?|\s(?:its|their|our|the|an?|his|her|my)\s(?:[a-z0-9&'\-]+\s){0,4}?(?:forecasts?|targets?(?!\srange)|estimates?|projections?|outlook|guidance|call)\b"
    r"[^.;,]{0,60}?(?:\sfrom\s[^;,]{0,70}?)?)\s(?:to|at|from)\s(?:about\s|around\s|a\s|just\s|only\s){0,2}$"
)
"""Before a figure: a forecast was changed to it ("raised its forecast to")."""

THAN_BEFORE = re.compile(
    r"\s(?:higher|lower|more|less|above|below|better|worse)\s(?:than\s)?the\s(?:mid-?point|high(?:er)?\send|low(?:er)?\send|top|bottom)\sof\s(?:our|the|its)\s(?:[a-z]+\s){0,2}?(?:guidance|outlook|forecast)\b|"
    r"\s(?:less|more|lower|higher|fewer|above|below)\s(?:than\s)?(?:previously|before|(?:the|its|our|their)\s(?:revised|previous|earlier|prior"
    r"|initial|original)\b(?!\s(?:fiscal\s)?(?:year|quarter|month|period)))"
    r"|\s(?:of\sa\s)?(?:(?:percentage\s)?points?\s)?(?:less|more|lower|higher|fewer|worse|better|faster|slower)\sthan\s(?:(?:was|were|had\sbeen|previously|first|initially|earlier)\s){0,2}"
    r"(?:forecasts?|expected|projected|estimated|predicted|planned|anticipated|thought|assumed)\b"
    r"|\s(?:predicted|forecast|projected|estimated)\sby\s(?:the\s)?[a-z&. ]{2,30}?\s(?:in|last)\s(?!20[0-9]{2})"
    r"|\sor\s[$€£]?[0-9.,]{1,9}\s?(?:million|billion|trillion|%|per\s?cent|bn|m)\s(?:less|more|lower|higher)\sthan\s(?:the|its)\s(?:revised|previous|earlier|prior|initial|original)\b"
)
"""After a figure: it is only how far something is from what was told before ("lower than forecast")."""

FORECAST_AT = re.compile(
    r"\s(?:also\s|now\s)?(?:forecast|projected|estimated|guided|pegged|budgeted)\s(?:at|to)\b|(?<=reported)\s(?:[a-z\-]+\s){1,4}?(?:to\sbe|(?:is|are)\sexpected|will\sbe)\b"
)
"""After a past form: it tells of no past ("was forecast at", "reported income to be")."""
