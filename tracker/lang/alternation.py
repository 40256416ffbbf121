"""Finding any of a thousand names in running text.

A plain alternation of a thousand names tries a thousand branches at every character and takes half a second to compile.
Here the words of the text, and the pairs of Chinese characters that begin a name, are looked up; each names the handful
of names that can follow, and only their pattern, a trie compiled when it is first wanted, is tried.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

_LATIN = "0-9A-Za-z"
_NOT_BEFORE_LATIN = f"(?![{_LATIN}])"
# "AI 5" is no name in "AI 5年内": a name that ends in a figure must not be the beginning of an amount.
_NOT_AN_AMOUNT = (
    rf"(?![{_LATIN}%]|[.,]\d|-\d|\s?(?:年(?![产销])|个?月(?![产销])|天|倍|万|亿|千|百"
    r"|years?\b|months?\b|days?\b|times\b|percent\b))"
)
_BLANK = r"[\s\-]"
_START = itemgetter(0)
_APART = bytes(ord(chr(c).lower()) if c < 128 and chr(c).isalnum() else 32 for c in range(256))
"""Parts words by blanks and lowers them, byte by byte."""
_STRETCH = 800
"""So many characters are searched at once: each word that begins a name is looked for by itself."""
_At = Callable[[Iterable[tuple[int, str]], str, int, int], Iterator[re.Match[str]]]
_FIRST_WORD = re.compile(f"[{_LATIN}]+(?:-[{_LATIN}]+)*")


class Names:
    """Finds the longest name at each place, left to right, as a compiled pattern would (`finditer`, `search`).

    `names` are pairs of a name and whether its case counts. Names that begin or end with a Latin letter or a figure
    match there as whole words, also beside Chinese characters. A blank in a name stands for one blank, line end or
    hyphen, a hyphen for one of them or nothing; names whose case does not count match in the plural ("s"), too.
    """

    def __init__(self, names: Iterable[tuple[str, bool]]) -> None:
        self._groups: dict[str, list[tuple[str, bool]]] = {}
        self._patterns: dict[str, re.Pattern[str]] = {}
        for name, exact in names:
            for key in _keys(name):
                self._groups.setdefault(key, []).append((name, exact))

    @cached_property
    def _pairs(self) -> re.Pattern[str]:
        """Finds two characters that can begin a name that begins with no Latin letter."""
        keys = [key for key in self._groups if not _is_latin(key[0])]
        if not keys:
            return re.compile(r"(?!)")
        seconds = "" if any(len(key) == 1 for key in keys) else f"(?=[{_class(key[1] for key in keys)}])"
        return re.compile(f"[{_class(key[0] for key in keys)}]{seconds}")

    def finditer(self, text: str, pos: int = 0, endpos: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the match of each name in `text[pos:endpos]`, in order and without overlap."""
        end = len(text) if endpos is None else endpos
        return self._at(self._places(text, pos, end), text, pos, end)

    def of(self, text: str) -> "NamesOf":
        """Return the names of one text, for whoever asks for those of many of its stretches."""
        return NamesOf(text, self._places(text, 0, len(text)), self._at)

    def _at(self, places: Iterable[tuple[int, str]], text: str, pos: int, end: int) -> Iterator[re.Match[str]]:
        done = pos
        for start, key in places:
            if start >= done and (match := self._pattern(key).match(text, start, end)) is not None:
                yield match
                done = match.end()

    def _places(self, text: str, pos: int, end: int) -> list[tuple[int, str]]:
        """Return where in `text[pos:end]` a name can begin, in order, each with the key of those that do."""
        places = self._words(text, pos, end)
        if text.isascii():
            return places
        characters = self._characters(text, pos, end)
        # Nothing begins with a letter and with an ideograph at once: the sort keeps the order of either.
        return sorted(places + characters, key=_START) if places and characters else places or characters

    @cached_property
    def _beginnings(self) -> dict[bytes, list[str]]:
        """Every word that can begin a name, also in the plural, with the keys of the names that it begins."""
        keys: dict[bytes, list[str]] = {}
        for key in filter(str.isascii, self._groups):
            keys.setdefault(key.encode(), []).insert(0, key)
            keys.setdefault(f"{key}s".encode(), []).append(key)
        return keys

    def _words(self, text: str, pos: int, end: int) -> list[tuple[int, str]]:
        beginnings = self._beginnings
        plain = b" %b " % text[pos:end].encode("ascii", "replace").translate(_APART)
        found: list[tuple[int, str]] = []
        first, last = 0, len(plain) - 1
        while first < last:
            stop = plain.find(b" ", first + _STRETCH)
            stop = last if stop < 0 else stop
            for word in beginnings.keys() & plain[first:stop].split():
                sought = b" %b " % word
                at = plain.find(sought, first, stop + 1)
                while at >= 0:
                    found += [(pos + at, key) for key in beginnings[word]]
                    at = plain.find(sought, at + 1, stop + 1)
            first = stop
        found.sort(key=_START)
        return found

    def _characters(self, text: str, pos: int, end: int) -> list[tuple[int, str]]:
        groups = self._groups
        found = []
        for hit in self._pairs.finditer(text, pos, end):
            start = hit.start()
            pair = text[start : start + 2].lower()
            if pair in groups:
                found.append((start, pair))
            if text[start] in groups:
                found.append((start, text[start]))
        return found

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> re.Match[str] | None:
        """Return the match of the first name, or None."""
        return next(self.finditer(text, pos, endpos), None)

    def _pattern(self, key: str) -> re.Pattern[str]:
        if key not in self._patterns:
            self._patterns[key] = _compile(self._groups[key])
        return self._patterns[key]


class NamesOf:
    """The names of one text, whose places were looked for once."""

    __slots__ = ("_at", "_places", "_starts", "_text")

    def __init__(self, text: str, places: list[tuple[int, str]], at: _At) -> None:
        self._text, self._places, self._at = text, places, at
        self._starts = [start for start, _ in places]

    def finditer(self, pos: int, endpos: int) -> Iterator[re.Match[str]]:
        """Yield the match of each name in `text[pos:endpos]`, which cuts no word, in order and without overlap."""
        first, last = bisect_left(self._starts, pos), bisect_left(self._starts, endpos)
        return self._at(self._places[first:last], self._text, pos, endpos)


def _keys(name: str) -> set[str]:
    """Return how the text can begin where this name stands: its first word, or its first two characters."""
    word = _FIRST_WORD.match(name.lower())
    if word is None:
        return {name[:2].lower()}
    parts = word[0].split("-")
    return {"".join(parts[:count]) for count in range(1, len(parts) + 1)}


def _letter(character: str) -> str:
    return f"[{character.upper()}{character}]" if character.isalpha() else character


def _class(characters: Iterable[str]) -> str:
    return "".join(re.escape(c) for c in sorted({case for c in characters for case in (c, c.upper())}))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"] = field(default_factory=dict)
    ends: set[str] = field(default_factory=set)

    def depth(self) -> int:
        return 1 + max((child.depth() for child in self.children.values()), default=0)


def _compile(names: Iterable[tuple[str, bool]]) -> re.Pattern[str]:
    root = _Node()
    for name, exact in names:
        node = root
        for token in _tokens(name, exact=exact):
            node = node.children.setdefault(token, _Node())
        node.ends.add(_end(name, exact=exact))
    return re.compile(_render(root))


def _tokens(name: str, *, exact: bool) -> list[str]:
    tokens: list[str] = []
    for place, character in enumerate(name):
        before = name[place - 1] if place else ""
        if not exact and before.isalnum() and character.isalnum() and _is_latin(before) != _is_latin(character):
            tokens.append(r"\s?")  # Optimus机器人, Optimus 机器人
        if character == " " or (character == "-" and exact):
            tokens.append(_BLANK)
        elif character == "-":
            tokens.append(_BLANK + "?")
        elif character == "·" and not exact:
            tokens.append("[·•‧・]?")
        elif character.isascii() and character.isalpha():
            tokens.append(_letter(character.lower()))
        else:
            tokens.append(re.escape(character))
    return tokens


def _end(name: str, *, exact: bool) -> str:
    """Return what must hold just after a name: its case, a plural, the end of a word."""
    last = name[-1]
    case = f"(?<={_exactly(name)})" if exact else ""
    if not _is_latin(last):
        return case
    if last.isdigit():
        return case + _NOT_AN_AMOUNT
    plural = "s?" if not exact and len(name) > 1 and last not in "sS" else ""
    return case + plural + _NOT_BEFORE_LATIN


def _exactly(name: str) -> str:
    return "".join(_BLANK if c in " -" else re.escape(c) for c in name)


def _render(node: _Node) -> str:
    """Return a node's pattern: longer names before shorter ones, then what ends here."""
    branches = [
        token + _render(child) for token, child in sorted(node.children.items(), key=lambda c: (-c[1].depth(), c[0]))
    ]
    branches += sorted(node.ends, key=lambda end: (not end, end))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
