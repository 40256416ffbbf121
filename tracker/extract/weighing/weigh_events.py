"""What speaks for and against an event at a date."""

from datetime import date

from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.pledge import FIRM, is_pledge
from tracker.extract.sentence.present import happens, is_away, is_purpose, is_said
from tracker.extract.sentence.schedule import moves_to_time, of_spent
from tracker.extract.weighing.chance import probability
from tracker.extract.weighing.said import FUTURE_KINDS
from tracker.extract.weighing.weigh_bare import doing, told_first
from tracker.lang.spans import DateMatch, Relation
from tracker.model.claim import Reason
from tracker.model.window import Precision
from tracker.transcript.document import BlockKind

_OPENING = 12
_NEAR = 8
_STATED = (*FIRM, "future")
_ADJECTIVE = 14
"""A word so near before "path" or "forecasts" describes it: "the projected path of growth in 2022"."""

_IDIOM = 48
_COMPARED = 80
_AGENDA = 110
"""So far before a time the verb may stand that tells what somebody will speak of."""


def of_done(sentence: Sentence, d: DateMatch) -> list[Reason]:
    """A reason against a span in which something was done: "we brought the factory up in four weeks"."""
    if d.value.relation is not Relation.AHEAD:
        return []
    here = [c for c in sentence.cues if c.clause == sentence.clause(d.start) and c.end <= d.start]
    told = {c.start for c in here if c.kind == "reported"}
    done = [c for c in here if c.kind in ("past", "past_strong") and c.start not in told]
    if not done or any(c.kind in FUTURE_KINDS for c in here):
        return []
    return [Reason("done in so long a time", -2.5, done[-1].word)]


def of_then(sentence: Sentence, d: DateMatch, said_on: date) -> list[Reason]:
    """A reason for what is told as done by a time that lies ahead: 明年就上市了."""
    start, clause = d.window.start, sentence.clause(d.start)
    ahead = start is not None and (
        start > said_on or d.value.relation in (Relation.BY, Relation.WITHIN, Relation.AHEAD)
    )
    if (
        not ahead
        or (d.value.bare and d.value.relation is not Relation.BY)
        or sentence.cues_in(clause, "past_strong", *FUTURE_KINDS)
    ):
        return []
    found = sentence.patterns.times.then.match(sentence.text, d.end, sentence.end)
    return [Reason("will have come by then", 1.5, found[0])] if found else []


def of_moved(sentence: Sentence, d: DateMatch, said_on: date) -> list[Reason]:
    """A reason for a time still to come to which something was moved: "the launch was delayed to 2026"."""
    start = d.window.start
    ahead = start is not None and (start > said_on or d.value.relation is Relation.BY)
    ahead = ahead and not (d.value.bare and d.window.precision is Precision.RANGE)  # "sales moved from March to June"
    if not ahead or not moves_to_time(sentence, d.start, d.start) or sentence.is_question:
        return []
    return [Reason("was moved to that time", 3.2, sentence.words(d))]


def of_condition(sentence: Sentence, d: DateMatch, clauses: set[int]) -> list[Reason]:
    """A time in a condition, where no other clause of the event looks ahead: 如果公告要到1月初才发布，…"""
    own = sentence.clause(d.start)
    firm = {c.start for c in sentence.cues_in(own, *FIRM)}  # "we assume" is no condition
    if not any(c.start < d.start and c.start not in firm for c in sentence.cues_in(own, "hypothetical")):
        return []
    if any(sentence.cues_in(n, *FUTURE_KINDS) for n in clauses - {own}):
        return []
    return [Reason("only if it happens then", -1.5)]


def of_event(sentence: Sentence, d: DateMatch, clauses: set[int], said_on: date) -> list[Reason]:
    """An event needs words that say that it will be; a verb of change and a time wholly ahead can stand in for them."""
    near = {c.kind for c in sentence.cues if c.clause in clauses}
    named, says = _is_name(sentence, d), sentence.patterns.events
    if (
        named
        or (says.viewed.match(sentence.text, d.end) and not _goes_on(sentence, d))
        or (says.topic.match(sentence.text, d.end) and not near & {"future", "plan"})
    ):
        return [Reason("only names the topic", -6.0 if named else -4.0)]
    if _is_figurative(sentence, d, near):
        return [Reason("a figure of speech", -5.0)]
    settled = _compared(sentence, d) or _settled(sentence, d, clauses, near)
    if settled is not None:
        return [settled]
    if d.window.precision is Precision.WEEK and sentence.quantities and near.isdisjoint({*FUTURE_KINDS, "certain"}):
        return of_spent(d, said_on)
    if near & {*FUTURE_KINDS, "certain"} or probability(sentence) is not None:
        return []
    terse = sentence.kind in (BlockKind.OUTLINE, BlockKind.LIST, BlockKind.HEADING)
    return _terse(sentence) if terse else _told_otherwise(sentence, d, clauses, near, said_on)


def _terse(sentence: Sentence) -> list[Reason]:
    """Lists and titles are terse, but a title without any word for what happens only names a time: Q3 2026, phase 5."""
    if sentence.kind is not BlockKind.HEADING or sentence.cues:
        return []
    return [Reason("a title that only names the time", -3.0)]


def _is_figurative(sentence: Sentence, d: DateMatch, near: set[str]) -> bool:
    """Whether a time is only a way of speaking: "the car of tomorrow", "it's not going to happen in one day"."""
    times, text = sentence.contexts.times, sentence.text
    if near.isdisjoint(FUTURE_KINDS) and times.figurative.search(text, max(sentence.start, d.start - 4), d.end):
        return True
    return sentence.has("negation") and (
        times.not_at_once.search(text, max(sentence.start, d.start - _IDIOM), d.end) is not None
    )


def _told_otherwise(sentence: Sentence, d: DateMatch, clauses: set[int], near: set[str], said_on: date) -> list[Reason]:
    """Reasons for an event of which no word of its own clauses says that it will be."""
    if happens(sentence, d, said_on):
        return [Reason("happens then, told in the present", 0.6)]
    from_now = d.rule in sentence.patterns.times.from_now_rules and d.value.relation is Relation.AHEAD
    if from_now and not sentence.has("past", "past_strong", *FUTURE_KINDS):
        return [Reason("told of a time from now, and nothing of the past", 0.3)]
    later = d.window.start == said_on and d.value.relation is Relation.IN and "strong_verb" in near
    if later and not sentence.has("past_strong"):
        return [Reason("later in a time that has begun", 0.3)]  # "the last episodes coming up later this month"
    ahead = d.window.start is not None and d.window.start > said_on and not d.value.bare
    if ahead and sentence.patterns.events.believed.search(sentence.text, sentence.start, d.start):
        return [Reason("what is believed of a time that lies ahead", 0.4)]
    if sentence.has(*FUTURE_KINDS):  # "... will come late this year and begin ramping early in 2026"
        past = d.value.bare and "strong_verb" not in near
        return [Reason("a time without a year, and nothing here says that it will be", -0.6)] if past else []
    return [_of_time_alone(sentence, d, clauses, near, said_on)]


def _is_name(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a time only names a thing: 看好2026年的美股, 给出了第二季度强劲的指引, 将于12日召开今年最后一次会议."""
    text, start, end, says = sentence.text, sentence.start, d.start, sentence.patterns.events
    if d.rule in says.plan_rules and text.endswith(says.plan_names, start, d.end):
        return True
    shown = says.published.match(text, d.end, sentence.end)
    if shown and not any(end - _OPENING <= c.start < shown.end() for c in sentence.cues if c.kind in ("future", *FIRM)):
        return True
    if d.rule in says.projections or says.span_of.match(text, d.end):
        return True
    if text.endswith(says.liked, start, end) and says.owner.match(text, d.end):
        return True
    if text.endswith(says.issues, start, end) and says.topic.match(text, d.end):
        return True
    return len(sentence.dates) > 1 and says.last.match(text, d.end) is not None


def _goes_on(sentence: Sentence, d: DateMatch) -> bool:
    """Whether a sentence goes on behind its time with what will be: 就今年下半年而言，AI会继续带来提升."""
    return any(c.kind in ("future", "plan", "goal") and c.start > d.end for c in sentence.cues)


def _compared(sentence: Sentence, d: DateMatch) -> Reason | None:
    """Return what speaks against a time behind a "than", beside another time: "lower than 56.1 % in 2025"."""
    if len(sentence.dates) < 2:
        return None
    before = max(sentence.start, d.start - _COMPARED)
    than = sentence.contexts.sentences.compares.search(sentence.text, before, d.start)
    if than is None or any(than.start() <= e.start < d.start for e in sentence.dates):
        return None  # "margins higher than last year in the second half"
    return Reason("only what is compared with", -2.0)


def _says_what(sentence: Sentence, d: DateMatch, clauses: set[int]) -> bool:
    """Whether the outlook for a time is told itself: "my outlook for 2014 calls for some firming"; or, spoken without a
    stop, what is expected: "as we enter fiscal '27 we expect".
    """
    if any(c.clause in clauses and is_pledge(sentence, c, d.end) for c in sentence.cues if c.kind in FIRM):
        return True
    return sentence.contexts.times.says_what.match(sentence.text, d.end, sentence.end) is not None


def _settled(sentence: Sentence, d: DateMatch, clauses: set[int], near: set[str]) -> Reason | None:
    """Return what decides about an event by itself, for or against; None where its words are to be weighed."""
    announced = sentence.patterns.events.announces.match(sentence.text, sentence.start, d.start)
    judged = sentence.contexts.times.judged.search(
        sentence.text, d.end, sentence.clause_span(sentence.clause(d.start))[1]
    )
    if (
        announced
        or judged
        or _on_agenda(sentence, d)
        or (sentence.has("frame") and not _says_what(sentence, d, clauses) and _only_topic(sentence, d, clauses, near))
    ):
        return Reason("only names the topic", -4.0)
    if d.value.bare and told_first(sentence, d, clauses):
        return Reason("what is told at that time is past", -3.0)
    if is_away(sentence, d):
        return Reason("so far away", 0.5)
    if _only_plan(sentence, d, clauses) or _only_forecast(sentence, d, clauses):
        accounts = sentence.patterns.events.accounts.match(sentence.text, d.end)
        return Reason("only names a plan by its year", -4.0 if accounts else -3.0)
    if not sentence.is_title and sentence.kind is not BlockKind.HEADING:
        return None
    titled = sentence.contexts.times.outlook_for.search(sentence.text, max(sentence.start, d.start - 24), d.start)
    return Reason("only names what the text is about", -3.0) if titled else None


def _on_agenda(sentence: Sentence, d: DateMatch) -> bool:
    """Whether somebody only says what they will speak of: "I will then provide our guidance for the first quarter"."""
    says, start = sentence.patterns.events, max(sentence.start, d.start - _AGENDA)
    if says.agenda_for.search(sentence.text, start, d.start):
        return True
    reviews = says.agenda.search(sentence.text, start, d.start)
    return reviews is not None and says.reviewed.match(sentence.text, d.end) is not None


def _only_plan(sentence: Sentence, d: DateMatch, clauses: set[int]) -> bool:
    """Whether a time only tells which plan is meant: "our 2026 guidance is unchanged"."""
    titled = sentence.patterns.events.titled.match(sentence.text, d.end, min(d.end + 60, sentence.end))
    if titled is None:
        return False
    if sentence.patterns.events.foresees.match(sentence.text, titled.end()):
        return False
    accounts = sentence.patterns.events.accounts.match(sentence.text, d.end)
    after = accounts.end() if accounts else sentence.start
    told = {
        c.kind
        for c in sentence.cues
        if c.clause in clauses and c.start >= after and not d.end <= c.start < titled.end()
    }
    return told.isdisjoint({"certain", *FUTURE_KINDS} - {"confident"})


def _only_forecast(sentence: Sentence, d: DateMatch, clauses: set[int]) -> bool:
    """Whether a time is that of forecasts which are only named: "expectations for the next year are up"."""
    start = max(sentence.start, d.start - 60)
    named = sentence.contexts.times.outlook_of.search(sentence.text, start, d.start)
    of = sentence.patterns.events.of
    if named is None or not (of.search(named[0]) or of.match(sentence.text, d.start)):
        return False
    told = (c for c in sentence.cues if c.clause in clauses and c.kind in FUTURE_KINDS)
    return all(named.start() - _ADJECTIVE <= c.start < d.start for c in told)


def _of_time_alone(sentence: Sentence, d: DateMatch, clauses: set[int], near: set[str], said_on: date) -> Reason:
    """Return what the time says of an event for which no word says that it will be."""
    acts = "strong_verb" in near
    says = sentence.patterns.events
    due = (Relation.BY, Relation.WITHIN, *((Relation.AHEAD,) if says.tenseless else ()))
    later = d.window.start is None or d.window.start > said_on or d.value.relation in due
    if later and d.value.relation is not Relation.AHEAD and doing(sentence, clauses):
        return Reason("is being done, and the time lies ahead", 0.5)
    if acts and d.value.relation in (Relation.BY, Relation.WITHIN) and not near & {"past", "past_strong"}:
        return Reason("nothing but the deadline says that it will be", -0.2)
    if acts and later and is_purpose(sentence, d):
        return Reason("is done for that time", 0.0)
    if later and is_said(sentence, d):
        return Reason("somebody says when", 0.6)
    ruled = _ruled(sentence, d) if later and not d.value.bare else None
    if ruled is not None:
        return ruled
    alone = -0.3 if says.tenseless and not says.owner.match(sentence.text, d.end) else -0.5  # 明年量产
    return Reason("nothing says that it will be", alone if acts and later else -1.4)


def _ruled(sentence: Sentence, d: DateMatch) -> Reason | None:
    """Return what is ruled out or laid down for a time that lies ahead: 2028年以前不加税, 2035年起新车全部为电动车."""
    says = sentence.patterns.events
    if says.refuses.match(sentence.text, d.end, sentence.end):
        return Reason("will not be before then", 1.7)
    if says.binds_from.match(sentence.text, d.start, sentence.end):
        return Reason("holds from then on", 0.3)
    return None


def _only_topic(sentence: Sentence, d: DateMatch, clauses: set[int], near: set[str]) -> bool:
    """Whether words such as "turning to our plans for the year" announce what is to be spoken of, and no more."""
    says = sentence.patterns.events
    frames = [c for c in sentence.cues if c.kind == "frame" and c.clause in clauses]
    if any(says.foresees.match(sentence.text, c.end) for c in frames):
        return False
    if (
        frames
        and not sentence.breaks
        and frames[0].start - sentence.start < _OPENING
        and frames[0].word.endswith(says.turns_to)
    ):
        return True
    at = max((c.end for c in frames), default=d.start)
    expects = sentence.contexts.sentences.expects.search(sentence.text, at, max(at, d.start))
    if expects or (not frames and "expected" in near):
        return False  # "you see in our guidance that we expect to carry that forward in 2025"
    if near.isdisjoint(FUTURE_KINDS) and any(0 <= d.start - c.end <= _NEAR for c in frames):
        return True  # "some comments as we look to the years ahead"
    stated = frames and any(c.clause in clauses and c.end < frames[0].start for c in sentence.cues if c.kind in _STATED)
    if stated and frames[0].word.startswith(says.while_):
        return False  # "we would expect it to pick up as we move into the spring"
    own = sentence.clause(d.start)
    starts = {c.start for c in frames}  # "guidance" frames, and is no word of expecting besides
    told = {c.kind for c in sentence.cues if c.clause in clauses and c.clause != own and c.start not in starts}
    return not near & {"future", "strong_verb", "plan"} and not told & {"expected", "goal"}
