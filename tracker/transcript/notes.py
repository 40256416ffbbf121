"""JSON that is no list of segments, as notes on many meetings are kept: every string that is prose is a paragraph."""

import re
from collections.abc import Iterator
from typing import Any

from tracker.transcript.json_strings import String, pieces_of
from tracker.transcript.passages import Passage

_PROSE = re.compile(r"(?!https?:)(?:[^\u4e00-\u9fff]*[\u4e00-\u9fff]){6}|[^\s/\\\\]+(?:\s[^\s/\\\\]+){3}")
"""Six ideographs or four words, and no address."""


def passages_of_notes(root: Any, text: str) -> list[Passage]:
    """Return a passage for each string of a JSON value that is prose, in the order of the file; keys are none."""
    spans = sorted(_strings(root), key=lambda span: span.start)
    prose = (span for span in spans if _PROSE.match(text, span.start, span.end))
    return [Passage(pieces=pieces) for span in prose if (pieces := pieces_of(text, span))]


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
