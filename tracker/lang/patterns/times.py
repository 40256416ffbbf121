"""What tells which times are one, and which figures are whose."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePatterns:
    """What stands between times and figures, or in a time's own words."""

    namely: re.Pattern[str] = NEVER
    """All that stands between two times of which the second says what the first is (今年，也就是2025年)."""
    wholes: tuple[str, ...] = ()
    """What a time begins with that is all of a year, and so no other word for a part of it: 年中，全年."""
    lends: tuple[str, ...] = ()
    """What a time's own words begin with where what follows is of that time, whatever stands before: "for the year"."""
    leaves: tuple[str, ...] = ()
    """What a time's own words begin with where something moves away from it: "pulled forward from 2031 to 2030"."""
    reaches: tuple[str, ...] = ()
    """What the next time's begin with then: "to 2030"."""
    moved: re.Pattern[str] = NEVER
    """All that stands between a time that holds no longer and the new one (从2019年10月提前至2019年9月)."""
    moved_from: tuple[str, ...] = ()
    """What stands right before the one that holds no longer."""
    begins: tuple[str, ...] = ()
    """What a time's own words end with where something begins then, and is not counted from it: 从明年起."""
    known: tuple[str, ...] = ()
    """What stands before a bare month whose figures are known already: "under the June projections"."""
    in_turn: re.Pattern[str] = NEVER
    """After a time: the figures right before it are all of its own ("in 2026 and 2027, respectively")."""
    row: re.Pattern[str] = NEVER
    """All that stands between two figures of such a row ("2.5 and 2 percent")."""
    yearly: re.Pattern[str] = NEVER
    """All that stands between two figures told year by year (10亿元、12亿元和15亿元)."""
    then: re.Pattern[str] = NEVER
    """Behind a time that lies ahead: what will have come by then, told as done (明年就上市了)."""
    each: re.Pattern[str] = NEVER
    """Before years: one figure holds for each of them ("two cuts in both 2025 and 2026")."""
    each_after: re.Pattern[str] = NEVER
    """Behind years: the same (2026与2027各降一次)."""
    year_rules: frozenset[str] = frozenset()
    """The rules that find a year which may only tell which one: "our 2025 maturities"."""
    item_ends: tuple[str, ...] = ()
    """Right after a figure: what follows is the next item, with its own time (2027年50亿元、2028年40亿元)."""
    relative_years: frozenset[str] = frozenset()
    """The rules that find a year counted from another, which the words before may name: 2019年就说过明年."""
    announced: re.Pattern[str] = NEVER
    """Right before a sentence: what is announced of the time that it names ("Let's turn to guidance.")."""
    year_rule: str = ""
    """The rule that reads a year, and so one over a column of a table."""
    column: re.Pattern[str] = NEVER
    """The head of a column: a `year`, perhaps with a quarter `after` it, or a `quarter` `of` one; `mark` or `told` says
    that it is a forecast.
    """
    from_now_rules: frozenset[str] = frozenset()
    """The rules for times counted from the day of speaking on ("in two years' time")."""
    taking_rules: frozenset[str] = frozenset()
    """The rules that find how long something takes, told after what is to be done: 可能需时20至25年."""
    fiscal: re.Pattern[str] = NEVER
    """Anywhere in a report: its company counts years of its own ("fiscal 2026")."""
