"""English days counted from a named day: two weeks before May 13, 30 days after March 5, 3 days from Tuesday."""

import re

from tracker.lang.en.durations import small_number
from tracker.lang.en.numbers import SMALL_WORD
from tracker.lang.spans import DateMatch, DateValue, Relation
from tracker.lang.trie import spelled
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.window import OutOfCalendar, Precision, Window

_REACH = 48
_STEP = re.compile(r"(?:after|following|from|before|prior\sto|ahead\sof)\s")
_BACK = ("before", "prior", "ahead")
_COUNTED = (
    r"(?<![a-z0-9'.,-])(?:(?P<span>for|over|last(?:s|ed|ing)?|next|past|previous|first|every|another|between|additional)\s(?:the\s|about\s)?)?"
    r"(?P<lead>within\s|no\slater\sthan\s|in\s|by\s)?(?:exactly\s|just\s|about\s|some\s)?"
    rf"(?P<n>[0-9]{{1,3}}|{SMALL_WORD}|an?|the)\s(?P<unit>{{span_unit}})\s$"
)


class Offsets:
    """Reads a number of units that stands before a day: "two weeks" before "before May 13"."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._counted = re.compile(spelled(_COUNTED, words.groups))

    def counted(self, text: str, day: DateMatch, floor: int) -> DateMatch | None:
        """Return the day so many units from the one that was found; None where nothing is counted from it."""
        named = day.value.named or day.value.window
        step = _STEP.match(text, day.start, day.end)
        if step is None or named.precision is not Precision.DAY or named.start is None:
            return None
        found = self._counted.search(text, max(floor, day.start - _REACH), day.start)
        number = None if found is None else 1.0 if found["n"] == "the" else small_number(found["n"])
        if found is None or number is None or found["span"]:
            return None
        unit = str(self._words.value("span_unit", found["unit"]))
        back = text.startswith(_BACK, day.start)
        try:
            moved = w.shift(named.start, -number if back else number, unit)
        except OutOfCalendar:
            return None
        note = f"{named.start} {'-' if back else '+'} {number:g} {unit}s = {moved}"
        one = w.day(moved.year, moved.month, moved.day)
        if (found["lead"] or "").startswith("within") and not back:
            window = Window(named.start, moved, Precision.RELATIVE)
            return DateMatch(found.start(), day.end, DateValue(window, Relation.WITHIN, note=note), "en.offset")
        value = DateValue(one, Relation.IN, one, bare=day.value.bare, note=note)
        return DateMatch(found.start(), day.end, value, "en.offset")
