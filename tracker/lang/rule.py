"""Rules are values: a name, a pattern over word groups, a small produce function, examples.

A pattern is a regular expression in which `{group}` stands for the words of that group (words.yaml), longest first.
A rule is refused when it is defined: an unknown word group, a pattern that matches the empty string, a repeat without
an upper bound (bounded repeats alone make every search linear in the length of the text). A `RuleBook` refuses two
rules of one name, and searches for all its rules in one pass.
"""

import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

with warnings.catch_warnings():  # the parser under `re` has no public name; it only reads patterns here
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser as sre_parse  # type: ignore[attr-defined]

T = TypeVar("T")

_GROUP = re.compile(r"\{([a-z][a-z_]*)\}")
_NAMED = re.compile(r"\(\?P<\w+>")


class BadRule(ValueError):
    """A rule that must not be used; the message names it and says why."""


@dataclass(frozen=True, slots=True)
class Rule(Generic[T]):
    """A rule. `produce` gets the match and a context; it returns None where the rule does not apply after all.

    `examples` are texts in which the rule fires, `counter_examples` texts in which it must not; `claims rules test`
    runs both.
    """

    name: str
    pattern: str
    produce: Callable[[re.Match[str], Any], T | None]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...] = ()
    flags: int = 0


def expand(pattern: str, groups: Mapping[str, Sequence[str]], *, name: str = "pattern") -> str:
    """Return the pattern with each `{group}` replaced by an alternation of its words; raises BadRule if unknown."""

    def words(match: re.Match[str]) -> str:
        group = match[1]
        if group not in groups:
            raise BadRule(f"rule {name!r}: there is no word group {group!r}")
        ordered = sorted(groups[group], key=len, reverse=True)
        return "(?:" + "|".join(_word(w) for w in ordered) + ")"

    return _GROUP.sub(words, pattern)


def _word(word: str) -> str:
    escaped = re.escape(word).replace(r"\ ", " ")
    return re.sub(" +", r"\\s{1,3}", escaped)


def check_pattern(name: str, pattern: str, flags: int = 0) -> None:
    """Refuse a pattern that matches nothing at all or repeats without a bound; raises BadRule."""
    try:
        parsed = sre_parse.parse(pattern, flags)
    except re.error as error:
        raise BadRule(f"rule {name!r}: {error}") from error
    if parsed.getwidth()[0] == 0:
        raise BadRule(f"rule {name!r}: it matches the empty string")
    if _unbounded(parsed):
        raise BadRule(f"rule {name!r}: a repeat has no upper bound; write {{0,20}} instead of * or +")


def _unbounded(parsed: Any) -> bool:
    for operator, argument in parsed:
        if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
            if argument[1] is sre.MAXREPEAT or argument[1] > 200:
                return True
            if _unbounded(argument[2]):
                return True
        elif operator is sre.SUBPATTERN:
            if _unbounded(argument[3]):
                return True
        elif operator is sre.BRANCH:
            if any(_unbounded(branch) for branch in argument[1]):
                return True
        elif operator in (sre.ASSERT, sre.ASSERT_NOT):
            if _unbounded(argument[1]):
                return True
        elif operator is sre.ATOMIC_GROUP and _unbounded(argument):
            return True
    return False


@dataclass(slots=True)
class RuleBook(Generic[T]):
    """An ordered set of rules of one kind; where two match at one place the earlier wins."""

    rules: tuple[Rule[T], ...]
    groups: Mapping[str, Sequence[str]]
    _compiled: dict[str, tuple[Rule[T], re.Pattern[str]]] = field(init=False, repr=False)
    _all: re.Pattern[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._compiled = {}
        parts = []
        names = set()
        flags = 0
        for number, rule in enumerate(self.rules):
            if rule.name in names:
                raise BadRule(f"two rules are named {rule.name!r}")
            names.add(rule.name)
            pattern = expand(rule.pattern, self.groups, name=rule.name)
            check_pattern(rule.name, pattern, rule.flags)
            flags |= rule.flags
            self._compiled[f"r{number}"] = (rule, re.compile(pattern, rule.flags))
            parts.append(f"(?P<r{number}>{_NAMED.sub('(?:', pattern)})")
        self._all = re.compile("|".join(parts), flags)

    def find(self, text: str, start: int, end: int, context: Any) -> Iterator[tuple[Rule[T], re.Match[str], T]]:
        """Yield what the rules make of `text[start:end]`, left to right, without overlaps.

        A match whose rule says None is given up and the search goes on at its second character.
        """
        search, compiled = self._all.search, self._compiled
        while True:
            found = search(text, start, end)
            if found is None:
                return
            rule, regex = compiled[found.lastgroup or ""]
            match = regex.match(text, found.start(), end)
            value = None if match is None else rule.produce(match, context)
            if match is None or value is None:
                start = found.start() + 1
                continue
            yield rule, match, value
            start = match.end()

    def named(self, name: str) -> Rule[T] | None:
        """Return the rule of that name."""
        return next((rule for rule in self.rules if rule.name == name), None)

    def search(self, text: str, start: int, end: int) -> re.Match[str] | None:
        """Return the first place where any pattern matches, whatever its rule would make of it."""
        return self._all.search(text, start, end)
