"""Which of a sentence's times are no time of what it claims: what it compares with, what a forecast was made in."""

import re
from datetime import date

from tracker.extract.sentence.asides import is_base, of_compared
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.schedule import moves_to_time
from tracker.extract.sentence.titles import in_title
from tracker.lang.spans import DateMatch, Relation
from tracker.model.window import Precision

_BEGINS = 4
_TOLD = 90
_SHARE_OF = 24
"""So far before a time it may stand that a figure is a share of what was then."""
_DEADLINES = frozenset({Relation.BY, Relation.WITHIN, Relation.AHEAD})


def grows_from(sentence: Sentence, d: DateMatch, said_on: date) -> bool:
    """Whether a figure tells how much more it is than in a time that is over: "growth of 8 % from 2024"."""
    if (
        d.window.due is not None
        and d.window.due < said_on
        and sentence.contexts.times.share_of.search(sentence.text, max(sentence.start, d.start - _SHARE_OF), d.start)
    ):
        return True  # "restore 89 % of 2019 capacity in the third quarter"
    if d.value.relation is not Relation.SINCE or d.window.start is None or d.window.start >= said_on:
        return False
    before = sentence.text[max(sentence.start, d.start - 50) : d.start]
    return sentence.contexts.times.since_then.search(before) is not None


def is_reference(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time is only what something is compared with, or what a call is about: than last year, 较第3季."""
    contexts, text = sentence.contexts, sentence.text
    before = text[max(sentence.start, d.start - 50) : d.start]
    # "the price fell by half in the six months after it went public"
    since = d.value.relation is Relation.AHEAD and contexts.times.since_event.match(text, d.end, sentence.end)
    if since or _brought_forward(sentence, d) or of_compared(sentence, d):
        return True
    if "《" in text[sentence.start : d.start] and in_title(text, sentence.start, d.start):
        return True
    than = contexts.times.compared.search(before)
    if (
        (than and not (contexts.times.expected_for.search(than[0]) and not d.value.bare))
        or _grown_over(sentence, d, before)
        or _of_guidance(sentence, d, before)
        or contexts.times.unchanged.search(text, max(sentence.start, d.start - 18), d.end)
    ):
        return True
    rest = d.value.named is not None and d.window.start != d.value.named.start  # "results later this year"
    topic = contexts.times.topic_before.search(before)
    if d.value.relation not in _DEADLINES and not rest and topic and not _done_by(sentence, d, topic, len(before)):
        return not contexts.times.due_out.search(text, max(sentence.start, d.start - _TOLD), d.start)
    if contexts.times.decade_name.match(text, d.start, d.end):
        return True
    return _is_old(sentence, d, before) or bool(
        contexts.times.topic_after.match(text, d.end, min(d.end + 40, sentence.end))
    )


def _grown_over(sentence: Sentence, d: DateMatch, before: str) -> bool:
    """Whether a thing has grown over a time: "5 percent over 2025"; not where that comes after all others: "2.6 percent
    at the end of this year and 2 percent over 2027".
    """
    times, start = sentence.contexts.times, d.window.start
    if not times.grown.search(before) or not times.over.match(sentence.text, d.start):
        return False
    others = [e.window.start for e in sentence.dates if e is not d and e.window.start is not None]
    return start is None or not others or max(others) >= start


def _done_by(sentence: Sentence, d: DateMatch, topic: re.Match[str], reach: int) -> bool:
    """Whether something will be done before what comes at a time: "will reopen ahead of the schools going back on 4
    September"; what is said ahead of it is no deadline.
    """
    if not topic.groupdict().get("until"):
        return False
    at = d.start - reach + topic.start()
    return any(c.end <= at for c in sentence.cues_in(sentence.clause(d.start), "future", "plan"))


def _brought_forward(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time is one that holds no longer: "pulled forward from 2031 to 2030"."""
    told = sentence.patterns.times
    if sentence.text.endswith(told.moved_from, sentence.start, d.start) and any(
        told.moved.fullmatch(sentence.text, d.end, e.start) for e in sentence.dates
    ):
        return True
    if not sentence.text.startswith(told.leaves, d.start):
        return False
    beside = (e for e in sentence.dates if 0 <= e.start - d.end <= 1 or 0 <= d.start - e.end <= 1)
    after = next((e for e in beside if sentence.text.startswith(told.reaches, e.start)), None)
    if after is None:
        return False
    if after.start < d.start or moves_to_time(sentence, d.start, after.start):
        return True  # "pushed back to 2026 from 2025"
    named, until = d.value.named or d.window, after.value.named or after.window
    return named.start is not None and until.due is not None and until.due < named.start


def _of_guidance(sentence: Sentence, d: DateMatch, before: str) -> bool:
    """Whether a time is that of a forecast which is only a measure: "above the low end of our 2026 guidance"."""
    end = min(d.end + 40, sentence.end)
    return bool(
        sentence.contexts.times.against_plan.search(before)
        and sentence.contexts.times.plan_after.match(sentence.text, d.end, end)
    )


def _is_old(sentence: Sentence, d: DateMatch, before: str) -> bool:
    """Whether a time is that of figures that are known: "under the June projections", 从2025年的6%升至8%."""
    if d.value.bare and d.window.precision is Precision.MONTH and before.endswith(sentence.patterns.times.known):
        return True
    counted = d.rule in sentence.patterns.times.relative_years or d.value.relation in (Relation.WITHIN, Relation.AHEAD)
    if counted and sentence.contexts.times.told_before.search(
        sentence.text, max(sentence.start, d.start - _TOLD), d.start
    ):
        return True
    dated = d.window.precision is Precision.DAY or (d.value.bare and d.window.precision is Precision.MONTH)
    if dated and d.value.relation is Relation.IN and sentence.contexts.times.said_then.search(before):
        return True  # "said Thursday that it plans"
    if dated and d.value.bare and _is_told_then(sentence, d, before):
        return True
    if sentence.contexts.times.extremes.match(sentence.text, d.end, sentence.end):
        return True
    old = sentence.contexts.times.old_figures
    return is_base(sentence, d) or bool(d.value.bare and old.match(sentence.text, d.end, min(d.end + 24, sentence.end)))


def _is_told_then(sentence: Sentence, d: DateMatch, before: str) -> bool:
    """Whether a time without a year is when something was said or stood: "In May, they said", "up 0.3 from April"."""
    contexts = sentence.contexts
    day = d.window.precision is Precision.DAY and d.value.relation is Relation.IN
    if sentence.text.startswith("'s ", d.end) or (day and contexts.times.then_did.match(sentence.text, d.end)):
        return True  # "July's summit", "on Wednesday kept its forecasts"
    if d.value.relation is Relation.SINCE:
        return contexts.times.since_then.search(before) is not None
    clause = sentence.clause_span(sentence.clause(d.start))[0]
    if contexts.times.after_doing.match(sentence.text, clause, d.start) and not sentence.has("future"):
        return True
    first = d.start - sentence.start <= _BEGINS and d.value.relation is Relation.IN
    return first and contexts.times.said_first.match(sentence.text, d.end, sentence.end) is not None
