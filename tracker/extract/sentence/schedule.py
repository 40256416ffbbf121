"""Times without a year: what is set for one that is still to come (7月1日上路), and which of them are over."""

from datetime import date

from tracker.extract.sentence.facts import Sentence
from tracker.lang.spans import DateMatch, Relation
from tracker.model.claim import Reason
from tracker.model.window import Precision

_FAR = 250
"""Days: what is told of a later part of the year without a word that looks ahead is mostly over."""
_BEFORE = 6
_SET = 12
_WEEK = 6
"""Days from the first of a week to its last."""
_MOVED = 90
"""So far before a time the verb stands that moves something to it."""
_QUARTER = 92
_HALF_YEAR = 185
"""Days: a month without a year that is further ahead is nearer behind."""


def is_set(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether something is set for a time without a year, and that lies ahead in the year of speaking: 7月1日上路."""
    start, due, says = d.window.start, d.window.due, sentence.patterns.events
    if start is None or due is None or due.year != said_on.year or not 0 < (start - said_on).days <= _FAR:
        return False
    if any(o.window.due is not None and o.window.due < said_on for o in sentence.dates) or sentence.has("past_strong"):
        return False
    if says.day_alone.fullmatch(sentence.text, d.start, d.end):
        return False
    return says.scheduled.match(sentence.text, d.end, sentence.end) is not None or (
        says.set_for.search(sentence.text, max(sentence.start, d.start - _BEFORE), d.start) is not None
    )


def is_later(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether a part of the year of speaking is still to come, in a language whose verbs have no tense.

    One of the year before would be told with its year (去年7月): 七月份对社会公众开放, said in February.
    """
    start, due = d.window.start, d.window.due
    if not sentence.patterns.events.tenseless or start is None or due is None or d.value.relation is Relation.PAST:
        return False
    if start <= said_on or due.year != said_on.year or (start - said_on).days > _FAR:
        return False
    says = sentence.patterns.events
    if d.window.precision is Precision.QUARTER or d.rule in says.news_days:
        return False  # results are told by their quarter, and news by the weekday
    if says.day_alone.fullmatch(sentence.text, d.start, d.end):
        return False
    if sentence.is_question or sentence.has("habitual", "doubt", "hypothetical"):
        return False
    return sentence.acts_in(*sentence.clause_span(sentence.clause(d.start)))


def moves_to_time(sentence: Sentence, at: int, to: int) -> bool:
    """Whether something is told, before `at`, to be moved in time, and a time that begins at `to` is the new one."""
    says = sentence.patterns.events
    if says.moved_to.match(sentence.text, to, sentence.end) is None:
        return False
    return says.moved.search(sentence.text, max(sentence.start, at - _MOVED), at) is not None


def of_today(sentence: Sentence, d: DateMatch, said_on: date) -> list[Reason]:
    """A reason for what is set for the day of speaking itself: 将于今日公布, 计划于8月28日发射."""
    if not d.window.start == d.window.due == said_on:
        return []
    says, before = sentence.patterns.events, max(sentence.start, d.start - _SET)
    found = says.set_now.search(sentence.text, before, d.start)
    return [Reason("set for later that day", 6.0, found[0])] if found else []


def of_spent(d: DateMatch, said_on: date) -> list[Reason]:
    """A reason against a figure of a time that is nearly over, where nothing looks ahead: it tells how it is."""
    start, due = d.window.start, d.window.due
    if d.value.relation is not Relation.IN or start is None or due is None or not start <= said_on <= due:
        return []
    if (due - start).days == _WEEK:
        return [Reason("the week is not over, and nothing looks ahead", -3.5, d.value.note)]
    if (due - said_on).days * 4 > (due - start).days:
        return []
    return [Reason("the time is nearly over, and nothing looks ahead", -2.1, d.value.note)]


def of_results(sentence: Sentence, d: DateMatch, said_on: date) -> list[Reason]:
    """A reason against a figure of a time that has begun, more where it is set against one before: 营收同比增长5%."""
    start, due = d.window.start, d.window.due
    if d.value.relation is not Relation.IN or start is None or due is None or not start <= said_on <= due:
        return []
    found = sentence.contexts.sentences.year_on_year.search(sentence.text, sentence.start, sentence.end)
    if found:
        return [Reason("set against the time before, and nothing looks ahead", -1.2, found[0])]
    running = (due - start).days <= _QUARTER
    return [Reason("a quarter or less that runs, and nothing looks ahead", -0.6, d.value.note)] if running else []


def is_far(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether a month or a day without a year is over in this one and nearer behind: "projected in March", in May."""
    start = d.window.start
    if start is None or d.value.relation is not Relation.IN or start.year <= said_on.year:
        return False
    if d.window.precision not in (Precision.DAY, Precision.MONTH) or (start - said_on).days <= _HALF_YEAR:
        return False
    says, before = sentence.patterns.events, max(sentence.start, d.start - _BEFORE)
    return says.set_for.search(sentence.text, before, d.start) is None
