"""Questions and answers that share a line: `Q: How many? A: Twenty. (Ann Lee, CFO)`."""

import re

from tracker.transcript.document import Role
from tracker.transcript.label import Candidate, Certainty
from tracker.transcript.names import shaped_as_name

_MARK = " A: "
_ASKED = re.compile(r"Q:\s.{2,1200}?[?？][^?？]{0,120}?\s(?P<answer>A:\s)")
_SIGNED = re.compile(r"\((?P<name>[^(),;]{3,40}), (?P<title>[^(),;]{2,60})(?:;[^()]{0,120})?\)$")


def answer_in(line: str) -> tuple[int, Candidate] | None:
    """Return where the answer begins on the line of its question, and its label; None where none does.

    Whoever signs the answer, in brackets at its end, gives it.
    """
    found = _ASKED.match(line) if _MARK in line else None
    if found is None:
        return None
    at, skip = found.start("answer"), found.end() - found.start("answer")
    signed = _SIGNED.search(line, found.end())
    if signed is not None and shaped_as_name(signed["name"]):
        return at, Candidate(signed["name"], Role.NAMED, skip, Certainty.SURE, "signed", signed["title"])
    return at, Candidate("A", Role.ANSWER, skip, Certainty.SURE, "answer")
