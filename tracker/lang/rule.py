"""Rules are values: a name, a pattern over word groups, a small produce function, examples.

A pattern is a regular expression in which `{group}` stands for the words of that group (words.yaml), longest first.
A rule is refused when it is defined: an unknown word group, a pattern that matches the empty string, a repeat without
an upper bound (bounded repeats alone make every search linear in the length of the text). A `RuleBook` refuses two
rules of one name, and tries its rules in one pass, each only where it can begin.
"""

import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache
from typing import Any, Generic, NamedTuple, Self, TypeVar

with warnings.catch_warnings():  # the parser under `re` has no public name; it only reads patterns here
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _compiler as sre_compile  # type: ignore[attr-defined]
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser as sre_parse  # type: ignore[attr-defined]

from tracker.lang.beginnings import beginnings, folded
from tracker.lang.firsts import firsts
from tracker.lang.needs import needs
from tracker.lang.trie import any_of

T = TypeVar("T")
_MOST_REPEATS = 200
_REPEATS = frozenset({sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT})
_PLAIN = frozenset({sre.LITERAL, sre.NOT_LITERAL, sre.IN, sre.ANY, sre.AT, sre.GROUPREF})

_GROUP = re.compile(r"\{([a-z][a-z_]*)\}")


class BadRule(ValueError):
    """A rule that must not be used; the message names it and says why."""


class Skip(Enum):
    """What a rule makes of a match that means nothing and must not be looked into."""

    WORD = "word"


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """A rule. `produce` gets the match and a context; it returns None where the rule does not apply after all, and
    `Skip.WORD` where the match is a word that no other rule may look into (统一 holds no 一).

    `examples` are texts in which the rule fires, `counter_examples` texts in which it must not; `claims rules test`
    runs both. `origin` says where a rule that is not shipped comes from (`file:line`, or the plug-in).
    """

    name: str
    pattern: str
    produce: Callable[[re.Match[str], Any], "T | Skip | None"]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()
    flags: int = 0
    origin: str = ""


Watch = Callable[[Rule[Any], re.Match[str], Any], None]
"""Is told of a rule, its match and what it makes of it: a value, `Skip`, or None where it does not apply after all."""


def watching(rule: Rule[T], watch: Watch) -> Rule[T]:
    """Return a rule that tells what it makes of each match."""

    def produce(match: re.Match[str], context: Any) -> T | Skip | None:
        value = rule.produce(match, context)
        watch(rule, match, value)
        return value

    return replace(rule, produce=produce)


def expand(pattern: str, groups: Mapping[str, Sequence[str]], *, name: str = "pattern") -> str:
    """Return the pattern with each `{group}` replaced by an alternation of its words; raises BadRule if unknown."""

    def words(match: re.Match[str]) -> str:
        group = match[1]
        if group not in groups:
            raise BadRule(f"rule {name!r}: there is no word group {group!r}")
        return any_of(groups[group], blank=r"\s{1,3}")

    return _GROUP.sub(words, pattern)


def check_pattern(name: str, pattern: str, flags: int = 0) -> Any:
    """Return a pattern as the parser reads it; raises BadRule where it matches the empty string or has no bound."""
    try:
        parsed = sre_parse.parse(pattern, flags)
    except re.error as error:
        raise BadRule(f"rule {name!r}: {error}") from error
    if parsed.getwidth()[0] == 0:
        raise BadRule(f"rule {name!r}: it matches the empty string")
    if _unbounded(parsed):
        raise BadRule(f"rule {name!r}: a repeat has no upper bound; write {{0,20}} instead of * or +")
    return parsed


def _unbounded(parsed: Any) -> bool:
    """Tell whether a parsed pattern holds a repeat without an upper bound, or with one above 200."""
    left = [parsed]
    while left:
        for operator, argument in left.pop().data:
            if operator in _PLAIN:  # nine parts in ten
                continue
            repeats = operator in _REPEATS
            if repeats and (argument[1] is sre.MAXREPEAT or argument[1] > _MOST_REPEATS):
                return True
            left += _inside(operator, argument)
    return False


def opens(parsed: Any) -> bool:
    """Tell whether a parsed pattern begins with the beginning of the text."""
    return bool(parsed) and parsed[0] == (sre.AT, sre.AT_BEGINNING_STRING)


def _inside(operator: Any, argument: Any) -> Sequence[Any]:
    """Return the patterns inside one part of a parsed pattern."""
    if operator in _REPEATS:
        return (argument[2],)
    if operator is sre.SUBPATTERN:
        return (argument[3],)
    if operator is sre.BRANCH:
        return tuple(argument[1])
    if operator in (sre.ASSERT, sre.ASSERT_NOT):
        return (argument[1],)
    return (argument,) if operator is sre.ATOMIC_GROUP else ()


class Tried(NamedTuple, Generic[T]):
    """A rule as it is tried: its pattern compiled, and what is known of every match (see `beginnings`, `needs`)."""

    rule: Rule[T]
    match: Callable[..., re.Match[str] | None]
    heads: frozenset[str]
    needs: frozenset[str] | None
    opens: bool
    """It matches at the beginning of a text only."""


class _Prepared(NamedTuple):
    """What is known of a pattern; the characters with which a match can begin are None where those are any."""

    match: Callable[..., re.Match[str] | None]
    firsts: frozenset[str] | set[str] | None
    heads: frozenset[str]
    needs: frozenset[str] | None
    opens: bool


@lru_cache(maxsize=1024)
def _prepared(name: str, pattern: str, flags: int) -> _Prepared:
    """Check a pattern and compile it; raises BadRule.

    Parsing is the dear part of it: it is done once, for the check, the beginnings and all, and for the languages of
    every workspace.
    """
    parsed = check_pattern(name, pattern, flags)
    first = firsts(parsed, flags)
    strict = first is not None and not flags and "(?i" not in pattern
    heads = beginnings(parsed, _HEAD) if strict else frozenset(("",))
    match = sre_compile.compile(parsed, flags).match
    return _Prepared(match, first, heads, needs(parsed) if strict else None, opens(parsed))


_HEAD = 2
"""So many first characters of a place tell which rules are tried there."""
_MOST = 50_000
"""So many beginnings of places are kept in mind."""


@dataclass(slots=True)
class RuleBook(Generic[T]):
    """An ordered set of rules of one kind; where two match at one place the earlier wins.

    A rule is tried only at characters with which it can begin. `guards` are pairs of characters and a pattern: where
    one of these characters stands, nothing is tried unless the pattern matches there.
    """

    rules: tuple[Rule[T], ...]
    groups: Mapping[str, Sequence[str]]
    guards: tuple[tuple[str, str], ...] = ()
    _guard: dict[str, Callable[..., re.Match[str] | None]] = field(init=False, repr=False)
    _places: re.Pattern[str] = field(init=False, repr=False)
    _all: tuple[Tried[T], ...] = field(init=False, repr=False)
    _at: dict[str, tuple[Tried[T], ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        names = set()
        compiled: list[Tried[T]] = []
        known: set[str] | None = set()
        for rule in self.rules:
            if rule.name in names:
                raise BadRule(f"two rules are named {rule.name!r}")
            names.add(rule.name)
            pattern = expand(rule.pattern, self.groups, name=rule.name)
            one = _prepared(rule.name, pattern, rule.flags)
            known = None if known is None or one.firsts is None else known | one.firsts
            compiled.append(Tried(rule, one.match, one.heads, one.needs, one.opens))
        self._all, self._at, self._guard = tuple(compiled), {}, {}
        for characters, pattern in self.guards:
            expanded = expand(pattern, self.groups, name="guard")
            check_pattern("guard", expanded)
            self._guard |= dict.fromkeys(characters, re.compile(expanded).match)
        some = "".join(re.escape(c) for c in sorted(known or ()))
        self._places = re.compile("." if known is None else f"[{some}]" if some else r"(?!)", re.DOTALL)

    def find(self, text: str, start: int, end: int, context: Any) -> Iterator[tuple[Rule[T], re.Match[str], T]]:
        """Yield what the rules make of `text[start:end]`, left to right, without overlaps.

        Where a rule says None the next rule is tried at the same place; what a rule skips, no other rule sees.
        """
        at, guards = self._at, self._guard
        there = frozenset(text[start:end])
        for place in self._places.finditer(text, start, end):
            here = place.start()
            head = text[here : here + _HEAD]
            rules = at.get(head) if here else self._that_fit(head, first=True)
            if rules is None:
                rules = self._that_fit(head)
            if not rules or here < start:
                continue
            guard = guards.get(head[0])
            if guard is not None and guard(text, here, end) is None:
                continue
            for rule, matches, _, needed, _ in rules:
                if needed is not None and needed.isdisjoint(there):
                    continue
                match = matches(text, here, end)
                value = None if match is None else rule.produce(match, context)
                if match is None or value is None:
                    continue
                start = match.end()
                if not isinstance(value, Skip):
                    yield rule, match, value
                break

    def _that_fit(self, head: str, *, first: bool = False) -> tuple[Tried[T], ...]:
        """Return the rules that can begin with `head`, in order; `first` tells that it begins the text."""
        if len(self._at) > _MOST:
            self._at.clear()
        plain = folded(head)
        begins = {plain[:length] for length in range(len(plain) + 1)}
        rules = tuple(one for one in self._all if not (one.opens and not first) and not one.heads.isdisjoint(begins))
        if not first:
            self._at[head] = rules
        return rules

    def watched(self, watch: Watch) -> Self:
        """Return a copy that tells `watch` of each rule whose pattern fits, and what it makes of it, in order."""
        book = copy(self)
        book._all = tuple(one._replace(rule=watching(one.rule, watch)) for one in self._all)  # noqa: SLF001
        book._at = {}  # noqa: SLF001
        return book

    def named(self, name: str) -> Rule[T] | None:
        """Return the rule of that name."""
        return next((rule for rule in self.rules if rule.name == name), None)
