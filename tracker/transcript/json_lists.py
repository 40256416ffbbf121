"""Where in a JSON value the utterances stand: a list of objects with text, or several, pairs, questions and answers."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from tracker.transcript.json_strings import String

TEXT_KEYS = (
    *("text", "content", "transcript", "utterance", "value", "body", "dialogue", "dialog", "speech", "sentence"),
    *("message", "caption", "statement", "remarks", "transcription", "line", "paragraph", "said", "html"),
    "componenttext",
)
PART_KEYS = {"segs": ("utf8",), "elements": ("value",), "sentences": ("text", "sentence"), "words": ("text", "word")}
"""Lists of which a segment's text is made, and where each of their objects has its part of it."""
CLOSE_KEYS = frozenset({"segs", "elements"})
"""Those whose parts bring their blanks with them."""
_LISTED_KEYS = ("speech", "paragraphs", "lines", "utterances", "texts", *TEXT_KEYS)
SPEAKER_KEYS = (
    *("speaker", "speaker_name", "speaker_label", "speakername", "speakerlabel", "name", "full_name", "participant"),
    *("personname", "person", "who", "author", "role", "speaker_id", "speakerid", "spk"),
)
START_KEYS = (
    *("start", "start_time", "starttime", "begin", "begin_time", "from", "offset", "timestamp", "time", "tstartms"),
)
_TOLD_KEYS = (*START_KEYS, *SPEAKER_KEYS)
_ASKED_KEYS, _ANSWER_KEYS = ("question", "q"), ("answer", "a", "response", "reply")
ROLE = "\0role"
"""The key under which an object made of a question, or of its answer, has Q or A."""
_A_SENTENCE = 12
_TOLD_MORE = 1.2
"""A list whose segments have a time or a speaker is taken before one with a little more text."""
_LONGEST_NAME = 40
_NAMED_BY_NUMBER = re.compile(r"[0-9]{1,6}|(?:turn|segment|entry|line|part|speech)[_\- ]?[0-9]{1,6}")

Segment = dict[str, Any]


def spans_of(values: Segment) -> list[String]:
    """Return the strings that make the text of a segment: one, or those of its parts."""
    own = next((found for key in TEXT_KEYS if isinstance(found := values.get(key), String)), None)
    if own is not None:
        return [own]
    ways = values.get("alternatives")
    if isinstance(ways, list) and ways and isinstance(ways[0], dict):
        return spans_of(ways[0]) if "alternatives" not in ways[0] else []
    for key, inner in PART_KEYS.items():
        parts = values.get(key)
        if isinstance(parts, list):
            found = [next((each[k] for k in inner if k in each), None) for each in parts if isinstance(each, dict)]
            strings = [each for each in found if isinstance(each, String)]
            if strings:
                return strings
    for key in _LISTED_KEYS:
        parts = values.get(key)
        if isinstance(parts, list) and parts and all(isinstance(each, String) for each in parts):
            return list(parts)
    return []


def segments_in(root: Any) -> list[Segment]:
    """Return the segments that hold the most text, of all lists made like theirs, in the order of the file.

    The root itself where it has text alone.
    """
    lists = list(_lists(root))
    best = max(lists, key=_weight, default=[])
    if not best and isinstance(root, dict) and spans_of(root):
        return [root]
    made = _made_of(best)
    if made[0] is None:
        return best
    alike = sorted((each for each in lists if _made_of(each) == made), key=_first)
    kept: list[Segment] = []
    end = -1
    for each in alike:
        if _first(each) > end:
            kept += each
            end = max(end, *(span.end for one in each for span in spans_of(one)))
    return kept


def strings_in(root: Any) -> list[String]:
    """Return the strings of which a document is made that is one list of them, else nothing."""
    if isinstance(root, dict):
        listed = [v for v in (root.get(key) for key in _LISTED_KEYS) if isinstance(v, list)]
        root = max(listed, key=len, default=None)
    if isinstance(root, list) and len(root) > 1 and all(isinstance(each, String) for each in root):
        return list(root)
    return []


def _lists(root: Any) -> Iterator[list[Segment]]:
    waiting = [root]
    while waiting:
        value = waiting.pop()
        each: Iterable[Any] = ()
        if isinstance(value, dict):
            numbered = len(value) > 1 and all(_NAMED_BY_NUMBER.fullmatch(key) for key in value)
            each = value.values() if numbered else ()
            waiting += value.values()
        elif isinstance(value, list):
            each = value
            waiting += value
        found = [segment for one in each for segment in _of_entry(one) if spans_of(segment)]
        if found:
            yield found


def _of_entry(value: Any) -> list[Segment]:
    """Return the segments that an entry of a list is: one, a question and its answer, or a name with what is said."""
    if isinstance(value, dict):
        asked, answer = (next((value[k] for k in keys if k in value), None) for keys in (_ASKED_KEYS, _ANSWER_KEYS))
        if isinstance(asked, String) and isinstance(answer, String):
            return [{ROLE: "Q", "text": asked}, {ROLE: "A", "text": answer}]
        return [value]
    if isinstance(value, list) and len(value) == 2 and all(isinstance(each, String) for each in value):
        name, said = value
        if 0 < name.end - name.start <= min(_LONGEST_NAME, said.end - said.start):
            return [{"speaker": name, "text": said}]
    return []


def _weight(found: list[Segment]) -> float:
    length = float(sum(span.end - span.start for each in found for span in spans_of(each)))
    told = any(isinstance(each.get(key), (str, String, dict)) for each in found for key in _TOLD_KEYS)
    return length * _TOLD_MORE if told and length > _A_SENTENCE * len(found) else length


def _made_of(found: list[Segment]) -> tuple[str | None, str | None]:
    """Return the keys under which a list's first segment has its speaker and its text."""
    first: Segment = found[0] if found else {}
    texts = (*TEXT_KEYS, *PART_KEYS, *_LISTED_KEYS)
    speaker, text = (next((k for k in keys if k in first), None) for keys in ((ROLE, *SPEAKER_KEYS), texts))
    return speaker, text


def _first(found: list[Segment]) -> int:
    return min(span.start for each in found for span in spans_of(each))
