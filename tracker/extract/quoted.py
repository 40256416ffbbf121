"""Who is quoted: named behind the end of a quotation, perhaps sentences after what it tells."""

from tracker.extract.subjects import Topic
from tracker.lang.telling import Teller, Told, ToldKind

_LONGEST = 900
"""A quotation ends within so many characters."""
_BEHIND = 90
"""So far behind its end whoever is quoted is named."""
_CLOSES = '”"'


def quoted(topic: Topic, tells: Teller, at: int) -> Told | None:
    """Return whom the words behind the quotation in which a place stands name as who said it; None for nobody.

    "They say" is a pronoun, and means whom the text named before.
    """
    spoken = topic.spoken
    if not topic.is_quoted(at):
        return None
    line = spoken.find("\n", at)
    line = len(spoken) if line < 0 else line
    ends = [place for mark in _CLOSES if (place := spoken.find(mark, at, min(line, at + _LONGEST))) >= 0]
    if not ends:
        return None
    begin = min(ends) + 1
    span = (begin, min(line, begin + _BEHIND))
    told = tells(spoken, span, begin)
    return told if told is not None and told.kind in (ToldKind.NAME, ToldKind.AGAIN) else None


def is_own_quoted(told: Told, topic: Topic) -> bool:
    """Whether somebody says "we expect" within a quotation of a report: it is not who reports."""
    return told.kind is ToldKind.SELF and topic.is_report() and topic.is_quoted(told.start)
