"""Where a quote may be cut in two, and what each part says by itself."""

import re

from tracker.cli.fields import tier_of
from tracker.model.claim import Statement
from tracker.model.source import Source

_ENDS = re.compile(
    r"[，。；、！？：,;:.!?]+[”\"'）)」*]*\s*|\s+(?=(?:and|or|but|then|while)\b)|(?=[并和以及而])", re.IGNORECASE
)


def cuts(quote: str) -> list[int]:
    """Return the places at which a quote may be cut: the ends of its clauses, else of its words, else anywhere."""
    for found in (
        {match.end() for match in _ENDS.finditer(quote)},
        {match.end() for match in re.finditer(r"\s+", quote)},
        set(range(1, len(quote))),
    ):
        inside = sorted(place for place in found if quote[:place].strip() and quote[place:].strip())
        if inside:
            return inside
    return []


def parts(said: Statement, cut: int, source: Source) -> tuple[Statement, Statement]:
    """Return what the quote says before and after a cut (in code points from its start)."""
    middle = said.start_char + cut
    return _part(said, said.start_char, middle, source), _part(said, middle, said.end_char, source)


def _part(said: Statement, start: int, end: int, source: Source) -> Statement:
    """Return the statement of a stretch: its own figures and dates; what it does not say is as in the whole."""
    from tracker.extract.api import find_dates, find_quantities
    from tracker.lang.language import LANGUAGES

    words = source.text[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    part = said.changed(quote=words, start_char=start, end_char=start + len(words))
    code = source.language.split("-", maxsplit=1)[0]
    if code not in LANGUAGES:
        return part
    amounts = find_quantities(words, lang=code)
    if amounts and not any((a.value, a.low, a.high) == (said.value, said.low, said.high) for a in amounts):
        first = amounts[0]
        part = part.changed(
            comparator=first.comparator,
            value=first.value,
            low=first.low,
            high=first.high,
            unit=first.unit or said.unit,
            per=first.per,
        )
    dates = [d for d in find_dates(words, said_on=said.said_on, lang=code) if d.due_on and d.due_on >= said.said_on]
    if dates and (said.deadline_text or "\0") not in words:
        day = dates[-1]
        part = part.changed(
            window_start=day.window_start, due_on=day.due_on, precision=day.precision, deadline_text=day.text
        )
    return part.changed(tier=tier_of(part))
