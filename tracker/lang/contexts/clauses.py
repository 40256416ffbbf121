"""What a clause begins with, or is, and tells how it hangs together with those beside it."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseOpenings:
    """The patterns of one language; where it has no words for something, nothing is found."""

    shares: re.Pattern[str] = NEVER
    """What is said of the one before is said of it ("and set ...")."""
    turns: re.Pattern[str] = NEVER
    """It goes on with something else ("meanwhile")."""
    moves_on: re.Pattern[str] = NEVER
    """It speaks of something else (此外)."""
    upon: re.Pattern[str] = NEVER
    """No time is told ("once the line runs")."""
    own_clause: re.Pattern[str] = NEVER
    """It has a subject of its own ("and we")."""
    proposes: re.Pattern[str] = NEVER
    """It is a proposal ("raise the minimum wage")."""
    doing: re.Pattern[str] = NEVER
    """An item of a list of proposals ("creating")."""
    already: re.Pattern[str] = NEVER
    """Its figure is of now ("with one of them already making")."""
    forecasts: re.Pattern[str] = NEVER
    """It is a forecast, and holds for the clauses after it (预计…)."""
    opens_on: re.Pattern[str] = NEVER
    """It goes on about what was just said (其中)."""
    aside: re.Pattern[str] = NEVER
    """The verb of the order comes later (为200万学生开展)."""
    interrupts: re.Pattern[str] = NEVER
    """It stands within another ("excluding")."""
    resumes: re.Pattern[str] = NEVER
    """It goes on with the one before that was interrupted ("will be")."""
    describes: re.Pattern[str] = NEVER
    """It only describes what was said ("up")."""
    verb_first: re.Pattern[str] = NEVER
    """A verb whose subject stands before it ("will be")."""
    fronts: re.Pattern[str] = NEVER
    """A time that is put first ("for")."""
    lists_aims: re.Pattern[str] = NEVER
    """Before its first item: a list of aims is announced (主要预期目标是：)."""
    also: re.Pattern[str] = NEVER
    """It says of its own what else will be (且成长风格将领先); as `shares`, where a verb follows."""
    milestone: re.Pattern[str] = NEVER
    """From a clause's beginning: an order of business that is done or not, without a figure (建成…系统)."""
    aim: re.Pattern[str] = NEVER
    """In an item of such a list: what is to become of a thing (保持稳定)."""
    tells_of_thing: re.Pattern[str] = NEVER
    """It only tells what a thing has or is ("which has sales of"), unless something in it looks ahead."""
    time_alone: re.Pattern[str] | None = None
    """It is a time and nothing else (展望第二季度，). Where a language has this, a time without a year is not looked for
    ahead by the words of clauses behind its own."""
