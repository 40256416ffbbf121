"""Figures said by the way: what another is compared with, what stands in brackets, what explains a name."""

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.model.window import Precision

_COUNTED = 60
_AGAINST = 24
_CHANGE = 90
OF = 2
"""So far apart a figure and its time stand at most: "the 6 % of 2025"."""
_FORECAST = ("expected", "future", "plan")


def is_compared(sentence: Sentence, q: QuantityMatch, before: str, *, alone: bool) -> bool:
    """Whether a figure only goes with one before: "55.6%, slightly lower than 56.1%", "$300m more than was planned".

    One that stands alone does where the sentence only sums up: "That's half a point higher than economists expected".
    """
    contexts = sentence.contexts
    than_prior = sentence.patterns.targets.than_prior.match(sentence.text, q.end, sentence.end)
    if than_prior and _is_change(sentence, q):
        return True  # "25%, an increase of 100 basis points versus our prior guidance"
    if alone and not sentence.patterns.targets.sums_up.search(before):
        return False
    if contexts.figures.by_more.match(sentence.text, q.end, sentence.end) and contexts.figures.which_is.search(before):
        return True  # "expense of $37 million, which is $306 million higher than in 2024"
    if contexts.figures.than_planned.match(sentence.text, q.end, sentence.end):
        return True
    told = sentence.patterns.targets
    than = sentence.words(q).startswith(told.compares)
    return than and contexts.figures.slightly.search(before) is not None


def _is_change(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure tells by how much something moved: "down 5% and $0.25 from our previous guide"."""
    start = max(sentence.start, q.start - _CHANGE)
    return sentence.patterns.targets.change_of.search(sentence.text, start, q.start) is not None


def is_known_change(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure is a change that has been, which another is set against: "less than the 9 % increase we saw"."""
    told = sentence.patterns.targets
    if not told.known_change.match(sentence.text, q.end, sentence.end):
        return False
    return told.set_against.search(sentence.text, max(sentence.start, q.start - _AGAINST), q.end) is not None


def is_part(sentence: Sentence, q: QuantityMatch, whole: QuantityMatch) -> bool:
    """Whether a share only tells of what another figure consists: "60,000 flats, comprising 40 % for rent"."""
    if q.quantity.unit != "%":
        return False
    return sentence.contexts.figures.parts_of.search(sentence.text, whole.end, q.start) is not None


def explains(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure stands in brackets that say what a name means: (S&P 500 Index: 500 companies ...)."""
    at = max(sentence.text.rfind("(", sentence.start, q.start), sentence.text.rfind("（", sentence.start, q.start))
    if at < 0:
        return False
    inside = sentence.text[at : q.start]
    return (": " in inside or "：" in inside) and ")" not in inside and "）" not in inside


def in_brackets(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure stands in brackets that do not name what it belongs to."""
    before = sentence.text[sentence.start : q.start]
    if sentence.contexts.figures.labelled.search(before):
        return False
    if before.count("(") + before.count("（") <= before.count(")") + before.count("）"):
        return False
    at = sentence.start + max(before.rfind("("), before.rfind("（"))
    return not any(c.kind in _FORECAST and at < c.start < q.start for c in sentence.cues)  # （预计销售额下降8%）


def is_bracketed(sentence: Sentence, q: QuantityMatch, d: DateMatch) -> bool:
    """Whether a time in brackets behind a figure is that of another one in them: 5%(去年为4%)."""
    if opened(sentence.text, q.end, d.start) < 0:
        return False
    return any(d.end <= o.start and opened(sentence.text, q.end, o.start) >= 0 for o in sentence.quantities)


def opened(text: str, start: int, end: int) -> int:
    """Return where a bracket that is open at `end` was opened in `text[start:end]`; -1 where none is."""
    at = max(text.rfind("(", start, end), text.rfind("（", start, end))
    return -1 if at < 0 or max(text.find(")", at, end), text.find("）", at, end)) >= 0 else at


def of_compared(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time is that of what something is compared with: "compared to the revenue delivered in Q4", "50 % of
    what it was at the beginning of the year".
    """
    if d.value.relation is not Relation.IN:
        return False
    than = sentence.contexts.sentences.compares.search(sentence.text, max(sentence.start, d.start - 80), d.start)
    if than is None:
        return False
    return any(than.start() < c.start < d.start for c in sentence.cues if c.kind in ("past", "past_strong"))


def counts_ahead(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a bare number counts what there will be: "we'll have 140 active projects", "61 of them will go live",
    "we will build 300".
    """
    contexts = sentence.contexts
    if contexts.figures.of_them.match(sentence.text, q.end, sentence.end):
        return True
    if not contexts.figures.has_many.search(sentence.text, max(sentence.start, q.start - _COUNTED), q.start):
        return False
    figures = contexts.figures
    thing = figures.named_things.match(sentence.text, q.end, sentence.end)
    return thing is not None or figures.no_thing.match(sentence.text, q.end, sentence.end) is not None


def is_class(sentence: Sentence, q: QuantityMatch, before: str) -> bool:
    """Whether a figure tells of which class a thing is (40万级别的SUV), or a count comes with its share of all.

    A sum of money that is told once more as a share ("$300 million or 3% of revenue") is one told. A sum right behind
    a count tells of what class those are (5个百亿级项目), a count in a programme's name nothing.
    """
    told, unit = sentence.patterns.targets, q.quantity.unit
    if (unit is None or is_money(unit)) and any(one.end == q.start for one in sentence.quantities):
        return True
    if not is_money(unit) and told.programme.search(before) and told.programme_name.match(sentence.text, q.end):
        return True
    found = told.graded.match(sentence.text, q.end)
    if found is None:
        return False
    return found.lastgroup != "share" or not (is_money(q.quantity.unit) or told.stated.search(before))


def describes_thing(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure tells what a thing has, by the way: "the sale of this business, which has sales of $205 million,
    is expected to close in May".
    """
    clause = sentence.clause(q.start)
    if clause in (0, len(sentence.breaks)) or sentence.cues_in(clause, *_FORECAST, "goal", "hope", "possible", "able"):
        return False
    start, end = sentence.clause_span(clause)
    if any(start <= d.start < end for d in sentence.dates):
        return False
    return sentence.contexts.clauses.tells_of_thing.match(sentence.text, start, end) is not None


def is_share(sentence: Sentence, q: QuantityMatch, before: str) -> bool:
    """Whether a figure only tells which share is sold or who sells: 16.5%股权以3.3亿元转让, 持股13%的股东."""
    if q.quantity.unit != "%":
        return False
    told = sentence.patterns.targets
    if told.holding.search(before) and told.holder.match(sentence.text, q.end):
        return True
    priced = any(is_money(o.quantity.unit) for o in sentence.quantities)
    return priced and told.stake.match(sentence.text, q.end) is not None


def says_again(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a multiple only tells how large the figure before it is: "30,000 arrivals in May, twice what we had"."""
    before = next((o for o in reversed(sentence.quantities) if o.end <= q.start), None)
    if before is None or q.start - before.end > _COUNTED or before.quantity.unit == "x":
        return False
    sized = sentence.contexts.figures.sizes.match(sentence.text, q.end, sentence.end)
    return sized is not None and sentence.clause(before.start) != sentence.clause(q.start)


def is_base(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time is that of a figure from which another begins: 从2025年的6%升至8%, but neither 从2025年起投入6亿元
    nor 从2022年至2030年需要6亿元.
    """
    begins = sentence.text.endswith(sentence.patterns.times.begins, d.start, d.end)
    if begins or d.window.precision is Precision.RANGE:
        return False
    return bool(
        sentence.contexts.figures.beginning.search(sentence.text[max(sentence.start, d.start - 4) : d.start])
    ) and any(0 <= q.start - d.end <= OF for q in sentence.quantities)


def is_money(unit: str | None) -> bool:
    """Whether a unit is the code of a currency."""
    return unit is not None and unit.isupper() and len(unit) == 3


def moves_to(sentence: Sentence, q: QuantityMatch, before: str) -> bool:
    """Whether a thing moves by so much, and its level follows (上涨20%至100点): both are told of it."""
    told = sentence.patterns.targets
    return bool(told.moves_by.search(before)) and told.grows_to.match(sentence.text, q.end) is not None


def is_beside(sentence: Sentence, q: QuantityMatch, kept: list[QuantityMatch]) -> bool:
    """Whether a stroke joins a figure to one that is no target: the second of 从此前的12,465美元/12,150美元上调."""
    if sentence.text[max(0, q.start - 1)] != "/":
        return False
    first = next((p for p in sentence.quantities if p.end == q.start - 1), None)
    return first is not None and all(p.start != first.start for p in kept)
