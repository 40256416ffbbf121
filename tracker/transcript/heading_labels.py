"""Speaker labels that are headings, as transcripts of debates have them: `### 李彥秀：`, `## Ann Lee (12:30)`."""

import re

from tracker.transcript.labels import TIME_CODE, Candidate, Certainty, seconds_of
from tracker.transcript.names import ideographs, is_name, is_part, role_of, shaped_as_name

COLON = "heading with colon"
"""The shape of a name with a colon: where one recurs, the others of the document are labels too."""
_BARE = "heading"
_LONGEST = 60
_MOST_IDEOGRAPHS = 4
_TIME_BEHIND = re.compile(r"[ \t]*[\[(（]?(?P<time>[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?)[\])）]?$")


def heading_label(text: str) -> Candidate | None:
    """Return what may be the label of a heading, its marks left out; None where it is a title.

    All but parts (Speaker 1, 主持人) must recur in their document: a chapter's title may look like a name.
    """
    if not text or len(text) > _LONGEST:
        return None
    name, time = _without_time(text.strip("*_ \t"))
    colon = name.endswith((":", "："))
    name = name.rstrip(":： \t*_")
    if not name or not is_name(name):
        return None
    written = 2 <= ideographs(name) == len(name) <= _MOST_IDEOGRAPHS
    shaped = shaped_as_name(name)
    if not (colon or time is not None or shaped):
        return None
    certainty = Certainty.SURE if is_part(name) else Certainty.RECURRING
    shape = COLON if colon and (written or shaped) else _BARE
    return Candidate(name, role_of(name), len(text), certainty, shape, None, time)


def _without_time(text: str) -> tuple[str, float | None]:
    """Return a heading without the time code in front of it or behind it, and the time in seconds."""
    before = TIME_CODE.match(text)
    if before is not None and before.end() < len(text):
        return text[before.end() :], seconds_of(before["time"])
    behind = _TIME_BEHIND.search(text)
    if behind is None or not behind.start():
        return text, None
    return text[: behind.start()], seconds_of(behind["time"])
