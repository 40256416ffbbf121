"""What stands right before a figure, where it begins, or right behind it, where it ends, and tells what it is."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER, Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class AroundFigures:
    """The patterns of one language; where it has no words for something, nothing is found."""

    baseline: Pattern = NEVER
    """Before: the figure is one that was, and no target ("up from our previous guidance of")."""
    beginning: Pattern = NEVER
    """Before: the "from" of "from A to B"."""
    goes_to: re.Pattern[str] = NEVER
    """Behind: the "to" of "from A ... to B"."""
    that_of: Pattern = NEVER
    """Before: another figure that it is compared with ("versus EPS of")."""
    ranges: Pattern = NEVER
    """Before: the "range" of "range from A to B"."""
    against: Pattern = NEVER
    """Before: a comparison (相较于)."""
    held: Pattern = NEVER
    """Before: whose it is already (现有); with `modifies` behind it, it only describes."""
    modifies: re.Pattern[str] = NEVER
    """Behind: it only describes a thing (的汽车)."""
    owned: Pattern = NEVER
    """Before: whose it is already ("our")."""
    their: Pattern = NEVER
    """Before: whose it is, by name ("the FOMC's"), with `level` behind it."""
    the: Pattern = NEVER
    """Before: a thing already named ("the"), with `thing` behind it."""
    thing: re.Pattern[str] = NEVER
    """Behind: a noun."""
    level: re.Pattern[str] = NEVER
    """Behind: what is owned is a level ("target")."""
    level_to: Pattern = NEVER
    """Before: a level is to be reached ("return to")."""
    gets_to: Pattern = NEVER
    """Before: something gets there ("get to the")."""
    these: Pattern = NEVER
    """Before a count: of things already named (这)."""
    of_age: re.Pattern[str] = NEVER
    """Behind years of age: whose age it is (岁以上人群), and no age that is aimed at."""
    chance: re.Pattern[str] = NEVER
    """Behind: it is a chance ("probability")."""
    chance_before: re.Pattern[str] = NEVER
    """Before a share: it is a chance (降息概率升至85%)."""
    chance_stated: Pattern = NEVER
    """Before a share: somebody says how great a chance is, and not how it has moved (降息概率为85%)."""
    even_chance: re.Pattern[str] = NEVER
    """Anywhere: something is as likely as not ("a coin flip")."""
    counted: re.Pattern[str] = NEVER
    """Behind: only a way to count (按…计算)."""
    exchanged: re.Pattern[str] = NEVER
    """Behind a sum: what another sum is paid for (兑)."""
    priced: re.Pattern[str] = NEVER
    """Before: of no time unless one stands by it (目标价)."""
    tolerance: re.Pattern[str] = NEVER
    """Within: how far it may be off (正负)."""
    source: re.Pattern[str] = NEVER
    """Before: what something comes from ("results from")."""
    sizes: re.Pattern[str] = NEVER
    """Behind a multiple in a clause of its own: what the figure before is measured by (twice "what we had")."""
    has_it: Pattern = NEVER
    """Before: somebody who forecasts has it so ("the bank has inflation averaging")."""
    forecast_is: Pattern = NEVER
    """Before: a forecast stands there ("our forecast for inflation is now")."""
    standing: Pattern = NEVER
    """Before: it has no deadline, whatever else the sentence dates ("our long-term target of")."""
    revises: Pattern = NEVER
    """Before: a forecast raised or cut "to" it; the group `what` is the verb."""
    revised_by: Pattern = NEVER
    """Before: by how much a forecast was changed ("cut its forecast by")."""
    left_at: Pattern = NEVER
    """Before: a forecast as it was ("the forecast was left at")."""
    guidance_of: Pattern = NEVER
    """Before: it is a forecast, whatever was done with it ("issued guidance of")."""
    changed_by: Pattern = NEVER
    """Before: by how much a forecast was changed, before what it is now ("cut its forecast by $5 to $58")."""
    than_before: re.Pattern[str] = NEVER
    """Behind: by how much it is other than before ("$5 less than before")."""
    than_planned: re.Pattern[str] = NEVER
    """Behind: by how much it is other than planned ("more than had been planned")."""
    count_ahead: Pattern = NEVER
    """Before a bare count: no target ("the next three budgets")."""
    counts_of: Pattern = NEVER
    """Before a bare number: it is a count ("its store count to")."""
    rate_to: Pattern = NEVER
    """Before a bare decimal: it is a rate of exchange (汇率升至6.0)."""
    aimed_at_least: re.Pattern[str] = NEVER
    """In a figure's own words: how an order of business tells the least that it is to come to (3000个以上)."""
    ordered_growth: Pattern = NEVER
    """Right before a rate among orders of business: how something is to grow or which share it is to have (占, 增长)."""
    multiplied: re.Pattern[str] = NEVER
    """From a figure on: it is what there is, and will be multiplied ("of 300 buses will be tripled")."""
    more_of: re.Pattern[str] = NEVER
    """Behind a small count: somebody is to make them ("two more schools")."""
    brings: Pattern = NEVER
    """Before two of something: they are made ("open")."""
    has_many: Pattern = NEVER
    """Before a count: so many will be had ("we will have"), with `of_them`, `named_things` or `no_thing` behind it."""
    of_them: re.Pattern[str] = NEVER
    """Behind a count: of so many more something is said ("of them will")."""
    there_are: Pattern = NEVER
    """Before a count: so many there are (我们有), and nothing is told of what will be."""
    no_thing: re.Pattern[str] = NEVER
    """Behind a count that names nothing: the clause ends, or its time follows ("we will build 300")."""
    named_things: re.Pattern[str] = NEVER
    """Behind a count: things of a kind ("new stores")."""
    kind_of_days: re.Pattern[str] = NEVER
    """Behind a count: they are counted, and no time to wait ("dry dock days")."""
    parts_of: re.Pattern[str] = NEVER
    """Before a share: into what a target is parted ("consisting of")."""
    to_come: re.Pattern[str] = NEVER
    """Behind: what is to come is a target, whatever stands before it ("the $250 that he will get")."""
    slightly: Pattern = NEVER
    """Before a comparison, after a figure: that one is what it is compared with ("slightly")."""
    which_is: Pattern = NEVER
    """Before a difference: it only describes ("which is about"), with `by_more` behind it."""
    by_more: re.Pattern[str] = NEVER
    """Behind: a difference from another time ("higher than last")."""
    means: re.Pattern[str] = NEVER
    """Behind a multiple: a step of an argument ("doubling that means")."""
    to_level: re.Pattern[str] = NEVER
    """Behind a multiple: the level is the target ("its stores to 3,500")."""
    nobody: Pattern = NEVER
    """Before a lower bound: it holds of nobody, and is the upper one ("nobody will wait longer than")."""
    named_by: frozenset[str] = frozenset()
    """The units by which things are named (a 300km/h train)."""
    sized: re.Pattern[str] = NEVER
    """Between a count and the size of what it counts (40 "new" 300km/h trains)."""
    sized_thing: re.Pattern[str] = NEVER
    """Behind such a size: the things, in the group `noun`."""
    or_so: re.Pattern[str] = NEVER
    """Between two: the second tells the first in other words (", or")."""
    labelled: re.Pattern[str] = NEVER
    """Before, in brackets: a part of what was said (其中新能源)."""
    valued: re.Pattern[str] = NEVER
    """Behind a multiple: how a share is valued (25倍PE)."""
    valued_before: re.Pattern[str] = NEVER
    """Before a multiple: how a share is valued (市盈率为)."""
