"""What the rules find in one sentence: dates, quantities, cues, clauses."""

from bisect import bisect_right

from tracker.extract.sentence.titles import in_title
from tracker.lang.language import Language
from tracker.lang.spans import Cue, DateMatch, QuantityMatch, Tense
from tracker.lang.tails import NEVER
from tracker.model.quantity import Quantity
from tracker.transcript.document import BlockKind

_ORDER = 4
_MOVED = 90
_HEDGES = frozenset({"expected", "possible", "hope"})
"""At a time's beginning they say how sure it is: "probably in Q3"."""
_LOOKS_BACK = frozenset({"past_strong"})
_PAST = frozenset({"past", "past_strong"})
_TURNS_AHEAD = frozenset({"future", "expected", "plan", "goal", "hope", "possible"})
_LOOKS_AHEAD = frozenset({"future", "expected", "plan", "goal", "hope"})


class Sentence:
    """One sentence of a view, `start:end`, with all that was found in it. `text` is the whole normalised view.

    Its clauses and cues are looked for when they are first asked for: many sentences have nothing to weigh.
    """

    __slots__ = (
        "_asks", "_breaks", "_cues", "_found", "_held", "_kinds", "_language", "_told", "_within", "affirmed",
        "contexts", "dates", "end", "is_title", "kind", "least", "least_figure", "patterns", "quantities", "start",
        "text",
    )  # fmt: skip

    def __init__(self, language: Language, text: str, span: tuple[int, int], kind: BlockKind) -> None:
        self.text = text
        self.start, self.end = span
        self.kind = kind
        self.dates: list[DateMatch] = []
        self.quantities: list[QuantityMatch] = []
        self.is_title = False
        """A short line of its own, without a stop: a title in plain text."""
        self.affirmed = False
        """A question that the same speaker answers at once with yes."""
        self._language = language
        self.contexts = language.contexts
        self.least, self.least_figure = language.least, language.least_figure
        self.patterns = language.patterns
        self._within: list[DateMatch] = []
        self._held: list[QuantityMatch] = []
        self._found: list[Cue] | None = None
        self._cues: list[Cue] | None = None
        self._kinds: frozenset[str] = frozenset()
        self._breaks: list[int] | None = None
        self._asks: bool | None = None
        self._told: tuple[int, int] | None = None

    def read(self, dates: list[DateMatch], quantities: list[QuantityMatch]) -> None:
        """Take the dates and quantities as they were found: a cue inside one of them says nothing."""
        self.dates = self._within = dates
        self.quantities = self._held = quantities

    @property
    def breaks(self) -> list[int]:
        """Where a clause ends and the next begins: after a comma, and before the "and" or "if" that begins the next."""
        if self._breaks is None:
            breaks = self._language.breaks(self.text, self.start, self.end)
            if breaks and (self._held or self._within):  # "between 13 and 15" is no end of a clause
                held = [(q.start, q.end) for q in self._held] + [(d.start, d.end) for d in self._within]
                breaks = [at for at in breaks if not any(a < at < b for a, b in held)]
            if self._within:
                breaks = self._language.parted(self.text, breaks, (self.start, self.end), self._within)
            self._breaks = breaks
        return self._breaks

    @property
    def cues(self) -> list[Cue]:
        """The cues, in order, each with the number of its clause."""
        if self._cues is None:
            found = self._all_cues()
            for d in self._within:
                a, b = d.start, d.end
                found = [c for c in found if c.start < a or c.end > b or (c.start == a and c.kind in _HEDGES)]
            if self._held and any(c.kind == "hypothetical" for c in found):  # 十九万一千 holds no 万一
                held = [(q.start, q.end) for q in self._held]
                found = [c for c in found if c.kind != "hypothetical" or not any(a < c.start < b for a, b in held)]
            told = self.told[1]
            if told >= 0:  # "fell after it said it expects": what was before the report says nothing of what it tells
                found = [c for c in found if c.start >= told or c.kind not in _PAST]
            measured = self.contexts.sentences.measured_by
            if measured is not NEVER and any(c.kind == "frame" for c in found):
                by = {c.start for c in found if c.kind == "frame" and measured.search(self.text, self.start, c.start)}
                found = [c for c in found if c.start not in by] if by else found
            breaks = self.breaks
            for cue in found:
                cue.clause = bisect_right(breaks, cue.start)
            self._cues = found
            self._kinds = frozenset([c.kind for c in found])
        return self._cues

    @property
    def told(self) -> tuple[int, int]:
        """Where the report of a forecast ("said it expects") begins and ends; -1 and -1 where there is none."""
        if self._told is None:
            reports = self.contexts.sentences.reports.search(self.text, self.start, self.end)
            self._told = reports.span() if reports else (-1, -1)
        return self._told

    def _all_cues(self) -> list[Cue]:
        if self._found is None:
            found = self._language.cues.find(self.text, self.start, self.end)
            if self.text.find("《", self.start, self.end) >= 0:
                found = [c for c in found if not in_title(self.text, self.start, c.start)]
            self._found = found
        return self._found

    def tense(self, at: int) -> Tense:
        """Return which way the sentence looks at a place: ahead where something is put off until it."""
        tense = self._tense(at)
        if tense is Tense.PAST and at >= self.start:
            start = max(self.start, at - _MOVED)
            if self.patterns.events.moved_until.search(self.text, start, at):
                return Tense.FUTURE
        return tense

    def _tense(self, at: int) -> Tense:
        """Return which way the cues look: those of the clause at a place where they say it, else all."""
        kinds = {cue.kind for cue in self._all_cues()}
        if at >= self.start and not kinds.isdisjoint(_LOOKS_BACK) and not kinds.isdisjoint(_TURNS_AHEAD):
            own = self._tense_here(at)
            if own is not None:
                return own
        if not kinds.isdisjoint(_LOOKS_AHEAD):
            if at >= self.start and self._told_before_ahead(at):
                return Tense.NONE
            opinions = self.patterns.clauses.opinions
            thought = all(cue.word in opinions for cue in self._all_cues() if cue.kind in _LOOKS_AHEAD)
            past = thought and not kinds.isdisjoint(_PAST) and not self._acts_at(at)
            return Tense.PAST if past else Tense.FUTURE
        first = next((cue.kind for cue in self._all_cues() if cue.kind in ("possible", *_LOOKS_BACK)), None)
        if first == "possible":
            return Tense.NONE  # "it could come in May, though we have made no decision"
        return Tense.NONE if kinds.isdisjoint(_LOOKS_BACK) or self._acts_at(at) else Tense.PAST

    def _acts_at(self, at: int) -> bool:
        return at >= self.start and self.acts_in(*self._clause_at(at))

    def acts_in(self, start: int, end: int) -> bool:
        """Whether a clause, in a language without tenses, says what happens and nothing of what was: 12月底全线贯通."""
        says = self.patterns.events
        here = [cue for cue in self._all_cues() if start <= cue.start < end]
        if not says.tenseless or any(cue.kind in _LOOKS_BACK for cue in here):
            return False
        return any(cue.kind == "strong_verb" and cue.word not in says.levels for cue in here)

    def _clause_at(self, at: int) -> tuple[int, int]:
        """Return the span of the clause at a place, before any date is known."""
        bounds = self._language.breaks(self.text, self.start, self.end)
        number = bisect_right(bounds, at)
        return bounds[number - 1] if number else self.start, bounds[number] if number < len(bounds) else self.end

    def _told_before_ahead(self, at: int) -> bool:
        """Whether no word looks ahead up to the end of the clause at a place, or of the next one where that is only a
        time: 前三季度GDP同比增长9.8%，高于6%以上的预期目标.
        """
        alone = self.contexts.clauses.time_alone
        if alone is None:
            return False
        start, end = self._clause_at(at)
        if end < self.end and alone.match(self.text, start, end):
            end = self._clause_at(end)[1]
        return not any(c.start < end and c.kind in _TURNS_AHEAD for c in self._all_cues())

    def _tense_here(self, at: int) -> Tense | None:
        """Return which way the clause at a place looks, where its cues say only one."""
        start, end = self._clause_at(at)
        here = {cue.kind for cue in self._all_cues() if start <= cue.start < end}
        if here.isdisjoint(_TURNS_AHEAD) and self.contexts.clauses.fronts.match(self.text, start, end):
            return None  # "For our first fiscal quarter ended December 31st, we expect ..."
        back, ahead = not here.isdisjoint(_LOOKS_BACK), not here.isdisjoint(_TURNS_AHEAD)
        if back == ahead:
            return None
        return Tense.PAST if back else Tense.FUTURE

    def figures_in(self, start: int, end: int) -> list[QuantityMatch]:
        """Return the amounts of a part of the text that is read by itself, as the cell of a table is."""
        return self._language.find_quantities(self.text, start, end)

    def measured(self, unit: str) -> Quantity | None:
        """Return one of a unit as a table's head writes it ("%", "US$ million", 亿元); None where it is no unit."""
        plain = self._language.normalise(unit)
        first, _, rest = plain.partition(" ")
        for told in (f"1{plain}", f"1 {plain}", f"{first}1 {rest}", f"{plain[:1]}1{plain[1:]}"):
            found = self._language.find_quantities(told, 0, len(told))
            if len(found) == 1 and (found[0].start, found[0].end) == (0, len(told)) and found[0].quantity.unit:
                return found[0].quantity
        return None

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table in Markdown, whose bars are blanks in the text that is read."""
        return self.kind is BlockKind.LIST and self.text.endswith("  ", 0, self.start)

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of its cues."""
        if self._cues is None:
            _ = self.cues
        return self._kinds

    def clause(self, position: int) -> int:
        """Return the number of the clause that holds a position."""
        return bisect_right(self.breaks, position)

    def clause_span(self, number: int) -> tuple[int, int]:
        """Return the span of a clause, without the break that ends it."""
        start = self.breaks[number - 1] if number else self.start
        end = self.breaks[number] if number < len(self.breaks) else self.end
        return start, end

    def words(self, one: DateMatch | QuantityMatch | Cue) -> str:
        """Return the words of a match, normalised."""
        return self.text[one.start : one.end]

    def has(self, *kinds: str) -> bool:
        """Return whether any cue of these kinds was found."""
        return not self.kinds.isdisjoint(kinds)

    def cues_in(self, clause: int, *kinds: str) -> list[Cue]:
        """Return the cues of these kinds in a clause."""
        if self.kinds.isdisjoint(kinds):
            return []
        return [cue for cue in self.cues if cue.clause == clause and cue.kind in kinds]

    def orders(self, position: int) -> bool:
        """Whether the clause of a position begins with an order of business (新建住房3000套), told as not done."""
        number = self.clause(position)
        start = self.clause_span(number)[0]
        orders = self.cues_in(number, "agenda")
        begins = any(c.start - start <= _ORDER for c in orders)
        begins = begins or bool(orders and self.contexts.clauses.aside.match(self.text, start, self.end))
        return begins and not self.has("past", "past_strong")

    def proposes(self, position: int) -> bool:
        """Whether the clause of a position, or an item of a list, begins with what is to be done ("Raise the wage")."""
        number = self.clause(position)
        start = self.clause_span(number)[0]
        if any(c.start - start > _ORDER for c in self.cues_in(number, "past", "past_strong")):
            return False
        if self.contexts.clauses.proposes.match(self.text, start, position):
            return True
        if not self.contexts.clauses.doing.match(self.text, start, position):
            return False
        item = self.kind is BlockKind.LIST and start == self.start
        return item or any(
            self.contexts.clauses.proposes.match(self.text, self.clause_span(n)[0]) for n in range(number)
        )

    @property
    def is_question(self) -> bool:
        """Whether the sentence asks."""
        if self._asks is None:
            tail = self.text[max(self.start, self.end - 16) : self.end]
            says = self.contexts.sentences
            marked = ("?" in tail[-3:] or "？" in tail[-3:]) and not says.tag.search(tail)
            self._asks = marked or says.asks_at_end.search(tail) is not None
        return self._asks

    @property
    def has_choice(self) -> bool:
        """Whether a question asks which of two: no yes answers it."""
        return bool(self.contexts.sentences.choice.search(self.text, self.start, self.end))
