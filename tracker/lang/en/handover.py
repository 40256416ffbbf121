"""Who speaks next, where no label says so: "Vaibhav has some opening remarks", "over to our CFO, Amy Hood"."""

import re

from tracker.lang.anchored import Anchor, Anchored

_WORD = r"(?:[a-z][a-z'\-]{1,20}|[a-z]\.(?:\s?[a-z]\.)?)"
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
)

_TO = re.compile(
    r"\b(?:turn|hand|pass|give)(?:ing)?\s(?:(?:the|this)\s)?(?:(?:call|it|things|floor|conference|meeting|time|mic|webcast|line|program)\s(?:back\s)?(?:over\s)?|over\s)"
    rf"to\s{_TITLE}(?P<to>{_NAME})(?=[,.;!?]|\s(?:for|to|who|and|now|thanks|thank|good|hello|hi)\b|\s?$)"
)
_HAS = re.compile(
    r"(?:[.?!]\s(?:and\s|now\s|so\s|then\s|first\s)?|\b(?:and|now|so|then)\s)(?P<has>[a-z][a-z.'\-]{1,20}(?:\s[a-z][a-z.'\-]{1,20})?)\s(?:also\s)?"
    r"(?:has|have|will\s(?:have|give|make|share|begin\swith|start\swith|deliver|provide)|is\sgoing\sto\s(?:give|make|share))"
    rf"\s(?:some\s|a\sfew\s|his\s|her\s|the\s|an?\s)?(?:(?:brief|short|opening|prepared|introductory|initial|quick)\s){{0,2}}(?:{'|'.join(_SPEECHES)})"
)
_WELCOME = re.compile(rf"(?:please\s(?:welcome|join\sme\sin\swelcoming))\s{_TITLE}(?P<welcome>{_NAME})(?=[,.;!?]|\s?$)")
_INVITE = re.compile(
    rf"\b(?:invite|introduce)\s{_TITLE}(?P<invite>{_NAME})\s(?:to\s(?:walk|take|review|provide|discuss|share|go\s(?:over|through)"
    r"|cover|present|speak|give|update|comment|come)\b|who\swill\b)"
)
HANDOVER = Anchored(
    (
        Anchor(_INVITE, re.compile(r"\b(?:invite|introduce)\s"), ("invite ", "introduce "), 0),
        Anchor(_TO, re.compile(r"\b(?:turn|hand|pass|give)(?:ing)?\s"), ("to",), 60, _OVER),
        Anchor(_HAS, re.compile(r"[.?!]\s|\b(?:and|now|so|then)\s"), _SPEECHES, 170),
        Anchor(_WELCOME, re.compile(r"please\s"), ("please",), 0),
    )
)
"""Somebody is given the floor."""

# Its first letters come before the look at what stands before them: `re` skips to these.
THANKS = re.compile(rf"thank(?<=\bthank)(?:s|\syou)(?:\s(?:very|so)\smuch|\sa\slot)?,\s(?P<name>{_NAME})(?=[.,;!?])")
"""Somebody is thanked: who had the floor has given it back."""

NOT_NAMES = frozenset(
    [
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
