"""Labels that take more than one line: a name, perhaps a dash, and a title, each on a line of its own."""

from collections import Counter

from tracker.transcript.document import BlockKind
from tracker.transcript.label import OWN_LINE, Candidate, Certainty
from tracker.transcript.lines import Line
from tracker.transcript.names import is_title, may_be_title, role_of, shaped_as_name

_DASHES = frozenset(("--", "–", "—"))
_LONGEST_NAME = 40
_NAMES = frozenset((OWN_LINE, "bold line"))


def joined(raw: str, lines: list[Line]) -> list[Line]:
    """Return the lines with every such label as one line: `Name / -- / Title`, and `Name / Title`.

    Without a dash the second line must be a title by its words (Officer, Analyst), or follow the same name twice.
    """
    dashes = [i for i, line in enumerate(lines) if line.end - line.start <= 2 and raw[line.start : line.end] in _DASHES]
    names = [i for i, line in enumerate(lines) if _is_named(raw, lines, i, line)]
    if not dashes and not names:
        return lines
    pairs = Counter((_text(raw, lines[i]), _text(raw, lines[i + 1])) for i in names if i + 1 < len(lines))
    labels: dict[int, tuple[int, Line]] = {}
    for index in dashes:
        if index and index - 1 not in labels:
            found = _over_dashes(raw, lines, index)
            labels |= {} if found is None else {index - 1: found}
    for index in names:
        if index not in labels and index + 1 < len(lines):
            pair = _text(raw, lines[index]), _text(raw, lines[index + 1])
            if _is_titled(lines[index + 1], pair[1], recurs=pairs[pair] > 1):
                label = lines[index].label
                name = label.label if label is not None and label.label else pair[0]
                labels[index] = index + 2, _label(name, pair[1], lines[index], lines[index + 1], Certainty.NAME)
    return list(_replaced(lines, labels)) if labels else lines


def _is_named(raw: str, lines: list[Line], index: int, line: Line) -> bool:
    """Whether a line may be a name above a title: as such a label, or close below other text, with words after both."""
    if line.label is not None:
        return line.label.shape in _NAMES
    if line.kind is not BlockKind.PROSE or line.end - line.start > _LONGEST_NAME or index + 2 >= len(lines):
        return False
    title, after = lines[index + 1], lines[index + 2]
    if after.label is not None or after.kind is not BlockKind.PROSE or not raw[line.start : line.start + 1].isupper():
        return False
    return is_title(_text(raw, title)) and shaped_as_name(_text(raw, line)) and not is_title(_text(raw, after))


def _replaced(lines: list[Line], labels: dict[int, tuple[int, Line]]) -> list[Line]:
    kept: list[Line] = []
    index = 0
    while index < len(lines):
        after, line = labels.get(index, (index + 1, lines[index]))
        kept.append(line)
        index = after
    return kept


def _over_dashes(raw: str, lines: list[Line], index: int) -> tuple[int, Line] | None:
    """Return the label around the dash at `index`, and the index of the line after it."""
    name = _text(raw, lines[index - 1]).strip("*_ ")
    if lines[index - 1].kind is not BlockKind.PROSE or len(name) > _LONGEST_NAME or not shaped_as_name(name):
        return None
    first, titles = lines[index - 1], list[str]()
    while index + 1 < len(lines) and _text(raw, lines[index]) in _DASHES:
        title = _text(raw, lines[index + 1]).strip("*_ ")
        if not may_be_title(title):
            break
        titles.append(title)
        index += 2
    if not titles:
        return None
    return index, _label(name, " -- ".join(titles), first, lines[index - 1], Certainty.SURE)


def _is_titled(line: Line, title: str, *, recurs: bool) -> bool:
    if line.starts or line.kind is not BlockKind.PROSE:
        return False
    return is_title(title) or (recurs and may_be_title(title))


def _label(name: str, title: str, first: Line, last: Line, certainty: Certainty) -> Line:
    length = last.end - first.start
    label = Candidate(name, role_of(name), length, certainty, "titled", title.strip("*_ "))
    return Line(BlockKind.PROSE, first.start, last.end, 0, starts=True, label=label)


def _text(raw: str, line: Line) -> str:
    return raw[line.start : line.end]
