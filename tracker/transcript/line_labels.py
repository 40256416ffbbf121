"""Labels that fill a line of their own: `Name -- Title`, `Name  00:12`, `Ann Lee, Northern Corp. - CFO [12]`, a name in
bold or alone, and a name whose title stands on the line below.
"""

import re

from tracker.transcript import own_lines
from tracker.transcript.document import Role
from tracker.transcript.joined import person_in
from tracker.transcript.label import DASHED, NAME, OWN_LINE, TIME, TIMED, Candidate, Certainty, seconds_of
from tracker.transcript.names import is_name, is_part, is_title, may_be_title, role_of, shaped_as_name, undecorated

_RECURRING, _NAMED, _SURE = Certainty.RECURRING, Certainty.NAME, Certainty.SURE  # an enum looks its members up slowly
_TITLED = re.compile(
    r"(?:\*\*)?(?P<name>[^\s:：*][^:：*\n]{1,39}?)(?:\*\*)?(?:[ \t]+(?P<dash>--|[-–—])[ \t]+|(?P<close>--))"
    r"[*_]{0,2}(?P<title>[^\W\d_][^!?。！？:：\n]{1,89}?)[*_]{0,2}$"
)
_TIMED = re.compile(rf"(?:\*\*)?{NAME}(?:\*\*)?[ \t]+(?:[·•|–—-][ \t]+)?[\[(（]?(?P<time>{TIME})[\])）]?$")
_NUMBERED_TURN = re.compile(r"(?P<name>[^\s,\[][^,\[\n]{1,39}?)(?:, (?P<title>[^\n]{3,120}?))? ?\[\d{1,3}\]$")
_LETTERED = re.compile(r"(?P<letter>[QA]) ?[-–—] ?(?P<name>[^\W\d_][^\n:]{2,38})$")
_PARTS = frozenset({"EXECUTIVE", "ANALYST", "ATTENDEE", "SHAREHOLDER", "OPERATOR", "MODERATOR"})
"""A line that holds nothing else tells what the one named on the line before is."""
_DASH = re.compile(r"[ \t](?:--|[-–—])[ \t]|(?<=[a-z.])--(?=[A-Z])")
LONGEST_OWN_LINE = 140
"""No label that fills its line is as long, in characters."""


def named(name: str, skip: int, certainty: Certainty, shape: str, title: str | None = None) -> Candidate:
    """Return the candidate of a name as it stands, without what decorates it or is joined with it."""
    label = undecorated(name.strip(" \t　"))
    joined = person_in(label) if role_of(label) is Role.NAMED else None
    if joined is not None:
        return Candidate(joined.name, joined.role, skip, certainty, shape, title or joined.title)
    return Candidate(label, role_of(label), skip, _SURE if is_part(label) else certainty, shape, title)


def with_title(name: str, title: str, skip: int) -> Candidate | None:
    """Return the label of a name in bold with a title on the line below it: Lydia Lu / Head of Investor Relations."""
    if not title or not is_title(title) or not (shaped_as_name(name) or is_part(name)):
        return None
    return named(name, skip, _SURE, "title below", title)


def over_text(name: str) -> Candidate | None:
    """Return the label of a bold name with a line of its own over what is said, in one paragraph of a page."""
    if not (shaped_as_name(name) or is_part(name)):
        return None
    return named(name, len(name), _RECURRING, "bold line")


def with_line_below(line: str, following: str) -> Candidate | None:
    """Return the label of a name whose part in the call stands on the line below it (EXECUTIVE, ANALYST), or whose
    title does where either is marked: **Ann Lee** over *Chief Financial Officer*.
    """
    name, beside = line.strip("#*_: \t"), following.strip("*_ \t")
    if not (shaped_as_name(name) or is_part(name)):
        return None
    if following in _PARTS:
        return named(name, len(line), _SURE, "part below", following.lower())
    marked = line[0] in "#*_" or following != beside
    return with_title(name, beside, len(line)) if marked else None


def titled(line: str) -> Candidate | None:
    """Return the label of `Name -- Title`. With a single dash a firm must recur with its name (Ben Kallo - Baird)."""
    found = _TITLED.match(line) if len(line) < LONGEST_OWN_LINE and _DASH.search(line) else None
    if found is None or not shaped_as_name(found["name"]) or not may_be_title(found["title"]):
        return None
    name, title = found["name"], found["title"].strip()
    if found["close"] or found["dash"] == "--":
        return named(name, found.end(), _SURE, "titled", title)
    if is_title(title):
        return named(name, found.end(), _NAMED, "titled", title)
    return named(name, found.end(), _RECURRING, f"{DASHED}{title}", title)


def beside_title(words: str, skip: int) -> Candidate | None:
    """Return the label of a name and a title that are all the words; `skip` is the length of the line."""
    found = own_lines.beside(words)
    return None if found is None else named(found.name, skip, _RECURRING, "beside", found.title)


def on_its_own_line(line: str, *, alone: bool) -> Candidate | None:
    """Return the label that fills a line; a name without any mark must have a blank line before it (`alone`)."""
    found = _numbered(line) or (beside_title(line, len(line)) if "  " in line or "\t" in line else None)
    if found is None and ("-" in line or "–" in line or "—" in line):
        found = titled(line)
    if found is None and ":" in line and line[-1] in "0123456789])）":
        timed = _TIMED.match(line)
        if timed is not None and is_name(timed["name"]):
            return named(timed["name"], timed.end(), _SURE, TIMED)._replace(time=seconds_of(timed["time"]))
    found = found or beside_title(line, len(line))
    if found is None and alone and len(line) <= 40 and (line == "Operator" or shaped_as_name(line)):
        return named(line, len(line), _RECURRING, OWN_LINE)
    return found


def _numbered(line: str) -> Candidate | None:
    """Return the label of `Ann Lee, Northern Corp. - CFO [12]` or `Q - Ann Lee`."""
    if line[-1] == "]" and line[-2:-1].isdigit():
        numbered = _NUMBERED_TURN.match(line)
        if numbered is not None and (shaped_as_name(numbered["name"]) or is_part(numbered["name"])):
            return named(numbered["name"], len(line), _SURE, "numbered", numbered["title"])
    if line[0] in "QA" and line[1:3].strip(" ")[:1] in ("-", "–", "—"):
        lettered = _LETTERED.match(line)
        if lettered is not None and shaped_as_name(lettered["name"]):
            role = Role.QUESTION if lettered["letter"] == "Q" else Role.NAMED
            return Candidate(lettered["name"].strip(), role, len(line), _SURE, "lettered")
    return None
