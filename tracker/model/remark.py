"""Remarks: words that people put on claims and notes that they write beside them, append-only."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RemarkKind(StrEnum):
    """`untag` takes a tag off, `retract` takes a note back; both are entries of their own."""

    TAG = "tag"
    UNTAG = "untag"
    NOTE = "note"
    RETRACT = "retract"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remark:
    """What somebody put on a claim (a content key) on a day.

    `text` is the tag, or the note's words. `searched` says where somebody looked without finding evidence: such a note
    ("No evidence found as of 2026-03-01 after searching ...") is no verdict.
    """

    claim: str
    kind: RemarkKind
    text: str
    by: str
    made_on: date
    searched: str | None = None


def standing(remarks: list[Remark]) -> tuple[tuple[str, ...], tuple[Remark, ...]]:
    """Return the tags, sorted, and the notes that stand after these remarks on one claim, in their order."""
    tags: set[str] = set()
    notes: list[Remark] = []
    for remark in remarks:
        if remark.kind is RemarkKind.TAG:
            tags.add(remark.text)
        elif remark.kind is RemarkKind.UNTAG:
            tags.discard(remark.text)
        elif remark.kind is RemarkKind.NOTE:
            notes.append(remark)
        else:
            last = next((n for n in reversed(notes) if (n.text, n.searched) == (remark.text, remark.searched)), None)
            if last is not None:
                notes.remove(last)
    return tuple(sorted(tags)), tuple(notes)
