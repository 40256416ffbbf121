"""What a turn has said so far: the deadline, the frame or the question that a later sentence may lean on."""

from dataclasses import dataclass
from datetime import date

from tracker.extract.facts import Sentence
from tracker.lang.spans import DateMatch, QuantityMatch, Relation
from tracker.lang.words import Words
from tracker.model.claim import Reason
from tracker.transcript.document import BlockKind

_AIMS = ("plan", "goal", "expected", "possible", "hope")
_FRONT = 16
_FRAME_LENGTH = 260
_FRAME_REACH = 8
_LIST_GAP = 3
_ASKED_REACH = 2
_ANSWER = 40
_AT_ONCE = 8
"""An answer to a question of one's own is short and begins with its figure: "What is the target? Over 6 %." """
"""So many sentences after it a frame still holds, for figures that are expected or planned."""


@dataclass(slots=True)
class Draft:
    """A claim in the making: its sentence, date, quantity and the reasons so far.

    `at` is where its target or event stands, `clauses` those that carry it; `inherited` tells that the deadline
    stands in another sentence.
    """

    sentence: Sentence
    date: DateMatch | None
    quantity: QuantityMatch | None
    reasons: list[Reason]
    at: int
    clauses: set[int]
    inherited: bool = False
    stretch_at: int | None = None


@dataclass(slots=True)
class Passage:
    """One turn on its way. `gap` and `frame_gap` count the sentences since the last dated claim and since the frame."""

    said_on: date
    words: Words
    last: Draft | None = None
    gap: int = 0
    frame: DateMatch | None = None
    frame_gap: int = 0
    asked: DateMatch | None = None
    asked_gap: int = 0
    listed: DateMatch | None = None
    listed_end: int = -1
    goes_on: bool = False

    def is_ahead(self, d: DateMatch) -> bool:
        """Whether a date has not passed by the day of speaking and is a real deadline."""
        due = d.window.due
        return due is not None and due >= self.said_on and d.value.relation is not Relation.PAST and not d.value.vague

    def enter(self, sentence: Sentence) -> None:
        """Begin a sentence: it goes on a list where the one before it ended with a semicolon."""
        before = sentence.text[max(0, sentence.start - 3) : sentence.start].rstrip()
        near = 0 <= sentence.start - self.listed_end <= _LIST_GAP
        self.goes_on = self.listed is not None and near and before.endswith(("；", ";"))

    def skip(self) -> None:
        """Go on past a sentence that can hold no claim."""
        self.gap += 1
        self._age_frame()

    def _age_frame(self) -> None:
        self.asked_gap += 1
        if self.asked_gap > _ASKED_REACH:
            self.asked = None
        self.frame_gap += 1
        if self.frame_gap > _FRAME_REACH:
            self.frame = None

    def remember(self, sentence: Sentence, drafts: list[Draft]) -> None:
        """Keep what a sentence and its dated drafts give to those after it."""
        ahead = [d for d in sentence.dates if self.is_ahead(d)]
        self._age_frame()
        if sentence.is_question and ahead:
            self.asked, self.asked_gap = ahead[-1], 0
        elif ahead:
            self.asked = None
        self._set_frame(sentence, ahead, drafts)
        if ahead and (drafts or sentence.has("goal", "frame")):
            self.listed, self.listed_end = ahead[-1], sentence.end
        elif self.goes_on:
            self.listed_end = sentence.end
        else:
            self.listed = None
        if drafts:
            self.last, self.gap = drafts[-1], 0
        else:
            self.gap += 1

    def _set_frame(self, sentence: Sentence, ahead: list[DateMatch], drafts: list[Draft]) -> None:
        """A heading's time, "turning to our outlook for the fourth quarter", or one that stands in front."""
        if len(ahead) != 1:
            return
        fronted = ahead[0].start - sentence.start <= _FRONT and sentence.has("expected")
        sets = not drafts and (sentence.has("frame") or sentence.kind is BlockKind.HEADING)
        if (fronted or sets) and sentence.end - sentence.start <= _FRAME_LENGTH:
            self.frame, self.frame_gap = ahead[0], 0

    def leaning(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        """Return the date on which a figure without one leans: the question affirmed, the frame, the claim before.

        It goes on with the claim before where both count the same unit, an aim is stated, and nothing is eventual.
        """
        if self.goes_on:
            return self.listed
        short = sentence.end - sentence.start <= _ANSWER and q.start - sentence.start <= _AT_ONCE
        if self.asked is not None and (sentence.affirmed or short):
            return self.asked
        if sentence.has("eventual", "past_strong"):
            return None
        if self.frame is not None and sentence.has("expected", "plan") and not sentence.is_question:
            return self.frame
        return self._same_count(sentence, q)

    def _same_count(self, sentence: Sentence, q: QuantityMatch) -> DateMatch | None:
        last, unit = self.last, q.quantity.unit
        if last is None or last.quantity is None or self.gap > 1 or sentence.dates:
            return None
        if unit is None or last.quantity.quantity.unit != unit or q.quantity.per is not None:
            return None
        return last.date if sentence.has(*_AIMS) and not sentence.has("past") else None

    def awaits(self, text: str, start: int) -> bool:
        """Whether a sentence beginning at `start` may lean on what was said even with no word that looks ahead."""
        listed = self.listed is not None and 0 <= start - self.listed_end <= _LIST_GAP
        return self.asked is not None or (listed and text[max(0, start - 3) : start].rstrip().endswith(("；", ";")))
