"""SubRip and WebVTT: cue numbers, time codes and tags out, cue lines joined, the time of each cue kept."""

import re
from collections.abc import Iterator

from tracker.errors import TrackerError
from tracker.transcript import labels
from tracker.transcript.content import Content
from tracker.transcript.document import Role
from tracker.transcript.entities import ENTITY, character
from tracker.transcript.headers import Stated
from tracker.transcript.label import Candidate, Certainty, seconds_of
from tracker.transcript.names import role_of
from tracker.transcript.passages import Opening, Piece, text_of
from tracker.transcript.spoken import Utterance, passages_of_utterances

_CLOCK = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMING = re.compile(rf"^[ \t\ufeff]*(?P<from>{_CLOCK})[ \t]*-->[ \t]*(?P<to>{_CLOCK})[^\r\n]*", re.MULTILINE)
_LINE = re.compile(r"[^\r\n]+")
_MARK = re.compile(rf"<(?P<tag>[^<>\r\n]{{0,300}})>|\{{\\[^{{}}\r\n]{{0,100}}\}}|♪+|{ENTITY}")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+(?P<name>[^<>\r\n]{1,80})>")
_STAGE = re.compile(r"[\[(（][^\[\]()（）\r\n]{1,60}[\])）]$")
_DASH = re.compile(r"[-–—][ \t]*(?=\S)")
_DIALOGUE = re.compile(r"-->[^\r\n]*\r?\n[ \t]*[-–—][ \t]*(?![-–—])[^\r\n]+\r?\n[ \t]*[-–—][ \t]*(?![-–—])\S")
"""A cue of two lines that both begin with a dash: another one speaks."""
_SUNG = re.compile(r"♪[^\r\n]*♪$")
_CUE_NAME = re.compile(r"(?P<name>[^\s:<>\[(][^:<>\r\n]{0,39}?): +(?=\S)")
_NAME = re.compile(rf"[ \t]*\r?\n[ \t]*{_CUE_NAME.pattern}")
_FEWEST = 4
"""So many cues begin with a name where all that do are labels, and so large a share of all cues."""
_MOST_CUES = 0.6
_NOTE = re.compile(r"(?:NOTE|STYLE|REGION)\b")


def has_cues(text: str) -> bool:
    """Return whether a text has a line with the times of a cue, or says that it is WebVTT."""
    return text.startswith(("WEBVTT", "\ufeffWEBVTT")) or _TIMING.search(text) is not None


def read_captions(text: str, name: str) -> Content:
    """Return the content of an .srt or .vtt file. Raises TrackerError where it holds no cue."""
    timings = list(_TIMING.finditer(text))
    if not timings:
        raise TrackerError(f"{name}: no time code like 00:00:14,076 --> 00:00:16,716 in it; is it a subtitle file?")
    return Content(text=text, passages=passages_of_utterances(_utterances(text, timings), text), stated=Stated())


def _utterances(text: str, timings: list[re.Match[str]]) -> Iterator[Utterance]:
    rolls = "<c>" in text  # automatic captions roll: each cue repeats the line before
    shown: set[str] = set()
    voice: str | None = None
    named_cues = _begin_with_names(text, timings)
    dialogue = _DIALOGUE.search(text) is not None
    for index, timing in enumerate(timings):
        stop = timings[index + 1].start() if index + 1 < len(timings) else len(text)
        time: float | None = seconds_of(timing["from"])
        until = seconds_of(timing["to"])
        lines = _cue_lines(text, timing.end(), stop, last=index + 1 == len(timings))
        words = {text[start:end] for start, end in lines} if rolls else set()
        for start, end in lines:
            if rolls and text[start:end] in shown:
                continue
            named = _VOICE.match(text, start, end)
            pieces = pieces_of_line(text, start, end)
            if not pieces:
                continue
            opens = None
            if named is not None and named["name"].strip() != voice:
                voice = named["name"].strip()
                opens = Opening(voice, Role.NAMED)
            elif dialogue and _dash(text, start, end) is not None:
                opens = Opening(None, Role.NONE)
            said = text_of(text, pieces)
            label = None if named is not None else labels.candidate(said, first=False, alone=False)
            if named is None and label is None and named_cues and time is not None:
                label = _cue_name(said)
            yield Utterance(pieces, time, until, label, opens)
            time = None
        shown = {_plain(line) for line in words} | words


def _begin_with_names(text: str, timings: list[re.Match[str]]) -> bool:
    """Whether most cues begin with the name of who speaks, as recorders of meetings write them (`nixo: Great.`)."""
    begins = (_NAME.match(text, timing.end()) for timing in timings)
    names = [begin["name"] for begin in begins if begin is not None]
    return len(names) >= _FEWEST and len(names) > _MOST_CUES * len(timings) and len(set(names)) * 2 <= len(names)


def _cue_name(said: str) -> Candidate | None:
    found = _CUE_NAME.match(said)
    if found is None:
        return None
    name = found["name"].strip()
    return Candidate(name, role_of(name), found.end(), Certainty.SURE, "cue")


def _cue_lines(text: str, start: int, stop: int, *, last: bool) -> list[tuple[int, int]]:
    """Return the spans of a cue's lines, stripped, without the number or name of the cue that follows."""
    found = [each.span() for each in _LINE.finditer(text, start, stop) if not each[0].isspace()]
    if not last and found:
        begin, end = found[-1]
        gap = text.count("\n", found[-2][1] if len(found) > 1 else start, begin)
        adjacent = text.count("\n", end, stop) <= 1
        if adjacent and (text[begin:end].strip().isdecimal() or gap > 1):
            found.pop()
    kept: list[tuple[int, int]] = []
    noted = False
    for index, (begin, end) in enumerate(found):
        gap = text.count("\n", found[index - 1][1] if index else start, begin)
        if gap > 1:
            noted = bool(_NOTE.match(text, begin))
        if not noted:
            line = text[begin:end]
            kept.append((begin + len(line) - len(line.lstrip()), begin + len(line.rstrip())))
    return kept


def pieces_of_line(text: str, start: int, end: int) -> list[Piece]:
    """Return a cue line's pieces without tags, music signs and the dash of a dialogue; none for [Applause]."""
    if _STAGE.match(text, start, end) or _SUNG.match(text, start, end):
        return []
    position = _dash(text, start, end) or start
    pieces: list[Piece] = []
    for mark in _MARK.finditer(text, position, end):
        if mark.start() > position:
            pieces.append((position, mark.start(), None))
        written = character(mark[0])
        if written:
            pieces.append((mark.start(), mark.end(), written))
        position = mark.end()
    if position < end:
        pieces.append((position, end, None))
    return [] if all(text[first:last].isspace() for first, last, _ in pieces) else pieces


def _dash(text: str, start: int, end: int) -> int | None:
    """Return where the words begin behind the dash of a dialogue; None where a line has none."""
    dash = _DASH.match(text, start, end)
    return dash.end() if dash is not None and not text.startswith("--", start) else None


def _plain(line: str) -> str:
    return _MARK.sub("", line).strip()
