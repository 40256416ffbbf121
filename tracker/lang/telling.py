"""What a language makes of a sentence that tells what somebody else said or projected."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class ToldKind(StrEnum):
    """How the one who made a statement is named."""

    NAME = "name"
    """By a name of their own: "said Ann Lee"."""
    CROWD = "crowd"
    """As some of many: "most analysts expect"."""
    SOURCE = "source"
    """As the source of a projection: "under the CBO baseline"."""
    AGAIN = "again"
    """By a pronoun, for one named before: "they forecast"."""
    PLANS = "plans"
    """As the one whose plans a report tells: "Academy to open 20 stores"."""
    SELF = "self"
    """As the speaker's own: "our economists expect"."""
    SPEECH = "speech"
    """As the one whose speech or report the text gives: all of it, whatever its headings."""
    LAST = "last"
    """As the last one named before, paragraphs ago: whoever reads on where nobody else is known to speak."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who is told to have said something: the name as written, how they are named, and where."""

    name: str
    kind: ToldKind
    start: int


Teller = Callable[[str, tuple[int, int], int], Told | None]
"""Text as written, a sentence's span and the place of a target: whom the sentence names there, if anybody."""
