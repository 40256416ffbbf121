"""Report: what scoring needs, as plain values."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from tracker.model.quantity import Comparator
from tracker.model.verdict import Outcome
from tracker.scoring.dimensions import NONE, check
from tracker.scoring.measured import Told
from tracker.scoring.scorecard import ScoreRow, rows_of
from tracker.scoring.tally import Tally
from tracker.store import counts
from tracker.store.session import Ledger

if TYPE_CHECKING:
    from tracker.scoring.shares import SurvivalRow
    from tracker.store.claims import ScorableClaim
    from tracker.store.session import Look

_COMPARATORS = {comparator.value: comparator for comparator in Comparator}
_OUTCOMES = {outcome.value: outcome for outcome in Outcome}


def scorecard_entries(ledger: Ledger, as_of: date) -> "list[ScorableClaim]":
    """Return the claims made by the end of a day with the rulings that stood then (without their evidence), by id."""
    from tracker.store import scorable

    with ledger.reading() as session:
        return scorable.scorable(session, as_of)


def families(ledger: Ledger, as_of: date) -> dict[str, str]:
    """Return the name of the family of each linked claim by its key, as links stood at the end of a day."""
    from tracker.scoring.families.group import family_of
    from tracker.store import links

    with ledger.reading() as session:
        return family_of(links.standing(session, as_of))


def scorecard_rows(
    ledger: Ledger, as_of: date, by: tuple[str, ...], *, rates_only: bool = False, families: bool = True
) -> list[ScoreRow] | None:
    """Return what `scoring.scorecard` makes of all entries of a day, from counts that the database makes.

    None where it cannot count: by what is no column of the claims, or for a day that later entries have overtaken.
    `rates_only`: no more than RATE_COLUMNS is right, and no claim is read. Without `families` the groups (but not the
    row `all`) go without their interval over families.
    """
    check(by)
    with ledger.looking() as look:
        if not counts.can_tally(look, as_of, by):
            return None
        tallies: dict[tuple[str, ...], Tally] = defaultdict(Tally)
        for raw, outcome, number, dated, matured in counts.kinds(look, as_of, by):
            tally = tallies[tuple(value or NONE for value in raw)]
            tally.enter(outcome, dated=True, matured=True, number=matured)
            tally.enter(outcome, dated=True, matured=False, number=dated - matured)
            tally.enter(outcome, dated=False, matured=False, number=number - dated)
        if rates_only:
            return rows_of(tallies, by)
        _measure(look, as_of, by, tallies)
        return rows_of(tallies, by, families=families)


def survival_rows(ledger: Ledger, as_of: date, by: tuple[str, ...]) -> "list[SurvivalRow] | None":
    """Return what `scoring.shares.survival_rows` makes of all entries of a day, without making them.

    None where the database cannot count, as of `scorecard_rows`.
    """
    from tracker.scoring.shares import rows_of_times
    from tracker.scoring.times import Times
    from tracker.store import scorable

    check(by)
    with ledger.looking() as look:
        if not counts.can_tally(look, as_of, by):
            return None
        groups: dict[tuple[str, ...], Times] = defaultdict(Times)
        times_of: dict[tuple[str | None, ...], Times] = {}
        for raw, said_on, due_on, negated, ruled, judged_on, came_true, number in scorable.ends(look, as_of, by):
            times = times_of.get(raw)
            if times is None:
                times = times_of[raw] = groups[tuple(value or NONE for value in raw)]
            outcome = None if ruled is None else _OUTCOMES[ruled]
            known = came_true is not None and came_true <= as_of and outcome is not Outcome.VOID
            times.enter(
                said_on,
                due_on,
                negated=negated,
                outcome=outcome,
                judged_on=judged_on,
                came_true=came_true if known else None,
                as_of=as_of,
                number=number,
            )
        return rows_of_times(groups, by)


def _measure(look: "Look", as_of: date, by: tuple[str, ...], tallies: dict[tuple[str, ...], Tally]) -> None:
    """Give the tallies of the groups what was judged."""
    from tracker.scoring.families.group import family_of
    from tracker.store import links, scorable

    family = family_of(links.standing(look, as_of))
    tally_of: dict[tuple[str | None, ...], Tally] = {}
    for judged in scorable.judged(look, as_of, by):
        comparators, *others = judged.targets
        claims = map(Told, map(_COMPARATORS.__getitem__, comparators), *others)
        outcomes = map(_OUTCOMES.__getitem__, judged.outcomes)
        families = map(family.get, judged.keys)
        rows = zip(judged.groups, claims, outcomes, judged.actuals, judged.came_true, families, strict=True)
        for raw, claim, outcome, actual, came_true, promise in rows:
            found = tally_of.get(raw)
            if found is None:
                found = tally_of[raw] = tallies[tuple(value or NONE for value in raw)]
            day = came_true if came_true is None or came_true <= as_of else None
            found.judge(claim, outcome, actual=actual, came_true=day, family=promise)
