"""What a later sentence of a turn may lean on: the deadline, the frame or the question that was stated before."""

from dataclasses import dataclass

from tracker.extract.passage.lending import (
    RAW,
    is_eventual,
    is_level,
    is_order,
    overlaps,
    recurs,
    stands_alone,
    stands_first,
    tells_which,
    told_as_past,
)
from tracker.extract.passage.listing import is_item
from tracker.extract.passage.memory import AIMS, FRAME_REACH, Memory
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.one_time import within
from tracker.extract.sentence.pledge import FIRM, is_pledge
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.model.quantity import Comparator
from tracker.model.window import Precision
from tracker.transcript.document import BlockKind

_ANNOUNCED = ("expected", "plan", "goal", "future", "confident", "possible")
_SHARE = 4
"""So near its beginning a sentence that shares something out has its figure."""
_SHARES = frozenset({"%", "basis points", "percentage points"})
_ANSWER = 40
_AT_ONCE = 8
"""An answer to a question of one's own is short and begins with its figure: "What is the target? Over 6 %." """
_PARALLEL = 14
_ASIDES = 3
"""So many sentences without a claim may stand between two of what a company expects."""
_REPLY = 90
_PERIODS = frozenset({Precision.QUARTER, Precision.HALF, Precision.YEAR, Precision.RANGE})
"""For these a company gives its guidance, figure after figure."""
_NO_OUTLOOK = ("past_strong", "present", "hypothetical", "eventual", "doubt", "habitual", "indirect")
_FRONTED = 4
_DISTANT = 3
"""A year so far ahead is that of a picture of the future, not the next step's."""
_A_SUM = 1_000_000
"""A bare number as large is a sum: "we also plan to invest 2.2 to 2.3 billion"."""


@dataclass(slots=True)
class Passage(Memory):
    """One turn on its way, asked for the time of a figure that has none."""

    def leaning(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        """Return the date on which a figure without one leans: that of its list, or what was said before."""
        if self.lead is not None and is_item(sentence) and not is_eventual(sentence, q):
            return self.lead
        return self._leaning(sentence, q)

    def _leaning(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        """Return the date on which a figure without one leans: the question affirmed, the frame, the claim before.

        It goes on with the claim before where both count the same unit, an aim is stated, and nothing is eventual.
        """
        if self.goes_on and not (
            (sentence.cues_in(sentence.clause(q.start), "eventual"))
            or any(self._is_past(d) for d in sentence.dates)
            or told_as_past(sentence, q)
            or stands_alone(sentence, q, self.said_on)
        ):
            return self.listed
        short = sentence.end - sentence.start <= _ANSWER and q.start - sentence.start <= _AT_ONCE
        if self.asked is not None and (sentence.affirmed or short or self._answers(sentence, q)):
            return self.asked
        older = any(d.start < q.start and self._is_past(d) and not tells_which(sentence, d, q) for d in sentence.dates)
        if older or is_eventual(sentence, q) or told_as_past(sentence, q) or stands_alone(sentence, q, self.said_on):
            return None
        if self.last is not None and self._adds(sentence, q):
            return self.last.date
        held = None if sentence.is_question else self._held(sentence, q)
        moves_on = sentence.contexts.clauses.moves_on.match(sentence.text, sentence.start)
        if held is not None or moves_on or recurs(sentence) or is_level(sentence, q):
            return held
        return (
            self._same_count(sentence, q)
            or self._same_goal(sentence)
            or self._opens_on(sentence)
            or self._same_picture(sentence, q)
            or self._same_outlook(sentence, q)
        )

    @property
    def tells_outlook(self) -> bool:
        """Whether what comes next may be of a period that was announced, or of which something is expected."""
        if (self.frame is not None and self.announced) or (self.asked is not None and not self.asked_gap):
            return True
        last = self.last
        return last is not None and self.gap <= 1 and last.date is not None and last.date.window.precision in _PERIODS

    @property
    def orders(self) -> DateMatch | None:
        """The year for which orders of business are told; None where none is, or where the text looks back."""
        return None if self.retro else self.agenda

    def foretold(self, sentence: Sentence) -> DateMatch | None:
        """Return the period for which a sentence without time and figure tells what is expected: "We expect margins to
        improve", right behind "For the second quarter we expect sales of $5 billion".
        """
        dated = any(self.is_ahead(d) for d in sentence.dates)  # "revenues to be flat over the prior year" is not
        if dated or sentence.quantities or sentence.is_question or sentence.has(*_NO_OUTLOOK):
            return None
        replies = sentence.contexts.sentences.replies
        claimed = self.last is not None and not self.gap  # "Will you hit 3 %? Yes, we will.": that is the claim
        open_ = self.asked is not None and not self.asked_gap and not claimed
        if open_ and replies.match(sentence.text, sentence.start, sentence.end):
            return self.asked
        if sentence.contexts.sentences.foretells.search(sentence.text, sentence.start, sentence.end) is None:
            return None
        if self.frame is not None and self.announced:
            return self.frame
        last = self.last
        if last is None or last.date is None or self.gap > 1 or last.date.window.precision not in _PERIODS:
            return None
        told = last.sentence.has("expected", "plan") and not last.sentence.has("past_strong")
        return last.date if told else None

    def _adds(self, sentence: Sentence, q: QuantityMatch) -> bool:
        """Whether "And we expect margin to expand by 140 basis points" adds to what was just expected of a part of the
        time that was announced.
        """
        last = self.last
        if last is None or last.date is None or self.frame is None or self.gap or last.date.window == self.frame.window:
            return False
        adds = sentence.text.startswith(sentence.patterns.clauses.adds, sentence.start)
        return adds and within(last.date.window, self.frame.window) and self._outlook(sentence, q)

    def _same_outlook(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        """Return the period of what was expected right before: "We expect our tax rate to be about 19 %." goes on."""
        last = self.last
        if not self._outlook(sentence, q):
            return None
        near = _ASIDES  # "and we reiterate our guidance range of $5 to $6"
        if sentence.contexts.sentences.reaffirms.search(sentence.text, sentence.start, q.start):
            near = FRAME_REACH
        if last is None or last.date is None or self.gap > near or last.date.window.precision not in _PERIODS:
            return self.outlook
        told = last.sentence.has("expected", "plan", "able") and not last.sentence.is_question
        return last.date if told and not last.sentence.has("past_strong") else self.outlook

    def in_run(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        """Return the period of what was expected right before a long run of words without a stop that goes on with it:
        "... | we expect earnings of $6 | ... gives us confidence this year".
        """
        last, own = self.last, sentence.clause(q.start)
        if last is None or last.date is None or self.gap or last.date.window.precision not in _PERIODS:
            return None
        if sentence.end - sentence.start < RAW or any(d.start < q.start for d in sentence.dates):
            return None
        told = {c.kind for c in sentence.cues_in(own, "expected", "past", "past_strong", "present")}
        return last.date if told == {"expected"} and last.sentence.has("expected") else None

    def _outlook(self, sentence: Sentence, q: QuantityMatch) -> bool:
        """Whether a sentence without a time tells what a company expects a figure to be."""
        bare = q.quantity.unit is None and (q.quantity.value or q.quantity.low or 0) < _A_SUM
        if bare or sentence.is_question or sentence.has("past_strong", "present", "hypothetical"):
            return False
        expects = sentence.contexts.sentences.expects.search(sentence.text, sentence.start, q.start)
        return expects is not None and not any(self.is_ahead(d) for d in sentence.dates)

    def _answers(self, sentence: Sentence, q: QuantityMatch) -> bool:
        """Whether the first sentence of an answer gives the figure asked for: "Well, we expect about 40 percent."."""
        if self.asked_gap or sentence.is_question or sentence.end - sentence.start > _REPLY or sentence.dates:
            return False
        return sentence.has("expected", "plan", "goal") and not told_as_past(sentence, q)

    def _held(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        """Return what holds over many sentences: the frame, the section's title, the year's agenda."""
        words = _ANNOUNCED if self.announced else ("expected", "plan")
        titled = self.frame is not None and self.section is not None and overlaps(self.frame, self.section)
        ever = recurs(sentence) and (not self.announced or titled)
        raw = sentence.end - sentence.start > RAW
        says = sentence.cues_in(sentence.clause(q.start), *words) if raw else sentence.has(*words)
        if self.frame is not None and not ever and says and not self._left(sentence):
            return self.frame
        if self.itemises(sentence, q):
            return self.frame
        if self.section is not None and not sentence.dates and not recurs(sentence) and self._holds(sentence):
            return self.section
        listed = sentence.has("agenda_frame") and sentence.has("goal") and not sentence.dates
        if self.orders is not None and (listed or sentence.orders(q.start) or is_order(sentence, q)):
            return self.agenda
        return None

    def _left(self, sentence: Sentence) -> bool:
        """Whether the paragraph has ended that began with the frame, or its section, and nobody says "we"."""
        if self.frame_beyond:
            return not any(is_pledge(sentence, c, sentence.start) for c in sentence.cues if c.kind in FIRM)
        if self.frame is None or self.announced or not self.frame_fronted:
            return False
        return sentence.text.find("\n", self.frame.end, sentence.start) >= 0

    def itemises(self, sentence: Sentence, q: QuantityMatch) -> bool:
        """Whether a line of an announced list tells what is expected without a verb: "Gross margin of 48 %"."""
        if self.frame is None or not self.announced or sentence.dates or sentence.has("past", "past_strong", "present"):
            return False
        if self.frame_lists and sentence.kind is BlockKind.LIST:
            return True  # "Our outlook for 2027 is: / - about 500 new stores"
        says = sentence.contexts.sentences
        start = max((one.end for one in sentence.quantities if one.end <= q.start), default=sentence.start)
        if says.item.fullmatch(sentence.text, start, q.start):
            return True
        about = q.quantity.comparator is Comparator.ABOUT and start == sentence.start
        return about and says.item_about.fullmatch(sentence.text, start, q.start) is not None

    def _holds(self, sentence: Sentence) -> bool:
        """Whether a sentence without a time is of its section still: it looks ahead, is a row of a table, or goes on
        with one that did.
        """
        if sentence.has("future", *AIMS) or sentence.is_row:
            return True
        return self.running and not sentence.has("past", "present")

    def _opens_on(self, sentence: Sentence) -> DateMatch | None:
        """其中，总容量将超过200GWh: what begins with such a word is of the claim right before it."""
        last = self.last
        if last is None or last.date is None or self.gap or sentence.dates or sentence.is_question:
            return None
        if not sentence.has("future", "expected") or sentence.has("past", "past_strong", "present"):
            return None
        return last.date if sentence.contexts.clauses.opens_on.match(sentence.text, sentence.start) else None

    def _same_picture(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        """到2050年，需求将达6000万吨。价格将降至20元: what a distant year looks like goes on in the next sentence."""
        last = self.last
        if last is None or last.date is None or self.gap or sentence.dates or sentence.is_question:
            return None
        due = last.date.window.due
        fronted = last.date.start - last.sentence.start <= _FRONTED  # "Over the next decade, we will ... We will ..."
        told = last.date.value.relation is Relation.BY or (last.date.value.relation is Relation.WITHIN and fronted)
        far = due is not None and due.year >= self.said_on.year + _DISTANT
        if not (far and told) or q.quantity.unit is None or sentence.has("past", "past_strong", "present", *AIMS):
            return None
        near = sentence.cues_in(sentence.clause(q.start), "future") or sentence.cues_in(0, "future")
        return last.date if near and sentence.text.find("\n", last.date.end, sentence.start) < 0 else None

    def _same_goal(self, sentence: Sentence) -> DateMatch | None:
        """今年的增速目标是6%以上。主要目标是新增就业1100万人: goals told in one breath have one time."""
        last = self.last
        if last is None or last.date is None or self.gap > 1 or sentence.dates or sentence.is_question:
            return None
        return last.date if sentence.has("goal") and last.sentence.has("goal") and not sentence.has("past") else None

    def _same_count(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        last, unit = self.last, q.quantity.unit
        if last is None or last.quantity is None or self.gap > 1:
            return None
        if any(d.start < q.start or self.is_ahead(d) for d in sentence.dates):
            return None
        found = sentence.contexts.sentences.parallel.search(sentence.text, sentence.start, q.start)
        units = {last.quantity.quantity.unit, *(o.quantity.unit for o in last.sentence.quantities if found)}
        same = unit in units or any({one, unit} <= _SHARES for one in units)
        per = q.quantity.per  # "inflation will average 2.5 percent a year" goes on with growth of so much a year
        if unit is None or not same or (per is not None and (unit != "%" or per != last.quantity.quantity.per)):
            return None
        if self._shares_out(sentence):
            return last.date
        ends = {c.end for c in sentence.cues if c.kind == "future"}  # "this will be raised"
        clause = sentence.clause(q.start)
        past = any(c.clause <= clause and c.start - 1 not in ends for c in sentence.cues if c.kind == "past")
        if past or sentence.has("present"):
            return None
        return last.date if found or sentence.has(*AIMS) else None

    def _shares_out(self, sentence: Sentence) -> bool:
        """Whether a sentence goes on with the shares of what the one before began to share out: "About 70% of the 2026
        budget will be spent on fabs. About 10% will be spent on tools."
        """
        last = self.last
        if last is None or last.quantity is None or self.gap or not sentence.has("future") or not sentence.quantities:
            return False
        first = sentence.quantities[0]
        began = last.quantity.start - last.sentence.start <= _SHARE and last.quantity.quantity.unit == "%"
        return began and first.start - sentence.start <= _SHARE and first.quantity.unit == "%"

    def continued(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        """Return the last date where a sentence goes on with it, as a list does, or raw speech ("and sales of $1")."""
        if self.goes_on and stands_first(sentence, q) and not sentence.cues_in(sentence.clause(q.start), "eventual"):
            return self.listed
        last = self.last
        if last is None or last.quantity is None or self.gap or sentence.clause(q.start) or sentence.is_question:
            return None
        begins = sentence.text.startswith(sentence.patterns.clauses.adds, sentence.start)
        return last.date if begins and not sentence.cues_in(0, "past", "past_strong") else None

    def awaits(self, text: str, start: int) -> bool:
        """Whether a sentence beginning at `start` may lean on what was said even with no word that looks ahead."""
        if self.section is not None or (self.agenda is not None and not self.retro):
            return True
        announced = self.frame is not None and self.announced
        if self.asked is not None or self.fresh or announced or self.lists(text, start):
            return True
        if self.last is None or self.gap:
            return False
        return bool(self.last.sentence.contexts.sentences.parallel.search(text, start, start + _PARALLEL))
