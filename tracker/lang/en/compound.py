"""English spans of several units: two years and six months ago, in 1 year, 3 months and 10 days."""

import re

from tracker.lang.en.durations import Durations, small_number
from tracker.lang.en.leads import Leads
from tracker.lang.en.numbers import SMALL_WORD
from tracker.lang.en.parts import B
from tracker.lang.rule import Rule
from tracker.lang.spans import DateContext, DateValue, Relation
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import OutOfCalendar, Precision, Window

_SIZES = ("century", "decade", "year", "half", "quarter", "month", "fortnight", "week", "workday", "day")
_BACK = ("ago", "earlier", "back")


class Compounds(Durations):
    """The produce function for spans of several units."""

    def several(self, match: re.Match[str], context: DateContext) -> DateValue | None:
        """Two years and six months ago; in one year and three months; 2 years 21 days later."""
        tail, bound = match["tail"] or "", self.bound(match, context)
        back = tail in _BACK or bool(match["past"])
        if not (tail or bound.get("in") or bound.get("within") or match["next"] or match["past"]):
            return None
        spans = []
        for n in ("1", "2", "3"):
            number = small_number(match[f"n{n}"]) if match[f"n{n}"] else None
            if number is not None:
                spans.append((number, str(self.words.value("span_unit", match[f"u{n}"]))))
        spans.sort(key=lambda span: _SIZES.index(span[1]))
        if len({unit for _, unit in spans}) < len(spans):
            return None
        moved = context.said_on
        try:
            for number, unit in spans:
                moved = w.shift(moved, -number if back else number, unit)
        except OutOfCalendar:
            return None
        told = " ".join(f"{number:g} {unit}s" for number, unit in spans)
        if back:
            window = Window(moved, context.said_on if match["past"] else moved, Precision.RELATIVE)
            return DateValue(window, Relation.PAST, note=f"{context.said_on} - {told} = {moved}")
        window = Window(context.said_on, moved, Precision.RELATIVE)
        relation = Relation.WITHIN if bound.get("within") or match["next"] else Relation.AHEAD
        return DateValue(window, relation, note=f"{context.said_on} + {told} = {moved}")


def compound_rules(words: Words, leads: Leads) -> tuple[Rule[DateValue], ...]:
    """Return the rule for spans of several units."""
    p = Compounds(words, leads)
    number = rf"(?:[0-9]{{1,3}}|an?|{SMALL_WORD})"
    link = r",?\s(?:and\s)?"
    return (
        Rule("en.compound-span", B + r"(?:(?P<next>next|coming|following)\s|(?P<past>past|last|previous)\s)?"
             rf"(?P<n1>{number})[\s-](?P<u1>{{span_unit}}){link}(?P<n2>{number})[\s-](?P<u2>{{span_unit}})\b(?:{link}(?P<n3>{number})[\s-](?P<u3>{{span_unit}})\b)?(?:\s(?P<tail>ago|earlier|back|later|hence|away|from\s(?:now|today)))?",
             p.several, ("two years and six months ago", "in 1 year and 3 months", "1 month, 21 days ago"), ("two years and two cars", "a year, a month")),
    )  # fmt: skip
