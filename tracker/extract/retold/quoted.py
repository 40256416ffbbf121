"""Who is quoted: named behind the end of a quotation, perhaps sentences after what it tells."""

from tracker.extract.topic.subjects import Topic
from tracker.lang.telling import Teller, Told, ToldKind

_LONGEST = 900
"""A quotation ends within so many characters."""
_BEHIND = 90
"""So far behind its end whoever is quoted is named."""
_PARAGRAPHS = 4
"""So many paragraphs a quotation goes on."""
_LONGEST_PARAGRAPH = 4000
_GAP = 40
"""So many blanks and line ends part two paragraphs at most."""
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
    if told is not None and told.kind in (ToldKind.NAME, ToldKind.AGAIN):
        return told
    return _opened_before(topic, tells, _line(spoken, at))


def _opened_before(topic: Topic, tells: Teller, line: int) -> Told | None:
    """Return who is quoted in a paragraph that opens with a mark, after ones whose quotation was not closed.

    'Ann Lee commented, "We did well.' is gone on with by '"We expect to grow by 5% next year."'.
    """
    spoken = topic.spoken
    for _ in range(_PARAGRAPHS):
        if not spoken.startswith(("“", '"'), line):
            return None
        gap = max(0, line - _GAP)
        end = gap + len(spoken[gap:line].rstrip())
        if end == gap or not topic.is_quoted(end):
            return None
        line = _line(spoken, end)
        opens = min((at for mark in '“"' if (at := spoken.find(mark, line, end)) >= 0), default=line)
        told = tells(spoken, (line, opens + 1), opens)
        if told is not None and told.kind is ToldKind.NAME and told.start < opens:
            return told
    return None


def _line(spoken: str, at: int) -> int:
    """Return where the line begins in which a place stands; not farther back than a paragraph is long."""
    return spoken.rfind("\n", max(0, at - _LONGEST_PARAGRAPH), at) + 1 or max(0, at - _LONGEST_PARAGRAPH)


def is_own_quoted(told: Told, topic: Topic) -> bool:
    """Whether somebody says "we expect" within a quotation of a report: it is not who reports."""
    return told.kind is ToldKind.SELF and topic.is_report() and topic.is_quoted(told.start)
