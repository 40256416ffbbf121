"""What is added to a language: a workspace's words and patterns, and what plug-ins bring.

Additions stand before the shipped rules, and widen the gates, so that the sentences they are meant for are looked at.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.errors import TrackerError
from tracker.lang.gate import Gate, WordGate
from tracker.lang.language import CueBook, Language, QuantityValue, build
from tracker.lang.language import language as shipped_language
from tracker.lang.rule import BadRule, Rule, RuleBook, expand
from tracker.lang.spans import Cue, DateContext, DateMatch, DateValue, QuantityMatch
from tracker.lang.trie import any_of
from tracker.lang.words import Words

_GROUP = re.compile(r"\{([a-z][a-z_]*)\}")
_AHEAD = ("future", "able", "expected", "plan", "goal", "hope", "possible", "confident", "eventual")
_ANY_DAY = date(2025, 3, 20)
_BEFORE, _AFTER = 24, 3
"""So many characters around an alias are read with it: what stands before (by, 到) and after it (之前) binds it."""


@dataclass(frozen=True, slots=True)
class CuePattern:
    """A pattern over word groups whose matches are cues of a kind ("plan", "past" ...)."""

    rule: Rule[None]
    kind: str


@dataclass(frozen=True, slots=True)
class Alias:
    """A pattern whose matches mean what another expression of the language means: `means` is a date or an amount."""

    rule: Rule[None]
    means: str
    is_date: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """What one file or plug-in adds to a language. `words` and `means` are normalised as the language's text is."""

    language: str
    words: Words | None = None
    cues: tuple[CuePattern, ...] = ()
    aliases: tuple[Alias, ...] = ()
    dates: tuple[Rule[DateValue], ...] = ()
    quantities: tuple[Rule[QuantityValue], ...] = ()


def no_produce(match: re.Match[str], context: object) -> None:
    """Mark a cue: such a rule is data, and its kind says which."""


def extended(code: str, additions: Sequence[Addition]) -> Language:
    """Return a language with additions. Raises TrackerError naming the file and line of one that cannot be used."""
    mine = [a for a in additions if a.language == code]
    if not mine:
        return shipped_language(code)
    words = [a.words for a in mine if a.words is not None]
    base = build(code, joined(words)) if words else shipped_language(code)
    aliases = [alias for a in mine for alias in a.aliases]
    for alias in aliases:
        _check_alias(base, alias)
    dates = [_dated(base, alias) for alias in aliases if alias.is_date] + [r for a in mine for r in a.dates]
    amounts = [_counted(base, alias) for alias in aliases if not alias.is_date]
    amounts += [r for a in mine for r in a.quantities]
    cues = [cue for a in mine for cue in a.cues]
    new_words = [(group, found) for more in words for group, found in more.groups.items()]
    return replace(
        base,
        dates=_before(base.dates, dates),
        quantities=_before(base.quantities, amounts),
        cues=CuesAndPatterns(base.cues, cues, base.words) if cues else base.cues,
        date_gate=_wider(base, base.date_gate, dates, _used(new_words, base.dates)),
        number_gate=_wider(base, base.number_gate, amounts, _used(new_words, base.quantities)),
        forward_gate=_wider(
            base,
            base.forward_gate,
            [cue.rule for cue in cues if cue.kind in _AHEAD],
            [word for group, found in new_words if group in _AHEAD for word in found],
        ),
    )


def joined(words: Iterable[Words]) -> Words:
    """Return several word lists as one."""
    whole = Words({}, {})
    for one in words:
        whole = whole.joined(one)
    return whole


def _before(book: RuleBook, mine: list[Rule]) -> RuleBook:  # type: ignore[type-arg]
    """Return the rules with mine before them; a guard of the shipped ones must not keep mine from being tried."""
    if not mine:
        return book
    try:
        return replace(book, rules=(*mine, *book.rules), guards=_opened(book, mine))
    except BadRule as error:
        raise TrackerError(f"{mine[0].origin or mine[0].name}: {error}") from error


def _opened(book: RuleBook, mine: list[Rule]) -> tuple[tuple[str, str], ...]:  # type: ignore[type-arg]
    own = "|".join(f"(?:{expand(rule.pattern, book.groups)})" for rule in mine)
    return tuple((characters, f"{pattern}|{own}") for characters, pattern in book.guards)


def _used(new_words: list[tuple[str, tuple[str, ...]]], book: RuleBook) -> list[str]:  # type: ignore[type-arg]
    groups = {group for rule in book.rules for group in _GROUP.findall(rule.pattern)}
    return [word for group, found in new_words if group in groups for word in found]


def _wider(
    base: Language,
    gate: Gate,
    rules: Sequence[Rule],  # type: ignore[type-arg]
    words: list[str],
) -> Gate:
    more = [f"(?:{expand(rule.pattern, base.words.groups)})" for rule in rules]
    if words:
        more.append(any_of(words))
    if not more:
        return gate
    wider = "|".join((gate.pattern, *more))
    return WordGate(wider) if isinstance(gate, WordGate) else re.compile(wider)


def _check_alias(base: Language, alias: Alias) -> None:
    found: Sequence[DateMatch | QuantityMatch]
    if alias.is_date:
        found = base.find_dates(alias.means, 0, len(alias.means), DateContext(_ANY_DAY))
    else:
        found = base.find_quantities(alias.means, 0, len(alias.means))
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(alias.means)):
        what = "date" if alias.is_date else "amount"
        raise TrackerError(f"{alias.rule.origin}: rule {alias.rule.name!r}: {alias.means!r} is not read as one {what}")


def _dated(base: Language, alias: Alias) -> Rule[DateValue]:
    def produce(match: re.Match[str], context: DateContext) -> DateValue | None:
        text, start = _in_place(match, alias.means)
        there = replace(context)  # the date before is read, and not replaced
        for d in base.find_dates(text, 0, len(text), there):
            if d.start <= start and start + len(alias.means) <= d.end:
                return replace(d.value, note=f"{match[0]} stands for {alias.means}: {d.value.note}")
        return None

    produce.__doc__ = f"Stands for {alias.means}."
    return Rule(
        alias.rule.name, alias.rule.pattern, produce, alias.rule.examples, alias.rule.counter_examples,
        origin=alias.rule.origin,
    )  # fmt: skip


def _counted(base: Language, alias: Alias) -> Rule[QuantityValue]:
    def produce(match: re.Match[str], _context: object) -> QuantityValue | None:
        text, start = _in_place(match, alias.means)
        for q in base.find_quantities(text, 0, len(text)):
            if q.start <= start and start + len(alias.means) <= q.end:
                return QuantityValue(q.quantity, q.noun, q.growth)
        return None

    produce.__doc__ = f"Stands for {alias.means}."
    return Rule(
        alias.rule.name, alias.rule.pattern, produce, alias.rule.examples, alias.rule.counter_examples,
        origin=alias.rule.origin,
    )  # fmt: skip


def _in_place(match: re.Match[str], means: str) -> tuple[str, int]:
    """Return the words around a match with `means` in its place, and where that begins."""
    before = match.string[max(match.start() - _BEFORE, 0) : match.start()]
    return before + means + match.string[match.end() : match.end() + _AFTER], len(before)


class CuesAndPatterns(CueBook):
    """The cue words of a language, and patterns beside them."""

    def __init__(self, base: CueBook, patterns: Iterable[CuePattern], words: Words) -> None:
        self.kinds = base.kinds
        self._words = base
        self.patterns = tuple(patterns)
        self._compiled = [
            (re.compile(expand(one.rule.pattern, words.groups, name=one.rule.name)), one) for one in self.patterns
        ]

    def find(self, text: str, start: int, end: int) -> list[Cue]:
        """Return the cues of `text[start:end]`, in order; a pattern's cue bears its rule's name as value."""
        found = self._words.find(text, start, end)
        for regex, one in self._compiled:
            hits = regex.finditer(text, start, end)
            found += [Cue(m.start(), m.end(), one.kind, m[0], one.rule.name) for m in hits]
        return sorted(found, key=lambda cue: cue.start)
