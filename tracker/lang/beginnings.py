"""With which characters a match of a pattern can begin: so that few patterns are tried at a place."""

import warnings
from typing import Any

with warnings.catch_warnings():  # the parser under `re` has no public name; it only reads patterns here
    warnings.simplefilter("ignore", DeprecationWarning)
    from re import _constants as sre  # type: ignore[attr-defined]
    from re import _parser as sre_parse  # type: ignore[attr-defined]

LENGTH = 4
"""So many first characters are compared: eight halve the trials, and to list them slows the building by a third."""
FIGURES = frozenset("0123456789")
FIGURE = "0"
"""In beginnings it stands for any figure, and a blank for any kind of blank."""
_LOOKS = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)
_MANY = 4000
_FEW = 40
_RUNS = 130
BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_FOLDED = str.maketrans({**dict.fromkeys("123456789", FIGURE), **dict.fromkeys(BLANKS, " ")})
MOST = 50_000
"""So many words are kept in mind."""
Prefixes = set[tuple[str, bool]]  # a beginning, and whether nothing is known of what follows it


def folded(text: str) -> str:
    """Return a text as beginnings are written."""
    return text.translate(_FOLDED)


def prefixes(pattern: str, flags: int = 0) -> frozenset[str]:
    """Return the beginnings, of at most LENGTH characters, that any match has; "" where it can begin with anything."""
    return beginnings(sre_parse.parse(pattern, flags))


def beginnings(parsed: Any, length: int = LENGTH, after: str = "") -> frozenset[str]:
    """Return the `prefixes` of a pattern that is parsed already, of those alone that begin, or could, with `after`."""
    return frozenset(text for text, _ in sequence(parsed, length, after))


def sequence(items: Any, length: int, after: str = "") -> Prefixes:
    """Return the beginnings of a sequence of parsed parts; ("", False) where it can be empty."""
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


def _item(operator: Any, argument: Any, length: int, after: str) -> Prefixes:
    if operator is sre.LITERAL:
        return {(folded(chr(argument)), False)}
    if operator is sre.IN:
        return _class(argument)
    if operator is sre.SUBPATTERN:
        return sequence(argument[3], length, after)
    if operator is sre.BRANCH:
        return set().union(*(sequence(branch, length, after) for branch in argument[1]))
    if operator in (sre.MAX_REPEAT, sre.MIN_REPEAT):
        return _repeated(sequence(argument[2], length, after), argument[0], argument[1], length)
    return {("", True)}


def _repeated(once: Prefixes, least: int, most: int, length: int) -> Prefixes:
    """Return the beginnings of a repeat: of every count where those are few, else of the first alone."""
    found: Prefixes = set()
    going: Prefixes = {("", False)}
    for count in range(min(most, length) + 1):
        if count >= least:
            found |= going
        if count == most:
            break
        found |= {(text, True) for text, closed in going if closed}
        going = {((head + tail)[:length], end) for head, closed in going if not closed for tail, end in once}
        if len(going) > _RUNS and most > 1:
            return {(text, True) for text, _ in once} | ({("", False)} if least == 0 else set())
    else:
        found |= {(text, True) for text, _ in going}
    return found


def _class(members: Any) -> Prefixes:
    found: Prefixes = set()
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


class Beginnings:
    """Tells which words can begin what begins with one of `heads`; `hot` and `cold` are those known to, and not to."""

    def __init__(self, heads: frozenset[str] | set[str]) -> None:
        self.cold: set[str] = set()
        self.hot: set[str] = set()
        self._heads = frozenset(heads)
        # What a word must be, whole, where a beginning goes on after it: "two" of "two thousand".
        self._whole = {head[:n] for head in heads for n in range(1, len(head)) if not is_letter(head[n])}

    def begins(self, word: str) -> bool:
        """Return whether a match can begin with a word (to its end), or with a sign."""
        if word in self.hot:
            return True
        if len(self.cold) + len(self.hot) > MOST:
            self.cold.clear()
            self.hot.clear()
        plain = word if word.isalpha() else folded(word)
        begins = plain in self._whole or not self._heads.isdisjoint(plain[:n] for n in range(len(plain) + 1))
        (self.hot if begins else self.cold).add(word)
        return begins


def is_letter(character: str) -> bool:
    """Return whether a character is a lower-case Latin letter."""
    return "a" <= character <= "z"
