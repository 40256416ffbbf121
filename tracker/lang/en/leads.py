"""What stands before a date: the words that bind it (by, after, since, in) and its early, middle or late part.

Dates are found by their core ("2027", "next year", "march"); what stands before it is read backwards from there, so
that the commonest words of the language ("in", "the", "by") need not be tried as beginnings of a date.
"""

import re

from tracker.lang.spans import DateContext
from tracker.lang.tails import Backwards
from tracker.lang.trie import spelled
from tracker.lang.words import Words

REACH = 72
"""So many characters before a core can belong to it."""

_LEAD = (
    r"(?:(?:(?<!than\s)(?P<by>{by_lead})|(?P<after>{after_lead})|(?P<since>{since_lead})|(?P<in>{in_lead}|between|to))"
    r"(?:\s(?:in|on|at|about|around|approximately|roughly|probably|maybe|perhaps))?\s)?"
)
_EDGE = (
    r"(?:(?P<edge2>early|mid|middle|beginning|start)(?:\sto|\sor|-to|/)[\s-](?P<edge3>mid|late|middle|end)[\s-](?:in\s|of\s)?(?:the\s|calendar\s)?"
    r"|(?:(?P<early>{edge_early})|(?P<mid>{edge_mid})|(?P<late>{edge_late})|(?P<backend>{edge_back})"
    r"|(?P<rest>the\s(?:rest|remainder|balance)|rest|remainder|balance)|(?P<later>later)|(?P<full>full[\s-]year)|(?P<earlier>earlier(?=\s(?:in\s)?(?:this|the|20))))"
    r"(?:\s(?:in|of|on|into|for)\s|[\s-]|,\s)(?:the\s|calendar\s)?)?"
)
_DET = r"(?:(?:the|sometime|some\stime|calendar|probably|maybe)\s)?"

_WITHIN = (
    r"(?:(?P<forward>fast[\s-]forward(?:ing|ed)?(?:\sto)?)|(?P<is>(?:it|that|this)(?:'s|'ll\sbe|\sis|\swill\sbe|\swould\sbe)(?=\s(?:about|around|roughly|approximately|probably|maybe|perhaps|like)\s))|(?P<in>in|inside)|(?P<within>within)|(?P<over>over|for|during|through|throughout|across|by|on)|(?P<take>(?:(?:will|would|may|might|could|to|should)\s(?:probably\s|likely\s)?|'ll\s(?:probably\s|likely\s)?)take(?:\sus)?(?:,?\s(?:you\sknow|like|maybe|probably|i\sthink|um|uh),?){0,2}))\s"
    r"(?:of\s|(?P<course>the\scourse\sof\s))?(?:the\s|these\s)?"
)
_ABOUT = (
    r"(?:(?:about|around|roughly|approximately|maybe|perhaps|probably|say|like|less\sthan|under|no\smore\sthan|not\smore\sthan|at\smost|at\sleast|up\sto|"
    r"more\sthan|over|as\slittle\sas|as\sfew\sas|only|just|just\sover|just\sunder|nearly|almost|the\sspace\sof|a\smatter\sof|a\speriod\sof|something\slike|literally)\s){0,2}"
)


class Leads:
    """Reads backwards from the core of a date."""

    def __init__(self, words: Words) -> None:
        groups = words.groups
        self.date = Backwards(r"(?<![a-z0-9'])" + spelled(_LEAD + _DET + _EDGE, groups) + r"(?<=[\s-])", reach=REACH)
        self.span = Backwards(r"\b(?:" + _WITHIN + r"|(?:the|these)\s)?" + _ABOUT + r"(?<=\s)", reach=REACH)

    def before(
        self, pattern: Backwards, match: re.Match[str], context: DateContext, floor: int
    ) -> re.Match[str] | None:
        """Return what stands before a match, not reaching back over `floor` or the date before; None for nothing.

        It is asked for twice of a date that is found: by its rule, which knows of no floor, and by who found it.
        """
        start = match.start()
        if match.string[start - 1 : start] not in (" ", "-"):
            return None
        last = context.last
        if last is not None and floor < last.end <= start:
            floor = last.end
        asked = context.led
        if asked is not None and asked[0] is match and asked[1] is pattern:
            found = asked[2]
            if found is None or found.start() >= floor:
                return found
        found = pattern.before(match.string, start, floor)
        context.led = match, pattern, found
        return found
