"""What stands between a time and a figure, or round both, and tells whether they belong together."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class BetweenPairs:
    """The patterns of one language; where it has no words for something, nothing is found."""

    besides: re.Pattern[str] = NEVER
    """Between: the time is another figure's ("versus")."""
    then_to: re.Pattern[str] = NEVER
    """Between two figures: the second is the one that lasts ("to")."""
    joined: re.Pattern[str] = NEVER
    """Between two figures: an "and" joins what is to be done with both ("stores and hire")."""
    paralleled: re.Pattern[str] = NEVER
    """From a figure to the next, or to the time of a sentence's end: another thing will be as well (", and profits
    will fall").
    """
    closes: re.Pattern[str] = NEVER
    """Behind a time: the sentence ends, or only what comes of it follows."""
    because: re.Pattern[str] = NEVER
    """Between: the figure is a reason (因…)."""
    afterwards: re.Pattern[str] = NEVER
    """Between: no time tells when (完成后，)."""
    thereafter: re.Pattern[str] = NEVER
    """Behind the figure: no longer by the time said before it."""
    long_run: re.Pattern[str] = NEVER
    """In the figure's clause: the time of another clause is not its own (长期)."""
    ordered: re.Pattern[str] = NEVER
    """In the figure's clause: it is ordered (在手订单), and its deadline is told in the next."""
    filling: re.Pattern[str] = NEVER
    """From the next clause's beginning to the time: 将于."""
    filled: re.Pattern[str] = NEVER
    """Behind the time: what is ordered is delivered then (发货)."""
    corrected: re.Pattern[str] = NEVER
    """Between: the time that is denied parts nothing (不是六个季度，而是)."""
    respectively: re.Pattern[str] = NEVER
    """Behind several times and as many figures (分别)."""
