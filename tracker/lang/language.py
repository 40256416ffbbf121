"""What a language offers to extraction, and the list of languages."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from importlib import import_module

from tracker.errors import UsageError
from tracker.lang.anchored import Anchored
from tracker.lang.contexts import Contexts
from tracker.lang.gate import Gate
from tracker.lang.patterns import Patterns
from tracker.lang.questions import Questions
from tracker.lang.rule import Rule, RuleBook
from tracker.lang.spans import Cue, DateContext, DateMatch, DateValue, QuantityMatch, Tense
from tracker.lang.tails import Tail
from tracker.lang.telling import Teller
from tracker.lang.trie import any_of
from tracker.lang.words import Words
from tracker.model import window as w
from tracker.model.quantity import Quantity

LANGUAGES = {"zh": "tracker.lang.zh", "en": "tracker.lang.en"}
"""Code -> the package that offers `language() -> Language`. A language is a folder and a line here."""


@dataclass(frozen=True, slots=True)
class QuantityValue:
    """What a quantity rule makes of its match: see `QuantityMatch`."""

    quantity: Quantity
    noun: str = ""
    growth: bool = False


def _no_months(_text: str) -> frozenset[int]:
    return frozenset()


def _says_nothing(_head: str) -> None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: its words, its rules, and the few patterns that extraction asks for.

    `normalise` keeps the length of the text, so that offsets stay. `date_gate` and `number_gate` find at once the
    sentences that can hold a date or a number; only those meet the rules. `range_link` stands between the two ends of
    a range of dates, `list_link` between two dates that share what is said of them. `clause` breaks a sentence.
    `contexts` tell what a figure or a time is by what stands around it; `patterns` are the other words that the
    engine asks for.
    `reported` reads from a title or a document's beginning which year's quarter it reports, `year_end` from a whole
    document with which month it says that its company's fiscal year ends, `own_year_end` the same where only years that
    are called fiscal are counted so. `guided_quarter` reads of which quarter a whole document tells results while it
    guides for the next one, `closed_year` which fiscal year it says is just over, `budget_year_end` the last month of
    the years that a document of budgets names by two, `quarter_months` those with which it says that quarters end.
    `tells` finds whose statement a sentence tells.
    `blanks` are those that `find_dates` and `find_quantities` of a bare text do without.
    `looking` is where `find_dates` of a bare text looks for a month without a year.
    `handover` finds who is given the floor (its last named group is the name), `thanks` who gives it back (`bare` where
    only a capital tells the name); `questions` tells who asks and who answers.
    """

    code: str
    words: Words
    normalise: Callable[[str], str]
    dates: RuleBook[DateValue]
    quantities: RuleBook[QuantityValue]
    cues: "CueBook"
    date_gate: Gate
    number_gate: Gate
    forward_gate: Gate
    range_link: re.Pattern[str]
    list_link: re.Pattern[str]
    clause: re.Pattern[str]
    contexts: Contexts
    patterns: Patterns
    reported: Callable[[str], tuple[int, int] | None] = _says_nothing
    year_end: Callable[[str], int | None] = _says_nothing
    own_year_end: Callable[[str], int | None] = _says_nothing
    guided_quarter: Callable[[str], tuple[int, int] | None] = _says_nothing
    closed_year: Callable[[str], int | None] = _says_nothing
    budget_year_end: Callable[[str], int | None] = _says_nothing
    quarter_months: Callable[[str], frozenset[int]] = _no_months
    looking: Tense = Tense.NONE
    blanks: re.Pattern[str] | None = None
    handover: re.Pattern[str] | Anchored | None = None
    thanks: re.Pattern[str] | None = None
    questions: Questions | None = None
    not_names: frozenset[str] = frozenset()
    first_names: frozenset[str] = frozenset()
    """Names by which people are called, however they are written; no words of the language."""
    not_yet: Tail | None = None
    """Before a hand-over: it is only spoken of, and comes later ("before I")."""
    tells: Teller | None = None
    least: float = 2.0
    """The sum of reasons from which an event with a time is printed: see docs/rules.md."""
    least_figure: float = 2.0
    """The same for a figure with a time: it can lie lower, as a figure beside a time is seldom anything else."""

    def find_dates(self, text: str, start: int, end: int, context: DateContext) -> list[DateMatch]:
        """Return every date expression of `text[start:end]` (normalised), ranges joined, left to right."""
        found: list[DateMatch] = []
        context.anchor = None
        for rule, match, value in self.dates.find(text, start, end, context):
            one = DateMatch(match.start(), match.end(), value, rule.name)
            if found and self._joins(text, found[-1], one):
                found[-1] = _range(_first_to_come(found[-1], one, context.said_on), one)
            else:
                found.append(one)
            context.last = found[-1]
            if not found[-1].value.bare and found[-1].window.precision is w.Precision.YEAR:
                context.anchor = found[-1]
        return found

    def _joins(self, text: str, a: DateMatch, b: DateMatch) -> bool:
        between = text[a.end : b.start]
        if len(between) > 12 or not self.range_link.fullmatch(between):
            return False
        first, last = a.value.named or a.window, b.value.named or b.window
        return first.start is not None and last.due is not None and first.start <= last.due

    def find_quantities(self, text: str, start: int, end: int) -> list[QuantityMatch]:
        """Return every amount of `text[start:end]` (normalised), left to right."""
        return [
            QuantityMatch(match.start(), match.end(), value.quantity, rule.name, value.noun, value.growth)
            for rule, match, value in self.quantities.find(text, start, end, None)
        ]

    def breaks(self, text: str, start: int, end: int) -> list[int]:
        """Return where one clause of `text[start:end]` (normalised) ends and the next begins.

        That is after a comma, and after the blank before the "and" or "if" that begins the next.
        """
        return [m.start() + 1 for m in self.clause.finditer(text, start, end)]

    def parted(self, text: str, breaks: list[int], span: tuple[int, int], dates: list[DateMatch]) -> list[int]:  # noqa: ARG002
        """Return the breaks of a sentence once its dates are known; where dates say nothing of clauses, the same."""
        return breaks

    def default_currency(self, text: str) -> str | None:  # noqa: ARG002 - a language that has no such word says None
        """Return the currency that a bare word for money (元) means in a text; None where there is no doubt."""
        return None

    def denominate(self, text: str, found: list[QuantityMatch], currency: str | None) -> list[QuantityMatch]:  # noqa: ARG002
        """Return amounts of bare money in the currency of their `text` (see `default_currency`)."""
        return found

    def affirms(self, text: str, start: int, end: int) -> bool:
        """Return whether a sentence begins with a yes."""
        return text[start:end].startswith(self.words.groups["affirm"])

    def rules(self) -> list[Rule[object]]:
        """Return every rule of the language, dates first."""
        return [*self.dates.rules, *self.quantities.rules]  # type: ignore[list-item]


def _first_to_come(a: DateMatch, b: DateMatch, said_on: date) -> DateMatch:
    """Return a beginning without a year (下半年或者明年初) in the coming year, where the end is dated and ahead."""
    first, last = a.value.named or a.window, b.value.named or b.window
    if not a.value.bare or b.value.bare or not first.start or not first.due or not last.due:
        return a
    if not first.due < said_on <= last.due or w.shift(first.start, 1, "year") > last.due:
        return a
    moved = w.Window(w.shift(first.start, 1, "year"), w.shift(first.due, 1, "year"), first.precision)
    return replace(a, value=replace(a.value, window=moved, named=moved))


def _range(a: DateMatch, b: DateMatch) -> DateMatch:
    window = w.through(a.value.named or a.window, b.value.named or b.window)
    value = DateValue(window, named=window, bare=a.value.bare and b.value.bare, note=f"{window.start} to {window.due}")
    return DateMatch(a.start, b.end, value, f"{a.rule} .. {b.rule}")


class CueBook:
    """The cue words of a language: one pattern, each word with its kinds (a word may be of several)."""

    def __init__(
        self,
        words: Words,
        kinds: tuple[str, ...],
        *,
        boundaries: bool,
        verbs: tuple[re.Pattern[str], str] | None = None,
    ) -> None:
        """`verbs` is a pattern whose group `verb` is a cue of a kind, where no word of the lists stands there."""
        self.kinds = kinds
        self._verbs = verbs
        of_word: dict[str, list[str]] = {}
        for kind in kinds:
            for word in words.groups[kind]:
                of_word.setdefault(word.lower(), []).append(kind)
        for word in words.groups.get("not_a_cue", ()):
            of_word.setdefault(word.lower(), [])
        self._kinds = {word: tuple(found) for word, found in of_word.items()}
        body = any_of(of_word, apart=not boundaries)
        self._pattern = re.compile(rf"\b(?:{body})\b(?!'t\b)" if boundaries else f"(?:{body})")

    def find(self, text: str, start: int, end: int) -> list[Cue]:
        """Return the cues of `text[start:end]`, a word of several kinds once for each kind."""
        found: list[Cue] = []
        kinds = self._kinds
        for m in self._pattern.finditer(text, start, end):
            word = m[0]
            first, last = m.span()
            for kind in kinds[word]:
                found.append(Cue(first, last, kind, word))  # noqa: PERF401 - two words of C a word instead of four
        return found if self._verbs is None else self._with_verbs(found, *self._verbs, (text, start, end))

    @staticmethod
    def _with_verbs(found: list[Cue], pattern: re.Pattern[str], kind: str, where: tuple[str, int, int]) -> list[Cue]:
        """Return the cues with the verbs among which none of them stands, in order."""
        more = [
            Cue(m.start("verb"), m.end("verb"), kind, m["verb"])
            for m in pattern.finditer(*where)
            if not any(c.start < m.end("verb") and m.start("verb") < c.end for c in found)
        ]
        return sorted([*found, *more], key=lambda cue: cue.start) if more else found


@cache
def language(code: str) -> Language:
    """Return a language by its code ("zh", "zh-Hant", "en"); raises UsageError naming those there are."""
    base = code.split("-", maxsplit=1)[0].split("_", maxsplit=1)[0].lower()
    if base not in LANGUAGES:
        raise UsageError(f"no rules for language {code!r}; there are: {', '.join(sorted(LANGUAGES))}")
    return build(base)


def build(code: str, more: Words | None = None) -> Language:
    """Return a language of `LANGUAGES` with more words than it ships with; this takes about half a second."""
    made: Language = import_module(LANGUAGES[code]).language(more)
    return made
