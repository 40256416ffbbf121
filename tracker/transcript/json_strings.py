"""JSON with its strings as spans of the file, so that what is made of them points into it."""

import json
import re
from dataclasses import dataclass
from typing import Any

from tracker.transcript.passages import Piece

_TOKEN = re.compile(r'"(?P<string>[^"\\]*(?:\\.[^"\\]*)*)"|(?P<sign>[{}\[\]:,])|(?P<other>[^\s{}\[\]:,"]+)')
ESCAPE = re.compile(r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)")


@dataclass(frozen=True, slots=True)
class String:
    """A string of the file: the span between its quotation marks, escapes not read."""

    start: int
    end: int


def tree(text: str) -> list[Any]:
    """Return the JSON values with strings as spans. The text is known to be valid; nothing here recurses."""
    stack: list[Any] = [[]]
    keys: list[str | None] = [None]
    pending: str | None = None
    for token in _TOKEN.finditer(text):
        sign = token["sign"]
        if sign in {"{", "["}:
            value: Any = {} if sign == "{" else []
            _put(stack[-1], pending, value)
            stack.append(value)
            keys.append(pending)
            pending = None
        elif sign in {"}", "]"}:
            stack.pop()
            keys.pop()
            pending = None
        elif sign == ",":
            pending = None
        elif sign is None:
            span = String(*token.span("string")) if token["string"] is not None else token["other"]
            if isinstance(stack[-1], dict) and pending is None:
                pending = token["string"].casefold()
            else:
                _put(stack[-1], pending, span)
    values: list[Any] = stack[0]
    return values


def _put(container: Any, key: str | None, value: Any) -> None:
    if isinstance(container, dict):
        container[key or ""] = value
    else:
        container.append(value)


def pieces_of(text: str, span: String) -> list[Piece]:
    """Return a string's pieces, trimmed; an escape is a piece with the character that it writes."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    pieces: list[Piece] = []
    for escape in ESCAPE.finditer(text, start, end):
        if escape.start() > start:
            pieces.append((start, escape.start(), None))
        written = str(json.loads(f'"{escape[0]}"'))
        pieces.append((escape.start(), escape.end(), " " if written.isspace() else written))
        start = escape.end()
    if start < end:
        pieces.append((start, end, None))
    while pieces and pieces[0][2] == " ":
        pieces.pop(0)
    return pieces
