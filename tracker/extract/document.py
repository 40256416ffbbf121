"""One document on its way: from turn to turn, block to block and sentence to sentence, to its candidates."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby

from tracker.extract import restate
from tracker.extract.assemble import assemble
from tracker.extract.attitude import attitude
from tracker.extract.draft import Draft
from tracker.extract.effective import take_effect
from tracker.extract.finish import candidate_of
from tracker.extract.observer import Observer
from tracker.extract.passage.passage import Passage
from tracker.extract.sentence.facts import Sentence
from tracker.extract.sentence.reading import read_sentence
from tracker.extract.sentence.titles import is_title
from tracker.extract.topic.subjects import Topic
from tracker.extract.voices.exchange import exchange_of
from tracker.extract.voices.floor import Floor
from tracker.extract.voices.given import handed_over
from tracker.extract.voices.officers import with_officers
from tracker.extract.voices.opening import with_opening
from tracker.extract.voices.speakers import Voice, voices
from tracker.lang.editions import editions
from tracker.lang.fiscal import fiscal_year_end
from tracker.lang.gate import Gates
from tracker.lang.language import Language
from tracker.lang.lexicon import Lexicon
from tracker.lang.spans import DateContext, DateMatch
from tracker.model.claim import Candidate
from tracker.model.window import quarter
from tracker.transcript.document import Block, BlockKind, Transcript, Turn
from tracker.transcript.split import sentences

CALENDAR = 12
"""The last month of a fiscal year that is the calendar year, unless a document says otherwise."""
_TITLE = 7
"""A line that is a title without a mark stands below all headings that have one."""
_FRONT = 0.25
"""What stands before the first label, and is no more of a document than this, introduces it."""
_REPORTED_WITHIN = 120
"""Days: a quarter is reported in the one that follows it."""


@dataclass(slots=True)
class _Reading:
    """A document as the rules of one language read it: a block in another language than its document has its own."""

    rules: Language
    text: str
    gates: Gates
    context: DateContext
    currency: str | None


class Extraction:
    """One document on its way: the state that passes from sentence to sentence.

    `languages` gives the rules of a code; `fiscal_year_end` is the last month of a fiscal year (1 to 12), which the
    document's own words may overrule where it is CALENDAR; an `observer` is told of every step.
    """

    def __init__(
        self,
        transcript: Transcript,
        languages: Callable[[str], Language],
        lexicon: Lexicon,
        fiscal_year_end: int,
        observer: Observer | None = None,
    ) -> None:
        assert transcript.said_on is not None  # noqa: S101 - extract_transcript has refused it
        self.transcript = transcript
        self.languages = languages
        self.lexicon = lexicon
        self.fiscal_year_end = fiscal_year_end
        self.observer = observer
        self.said_on = transcript.said_on
        self.readings: dict[str, _Reading] = {}
        self.main = self._reading(transcript.language)
        self.found: list[Candidate] = []
        self.of_block = 0
        """The first candidate of the paragraph that is read."""
        self.question: DateMatch | None = None
        """The time that the question asks of with which the turn before ended."""
        self.in_front = False
        self.secondary: list[bool] = []
        """Of each candidate, whether it stands in a headline, an outline, or in front of what was spoken."""
        self.spoken_from = next((turn.start for turn in transcript.turns if turn.label is not None), 0)

    def _reading(self, code: str) -> _Reading:
        if code not in self.readings:
            rules, spoken = self.languages(code), self.transcript.view.text
            text = rules.normalise(spoken)
            if self.fiscal_year_end == CALENDAR:
                self.fiscal_year_end = rules.year_end(text) or CALENDAR
            context = DateContext(self.said_on, self.fiscal_year_end)
            context.budget_year_end = rules.budget_year_end(text)
            context.editions = editions(rules.patterns.names.edition, spoken)
            self._count_quarters(rules, text, context)
            gates = Gates(text, rules.date_gate, rules.number_gate, rules.forward_gate)
            self.readings[code] = _Reading(rules, text, gates, context, rules.default_currency(spoken))
        return self.readings[code]

    def _count_quarters(self, rules: Language, text: str, context: DateContext) -> None:
        """Tell the context which quarter the document reports, where it lies just behind the day of speaking.

        A company counts its own fiscal quarters: a reported one that is not over by the calendar must be of those.
        Where none is named, it is the one of which results are told while the next is guided for, or the last of the
        year that the document closes.
        """
        if self.fiscal_year_end == CALENDAR:
            context.own_quarters = rules.own_year_end(text)
        found = rules.reported(
            f"{self.transcript.title or ''}\n{self.transcript.view.text[:4000]}"
        ) or rules.guided_quarter(text)
        closed = rules.closed_year(text) if found is None else None
        found = (closed, 4) if closed is not None else found
        if found is None or not 1 <= found[0] <= 9999:
            return
        due = quarter(*found, fiscal_year_end=context.fiscal_year_end).due
        if due is not None and due >= self.said_on and self._may_count_its_own(rules, text):
            context.own_quarters = fiscal_year_end(found, self.said_on, rules.quarter_months(text))
            due = quarter(*found, fiscal_year_end=context.quarters_end).due
        if due is not None and 0 <= (self.said_on - due).days <= _REPORTED_WITHIN:
            context.reported = found

    def _may_count_its_own(self, rules: Language, text: str) -> bool:
        return self.fiscal_year_end == CALENDAR and rules.patterns.times.fiscal.search(text) is not None

    def run(self) -> list[Candidate]:
        """Return the candidates of all turns."""
        rules, text = self.main.rules, self.main.text
        says, title = rules.patterns, rules.normalise(self.transcript.title or "")
        codes = dict.fromkeys(b.language for turn in self.transcript.turns for b in turn.blocks if b.language)
        others = tuple(self.languages(code).patterns.names for code in codes)
        topic = Topic(self.lexicon, text, says.names, others, says, title=title)
        topic.spoken = self.transcript.view.text
        speak = with_officers(self.transcript, rules, text, voices(self.transcript, self.lexicon, rules, text))
        speak = with_opening(self.transcript, rules, text, speak)
        floors = self._floors(speak)
        for turn, voice in zip(self.transcript.turns, speak, strict=True):
            self._turn(turn, voice, floors.get(turn.start), topic)
        return restate.link(self.found, self.secondary)

    def _floors(self, speak: list[Voice]) -> dict[int, Floor]:
        """Return, by where they begin, who speaks in turns that name nobody; those in a row are one exchange."""
        main, spoken = self.main, self.transcript.view.text
        floors: dict[int, Floor] = {}
        named = zip(self.transcript.turns, speak, strict=True)
        for unnamed, row in groupby(named, lambda one: one[0].label is None and not one[1].asks):
            run = list(row) if unnamed else []
            if run:
                starts, voice = tuple(turn.start for turn, _ in run), run[0][1]
                floor = exchange_of(main.rules, main.text, starts, run[-1][0].end, voice, self.lexicon, spoken)
                floors |= dict.fromkeys(starts, floor)
        for turn, voice in zip(self.transcript.turns, speak, strict=True):
            given = handed_over(main.rules, main.text, turn, voice, self.lexicon, spoken)
            if given is not None:
                floors[turn.start] = given
        return floors

    def _turn(self, turn: Turn, voice: Voice, floor: Floor | None, topic: Topic) -> None:
        main = self.main
        self.in_front = turn.end <= self.spoken_from < len(main.text) * _FRONT
        passage = Passage(self.said_on, main.rules.words, main.rules.tells)
        floor = floor or Floor((turn.start,), (voice,))
        for reading in self.readings.values():
            reading.context.last = reading.context.ahead = None
        if not voice.asks:
            passage.asked = self.question
            for reading in self.readings.values():
                reading.context.last = reading.context.ahead = (
                    self.question
                )  # 海试在那一年就会启动: the year asked about
        self.question = self._question(turn)
        for block in turn.blocks:
            if block.kind is BlockKind.META:
                self._unread(block.start, block.end, "not spoken text")
                continue
            if voice.asks and floor.at(block.start).asks:
                self._unread(block.start, block.end, "the turn of somebody who only asks")
                topic.said.append((block.start, block.end))
                continue
            reading = main if block.language is None else self._reading(block.language)
            topic.here = reading.rules.patterns
            if reading.rules.words is not passage.words:
                passage = Passage(self.said_on, reading.rules.words, reading.rules.tells)
            self._block(block, reading, floor, passage, topic)

    def _question(self, turn: Turn) -> DateMatch | None:
        """Return the one time of the question with which a turn ends, where it lies ahead; else None."""
        text, rules, block = self.main.text, self.main.rules, turn.blocks[-1] if turn.blocks else None
        if block is None or not text[max(block.start, block.end - 3) : block.end].rstrip().endswith(("?", "？")):
            return None
        start, end = sentences(text, block.start, block.end)[-1]
        dated, numbered = self.main.gates.seen(start, end)
        if not dated:
            return None
        context = DateContext(self.said_on, self.fiscal_year_end)
        asked = read_sentence(rules, text, (start, end), block.kind, context, dated=dated, numbered=numbered)
        ahead = [d for d in asked.dates if Passage(self.said_on, rules.words).is_ahead(d)]
        over = [d for d in asked.dates if d.window.due is not None and d.window.due < self.said_on]
        return ahead[0] if len(ahead) == 1 == len(asked.dates) - len(over) and asked.is_question else None

    def _block(self, block: Block, reading: _Reading, floor: Floor, passage: Passage, topic: Topic) -> None:
        text, rules, gates = reading.text, reading.rules, reading.gates
        if block.kind is BlockKind.HEADING:
            topic.begin(block.start, block.end, block.depth)
        spans = sentences(text, block.start, block.end)
        row = block.kind is BlockKind.LIST and text.startswith("  ", block.start)  # of a table, its bars as blanks
        short = len(spans) == 1 and not block.depth and not row
        titled = block.kind is BlockKind.HEADING or (short and is_title(text, *spans[0]))
        passage.item(block, titled=titled)
        if block.kind is not BlockKind.LIST:
            topic.list_head = (block.start, block.end) if text[block.start : block.end].endswith((":", "：")) else None
        if titled and block.kind is BlockKind.PROSE:
            topic.sections.begin(block.start, block.end, _TITLE)
        reading.context.since = block.start
        self.of_block = len(self.found)
        quiet = 0
        for number, (start, end) in enumerate(spans):
            dated, numbered = gates.seen(start, end)
            if (dated or numbered or passage.listed is not None) and quiet:
                passage.skip(quiet, title=titled)
                quiet = 0
            if (
                dated
                or (passage.listed is not None and passage.lists(text, start))
                or (numbered and (passage.awaits(text, start) or gates.looks_ahead(start, end)))
                or (passage.orders is not None and rules.contexts.clauses.milestone.search(text, start, end))
                or (passage.tells_outlook and gates.looks_ahead(start, end))
                or (block.kind is BlockKind.LIST and (passage.lead is not None or passage.columns is not None))
            ):
                reading.context.framed = passage.frame if passage.announced else passage.section
                sentence = read_sentence(
                    rules,
                    text,
                    (start, end),
                    block.kind,
                    reading.context,
                    currency=reading.currency,
                    dated=dated,
                    numbered=numbered,
                )
                sentence.is_title = titled
                if sentence.is_question and number + 1 < len(spans):
                    sentence.affirmed = not sentence.has_choice and rules.affirms(text, *spans[number + 1])
                self._sentence(sentence, floor, passage, topic)
            else:
                quiet += 1
                self._unread(start, end, "no word of a time, and no figure with a word that looks ahead")
            topic.said.append((start, end))
        passage.skip(quiet, title=titled)

    def _sentence(self, sentence: Sentence, floor: Floor, passage: Passage, topic: Topic) -> None:
        if self.observer is not None:
            self.observer.read(sentence)
        voice = floor.at(sentence.start)
        if voice.asks:  # "thank you, I'll take that": the thanks are the questioner's still
            voice = floor.at(sentence.end - 1)
        if not voice.asks:
            passage.hear(voice.name)
            drafts = assemble(sentence, passage, self.observer)
            for draft in drafts:
                teller = floor.at(draft.at)  # in speech without stops a question may stand within a sentence
                if not teller.asks:
                    self._keep(draft, passage, teller, topic)
            if drafts and sentence.contexts.sentences.takes_effect.search(sentence.text, sentence.start, sentence.end):
                take_effect(self.found, self.of_block, drafts)
        elif sentence.is_question:
            passage.remember(sentence, [])

    def _keep(self, draft: Draft, passage: Passage, voice: Voice, topic: Topic) -> None:
        sentence, event = draft.sentence, draft.quantity is None
        how = attitude(sentence, draft.at, draft.clauses, event=event, stretch_at=draft.stretch_at)
        how = passage.in_list(how)
        self.found.append(candidate_of(draft, how, voice, topic, self.transcript, self.lexicon, passage))
        self.secondary.append(self.in_front or sentence.kind in restate.SECONDARY)
        if self.observer is not None:
            self.observer.made(draft, len(self.found) - 1)

    def _unread(self, start: int, end: int, why: str) -> None:
        if self.observer is not None:
            self.observer.unread(start, end, why)
