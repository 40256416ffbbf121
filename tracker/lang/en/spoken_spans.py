"""English spans as they are spoken: "this time next year", "in our lifetime", "give it two years", "my bet is two years"."""

import re
from dataclasses import replace

from tracker.lang.en.durations import LENGTH, Durations
from tracker.lang.en.leads import Leads
from tracker.lang.en.numbers import SMALL_WORD
from tracker.lang.en.parts import B
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.lang.tails import Tail
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import OutOfCalendar, Precision, Window

LIFETIME = 70
"""Years: what is to come in the lifetime of those who listen."""
_GUESSED = (
    r"(?:(?:my|our|the)\s(?:(?:own|best|current|rough|honest|personal|working)\s){0,2}(?:guess|bet|estimate|hunch|timeline|time\s?frame)\s(?:is|would\sbe|will\sbe)"
    r"|i(?:'d|\swould)\s(?:say|guess|bet|give\s(?:it|that|them|us))|i'm\s(?:guessing|betting|thinking)|realistically,?"
    r"|give\s(?:it|us|me|them|him|her|that|this|these\sthings))\s(?:it's\s|it'll\sbe\s|that's\s|we're\s)?"
    r"(?:(?:like|about|maybe|probably|another|say|around|roughly|at\sleast|within|over|under|less\sthan|perhaps|the\snext),?\s){0,3}"
)
_WILL_BE = Tail(
    r"\b(?:it|that|this)(?:'ll|\swill|\swould|\scould|\smight|\smay|\sis\sgoing\sto|'s\sgoing\sto|'s\sgonna)\s(?:[a-z]+\s){0,2}be\s"
    rf"(?:(?:like|about|maybe|probably|another|around|roughly|at\sleast|over|less\sthan|a\sgood),?\s){{0,2}}(?:(?:[0-9]{{1,3}}|{SMALL_WORD})\sor\s)?$"
)
_REACH = 70
_ENDS = (
    r"(?=\s?(?:[.,;!?]|\Z)|\s(?:and\s(?:we|it|you|they|this|that|these|those|i|the|then)\b|or\sso\b|max\b|tops\b|out\b|maybe\b"
    r"|until\b|till\b|before\b|at\s(?:the\s)?(?:most|least|best)\b))"
)


class SpokenSpans:
    """The produce functions; lengths are read as those of every duration."""

    def __init__(self, words: Words, leads: Leads) -> None:
        self._durations = Durations(words, leads)
        self._words = words

    def one_on(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """This time next year: one unit from the day of speaking; "by this time next year" ends there as well."""
        window = w.within(context.said_on, 1, str(self._words.value("span_unit", match["unit"])))
        relation = Relation.BY if match["by"] else Relation.AHEAD
        return DateValue(window, relation, note=f"{context.said_on} + 1 {match['unit']} = {window.due}")

    def lifetime(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """In our lifetime, within your lifetimes: while those who listen are alive, and vague."""
        if context.tense is Tense.PAST or not match[0]:
            return None
        reach = w.within(context.said_on, LIFETIME, "year")
        window = Window(reach.start, reach.due, Precision.VAGUE)
        return DateValue(window, Relation.WITHIN, note=f"{context.said_on} + {LIFETIME} years = {window.due}")

    def from_speaking(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """In my first 100 days in office, of one who is still to begin: so long from the day of speaking."""
        if context.tense is not Tense.FUTURE:
            return None
        ahead = self.guessed(match, context)
        return None if ahead is None else replace(ahead, relation=Relation.WITHIN)

    def until(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """It will be two years before, it'll probably be five or six years until: so long from now something comes."""
        if not _WILL_BE.search(match.string, max(0, match.start() - _REACH), match.start()):
            return None
        ahead = self.guessed(match, context)
        return None if ahead is None else replace(ahead, relation=Relation.WITHIN)

    def guessed(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """My bet would be three years, I'd say two to three years, give it another year: so long from now."""
        length = None if context.tense is Tense.PAST else self._durations.length(match)
        if length is None:
            return None
        try:
            window = w.ahead(context.said_on, length[1], length[2])
        except OutOfCalendar:
            return None
        return DateValue(window, Relation.AHEAD, note=f"{context.said_on} + {length[1]:g} {length[2]}s = {window.due}")


def spoken_span_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rules for spans that people state in speech."""
    p = SpokenSpans(words, leads)
    return (
        Rule("en.this-time-next", B + r"(?P<by>by\s)?(?:around\s|about\s)?(?:this|the\ssame)\s(?:time|point)\s(?:in\s)?next\s(?P<unit>year|month|week)\b", p.one_on,
             ("this time next year", "by this time next month"), ("this time last year", "next time this year")),
        Rule("en.lifetime", B + r"(?:in|within|during)\s(?:our|my|your|their)\s(?:own\s)?(?:lifetimes?|life\stimes?)\b", p.lifetime,
             ("in our lifetime", "within your lifetimes"), ("a lifetime of work", "lifetime savings")),
        Rule("en.first-days", B + r"(?:in|within|during|over|by\sthe\send\sof)\s(?:my|our|his|her|their)\s(?:very\s)?first\s" + LENGTH + r"(?:\s(?:in|as|of)\s(?:office|power|government|president|prime\sminister|governor|mayor|chancellor)\b)?", p.from_speaking,
             (), ("the first 100 days", "my first two robots")),
        Rule("en.span-until", B + LENGTH + r"(?=\s(?:before|until|till)\b)", p.until,
             ("it'll probably be five or six years before it works", "that's gonna be two years until then"), ("it was two years before it worked", "it will be two robots before long")),
        Rule("en.span-guessed", B + _GUESSED + LENGTH + _ENDS, p.guessed,
             ("my current bet would be three years", "i'd say two to three years.", "give it another two years and it will"), ("my guess is two robots", "give it two years of work", "i'd say two years ago")),
    )  # fmt: skip
