"""History: everything that was ever done, and taking an act back by a new entry. Nothing is deleted."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from tracker.errors import TrackerError, UsageError
from tracker.model.act import Act, ActKind, standing_places
from tracker.model.remark import Remark, RemarkKind
from tracker.model.verdict import Decision, DecisionKind, Link, LinkKind, Verdict
from tracker.store import claims, decisions, history, links, remarks, verdicts
from tracker.store.session import Ledger, Session

_OPPOSITE = {
    RemarkKind.TAG: RemarkKind.UNTAG,
    RemarkKind.UNTAG: RemarkKind.TAG,
    RemarkKind.NOTE: RemarkKind.RETRACT,
    RemarkKind.RETRACT: RemarkKind.NOTE,
}


@dataclass(frozen=True, slots=True)
class Undone:
    """The act that was taken back, and the entry that did it."""

    act: Act
    entry: Act


def log(ledger: Ledger, claim_id: str | None = None) -> list[Act]:
    """Return all acts, or those on one claim (withdrawn or not), in the order recorded. Raises UsageError."""
    with ledger.reading() as session:
        if claim_id is None:
            return history.everything(session)
        claim = claims.resolve_id(session, claim_id, withdrawn=True)
        return history.of_claim(session, claim.id or 0)


def undo(
    ledger: Ledger, handle: str | None = None, *, by: str, today: date, now: datetime, only_of: str | None = None
) -> Undone:
    """Take an act back by a new entry: the one of a handle (as `log` shows it), or the last one that stands.

    What stood before the act stands again. Naming an entry that took another act back lets that act stand again.
    With `only_of`, the last act of that person. Raises UsageError for an unknown handle, and for an act on which a
    later one stands, and TrackerError where there is nothing to take back.
    """
    with ledger.transaction() as session:
        act, stream = _named(session, handle) if handle is not None else _last(session, only_of)
        place = stream.index(act) + 1
        if act.kind is ActKind.DECISION:
            _undo_decision(session, stream, place, _Signed(by, today, now))
        elif act.kind is ActKind.VERDICT:
            _undo_verdict(session, stream, place, _Signed(by, today, now))
        elif act.kind is ActKind.REMARK:
            _undo_remark(session, act, place, _Signed(by, today, now))
        else:
            _undo_link(session, stream, place, _Signed(by, today, now))
        again = history.stream_of(session, act.handle)
        if again is None:  # the act was read in this transaction: it cannot be gone
            raise TrackerError(f"{act.handle} is gone: run `claims verify`")
        return Undone(act, again[1][-1])


@dataclass(frozen=True, slots=True)
class _Signed:
    by: str
    today: date
    now: datetime


def _named(session: Session, handle: str) -> tuple[Act, list[Act]]:
    found = history.stream_of(session, handle.strip())
    if found is None:
        raise UsageError(
            f"{handle!r} is no act that can be taken back: `claims log` shows them (d a decision, v a verdict, "
            "r a tag or note, l a link)"
        )
    act, stream = found
    if act.taken_back_by is not None:
        raise UsageError(f"{act.handle} is taken back already, by {act.taken_back_by}")
    if act.kind in {ActKind.DECISION, ActKind.VERDICT} and act.takes_back is None:
        on_top = stream[_standing(stream)[-1] - 1]
        if on_top != act:
            raise UsageError(f"{on_top.handle} came after {act.handle}: take that back first")
    return act, stream


def _last(session: Session, only_of: str | None) -> tuple[Act, list[Act]]:
    for handle in history.latest(session, by=only_of):
        found = history.stream_of(session, handle)
        if found is None or found[0].taken_back_by is not None or found[0].takes_back is not None:
            continue
        act, stream = found
        if act.kind is not ActKind.DECISION and not claims.stands(session, act.claim_id or 0):
            continue  # it went with its claim
        if act.kind in {ActKind.REMARK, ActKind.LINK} and not _has_effect(session, act):
            continue
        if act.kind in {ActKind.DECISION, ActKind.VERDICT} and stream[_standing(stream)[-1] - 1] != act:
            continue  # with `only_of`: somebody else's stands on it
        return found
    raise TrackerError("there is nothing to undo" + ("" if only_of is None else f" of {only_of}'s"))


def _standing(stream: list[Act], also: int | None = None) -> list[int]:
    """Return the places of the entries that stand; with `also`, if one more entry took that place back."""
    places = {act.handle: place for place, act in enumerate(stream, start=1)}
    takes = [places[act.takes_back] if act.takes_back else None for act in stream]
    return standing_places(takes if also is None else [*takes, also])


def _undo_decision(session: Session, stream: list[Act], place: int, signed: _Signed) -> None:
    left = _standing(stream, place)
    said = stream[left[-1] - 1].said if left else None
    last = stream[place - 1].said
    if isinstance(said, Decision):
        entry = replace(said, by=signed.by, decided_on=signed.today)
    elif isinstance(last, Decision):
        entry = replace(
            last,
            kind=DecisionKind.REOPEN,
            by=signed.by,
            decided_on=signed.today,
            reason=None,
            corrected=(),
            of=None,
            note=None,
        )
    else:  # a stream holds one kind of entry
        raise TypeError(type(last))
    decisions.record(session, entry, signed.now, takes_back=place)


def _undo_verdict(session: Session, stream: list[Act], place: int, signed: _Signed) -> None:
    left = _standing(stream, place)
    said = stream[left[-1] - 1].said if left else None
    if isinstance(said, Verdict):
        entry = replace(said, by=signed.by, judged_on=signed.today)
    else:
        claim = stream[0].claim or ""
        entry = Verdict(claim=claim, outcome=None, judged_on=signed.today, by=signed.by)
    verdicts.record(session, entry, signed.now, takes_back=place)


def _has_effect(session: Session, act: Act) -> bool:
    """Whether what a remark or a link said still holds."""
    if isinstance(act.said, Remark) and act.said.kind in {RemarkKind.TAG, RemarkKind.UNTAG}:
        return (act.said.text in remarks.tags_of(session, act.said.claim)) is (act.said.kind is RemarkKind.TAG)
    if isinstance(act.said, Link):
        there = _between(session, act.said)
        return not there if act.said.kind is LinkKind.UNLINKED else act.said.kind in {link.kind for link in there}
    return True


def _undo_remark(session: Session, act: Act, place: int, signed: _Signed) -> None:
    if not isinstance(act.said, Remark):
        raise TypeError(type(act.said))
    entry = replace(act.said, kind=_OPPOSITE[act.said.kind], by=signed.by, made_on=signed.today)
    if not _has_effect(session, act) or not remarks.add(session, entry, signed.now, takes_back=place):
        raise UsageError(f"{act.handle} has no effect any more: nothing to take back")


def _between(session: Session, link: Link) -> list[Link]:
    return [each for each in links.of_claim(session, link.later) if each.earlier == link.earlier]


def _undo_link(session: Session, stream: list[Act], place: int, signed: _Signed) -> None:
    """Take a link back; what else linked the two, or was unlinked by it, stands (again)."""
    act = stream[place - 1]
    if not isinstance(act.said, Link):
        raise TypeError(type(act.said))
    if not _has_effect(session, act):
        raise UsageError(f"{act.handle} has no effect any more: nothing to take back")
    if act.said.kind is LinkKind.UNLINKED:
        again = _stood(stream[: place - 1])
    else:
        again = [each for each in _between(session, act.said) if each.kind is not act.said.kind]
        links.add(session, replace(act.said, kind=LinkKind.UNLINKED, by=signed.by, linked_on=signed.today), signed.now)
        history.mark_link(session, place)
    for link in again:
        links.add(session, replace(link, by=signed.by, linked_on=signed.today), signed.now)
        history.mark_link(session, place)


def _stood(acts: list[Act]) -> list[Link]:
    """Return the links between two claims that stood after some entries."""
    there: list[Link] = []
    for act in acts:
        if isinstance(act.said, Link):
            there = [] if act.said.kind is LinkKind.UNLINKED else [*there, act.said]
    return there
