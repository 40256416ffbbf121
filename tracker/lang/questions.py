"""Who asks and who answers, where no label says so: what a language has for the questions of a call."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tracker.lang.anchored import Anchored


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """The patterns of one language.

    `asks` announces who asks next ("our next question comes from the line of Ann Lee with Northern"; group `asker`).
    `answers` makes of a questioner's first name the pattern of the words that begin an answer ("Thanks, Ann.").
    `replies` is where an answer begins behind a question mark. `closes` matches the thanks that end a
    question, where an answer follows. `itself` is a speaker's own name (group `itself`).
    `addresses` is a word (its one group) that stands as a name does by which somebody is spoken to. `short` has, for
    some first names, the form by which people are called.
    """

    asks: Anchored
    answers: Callable[[str], re.Pattern[str]]
    replies: re.Pattern[str]
    closes: re.Pattern[str]
    itself: Anchored
    addresses: Anchored
    short: Mapping[str, str]
