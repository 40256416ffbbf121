"""What stands right before or after a figure or a time and tells what it is: a baseline, a part of a name, a chance."""

import re
from dataclasses import dataclass

from tracker.lang.tails import Tail

Pattern = re.Pattern[str] | Tail
"""What is searched for right before a place ends there: see `Tail`."""
NEVER = re.compile(r"(?!)")
"""For what a language has no words for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contexts:
    """The patterns of one language. Those before a figure or time end where it begins, those after begin at its end.

    Before a figure: `baseline` ("up from our previous guidance of"), `beginning` (the "from" of "from A to B"),
    `that_of` ("versus EPS of"), `ranges` (the "range" of "range from A to B"), `against` (相较于), `held` and `owned`
    (whose it is already), `their` (the FOMC's, before a target), `the`. After it: `chance` ("chance"),
    `counted` (按…计算), `thing` (a noun), `modifies` (的汽车: it only describes),
    `goes_to` (the "to" of "from A ... to B"). In its clause: `changes` (a verb of change;
    its group `down` where that falls).
    At the beginning of a clause: `shares` ("and set ...": what is said of the one before is said of it),
    `turns` ("meanwhile": it goes on with something else), `moves_on` (此外: it speaks of something else).
    In a sentence: `every` (每年: it goes on for good). Right before a count: `these` (这: of things already named).
    Between a time and a figure: `because` (因…). After a sum: `exchanged` (兑: it is what another sum is paid for).
    Before a figure: `afterwards` (完成后，: no time tells when), `priced` (目标价: of no time unless one stands by it).
    In a clause that looks ahead: `pledges` ("we continue to expect": the speaker says so, in the first person).
    From a sentence's beginning to its figure: `item` ("Gross margin of": a line of an announced list).
    Somewhere before a figure: `parallel` (则: as the one before). Within a figure: `tolerance` (正负).
    Before a figure: `source` ("results from"). Around a time: `against_plan`, `plan_after` (our 2026 guidance).
    At the beginning of a clause: `upon` ("once the line runs": no time is told), `own_clause` ("and we").
    Right before a figure: `standing` ("our long-term target of": it has no deadline, whatever else the sentence dates).
    Right before a figure: `revises` (a forecast raised or cut "to"; its group `what` is the verb).
    Before a time: `meanwhile` ("as we exit": it passes while a thing happens at a time told before).
    Before a time: `turns_to` ("let's turn to our": with `plan_after` behind the time, what follows is announced),
    `lists_of` with `follows` behind the time ("our outlook for ... is as follows": so it is too).
    After a time, at the end of its clause: `milestone` (投产: what happens then).
    Between several times and as many figures: `respectively` (分别).
    Between a figure and a time: `besides` ("versus": the time is another figure's), `then_to` ("to").
    Between two figures: `or_so` (", or": the second tells the first in other words).
    At the beginning of a time's clause: `verb_first` ("will be": its subject stands before it).
    Between two times: `apposition` ("that is": they are one), `ending` ("which ends": it is the last day).
    At the end of a question: `tag` (", right?": it is none).
    In a question: `choice` ("or is it").
    Around the beginning of a time: `grown` and `over` ("up 125 % over 2023": what it is compared with).
    Before a past form: `than`, `relative` ("which we": it tells which one). After a figure: `thereafter` (no longer by
    the time said before it). Before a long time: `most` ("the fastest in 50 years").
    Before a time: `whose` ("our 2025 maturities"), `compared` ("than"), `topic_before` ("earnings call for the") unless
    `due_out` ("we expect data": that is what comes then),
    `reaches` ("the high of ... set in"). After it: `topic_after` ("results"), `old_figures` (December estimates).
    Before a figure: `counts_of` ("its store count to": a bare number is a count), `level_to` ("return to": what is
    owned is a level to be reached), with `level` ("target") right after it. After it: `than_planned` ("more than had
    been planned": it is a difference). Before a time at the beginning of its clause: `opener` ("Conservatively").
    At the beginning of a clause: `proposes` ("raise the minimum wage"), and of an item of a list: `doing` ("creating").
    Before a day or a bare month: `said_then` ("said Thursday": when it was said). After one at the beginning of its
    sentence: `said_first` ("In May, the agency said"). Before a bare month that begins with "from": `since_then` ("up
    0.3 points": it is what that is compared with); at the beginning of its clause: `after_doing` ("after holding at
    3 % in"). Around the "from" of a time:
    `unchanged` ("unchanged from December"). Before a bare count: `count_ahead` ("the next three budgets", no target).
    At the beginning of a clause: `already` ("with one of them already making": its figure is of now).
    Before a figure: `left_at` ("the forecast was left at"). Before a time gone by: `clause_of` ("every firm that
    employed": it tells which one is meant).
    After a day without a year: `then_did` ("on Wednesday kept").
    After a small count: `more_of` ("two more schools": somebody is to make them).
    Before a past form: `now_that` ("now that they were lifted": why something will be). In what `compared` matches:
    `expected_for` ("than projected": for a time that is named in full, and not at it).
    Before a share: `parts_of` ("consisting of": into what a target is parted). Before the step of a forecast:
    `revised_by` ("cut its forecast by": how much it was changed).
    Before a figure of speech that looks like a time: `figurative` ("the infrastructure for tomorrow").
    Before a share: `chance_before` (降息概率升至85%). Before a time: `forecast_of` (预计四季度). At the beginning of a
    clause: `forecasts` (预计…, which holds for the clauses after it), `opens_on` (其中: of what was just said), `aside`
    (为200万学生开展: the verb of the order comes later). Around a multiple: `valued` and `valued_before`
    (25倍PE: how a share is valued). In brackets before a figure: `labelled` (其中新能源).
    Before a relative year: `told_before` (2019年就说过明年: counted from then).
    Before a figure: `long_run` (长期: the time of another clause is not its own).
    In a figure's clause: `ordered` (在手订单), with `filling` (将于) before and `filled` (发货) behind the time of the
    next clause (it is the figure's deadline).
    Behind a time: `judged` (对第四季营收的展望未达预期: only how a forecast was taken).
    Before a comparison ("lower than"): `slightly` (with a figure before it: what that one is compared with). After a
    multiple: `means` ("doubling that means": a step of an argument), `to_level` ("its stores to 3,500": the level is
    the target). Before two of something: `brings` ("open").
    After a count: `kind_of_days` ("dry dock days": they are counted, and no time to wait).
    In a report: `goes_on` ("is expected to": a sentence without a teller tells more of what was told before),
    and `own_words` ("my"). In a speech: `projected` ("is projected to": by whom the sentences before tell).
    Before a time: `outlook_of` ("forecasts of growth for": it only names what is forecast). Between a past form and
    what will be: `told_that` ("was forced to admit that debt will ...": what is told is no past).
    After a figure: `to_come` ("the $250 that he will get": what is to come is a target, whatever stands before it).
    In a sentence: `reports` ("said it expects"). After a past form: `forecast_at` ("were forecast at").
    Before a figure: `guidance_of` ("issued guidance of": the figure is a forecast, whatever was done with it).
    Before a figure: `changed_by` ("cut its forecast by $5 to $58"); after it: `than_before` ("$5 less than before").
    After a time: `extremes` ("this year's high": it was reached).
    Before a bare decimal: `rate_to` (汇率升至6.0).
    Between a figure and its time: `corrected` (不是六个季度，而是: the time that is denied parts nothing).
    Before a year: `outlook_for` ("market outlook 2026", which only names what a text is about).
    """

    baseline: Pattern = NEVER
    that_of: Pattern = NEVER
    ranges: Pattern = NEVER
    changes: re.Pattern[str] = NEVER
    goes_to: re.Pattern[str] = NEVER
    most: re.Pattern[str] = NEVER
    than: re.Pattern[str] = NEVER
    relative: Pattern = NEVER
    thereafter: re.Pattern[str] = NEVER
    grown: Pattern = NEVER
    over: re.Pattern[str] = NEVER
    apposition: re.Pattern[str] = NEVER
    ending: re.Pattern[str] = NEVER
    tag: re.Pattern[str] = NEVER
    choice: re.Pattern[str] = NEVER
    besides: re.Pattern[str] = NEVER
    shares: re.Pattern[str] = NEVER
    tolerance: re.Pattern[str] = NEVER
    parallel: re.Pattern[str] = NEVER
    turns: re.Pattern[str] = NEVER
    moves_on: re.Pattern[str] = NEVER
    afterwards: re.Pattern[str] = NEVER
    every: re.Pattern[str] = NEVER
    these: Pattern = NEVER
    because: re.Pattern[str] = NEVER
    exchanged: re.Pattern[str] = NEVER
    priced: re.Pattern[str] = NEVER
    then_to: re.Pattern[str] = NEVER
    verb_first: re.Pattern[str] = NEVER
    or_so: re.Pattern[str] = NEVER
    whose: Pattern = NEVER
    old_figures: re.Pattern[str] = NEVER
    beginning: Pattern = NEVER
    against: Pattern = NEVER
    held: Pattern = NEVER
    owned: Pattern = NEVER
    the: Pattern = NEVER
    chance: re.Pattern[str] = NEVER
    counted: re.Pattern[str] = NEVER
    thing: re.Pattern[str] = NEVER
    modifies: re.Pattern[str] = NEVER
    compared: Pattern = NEVER
    topic_before: Pattern = NEVER
    due_out: Pattern = NEVER
    topic_after: re.Pattern[str] = NEVER
    item: re.Pattern[str] = NEVER
    meanwhile: Pattern = NEVER
    turns_to: Pattern = NEVER
    lists_of: Pattern = NEVER
    follows: re.Pattern[str] = NEVER
    source: re.Pattern[str] = NEVER
    upon: re.Pattern[str] = NEVER
    told_before: Pattern = NEVER
    long_run: re.Pattern[str] = NEVER
    ordered: re.Pattern[str] = NEVER
    filling: re.Pattern[str] = NEVER
    filled: re.Pattern[str] = NEVER
    own_clause: re.Pattern[str] = NEVER
    standing: Pattern = NEVER
    against_plan: re.Pattern[str] = NEVER
    plan_after: re.Pattern[str] = NEVER
    pledges: re.Pattern[str] = NEVER
    expects: re.Pattern[str] = NEVER
    interrupts: re.Pattern[str] = NEVER
    resumes: re.Pattern[str] = NEVER
    describes: re.Pattern[str] = NEVER
    revises: Pattern = NEVER
    milestone: re.Pattern[str] = NEVER
    respectively: re.Pattern[str] = NEVER
    reaches: Pattern = NEVER
    unchanged: re.Pattern[str] = NEVER
    said_then: re.Pattern[str] = NEVER
    said_first: re.Pattern[str] = NEVER
    since_then: Pattern = NEVER
    count_ahead: Pattern = NEVER
    counts_of: Pattern = NEVER
    rate_to: Pattern = NEVER
    level_to: Pattern = NEVER
    level: re.Pattern[str] = NEVER
    gets_to: Pattern = NEVER
    than_planned: re.Pattern[str] = NEVER
    opener: re.Pattern[str] = NEVER
    proposes: re.Pattern[str] = NEVER
    doing: re.Pattern[str] = NEVER
    already: re.Pattern[str] = NEVER
    after_doing: re.Pattern[str] = NEVER
    left_at: Pattern = NEVER
    clause_of: re.Pattern[str] = NEVER
    then_did: re.Pattern[str] = NEVER
    more_of: re.Pattern[str] = NEVER
    now_that: Pattern = NEVER
    expected_for: re.Pattern[str] = NEVER
    parts_of: re.Pattern[str] = NEVER
    revised_by: Pattern = NEVER
    figurative: re.Pattern[str] = NEVER
    outlook_for: re.Pattern[str] = NEVER
    outlook_of: Pattern = NEVER
    told_that: re.Pattern[str] = NEVER
    their: Pattern = NEVER
    to_come: re.Pattern[str] = NEVER
    goes_on: re.Pattern[str] = NEVER
    kind_of_days: re.Pattern[str] = NEVER
    slightly: Pattern = NEVER
    means: re.Pattern[str] = NEVER
    to_level: re.Pattern[str] = NEVER
    brings: Pattern = NEVER
    fronts: re.Pattern[str] = NEVER
    has_many: Pattern = NEVER
    of_them: re.Pattern[str] = NEVER
    compares: re.Pattern[str] = NEVER
    meantime: re.Pattern[str] = NEVER
    since_event: re.Pattern[str] = NEVER
    which_is: Pattern = NEVER
    by_more: re.Pattern[str] = NEVER
    asks_you: re.Pattern[str] = NEVER
    answers: re.Pattern[str] = NEVER
    has_planned: re.Pattern[str] = NEVER
    named_things: re.Pattern[str] = NEVER
    own_words: re.Pattern[str] = NEVER
    projected: re.Pattern[str] = NEVER
    extremes: re.Pattern[str] = NEVER
    changed_by: Pattern = NEVER
    than_before: re.Pattern[str] = NEVER
    reports: re.Pattern[str] = NEVER
    forecast_at: re.Pattern[str] = NEVER
    guidance_of: Pattern = NEVER
    aside: re.Pattern[str] = NEVER
    corrected: re.Pattern[str] = NEVER
    chance_before: re.Pattern[str] = NEVER
    forecast_of: re.Pattern[str] | Tail = NEVER
    forecasts: re.Pattern[str] = NEVER
    labelled: re.Pattern[str] = NEVER
    opens_on: re.Pattern[str] = NEVER
    judged: re.Pattern[str] = NEVER
    valued: re.Pattern[str] = NEVER
    valued_before: re.Pattern[str] = NEVER
