"""What a turn has said so far: its last claim, the time that a heading, an announcement or a question has set."""

from dataclasses import dataclass, replace
from datetime import date

from tracker.extract.attitude import Attitude
from tracker.extract.draft import Draft
from tracker.extract.passage.columns import Columns
from tracker.extract.passage.lending import announced, can_frame, opens_by, overlaps
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.one_time import within
from tracker.lang.spans import DateMatch, Relation
from tracker.lang.telling import Teller
from tracker.lang.words import Words
from tracker.model.claim import Modality
from tracker.model.window import Precision
from tracker.transcript.document import Block, BlockKind

AIMS = ("plan", "goal", "expected", "possible", "hope")
_TELLS = (*AIMS, "future", "past", "past_strong", "present")
_LIST_GAP = 3
_FRONT = 16
_ALONE = 20
"""So many characters may stand beside a time: "Let's turn to guidance. Starting with the full year."."""
_BEFORE = 60
_BEGINS = 4
_NAMED = 6
"""So near behind the word that announces it a period stands: "our expectations for the full year"."""
_FRAME_LENGTH = 260
FRAME_REACH = 8
"""So many sentences after it a frame still holds, for figures that are expected or planned."""
_ASKED_REACH = 2
_SECTION_REACH = 40
_OUTLOOK_REACH = 20
_ITEM = 60
"""An item of a list with as many characters is a paragraph."""


@dataclass(slots=True)
class Memory:
    """One turn on its way. `gap` and `frame_gap` count the sentences since the last dated claim and since the frame."""

    said_on: date
    words: Words
    tells: Teller | None = None
    last: Draft | None = None
    gap: int = 0
    frame: DateMatch | None = None
    frame_gap: int = 0
    announced: bool = False
    """The frame was announced ("turning to our guidance for 2026"), and holds for whatever looks ahead."""
    outlook: DateMatch | None = None
    """The last time that was announced: it holds on for what somebody says that they expect."""
    outlook_gap: int = 0
    asked: DateMatch | None = None
    asked_gap: int = 0
    listed: DateMatch | None = None
    listed_end: int = -1
    listed_aims: bool = False
    """The list began with an aim (主要预期目标): its items are aims even without a figure."""
    listed_how: Attitude | None = None
    """How the last claim outside a list was made: the items of a list that it opens are made so too."""
    aims_follow: bool = False
    """The sentence before said that aims are told (主要目标是：…), and told none with a figure: the next one does."""
    frame_fronted: bool = False
    """The frame is no heading and no announcement: a sentence began with it."""
    frame_beyond: bool = False
    """A title has come since the frame was set: it holds for what speakers themselves expect, and for nothing else."""
    frame_in_list: bool = False
    """The frame was set in an item of a list, and does not hold for the next item."""
    frame_lists: bool = False
    """The sentence that set the frame ends with a colon: items of a list follow."""
    goes_on: bool = False
    section: DateMatch | None = None
    section_gap: int = 0
    running: bool = False
    """The sentence before leaned on the section's time."""
    fresh: bool = False
    """The sentence before made a claim: a fragment after it goes on with it ("Ten thousand jobs.")."""
    agenda: DateMatch | None = None
    agenda_in_list: bool = False
    """The agenda was set in an item of a list, and does not hold for the next section."""
    lead: DateMatch | None = None
    """The time for which the items of the list below are told (`listing`)."""
    columns: Columns | None = None
    """The columns of the table that is read."""
    retro: bool = False
    """What was last dated lies behind: orders of business without a time are then what was done."""

    speaks: str | None = None

    def is_ahead(self, d: DateMatch) -> bool:
        """Whether a date has not passed by the day of speaking and is a real deadline."""
        due = d.window.due
        return due is not None and due >= self.said_on and d.value.relation is not Relation.PAST and not d.value.vague

    def item(self, block: Block, *, titled: bool) -> None:
        """Begin a block: a frame that a sentence set ends with its list item, and with its section.

        Numbered paragraphs are no such items.
        """
        if titled and self.agenda_in_list:
            self.agenda = None
        if block.kind is not BlockKind.LIST:
            self.lead = self.columns = None
        small = block.kind is BlockKind.LIST and self.frame_in_list and block.end - block.start < _ITEM
        if self.frame_fronted and titled and self.announced and not small:
            self.frame_beyond = True
        elif self.frame_fronted and (small or titled):
            self.frame, self.frame_fronted, self.frame_in_list = None, False, False

    def enter(self, sentence: Sentence) -> None:
        """Begin a sentence: it goes on a list where the one before it ended with a semicolon."""
        # "; and how they will do it" goes on with no list
        goes_on = self.lists(sentence.text, sentence.start)
        told = not sentence.has(*AIMS, "future") and (
            sentence.has("past", "past_strong")  # "; it stood at 11 % in May"
            or sentence.contexts.sentences.year_on_year.search(sentence.text, sentence.start, sentence.end) is not None
        )
        self.goes_on = goes_on and not told and (sentence.is_question or not sentence.has("question"))

    def lists(self, text: str, start: int) -> bool:
        """Whether a sentence beginning at `start` goes on a list of targets; its items may have no figure."""
        near = self.listed is not None and 0 <= start - self.listed_end <= _LIST_GAP
        ends = ("；", ";", "。") if self.aims_follow else ("；", ";")
        return near and text[max(0, start - 3) : start].rstrip().endswith(ends)

    def in_list(self, how: Attitude) -> Attitude:
        """Return how a claim was made: an item of a list with no word for it as what the list began with."""
        if not self.goes_on:
            self.listed_how = how
        elif self.listed_how is not None and how.words is None and how.modality is Modality.CERTAIN:
            return replace(how, modality=self.listed_how.modality)
        return how

    def skip(self, count: int, *, title: bool = False) -> None:
        """Go on past sentences that can hold no claim; a title line ends the section."""
        if not count:
            return
        self.gap += count
        self.fresh = False
        self._age_frame(count)
        if title:
            self.section = None

    def hear(self, name: str | None) -> None:
        """Go on with somebody: what one speaker announced says nothing of another's figures."""
        if self.speaks != name:
            self.frame, self.announced, self.outlook = None, False, None
        self.speaks = name

    def _age_frame(self, count: int = 1) -> None:
        self.asked_gap += count
        if self.asked_gap > _ASKED_REACH:
            self.asked = None
        self.frame_gap += count
        if self.frame_gap > FRAME_REACH:
            self.frame = None
        self.outlook_gap += count
        if self.outlook_gap > _OUTLOOK_REACH:
            self.outlook = None
        self.section_gap += count
        if self.section_gap > _SECTION_REACH:
            self.section = None

    def remember(self, sentence: Sentence, drafts: list[Draft]) -> None:
        """Keep what a sentence and its dated drafts give to those after it."""
        ahead = [d for d in sentence.dates if self.is_ahead(d)]
        self._age_frame()
        if sentence.is_question and ahead:
            self.asked, self.asked_gap = ahead[-1], 0
        elif ahead:
            self.asked = None
        framed = self.frame
        self._set_frame(sentence, ahead, drafts)
        if sentence.kind is not BlockKind.LIST or self.frame is not framed:
            ends = sentence.text[max(sentence.start, sentence.end - 2) : sentence.end].rstrip()
            self.frame_lists = self.frame is not None and self.frame_gap == 0 and ends.endswith((":", "："))
        self._keep_outlook()
        self._set_section(sentence, ahead, claims=bool(drafts))
        self._set_agenda(sentence, ahead)
        self.running = self.section is not None and (
            any(d.date is not None and overlaps(d.date, self.section) for d in drafts)
            or (self.running and not sentence.dates and not drafts)
        )
        if self.section is not None and self.section_gap == 0 and sentence.has("goal", "agenda_frame"):
            self.running = True  # what stands under 2026年主要目标 is an aim without a word for it
        if ahead and (drafts or sentence.has("goal", "frame")):
            self.listed, self.listed_end = ahead[-1], sentence.end
            aims = sentence.has("goal", "plan", "agenda", "agenda_frame")
            self.listed_aims = aims or (self.goes_on and self.listed_aims)
        elif drafts and drafts[-1].inherited and drafts[-1].date is not None:
            self.listed, self.listed_end = drafts[-1].date, sentence.end
        elif self.goes_on:
            self.listed_end = sentence.end
        else:
            self.listed = None
        self.aims_follow = bool(ahead) and not drafts and sentence.has("goal") and sentence.has("agenda_frame")
        self.listed_aims = self.listed_aims and not self.aims_follow
        if (
            self.announced
            and self.frame is not None
            and any(d.date and d.date.window == self.frame.window for d in drafts)
        ):
            self.frame_gap = 0
        if self.outlook is not None and any(d.date and d.date.window == self.outlook.window for d in drafts):
            self.outlook_gap = 0
        if drafts:
            self.last, self.gap = drafts[-1], 0
        else:
            self.gap += 1

    def _set_frame(self, sentence: Sentence, ahead: list[DateMatch], drafts: list[Draft]) -> None:
        """A heading's time, "turning to our outlook for the fourth quarter", or one that stands in front."""
        ahead = [d for d in ahead if d.window.due != self.said_on and d.window.precision is not Precision.VAGUE]
        if self.frame is not None and self.frame_fronted and drafts and self._moved_on(ahead):
            self.frame, self.frame_fronted = None, False
        named = announced(sentence, ahead)
        if named is not None:
            self.frame, self.frame_gap, self.announced, self.frame_fronted = named, 0, True, False
            self.frame_beyond = False
        if len(ahead) != 1 or named is not None:
            return
        fronted = ahead[0].start - sentence.start <= _FRONT and sentence.has("expected")
        alone = self._is_alone(sentence, ahead[0])
        framed = sentence.has("frame") and can_frame(sentence, ahead[0])
        sets = not drafts and (alone or framed or sentence.kind is BlockKind.HEADING)
        sets = sets or (framed and self._is_another(sentence, ahead[0]))
        begins = ahead[0].start - sentence.start <= _BEGINS
        held = self.frame if self.announced and fronted and not sets else None
        if held is not None and not begins and ahead[0].window == held.window:
            self.frame_gap = 0
            return  # "we expect Q1 capital expenditures": the time announced, told again
        if held is not None and not begins and not within(ahead[0].window, held.window):
            return  # one figure of another time stands among those of the one announced
        if (fronted or sets) and sentence.end - sentence.start <= _FRAME_LENGTH:
            self.frame, self.frame_gap = ahead[0], 0
            self.announced = (
                alone
                or sentence.has("frame")
                or (held is not None and begins and not within(ahead[0].window, held.window))
            )
            self.frame_fronted = not sets
            self.frame_beyond = False
            self.frame_in_list = sentence.kind is BlockKind.LIST and not sets

    def _is_another(self, sentence: Sentence, d: DateMatch) -> bool:
        """Whether a sentence with a figure goes on to a period that holds the announced one: "the deck also has our
        expectations for the full year, where sales are to be up 2 %".
        """
        if not self.announced or self.frame is None or not within(self.frame.window, d.window):
            return False
        names = sentence.cues_in(sentence.clause(d.start), "frame")
        return any(abs(d.start - c.end) <= _NAMED for c in names)

    @staticmethod
    def _is_alone(sentence: Sentence, d: DateMatch) -> bool:
        """Whether a sentence is hardly more than the time of what was announced right before it."""
        if sentence.end - sentence.start - (d.end - d.start) > _ALONE or sentence.has(*_TELLS):
            return False
        before = max(0, sentence.start - _BEFORE)
        return sentence.patterns.times.announced.search(sentence.text, before, sentence.start) is not None

    def _keep_outlook(self) -> None:
        """Keep the announced time; another year that is announced takes its place."""
        if self.announced and self.frame is not None and self.frame_gap == 0:
            self.outlook, self.outlook_gap = self.frame, 0

    def _moved_on(self, ahead: list[DateMatch]) -> bool:
        """Whether the times of a sentence are all others than the frame's."""
        return bool(ahead) and not any(overlaps(d, self.frame) for d in ahead if self.frame is not None)

    def _set_section(self, sentence: Sentence, ahead: list[DateMatch], *, claims: bool) -> None:
        """A title line with a time and a word for what is planned (二零一九/二零年度财政预算) holds for its section.

        One that claims something itself (明年上半年或减息一次) is a headline, and holds for nothing else.
        """
        if sentence.kind is not BlockKind.HEADING and not sentence.is_title:
            return
        names = sentence.has("frame", *AIMS) and not (sentence.kind is BlockKind.LIST and sentence.quantities)
        if sentence.contexts.sentences.own_words.search(sentence.text, sentence.start, sentence.end):
            names = False  # "I can't buy it in 2027": a quotation over a paragraph
        if len(ahead) == 2 and sentence.text[ahead[0].end : ahead[1].start].strip() in ("(", "（"):
            ahead = ahead[1:]  # 下季（2026 Q2）财测: what a bracket says more exactly
        self.section = ahead[0] if len(ahead) == 1 and names and not claims else None
        self.section_gap = 0

    def _set_agenda(self, sentence: Sentence, ahead: list[DateMatch]) -> None:
        """A year whose aims are listed (今年的主要预期目标) holds for the orders after it, until one looks back."""
        if ahead:
            self.retro = False
            years = [d for d in ahead if d.window.precision is Precision.YEAR]
            if years and (sentence.has("goal", "agenda_frame") or opens_by(sentence, years[-1])):
                self.agenda, self.agenda_in_list = years[-1], sentence.kind is BlockKind.LIST
        elif not sentence.dates:
            if self.retro and sentence.has("goal", "agenda_frame"):
                self.retro = False
        elif any(d.value.relation is Relation.PAST or self._is_past(d) for d in sentence.dates):
            self.retro = True

    def _is_past(self, d: DateMatch) -> bool:
        return d.window.due is not None and d.window.due < self.said_on
