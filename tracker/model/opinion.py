"""Second opinions: what another reviewer said of a candidate, blind, and how a disagreement was settled."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.model.claim import Statement, content_key
from tracker.model.verdict import Decision, DecisionKind, RejectReason


class OpinionKind(StrEnum):
    """The first three are opinions. `reopen` takes back the last one of the same person on the same candidate.

    `adjudicate` settles what was said of a candidate until then, as long as the decision stands that did it.
    """

    ACCEPT = "accept"
    REJECT = "reject"
    DUPLICATE = "duplicate"
    REOPEN = "reopen"
    ADJUDICATE = "adjudicate"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """A row of its own kind: it makes no claim and changes none. Fields mean what they mean in `Decision`.

    `place` goes with `adjudicate`: the place, from 1, of the decision that settled it among those on the candidate.
    """

    key: str
    kind: OpinionKind
    source: str | None
    record: Statement
    by: str
    decided_on: date
    reason: RejectReason | None = None
    corrected: tuple[str, ...] = ()
    of: str | None = None
    note: str | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """What two people said of one candidate: the first decision and the second opinion; `settled` by a third act."""

    first: Decision
    second: Opinion
    settled: bool

    @property
    def same_kind(self) -> bool:
        """Whether both accept, both reject, or both call it a repetition."""
        return self.first.kind.value == self.second.kind.value

    @property
    def agree(self) -> bool:
        """Whether both say the same: of an acceptance the claim that it makes, of a repetition what it repeats.

        Reasons for a rejection may differ, and so may what is no part of a claim's identity (tier, modality, ...).
        """
        if not self.same_kind:
            return False
        if self.first.kind is DecisionKind.ACCEPT:
            return _claimed(self.first) == _claimed(self.second)
        return self.first.kind is not DecisionKind.DUPLICATE or self.first.of == self.second.of


def _claimed(said: Decision | Opinion) -> tuple[str, bool, str | None]:
    return content_key(said.record, said.source), said.record.negated, said.record.speaker


def opinion_of(decision: Decision, kind: OpinionKind | None = None, *, place: int | None = None) -> Opinion:
    """Return what a decision says as an opinion, or (with `kind`) the row that settles it or takes it back."""
    said = kind is None
    return Opinion(
        key=decision.key,
        kind=kind or OpinionKind(decision.kind.value),
        source=decision.source,
        record=decision.record,
        by=decision.by,
        decided_on=decision.decided_on,
        reason=decision.reason if said else None,
        corrected=decision.corrected if said else (),
        of=decision.of if said else None,
        note=decision.note if said else None,
        place=place,
    )
