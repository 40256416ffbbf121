"""What stands right before a time, where it begins, or right behind it, where it ends, and tells what it is."""

import re
from dataclasses import dataclass

from tracker.lang.tails import NEVER, Pattern


@dataclass(frozen=True, slots=True, kw_only=True)
class AroundTimes:
    """The patterns of one language; where it has no words for something, nothing is found."""

    compared: Pattern = NEVER
    """Before: what something is compared with ("than", 较)."""
    expected_for: re.Pattern[str] = NEVER
    """Within what `compared` matches: for a time that is named in full, and not at it ("than projected")."""
    grown: Pattern = NEVER
    """Before the beginning of `over`: it is what growth is compared with ("up 125 %")."""
    over: re.Pattern[str] = NEVER
    """From its beginning on: "over 2023"."""
    unchanged: re.Pattern[str] = NEVER
    """Around the "from" that begins it: "unchanged from December"."""
    since_then: Pattern = NEVER
    """Before a bare month that begins with "from": what a change is compared with ("up 0.3 points")."""
    since_event: re.Pattern[str] = NEVER
    """Behind a time ahead: it counts from an event ("after the launch")."""
    told_before: Pattern = NEVER
    """Before a relative year: counted from then (2019年就说过明年)."""
    said_then: re.Pattern[str] = NEVER
    """Before a day or a bare month: when it was said ("said Thursday")."""
    said_first: re.Pattern[str] = NEVER
    """Behind one at the beginning of its sentence: when it was said ("In May, the agency said")."""
    then_did: re.Pattern[str] = NEVER
    """Behind a day without a year: it is gone by ("on Wednesday kept")."""
    after_doing: re.Pattern[str] = NEVER
    """From its clause's beginning to it: it is gone by ("after holding at 3 % in")."""
    reaches: Pattern = NEVER
    """Before: a height of old ("the high of ... set in")."""
    extremes: re.Pattern[str] = NEVER
    """Behind: it was reached ("this year's high")."""
    clause_of: re.Pattern[str] = NEVER
    """Before a time gone by: it tells which one is meant ("every firm that employed")."""
    whose: Pattern = NEVER
    """Before: a thing that has its name from the time ("our 2025 maturities")."""
    share_of: Pattern = NEVER
    """Before a time gone by: a figure is a share of what was then ("89 % of")."""
    topic_before: Pattern = NEVER
    """Before: it only names what is spoken of ("earnings call for the")."""
    due_out: Pattern = NEVER
    """Before: unless that is what comes then ("we expect data")."""
    says_what: re.Pattern[str] = NEVER
    """Behind the time of an outlook: what it foresees follows ("calls for")."""
    decade_name: re.Pattern[str] = NEVER
    """What a decade is called by itself, with no word before it that tells when (the Roaring "2020s")."""
    names_thing: re.Pattern[str] = NEVER
    """Behind a time: it is a part of what a thing is called (2050净零转型); nothing happens then but what has a figure."""
    topic_after: re.Pattern[str] = NEVER
    """Behind: it only names what is spoken of ("results")."""
    old_figures: re.Pattern[str] = NEVER
    """Behind: estimates of then ("December estimates")."""
    against_plan: re.Pattern[str] = NEVER
    """Before: a plan that something is measured by ("above our"), with `plan_after` behind it."""
    plan_after: re.Pattern[str] = NEVER
    """Behind: the time's own plan ("our 2026 guidance")."""
    turns_to: Pattern = NEVER
    """Before: with `plan_after` behind it, what follows is announced ("let's turn to our")."""
    lists_of: Pattern = NEVER
    """Before: with `follows` behind it, what follows is announced ("our outlook for")."""
    follows: re.Pattern[str] = NEVER
    """Behind: "is as follows"."""
    counts_out: re.Pattern[str] = NEVER
    """Behind: so many things of that time follow (期间我们要干三件事。)."""
    outlook_for: re.Pattern[str] = NEVER
    """Before a year: it only names what a text is about ("market outlook 2026")."""
    outlook_of: Pattern = NEVER
    """Before: it only names what is forecast ("forecasts of growth for")."""
    forecast_of: Pattern = NEVER
    """Before: what stands in it is a forecast (预计四季度)."""
    judged: re.Pattern[str] = NEVER
    """Behind: only how a forecast was taken (对第四季营收的展望未达预期)."""
    meanwhile: Pattern = NEVER
    """Before: it passes while a thing happens at a time told before ("as we exit")."""
    meantime: re.Pattern[str] = NEVER
    """From its clause's beginning to it: something else happens then ("while")."""
    milestone: re.Pattern[str] = NEVER
    """Behind, at the end of its clause: what happens then (投产)."""
    most: re.Pattern[str] = NEVER
    """Before a long time: a record, and no deadline ("the fastest in 50 years")."""
    not_at_once: re.Pattern[str] = NEVER
    """Up to a time's end: only that something takes longer ("it's not going to happen tomorrow")."""
    figurative: re.Pattern[str] = NEVER
    """Up to its end: a figure of speech ("the infrastructure for tomorrow")."""
    opener: re.Pattern[str] = NEVER
    """From its clause's beginning to it: nothing but a word that opens it ("Conservatively")."""
    apposition: re.Pattern[str] = NEVER
    """Between two: they are one ("that is")."""
    ending: re.Pattern[str] = NEVER
    """Between two: the second is the last day of the first ("which ends")."""
