"""Captions as XML: `<text start="12.3" dur="3">...</text>` (YouTube), `<p begin="00:00:12.300" end="...">` (TTML)."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from tracker.transcript import labels
from tracker.transcript.captions import pieces_of_line
from tracker.transcript.content import Content
from tracker.transcript.headers import Stated
from tracker.transcript.label import seconds_of
from tracker.transcript.passages import text_of
from tracker.transcript.spoken import Utterance, passages_of_utterances

_CUE = re.compile(
    r"<(?P<tag>text|p)\s(?=[^<>]{0,300}?\b(?P<key>start|begin|t)=[\"'](?P<time>[0-9:.,]{1,20})s?[\"'])[^<>]{1,300}>"
)
_HEAD = 4000
"""So many characters from the beginning, and from the first cue, tell what a text is."""
_MILLISECONDS = "t"
"""The key of a time that counts thousandths of a second."""


def is_timed_xml(text: str) -> bool:
    """Return whether a text holds timed captions as XML, and so no page."""
    first = _CUE.search(text, 0, _HEAD)
    return first is not None and _CUE.search(text, first.end(), first.end() + _HEAD) is not None


def read_timed_xml(text: str, name: str) -> Content:  # noqa: ARG001 - every reader has the same form
    """Return the content of captions as XML."""
    return Content(text=text, passages=passages_of_utterances(_utterances(text), text), stated=Stated())


def _utterances(text: str) -> Iterator[Utterance]:
    cues = list(_CUE.finditer(text))
    for cue, following in zip_longest(cues, cues[1:]):
        end = len(text) if following is None else following.start()
        stop = text.find(f"</{cue['tag']}>", cue.end(), end)
        pieces = pieces_of_line(text, cue.end(), stop if stop >= 0 else end)
        if not pieces:
            continue
        time = cue["time"].replace(",", ".")
        seconds = seconds_of(time)
        said = text_of(text, pieces)
        label = labels.candidate(said.strip(), first=False, alone=False) if said.strip() else None
        yield Utterance(pieces, seconds / 1000 if cue["key"] == _MILLISECONDS else seconds, None, label)
