"""JSON transcripts: a list of segments with text, and speaker and start where they are known."""

import json
import re
from collections.abc import Iterator
from typing import Any

from tracker.errors import TrackerError
from tracker.transcript import labels
from tracker.transcript.content import Content
from tracker.transcript.days import parse_day
from tracker.transcript.headers import Stated
from tracker.transcript.json_lists import (
    CLOSE_KEYS,
    ROLE,
    SPEAKER_KEYS,
    START_KEYS,
    Segment,
    segments_in,
    spans_of,
    strings_in,
)
from tracker.transcript.json_strings import String, pieces_of, tree
from tracker.transcript.json_texts import is_text, read_texts
from tracker.transcript.label import TIME_CODE, seconds_of
from tracker.transcript.names import role_of
from tracker.transcript.notes import passages_of_notes
from tracker.transcript.passages import Opening, Piece
from tracker.transcript.spoken import Utterance, passages_of_utterances

_NUMBERED = re.compile(r"[A-Z]|[0-9]{1,3}")
"""What tells speakers apart, and names none."""
_END_KEYS = ("end", "end_time", "endtime", "to")
_ROSTER_KEYS = ("speakers", "participants", "speaker_map", "speaker_names")
_SEVERAL = 2
_SLOWEST = 5.0
"""Nobody speaks so many seconds for a character: such times are in milliseconds."""


def read_segments(text: str, name: str) -> Content:
    """Return the content of a JSON transcript, or one of JSON Lines. Raises TrackerError where it is broken or holds no
    segments.
    """
    several = False
    try:
        json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        several = _is_lines(text)
        if not several:
            raise TrackerError(f"{name}:{error.lineno}: broken JSON: {error.msg}; mend this line") from error
    except RecursionError as error:
        raise TrackerError(f"{name}: broken JSON: nested too deep") from error
    except ValueError as error:  # Python refuses to read a number of more than some thousand digits
        raise TrackerError(f"{name}: broken JSON: a number of thousands of digits") from error
    values = tree(text)
    root = values if several else values[0] if values else None
    segments = segments_in(root)
    stated = _stated(root, text)
    spans = _texts(root, segments, text)
    if spans:
        passages, headers = read_texts(text, spans)
        stated = stated.or_else(headers)
    elif segments:
        passages = passages_of_utterances(_utterances(segments, text, _roster(root, text)), text)
    else:
        passages = passages_of_notes(root, text)
    if not passages:
        raise TrackerError(f'{name}: no segments in it; expected {{"segments": [{{"text": ..., "start": ...}}]}}')
    return Content(text=text, passages=passages, stated=stated)


def _is_lines(text: str) -> bool:
    """Whether a text is JSON Lines: more than one, each an object of its own."""
    lines = [line for line in text.removeprefix("\ufeff").splitlines() if line.strip()]
    try:
        return len(lines) > 1 and all(isinstance(json.loads(line), dict) for line in lines)
    except (ValueError, RecursionError):
        return False


def _texts(root: Any, segments: list[Segment], text: str) -> list[String]:
    """Return the strings of segments that are whole texts: with lines of their own, and nobody named beside them.

    So is one list of strings.
    """
    listed = strings_in(root) if len(segments) < _SEVERAL else []
    if listed:
        return listed
    if any(_speaker(each, text) or _seconds(each, START_KEYS, text) is not None for each in segments):
        return []
    spans = [span for each in segments for span in spans_of(each)]
    return spans if any(is_text(text, span) for span in spans) else []


def _roster(root: Any, text: str) -> dict[str, str]:
    """Return the names of those who speak under a code, by that: speakers: [{id: 0, name: ...}], {A: ...}."""
    found: dict[str, str | None] = {}
    for values in (root.get(key) for key in _ROSTER_KEYS) if isinstance(root, dict) else ():
        if isinstance(values, dict):
            found |= {code: _string(text, name) for code, name in values.items() if isinstance(name, String)}
        for each in values if isinstance(values, list) else ():
            code, name = (each.get("id"), each.get("name")) if isinstance(each, dict) else (None, None)
            code = _string(text, code) if isinstance(code, String) else code
            if isinstance(code, str) and isinstance(name, String):
                found[code.casefold()] = _string(text, name)
    return {code: name for code, name in found.items() if name is not None}


def _utterances(segments: list[Segment], text: str, roster: dict[str, str]) -> Iterator[Utterance]:
    speaker: str | None = None
    unit = _unit_of_time(segments, text)
    spoken = ((id(each), _speaker(each, text)) for each in segments)
    names = {number: named and roster.get(named.casefold(), named) for number, named in spoken}
    asked = "Q" in names.values()  # then A answers
    for each in segments:
        pieces = _joined(text, spans_of(each), parted=CLOSE_KEYS.isdisjoint(each))
        named = names[id(each)]
        if named is not None and _NUMBERED.fullmatch(named) and not asked:
            named = f"Speaker {named}"
        opens = None
        label = None
        if named is not None:
            if named != speaker:
                opens = Opening(named, role_of(named))
            speaker = named
        elif pieces and pieces[0][2] is None:
            label = labels.candidate(text[pieces[0][0] : pieces[0][1]], first=False, alone=False)
        if pieces:
            start, end = (_seconds(each, keys, text) for keys in (START_KEYS, _END_KEYS))
            yield Utterance(
                pieces, None if start is None else start * unit, None if end is None else end * unit, label, opens
            )


def _unit_of_time(segments: list[Segment], text: str) -> float:
    """Return how many seconds the segments' times count by: a thousandth where nobody could speak so slowly."""
    times = [
        time
        for each in segments
        for keys in (START_KEYS, _END_KEYS)
        if (time := _seconds(each, keys, text)) is not None
    ]
    length = sum(span.end - span.start for each in segments for span in spans_of(each))
    return 0.001 if times and max(times) - min(times) > _SLOWEST * length else 1.0


def _joined(text: str, spans: list[String], *, parted: bool) -> list[Piece]:
    """Return the pieces of a segment's strings; where they are `parted`, with a blank between two."""
    if len(spans) == 1:
        return pieces_of(text, spans[0])
    pieces: list[Piece] = []
    blank = False
    for span in spans:
        found = pieces_of(text, span)
        blank = blank or parted or not found or found[0][0] > span.start
        if pieces and found and blank:
            pieces.append((pieces[-1][1], found[0][0], " "))
        if found:
            pieces += found
            blank = found[-1][1] < span.end
    return pieces


def _first(values: Segment, keys: tuple[str, ...]) -> String | None:
    return next((found for key in keys if isinstance(found := values.get(key), String)), None)


def _string(text: str, span: String | None) -> str | None:
    return None if span is None else str(json.loads(f'"{text[span.start : span.end]}"')).strip() or None


def _speaker(values: Segment, text: str) -> str | None:
    if ROLE in values:
        return str(values[ROLE])
    for key in SPEAKER_KEYS:
        found = values.get(key)
        if isinstance(found, String):
            return _string(text, found)
        if isinstance(found, dict):
            return _string(text, _first(found, ("name", "label", "id")))
        if isinstance(found, str) and found.isdecimal():
            return found
    return None


def _seconds(values: Segment, keys: tuple[str, ...], text: str) -> float | None:
    """Return a time in seconds: a number, or a string that is a time code."""
    for key in keys:
        found = values.get(key)
        if isinstance(found, String):
            code = TIME_CODE.fullmatch(text, found.start, found.end)
            if code is not None:
                return seconds_of(code["time"])
            found = text[found.start : found.end]
        if isinstance(found, str) and re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?", found):
            return float(found)
    return None


def _stated(root: Any, text: str) -> Stated:
    if not isinstance(root, dict):
        return Stated()
    facts = {key: _string(text, value) for key, value in root.items() if isinstance(value, String) and key != "text"}
    day = facts.get("said_on") or facts.get("date") or facts.get("recorded_on")
    published = facts.get("published_on") or facts.get("published")
    language = facts.get("language") or facts.get("lang")
    return Stated(
        said_on=parse_day(day) if day else None,
        published_on=parse_day(published) if published else None,
        title=facts.get("title"),
        speaker=facts.get("speaker") or facts.get("interviewee") or facts.get("guest"),
        url=facts.get("url") or facts.get("source"),
        recording_url=facts.get("recording_url") or facts.get("video_url"),
        language=language if language and len(language) <= 3 else None,
    )
