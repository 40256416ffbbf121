"""One pattern out of many names: a trie of characters, so that each place of the text is tried once for all names.

A plain alternation of a thousand names tries a thousand branches at every character. In the trie, names share their
beginnings and a character that begins no name costs one look.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

_LATIN = "0-9A-Za-z"
_NOT_AFTER_LATIN = f"(?<![{_LATIN}])"
_NOT_BEFORE_LATIN = f"(?![{_LATIN}])"
# "AI 5" is no name in "AI 5年内": a name that ends in a figure must not be the beginning of an amount.
_NOT_AN_AMOUNT = rf"(?![{_LATIN}%]|[.,]\d|-\d|\s?(?:年(?![产销])|个?月(?![产销])|天|倍|万|亿|千|百|years?\b|months?\b|days?\b|times\b|percent\b))"


@dataclass(slots=True)
class _Node:
    children: dict[str, "_Node"] = field(default_factory=dict)
    ends: set[str] = field(default_factory=set)

    def depth(self) -> int:
        return 1 + max((child.depth() for child in self.children.values()), default=0)


def compile_names(names: Iterable[tuple[str, bool]]) -> re.Pattern[str]:
    """Return a pattern that finds the longest name at each place; `True` beside a name keeps its case.

    Names that begin or end with a Latin letter or a figure match there as whole words, also beside Chinese characters.
    A blank in a name stands for one blank, line end or hyphen, a hyphen for one of them or nothing; Latin names of four
    letters and more match in the plural, too. Without names the pattern matches nowhere.
    """
    root = _Node()
    for name, exact in names:
        _insert(root, name, exact=exact)
    latin = {token: node for token, node in root.children.items() if token[0] == "[" or token.isascii()}
    other = {token: node for token, node in root.children.items() if token not in latin}
    branches = []
    if latin:
        branches.append(_NOT_AFTER_LATIN + _render(_Node(latin)))
    if other:
        branches.append(_render(_Node(other)))
    return re.compile("|".join(branches) if branches else r"(?!)")


def _insert(root: _Node, name: str, *, exact: bool) -> None:
    node = root
    for token in _tokens(name, exact=exact):
        node = node.children.setdefault(token, _Node())
    node.ends.add(_end(name, exact=exact))


def _tokens(name: str, *, exact: bool) -> list[str]:
    tokens: list[str] = []
    for before, character in zip(" " + name, name, strict=False):
        if tokens and not exact and _is_latin(before) != _is_latin(character) and " " not in (before, character):
            if character.isalnum() and before.isalnum():
                tokens.append(r"\s?")  # Optimus机器人, Optimus 机器人
        if character == " ":
            tokens.append(r"[\s\-]")
        elif character == "-":
            tokens.append(r"[\s\-]" if exact else r"[\s\-]?")
        elif character == "·" and not exact:
            tokens.append("[·•‧・]?")
        elif character.upper() != character.lower():
            tokens.append(f"[{character.upper()}{character.lower()}]")
        else:
            tokens.append(re.escape(character))
    return tokens


def _end(name: str, *, exact: bool) -> str:
    """Return what must hold just after a name: its case, a plural, the end of a word."""
    last = name[-1]
    case = f"(?<={_exactly(name)})" if exact and name.upper() != name.lower() else ""
    if not _is_latin(last):
        return case
    if last.isdigit():
        return case + _NOT_AN_AMOUNT
    plural = "s?" if not exact and len(name) > 3 and last.isalpha() and last not in "sS" else ""
    return case + plural + _NOT_BEFORE_LATIN


def _exactly(name: str) -> str:
    return "".join(r"[\s\-]" if c in " -" else re.escape(c) for c in name)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _render(node: _Node) -> str:
    """Return a node's pattern: longer names before shorter ones, then what ends here."""
    branches = [
        token + _render(child) for token, child in sorted(node.children.items(), key=lambda c: (-c[1].depth(), c[0]))
    ]
    branches += sorted(node.ends, key=lambda end: (not end, end))
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
