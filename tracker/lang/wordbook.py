"""Rules of a language that writes blanks between words: each is tried only where a word begins as it can begin."""

import re
import warnings
from collections.abc import Callable, Iterator
from copy import copy
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Self, TypeVar

with warnings.catch_warnings():  # the parser under `re` has no public name; it only reads patterns here
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _compiler as sre_compile  # type: ignore[attr-defined]

from tracker.lang.beginnings import LENGTH, Beginnings, beginnings, folded
from tracker.lang.rule import BadRule, Rule, RuleBook, Tried, Watch, check_pattern, opens, watching
from tracker.lang.trie import spelled

T = TypeVar("T")

ARTICLE = "the "
"""Half of all rules can begin with it, and it is the commonest word: more of what follows is compared."""
FURTHER = 12
"""So many characters from an article on."""
_MOST = 50_000
"""So many places of a text are kept in mind."""


def is_word(character: str) -> bool:
    """Return whether a character can stand in a word as `re` takes it."""
    return character.isalnum() or character == "_"


class _Late:
    """A pattern that is parsed at once and compiled when a text first asks for it."""

    __slots__ = ("_compiled", "_flags", "_parsed")

    def __init__(self, parsed: Any, flags: int) -> None:
        self._parsed, self._flags = parsed, flags
        self._compiled: re.Pattern[str] | None = None

    def compiled(self) -> re.Pattern[str]:
        """Return the pattern, compiled."""
        parsed = self._parsed  # in this order: another thread may be compiling it as well
        if parsed is not None:
            self._compiled = sre_compile.compile(parsed, self._flags)
            self._parsed = None
        assert self._compiled is not None  # noqa: S101 - it was compiled before `_parsed` was let go
        return self._compiled


@lru_cache(maxsize=1024)
def _prepared(name: str, pattern: str, flags: int) -> tuple[frozenset[str], bool, _Late]:
    """Return how a rule's matches can begin, whether only at the beginning of a text, and its pattern.

    Parsing is the dear part of compiling a pattern: it is done once, for the check, the beginnings and all, and for
    the languages of every workspace; to compile it waits until a word of a text asks for it. Raises BadRule.
    """
    parsed = check_pattern(name, pattern, flags)
    found = beginnings(parsed)
    if any(head.startswith(ARTICLE) or ARTICLE.startswith(head) for head in found):
        found = frozenset(h for h in found if not h.startswith(ARTICLE)) | beginnings(parsed, FURTHER, ARTICLE)
    return found, opens(parsed), _Late(parsed, flags)


@dataclass(slots=True)
class WordBook(RuleBook[T]):
    """A rule book whose rules begin at the beginning of a word, a figure or a sign such as "$"."""

    _rules: list[tuple[frozenset[str], Rule[T], _Late]] = field(init=False, repr=False)
    _index: dict[str, int] = field(init=False, repr=False)
    _opening: int = field(init=False, repr=False)
    _sets: dict[int, tuple[Tried[T], ...]] = field(init=False, repr=False)
    _words: Callable[[str, int, int], list[str]] = field(init=False, repr=False)
    _known: Beginnings = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._rules, self._opening = [], 0
        names: set[str] = set()
        for rule in self.rules:
            if rule.name in names:
                raise BadRule(f"two rules are named {rule.name!r}")
            names.add(rule.name)
            try:
                pattern = spelled(rule.pattern, self.groups)
            except KeyError as error:
                raise BadRule(f"rule {rule.name!r}: there is no word group {error}") from None
            found, begins_text, late = _prepared(rule.name, pattern, rule.flags)
            self._opening |= begins_text << len(self._rules)
            self._rules.append((found, rule, late))
        self._index, self._at, self._sets = {}, {}, {}
        for number, (found, _, _) in enumerate(self._rules):
            for head in found:
                self._index[head] = self._index.get(head, 0) | 1 << number
        heads = frozenset(self._index)
        if "" in heads:
            raise BadRule("a rule can begin with anything: it would be tried at every word")
        self._known = Beginnings(heads)
        signs = "".join(re.escape(c) for c in sorted({head[0] for head in heads}) if not c.isalnum())
        self._words = re.compile(rf"\w+|[{signs}]" if signs else r"\w+").findall

    def find(self, text: str, start: int, end: int, context: Any) -> Iterator[tuple[Rule[T], re.Match[str], T]]:
        """Yield what the rules make of `text[start:end]`, left to right, without overlaps, the earlier rule first."""
        at = self._at
        for here in self._begun(text, start, end):
            if here < start:
                continue
            head = text[here : here + LENGTH]
            if head[:4] == ARTICLE:
                head = text[here : here + FURTHER]
            rules = at.get(head) if here else self._that_fit(head, first=True)
            if rules is None:
                rules = at[head] = self._that_fit(head)
            for rule, matches, _, _, _ in rules:
                match = matches(text, here, end)
                if match is None:
                    continue
                if context is not None:
                    context.at = here
                value = rule.produce(match, context)
                if value is None:
                    continue
                yield rule, match, value  # type: ignore[misc]
                start = match.end()
                break

    def _begun(self, text: str, start: int, end: int) -> list[int]:
        """Return where in `text[start:end]` a word stands with which a rule can begin.

        The words are split off first, and those alone are looked for in their order: to ask each for its place costs
        more than to split it off.
        """
        cold, hot, begins, find = self._known.cold, self._known.hot, self._known.begins, text.find
        found: list[int] = []
        at = start
        for word in self._words(text, start, end):
            if word in cold or (word not in hot and not begins(word)):
                continue
            at = find(word, at, end)
            last = at + len(word)
            if word[0].isalnum():
                while (at > start and is_word(text[at - 1])) or (last < end and is_word(text[last])):
                    at = find(word, at + 1, end)  # it stood within another word
                    last = at + len(word)
            found.append(at)
            at = last
        return found

    def watched(self, watch: Watch) -> Self:
        """Return a copy that tells `watch` of each rule whose pattern fits, and what it makes of it, in order."""
        book = copy(self)
        book._rules = [(found, watching(rule, watch), late) for found, rule, late in self._rules]  # noqa: SLF001
        book._at, book._sets = {}, {}  # noqa: SLF001
        return book

    def _that_fit(self, head: str, *, first: bool = False) -> tuple[Tried[T], ...]:
        """Return the rules of which a beginning is one of `head`, in order; `first` tells that it begins the text."""
        if len(self._at) > _MOST:
            self._at.clear()
        plain, which = folded(head), 0
        for length in range(1, len(plain) + 1):
            which |= self._index.get(plain[:length], 0)
        if not first:
            which &= ~self._opening
        rules = self._sets.get(which)
        if rules is None:
            rules = self._sets[which] = tuple(
                Tried(rule, late.compiled().match, found, None, opens=False)
                for number, (found, rule, late) in enumerate(self._rules)
                if which >> number & 1
            )
        return rules
