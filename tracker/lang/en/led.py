"""English dates with the words that stand around them: by, after, since; early, the end of; onwards."""

import re

from tracker.lang.en.leads import Leads
from tracker.lang.spans import DateContext, DateValue, Relation
from tracker.lang.tails import Tail
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import Window

SUFFIX = r"(?P<suffix>\s(?:onwards?|on\sout|forward|and\sbeyond|and\sonwards?|and\safter|or\slater|and\slater|or\sbeyond|on(?=\s?(?:[,.;!?]|$)|\s(?:we|i|it|they|you)\b))(?![a-z]))?"
"""Behind a time: it lasts from then on."""
_STARTS = ("start", "beginning")
"""What begins a time, where "of" follows; before "in" it is what begins then."""
_VERB = Tail(r"\b(?:will|would|to|may|might|could|should|shall|must|can|'ll|not)\s$")
_VERB_REACH = 16
"""So far before a lead its verb stands."""


def related(g: dict[str, str | None], named: Window, context: DateContext, **flags: bool) -> DateValue:
    """Return the value of a named span with the lead (by, after, since) and suffix (onwards) of its match."""
    said_on = context.said_on
    if g.get("rest") or g.get("later"):
        begun = named.start is not None and named.start <= said_on <= (named.due or said_on)
        window = Window(said_on, named.due, named.precision) if begun else named
        return DateValue(window, Relation.IN, named, note=f"{window.start} to {named.due}", **flags)
    if g["by"]:
        return DateValue(w.by(said_on, named), Relation.BY, named, note=f"by the end of {named.due}", **flags)
    if g["after"]:
        return DateValue(w.after(named), Relation.AFTER, named, note=f"after {named.due}", **flags)
    ranged = g["since"] == "from" and any(g.get(n) for n in ("m2", "q2", "qname2", "d2", "e2"))
    if (g["since"] and not ranged) or g.get("suffix"):
        return DateValue(w.since(named), Relation.SINCE, named, note=f"from {named.start} on", **flags)
    return DateValue(named, Relation.IN, named, note=f"{named.start} to {named.due}", **flags)


def _verb_before(text: str, at: int) -> bool:
    return _VERB.search(text, max(0, at - _VERB_REACH), at) is not None


class Led:
    """Produce functions that read what stands before their match: the words that bind it, and its edge."""

    def __init__(self, words: Words, leads: Leads) -> None:
        self.words = words
        self.leads = leads

    def groups(self, match: re.Match[str], context: DateContext) -> dict[str, str | None]:
        """Return the groups of a match and of what stands before it; "before" is the text of the latter."""
        before = self.leads.before(self.leads.date, match, context, 0)
        g = self.leads.date.groups if before is None else before.groupdict()
        if before is not None and g["late"] == "end" and _verb_before(match.string, before.start("late")):
            g["late"], g["in"] = None, g["in"] or "in"  # "will end in 2150" is said of no year's last months
        if before is not None and g["early"] in _STARTS:
            behind = before.string[before.end("early") : before.end()].split()
            if behind[:1] == ["in"] or (not behind and _verb_before(match.string, before.start("early"))):
                g["early"], g["in"] = None, g["in"] or "in"  # "will start in 2028", nor of its first
        return {**match.groupdict(), **g, "before": "" if before is None else before[0]}
