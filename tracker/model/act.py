"""Acts: entries of the ledger's history, whatever they are about, and which of them still stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from tracker.model.observation import Observation
from tracker.model.remark import Remark
from tracker.model.verdict import Decision, Link, Verdict


class ActKind(StrEnum):
    """What an act is about; its first letter begins the act's handle: `d12` is the twelfth decision."""

    SOURCE = "source"
    DECISION = "decision"
    VERDICT = "verdict"
    REMARK = "remark"
    LINK = "link"
    OBSERVATION = "observation"


@dataclass(frozen=True, slots=True)
class Ingested:
    """A document that was read: its SHA-256 and name, and the day on which it was said."""

    sha256: str
    name: str
    said_on: date


Said = Decision | Verdict | Remark | Link | Observation | Ingested


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One entry of the history.

    `handle` names it on this machine. `effective` is the day by which `--as-of` goes (None: it has none), `recorded_at`
    the moment at which it was stored. `takes_back` and `taken_back_by` are handles. `before` is what stood on the same
    candidate before a decision, so that one sees what it changed.
    """

    handle: str
    kind: ActKind
    said: Said
    recorded_at: datetime
    effective: date | None
    by: str | None
    claim: str | None = None
    claim_id: int | None = None
    takes_back: str | None = None
    taken_back_by: str | None = None
    before: Decision | None = None


def standing_places(takes_back: Sequence[int | None]) -> list[int]:
    """Return the places, from 1, of the entries that stand in one history.

    Each entry gives the place of the one that it takes back, or None. An entry that takes another back is no statement
    of its own; when it is itself taken back, the other stands again.
    """
    undone = undone_places(takes_back)
    return [place for place, taken in enumerate(takes_back, start=1) if taken is None and place not in undone]


def undone_places(takes_back: Sequence[int | None]) -> dict[int, int]:
    """Return the places of the entries that are taken back, each with the place of the entry that does it."""
    undone: dict[int, int] = {}
    for place in range(len(takes_back), 0, -1):
        taken = takes_back[place - 1]
        if place not in undone and taken is not None:
            undone.setdefault(taken, place)
    return undone
