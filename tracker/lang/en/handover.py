"""Who speaks next, where no label says so: "Vaibhav has some opening remarks", "over to our CFO, Amy Hood"."""

import re
from functools import lru_cache

from tracker.lang.anchored import Anchor, Anchored
from tracker.lang.questions import Questions
from tracker.lang.tails import Tail

_WORD = r"(?:(?![a-z]+'(?:d|ll|ve|m|re|t)\b)[a-zà-öø-ÿ][a-zà-öø-ÿ'\-]{1,20}|[a-z]\.(?:\s?[a-z]\.)?)"
_NAME = rf"{_WORD}(?:\s{_WORD}){{0,2}}?"
_TITLE = r"(?:(?:mr|ms|mrs|dr)\.?\s|(?:our|the|your)\s[a-z ]{2,60},\s)?"
_SPEECHES = ("remarks", "comments", "words", "statement", "overview", "update", "presentation", "thoughts")
_OVER = (
    "call",
    "it",
    "things",
    "floor",
    "conference",
    "meeting",
    "time",
    "mic",
    "webcast",
    "line",
    "program",
    "back",
    "over",
    "off",
)

_TO = re.compile(
    r"\b(?:turn|hand|pass|give)(?:ing)?\s(?:(?:the|this)\s)?(?:(?:(?:conference\s|earnings\s)?call|it|things|floor|conference|meeting|time|mic|webcast|line|program)\s(?:back\s)?(?:over\s|off\s)?|over\s)"
    rf"to\s{_TITLE}(?P<to>{_NAME})(?=[,.;!?]|\s(?:for|to|who|and|now|on|with|so|as|through|thanks|thank|good|hello|hi|yeah|yes|right|okay|ok|alright|please|senior|executive|vice|chief|our|the)\b|\s?$)"
)
_HAS = re.compile(
    r"(?:[.?!]\s(?:and\s|now\s|so\s|then\s|first\s)?|\b(?:and|now|so|then)\s)(?P<has>[a-z][a-z.'\-]{1,20}(?:\s[a-z][a-z.'\-]{1,20})?)\s(?:also\s)?"
    r"(?:has|have|will\s(?:have|give|make|share|begin\swith|start\swith|deliver|provide)|is\sgoing\sto\s(?:give|make|share))"
    rf"\s(?:some\s|a\sfew\s|his\s|her\s|the\s|an?\s)?(?:(?:brief|short|opening|prepared|introductory|initial|quick)\s){{0,2}}(?:{'|'.join(_SPEECHES)})"
)
_OFFICE = (
    r"(?:[a-z]{2,20}\s){0,3}?(?:president|officer|director|chief|head|chairman|chairwoman|chair|ceo|cfo|coo|cto|minister|secretary|"
    r"governor|founder|professor|manager|lead|vp)\b[a-z ,&'\-]{0,70}?"
)
_WELCOME = re.compile(
    rf"(?:please\s(?:welcome|join\sme\sin\swelcoming))\s(?:{_OFFICE},\s(?P<officer>{_NAME})(?=[.;!?]|\s?$)|{_TITLE}(?P<welcome>{_NAME})(?=[,.;!?]|\s?$))"
)
"""Somebody is welcomed, whose office may stand before the name: "please welcome Vice President, Tools, Ann Lee"."""
_INVITE = re.compile(
    rf"\b(?:invite|introduce)\s{_TITLE}(?P<invite>{_NAME})\s(?:to\s(?:walk|take|review|provide|discuss|share|go\s(?:over|through)"
    r"|cover|present|speak|give|update|comment|come)\b|who\swill\b)"
)
_LET = re.compile(
    rf"\b(?:let|have|ask)\s(?P<let>{_WORD})\s(?:to\s)?(?:talk|speak|take|handle|answer|comment|address|add|start|begin|walk|jump|weigh|chime|expand"
    r"|elaborate|cover|respond|go\s(?:first|through|over|ahead))\b"
)
_BACK = re.compile(rf"\bback\sto\s(?:you,?\s)?(?P<back>{_WORD})(?=[,.;!?]|\s?$)")
_YOURS = re.compile(rf"(?:^|[.?!,]\s|\b(?:and|so|now)\s)(?P<yours>{_WORD}),?\sover\sto\syou\b")
_PRESENTS = re.compile(
    rf"\b(?:pleasure|pleased|like|want|happy|delighted|going|privilege|honou?r)\s(?:now\s)?to\s(?:now\s)?introduce\s{_TITLE}(?P<presents>{_NAME})(?=[,.;!?]|\s?$)"
)
_CALLED = re.compile(rf"[.?!]\s(?P<called>{_WORD})\?(?=\s)")
_TO_ANSWER = (
    "can",
    "could",
    "would",
    "will",
    "do",
    "what",
    "how",
    "why",
    "where",
    "when",
    "maybe",
    "perhaps",
    "please",
)
_ASKED = re.compile(rf"[.?!]\s(?P<asked>{_WORD}\s{_WORD}),\s(?:{'|'.join(_TO_ANSWER)})\b(?=[^.!?]{{0,400}}\?)")
_WISHES = (", would you like", ", would you care", ", do you want", ", you might", ", you want to", ", why don't you")
_LIKE = re.compile(
    rf"(?:[.?!]\s|\b(?:and|so|now|then|maybe|perhaps),?\s)(?P<like>{_WORD}),\s(?:would\syou\s(?:like|care)|do\syou\swant|you\smight|you\swant|why\sdon't\syou)"
    r"\s(?:to\s|just\s)?(?:to\s)?(?:comment|add|take|talk|speak|answer|address|start|begin|walk|jump|weigh|chime|expand|elaborate|cover|respond|explain|share|give|say|go)\b"
)
HANDOVER = Anchored(
    (
        Anchor(_LIKE, re.compile(r"[.?!]\s|\b(?:and|so|now|then|maybe|perhaps),?\s"), _WISHES, 30),
        Anchor(_ASKED, re.compile(r"[.?!]\s"), tuple(f", {word} " for word in _TO_ANSWER), 50),
        Anchor(_BACK, re.compile(r"\bback\s"), ("back to ",), 0),
        Anchor(_YOURS, re.compile(r"^|[.?!,]\s|\b(?:and|so|now)\s"), ("over to you",), 40),
        Anchor(
            _PRESENTS,
            re.compile(r"\b(?:pleasure|pleased|like|want|happy|delighted|going|privilege|honou?r)\s"),
            ("introduce ",),
            30,
        ),
        Anchor(_INVITE, re.compile(r"\b(?:invite|introduce)\s"), ("invite ", "introduce "), 0),
        Anchor(_TO, re.compile(r"\b(?:turn|hand|pass|give)(?:ing)?\s"), ("to",), 60, _OVER),
        Anchor(_CALLED, re.compile(r"[.?!]\s"), ("? ",), 24),
        Anchor(_LET, re.compile(r"\b(?:let|have|ask)\s"), ("let ", "have ", "ask "), 0),
        Anchor(_HAS, re.compile(r"[.?!]\s|\b(?:and|now|so|then)\s"), _SPEECHES, 170),
        Anchor(_WELCOME, re.compile(r"please\s"), ("please",), 0),
    )
)
"""Somebody is given the floor."""

# Its first letters come before the look at what stands before them: `re` skips to these.
THANKS = re.compile(
    rf"thank(?<=\bthank)(?:s|\syou)(?:\s(?:very|so)\smuch|\sa\slot)?(?:,\s(?P<name>{_NAME})(?=[.,;!?])|\s(?P<greeted>{_WORD})(?=\sand\s(?:good|hello|hi|greetings|welcome|thanks|thank)\b)|\s(?P<bare>{_WORD})(?=[.;!?])|\sfor\s(?:[a-z']+\s){{1,5}}?[a-z']+,\s(?P<known_for>{_WORD})(?=[.!])|\s(?P<known>{_WORD})(?=\s))"
)
"""Somebody is thanked: who had the floor has given it back."""

_NTH = ("first", "next", "last", "final", "following", "another", "this")
_ASKS = re.compile(
    r"\b(?:first|next|last|final|following|another|this)\squestion\b(?:\s[a-z]+){0,4}?\s(?:from|for|to)\s(?:(?:the|a)\sline\sof\s)?(?:mr\.?\s|ms\.?\s)?"
    rf"(?P<asker>{_WORD}(?:\s{_WORD}){{0,3}}?)(?=,?\s(?:with|from|of|at)\s|[,.]|\s(?:please|your)\b)"
)
_GOES = re.compile(
    rf"\b(?:go|move|turn|head)\s(?:on\s)?(?:first\s|next\s|now\s)?to\s(?:the\sline\sof\s)?(?P<asker>{_WORD}(?:\s{_WORD}){{1,2}}?)(?=,?\s(?:with|from|of|at)\s[^.?!]{{2,40}}[.?!])"
)
_MOVES = tuple(
    f"{verb} {how}to "
    for verb in ("go", "move", "turn", "head")
    for how in ("", "first ", "next ", "now ", "on ", "on next ")
)
_OPEN = re.compile(
    rf"(?:^|[.?!]\s)(?P<asker>{_WORD}(?:\s{_WORD}){{1,2}}?)\s(?:with|from|of|at)\s[^.?!]{{2,40}}[,.]\s(?:your\sline\sis|please\s(?:go\sahead|proceed))"
)
_ITSELF = re.compile(
    rf"\b(?:this\sis|it's|it\sis)\s(?P<itself>{_WORD})(?=[,.]|\s(?:so|as|here|just|i|we|yeah|and|let)\b)"
    rf"|(?<=[.?!,]\s)(?P<here>{_WORD})\shere(?=[.,])"
)
_GREETS = (
    r"(?:yeah|yes|yep|sure|hey|hi|hello|good\s(?:morning|afternoon|evening|question)|great\squestion|well|great|okay|ok|so|look|right"
    r"|absolutely|thanks|thank\syou)"
)
_GOES_ON = r"(?!\s?(?:your|please|you're|you\smay|go)\b)"


_SHORT_NAMES = {
    "michael": "mike", "william": "bill", "robert": "bob", "richard": "rick", "james": "jim", "joseph": "joe", "thomas": "tom",
    "andrew": "andy", "anthony": "tony", "charles": "charlie", "john": "jack", "jonathan": "jon", "katherine": "kate",
    "kathryn": "katie", "elizabeth": "liz", "edward": "ted", "lawrence": "larry", "henry": "hank", "stephen": "steve",
    "steven": "steve", "matthew": "matt", "david": "dave", "christopher": "chris", "daniel": "dan", "kenneth": "ken",
    "timothy": "tim", "gregory": "greg", "jeffrey": "jeff", "geoffrey": "geoff", "douglas": "doug", "ronald": "ron",
    "donald": "don", "samuel": "sam", "benjamin": "ben", "alexander": "alex", "nicholas": "nick", "patrick": "pat",
    "philip": "phil", "phillip": "phil", "joshua": "josh", "zachary": "zach", "peter": "pete", "raymond": "ray",
    "gerald": "jerry", "jennifer": "jen", "margaret": "meg", "rebecca": "becky", "victoria": "vicky", "susan": "sue",
}  # fmt: skip
"""How people are called whose names are read out in full."""


@lru_cache(maxsize=256)
def _answers(name: str) -> re.Pattern[str]:
    first = re.escape(name)
    if name in _SHORT_NAMES:
        first = rf"(?:{first}|{_SHORT_NAMES[name]})"
    return re.compile(
        rf"(?:(?<=[.?!]\s)(?:{_GREETS}[,.]?\s){{0,4}}{first}[,.]{_GOES_ON}"
        rf"|\b(?:thanks|thank\syou|yeah|yes|sure|hey|hi)\s(?:for\s[a-z ]{{2,24}}\s)?{first}\b{_GOES_ON}"
        rf"|\b(?:and|so|but)\s{first},?\s(?=(?:on|with|just|to|in|regarding|as|maybe|i|we|let)\b))"
    )


_ASKING_ON = (
    r"(?:if|can|could|would|will|do|does|did|you|your|i|i'd|i'm|i've|is|are|how|what|when|where|why|maybe|perhaps|just|on|in|to|with|given|as"
    r"|any|have|has|since|the|we|it|so|for|at|following|kind|sort)"
)
_SPOKEN_TO = rf"(?P<voc>{_WORD})(?:,\s(?={_ASKING_ON}\b)|\?|\s(?=(?:if|can|could|would|maybe)\s(?:you|i)\b))"
_VOCATIVE = re.compile(rf"[,.?!]\s(?<!\bcongratulations,\s)(?<!\bcongrats,\s){_SPOKEN_TO}")
_AND_YOU = re.compile(rf"\b(?:and|maybe|perhaps|for|then|so|but|hey|hi)\s{_SPOKEN_TO}")
_IS_THERE = re.compile(rf"\b(?P<at>{_WORD})(?=\s(?:is|can|could|would|if|do)\s(?:you|there|it|i)\b)")
_THERE = tuple(
    f" {verb} {who}" for verb in ("is", "can", "could", "would", "if", "do") for who in ("you", "there", "it", "i")
)

QUESTIONS = Questions(
    asks=Anchored(
        (
            Anchor(_ASKS, re.compile(r"\b[a-z]+\squestion\b"), tuple(f"{n} question" for n in _NTH), 0),
            Anchor(_GOES, re.compile(r"\b(?:go|move|turn|head)\s"), _MOVES, 0),
            Anchor(_OPEN, re.compile(r"(?:^|[.?!]\s)"), ("your line is", "please go ahead", "please proceed"), 110),
        )
    ),
    answers=_answers,
    replies=re.compile(
        r"(?<=\?)\s(?=(?:yeah|yes|yep|sure|well|look|no|absolutely|definitely|great\squestion|good\squestion|thanks|thank\syou|hey|hi|of\scourse"
        r"|right|i'd\ssay|i\swould\ssay|i\sthink|i\smean|we|it's|that's)\b)"
    ),
    closes=re.compile(
        r"thank(?<=[.?!]\sthank)(?:s|\syou)(?:\s(?:so|very)\smuch|\sa\slot|\sagain|\sin\sadvance)?[.!]\s(?=(?:sure|yeah|yes|well|hey|hi|absolutely|of\scourse"
        r"|(?:great|good)\squestion|(?:thanks|thank\syou)\sfor\s(?:the|your|that)|so|look|i'll|let\sme|why\sdon't)\b)"
        r"|thank(?<=\bthank)(?:s|\syou)(?:\s(?:so|very)\smuch)?\s(?=(?:sure|yeah|yes|absolutely|of\scourse|happy\sto|(?:great|good)\squestion|thanks\sfor|thank\syou\sfor|hey|well|look|i'll|let\sme|why\sdon't)\b)"
    ),
    addresses=Anchored((Anchor(_IS_THERE, re.compile(r"\b(?=[a-z])"), _THERE, 24),), (_VOCATIVE, _AND_YOU)),
    short=_SHORT_NAMES,
    itself=Anchored(
        (
            Anchor(_ITSELF, re.compile(r"\b(?:this|it)"), ("this is ", "it's ", "it is "), 0),
            Anchor(_ITSELF, re.compile(r"(?<=[.?!,]\s)\b"), (" here.", " here,"), 24),
        )
    ),
)
"""Who asks the next question of a call, and who answers."""

NOT_YET = Tail(
    r"\bbefore\s(?:(?:i|we)(?:'ll)?\s)?(?:formally\s|officially\s)?$"
    r"|\b(?:i'll|i\swill|i'm\sgoing\sto|i'd\slike\sto|let\sme|we'll)\s(?!then\b)[^.;?!]{4,80}\b(?:then|before|after\swhich)\s"
    r"(?:(?:i'll|i\swill|we'll|i)\s)?$"
)
"""Somebody is to have the floor later: "I'll summarize our results and then turn the call over to Ann"."""

NOT_NAMES = frozenset(
    [
        "right",
        "okay",
        "ok",
        "correct",
        "yes",
        "no",
        "really",
        "why",
        "sorry",
        "understood",
        "agreed",
        "us",
        "me",
        "him",
        "them",
        "anyone",
        "somebody",
        "someone",
        "folks",
        "guys",
        "very",
        "for",
        "again",
        "sir",
        "ma'am",
        "madam",
        "ladies",
        "we",
        "he",
        "she",
        "they",
        "i",
        "it",
        "you",
        "this",
        "that",
        "these",
        "those",
        "management",
        "everyone",
        "everybody",
        "all",
        "who",
        "which",
        "there",
        "team",
        "operator",
        "slide",
        "page",
        "figure",
        "chart",
        "next",
        "some",
        "what",
        "how",
        "guidance",
        "outlook",
        "analysts",
        "investors",
        "questions",
        "question",
        "the",
        "a",
        "an",
        "our",
        "your",
        "my",
        "his",
        "her",
        "and",
        "but",
        "so",
        "now",
        "then",
        "again",
    ]
)
