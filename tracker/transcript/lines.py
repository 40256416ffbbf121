"""The lines of plain text and Markdown, each with its kind, its label candidate and its time code."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tracker.transcript import labels, line_labels
from tracker.transcript.answers import answer_in
from tracker.transcript.document import BlockKind
from tracker.transcript.heading_labels import heading_label
from tracker.transcript.label import TIME_CODE, Candidate, Certainty, seconds_of
from tracker.transcript.sections import is_section

# Kept as names of this module: an enum looks its members up slowly, and this is asked several times a line.
_PROSE = BlockKind.PROSE
_HEADING = BlockKind.HEADING
_QUOTE = BlockKind.QUOTE
_LIST = BlockKind.LIST
_OUTLINE = BlockKind.OUTLINE
_SURE = Certainty.SURE

_LONE_RETURN = re.compile(r"\r(?!\n)")
_BLANKS = " \t\v\f\r\u3000\u00a0\u200b\ufeff"
_HASHES = re.compile(r"#{1,6}(?=[ \t]|[^#\s\w!/])[ \t]*")
_BULLET = re.compile(r"[-*+•●◦‣▪·][ \t]+(?:\[[ xX]\][ \t]+)?")
_NUMBERED = re.compile(r"(?P<number>\d{1,3})(?:\\?[.)][ \t]+|、)")
_QUOTED = re.compile(r"(?:>[ \t]?)+")
_FENCE = re.compile(r"(?:```|~~~)[^`~]*$")
_TABLE_RULE = re.compile(r"[|: \t]*-[|: \t-]*$")
_TREE = re.compile(r"(?P<stem>[│┃| \t　]*)[├└┣┗╰][─━-]*[ \t]*|(?P<bare>[│┃][ \t│┃]*)$")
# Tags of HTML that part blocks: a line of such tags alone is no text, and one that begins with one begins a block.
_BLOCK_TAG = re.compile(
    r"</?(?:details|summary|div|p|br|hr|center|section|article|blockquote|table|tr|td|ul|ol|li|h[1-6])\b[^<>]*>",
    re.IGNORECASE,
)
_TAGS_ALONE = re.compile(r"(?:</?[A-Za-z][^<>]*>[ \t]*)+$")
_BRANCHES = frozenset("│┃├└┣┗╰|")
_MARKS = frozenset("#>-*+•●◦‣▪·|0123456789")
_RULE_MARKS = "-*_=~"
_LAYOUT_MARKS = frozenset("`~-*_=|:<")
_TIME_ENDS = frozenset("-–—|·")
_TIME_MARKS = frozenset("0123456789[(（*`")
_LABEL_MARKS = frozenset(">&*_[【「")
_PAGE = re.compile(r"(?:[-–—]\s?)?(?:[Pp]age\s)?[0-9]{1,4}(?:\s?(?:of|/)\s?[0-9]{1,4})?(?:\s?[-–—])?")
"""A page's number on a line of its own, as printed documents leave it in the middle of a sentence."""
_PAGE_GAP = 6
_STOPS = '.!?;:。！？；："”’)'
_LONGEST_SECTION = 48
_LONGEST_NAME = 40
_LONGEST_BRACKETED = 80
_FENCE_LOOK_AHEAD = 2000


_CLOCK = re.compile(r"[ \t]{0,8}(?:\*\*|`)?[\[(]?(?P<time>\d{1,2}:\d{2})[\])]?(?:\*\*|`)?[ \t]+\S")
_LEAST_CLOCKED, _CLOCKED_SHARE = 6, 0.7
"""So many lines, and so many of all, begin with a time where that is a time code."""


class Line(NamedTuple):
    """A line that is not blank. `start:end` is its text in the raw text, without the mark that made its kind.

    `starts` is True where it begins a block of its own; `time` is its time code in seconds, taken out of the text.
    `about` is True where its form allows that it is about the document (`Date: ...`, a link): `headers` decides.
    """

    kind: BlockKind
    start: int
    end: int
    depth: int = 0
    starts: bool = False
    label: Candidate | None = None
    time: float | None = None
    about: bool = False


class Scanner:
    """Reads the lines of one document from top to bottom."""

    def __init__(self) -> None:
        self._first = True
        self._gap = True  # a blank line, a rule or a fence stands before the present line
        self._after_text = False
        self._columns: list[int] = []  # of the branches of the outline around the present line
        self._in_outline = False  # inside a fence that holds a drawn tree
        self._clocked = False  # nearly all lines begin with a time, so that one without brackets is no part of speech
        self._colons = [-1, -1]  # where the next colon of either kind stands, from the present line on

    def lines(self, raw: str, start: int) -> Iterator[Line]:
        """Yield the lines of `raw[start:]`. Blank lines, rules, fences and the rules of tables are left out."""
        rest = raw[start:] if start else raw
        if "\r" in rest:
            rest = _LONE_RETURN.sub("\n", rest)  # as long as before, so that offsets stay
        after = start
        said = False  # the line before has told what the present one tells: a part in the call
        wholes = rest.split("\n")
        self._clocked = _is_clocked(wholes)
        open_ended = joins = False  # a sentence stands unfinished; a page's number stands within it
        for number, whole in enumerate(wholes):
            begin = after
            after += len(whole) + 1
            if said:
                said = False
                continue
            text = whole.strip(_BLANKS)
            if not text:
                self._gap, self._after_text = True, False
                continue
            if open_ended and self._gap and _PAGE.fullmatch(text) and _goes_on(wholes, number + 1):
                joins = True
                continue
            if joins:
                self._gap, self._after_text, joins = False, True, False
            mark = text[0]
            if (
                mark in _LAYOUT_MARKS
                and (mark not in "*_=" or text[-1] == mark)
                and self._is_layout(text, raw, begin + len(whole))
            ):
                self._gap, self._after_text = True, False
                continue
            indent = 0 if whole[0] == mark else whole.index(mark)
            line = self._line(text, begin + indent, indent, raw)
            if len(text) <= _LONGEST_NAME and (line.label is None or line.label.certainty is not _SURE):
                below = wholes[number + 1].strip(_BLANKS) if number + 1 < len(wholes) else ""
                told = below and (below.isupper() or below[0] in "*_" or mark in "*_#")
                part = line_labels.with_line_below(text, below) if told else None
                if part is not None:
                    line, said = line._replace(label=part._replace(skip=line.end - line.start), kind=_PROSE), True
            answer = answer_in(text) if mark == "Q" else None
            if answer is not None:  # both on one line: Q: ...? A: ... (Ann Lee, CFO)
                at = begin + indent + answer[0]
                yield line._replace(end=at)
                line = Line(_PROSE, at, begin + indent + len(text), 0, True, answer[1])
            yield line
            self._first = False
            self._gap = text[-1] == ">" and text.endswith("</summary>")
            self._after_text = line.kind is _PROSE
            open_ended = self._after_text and text[-1] not in _STOPS

    def _is_layout(self, text: str, raw: str, end: int) -> bool:
        """Tell whether a line is a rule, a fence, a table's rule or tags alone. `end` is where it ends in `raw`."""
        mark = text[0]
        if mark in _RULE_MARKS and not text.strip(mark + " \t") and text.count(mark) > 2:
            fence = mark == "~" and text[:3] == "~~~"
        elif mark == "<":
            return _BLOCK_TAG.match(text) is not None and _TAGS_ALONE.match(text) is not None
        else:
            fence = mark in "`~" and _FENCE.match(text) is not None
            if not fence:
                return "|" in text and _TABLE_RULE.match(text) is not None
        if fence:
            self._in_outline = not self._in_outline and _holds_a_tree(raw, end)
            self._columns = []
        return True

    def _line(self, text: str, position: int, indent: int, raw: str) -> Line:
        mark = text[0]
        if self._in_outline or mark in _BRANCHES:
            tree = _TREE.match(text)
            if tree is not None:
                nesting = self._nesting(indent, tree)
                return Line(_OUTLINE, position + tree.end(), position + len(text), nesting, starts=True)
            if self._in_outline:
                return Line(_OUTLINE, position, position + len(text), starts=True)
        if mark in _MARKS:
            marked = self._marked(text, position)
            if marked is not None:
                return marked
        return self._prose(text, position, self._next_colon(raw, position))

    def _next_colon(self, raw: str, position: int) -> int:
        """Return where the next colon stands. Each is looked for once: most lines have none."""
        ascii_one, wide_one = self._colons
        if ascii_one < position:
            ascii_one = raw.find(":", position)
            self._colons[0] = ascii_one = len(raw) if ascii_one < 0 else ascii_one
        if wide_one < position:
            wide_one = raw.find("：", position)
            self._colons[1] = wide_one = len(raw) if wide_one < 0 else wide_one
        return min(wide_one, ascii_one)

    def _prose(self, text: str, position: int, colon: int) -> Line:
        size, gap, first = len(text), self._gap, text[0]
        end = position + size
        time, skip = time_code(text, clocked=self._clocked) if first in _TIME_MARKS else (None, 0)
        if skip:
            if skip == size:
                return Line(_PROSE, end, end, 0, gap, None, time)
            text = text[skip:]
            size, first = len(text), text[0]
        if first == "【" and text[-1] == "】" and text.count("【") == 1 and size <= _LONGEST_BRACKETED:
            return Line(_HEADING, end - size, end, 3, True, None, time)
        if size <= _LONGEST_SECTION and (gap or text[-1] in ":：") and is_section(text):
            return Line(_HEADING, end - size, end, 2, True, None, time)
        found = None
        if colon < end or size < line_labels.LONGEST_OWN_LINE or first in _LABEL_MARKS or first.isupper():
            found = labels.candidate(text, first=self._first, alone=gap)
            if found is not None and found.time is not None:
                time = found.time
        about = colon < position + 40 or text[-1] == ")"
        starts = gap or (first == "<" and _BLOCK_TAG.match(text) is not None)
        return Line(_PROSE, end - size, end, 0, starts, found, time, about)

    def _marked(self, text: str, position: int) -> Line | None:
        """Return the line where its first character marks a kind: a heading, quotation, row of a table or list item."""
        end = position + len(text)
        heading = _HASHES.match(text) if text[0] == "#" else None
        if heading is not None:
            close = len(text.rstrip("#").rstrip()) if re.search(r"\s#+$", text) else len(text)
            depth = len(heading[0].rstrip())
            begins = min(heading.end(), close)
            label = heading_label(text[begins:close]) if depth > 1 else None
            time = label.time if label is not None else None
            return Line(_HEADING, position + begins, position + close, depth, True, label, time)
        if text[0] == ">" and not text.startswith(">>"):
            quoted = _QUOTED.match(text)
            return Line(_QUOTE, position + (quoted.end() if quoted else 0), end, starts=self._gap, about=True)
        if text[0] == "|":
            return Line(_LIST, position, end, starts=True, about=True)
        item = _BULLET.match(text)
        if item is None:
            item = _NUMBERED.match(text)
            # "... in Q\n4. We" is a wrapped sentence: only a first item may follow a paragraph at once.
            if item is not None and self._after_text and not self._gap and item["number"] != "1":
                item = None
        return None if item is None else Line(_LIST, position + item.end(), end, starts=True, about=True)

    def _nesting(self, indent: int, tree: re.Match[str]) -> int:
        """Return an outline line's depth, from 1, by its branch's column; the columns of its ancestors are kept."""
        if tree["stem"] is None:
            return len(self._columns)
        column = indent + len(tree["stem"])
        while self._columns and self._columns[-1] >= column:
            self._columns.pop()
        self._columns.append(column)
        return len(self._columns)


def _goes_on(wholes: list[str], number: int) -> bool:
    """Tell whether the next line that is not blank goes on with a sentence: it begins in small letters."""
    after = next((text for whole in wholes[number : number + _PAGE_GAP] if (text := whole.strip(_BLANKS))), "")
    return after[:1].islower()


def _holds_a_tree(raw: str, position: int) -> bool:
    """Tell whether the fenced text that begins at `position` holds a drawn tree."""
    close = raw.find("```", position, position + _FENCE_LOOK_AHEAD)
    end = close if close >= 0 else position + _FENCE_LOOK_AHEAD
    return any(raw.find(branch, position, end) >= 0 for branch in "├└")


def _is_clocked(wholes: list[str]) -> bool:
    """Tell whether most lines of a document begin with a time that goes up: 0:12 and we expect."""
    said = [whole for whole in wholes if whole.strip()]
    times = [found for whole in said if (found := _CLOCK.match(whole)) is not None]
    if len(times) < _LEAST_CLOCKED or len(times) < _CLOCKED_SHARE * len(said):
        return False
    seconds = [seconds_of(found["time"]) for found in times]
    return seconds == sorted(seconds)


def time_code(text: str, *, clocked: bool = False) -> tuple[float | None, int]:
    """Return the time code that a line begins with, in seconds, and its length; (None, 0) where it has none."""
    code = TIME_CODE.match(text)
    if code is None:
        return None, 0
    bare = text[0].isdigit() and text[: code.end()].rstrip()[-1] not in _TIME_ENDS  # "00:01 - Ann Lee: ..."
    if code.end() < len(text) and bare and not clocked and text.count(":", 0, code.end()) < 2:
        return None, 0  # "10:30 is when we start" is speech; a time code without brackets has hours, or its own line
    return seconds_of(code["time"]), code.end()
