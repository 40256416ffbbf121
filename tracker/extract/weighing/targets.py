"""Which of a sentence's quantities can be a target."""

from datetime import date

from tracker.extract.sentence.asides import (
    OF,
    counts_ahead,
    describes_thing,
    is_beside,
    is_class,
    is_money,
    is_share,
    says_again,
)
from tracker.extract.sentence.facts import Sentence
from tracker.extract.weighing.chance import is_chance
from tracker.extract.weighing.completed import complete
from tracker.extract.weighing.other_figures import without_references
from tracker.lang.spans import QuantityMatch
from tracker.model.quantity import Comparator

AIMS = ("goal", "plan", "expected")
_COUNT = 10
"""Of this a bare number behind "the number of ..." can be a count."""
_AGE = "years old"
_OF_MEMORY = frozenset({"MB", "GB", "TB"})
_REACH = 60
_NAMED = 40
_MEASURES = frozenset(
    (
        "%", "x", "basis points", "percentage points", "points", "kW", "MW", "GW", "TW", "MWh", "GWh", "TWh", "cm", "m",
        "km", "tonnes", "hectares", "°C", "°F",
    )
)  # fmt: skip
"""Of these one or two can be a target; one or two plants or people mostly are none."""
_OF_CHIPS = frozenset({"nm"})
"""So fine a length is a generation's name: "the ramp of 10 nanometer"."""
_DURATIONS = frozenset({"days", "weeks", "months", "years"})


def candidates(sentence: Sentence) -> list[QuantityMatch]:
    """Return the quantities that can be targets: no model names, durations, bare small counts, reference points."""
    complete(sentence)
    figures = [q for q in sentence.quantities if not _before_report(sentence, q)]
    kept = [q for q in figures if not is_chance(sentence, q) and _can_be_target(sentence, q)]
    kept = without_references(sentence, kept)
    return [q for q in kept if not is_beside(sentence, q, kept)]


def _before_report(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure tells what happened when a forecast was told: "fell 3.7 % after it said it expects ..."."""
    if q.end > sentence.told[0]:
        return False
    return all(d.start >= sentence.told[0] for d in sentence.dates)


def _can_be_target(  # noqa: PLR0911 - a return for each thing that a figure can be instead
    sentence: Sentence, q: QuantityMatch
) -> bool:
    amount = q.quantity
    number = amount.value if amount.value is not None else amount.high
    before = sentence.text[max(sentence.start, q.start - 22) : q.start]
    told = sentence.patterns.targets
    if number is None or q.which or (amount.unit in _DURATIONS and not _counts_days(sentence, q, before)):
        return False
    if amount.unit in told.periods or amount.unit in _OF_CHIPS or _tells_kind(sentence, q):
        return False
    if q.rule in told.part_counts and q.noun.lower() in told.voters:
        return False  # 14 of 19 participants: who says so
    if amount.unit == "x" and (says_again(sentence, q) or _is_valuation(sentence, q) or _has_level(sentence, q)):
        return False
    if told.nearness.match(sentence.text, q.start, sentence.end) or told.asked.match(
        sentence.text, q.end, sentence.end
    ):
        return False  # "within five miles of where they live", 超六成首席经济学家认为
    if told.done.search(before):
        return False  # 已觅得约350公顷
    if _is_known(sentence, q, number):
        return False
    if is_class(sentence, q, before) or is_share(sentence, q, before) or describes_thing(sentence, q):
        return False  # 40万级别的SUV: of which class it is; 16.5%股权: which share is sold
    if amount.unit is None:
        if told.ages.search(sentence.words(q)) or (
            told.code.search(before) and sentence.text[q.end : q.end + 1] in ')）”"，。'
        ):
            return False  # 鸿华先进（2258）: a code in brackets
        return _is_bare_target(sentence, q, number, before)
    money = is_money(amount.unit)
    counts = amount.unit not in _MEASURES and not money and not q.growth
    if (
        counts
        and not _is_move(sentence, q, before)
        and (amount.comparator is Comparator.EQUAL or (amount.comparator is Comparator.ABOUT and number == 1))
        and (
            abs(number) < 2
            or (number == 2 and not _is_brought(sentence, q))
            or (number <= _COUNT and sentence.contexts.figures.count_ahead.search(before))
        )
    ):
        return False
    return not (amount.unit == "x" and amount.comparator is Comparator.EQUAL and number == 1)


def _tells_kind(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a figure only tells whom or what kind of thing is meant: 18岁以下青少年, 8GB+256GB."""
    text, unit = sentence.text, q.quantity.unit
    if unit == _AGE:
        return sentence.contexts.figures.of_age.match(text, q.end, sentence.end) is not None
    return unit in _OF_MEMORY and ("+" in text[q.end : q.end + 2] or text[max(0, q.start - 2) : q.start].endswith("+"))


def _is_move(sentence: Sentence, q: QuantityMatch, before: str) -> bool:
    """Whether a figure counts the moves of a central bank: 降息两次, 两次降息, "one rate cut"."""
    if q.quantity.unit != "occurrences":
        return sentence.patterns.targets.counts_moves.match(sentence.text, q.start, sentence.end) is not None
    moves = sentence.patterns.targets.moves
    counted = (one.end for one in sentence.quantities if one.quantity.unit == "occurrences" and one.end <= q.start)
    again = any(move in sentence.text[max(sentence.start, at - 8) : at] for at in counted for move in moves)
    return again or before.endswith(moves) or sentence.text.startswith(moves, q.end)


def _is_bare_target(sentence: Sentence, q: QuantityMatch, number: float, before: str) -> bool:
    """Whether a number without a unit can be a target: no model's name, and large, or told as a level or a count."""
    words = sentence.words(q)
    if abs(number) >= _COUNT and (q.quantity.per is not None or counts_ahead(sentence, q)):
        return True  # "42 a month": a rate
    more = number > 1 and sentence.patterns.targets.counts_more.match(sentence.text, q.end, sentence.end)
    if more and sentence.has("strong_verb", *AIMS, "future"):
        return True  # "sixteen more by New Year's Eve"
    named = sentence.patterns.targets.model_name.search(before)
    if named and words[:1].isdigit() and "," not in words and number < 10000:
        return False
    if _is_level(sentence, q, number, words):
        return True
    return abs(number) >= 1000 or (q.quantity.comparator is not Comparator.EQUAL and number >= 20)


def _is_level(sentence: Sentence, q: QuantityMatch, number: float, words: str) -> bool:
    """Whether a bare number is one all the same: an exchange rate (汇率升至6.0), "its store count to 40"."""
    reach = (sentence.text, max(sentence.start, q.start - _REACH), q.start)
    if ("." in words or not float(number).is_integer()) and sentence.contexts.figures.rate_to.search(*reach):
        return True
    return number >= _COUNT and bool(sentence.contexts.figures.counts_of.search(*reach))


def _counts_days(sentence: Sentence, q: QuantityMatch, before: str) -> bool:
    if sentence.patterns.targets.lasts_to.search(before):
        return True
    return sentence.contexts.figures.kind_of_days.match(sentence.text, q.end, sentence.end) is not None


def _is_brought(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether somebody is to make two of something: "open two plants"."""
    before = sentence.text[max(sentence.start, q.start - 40) : q.start]
    if sentence.has("future", *AIMS) and sentence.contexts.figures.more_of.match(sentence.text, q.end):
        return True
    return sentence.contexts.figures.brings.search(before) is not None


def _has_level(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a multiple is told with the level that it leads to, which counts: 倍增至5万, "double it to 40,000"."""
    grows_to = sentence.patterns.targets.grows_to
    if grows_to.match(sentence.text, q.end) or sentence.contexts.figures.means.match(sentence.text, q.end):
        return True
    return not q.growth and sentence.contexts.figures.to_level.match(sentence.text, q.end, sentence.end) is not None


def _is_valuation(sentence: Sentence, q: QuantityMatch) -> bool:
    if sentence.contexts.figures.valued.match(sentence.text, q.end, sentence.end):
        return True
    return bool(
        sentence.contexts.figures.valued_before.search(sentence.text, max(sentence.start, q.start - 48), q.start)
    )


def _is_known(sentence: Sentence, q: QuantityMatch, number: float) -> bool:
    """Whether a figure counts things already named (这三个组别), or is what another is paid for (1美元兑7元)."""
    named = sentence.contexts.figures.these.search(sentence.text, max(sentence.start, q.start - _NAMED), q.start)
    if named and q.quantity.unit not in _MEASURES:
        return True
    return number == 1 and bool(sentence.contexts.figures.exchanged.match(sentence.text, q.end, q.end + 4))


def stands(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a figure is that of a standing target: "our long-term leverage target of less than two times"."""
    return bool(sentence.contexts.figures.standing.search(sentence.text, max(sentence.start, q.start - 90), q.start))


def awaits_event(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a figure comes with something that has no time: "once both lines run, we will have ..."."""
    clause = sentence.clause(q.start)
    while clause > 0 and sentence.clause_span(clause - 1)[1] - sentence.clause_span(clause - 1)[0] <= 1:
        clause -= 1  # a blank between a comma and an "and"
    before = sentence.clause_span(clause - 1) if clause else sentence.clause_span(0)
    upon = sentence.contexts.clauses.upon.match(sentence.text, *before)
    if upon is None and clause < len(sentence.breaks):
        upon = sentence.contexts.clauses.upon.match(sentence.text, *sentence.clause_span(clause + 1))
    return bool(upon) and not any(d.start >= before[0] for d in sentence.dates)


def told_before_dates(sentence: Sentence, q: QuantityMatch, said_on: date) -> bool:
    """Return whether a figure looks ahead in a clause of its own, and all times come in other clauses after it."""
    clause = sentence.clause(q.start)
    if not any(d.window.due is None or d.window.due >= said_on for d in sentence.dates):
        return False
    if not sentence.cues_in(clause, *AIMS, "future", "possible") or sentence.cues_in(
        clause, "past", "past_strong", "present"
    ):
        return False
    first = min(d.start for d in sentence.dates)
    if sentence.contexts.pairs.corrected.search(sentence.text, q.end, max(q.end, first)):
        return False  # 不是在未来六个季度，而是在未来五个季度
    later = (
        sentence.contexts.clauses.own_clause.match(sentence.text, *sentence.clause_span(n))
        or sentence.patterns.clauses.comes_of.match(sentence.text, *sentence.clause_span(n))
        for n in range(clause + 1, clause + 3)
        if n <= len(sentence.breaks)
    )
    return all(sentence.clause(d.start) > clause for d in sentence.dates) and any(later)


def modifies(sentence: Sentence, q: QuantityMatch) -> bool:
    """Return whether a quantity only describes a thing ("a fleet of 10 million cars"): no target of its own."""
    text, figures = sentence.text, sentence.contexts.figures
    if figures.modifies.match(text[q.end : q.end + 12]) and figures.held.search(
        text[max(sentence.start, q.start - 6) : q.start]
    ):
        return True
    before = text[max(sentence.start, q.start - 20) : q.start]
    owned = (figures.their.search(before) and figures.level.match(text, q.end)) or figures.owned.search(before)
    if owned and q.quantity.unit == "%" and q.quantity.comparator is not Comparator.RANGE:
        reached = sentence.dates and (
            figures.gets_to.search(before) or (figures.level_to.search(before) and figures.level.match(text, q.end))
        )
        return not reached
    return (
        bool(figures.the.search(before))
        and bool(figures.thing.match(text[q.end : q.end + 60]))
        and q.quantity.unit != "%"
        and not any(0 <= d.start - q.end <= OF for d in sentence.dates)  # "in the low $50s next year"
        and not figures.to_come.match(text, q.end, sentence.end)
    )
