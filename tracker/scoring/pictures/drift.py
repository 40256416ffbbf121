"""Drift drawn: the due date of each statement of a promise against the day on which it was said."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date

from tracker.model.claim import Claim
from tracker.model.picture import Picture, PictureKind
from tracker.scoring.entry import Entry, outcome_of, said_by
from tracker.scoring.families.drift import drift_between
from tracker.scoring.undefined import Undefined

MOST = 8
"""So many promises are drawn at most: those with the most statements; more colours cannot be told apart."""


def drift_picture(entries: Iterable[Entry], *, as_of: date, label: Callable[[Claim], str], most: int = MOST) -> Picture:
    """Return a row a dated statement of each promise that was made more than once.

    Rows have `promise` (the last statement's label with its drift), `label`, the days `said` and `due`, and `outcome`.
    """
    families: dict[str, list[Entry]] = defaultdict(list)
    for entry in said_by(entries, as_of):
        if entry.family is not None and entry.claim.due_on is not None:
            families[entry.family].append(entry)
    moved = [sorted(f, key=lambda e: (e.claim.said_on, e.claim.start_char)) for f in families.values() if len(f) > 1]
    moved.sort(key=lambda f: (-len(f), f[0].claim.said_on, f[0].claim.key))
    rows = tuple(row for family in moved[:most] for row in _rows(family, as_of, label))
    caveats = [
        (
            f"{_times(len(moved), 'promise')} made more than once with a date; on the dashed line a promise falls due "
            "the day it is made. Along a line that rises by a month each month the date is always as far away."
        )
    ]
    if len(moved) > most:
        caveats.append(f"Drawn are the {most} with the most statements.")
    return Picture(
        kind=PictureKind.DRIFT,
        title="How due dates moved with time",
        caveats=tuple(caveats),
        rows=rows,
        alt=f"{_times(len(moved[:most]), 'promise')}, each a line from statement to statement: when said, when due.",
        empty=None if rows else "No promise with a date was made more than once (`claims link --propose`).",
    )


def _rows(family: list[Entry], as_of: date, label: Callable[[Claim], str]) -> Iterable[dict[str, str | None]]:
    days = [(e.claim.said_on, e.claim.due_on) for e in family if e.claim.due_on is not None]
    rate = drift_between(days[0], days[-1])
    told = "all said on one day" if isinstance(rate, Undefined) else f"{rate:+.2f} months a month"
    promise = f"{label(family[-1].claim)} ({told})"
    for entry, (said, due) in zip(family, days, strict=True):
        outcome = outcome_of(entry, as_of)
        yield {
            "promise": promise,
            "label": label(entry.claim),
            "said": said.isoformat(),
            "due": due.isoformat(),
            "outcome": outcome.value if outcome else None,
        }


def _times(number: int, noun: str) -> str:
    return f"1 {noun}" if number == 1 else f"{number} {noun}s"
