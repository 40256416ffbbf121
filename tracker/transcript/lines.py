"""The lines of plain text and Markdown, each with its kind, its label candidate and its time code."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.transcript import labels
from tracker.transcript.document import BlockKind

_LINE = re.compile(r"[^\r\n]+")
_BLANKS = " \t\v\f\u3000\u00a0\u200b\ufeff"
_HEADING = re.compile(r"#{1,6}(?=[ \t]|[^#\s\w!/])[ \t]*")
_BULLET = re.compile(r"[-*+•●◦‣▪·][ \t]+(?:\[[ xX]\][ \t]+)?")
_NUMBERED = re.compile(r"(?P<number>\d{1,3})(?:\\?[.)][ \t]+|、)")
_QUOTED = re.compile(r"(?:>[ \t]?)+")
_RULE = re.compile(r"(?P<mark>[-*_=~])[ \t]*(?:(?P=mark)[ \t]*){2,}$")
_FENCE = re.compile(r"(?:```|~~~)[^`~]*$")
_TABLE_RULE = re.compile(r"[|: \t]*-[|: \t-]*$")
_TREE = re.compile(r"(?P<stem>[│┃| \t　]*)[├└┣┗╰][─━-]*[ \t]*|(?P<bare>[│┃][ \t│┃]*)$")
_BRANCHES = frozenset("│┃├└┣┗╰|")
_MARKS = frozenset("#>-*+•●◦‣▪·|0123456789")
_FENCE_LOOK_AHEAD = 2000


class Line(NamedTuple):
    """A line that is not blank. `start:end` is its text in the raw text, without the mark that made its kind.

    `starts` is True where it begins a block of its own; `time` is its time code in seconds, taken out of the text.
    """

    kind: BlockKind
    start: int
    end: int
    depth: int = 0
    starts: bool = False
    label: labels.Candidate | None = None
    time: float | None = None


class Scanner:
    """Reads the lines of one document from top to bottom."""

    def __init__(self) -> None:
        self._first = True
        self._gap = True  # a blank line, a rule or a fence stands before the present line
        self._after_text = False
        self._columns: list[int] = []  # of the branches of the outline around the present line
        self._in_outline = False  # inside a fence that holds a drawn tree

    def lines(self, raw: str, start: int) -> Iterator[Line]:
        """Yield the lines of `raw[start:]`. Blank lines, rules, fences and the rules of tables are left out."""
        previous_end = start
        for found in _LINE.finditer(raw, start):
            begin, end = found.span()
            if begin - previous_end > 1 and not self._gap:
                between = raw[previous_end:begin]
                self._gap = between.count("\n") > 1 or between.count("\r") > 1
            previous_end = end
            text = found[0].strip(_BLANKS)
            if not text or self._is_layout(text):
                if text and _FENCE.match(text):
                    self._in_outline = not self._in_outline and _holds_a_tree(raw, end)
                    self._columns = []
                self._gap, self._after_text = True, False
                continue
            indent = found[0].index(text[0])
            line = self._line(text, begin + indent, indent)
            yield line
            self._first = False
            self._gap = False
            self._after_text = line.kind is BlockKind.PROSE

    @staticmethod
    def _is_layout(text: str) -> bool:
        if text[0] not in "`~-*_=|:":
            return False
        if _FENCE.match(text) or _RULE.match(text):
            return True
        return "|" in text and bool(_TABLE_RULE.match(text))

    def _line(self, text: str, position: int, indent: int) -> Line:
        end = position + len(text)
        tree = _TREE.match(text) if text[0] in _BRANCHES else None
        if tree is not None:
            return Line(BlockKind.OUTLINE, position + tree.end(), end, self._nesting(indent, tree), starts=True)
        if self._in_outline:
            return Line(BlockKind.OUTLINE, position, end, starts=True)
        if text[0] in _MARKS:
            marked = self._marked(text, position)
            if marked is not None:
                return marked
        time, skip = _time_code(text)
        if skip == len(text):
            return Line(BlockKind.PROSE, end, end, starts=self._gap, time=time)
        found = labels.candidate(text[skip:], first=self._first, alone=self._gap)
        return Line(BlockKind.PROSE, position + skip, end, starts=self._gap, label=found, time=time)

    def _marked(self, text: str, position: int) -> Line | None:
        """Return the line where its first character marks a kind: a heading, quotation, row of a table or list item."""
        end = position + len(text)
        heading = _HEADING.match(text)
        if heading is not None:
            close = len(text.rstrip("#").rstrip()) if re.search(r"\s#+$", text) else len(text)
            depth = len(heading[0].rstrip())
            return Line(BlockKind.HEADING, position + min(heading.end(), close), position + close, depth, starts=True)
        if text[0] == ">" and not text.startswith(">>"):
            quoted = _QUOTED.match(text)
            return Line(BlockKind.QUOTE, position + (quoted.end() if quoted else 0), end, starts=self._gap)
        if text[0] == "|":
            return Line(BlockKind.LIST, position, end, starts=True)
        item = _BULLET.match(text)
        if item is None:
            item = _NUMBERED.match(text)
            # "... in Q\n4. We" is a wrapped sentence: only a first item may follow a paragraph at once.
            if item is not None and self._after_text and not self._gap and item["number"] != "1":
                item = None
        return None if item is None else Line(BlockKind.LIST, position + item.end(), end, starts=True)

    def _nesting(self, indent: int, tree: re.Match[str]) -> int:
        """Return an outline line's depth, from 1, by its branch's column; the columns of its ancestors are kept."""
        if tree["stem"] is None:
            return len(self._columns)
        column = indent + len(tree["stem"])
        while self._columns and self._columns[-1] >= column:
            self._columns.pop()
        self._columns.append(column)
        return len(self._columns)


def _holds_a_tree(raw: str, position: int) -> bool:
    """Tell whether the fenced text that begins at `position` holds a drawn tree."""
    close = raw.find("```", position, position + _FENCE_LOOK_AHEAD)
    end = close if close >= 0 else position + _FENCE_LOOK_AHEAD
    return any(raw.find(branch, position, end) >= 0 for branch in "├└")


def _time_code(text: str) -> tuple[float | None, int]:
    """Return the time code that a line begins with, in seconds, and its length; (None, 0) where it has none."""
    code = labels.TIME_CODE.match(text) if text[0] in "0123456789[(（" else None
    if code is None:
        return None, 0
    bare = text[0].isdigit()
    if code.end() < len(text) and bare and text.count(":", 0, code.end()) < 2:
        return None, 0  # "10:30 is when we start" is speech; a time code without brackets has hours, or its own line
    return labels.seconds_of(code["time"]), code.end()
