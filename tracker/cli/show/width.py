"""How many cells of a terminal a text takes: two for a Chinese character, none for a combining mark.

`rich.cells` knows the same; importing it costs more than a short command may, and piped output needs no more than this.
"""

import unicodedata
from collections.abc import Iterator

_LEAST_NAME = 3


class _Cells(dict[str, int]):
    def __missing__(self, character: str) -> int:
        if unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"}:
            cells = 0
        else:
            cells = 2 if unicodedata.east_asian_width(character) in "WF" else 1
        self[character] = cells
        return cells


_CELLS = _Cells()


def cell_width(text: str) -> int:
    """Return the cells that a line of text takes."""
    return len(text) if text.isascii() else sum(map(_CELLS.__getitem__, text))


def pad(text: str, width: int, *, right: bool = False) -> str:
    """Return text with blanks to fill `width` cells, after it or (`right`) before it; longer text stays as it is."""
    blanks = " " * (width - cell_width(text))
    return blanks + text if right else text + blanks


def shorten(text: str, width: int) -> str:
    """Return text cut to `width` cells, with an ellipsis in the last one where something was cut."""
    if cell_width(text) <= width:
        return text
    if width < 1:
        return ""
    return _head(text, width - 1).rstrip() + "…"


def shorten_joined(text: str, width: int, joint: str) -> str:
    """Return two names and what joins them cut to `width` cells, each of them to half of the room if it needs as much.

    Where there is no room for two, or no joint, it is text as any other.
    """
    first, found, second = text.partition(joint)
    room = width - cell_width(joint)
    if not found or room < 2 * _LEAST_NAME or cell_width(text) <= width:
        return shorten(text, width)
    head = shorten(first, max(room // 2, room - cell_width(second)))
    return head + joint + shorten(second, room - cell_width(head))


def _head(text: str, width: int) -> str:
    taken = 0
    for position, character in enumerate(text):
        taken += _CELLS[character]
        if taken > width:
            return text[:position]
    return text


def wrap(text: str, width: int) -> Iterator[str]:
    """Yield the lines of text at most `width` cells wide: broken at blanks, or anywhere in Chinese; `\\n` is kept."""
    for line in text.split("\n"):
        rest = line
        while cell_width(rest) > width:
            head = _head(rest, max(width, 2))
            blank = head.rfind(" ") if rest[len(head) : len(head) + 1].isascii() else -1
            cut = len(head) if blank <= len(head) // 2 else blank
            yield rest[:cut].rstrip()
            rest = rest[cut:].lstrip()
        yield rest
