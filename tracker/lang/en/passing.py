"""English times that are going by: "as the year progresses", "this is the year when"."""

import re

from tracker.lang.en import years
from tracker.lang.en.led import Led
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation, Tense
from tracker.model import window as w
from tracker.model.window import Precision, Window

_GOES_ON = r"(?:progresses|goes\s(?:on|by)|unfolds|continues|moves\s(?:on|along|forward)|plays\sout|evolves|advances|rolls\son|wears\son)"
_HORIZON = re.compile(
    r"\b((?:19|20)[0-9]{2})(?:\s?(?:-|to|through)\s?)((?:20)?[0-9]{2})\s(?:forecast|projection|planning)\s(?:horizon|window|period)\b"
)
_THEN = 240
"""So far back the time stands that "by then" means."""
_IS = r"(?:'s|'ll\sbe|\sis|\swill\sbe|\sis\sgoing\sto\sbe|\sshould\sbe|\swould\sbe)"


class Passing(Led):
    """The produce functions for times that are going by, and for how far a projection reaches."""

    def goes_on(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """As the year progresses, as 2025 unfolds: what is left of it."""
        named = w.year(int(match["number"])) if match["number"] else self._running(match["unit"], context)
        if named.due is None or named.due < context.said_on:
            return None
        window = Window(max(named.start or context.said_on, context.said_on), named.due, named.precision)
        return DateValue(window, Relation.IN, named, note=f"{window.start} to {named.due}")

    def is_the_year(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """This is the year when; this will be the first quarter in which: the running one."""
        if context.tense is Tense.PAST:
            return None
        named = self._running(match["unit"], context)
        return DateValue(named, Relation.IN, named, note=f"{named.start} to {named.due}")

    def projected(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """The forecast horizon, the projection window: to the end of the years that were named before it."""
        stated = list(_HORIZON.finditer(match.string, max(match.start() - 20_000, 0), match.start()))
        last = context.last
        if stated:
            first, until = stated[-1].groups()
            named = Window(None, w.year(int(first[: 4 - len(until)] + until)).due, Precision.RANGE)
        elif last is not None and last.value.relation is not Relation.PAST and 0 <= match.start() - last.end <= 250:
            named = last.value.named or last.window
        else:
            return None
        if named.due is None or named.due <= context.said_on or named.precision is not Precision.RANGE:
            return None
        return DateValue(w.by(context.said_on, named), Relation.BY, named, chained=True, note=f"to {named.due}")

    def by_then(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """By then, by that time: to the end of what was named right before, where that is still to come."""
        last = context.last
        if last is None or last.value.vague or not 0 <= match.start() - last.end <= _THEN:
            return None
        named = last.value.named or last.window
        if named.due is None or named.due <= context.said_on or last.value.relation is Relation.PAST:
            return None
        return DateValue(w.by(context.said_on, named), Relation.BY, named, chained=True, note=f"to {named.due}")

    @staticmethod
    def _running(unit: str, context: DateContext) -> Window:
        end = context.quarters_end
        if unit == "year":
            return w.year(years.this_year(context, fiscal=False))
        year, which = w.quarter_of(context.said_on, fiscal_year_end=end)
        return w.quarter(year, which, fiscal_year_end=end)


def passing_rules(p: Passing) -> tuple[Rule[DateValue], ...]:
    """Return the rules for times that are going by."""
    return (
        Rule("en.goes-on", r"\bas\s(?:(?:the|this|our)\s(?:fiscal\s|calendar\s)?(?P<unit>year|quarter)|(?P<number>20[0-9]{2}))\s" + _GOES_ON + r"\b", p.goes_on,
             ("as the year progresses", "as 2027 unfolds"), ("as the years go by", "the year progresses well")),
        Rule("en.is-the-year", r"\b(?:this|it)" + _IS + r"\s(?:the|a|our)\s(?:first\s|second\s|last\s|best\s|next\s)?(?P<unit>year|quarter)(?:\ssince\s[a-z]{2,12})?(?=\s(?:where|when|that|in\swhich|we)\b)", p.is_the_year,
             ("this is the year where you will see it", "this will be the first year since covid where we grow"), ("this is the year of the tiger",)),
        Rule("en.projection", r"\b(?<=\bthe\s)(?:entire\s|whole\s|full\s|(?:two|three|four|five|ten)-year\s)?(?:forecast|projection|planning)\s(?:horizon|window|period)\b", p.projected,
             (), ("over the forecast horizon",)),
        Rule("en.by-then", r"\bby\s(?:then|that\s(?:time|date|point|stage))\b", p.by_then, (), ("by then we had left", "by that point")),
    )  # fmt: skip
