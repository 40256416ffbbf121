"""What the rules find in one sentence: dates, quantities, cues, clauses."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from tracker.lang.language import Language
from tracker.lang.spans import Cue, DateContext, DateMatch, QuantityMatch, Relation, Tense
from tracker.model.window import Precision, Window
from tracker.transcript.document import BlockKind

_APPOSITION = re.compile(r"[\s,，、(（]*(?:也就是|即|就是|亦即|that is|i\.?e\.?|in|of|during)?[\s,，]*(?:在|in)?\s?")
_TAG = re.compile(
    r"(?:[,，]\s?(?:right|okay|ok|you know|isn't it|doesn't it)|(?:对|是|好)(?:吧|吗|不对|嘛|么))\s?[?？]+[\"”’)）]*$"
)
_ORDER = 4
_TITLE = 30
_NO_TITLE = "。！？；：，、.!?;:,"
_STOPS = ",，;；:："
_LOOKS_BACK = frozenset({"past_strong"})
_LOOKS_AHEAD = frozenset({"future", "expected", "plan", "goal", "hope"})


@dataclass(slots=True)
class Sentence:
    """One sentence of a view, `start:end`, with all that was found in it. `text` is the whole normalised view."""

    text: str
    start: int
    end: int
    kind: BlockKind
    dates: list[DateMatch] = field(default_factory=list)
    quantities: list[QuantityMatch] = field(default_factory=list)
    cues: list[Cue] = field(default_factory=list)
    breaks: list[int] = field(default_factory=list)
    is_title: bool = False
    """A short line of its own, without a stop: a title in plain text."""
    affirmed: bool = False
    """A question that the same speaker answers at once with yes."""

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
        return any(cue.kind in kinds for cue in self.cues)

    def cues_in(self, clause: int, *kinds: str) -> list[Cue]:
        """Return the cues of these kinds in a clause."""
        return [cue for cue in self.cues if cue.kind in kinds and self.clause(cue.start) == clause]

    def orders(self, position: int) -> bool:
        """Whether the clause that holds a position begins with an order of business (新建住房3000套), told as not done."""
        number = self.clause(position)
        start = self.clause_span(number)[0]
        begins = any(c.start - start <= _ORDER for c in self.cues_in(number, "agenda"))
        return begins and not self.has("past", "past_strong")

    @property
    def is_question(self) -> bool:
        """Whether the sentence asks."""
        tail = self.text[max(self.start, self.end - 16) : self.end]
        return ("?" in tail[-3:] or "？" in tail[-3:]) and not _TAG.search(tail)


def read_sentence(
    language: Language,
    text: str,
    span: tuple[int, int],
    kind: BlockKind,
    context: DateContext,
    *,
    currency: str | None = None,
) -> Sentence:
    """Return a sentence with its matches. `context.last` is read for chained dates and left at the last date found."""
    start, end = span
    sentence = Sentence(text, start, end, kind)
    # A clause ends after its comma, and before the "and" or "if" that begins the next.
    sentence.breaks = [
        m.end() if m.end() == m.start() or text[m.end() - 1] in _STOPS or text[m.start()] in _STOPS else m.start() + 1
        for m in language.clause.finditer(text, start, end)
    ]
    sentence.cues = language.cues.find(text, start, end)
    kinds = {cue.kind for cue in sentence.cues}
    context.tense = Tense.NONE
    if kinds & _LOOKS_BACK and not kinds & _LOOKS_AHEAD:
        context.tense = Tense.PAST
    elif kinds & _LOOKS_AHEAD:
        context.tense = Tense.FUTURE
    if language.date_gate.search(text, start, end):
        sentence.dates = _one_for_each_time(language, text, language.find_dates(text, start, end, context))
        inside = [(d.start, d.end) for d in sentence.dates]
        sentence.cues = [c for c in sentence.cues if not any(a <= c.start and c.end <= b for a, b in inside)]
    if language.number_gate.search(text, start, end):
        taken = [(d.start, d.end) for d in sentence.dates]
        sentence.quantities = [
            q
            for q in language.denominate(language.find_quantities(text, start, end), currency)
            if not any(q.start < b and a < q.end for a, b in taken)
        ]
        within = [(q.start, q.end) for q in sentence.quantities]  # 十九万一千 holds no 万一
        sentence.cues = [
            c for c in sentence.cues if c.kind != "hypothetical" or not any(a < c.start < b for a, b in within)
        ]
    return sentence


def _one_for_each_time(language: Language, text: str, dates: list[DateMatch]) -> list[DateMatch]:
    """Join dates that stand in apposition (今年，也就是2025年) or in a list (2027年和2028年) to one."""
    joined: list[DateMatch] = []
    for date in dates:
        if joined:
            one = _joined(language, text, joined[-1], date)
            if one is not None:
                joined[-1] = one
                continue
        joined.append(date)
    return joined


def _joined(language: Language, text: str, a: DateMatch, b: DateMatch) -> DateMatch | None:
    between = text[a.end : b.start]
    if len(between) > 12 or a.value.relation is Relation.PAST or b.value.relation is Relation.PAST:
        return None
    if _inside(b.window, a.window) and _APPOSITION.fullmatch(between):
        return DateMatch(a.start, b.end, b.value, b.rule)
    if _inside(a.window, b.window) and _APPOSITION.fullmatch(between):
        return DateMatch(a.start, b.end, a.value, a.rule)
    if language.list_link.fullmatch(between) and _follows(a.window, b.window):
        window = Window(a.window.start, b.window.due, Precision.RANGE)
        value = replace(a.value, window=window, named=window, note=f"{window.start} to {window.due}")
        return DateMatch(a.start, b.end, value, f"{a.rule} + {b.rule}")
    return None


def _inside(inner: Window, outer: Window) -> bool:
    if inner.start is None or inner.due is None or outer.start is None or outer.due is None:
        return False
    return outer.start <= inner.start and inner.due <= outer.due


def _follows(a: Window, b: Window) -> bool:
    if a.due is None or b.start is None or a.precision is not b.precision:
        return False
    return 0 < (b.start - a.due).days <= 1


def is_title(text: str, start: int, end: int) -> bool:
    """Whether a block that is one sentence is short and ends without a stop, as titles do in plain text."""
    return end - start <= _TITLE and text[end - 1] not in _NO_TITLE
