"""Report: what scoring needs, as plain values."""

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from tracker.model.verdict import Outcome
from tracker.scoring.dimensions import NONE, check
from tracker.scoring.judged import Judged, judge_all
from tracker.scoring.scorecard import ScoreRow, rows_of
from tracker.scoring.tally import Tally
from tracker.store import counts
from tracker.store.session import Ledger

if TYPE_CHECKING:
    from tracker.scoring.shares import SurvivalRow
    from tracker.store.claims import ScorableClaim
    from tracker.store.session import Look

_OUTCOMES: dict[str | None, Outcome | None] = {None: None, **{outcome.value: outcome for outcome in Outcome}}


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
    from tracker.scoring.times import Ends, Times, enter_all
    from tracker.store import scorable

    check(by)
    with ledger.looking() as look:
        if not counts.can_tally(look, as_of, by):
            return None
        times: dict[tuple[str, ...], Times] = defaultdict(Times)
        times_of = _ByGroup(times)
        for kind in counts.kinds(look, as_of, by):
            if kind.outcome is None:
                times_of[kind.group].unjudged += kind.matured
                times_of[kind.group].total += kind.matured
        for groups, columns in scorable.ends(look, as_of, by):
            ended = Ends(*columns)
            outcomes = list(map(_OUTCOMES.__getitem__, ended.outcomes))
            enter_all(times_of, groups, ended._replace(outcomes=outcomes), as_of.toordinal())
        return rows_of_times(times, by)


class _ByGroup(dict[tuple[str | None, ...], Any]):
    """What belongs to a group, by the group as it stands in the ledger."""

    def __init__(self, of: dict[tuple[str, ...], Any]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, raw: tuple[str | None, ...]) -> Any:
        found = self[raw] = self._of[tuple(value or NONE for value in raw)]
        return found


def _measure(look: "Look", as_of: date, by: tuple[str, ...], tallies: dict[tuple[str, ...], Tally]) -> None:
    """Give the tallies of the groups what was judged."""
    from tracker.scoring.families.group import family_of
    from tracker.store import links, scorable

    family = family_of(links.standing(look, as_of))
    tally_of = _ByGroup(tallies)
    for groups, (keys, *columns) in scorable.judged(look, as_of, by):
        judge_all(tally_of, groups, Judged(*columns), list(map(family.get, keys)), as_of.toordinal())
