"""Lines that begin with the time at which they are said, as speech recognition prints it: `[12.30 --> 15.04] we plan`.

There are as many ways to print it as programs. Each is one shape here, believed where most lines have it and their
times go up. What a line says goes on in the next: a sentence knows nothing of times.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from tracker.transcript import labels
from tracker.transcript.content import Content
from tracker.transcript.label import Candidate, Certainty, seconds_of
from tracker.transcript.markdown import read_markdown
from tracker.transcript.names import is_part, role_of, shaped_as_name
from tracker.transcript.passages import Piece
from tracker.transcript.spoken import Utterance, passages_of_utterances

_CLOCK = r"(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,:]\d{1,3})?"
_SECONDS = r"\d{1,6}(?:\.\d{1,9})?\s?(?:s|sec|秒)?"
_TIME = rf"(?:{_CLOCK}|{_SECONDS})"
_TO = r"(?:\s{0,4}(?:-{1,2}>|–>|→|[-–—~,;|至]|\bto\b)\s{0,4}|[ \t]+)"
_RANGE = rf"(?P<time>{_TIME}){_TO}(?P<until>{_TIME})"
_WHO = r"(?P<name>[^\W\d_][^\[\](){}<>:：|,\"\t\n]{0,39}?)"
_OPENS, _CLOSES = r"[\[(<{|]{1,2}\s?", r"\s?[\])>}|]{1,2}"
_RANGES = (
    rf"(?:{_WHO}\s?[:：]?\s)?{_OPENS}{_RANGE}{_CLOSES}\s*[:：]?\s*(?=\S)",
    # SubStation Alpha, NIST's STM, Whisper's own marks and tables
    rf"Dialogue:\s?[^,\n]{{0,9}},(?P<time>{_CLOCK}),(?P<until>{_CLOCK}),[^,\n]*,(?P<name>[^,\n]*),(?:[^,\n]*,){{4}}",
    rf"\S+\s\d\s(?P<name>\S+)\s{_RANGE}\s(?:<[^<>\n]*>\s)?",
    r"<\|(?P<time>\d{1,6}\.\d{1,3})\|>",
    rf"(?P<time>\d+(?:\.\d+)?)(?P<cell>[,\t])(?P<until>\d+(?:\.\d+)?)(?P=cell)(?:{_WHO}(?P=cell))?(?=\S)",
    rf"\"?start\"?\s?[=:]\s?(?P<time>{_TIME})[,;]?\s+\"?end\"?\s?[=:]\s?(?P<until>{_TIME})[,;]?\s+(?:\"?text\"?\s?[=:]\s?)?",
    rf"{_RANGE}(?:\s*[:：|]\s*|\s+|[,\t])(?:{_WHO}[,\t])?",
)
_SINGLE = (
    rf"(?:{_WHO}\s?[:：]?\s)?{_OPENS}(?P<time>\d{{1,6}}(?:\.\d{{1,9}})?\s?s?){_CLOSES}\s*[:：]?\s*(?=\S)",
    r"(?P<time>\d{1,6}(?:\.\d{1,9}s?|s))(?:\s*[:：|]\s*|\s+)",
    r"(?P<time>\d{1,6})(?:\t+|[:：]\s|\s+)",
    rf"{_OPENS}(?P<time>{_CLOCK}){_CLOSES}\s*{_WHO}\s?[:：]\s*",
    r"(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})(?=[^\s\d:.,\])）]|\d{1,4}[^\d:.,])",
)
_SHAPES = tuple(re.compile(pattern) for pattern in (*_RANGES, *_SINGLE))
_SPOKEN = re.compile(r"(?P<time>(?:\d{1,2}:)?\d{1,2}:\d{2})\s*$")
"""A time that fills a line, over a line that says it in words (`_SAID_AS_WORDS`)."""
_ABOVE = (re.compile(rf"(?P<time>{_CLOCK})[,\s](?P<until>{_CLOCK})\s*$"), _SPOKEN)
"""Times that fill a line over what is said."""
_BEHIND = re.compile(rf"[ \t][\[(<](?P<time>{_CLOCK}|\d{{1,6}}\.\d{{1,9}}\s?s?)[\])>]\s*$")
_SAID_AS_WORDS = re.compile(
    r"\d+ (?:second|minute|hour)s?(?:, \d+ (?:second|minute)s?){0,2}\s*$"
    r"|(?:\d+ ?(?:小时|小時|分钟|分鐘|分|秒钟|秒鐘|秒) ?){1,3}\s*$"
)
"""A player that reads to the blind writes each time once more: 1 minute, 4 seconds."""
_OVERRIDES = re.compile(r"\{\\[^{}\n]{0,100}\}|\\[Nnh]|<\|\d{1,6}\.\d{1,3}\|>")
_LINE = re.compile(r"[^\r\n]+")
_SAMPLE = 8_000
_FEWEST = 4
_SHARE, _SHARE_ABOVE, _UP = 0.7, 0.3, 0.95
_PACE = 0.7
"""So many seconds at least a line takes on average: the numbers of sections and lists go up more slowly."""
_WHOLE_PACE = 1.5
_LATEST = 60
"""A list of whole seconds begins within so many; so do no years."""
_OVERLAP = 10.0
_THOUSANDTHS = 1000
_ENDS = tuple('.?!…。？！;；:："”)')


@dataclass(frozen=True, slots=True)
class _Timed:
    """A line and the match of its time; `above` tells that the time fills the line, `behind` that it ends it."""

    start: int
    end: int
    match: re.Match[str] | None
    above: bool = False
    behind: bool = False


def read_clocked(text: str, start: int) -> Content | None:
    """Return the content of `text[start:]` where its lines begin with times.

    None where they do not, or where `label.TIME_CODE` reads them as well: whole sentences behind clocks.
    """
    middle = max(start, (start + len(text) - _SAMPLE) // 2)
    inside = start if middle == start else text.find("\n", middle, middle + _SAMPLE) + 1
    if not inside and middle > start:
        return None
    sample = _lines(text, inside, min(len(text), middle + _SAMPLE))
    for shape in (*_SHAPES, _BEHIND, *_ABOVE):
        if not _fits(text, sample, shape):
            continue
        lines = [_timed(text, each, shape) for each in _lines(text, start, len(text))]
        if _is_believed(text, lines, shape):
            first = next(number for number, line in enumerate(lines) if line.match is not None)
            begin = lines[first].start
            unit = _unit([line.match for line in lines if line.match is not None])
            passages, stated = read_markdown(text[:begin], start)
            passages += passages_of_utterances(_utterances(text, lines[first:], unit), text)
            return Content(text=text, passages=passages, stated=stated)
    return None


def _lines(text: str, start: int, end: int) -> list[tuple[int, int]]:
    return [found.span() for found in _LINE.finditer(text, start, end) if not found[0].isspace()]


def _timed(text: str, span: tuple[int, int], shape: re.Pattern[str]) -> _Timed:
    start, end = span
    if shape is _BEHIND:
        return _Timed(start, end, shape.search(text, max(start, end - 40), end), behind=True)
    begin = start + (len(text[start : start + 80]) - len(text[start : start + 80].lstrip()))
    return _Timed(start, end, shape.match(text, begin, end), above=shape in _ABOVE)


def _fits(text: str, sample: list[tuple[int, int]], shape: re.Pattern[str]) -> bool:
    timed = [_timed(text, each, shape) for each in sample]
    share = _SHARE_ABOVE if shape in _ABOVE else _SHARE
    return len(timed) >= _FEWEST and sum(each.match is not None for each in timed) >= share * len(timed)


def _is_believed(text: str, lines: list[_Timed], shape: re.Pattern[str]) -> bool:
    """Whether the times of most lines go up at the pace of speech, and nothing else reads them."""
    timed = [line for line in lines if line.match is not None]
    found = [line.match for line in lines if line.match is not None]
    share = _SHARE_ABOVE if shape in _ABOVE else _SHARE
    if len(found) < _FEWEST or len(found) < share * len(lines) or not _goes_up(found):
        return False
    if shape is _SPOKEN:
        return sum(_SAID_AS_WORDS.match(text, line.start, line.end) is not None for line in lines) * 2 > len(found)
    clocks = sum(":" in each["time"] for each in found)
    whole = sum(text[line.end - 1] in _ENDS for line in timed)
    return clocks * 2 < len(found) or whole * 2 < len(found)


def _goes_up(found: list[re.Match[str]]) -> bool:
    times = [_seconds(each["time"]) for each in found]
    if sum(a <= b for a, b in pairwise(times)) < _UP * (len(times) - 1):
        return False
    ends = [_seconds(each["until"]) for each in found] if "until" in found[0].re.groupindex else []
    if ends:  # one ends about where the next begins
        apart = sum(
            a <= b <= c + _OVERLAP * _unit(found) for a, b, c in zip(times, ends, [*times[1:], ends[-1]], strict=True)
        )
        return apart >= _UP * len(times)
    whole = all(each["time"].isdigit() for each in found)
    pace = _WHOLE_PACE if whole else _PACE
    return times[-1] - times[0] >= pace * len(times) and not (whole and times[0] > _LATEST)


def _seconds(written: str) -> float:
    return seconds_of(re.sub(r"[^\d.,:]", "", written).replace(",", "."))


def _unit(found: list[re.Match[str]]) -> int:
    """Return how many of the times' unit make a second: Whisper's tables have whole thousandths of one."""
    if "cell" not in found[0].re.groupindex or not all(each["time"].isdigit() for each in found):
        return 1
    return _THOUSANDTHS if _seconds(found[-1]["time"]) > _THOUSANDTHS / 2 * len(found) else 1


def _utterances(text: str, lines: list[_Timed], unit: int) -> Iterator[Utterance]:
    time = until = None
    name: str | None = None
    for line in lines:
        if line.match is None:
            if time is None or not _SAID_AS_WORDS.match(text, line.start, line.end):
                yield from _said(text, line.start, line.end, (time, until), name)
                time = name = None
            continue
        given = line.match.groupdict()
        time = _seconds(given["time"]) / unit
        until = _seconds(given["until"]) / unit if given.get("until") else None
        name = (given.get("name") or "").strip() or None
        if line.above:
            continue
        begin, end = (line.start, line.match.start()) if line.behind else (line.match.end(), line.end)
        yield from _said(text, begin, end, (time, until), name)
        time = name = None


def _said(
    text: str, start: int, end: int, times: tuple[float | None, float | None], name: str | None
) -> Iterator[Utterance]:
    """Yield what a line says, without the marks around it."""
    words = text[start:end]
    start += len(words) - len(words.lstrip(' \t"'))
    end = start + len(text[start:end].rstrip(' \t"'))
    pieces: list[Piece] = []
    for mark in [*_OVERRIDES.finditer(text, start, end), None]:
        stop = end if mark is None else mark.start()
        if stop > start:
            pieces.append((start, stop, None))
        if mark is not None:
            pieces += [(mark.start(), mark.end(), " ")] if mark[0][0] == "\\" else []
            start = mark.end()
    if not pieces:
        return
    label = _named(name) if name is not None else None
    if label is None:
        label = labels.candidate(text[pieces[0][0] : end], first=False, alone=False)
    yield Utterance(pieces, times[0], times[1], label)


def _named(name: str) -> Candidate | None:
    """Return the label of a name that stands beside the time; None for what is none (a channel, a style)."""
    if not (shaped_as_name(name) or is_part(name) or name[0].isupper() or not name.isascii()):
        return None
    return Candidate(name, role_of(name), 0, Certainty.SURE, "cue")
