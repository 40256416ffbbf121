"""Rules of a language that writes blanks between words: each is tried only where a word begins as it can begin."""

import re
import warnings
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

with warnings.catch_warnings():  # the parser under `re` has no public name; it only reads patterns here
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _compiler as sre_compile  # type: ignore[attr-defined]
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser as sre_parse  # type: ignore[attr-defined]

from tracker.lang.rule import BadRule, Rule, RuleBook, Watch, check_pattern, watching
from tracker.lang.trie import spelled

T = TypeVar("T")

LENGTH = 4
"""So many first characters are compared: eight halve the trials, and to list them slows the building by a third."""
ARTICLE = "the "
"""Half of all rules can begin with it, and it is the commonest word: more of what follows is compared."""
FURTHER = 12
"""So many characters from an article on."""
FIGURES = frozenset("0123456789")
FIGURE = "0"
"""In beginnings it stands for any figure, and a blank for any kind of blank."""
_LOOKS = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
_MANY = 4000
_FEW = 40
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_FOLDED = str.maketrans({**dict.fromkeys("123456789", FIGURE), **dict.fromkeys(_BLANKS, " ")})
_Prefixes = set[tuple[str, bool]]  # a beginning, and whether nothing is known of what follows it


def folded(text: str) -> str:
    """Return a text as beginnings are written."""
    return text.translate(_FOLDED)


def prefixes(pattern: str, flags: int = 0) -> frozenset[str]:
    """Return the beginnings, of at most LENGTH characters, that any match has; "" where it can begin with anything."""
    return beginnings(sre_parse.parse(pattern, flags))


def beginnings(parsed: Any, length: int = LENGTH, after: str = "") -> frozenset[str]:
    """Return the `prefixes` of a pattern that is parsed already, of those alone that begin, or could, with `after`."""
    return frozenset(text for text, _ in _sequence(parsed, length, after))


def _sequence(items: Any, length: int, after: str) -> _Prefixes:
    going = {""}
    done: set[str] = set()
    for operator, argument in items:
        if operator in _LOOKS:
            continue
        found = _item(operator, argument, length, after if going == {""} else "")
        longer: set[str] = set()
        if len(going) * len(found) > _MANY:  # what is known of a currency's name is enough; any figure follows
            done |= going - {""}
            going &= {""}
        for head in going:
            for tail, closed in found:
                text = (head + tail)[:length]
                if after and not (text.startswith(after) or after.startswith(text)):
                    continue
                (done if closed or len(text) == length else longer).add(text)
        going = longer
        if len(going) > _MANY:
            return {(text, True) for text in done | going}
        if not going:
            break
    return {(text, True) for text in done} | {(text, False) for text in going}


def _item(operator: Any, argument: Any, length: int, after: str) -> _Prefixes:
    if operator is sre.LITERAL:
        return {(folded(chr(argument)), False)}
    if operator is sre.IN:
        return _class(argument)
    if operator is sre.SUBPATTERN:
        return _sequence(argument[3], length, after)
    if operator is sre.BRANCH:
        return set().union(*(_sequence(branch, length, after) for branch in argument[1]))
    if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return _repeated(_sequence(argument[2], length, after), argument[0], argument[1], length)
    return {("", True)}


def _repeated(once: _Prefixes, least: int, most: int, length: int) -> _Prefixes:
    """Return the beginnings of a repeat: of every count where those are few, else of the first alone."""
    found: _Prefixes = set()
    going: _Prefixes = {("", False)}
    for count in range(min(most, length) + 1):
        if count >= least:
            found |= going
        if count == most:
            break
        found |= {(text, True) for text, closed in going if closed}
        going = {((head + tail)[:length], end) for head, closed in going if not closed for tail, end in once}
        if len(going) > _FEW and most > 1:
            return {(text, True) for text, _ in once} | ({("", False)} if least == 0 else set())
    else:
        found |= {(text, True) for text, _ in going}
    return found


def _class(members: Any) -> _Prefixes:
    found: _Prefixes = set()
    for operator, argument in members:
        if operator is sre.LITERAL:
            found.add((folded(chr(argument)), False))
        elif operator is sre.RANGE and chr(argument[0]) in FIGURES and chr(argument[1]) in FIGURES:
            found.add((FIGURE, False))
        elif operator is sre.RANGE and argument[1] - argument[0] < _FEW:
            found.update((chr(c), True) for c in range(argument[0], argument[1] + 1))  # letters: too many to go on
        elif operator is sre.CATEGORY and argument is sre.CATEGORY_SPACE:
            found.add((" ", False))
        else:
            return {("", True)}
    return found


_MOST = 50_000
"""So many words are kept in mind."""


class Beginnings:
    """Tells which words can begin what begins with one of `heads`; `cold` are those known to begin none."""

    def __init__(self, heads: frozenset[str] | set[str]) -> None:
        self.cold: set[str] = set()
        self._hot: set[str] = set()
        self._heads = frozenset(heads)
        # What a word must be, whole, where a beginning goes on after it: "two" of "two thousand".
        self._whole = {head[:n] for head in heads for n in range(1, len(head)) if not is_letter(head[n])}

    def begins(self, word: str) -> bool:
        """Return whether a match can begin with a word (to its end), or with a sign."""
        if word in self._hot:
            return True
        if len(self.cold) + len(self._hot) > _MOST:
            self.cold.clear()
            self._hot.clear()
        plain = word if word.isalpha() else folded(word)
        begins = plain in self._whole or not self._heads.isdisjoint(plain[:n] for n in range(len(plain) + 1))
        (self._hot if begins else self.cold).add(word)
        return begins


def is_letter(character: str) -> bool:
    """Return whether a character is a lower-case Latin letter."""
    return "a" <= character <= "z"


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


@dataclass(slots=True)
class WordBook(RuleBook[T]):
    """A rule book whose rules begin at the beginning of a word, a figure or a sign such as "$"."""

    _rules: list[tuple[frozenset[str], Rule[T], _Late]] = field(init=False, repr=False)
    _index: dict[str, int] = field(init=False, repr=False)
    _at: dict[str, tuple[tuple[Rule[T], re.Pattern[str]], ...]] = field(init=False, repr=False)
    _sets: dict[int, tuple[tuple[Rule[T], re.Pattern[str]], ...]] = field(init=False, repr=False)
    _places: re.Pattern[str] = field(init=False, repr=False)
    _known: Beginnings = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._rules = []
        names: set[str] = set()
        for rule in self.rules:
            if rule.name in names:
                raise BadRule(f"two rules are named {rule.name!r}")
            names.add(rule.name)
            try:
                pattern = spelled(rule.pattern, self.groups)
            except KeyError as error:
                raise BadRule(f"rule {rule.name!r}: there is no word group {error}") from None
            # Parsing is the dear part of compiling a pattern: it is done once, for the check, the beginnings and all;
            # compiling what was parsed waits until a word of a text asks for it.
            parsed = check_pattern(rule.name, pattern, rule.flags)
            found = beginnings(parsed)
            if any(head.startswith(ARTICLE) or ARTICLE.startswith(head) for head in found):
                found = frozenset(h for h in found if not h.startswith(ARTICLE)) | beginnings(parsed, FURTHER, ARTICLE)
            self._rules.append((found, rule, _Late(parsed, rule.flags)))
        self._index, self._at, self._sets = {}, {}, {}
        for number, (found, _, _) in enumerate(self._rules):
            for head in found:
                self._index[head] = self._index.get(head, 0) | 1 << number
        heads = frozenset(self._index)
        if "" in heads:
            raise BadRule("a rule can begin with anything: it would be tried at every word")
        self._known = Beginnings(heads)
        signs = "".join(re.escape(c) for c in sorted({head[0] for head in heads}) if not c.isalnum())
        self._places = re.compile(rf"\w+|[{signs}]" if signs else r"\w+")

    def find(self, text: str, start: int, end: int, context: Any) -> Iterator[tuple[Rule[T], re.Match[str], T]]:
        """Yield what the rules make of `text[start:end]`, left to right, without overlaps, the earlier rule first."""
        at, cold, begins = self._at, self._known.cold, self._known.begins
        for place in self._places.finditer(text, start, end):
            word = place[0]
            if word in cold or not begins(word):
                continue
            here = place.start()
            if here < start:
                continue
            head = text[here : here + LENGTH]
            if head[:4] == ARTICLE:
                head = text[here : here + FURTHER]
            rules = at.get(head)
            if rules is None:
                rules = at[head] = self._that_fit(head)
            for rule, regex in rules:
                match = regex.match(text, here, end)
                value = None if match is None else rule.produce(match, context)
                if match is None or value is None:
                    continue
                yield rule, match, value  # type: ignore[misc]
                start = match.end()
                break

    def watched(self, watch: Watch) -> Self:
        """Return a copy that tells `watch` of each rule whose pattern fits, and what it makes of it, in order."""
        book = copy(self)
        book._rules = [(found, watching(rule, watch), late) for found, rule, late in self._rules]  # noqa: SLF001
        book._at, book._sets = {}, {}  # noqa: SLF001
        return book

    def _that_fit(self, head: str) -> tuple[tuple[Rule[T], re.Pattern[str]], ...]:
        """Return the rules of which a beginning is a beginning of `head`, in order."""
        if len(self._at) > _MOST:
            self._at.clear()
        plain, which = folded(head), 0
        for length in range(1, len(plain) + 1):
            which |= self._index.get(plain[:length], 0)
        rules = self._sets.get(which)
        if rules is None:
            rules = self._sets[which] = tuple(
                (rule, late.compiled()) for number, (_, rule, late) in enumerate(self._rules) if which >> number & 1
            )
        return rules
