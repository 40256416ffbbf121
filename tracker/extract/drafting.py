"""Drafts of claims: a figure or an event, its time, and the reasons for and against it."""

from tracker.extract.draft import Draft
from tracker.extract.passage.lending import aims_at_least, is_order
from tracker.extract.passage.passage import Passage
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.present import happens, of_asked, of_running
from tracker.extract.sentence.ranged import of_range
from tracker.extract.sentence.schedule import of_results, of_spent, of_today
from tracker.extract.sentence.scope import of_forecast, with_forecast
from tracker.extract.sentence.unmarked import of_question
from tracker.extract.weighing import targets, weigh, weigh_bare, weigh_events, weigh_figures
from tracker.extract.weighing.reach import OPENING, clauses_of, promise_of, with_begun, with_reporting, with_shared
from tracker.extract.weighing.said import FUTURE_KINDS
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.model.claim import Reason

_FRAGMENT = 60
_OF_IT = 2


def numeric(sentence: Sentence, q: QuantityMatch, d: DateMatch, passage: Passage) -> Draft:
    """Return the draft of a figure that is to be reached at a time."""
    own = sentence.clause(q.start)
    clauses = with_reporting(sentence, {sentence.clause(d.start), *with_shared(sentence, own)})
    clauses = with_forecast(sentence, clauses | promise_of(sentence, own))
    tolerance = weigh_figures.of_tolerance(sentence, q) or of_range(sentence, q, d)
    then = weigh_events.of_then(sentence, d, passage.said_on)
    forecast = weigh_figures.of_guidance(sentence, q)
    framed = passage.frame is not None or bool(tolerance) or bool(forecast)
    reasons = [
        *weigh.of_chance(sentence),
        *of_question(sentence, q.start),
        *of_forecast(sentence, d),
        *weigh.of_date(d, passage.said_on),
        *then,
        *weigh_events.of_done(sentence, d),
        *weigh_bare.of_bare(sentence, d, clauses, passage.said_on, framed=framed, at=q.start),
        *tolerance,
        *weigh.of_words(sentence, clauses, numeric=True, at=q.start),
        *weigh.of_target(sentence, q, passage.words.groups["target_verb"]),
    ]
    reasons += weigh_figures.of_withdrawn(sentence)
    if _told_of_itself(sentence, q):
        reasons.append(Reason("the figure itself is told as past", -2.5))
    ahead = d.value.relation is Relation.AHEAD
    if ahead and not then and not _looks_ahead(sentence, clauses) and not happens(sentence, d, passage.said_on):
        reasons.append(Reason("in so long a time, and nothing looks ahead", -2.0))
    if _says_nothing(reasons) and not forecast:
        reasons.append(Reason("no word says what becomes of it", -1.2))
    reasons += forecast
    reasons += of_running(sentence, q, d, passage.said_on)
    revised = weigh_figures.of_revised(sentence, q) or weigh_figures.of_price(sentence, q)
    reasons += revised
    if not _looks_ahead(sentence, clauses) and not passage.goes_on and not revised:
        reasons += of_spent(d, passage.said_on)
        reasons += of_results(sentence, d, passage.said_on)
    if passage.asked is not None and not sentence.is_question:
        reasons.append(Reason("answers what was asked of the time ahead", 0.5))
    if passage.goes_on:
        reasons.append(Reason("goes on a list of targets", 0.8))
    if passage.orders is not None and aims_at_least(sentence, q):
        reasons.append(Reason("the least that an order of business comes to", 1.6))
    return Draft(sentence, d, q, reasons, q.start, clauses, stretch_at=q.start)


def _says_nothing(reasons: list[Reason]) -> bool:
    """Whether a figure and a time that has begun are all there is: 他今年三十五岁."""
    return [reason.name for reason in reasons] == ["the time has begun", "a numeric target"]


def _told_of_itself(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether the verb of a figure is past, and only what follows looks ahead: "spending totaled $5 million as we
    build the stores expected to open this year".
    """
    clause = sentence.clause(q.start)
    told = next((c for c in sentence.cues_in(clause, "past", "past_strong") if 0 <= q.start - c.end <= _OF_IT), None)
    return told is not None and not any(c.start < told.start for c in sentence.cues_in(clause, *FUTURE_KINDS))


def _looks_ahead(sentence: Sentence, clauses: set[int]) -> bool:
    return any(c.kind in FUTURE_KINDS and c.clause in clauses for c in sentence.cues)


def event(sentence: Sentence, d: DateMatch, passage: Passage) -> Draft:
    """Return the draft of what happens at a time, told without a figure."""
    clauses = with_reporting(sentence, with_begun(sentence, clauses_of(sentence, d)))
    clauses = with_forecast(sentence, clauses)
    moved = weigh_events.of_moved(sentence, d, passage.said_on)
    reasons = [
        *weigh.of_chance(sentence),
        *of_question(sentence, d.start),
        *of_forecast(sentence, d),
        *of_asked(sentence, d, passage.said_on),
        *weigh.of_date(d, passage.said_on),
        *of_today(sentence, d, passage.said_on),
        *weigh_events.of_then(sentence, d, passage.said_on),
        *weigh_events.of_done(sentence, d),
        *moved,
        *weigh.of_words(sentence, clauses, numeric=False, at=d.start),
        *([] if moved else weigh_bare.of_bare(sentence, d, clauses, passage.said_on, framed=False, at=d.start)),
        *weigh_events.of_event(sentence, d, clauses, passage.said_on),
        *weigh_events.of_condition(sentence, d, clauses),
        *weigh_figures.of_withdrawn(sentence),
    ]
    if passage.goes_on and passage.listed_aims and passage.is_ahead(d):
        reasons.append(Reason("goes on a list of targets", 1.7))
    return Draft(sentence, d, None, reasons, d.end, clauses, stretch_at=d.start)


def inherited(
    sentence: Sentence, q: QuantityMatch, d: DateMatch, passage: Passage, *, beside: int | None = None
) -> Draft:
    """Return the draft of a figure whose time was stated before its sentence.

    `beside` is the clause of the figure whose rate it is: what that says holds for it too.
    """
    own = sentence.clause(q.start)
    clauses = with_shared(sentence, own) | promise_of(sentence, own)
    clauses = clauses if beside is None else clauses | {beside}
    reasons = [
        *of_question(sentence, q.start),
        *weigh.of_date(d, passage.said_on),
        *weigh.of_words(sentence, clauses, numeric=True),
        Reason("the deadline stands in the sentence before", -0.1),
    ]
    if passage.goes_on:
        reasons.append(Reason("goes on a list of targets", 1.0))
    elif d is passage.lead:
        reasons.append(Reason("an item of what is to be by then", 1.6))
    elif d is passage.frame and passage.itemises(sentence, q):
        reasons.append(Reason("an item of what was announced", 1.4))
    elif d is passage.section:
        reasons.append(Reason("stands under a title that names the time", 1.0))
    elif d is passage.agenda and (sentence.orders(q.start) or is_order(sentence, q)):
        reasons.append(Reason("an order of business for that year", 1.2))
    elif passage.last is not None and d is passage.last.date and sentence.has("goal"):
        reasons.append(Reason("a goal told in one breath with another", 0.6))
    elif passage.asked is d:
        reasons.append(Reason("answers what was asked of the time ahead", 1.2))
    return Draft(sentence, d, q, reasons, q.start, clauses, inherited=True, stretch_at=q.start)


def _begins(sentence: Sentence, q: QuantityMatch) -> bool:
    """Whether a sentence begins with a figure: "And 10,000 new jobs."."""
    return q.start - sentence.start <= OPENING


def listed_event(sentence: Sentence, d: DateMatch, passage: Passage) -> Draft:
    """A figureless item of a list of targets: ；国际收支基本平衡；"""
    clauses = set(range(len(sentence.breaks) + 1))
    reasons = [*weigh.of_date(d, passage.said_on), *weigh.of_words(sentence, clauses, numeric=False)]
    reasons.append(
        Reason("an item of what is to be by then" if d is passage.lead else "goes on a list of targets", 1.5)
    )
    return Draft(sentence, d, None, reasons, sentence.start, clauses, inherited=True)


def foretold_event(sentence: Sentence, d: DateMatch, passage: Passage) -> Draft:
    """What is expected to happen, told without figure and time, of the period of which the sentences before tell."""
    clauses = set(range(len(sentence.breaks) + 1))
    reasons = [*weigh.of_date(d, passage.said_on), *weigh.of_words(sentence, clauses, numeric=False)]
    reasons.append(Reason("the deadline stands in the sentence before", -0.1))
    if passage.asked is d:
        reasons.append(Reason("answers what was asked of the time ahead", 1.2))
    told = sentence.contexts.sentences.foretells.search(sentence.text, sentence.start, sentence.end)
    at = told.end() - 1 if told else sentence.start
    return Draft(sentence, d, None, reasons, at, clauses, inherited=True)


def _before_guidance(sentence: Sentence, clauses: set[int]) -> bool:
    """Whether a forecast is told only after a figure, and nothing looks ahead before: 营收增长20%，指引达到30亿."""
    aheads = [c for c in sentence.cues if c.kind in FUTURE_KINDS]
    if not aheads or any(c.clause <= max(clauses) for c in aheads):
        return False
    return any(c.kind == "frame" and c.start == aheads[0].start for c in sentence.cues)


def _goes_on(sentence: Sentence, q: QuantityMatch, passage: Passage) -> bool:
    """Whether a fragment right behind a claim goes on with it: "Ten thousand jobs."; 我们有3家工厂 does not."""
    if not passage.fresh or sentence.cues or sentence.end - sentence.start > _FRAGMENT or not _begins(sentence, q):
        return False
    return sentence.contexts.figures.there_are.search(sentence.text, sentence.start, q.start) is None


def undated(sentence: Sentence, q: QuantityMatch, passage: Passage) -> Draft:
    """Return the draft of a figure without a time."""
    clauses = with_shared(sentence, sentence.clause(q.start))
    reasons = weigh.of_words(sentence, clauses, numeric=True) + of_question(sentence, q.start)
    reasons += weigh.of_target(sentence, q, passage.words.groups["target_verb"])
    priced = weigh_figures.of_price(sentence, q)
    reasons += priced
    if sentence.has("eventual"):
        reasons.append(Reason("in the long run", 1.2))
    if q.quantity.unit is not None:
        reasons.append(Reason("a figure with its unit", 0.2))
    if targets.stands(sentence, q):
        reasons.append(Reason("a standing target", 2.4))
    if sentence.orders(q.start) and not passage.retro:
        reasons.append(Reason("an order of business", 1.2))
    elif sentence.proposes(q.start):
        reasons.append(Reason("a thing that is proposed", 1.0))
    elif _goes_on(sentence, q, passage):
        reasons.append(Reason("goes on with what will be", 1.0))
    elif not priced and not sentence.has(*FUTURE_KINDS, "eventual"):
        reasons.append(Reason("nothing says that it will be", -2.0))
    elif _before_guidance(sentence, clauses):
        reasons.append(Reason("a result, told before a forecast", -1.5))
    if not sentence.has(*FUTURE_KINDS, "eventual"):
        compared = sentence.contexts.sentences.year_on_year.search(sentence.text, sentence.start, sentence.end)
        reasons += [Reason("set against the time before", -1.5, compared[0])] if compared else []
    return Draft(sentence, None, q, reasons, q.start, clauses, stretch_at=q.start)
