"""The timeline: promise to due date to fulfilment, one line a claim."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from tracker.model.claim import Claim
from tracker.model.picture import Picture, PictureKind
from tracker.scoring.entry import Entry, fulfilled_by, ruling, said_by
from tracker.scoring.status import status

MOST = 50
"""So many claims are drawn at most: those due nearest to the day asked."""

_ORDER = ("hit", "miss", "void", "due", "open")


def timeline(entries: Iterable[Entry], *, as_of: date, label: Callable[[Claim], str], most: int = MOST) -> Picture:
    """Return a row a dated claim, the earliest due first.

    Rows have `place` (from 0), `label`, `status`, the days `said`, `start` (of what was left of the window then), `due`
    and `true` (None: not known to have come true), and `today`, the day asked.
    """
    said = said_by(entries, as_of)
    dated = [e for e in said if e.claim.due_on is not None]
    shown = _nearest(dated, as_of, most)
    rows = tuple(
        {
            "place": place,
            "label": label(e.claim),
            "status": status(e.claim, ruling(e, as_of), as_of).value,
            "said": e.claim.said_on.isoformat(),
            "start": min(max(e.claim.window_start or e.claim.said_on, e.claim.said_on), _due(e)).isoformat(),
            "due": _due(e).isoformat(),
            "true": _iso(fulfilled_by(e, as_of)),
            "today": as_of.isoformat(),
        }
        for place, e in enumerate(shown)
    )
    counts = Counter(status(e.claim, ruling(e, as_of), as_of).value for e in dated)
    told = ", ".join(f"{counts[name]} {name}" for name in _ORDER)
    caveats = [f"{len(dated)} of {len(said)} claims have a due date: {told}. As of {as_of}."]
    if len(shown) < len(dated):
        caveats.append(f"Drawn are the {len(shown)} due nearest to that day.")
    return Picture(
        kind=PictureKind.TIMELINE,
        title="From promise to due date to fulfilment",
        caveats=tuple(caveats),
        rows=rows,
        alt=f"A line for each of {len(shown)} claims, from the day it was said to its due date. {told}.",
        empty=None if rows else "No claim has a due date.",
    )


def _nearest(dated: Sequence[Entry], as_of: date, most: int) -> list[Entry]:
    near = sorted(dated, key=lambda e: (abs((_due(e) - as_of).days), e.claim.key))[:most]
    return sorted(near, key=lambda e: (_due(e), e.claim.said_on, e.claim.start_char, e.claim.key))


def _due(entry: Entry) -> date:
    assert entry.claim.due_on is not None  # noqa: S101 - only dated ones come here
    return entry.claim.due_on


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
