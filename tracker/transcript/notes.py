"""JSON that is no list of segments, as notes on many meetings are kept: every string that is prose is a paragraph."""

import re
from collections.abc import Iterator
from typing import Any

from tracker.transcript.document import Role
from tracker.transcript.json_strings import String, pieces_of
from tracker.transcript.passages import Opening, Passage

_PROSE = re.compile(r"(?!https?:)(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){6}|[^\s/\\]+(?:\s[^\s/\\]+){3}")
"""Six ideographs or four words, and no address."""
_NAMES = re.compile(r"(?![0-9]{4}-)(?=.*[0-9\u4e00-\u9fff])[^\s_:：]{2,24}$")
"""A key that can name whom the notes under it are of: a code (2330, 2330.tw) or a Chinese name, and no day."""
_LEAST = 3
"""So many notes side by side, by whom they are of."""


def passages_of_notes(root: Any, text: str) -> list[Passage]:
    """Return a passage for each string of a JSON value that is prose, in the order of the file.

    What stands under different keys was said by different people: a turn begins with each.
    """
    groups = root.items() if isinstance(root, dict) else [("", root)]
    apart = [key for key, value in groups if isinstance(value, (dict, list))]
    several = len(apart) >= _LEAST
    found: list[Passage] = []
    for key, value in groups:
        spans = sorted(_strings(value), key=lambda span: span.start)
        prose = [span for span in spans if _PROSE.match(text, span.start, span.end)]
        if several and prose:
            found.append(Passage(opens=_opening(key)))
        found += [Passage(pieces=pieces) for span in prose if (pieces := pieces_of(text, span))]
    return found


def _opening(key: str) -> Opening:
    return Opening(key, Role.NAMED) if _NAMES.match(key) else Opening(None, Role.NONE)


def _strings(root: Any) -> Iterator[String]:
    waiting = [root]
    while waiting:
        value = waiting.pop()
        if isinstance(value, String):
            yield value
        elif isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
