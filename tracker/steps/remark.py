"""Remark: tags and notes on a claim. Each is an entry of its own; taking one off is an entry, too."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from tracker.errors import UsageError
from tracker.model.claim import Claim
from tracker.model.remark import Remark, RemarkKind
from tracker.store import claims, remarks
from tracker.store.session import Ledger

NOTHING_FOUND = "No evidence found"


@dataclass(frozen=True, slots=True)
class Tagged:
    """The claim, the tags that stand now, and how many were put on or taken off by this."""

    claim: Claim
    tags: tuple[str, ...]
    changed: int


def tag_names(given: Iterable[str]) -> list[str]:
    """Return tags as they are kept. Raises UsageError for one that is empty or that `claims tag` could not take off."""
    names = [name.strip() for name in given]
    if not all(names):
        raise UsageError("a tag cannot be empty: give a word")
    if signed := next((name for name in names if name[0] in "+-"), None):
        raise UsageError(f"the tag {signed!r} begins with a sign, which says whether it is put on or taken off")
    return names


def tag(
    ledger: Ledger, claim_id: str, *, on: Iterable[str], off: Iterable[str], by: str, today: date, now: datetime
) -> Tagged:
    """Put tags on a claim and take others off, all or none. Doing it again changes nothing.

    Raises UsageError for an unknown claim, and for a tag that is empty or both put on and taken off.
    """
    put_on, taken_off = tag_names(on), tag_names(off)
    wanted = [(name, RemarkKind.TAG) for name in put_on] + [(name, RemarkKind.UNTAG) for name in taken_off]
    if both := set(put_on) & set(taken_off):
        raise UsageError(f"the tag {min(both)!r} is both put on and taken off")
    with ledger.transaction() as session:
        claim = claims.resolve_id(session, claim_id)
        changed = 0
        for name, kind in wanted:
            said = Remark(claim=claim.key, kind=kind, text=name, by=by, made_on=today)
            changed += remarks.add(session, said, now)
        return Tagged(claim, remarks.tags_of(session, claim.key), changed)


def note(
    ledger: Ledger, claim_id: str, text: str | None, *, by: str, today: date, now: datetime, searched: str | None = None
) -> Remark:
    """Write a note beside a claim; with `searched`, that nothing was found there by `today`. It is no verdict.

    Raises UsageError for an unknown claim and for a note that says nothing.
    """
    words = (text or "").strip() or (NOTHING_FOUND if searched else "")
    if searched is not None and not searched.strip():
        raise UsageError("--searched is empty: say where you looked")
    if not words:
        raise UsageError("the note is empty: say something, or where you searched (--searched)")
    if searched is not None:
        searched = searched.strip()
        words = f"{words} as of {today} after searching {searched}"
    with ledger.transaction() as session:
        claim = claims.resolve_id(session, claim_id)
        said = Remark(claim=claim.key, kind=RemarkKind.NOTE, text=words, by=by, made_on=today, searched=searched)
        remarks.add(session, said, now)
    return said
