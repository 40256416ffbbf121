"""Desks: where a reviewer's words go. The first reviewer's become decisions, the second's opinions beside them, and who
settles a disagreement makes a decision that closes it.

Each method works in the caller's transaction.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Protocol

from tracker.errors import UsageError
from tracker.model.opinion import OpinionKind, Pair, opinion_of
from tracker.model.verdict import Decision, DecisionKind
from tracker.store import candidates, decisions, opinions
from tracker.store.candidates import PendingCandidate
from tracker.store.session import Session


class Desk(Protocol):
    """Where the words of one sitting go."""

    links: bool
    """Whether claims follow at once, so that they can be linked."""

    def queue(self, session: Session) -> list[PendingCandidate]:
        """Return what is to be looked at, in order."""
        ...

    def spoken(self, session: Session, key: str) -> Decision | None:
        """Return what was said of a candidate already, so that one cannot speak over it."""
        ...

    def keep(self, session: Session, said: Decision, now: datetime) -> None:
        """Record what is said."""
        ...

    def take_back(self, session: Session, said: Decision, *, by: str, today: date, now: datetime) -> None:
        """Record that it is taken back. Raises UsageError where somebody has said something else since."""
        ...


@dataclass
class First:
    """What is pending; words are decisions, and claims follow from them."""

    links: bool = True

    def queue(self, session: Session) -> list[PendingCandidate]:
        """Return what nobody has decided."""
        return candidates.pending(session)

    def spoken(self, session: Session, key: str) -> Decision | None:
        """Return the decision that stands; nobody else writes until the caller's transaction ends."""
        return _standing(session, key)

    def keep(self, session: Session, said: Decision, now: datetime) -> None:
        """Record a decision."""
        decisions.record(session, said, now)

    def take_back(self, session: Session, said: Decision, *, by: str, today: date, now: datetime) -> None:
        """Record a `reopen`, unless another decision stands by now."""
        _only_if_it_stands(session, said)
        decisions.record(session, _reopening(said, by, today), now)


@dataclass
class Second:
    """The same queue, blind: what others decided is not shown and not changed; words are opinions."""

    by: str
    links: bool = False

    def queue(self, session: Session) -> list[PendingCandidate]:
        """Return every candidate that present rules find, but for those that this person has spoken of."""
        mine = opinions.keys_of(session, self.by)
        own = {decision.key for decision in decisions.live(session) if decision.by == self.by}
        return [item for item in candidates.present(session) if item.key not in mine and item.key not in own]

    def spoken(self, session: Session, key: str) -> Decision | None:
        """Return this person's own opinion (given at another terminal)."""
        if key not in opinions.keys_of(session, self.by):
            return None
        said = next(o for o in reversed(opinions.of_candidate(session, key)) if o.by == self.by)
        kind = DecisionKind(said.kind.value)
        return Decision(
            key=key, kind=kind, source=said.source, record=said.record, by=said.by, decided_on=said.decided_on
        )

    def keep(self, session: Session, said: Decision, now: datetime) -> None:
        """Record an opinion."""
        opinions.add(session, opinion_of(said), now)

    def take_back(self, session: Session, said: Decision, *, by: str, today: date, now: datetime) -> None:
        """Record that the opinion is taken back."""
        taken = replace(said, by=by, decided_on=today)
        opinions.add(session, opinion_of(taken, OpinionKind.REOPEN), now)


@dataclass
class Adjudication:
    """Where two disagree: the word of a third person becomes the decision, and the disagreement is settled."""

    links: bool = True
    pairs: dict[str, Pair] = field(default_factory=dict)

    def queue(self, session: Session) -> list[PendingCandidate]:
        """Return the candidates on which a decision and an opinion differ and nobody has settled it."""
        self.pairs = {pair.first.key: pair for pair in opinions.pairs(session) if not pair.agree and not pair.settled}
        found = [item for item in candidates.present(session) if item.key in self.pairs]
        gone = self.pairs.keys() - {item.key for item in found}
        return found + [item for key in sorted(gone) if (item := candidates.by_key(session, key)) is not None]

    def spoken(self, session: Session, key: str) -> Decision | None:
        """Return what somebody else settled in the meantime."""
        if any(not pair.agree and not pair.settled for pair in opinions.pairs(session, key)):
            return None
        return _standing(session, key)

    def keep(self, session: Session, said: Decision, now: datetime) -> None:
        """Record the decision, and that it settles what was said of the candidate until now."""
        decisions.record(session, said, now)
        if said.key in self.pairs:
            place = len(decisions.of_candidate(session, said.key))
            opinions.add(session, opinion_of(said, OpinionKind.ADJUDICATE, place=place), now)

    def take_back(self, session: Session, said: Decision, *, by: str, today: date, now: datetime) -> None:
        """Let the first decision stand once more: with the one that settled it the settlement is gone."""
        _only_if_it_stands(session, said)
        pair = self.pairs.get(said.key)
        if pair is None:
            decisions.record(session, _reopening(said, by, today), now)
            return
        place = len(decisions.of_candidate(session, said.key))
        decisions.record(session, replace(pair.first, by=by, decided_on=today), now, takes_back=place)


def _standing(session: Session, key: str) -> Decision | None:
    history = decisions.of_candidate(session, key)
    return history[-1][0] if history and history[-1][0].kind is not DecisionKind.REOPEN else None


def _only_if_it_stands(session: Session, said: Decision) -> None:
    standing = _standing(session, said.key)
    if standing == said:
        return
    if standing is None:
        raise UsageError("that was taken back already, at another place")
    raise UsageError(f"{standing.by} has decided it anew since ({standing.kind.value}): that stands")


def _reopening(said: Decision, by: str, today: date) -> Decision:
    return replace(
        said, kind=DecisionKind.REOPEN, by=by, decided_on=today, reason=None, of=None, note=None, corrected=()
    )
