"""What stands right before or after a figure or a time and tells what it is: a baseline, a part of a name, a chance."""

import re
from dataclasses import dataclass

NEVER = re.compile(r"(?!)")
"""For what a language has no words for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contexts:
    """The patterns of one language. Those before a figure or time end where it begins, those after begin at its end.

    Before a figure: `baseline` ("up from our previous guidance of"), `beginning` (the "from" of "from A to B"),
    `that_of` ("versus EPS of"), `ranges` (the "range" of "range from A to B"), `against` (相较于), `held` and `owned`
    (whose it is already), `the`. After it: `chance` ("chance"), `counted` (按…计算), `thing` (a noun), `modifies`
    (的汽车: it only describes), `goes_to` (the "to" of "from A ... to B"). In its clause: `changes` (a verb of change;
    its group `down` where that falls).
    At the beginning of a clause: `shares` ("and set ...": what is said of the one before is said of it).
    Right before a figure: `revises` (a forecast raised or cut "to"; its group `what` is the verb).
    Between a figure and a time: `besides` ("versus": the time is another figure's), `then_to` ("to").
    Before a time: `whose` ("our 2025 maturities"), `compared` ("than"), `topic_before` ("earnings call for the"),
    `reaches` ("the high of ... set in"). After it: `topic_after` ("results"), `old_figures` (December estimates).
    """

    baseline: re.Pattern[str] = NEVER
    that_of: re.Pattern[str] = NEVER
    ranges: re.Pattern[str] = NEVER
    changes: re.Pattern[str] = NEVER
    goes_to: re.Pattern[str] = NEVER
    besides: re.Pattern[str] = NEVER
    shares: re.Pattern[str] = NEVER
    then_to: re.Pattern[str] = NEVER
    whose: re.Pattern[str] = NEVER
    old_figures: re.Pattern[str] = NEVER
    beginning: re.Pattern[str] = NEVER
    against: re.Pattern[str] = NEVER
    held: re.Pattern[str] = NEVER
    owned: re.Pattern[str] = NEVER
    the: re.Pattern[str] = NEVER
    chance: re.Pattern[str] = NEVER
    counted: re.Pattern[str] = NEVER
    thing: re.Pattern[str] = NEVER
    modifies: re.Pattern[str] = NEVER
    compared: re.Pattern[str] = NEVER
    topic_before: re.Pattern[str] = NEVER
    topic_after: re.Pattern[str] = NEVER
    revises: re.Pattern[str] = NEVER
    reaches: re.Pattern[str] = NEVER
