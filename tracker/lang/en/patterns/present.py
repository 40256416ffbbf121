"""English verbs in the present that tell what happens at a time ahead."""

import re

from tracker.lang.tails import Tail

_ONCE = (
    "open", "close", "begin", "start", "launch", "ship", "arrive", "land", "fly", "lift", "depart", "debut", "premiere", "resume", "reopen", "restart", "commence",
    "convene", "meet", "vote", "elect", "decide", "host", "kick off", "kick in", "take place", "take effect", "take over", "take hold", "go live", "go public", "go into",
    "go on sale", "go before", "go to", "get under way", "get underway", "come out", "come online", "come on line", "come into", "come off", "come due", "come up for",
    "hit stores", "hit the", "enter service", "enter force", "enter production", "enter the", "expire", "end", "sunset", "lapse", "mature", "retire", "run out", "wrap up", "wind down", "read out", "file", "list", "join", "step down",
    "leave", "roll out", "roll off", "phase out", "phase in", "finish", "conclude", "complete", "publish", "release", "unveil", "submit", "rule on", "report", "replace", "switch",
    "take delivery", "take its", "break ground", "cross", "drop in", "move into", "move to", "fall due", "run on", "run to", "go on", "join", "change over", "hand over", "change hands", "appear", "deploy", "cease", "stop",
)  # fmt: skip
_MOVE = (
    "rise", "fall", "climb", "drop", "peak", "trough", "bottom", "bottom out", "turn", "double", "triple", "halve", "stay", "remain", "fade", "ease", "normalize", "normalise",
    "recover", "return", "move", "step up", "ramp", "become", "follow", "show up", "flow", "reach", "grow", "shrink", "slow", "accelerate", "decelerate", "improve", "narrow",
    "widen", "flip", "pick up", "come in", "come down", "come back", "come from", "come through", "come", "go up", "go down", "go", "exit", "hit", "level off", "stabilize", "stabilise", "converge",
    "exceed", "surpass", "top", "lap", "anniversary", "tighten", "loosen", "swing", "contribute", "add", "get easier", "get harder", "get tougher", "get better", "get worse", "get even", "get much", "get a lot", "get a", "get another", "get to", "get all", "get more", "gain", "offer", "support", "expand to", "get going", "begin to", "start to", "receive", "run at", "average", "hold", "overtake", "expand", "contract", "weaken", "strengthen", "increase", "decrease", "decline", "rebound", "settle", "get there", "land", "roll through", "catch up",
)  # fmt: skip
_IRREGULAR = {
    "go": "goes",
    "fly": "flies",
    "publish": "publishes",
    "finish": "finishes",
    "switch": "switches",
    "launch": "launches",
    "cross": "crosses",
    "reach": "reaches",
}


def _third(verb: str) -> str:
    """Return the form of a verb for one who does it: "kicks off", "goes live"."""
    first, _, rest = verb.partition(" ")
    first = _IRREGULAR.get(first, f"{first}s")
    return f"{first} {rest}".strip()


def _spelled(verbs: tuple[str, ...]) -> str:
    return "|".join(sorted((verb.replace(" ", r"\s") for verb in verbs), key=len, reverse=True))


def _present(verbs: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of what one does ("the plant opens") and of what several do ("we open", "talks resume")."""
    one, many = _spelled(tuple(map(_third, verbs))), _spelled(verbs)
    return re.compile(
        rf"\b(?=[a-z]+s\b)(?<!\bthe\s)(?<!\bour\s)(?<!\bits\s)(?<!\ba\s)(?<!\btheir\s)(?<!\bof\s)(?<!\bfor\s)(?<!\bin\s)(?<!\bto\s)(?<!\band\s)(?<!\bmore\s)(?<!\bnew\s)(?<!\bthese\s)(?<!\bno\s)"
        rf"(?<!\b[a-z]{{2}}[a-z]s\s)(?<!\bit\swas\s)(?:{one})\b(?!\s(?:of|and|that|which|are|were|have|will)\b)"
        rf"|\b(?:we|they|you|i|who|(?!(?:this|its|his|was|has|does|as|us|is|business|process|plus|less|versus|across|unless|always|towards|perhaps|earnings|sales|always|access|series)\b)[a-z]{{3,}}s)\s"
        rf"(?:then\s|also\s|now\s|really\s|still\s|again\s|just\s|only\s|will\s)?(?:{many})\b(?!\s(?:of|rates?|guidance|in\sterms)\b|[-'])"
    )


WHILE = re.compile(
    r"\s?(?:(?:and|but|so|then|yeah|yes|well)[\s,]+){0,3}(?:(?:at|by)\sthe\stime\s(?:when\s|that\s)?(?!of\b)|(?:as|while|when|whenever|once|until|till|where|which)\s)"
)
OCCURS = _present(_ONCE)
HAPPENS = re.compile(
    rf"{_present((*_ONCE, *_MOVE)).pattern}|\byou(?:'ll|\swill)\ssee\b|\b(?:stay\stuned|look\sout)\sfor\b|\bit\stakes\s|\b(?:is|are)\sto\s(?!the\b|be\b|an?\b|our\b|its\b|this\b|date\b)[a-z]+"
    r"|\b(?:is|are|'s|'re)\s(?:all\s|also\s|now\s|finally\s)?coming\b"
)
FALLS_ON = Tail(
    r"\b(?:date|day|meeting|deadline|vote|election|conference|hearing|decision|summit|event|ceremony|trial|launch|release|opening)s?\s"
    r"(?:(?:for|of|on)\s(?:[a-z]+\s){1,4}?)?(?:is|are|falls|of)\s(?:set\sfor\s|due\s)?(?:(?:on|in)\s)?$"
    r"|\b(?:is|are|'s|'re)\s(?:up|down|done|ready|complete|open|in\splace|fixed|gone|over|finished|out|live|back|online|up\sand\srunning|in\sservice|on\ssale"
    r"|on\sthe\s(?:market|shelves|road))\s(?:on\s|in\s)?$"
)
TO_BE_HAD = re.compile(
    r"\s?(?:(?:and|so|now)\s)?(?:available|coming|out|arriving|shipping|launching|landing|opening|due|debuting|premiering)\s"
    r"(?:[a-z]+\s){0,5}?"
)
STATES = re.compile(
    r"\b(?:is|are|(?:has|have)(?!\s(?:never|ever|always|not|been|done|gone|seen|made|had|come|become|taken|grown|already|just|[a-z]{2,}ed)\b)|gets?|owns?|runs?|drives?|works?|lives?|makes?)\b|[a-z](?:'s|'re)\s"
)
HOLDS_FROM = re.compile(r"(?:effective|as\sof|as\sfrom|with\seffect\sfrom)\s")
NAMED_FOR = re.compile(
    r"\sis\s(?:really\s|also\s|just\s)?(?:when|where|the\s(?:year|quarter|month|half|point|time)\s(?:that|when|where|in\swhich|we|it|they|you|i|the|this|our|of)\b)"
    r"|(?:\s|-)(?:story|event|thing|item|phenomenon|opportunity)\b"
)
