"""Report: what scoring needs, as plain values."""

from collections import defaultdict
from datetime import date

from tracker.model.quantity import Comparator
from tracker.scoring.dimensions import NONE, check
from tracker.scoring.families.group import family_of
from tracker.scoring.measured import Told
from tracker.scoring.scorecard import ScoreRow, rows_of
from tracker.scoring.tally import Tally
from tracker.store import links, scorable
from tracker.store.scorable import ScorableClaim
from tracker.store.session import Ledger

_COMPARATORS = {comparator.value: comparator for comparator in Comparator}


def scorecard_entries(ledger: Ledger, as_of: date) -> list[ScorableClaim]:
    """Return the claims made by the end of a day with the rulings that stood then (without their evidence), by id."""
    with ledger.reading() as session:
        return scorable.scorable(session, as_of)


def families(ledger: Ledger, as_of: date) -> dict[str, str]:
    """Return the name of the family of each linked claim by its key, as links stood at the end of a day."""
    with ledger.reading() as session:
        return family_of(links.standing(session, as_of))


def scorecard_rows(ledger: Ledger, as_of: date, by: tuple[str, ...]) -> list[ScoreRow] | None:
    """Return what `scoring.scorecard` makes of all entries of a day, from counts that the database makes.

    None where it cannot count: by what is no column of the claims, or for a day that later entries have overtaken.
    """
    check(by)
    with ledger.reading() as session:
        if not scorable.can_tally(session, as_of, by):
            return None
        family = family_of(links.standing(session, as_of))
        tallies: dict[tuple[str, ...], Tally] = defaultdict(Tally)
        for group, outcome, matured, number in scorable.kinds(session, as_of, by):
            tally = tallies[tuple(value or NONE for value in group)]
            tally.enter(outcome, dated=matured is not None, matured=bool(matured), number=number)
        for group, key, outcome, target, actual, came_true in scorable.judged(session, as_of, by):
            claim = Told(_COMPARATORS[target[0]], *target[1:])
            day = came_true if came_true is None or came_true <= as_of else None
            tally = tallies[tuple([value or NONE for value in group])]
            tally.judge(claim, outcome, actual=actual, came_true=day, family=family.get(key))
        return rows_of(tallies, by)
