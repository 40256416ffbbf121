"""Which of a sentence's quantities can be a target, and which date each belongs to."""

import re
from dataclasses import replace
from datetime import date

from tracker.extract.facts import Sentence, in_title
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.lang.tails import Tail
from tracker.model.quantity import Comparator
from tracker.model.window import Precision

_TOUCHING = 12
_OF = 2
_ADJOINING = 2
_NEARBY = 24
_LONG_AFTER = 60
"""A figure and the date after it at most so many characters apart may belong together: "2.6 percent through 2022"."""
_AIMS = ("goal", "plan", "expected")
_AHEAD = ("future", "possible", "strong_verb", "eventual", *_AIMS)
_COUNT = 10
"""Of this a bare number behind "the number of ..." can be a count."""
_REACH = 60
_FAR = 4
_TAKES = "zh.taking-span"
"""How long it takes is told after what is to be done: 将有100万个单位应市，…，可能需时20至25年."""
_FAR_IN_LIST = 9
"""A figure belongs to a date at most so many clauses before it; in a list of targets, more."""
_MEASURES = frozenset(
    (
        "%", "x", "bp", "percentage points", "points", "kW", "MW", "GW", "TW", "MWh", "GWh", "TWh", "cm", "m", "km",
        "tonnes", "hectares", "°C",
    )
)  # fmt: skip
"""Of these one or two can be a target; one or two plants or people mostly are none."""
_DEADLINES = frozenset({Relation.BY, Relation.WITHIN, Relation.AHEAD})
_DURATIONS = frozenset({"days", "weeks", "months", "years"})
_VOTERS = frozenset(
    {"participants", "members", "officials", "voters", "economists", "analysts", "policymakers", "respondents"}
)
_MODEL_NAME = re.compile(
    r"(?<![A-Za-z])(?!(?:to|at|of|by|is|are|was|be|hit|hits|reach|reaches|remain|remains|from|until|than|above|below|and"
    r"|over|under|around|about|nearly|toward|towards|past)\s)[A-Za-z][A-Za-z\-]{0,20}\s?$"
)
_CODE = Tail(r"(?:[(（]|代码[为是：:]?\s?[“\"]?)$")
_STAKE = re.compile(r"\s?的?(?:股权|股份|所有权|权益)")
_HOLDING = Tail(r"(?:持股|持有)(?:比例)?(?:为|达|约|超)?$")
_DONE = re.compile(
    r"(?:已经?|累计(?:已|完成|交付|销售|生产|实现)|现有|已有)[\u4e00-\u9fff]{0,4}?(?:约|超过?|逾|近|共|了|有|达到?|突破){0,3}$"
)
_TO_LEVEL = Tail(r"(?:降|缩短|减|延长|升|增|提高|压缩|下调|改善|控制)(?:至|到|为|在)(?:约|大约|不到|至少|平均|仅)?$")
_CHANGE_TO = re.compile(r"(?:至|到|成)\s?(?:约|近|超过?|逾)?\s?[0-9一二两三四五六七八九十百千万]")


def probability(sentence: Sentence) -> tuple[float, QuantityMatch] | None:
    """Return a stated chance from 0 to 1 and the words that state it ("a 90 % chance", 八成把握)."""
    for q in sentence.quantities:
        value = q.quantity.value
        if q.quantity.unit != "%" or value is None or not 0 <= value <= 100:
            continue
        if sentence.contexts.chance.match(sentence.text, q.end, min(q.end + 14, sentence.end)):
            return value / 100, q
    return None


def _is_chance(sentence: Sentence, q: QuantityMatch) -> bool:
    if q.quantity.unit != "%":
        return False
    stated = sentence.contexts.chance.match(sentence.text, q.end, min(q.end + 14, sentence.end))
    named = sentence.contexts.chance_before.search(sentence.text, max(sentence.start, q.start - 24), q.start)
    return bool(stated or named)


def candidates(sentence: Sentence) -> list[QuantityMatch]:
    """Return the quantities that can be targets: no model names, durations, bare small counts, reference points."""
    _share_units(sentence)
    kept = [q for q in sentence.quantities if not _is_chance(sentence, q) and _can_be_target(sentence, q)]
    return _without_references(sentence, kept)


def _share_units(sentence: Sentence) -> None:
    """Give a bare number before its own date the unit of the figure before: "100 plants by 2026 and 500 by 2027"."""
    last = None
    for q in sentence.quantities:
        if q.quantity.unit is not None:
            last = q.quantity.unit
            continue
        dated = any(0 <= d.start - q.end <= _TOUCHING for d in sentence.dates)
        if dated and last not in (None, "%", "x"):
            q.quantity = replace(q.quantity, unit=last)


def _can_be_target(  # noqa: PLR0911 - a return for each thing that a figure can be instead
    sentence: Sentence, q: QuantityMatch
) -> bool:
    amount = q.quantity
    number = amount.value if amount.value is not None else amount.high
    words = sentence.words(q)
    before = sentence.text[max(sentence.start, q.start - 22) : q.start]
    if number is None or (amount.unit in _DURATIONS and not _TO_LEVEL.search(before)):
        return False
    if q.rule == "en.part-count" and q.noun.lower() in _VOTERS:
        return False  # 14 of 19 participants: who says so
    if amount.unit == "x" and _is_valuation(sentence, q):
        return False
    if _DONE.search(before) or (amount.unit == "x" and _CHANGE_TO.match(sentence.text, q.end)):
        return False  # 已觅得约350公顷; 倍增至5万: the level counts
    if _is_known(sentence, q, number, before):
        return False
    if words.endswith("级别") or sentence.text.startswith("级", q.end) or _is_share(sentence, q, before):
        return False  # 40万级别的SUV: of which class it is; 16.5%股权: which share is sold
    if amount.unit is None:
        if _CODE.search(before) and sentence.text[q.end : q.end + 1] in ')）”"，。':
            return False  # 鸿华先进（2258）: a code in brackets
        if _MODEL_NAME.search(before) and words[:1].isdigit() and "," not in words and number < 10000:
            return False
        if number >= _COUNT and sentence.contexts.counts_of.search(
            sentence.text, max(sentence.start, q.start - _REACH), q.start
        ):
            return True
        return number >= 1000 or (amount.comparator is not Comparator.EQUAL and number >= 20)
    money = _is_money(amount.unit)
    counts = amount.unit not in _MEASURES and not money and not q.growth
    if (
        counts
        and amount.comparator is Comparator.EQUAL
        and (number <= 2 or (number <= _COUNT and sentence.contexts.count_ahead.search(before)))
    ):
        return False
    return not (amount.unit == "x" and amount.comparator is Comparator.EQUAL and number == 1)


def _is_money(unit: str | None) -> bool:
    return unit is not None and unit.isupper() and len(unit) == 3


def _is_share(sentence: Sentence, q: QuantityMatch, before: str) -> bool:
    """Whether a figure only tells which share is sold or who sells: 16.5%股权以3.3亿元转让, 持股13%的股东."""
    if q.quantity.unit != "%":
        return False
    if _HOLDING.search(before) and sentence.text.startswith("的", q.end):
        return True
    priced = any(_is_money(o.quantity.unit) for o in sentence.quantities)
    return priced and _STAKE.match(sentence.text, q.end) is not None


def _is_valuation(sentence: Sentence, q: QuantityMatch) -> bool:
    if sentence.contexts.valued.match(sentence.text, q.end, sentence.end):
        return True
    return bool(sentence.contexts.valued_before.search(sentence.text, max(sentence.start, q.start - 48), q.start))


def _is_known(sentence: Sentence, q: QuantityMatch, number: float, before: str) -> bool:
    """Whether a figure counts things already named (这三个组别), or is what another is paid for (1美元兑7元)."""
    if sentence.contexts.these.search(before) and q.quantity.unit not in _MEASURES:
        return True
    return number == 1 and bool(sentence.contexts.exchanged.match(sentence.text, q.end, q.end + 4))


def _without_references(sentence: Sentence, quantities: list[QuantityMatch]) -> list[QuantityMatch]:
    """Drop "from A" of "from A to B", 相较于X的N, and what stands in brackets where something stands outside."""
    text = sentence.text
    kept = []
    for q in quantities:
        before = text[max(sentence.start, q.start - 24) : q.start]
        goes_on = sentence.contexts.goes_to.match(text, q.end, sentence.end)
        if text.startswith("from ", q.start) and goes_on:
            continue
        if sentence.contexts.source.search(before) and not goes_on:
            kept.append(q)
            continue
        if sentence.contexts.beginning.search(before) and (q.quantity.unit != "x" or goes_on):
            changed = _changed(sentence, q)
            if changed is not None:
                kept.append(changed)
            continue
        if sentence.contexts.that_of.search(text, max(sentence.start, q.start - 70), q.start):
            continue
        if any(0 <= q.start - d.end <= _OF and _is_base(sentence, d) for d in sentence.dates):
            continue
        if sentence.contexts.counted.match(text, q.end, min(q.end + 6, sentence.end)):
            continue
        if kept and sentence.contexts.than_planned.match(text, q.end, sentence.end):
            continue  # "increases by $4.8bn, $300m more than had been planned"
        if sentence.contexts.baseline.search(text[max(sentence.start, q.start - 46) : q.start]):
            continue
        if sentence.contexts.against.search(before) and q.quantity.unit != "x" and not q.growth:
            continue
        kept.append(q)
    kept = [q for q in kept if not _explains(sentence, q)]
    outside = [q for q in kept if not _in_brackets(sentence, q)]
    return outside or kept


def _changed(sentence: Sentence, q: QuantityMatch) -> QuantityMatch | None:
    """Return the end of a change ("raise it from $1,800 to $2,300") or a span ("range from 55 to 65 %"), or None."""
    amount = q.quantity
    if amount.comparator is not Comparator.RANGE or amount.low is None or amount.high is None:
        return None
    start = sentence.clause_span(sentence.clause(q.start))[0]
    if sentence.contexts.shares.match(sentence.text, start):
        start = sentence.start  # "revised up from 3.2% to 3.5% in 2025, | and from 2.1% to 2.5% in 2026"
    clause = sentence.text[start : q.start]
    if sentence.contexts.ranges.search(clause):
        return q
    verbs = list(sentence.contexts.changes.finditer(clause))
    if not verbs:
        return None
    value = amount.low if verbs[-1]["down"] else amount.high
    return replace(q, quantity=replace(amount, comparator=Comparator.EQUAL, value=value, low=None, high=None))


def _explains(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure stands in brackets that say what a name means: (S&P 500 Index: 500 companies ...)."""
    at = max(sentence.text.rfind("(", sentence.start, q.start), sentence.text.rfind("（", sentence.start, q.start))
    if at < 0:
        return False
    inside = sentence.text[at : q.start]
    return (": " in inside or "：" in inside) and ")" not in inside and "）" not in inside


def _in_brackets(sentence: Sentence, q: QuantityMatch) -> bool:
    before = sentence.text[sentence.start : q.start]
    if sentence.contexts.labelled.search(before):
        return False
    return before.count("(") + before.count("（") > before.count(")") + before.count("）")


def stands(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a figure is that of a standing target: "our long-term leverage target of less than two times"."""
    return bool(sentence.contexts.standing.search(sentence.text, max(sentence.start, q.start - 90), q.start))


def awaits_event(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a figure comes with something that has no time: "once both lines run, we will have ..."."""
    clause = sentence.clause(q.start)
    while clause > 0 and sentence.clause_span(clause - 1)[1] - sentence.clause_span(clause - 1)[0] <= 1:
        clause -= 1  # a blank between a comma and an "and"
    before = sentence.clause_span(clause - 1) if clause else sentence.clause_span(0)
    upon = sentence.contexts.upon.match(sentence.text, *before)
    return bool(upon) and not any(d.start >= before[0] for d in sentence.dates)


def told_before_dates(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a figure looks ahead in a clause of its own, and all times come in other clauses after it."""
    clause = sentence.clause(q.start)
    if not sentence.cues_in(clause, *_AIMS) or sentence.cues_in(clause, "past", "past_strong", "present"):
        return False
    later = (
        sentence.contexts.own_clause.match(sentence.text, *sentence.clause_span(n))
        for n in range(clause + 1, clause + 3)
        if n <= len(sentence.breaks)
    )
    return all(sentence.clause(d.start) > clause for d in sentence.dates) and any(later)


def modifies(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a quantity only describes a thing ("a fleet of 10 million cars"): no target of its own."""
    if sentence.contexts.modifies.match(sentence.text[q.end : q.end + 12]) and sentence.contexts.held.search(
        sentence.text[max(sentence.start, q.start - 6) : q.start]
    ):
        return True
    before = sentence.text[max(sentence.start, q.start - 20) : q.start]
    if (
        sentence.contexts.owned.search(before)
        and q.quantity.unit == "%"
        and q.quantity.comparator is not Comparator.RANGE
    ):
        reached = (
            sentence.dates
            and sentence.contexts.level_to.search(before)
            and sentence.contexts.level.match(sentence.text, q.end)
        )
        return not reached
    return (
        bool(sentence.contexts.the.search(before))
        and bool(sentence.contexts.thing.match(sentence.text[q.end : q.end + 60]))
        and q.quantity.unit != "%"
    )


def pair(
    sentence: Sentence, quantities: list[QuantityMatch], said_on: date
) -> list[tuple[QuantityMatch, DateMatch | None]]:
    """Return each quantity with its date: in its clause the one before it, or after it where a figure begins it."""
    dates = [
        d for d in sentence.dates if d.window.due is not None or d.value.relation in (Relation.AFTER, Relation.SINCE)
    ]
    in_order = _respectively(sentence, quantities, dates)
    return [(q, in_order.get(id(q)) or _date_of(sentence, q, quantities, dates, said_on)) for q in quantities]


def _respectively(sentence: Sentence, quantities: list[QuantityMatch], dates: list[DateMatch]) -> dict[int, DateMatch]:
    """Return the dates of figures that are told in the order of their times: 今年与明年增长率分别为14%与18%."""
    word = sentence.contexts.respectively.search(sentence.text, sentence.start, sentence.end)
    if word is None:
        return {}
    clause = sentence.clause(word.start())
    times = [d for d in dates if d.end <= word.start() and sentence.clause(d.start) == clause]
    figures = [q for q in quantities if q.start >= word.end() and sentence.clause(q.start) == clause]
    if len(times) < 2 or len(times) != len(figures):
        return {}
    return {id(q): d for q, d in zip(figures, times, strict=True)}


def is_reference(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time is only what something is compared with, or what a call is about: than last year, 较第3季."""
    contexts, text = sentence.contexts, sentence.text
    before = text[max(sentence.start, d.start - 50) : d.start]
    if "《" in text[sentence.start : d.start] and in_title(text, sentence.start, d.start):
        return True
    if (
        contexts.compared.search(before)
        or _of_guidance(sentence, d, before)
        or contexts.unchanged.search(text, max(sentence.start, d.start - 18), d.end)
    ):
        return True
    rest = d.value.named is not None and d.window.start != d.value.named.start  # "results later this year"
    if d.value.relation not in _DEADLINES and not rest and contexts.topic_before.search(before):
        return True
    if d.window.precision is Precision.DECADE and text[d.start].isdigit():
        return True  # the "Roaring 2020s": a name
    return _is_old(sentence, d, before) or bool(contexts.topic_after.match(text, d.end, min(d.end + 40, sentence.end)))


def _of_guidance(sentence: Sentence, d: DateMatch, before: str) -> bool:
    """Whether a time is that of a forecast which is only a measure: "above the low end of our 2026 guidance"."""
    end = min(d.end + 40, sentence.end)
    return bool(
        sentence.contexts.against_plan.search(before) and sentence.contexts.plan_after.match(sentence.text, d.end, end)
    )


def _is_old(sentence: Sentence, d: DateMatch, before: str) -> bool:
    """Whether a time is that of figures that are known: "under the June projections", 从2025年的6%升至8%."""
    if d.value.bare and d.window.precision is Precision.MONTH and before.endswith("the "):
        return True
    dated = d.window.precision is Precision.DAY or (d.value.bare and d.window.precision is Precision.MONTH)
    if dated and d.value.relation is Relation.IN and sentence.contexts.said_then.search(before):
        return True  # "said Thursday that it plans"
    old = sentence.contexts.old_figures
    return _is_base(sentence, d) or bool(
        d.value.bare and old.match(sentence.text, d.end, min(d.end + 14, sentence.end))
    )


def _is_base(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time is that of a figure from which another begins: 从2025年的6%升至8%."""
    return bool(sentence.contexts.beginning.search(sentence.text[max(sentence.start, d.start - 4) : d.start])) and any(
        0 <= q.start - d.end <= _OF for q in sentence.quantities
    )


def _describes(sentence: Sentence, d: DateMatch, q: QuantityMatch) -> bool:
    return d.end <= q.start <= d.end + 8 and bool(
        sentence.contexts.reaches.search(sentence.text[max(sentence.start, d.start - 9) : d.start])
    )


def _date_of(
    sentence: Sentence, q: QuantityMatch, quantities: list[QuantityMatch], dates: list[DateMatch], said_on: date
) -> DateMatch | None:
    clause = sentence.clause(q.start)
    # "pass the high of $177 set in August 2024": a time that only describes the figure is not its deadline.
    dates = [
        d
        for d in dates
        if not _describes(sentence, d, q) and not is_reference(sentence, d) and not _of_another(sentence, d, q)
    ]
    here = [d for d in dates if sentence.clause(d.start) == clause]
    if (
        sentence.cues_in(clause, *_AIMS)
        and not any(d.end <= q.start for d in here)
        and all(_over(d, said_on) for d in here)
    ):
        here = []  # "we aim for the $3 billion that we made in 2024"
    if here and _told_with(sentence, clause, q, here):
        here = [d for d in dates if sentence.clause(d.start) == clause - 1]
    if here:
        first = min(d.start for d in here)
        leads = any(o.start < first for o in quantities if sentence.clause(o.start) == clause)
        return _in_clause(sentence, q, here, leads=leads)
    if sentence.cues_in(clause, "present") and not sentence.cues_in(clause, *_AHEAD):
        return None  # 预计年底的收入是1000亿美元，现在也就是300亿美元
    far = _FAR_IN_LIST if sentence.has("goal", "frame") else _FAR
    earlier = [d for d in dates if d.end <= q.start and clause - sentence.clause(d.start) <= far]
    if sentence.cues_in(clause, "future", *_AIMS) and not sentence.cues_in(clause, "past_strong"):
        earlier = [d for d in earlier if d.window.due is None or d.window.due >= said_on] or earlier
    if earlier:
        argued = sentence.contexts.because.search(sentence.text, earlier[-1].end, q.start)
        return None if argued or freed(sentence, q, earlier[-1]) else earlier[-1]
    later = next((d for d in dates if d.start >= q.end and sentence.clause(d.start) - clause == 1), None)
    if later is None:
        takes = [
            d for d in dates if d.rule == _TAKES and d.start >= q.end and sentence.clause(d.start) - clause <= _FAR
        ]
        later = takes[0] if takes else None
        if later is not None:
            return later
    # The next clause's time belongs to what that clause says, if it says something.
    says = later is not None and sentence.cues_in(clause + 1, "future", "strong_verb", "expected")
    return None if says else later


def freed(sentence: Sentence, q: QuantityMatch, d: DateMatch) -> bool:
    """Whether a time said before holds no longer: 年底动土，…完成后，产值约4千亿; 明年增长14%，目标价3,030元."""
    if sentence.contexts.afterwards.search(sentence.text, d.end, q.start):
        return True
    if not any(d.end <= one.start < q.start and one.quantity.unit for one in sentence.quantities):
        return False
    return bool(sentence.contexts.priced.search(sentence.text, max(d.end, q.start - 36), q.start))


def _told_with(sentence: Sentence, clause: int, q: QuantityMatch, here: list[DateMatch]) -> bool:
    """Whether a clause goes on with the one before, and its own time comes long after."""
    if not clause or min(d.start for d in here) - q.end <= _LONG_AFTER or not sentence.cues_in(clause, "future"):
        return False
    shares = sentence.contexts.shares.match(sentence.text, sentence.clause_span(clause)[0])
    return bool(shares) and any(sentence.clause(d.start) == clause - 1 for d in sentence.dates)


def _tells_which(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a year only tells which one: "$3 billion of our 2025 maturities this year"."""
    before = sentence.contexts.whose.search(sentence.text, max(sentence.start, d.start - 7), d.start)
    return bool(before) and d.rule == "en.year"


def _of_another(sentence: Sentence, d: DateMatch, q: QuantityMatch) -> bool:
    """Whether a time after a figure is that of another one, compared with it: "$9 versus EPS of $13 in 2025"."""
    return d.start > q.end and bool(sentence.contexts.besides.search(sentence.text, q.end, d.start))


def _over(d: DateMatch, said_on: date) -> bool:
    return d.window.due is not None and d.window.due < said_on


def _precedes(a: DateMatch, b: DateMatch) -> bool:
    """Whether a time ends before another begins."""
    return a.window.due is not None and b.window.start is not None and a.window.due < b.window.start


def _in_clause(sentence: Sentence, q: QuantityMatch, here: list[DateMatch], *, leads: bool) -> DateMatch | None:
    """Return the date of a figure within its clause; `leads` tells that the clause begins with a figure.

    The one before it is taken, but the one after where that stands much closer, or where an aim is stated between
    the two: "our performance in 2024 puts us on track to sign 14 gigawatts through 2025".
    """
    before = [d for d in here if d.end <= q.start]
    after = [d for d in here if d.start >= q.end]
    if not after:
        return before[-1] if before else None
    if sentence.contexts.then_to.fullmatch(sentence.text, before[-1].end if before else q.end, q.start):
        return after[0]  # "from two million last year to three million in 2026"
    if len(after) > 1 and _tells_which(sentence, after[0]):
        after = after[1:]
    if leads or not before:
        return after[0]
    if (
        after[0].start - q.end > _ADJOINING
        and _precedes(after[0], before[-1])
        and sentence.cues_in(sentence.clause(q.start), *_AIMS, "future")
    ):
        return before[-1]  # "in Q2 we expect a margin 10 points above the prior year"
    close, far = after[0].start - q.end, q.start - before[-1].end
    aims = any(c.kind in _AIMS and before[-1].end <= c.start < q.start for c in sentence.cues)
    later = (after[0].window.due or date.max) > (before[-1].window.due or date.max)
    return after[0] if (close <= _TOUCHING and close * 2 < far) or (aims and later and close <= _NEARBY) else before[-1]
