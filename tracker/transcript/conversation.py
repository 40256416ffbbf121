"""Labels of looser shapes, believed only where the whole document is a conversation in them.

`- **Ann Lee**: ...`, `> Ann Lee: ...`, `| Ann Lee | ... |`, `Ann Lee | ...`, `<Ann Lee> ...`, `(Ann Lee) ...`,
`Ann Lee — ...`, `### 李明`: any of these may be a list, a table, a chapter. It is a conversation where few names recur,
one after the other, over sentences, and somebody asks.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from tracker.transcript import labels
from tracker.transcript.document import BlockKind, Role
from tracker.transcript.joined import person_in
from tracker.transcript.label import DASHED, TIME_CODE, Candidate, Certainty, seconds_of
from tracker.transcript.lines import Line
from tracker.transcript.names import ideographs, is_name, is_part, role_of, shaped_as_name

_LEAST_NAMES = 2
"""So many take the floor more than once."""
_RECUR = 1.5
"""A name has so many turns, on average."""
_SHARE = 0.5
"""So many of the lines that could have such a label have one."""
_SENTENCES = 0.5
_LONGEST_NAME = 32
_LONGEST_LABEL = 120
_SAMPLE = 60
_CELLS = 2
_CELL = re.compile(r"[^|\s](?:[^|]*[^|\s])?")
_MOST_IDEOGRAPHS = 4
_NAME = r"(?P<name>[^\W\d_][^:：|<>()（）*_`\[\]\n\t]{0,30}?)"
_TITLE = r"(?P<title>[^*_:：()（）\n]{2,60}?)"
_TIME = r"(?P<time>[0-9]{1,3}:[0-9]{2}(?::[0-9]{2})?)"
_TAGS = r"(?:<[a-z][^<>]{0,80}>){1,3}"
_ENDS = re.compile(r"[.?!…。？！][”\"」』)）]*(?:</[a-z]+>)*\s*$")
_ASKS = re.compile(r"[?？]")
_MARK = re.compile(r"[^\w\s\"'“‘(（\[<#@$.,|>*_`-]\S{0,2}\s?")
"""What decorates the beginning of a line: 🎙️."""
_BOLD = (
    rf"(?P<mark>\*{{1,3}}|__?){_NAME}(?:[ \t]*[(（,，][ \t]*{_TITLE}[)）]?)?[:：]?(?P=mark)"
    r"[ \t]*(?:--|[-–—|:：>])?[ \t]*(?=\S)"
)
_LOOSE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:\*\*|__)?{_NAME}(?:\*\*|__)?[ \t]*(?:[|｜—–>]|--|\.-|\t|(?<=\s)-(?=\s))[ \t]*(?=\S)",
        rf"[<(（]{_NAME}[)）>][ \t]*[:：]?[ \t]*(?=\S)",
        rf"{_NAME}[ \t]*(?:@|at)[ \t]*{_TIME}[ \t]*[:：][ \t]*(?=\S)",
        rf"{_NAME}\\[:：][ \t]*(?=\S)",
        rf"{_TAGS}{_NAME}[ \t]*[:：]?(?:</[a-z]+>){{1,2}}[ \t]*[:：]?[ \t]*(?=\S)",
        rf"(?:\*\*|__)[\[(]?{_TIME}[\])]?[ \t]*[-–—|]?[ \t]*{_NAME}[ \t]*[:：]?(?:\*\*|__)[ \t]*[:：]?[ \t]*",
        rf"[`*_]{{1,2}}[\[(]?{_TIME}[\])]?[`*_]{{1,2}}[ \t]*(?:\*\*)?{_NAME}(?:\*\*)?[ \t]*[:：][ \t]*(?:\*\*)?[ \t]*",
        rf"(?:\*\*|__)?{_NAME}(?:\*\*|__)?[ \t]*[(\[*_`]{{0,2}}{_TIME}[)\]*_`]{{0,2}}[ \t]*[:：]?$",
        _BOLD,
        r"(?P<name>[\u4e00-\u9fff]{2,4})[ \t　]{1,4}(?=[\u4e00-\u9fff“「])",
        r"(?P<name>[\u4e00-\u9fff]{2,4}?)[说說问問答][:：][ \t]*(?=\S)",
    )
)
_USUAL = frozenset({"bold", "plain", "plain capitals", "plain ideographs", "plain timed", "square", "comma"})


_Find = Callable[[str, list[Line], int], "_Turn | None"]


@dataclass(frozen=True, slots=True)
class _Turn:
    """A line that may open somebody's turn. `start` to `end` is what stands on it of what they say, in the raw text;
    `said` is that, or the line below where nothing does.
    """

    index: int
    name: str
    start: int
    end: int
    said: tuple[int, int]
    title: str | None = None
    time: float | None = None


def with_speakers(raw: str, lines: list[Line]) -> list[Line]:
    """Return the lines, those labelled that open turns in a shape in which the document is a conversation."""
    labelled: dict[int, _Turn] = {}
    for find, may in _SHAPES:
        eligible = [index for index, line in enumerate(lines) if may(raw, line) and _is_open(line)]
        if may is not _is_head and not _is_likely(find, raw, lines, eligible):
            continue
        turns = [turn for index in eligible if (turn := find(raw, lines, index)) is not None]
        if _is_conversation(raw, turns, 0 if may is _is_head else len(eligible)):
            labelled |= {turn.index: turn for turn in turns}
    return [_labelled(line, labelled.get(number)) for number, line in enumerate(lines)] if labelled else lines


def _is_likely(find: _Find, raw: str, lines: list[Line], eligible: list[int]) -> bool:
    """Whether, of some lines from all over the document, enough have such a label for a look at them all."""
    some = eligible[:: max(1, len(eligible) // _SAMPLE)]
    return sum(1 for index in some if find(raw, lines, index) is not None) >= _SHARE / 2 * len(some)


def _is_open(line: Line) -> bool:
    """Whether a line has no label yet, or one that may be none: what stands behind its dash is no title."""
    label = line.label
    return label is None or (label.shape.startswith(DASHED) and _ENDS.search(label.title or "") is not None)


def _is_conversation(raw: str, turns: list[_Turn], eligible: int) -> bool:
    names = Counter(turn.name for turn in turns)
    again = sum(1 for count in names.values() if count > 1)
    if again < _LEAST_NAMES or len(turns) < max(_RECUR * len(names), _SHARE * eligible):
        return False
    ends = sum(1 for turn in turns if _ENDS.search(raw, max(turn.said[0], turn.said[1] - 24), turn.said[1]))
    asks = any(_ASKS.search(raw, *turn.said) for turn in turns)
    return ends >= _SENTENCES * len(turns) and (asks or any(is_part(name) for name in names))


def _labelled(line: Line, turn: _Turn | None) -> Line:
    if turn is None:
        return line
    skip = turn.start - line.start
    label = Candidate(turn.name, role_of(turn.name), skip, Certainty.SURE, "conversation", turn.title, turn.time)
    time = turn.time if line.time is None else line.time
    return line._replace(kind=BlockKind.PROSE, label=label, end=turn.end, time=time)


def _is_item(raw: str, line: Line) -> bool:
    return line.kind in (BlockKind.LIST, BlockKind.QUOTE) and not _is_row(raw, line)


def _is_row(raw: str, line: Line) -> bool:
    return line.kind is BlockKind.LIST and raw.find("|", line.start, line.end) >= 0


def _is_text(_raw: str, line: Line) -> bool:
    return line.kind is BlockKind.PROSE and line.start < line.end


def _is_head(raw: str, line: Line) -> bool:
    short = line.end - line.start <= _LONGEST_NAME
    return short and ((line.kind is BlockKind.HEADING and line.depth > 1) or _is_text(raw, line))


def _of_item(raw: str, lines: list[Line], index: int) -> _Turn | None:
    return _of_label(raw, lines, index, lines[index].start)


def _of_label(raw: str, lines: list[Line], index: int, start: int) -> _Turn | None:
    """A label of a usual shape, behind what does not belong to it."""
    end = lines[index].end
    found = labels.candidate(raw[start:end], first=False, alone=False) if start < end else None
    if found is None or found.label is None or found.shape not in _USUAL:
        return None
    return _turn(lines, index, found.label, (start + found.skip, end), found.time, found.title)


def _of_row(raw: str, lines: list[Line], index: int) -> _Turn | None:
    """A row of a table with who speaks and what they say, perhaps with the time before."""
    cells = [m.span() for m in _CELL.finditer(raw, lines[index].start, lines[index].end)]
    time = TIME_CODE.fullmatch(raw[slice(*cells[0])]) if len(cells) > _CELLS else None
    cells = cells[1:] if time is not None else cells
    if len(cells) != _CELLS:
        return None
    seconds = seconds_of(time["time"]) if time is not None else None
    return _turn(lines, index, raw[slice(*cells[0])].strip("*_:： "), cells[1], seconds)


def _of_loose(raw: str, lines: list[Line], index: int) -> _Turn | None:
    line = lines[index]
    mark = _MARK.match(raw, line.start, line.end)
    if mark is not None:
        return _of_label(raw, lines, index, mark.end())
    for shape in _LOOSE:
        m = shape.match(raw, line.start, min(line.end, line.start + _LONGEST_LABEL))
        if m is None:
            continue
        beside = m.groupdict()
        seconds = seconds_of(beside["time"]) if beside.get("time") else None
        turn = _turn(lines, index, m["name"], (m.end(), line.end), seconds, beside.get("title"))
        if turn is not None:
            return turn
    return None


def _of_name_alone(raw: str, lines: list[Line], index: int) -> _Turn | None:
    """A name or a part alone on its line, over what is said: `### 李明`, 李明, [00:12] 李明, Ann Lee."""
    line = lines[index]
    name = raw[line.start : line.end].strip(" \t*_:：")
    return _turn(lines, index, name, (line.end, line.end), line.time)


def _turn(
    lines: list[Line],
    index: int,
    name: str,
    words: tuple[int, int],
    time: float | None = None,
    title: str | None = None,
) -> _Turn | None:
    name, said = name.strip(), words
    if words[0] >= words[1]:
        below = lines[index + 1] if index + 1 < len(lines) else None
        if below is None or below.kind is not BlockKind.PROSE or below.label is not None:
            return None
        said = below.start, below.end
    joined = None if name.isascii() or role_of(name) is not Role.NAMED else person_in(name)
    if joined is not None and joined.role is Role.NAMED:
        name, title = joined.name, title or joined.title
    return _Turn(index, name, *words, said, title, time) if _is_named(name) else None


def _is_named(name: str) -> bool:
    if not 0 < len(name) <= _LONGEST_NAME or not is_name(name):
        return False
    return shaped_as_name(name) or is_part(name) or 2 <= ideographs(name) == len(name) <= _MOST_IDEOGRAPHS


_SHAPES = ((_of_item, _is_item), (_of_row, _is_row), (_of_loose, _is_text), (_of_name_alone, _is_head))
