"""Speech in fragments: each few words a paragraph of their own, as some write down captions."""

from collections.abc import Sequence

from tracker.transcript.document import BlockKind
from tracker.transcript.lines import Line

_LEAST, _LEAST_UNTIMED = 6, 8
"""So many paragraphs tell how a text is set; more where nothing says when each was spoken."""
_LONGEST = 100
_SHARE = 0.8
_ENDS = '。！？!?.…；;：:”"」』)）'
_FIRST_WIDE = "\u2e80"


def is_in_fragments(raw: str, lines: Sequence[Line]) -> bool:
    """Return whether the paragraphs of a document are parts of sentences: short, without stops, begun in small letters.

    Chinese has no small letters: its fragments must have times.
    """
    said = [line for line in lines if line.start < line.end and line.kind is BlockKind.PROSE and line.label is None]
    apart = [line for line in said if line.starts]
    if len(apart) < _LEAST or len(apart) < _SHARE * len(said):
        return False
    timed = sum(line.time is not None for line in apart) >= _SHARE * len(apart)
    if not timed and len(apart) < _LEAST_UNTIMED:
        return False
    return sum(_is_fragment(raw, line, timed=timed) for line in apart[1:]) >= _SHARE * (len(apart) - 1)


def _is_fragment(raw: str, line: Line, *, timed: bool) -> bool:
    if line.end - line.start > _LONGEST or raw[line.end - 1] in _ENDS:
        return False
    first = next((c for c in raw[line.start : line.end] if c.isalnum()), "")
    return first.islower() or (timed and first >= _FIRST_WIDE) or first.isdigit()
