"""What a speaker label is: how certain, of which shape, at which time."""

import re
from enum import IntEnum
from typing import NamedTuple

from tracker.transcript.document import Role


class Certainty(IntEnum):
    """How far the form alone makes a label: it must recur, it has the shape of a name, it is beyond doubt."""

    RECURRING = 0
    NAME = 1
    SURE = 2


class Candidate(NamedTuple):
    """What may be a label. `skip` is the number of characters of the line up to the text that follows the label.

    `title` is what stands beside the name (CFO, Morgan Stanley -- Analyst), `time` its time code in seconds.
    """

    label: str | None
    role: Role
    skip: int
    certainty: Certainty
    shape: str
    title: str | None = None
    time: float | None = None


TIMED = "timed"
"""The shape of a label with its time on a line of its own (`Speaker 1  00:12`): what follows may go on a sentence."""
HANDLE = "handle"
"""The shape of a bold label in small letters (**kushti**:): it is one where several people talk so."""
OWN_LINE = "own line"
"""The shape of a bare name on a line of its own."""
DASHED = "titled:"
"""How the shapes of `Name - Firm` begin: the firm is part of the shape, since anything can stand after a dash."""

NAME = r"(?P<name>[^\s:：*_\[\]()（）>|#\"“”「『《<][^:：*\[\]()（）\n]{0,39}?)"
"""What may be a name, by its signs alone."""
TIME = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
"""A time of a recording: `0:12`, `1:02:03.5`."""
TIME_CODE = re.compile(
    rf"(?P<mark>\*\*|`)?[\[(（]?(?P<time>{TIME})[\])）]?(?(mark)(?P=mark))(?:\(https?:[^\s()]{{1,300}}\))?"
    rf"(?:[ \t]*[-–—>]{{1,3}}[ \t]*[\[(（]?{TIME}[\])）]?)?(?=\s|$|\D)[ \t]*(?:[-–—|·][ \t]+)?"
)
"""A time code at the start of a line, bare or bracketed, perhaps a range; `seconds_of` reads its group `time`."""


def seconds_of(time: str) -> float:
    """Return the seconds of a time code: `1:02:03.5`, `62:03` or `02:03`, with a point or a comma."""
    total = 0.0
    for part in time.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
