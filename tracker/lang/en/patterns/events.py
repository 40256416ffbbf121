"""What speaks for and against an event at a time, in English."""

import re

from tracker.lang.en.asking import ASKS_WHEN
from tracker.lang.en.patterns.present import (
    ACTS,
    ACTS_OWN,
    COUNTED,
    FALLS_ON,
    HAPPENS,
    HOLDS_FROM,
    MOVED,
    MOVED_TO,
    MOVED_UNTIL,
    NAMED_FOR,
    OCCURS,
    STATES,
    TO_BE_HAD,
    WHILE,
)
from tracker.lang.patterns.events import EventPatterns
from tracker.lang.tails import Tail

EVENTS = EventPatterns(
    agenda_for=Tail(
        r"\b(?:provide|give|share|offer|discuss|review|present|cover|highlight|conclude\swith|close\swith|finish\swith)\s[^.;]{0,70}?"
        r"\b(?:guidance|outlook|expectations?|forecasts?|commentary|comments|views?|thoughts)\s(?:(?:for|on|about|of|regarding)\s(?:the\s)?)?$"
    ),
    agenda=Tail(
        r"\b(?:highlight|review|summarize|recap|go\sover|walk\s(?:you\s)?through|cover|discuss|begin\swith|start\swith)\s[^.;0-9]{0,50}$"
    ),
    reviewed=re.compile(
        r"(?:\sand\s(?:full[\s-]year|year[\s-]to[\s-]date|the\syear))?\s(?:[a-z\-]+\s)?(?:results?|performance|accomplishments|highlights|numbers|financials|financial\s[a-z]+|achievements)\b"
    ),
    present_verbs=frozenset(
        {"launches", "starts", "begins", "opens", "ships", "arrives", "comes", "goes live", "lands"}
    ),
    stands=re.compile(
        r"(?:\b(?:is|are|am|be|still)|'re|'s|'m)\s(?:(?:still|now|probably|maybe|only|just|about|some|roughly|around|perhaps|likely|almost|nearly)\s){0,2}$"
    ),
    stands_first=re.compile(
        r"(?:it|that|this)(?:'s|\sis|'ll\sbe|\swill\sbe|\swould\sbe)\s|i(?:'d|\swould)\s(?:say|guess|bet)\s|i'm\s(?:guessing|betting|thinking)\s|realistically\b"
        r"|(?:my|our|the)\s(?:[a-z]+\s){0,2}(?:guess|bet|estimate|hunch|timeline|time\s?frame)\s"
    ),
    asks_when=ASKS_WHEN,
    says_when=Tail(
        r"\b(?:says|saying|predicts?|predicted|predicting|guess(?:es|ing)?|thinks|thinking|telling\s(?:me|us|people)|talking\sabout|betting\son)\s$"
    ),
    purpose=Tail(
        r"(?<!\bused\s)(?<!\bback\s)\bto\s(?!date\b|the\b|a\b|an\b|be\b|its\b|our\b|their\b|[0-9])[a-z]{2,12}\s(?:[a-z]+\s){0,3}$"
    ),
    titled=re.compile(
        r"(?:\s[a-z\-]+){0,3}?\s(?:guidance|guide|outlook|targets?|goals?|commitments?|maturities|budget|forecasts?|estimates?|projections?|plan|range(?!\s(?:of|from|between)\b))\b"
    ),
    accounts=re.compile(r"\s(?:(?:draft|federal|annual|state)\s)?budgets?\b"),
    runs=re.compile(r"through(?:out)?\s"),
    foresees=re.compile(r"\s(?:points?\sto|calls?\sfor|shows|sees|indicates)\b"),
    doing=re.compile(
        r"\b(?:we|they|i|he|she|it|you|which|who|that)(?:'re|'m|'s|\sare|\sam|\sis)\s(?:also\s|now\s|really\s)?"
        r"(?!going|seeing|looking|talking|getting|thinking|saying|doing|being|having|feeling|hearing|trying)[a-z]{2,12}ing\b"
        r"|\b(?:have|has|with|got|there(?:'s|\sis|\sare|'re))\s(?:[a-z0-9\-]+\s){1,6}?(?:opening|launching|starting|beginning|closing|shipping|rolling\sout|coming|going\s(?:live|up|out|in|into)"
        r"|maturing|arriving|entering|dropping|landing|debuting|premiering|kicking\soff)\b"
    ),
    begins=re.compile(
        r"\b(?:begins|starts|opens|launches|(?:takes|goes\sinto|comes\sinto)\s(?:effect|force))\s(?:on\s)?$"
    ),
    announces=re.compile(
        r"(?:(?:and|so|now|but)[\s,]+)?here(?:'s|\sis|\sare)\s(?:what|how|why|when|where|some|a\slook|the\s[a-z]+\sthings)\b|(?:starting|beginning)\s(?:off\s|out\s)?with\s(?:(?:the|our|full)\s){0,2}\Z|(?:[^.;!?]{1,60}?,\s)?(?:(?:and|so|now|but|then|next|finally|with\sthat)[\s,]+){0,3}(?:i(?:'ll|'d\slike\sto|\swould\slike\sto|\swill|'m\sgoing\sto|\s(?:just\s)?want(?:ed)?\sto)|let\sme|let's|allow\sme\sto)\s"
        r"(?:(?:now|also|just|briefly|then|quickly|first|start|begin|close|end|finish|conclude|by|with)\s){0,4}"
        r"(?:provid(?:e|ing)|giv(?:e|ing)|shar(?:e|ing)|offer(?:ing)?|discuss(?:ing)?|highlight(?:ing)?|walk(?:ing)?|talk(?:ing)?|touch(?:ing)?|review(?:ing)?|cover(?:ing)?|outlin(?:e|ing)|(?:shift|mov|switch)(?:e|ing)?(?:\s(?:now|on|over))?(?=\sto\s(?:our|the)\b)|turn(?:ing)?|speak(?:ing)?|comment(?:ing)?)\s"
        r"(?:[a-z\-]+\s){0,5}?(?:comment(?:s|ary|aries)|colou?r|insights?|perspectives?|details?|context|thoughts|overview|updates?|guidance|outlook|expectations|assumptions|factors|remarks|highlights|points|items|on|about|regarding|through|to)\b"
    ),
    soon=re.compile(r"\bas\s(?:soon|early)\sas\s(?:[a-z]+\s){0,3}$"),
    span_of=re.compile(r"\s(?:projection|forecast|planning)\s(?:window|horizon|period)\b"),
    projections=frozenset({"en.projection"}),
    of=re.compile(r"\b(?:for|of|from|in)\s"),
    turns_to=(" to",),
    while_=("as ",),
    happens=HAPPENS,
    occurs=OCCURS,
    meanwhile=WHILE,
    falls_on=FALLS_ON,
    states=STATES,
    acts=ACTS,
    acts_own=ACTS_OWN,
    counted=COUNTED,
    moved=MOVED,
    moved_to=MOVED_TO,
    moved_until=MOVED_UNTIL,
    only_then=re.compile(r"\b(?:until|till)\s"),
    holds_from=HOLDS_FROM,
    to_be_had=TO_BE_HAD,
    named_for=NAMED_FOR,
    told_then=Tail(r"\b(?:[a-z]{2,}(?:ed|een|ade|old|own|eld)|our|its|their|strong|than)\s(?:in\s|the\s)?$"),
)
