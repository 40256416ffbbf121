"""What tells whether a figure can be a target."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER, Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetPatterns:
    """What stands before a figure (the pattern ends where it begins), after it, or in its own words."""

    counts_moves: re.Pattern[str] = NEVER
    """From a figure on: it counts the moves of a central bank ("two rate cuts")."""
    moves: tuple[str, ...] = ()
    """Right before or after a count: the moves of a central bank, of which one or two are a forecast (只降息一次)."""
    part_counts: frozenset[str] = frozenset()
    """The rules that find so many out of some: "14 of 19 participants"."""
    voters: frozenset[str] = frozenset()
    """Those of whom such a part only tells who says so, in small letters: "participants"."""
    model_name: re.Pattern[str] = NEVER
    """Before a bare number: a word in Latin letters that it is a part of ("Model 3")."""
    code: Pattern = NEVER
    """Before a bare number: what a share's code stands behind (代码为2258)."""
    counts_more: re.Pattern[str] = NEVER
    """Right after a bare count: so many more of what was spoken of ("sixteen more")."""
    ages: re.Pattern[str] = NEVER
    """What a bare number's own words end with that is somebody's age: "65 and above"."""
    asked: re.Pattern[str] = NEVER
    """Right after a share or a count: those are so many who say so (六成经济学家认为)."""
    graded: re.Pattern[str] = NEVER
    """At a figure's end: it tells of which class a thing is (40万级别的SUV); or its group `share` is what it is of all."""
    stated: Pattern = NEVER
    """Before an amount: it is told itself, whatever share it is ("a deficit of")."""
    programme: Pattern = NEVER
    """Before a figure that is part of a programme's name, with `programme_name` behind it (实施千亿斤粮食产能提升行动)."""
    programme_name: re.Pattern[str] = NEVER
    stake: re.Pattern[str] = NEVER
    """After a share: a part of a company, that is sold (16.5%股权)."""
    holding: Pattern = NEVER
    """Before a share: who holds it is told (持股13%), with `holder` behind it."""
    holder: re.Pattern[str] = NEVER
    """After a share that is held: it only describes who holds it (的股东)."""
    done: re.Pattern[str] = NEVER
    """Before a figure: it is reached already (已觅得约)."""
    lasts_to: Pattern = NEVER
    """Before a duration: how long something is to take (缩短至30天)."""
    moves_by: Pattern = NEVER
    """Before a figure with a level behind it: a thing moves by so much, and so far (上涨20%至100点), by its own."""
    grows_to: re.Pattern[str] = NEVER
    """After a multiple: the level that it leads to (倍增至5万)."""
    periods: frozenset[str] = frozenset()
    """What only tells how long something took: "after seven quarters of decline"."""
    nearness: re.Pattern[str] = NEVER
    """From a figure on: it is how far away a thing is ("within five miles of")."""
    starts_from: tuple[str, ...] = ()
    """What a figure's own words begin with where it is the beginning of a change: "from 5 % to 7 %"."""
    from_then: re.Pattern[str] = NEVER
    """Between the end of a change and its beginning (to $103-113 mln "from" $105-117 mln)."""
    change_of: Pattern = NEVER
    """Before a figure: something changes by so much ("an increase of"), with `than_prior` behind it."""
    than_prior: re.Pattern[str] = NEVER
    """After it: from what was told before ("versus our prior guidance")."""
    sums_up: Pattern = NEVER
    """Before a figure: it tells of how much was spoken before ("that's a")."""
    sized: re.Pattern[str] = NEVER
    """After a figure behind a count: it is of what size the counted things are (two quarter-point "cuts")."""
    today: re.Pattern[str] = NEVER
    """After a figure: it is that of now ("from 3.4 times" today)."""
    moved: re.Pattern[str] = NEVER
    """Between a figure and a "from": what it was before follows (", up" from $4.90 to $5.20)."""
    compares: tuple[str, ...] = ()
    """What a figure's own words begin with where another one is compared with it: "lower than 56.1%"."""
    excluded: Pattern = NEVER
    """Before a figure: it is left out of what is told ("excluding seasonal items of")."""
    known_change: re.Pattern[str] = NEVER
    """After a figure with `set_against` in it: a change that has been ("less than the 9 % increase we saw")."""
    set_against: re.Pattern[str] = NEVER
