"""Which date each of a sentence's quantities belongs to."""

from datetime import date

from tracker.extract.sentence.asides import is_bracketed
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.respective import told_in_order
from tracker.extract.weighing.coordinated import in_parallel, share_the_end
from tracker.extract.weighing.one_clause import ADJOINING, in_clause
from tracker.extract.weighing.references import grows_from, is_reference
from tracker.extract.weighing.subject_first import VERBS, of_one_verb, same_in_other_words
from tracker.extract.weighing.targets import AIMS
from tracker.lang.spans import DateMatch, QuantityMatch, Relation

_FRONT = 20
_BEGINS = 4
_LONG_AFTER = 60
"""A figure and the date after it at most so many characters apart may belong together: "2.6 percent through 2022"."""
_AHEAD = ("future", "possible", "strong_verb", "eventual", *AIMS)
_NEAR_CLAUSES = 2
_FAR = 4
_FAR_IN_LIST = 9
"""A figure belongs to a date at most so many clauses before it; in a list of targets, more."""
_SAYS_WHEN = 6
"""No more characters stand behind a time in a clause that only tells when something is done."""


def pair(
    sentence: Sentence, quantities: list[QuantityMatch], said_on: date
) -> list[tuple[QuantityMatch, DateMatch | None]]:
    """Return each quantity with its date: in its clause the one before it, or after it where a figure begins it."""
    dates = [
        d for d in sentence.dates if d.window.due is not None or d.value.relation in (Relation.AFTER, Relation.SINCE)
    ]
    in_order = told_in_order(sentence, quantities, dates)
    looked = dates if quantities else []
    own = [d for d in looked if not is_reference(sentence, d) and not grows_from(sentence, d, said_on)]
    told = [(q, in_order.get(id(q)) or _date_of(sentence, q, quantities, own, said_on)) for q in quantities]
    return share_the_end(sentence, same_in_other_words(sentence, told))


def _describes(sentence: Sentence, d: DateMatch, q: QuantityMatch, said_on: date) -> bool:
    if d.window.due is not None and d.window.due >= said_on:
        return False  # 达到全年5.5%的目标
    return d.end <= q.start <= d.end + 8 and bool(
        sentence.contexts.times.reaches.search(sentence.text[max(sentence.start, d.start - 9) : d.start])
    )


def _date_of(
    sentence: Sentence, q: QuantityMatch, quantities: list[QuantityMatch], dates: list[DateMatch], said_on: date
) -> DateMatch | None:
    clause = sentence.clause(q.start)
    # "pass the high of $177 set in August 2024": a time that only describes the figure is not its deadline.
    dates = [d for d in dates if not _describes(sentence, d, q, said_on) and not _of_another(sentence, d, q)]
    until = _from_today(sentence, q, dates, said_on)
    if until is not None:
        return until
    here = _beside(sentence, q, dates, said_on)
    if here:
        first = min(d.start for d in here)
        leads = any(o.start < first for o in quantities if sentence.clause(o.start) == clause)
        return in_clause(sentence, q, here, leads=leads)
    filled = next((d for d in dates if d.start >= q.end and _filled(sentence, q, d)), None)
    if filled is not None:
        return filled
    already = sentence.contexts.clauses.already.match(sentence.text, *sentence.clause_span(clause))
    if (already or sentence.cues_in(clause, "present")) and not sentence.cues_in(clause, *_AHEAD):
        return None  # 预计年底的收入是1000亿美元，现在也就是300亿美元
    earlier = _before(sentence, q, dates, said_on)
    if earlier:
        argued = sentence.contexts.pairs.because.search(sentence.text, earlier[-1].end, q.start)
        return None if argued or freed(sentence, q, earlier[-1]) else earlier[-1]
    return _behind(sentence, q, dates)


def _from_today(sentence: Sentence, q: QuantityMatch, dates: list[DateMatch], said_on: date) -> DateMatch | None:
    """Return the deadline of a figure told today: "today this government speaks of 100 GW, from the sun, by 2022"."""
    before = [d for d in dates if d.end <= q.start]
    if not before or any(not d.window.start == d.window.due == said_on for d in before):
        return None
    d = next((d for d in dates if d.start >= q.end), None)
    if d is None or d.value.relation not in (Relation.BY, Relation.WITHIN) or sentence.has("present", "past_strong"):
        return None
    between = any(q.end <= c.start < d.start for c in sentence.cues if c.kind in _AHEAD)
    goes_on = any(one.start >= d.end for one in sentence.quantities)
    return None if between or goes_on or sentence.clause(d.start) - sentence.clause(q.start) > _NEAR_CLAUSES else d


def _beside(sentence: Sentence, q: QuantityMatch, dates: list[DateMatch], said_on: date) -> list[DateMatch]:
    """Return the times of a figure's own clause, or of the clause before where those are told with something else."""
    clause = sentence.clause(q.start)
    here = [d for d in dates if sentence.clause(d.start) == clause]
    if (
        sentence.cues_in(clause, *AIMS)
        and not any(d.end <= q.start for d in here)
        and all(_over(d, said_on) for d in here)
    ):
        here = []  # "we aim for the $3 billion that we made in 2024"
    here = _without_origins(here, said_on)
    if here and (_told_with(sentence, clause, q, here) or _framed(sentence, clause, q, here)):
        here = [d for d in dates if sentence.clause(d.start) == clause - 1]
    return here


def _before(sentence: Sentence, q: QuantityMatch, dates: list[DateMatch], said_on: date) -> list[DateMatch]:
    """Return the times before a figure, of clauses that are near enough; what is to be has none that is over."""
    clause = sentence.clause(q.start)
    fronted = bool(dates) and dates[0].start - sentence.start <= _BEGINS and sentence.has("expected")
    far = _FAR_IN_LIST if fronted or sentence.has("goal", "frame") else _FAR
    earlier = [d for d in dates if d.end <= q.start and clause - sentence.clause(d.start) <= far]
    if sentence.cues_in(clause, "future", *AIMS) and not sentence.cues_in(clause, "past_strong"):
        earlier = [d for d in earlier if d.window.due is None or d.window.due >= said_on] or earlier
        earlier = [d for d in earlier if not d.window.start == d.window.due == said_on] or earlier
        earlier = [d for d in earlier if d.value.relation is not Relation.PAST] or earlier  # "the best in a decade"
    return earlier


def _behind(sentence: Sentence, q: QuantityMatch, dates: list[DateMatch]) -> DateMatch | None:
    """Return the time behind a figure that is told of it."""
    clause = sentence.clause(q.start)
    following = next((d for d in dates if d.start >= q.end), None)
    if following is not None and in_parallel(sentence, q, following):
        return following
    later = next((d for d in dates if d.start >= q.end and sentence.clause(d.start) - clause == 1), None)
    if later is None:
        taking = sentence.patterns.times.taking_rules
        behind = [d for d in dates if d.start >= q.end and sentence.clause(d.start) - clause <= _FAR]
        told = next((d for d in behind if d.rule in taking or of_one_verb(sentence, q, d)), None)
        return told or _ends_list(sentence, q, behind)
    if of_one_verb(sentence, q, later) or _when_done(sentence, q, later):
        return later
    # The next clause's time belongs to what that clause says, if it says something.
    return None if sentence.cues_in(clause + 1, "future", "strong_verb", "expected") else later


def _when_done(sentence: Sentence, q: QuantityMatch, d: DateMatch) -> bool:
    """Whether a clause says no more than when the thing before it is done: 第一批五千台，九月份交付.

    How many measures take effect (五项措施，9月1日起施行) is no target.
    """
    start, end = sentence.clause_span(sentence.clause(q.start) + 1)
    if d.start - start > ADJOINING or end - d.end > _SAYS_WHEN or q.quantity.unit == "items":
        return False
    return sentence.contexts.times.milestone.search(sentence.text, d.end, end) is not None


def _ends_list(sentence: Sentence, q: QuantityMatch, behind: list[DateMatch]) -> DateMatch | None:
    """Return the time at the end of a list of figures under one verb: "revenue of $2 billion, income of $300 million
    and EPS of $1.20 in 2026"; or alone in the last clause: "72.5% and 73%, plus or minus 50 basis points, in Q2".
    """
    clause = sentence.clause(q.start)
    verbs = [c.kind for c in sentence.cues if c.kind in VERBS and c.start < q.start]
    if len(verbs) > 1 and verbs[-1] == "strong_verb":
        verbs.pop()  # "we expect to ship 40,000 tonnes, concentrate and all, for 2027"
    if not behind or not verbs or verbs[-1] not in (*AIMS, "future"):
        return None
    d, last = behind[0], sentence.clause(behind[0].start)
    if any(c.kind in VERBS and clause < c.clause <= last for c in sentence.cues if c.start < d.start):
        return None
    ends = sentence.clause_span(last)[1]
    goes_on = any(d.end <= one.start < ends for one in sentence.quantities)
    return None if goes_on else d


def _filled(sentence: Sentence, q: QuantityMatch, d: DateMatch) -> bool:
    """Whether the next clause tells by when orders are delivered: 公司有730亿美元的订单，将在未来六个季度发货."""
    contexts, text, clause = sentence.contexts, sentence.text, sentence.clause(q.start)
    if sentence.clause(d.start) != clause + 1 or not contexts.pairs.ordered.search(text, *sentence.clause_span(clause)):
        return False
    start, end = sentence.clause_span(clause + 1)
    if any(start <= one.start < end for one in sentence.quantities):
        return False
    leads = contexts.pairs.filling.fullmatch(text, start, d.start)
    return leads is not None and contexts.pairs.filled.match(text, d.end, end) is not None


def freed(sentence: Sentence, q: QuantityMatch, d: DateMatch) -> bool:
    """Whether a time said before holds no longer: 年底动土，…完成后，产值约4千亿; 明年增长14%，目标价3,030元."""
    contexts, text = sentence.contexts, sentence.text
    clause = sentence.clause(q.start)
    if sentence.clause(d.start) < clause and contexts.pairs.long_run.search(
        text, sentence.clause_span(clause)[0], q.start
    ):
        return True  # 三季度交付10万辆，毛利率长期维持在20%以上
    if contexts.pairs.long_run.search(text, q.end, sentence.clause_span(clause)[1]):
        return True  # "$35 is feasible next year, but silver could rally to $50 in the medium term"
    if contexts.pairs.afterwards.search(text, d.end, q.start) or contexts.pairs.thereafter.match(
        text, q.end, sentence.end
    ):
        return True
    if not any(d.end <= one.start < q.start and one.quantity.unit for one in sentence.quantities):
        return False
    return bool(sentence.contexts.figures.priced.search(sentence.text, max(d.end, q.start - 36), q.start))


def _told_with(sentence: Sentence, clause: int, q: QuantityMatch, here: list[DateMatch]) -> bool:
    """Whether a clause goes on with the one before, and its own time comes long after."""
    if not clause or min(d.start for d in here) - q.end <= _LONG_AFTER or not sentence.cues_in(clause, "future"):
        return False
    shares = sentence.contexts.clauses.shares.match(sentence.text, sentence.clause_span(clause)[0])
    return bool(shares) and any(sentence.clause(d.start) == clause - 1 for d in sentence.dates)


def _framed(sentence: Sentence, clause: int, q: QuantityMatch, here: list[DateMatch]) -> bool:
    """Whether the time of a figure stands in front, and a later one is of what is expected besides: "Through 2025, we
    plan to invest $3 billion, with more expected in 2026" without the comma.
    """
    first = min(here, key=lambda d: d.start)
    if not clause or first.start < q.end:
        return False
    if not any(c.kind in ("expected", "plan") and q.end <= c.start < first.start for c in sentence.cues):
        return False
    front = [d for d in sentence.dates if sentence.clause(d.start) == clause - 1]
    start, end = sentence.clause_span(clause - 1)
    return bool(front) and front[0].start - start <= _FRONT and end - front[-1].end <= ADJOINING


def _of_another(sentence: Sentence, d: DateMatch, q: QuantityMatch) -> bool:
    """Whether a time after a figure is another's, compared with it: "$9 versus EPS of $13 in 2025", 5%(去年为4%)."""
    if d.start <= q.end:
        return False
    if sentence.contexts.pairs.besides.search(sentence.text, q.end, d.start):
        return True
    return is_bracketed(sentence, q, d)


def _without_origins(here: list[DateMatch], said_on: date) -> list[DateMatch]:
    """Drop since when something is ours, beside the time told: "our purchases from 2024 add $2 billion this year"."""
    here = [d for d in here if not d.window.start == d.window.due == said_on] or here  # "now being developed today"
    if all(d.value.relation is Relation.SINCE for d in here):
        return here
    return [d for d in here if d.value.relation is not Relation.SINCE or (d.window.start or said_on) >= said_on]


def _over(d: DateMatch, said_on: date) -> bool:
    return d.window.due is not None and d.window.due < said_on
