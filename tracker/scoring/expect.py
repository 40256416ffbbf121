"""What to expect of an open claim, from its speaker's own record: chance and date, and how little stands behind them.

The record is the speaker's earlier promises, one a family (its first statement), as times in shares of the time that
was promised: 0 is the day it was said, 1 the due date, 2 twice that time. What has not come true is censored there
(Kaplan and Meier 1958). A claim that has been open for a share r is only compared with those that were open as long:
P(by 1 | open at r) = 1 - S(1)/S(r), which is the estimate over those still watched after r (Klein and Moeschberger,
"Survival Analysis", section 4.6, left truncation).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from tracker.model.claim import Claim
from tracker.model.verdict import Outcome
from tracker.scoring.entry import Entry, one_a_family, outcome_of, said_by
from tracker.scoring.fulfilment import ended
from tracker.scoring.scorecard import TOO_FEW, quartiles
from tracker.scoring.slip import slip_ratio
from tracker.scoring.status import is_matured
from tracker.scoring.survival import Curve, Duration, End, edge_band, kaplan_meier
from tracker.scoring.undefined import Undefined
from tracker.scoring.wilson import Interval, wilson

_DUE = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """Hits of judged promises; the rate and its 95 % interval are None for none."""

    hit: int
    judged: int

    @property
    def share(self) -> float | None:
        """Return hit over judged."""
        return self.hit / self.judged if self.judged else None

    @property
    def interval(self) -> Interval | None:
        """Return Wilson's 95 % interval."""
        return wilson(self.hit, self.judged)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """The day by which half of such promises had come true, with that median's 95 % interval (None: not reached)."""

    day: date
    low: date | None
    high: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Chance:
    """The chance of coming true by the due date, 0 to 1, with its 95 % interval."""

    share: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What to expect, and what it stands on.

    `own` is the speaker's base rate over matured judged promises, `others` everybody else's. `slip_ratio` is the median
    over the `came_true` ones of the record: too rosy, since the rest never came true. `watched` promises had been open
    for as long a share of their time as this one; of `known` of them the fate by the due date is known (they came true
    or were watched so long), and `came_true_after` came true later on: chance and date stand on these alone.
    `unjudged` are due, and left out, since nobody has looked.
    """

    claim: Claim
    own: Rate
    others: Rate
    record: int
    came_true: int
    slip_ratio: float | None
    watched: int
    known: int
    came_true_after: int
    unjudged: int
    chance: Chance | Undefined
    half_by: Dated | Undefined

    @property
    def too_few(self) -> bool:
        """Whether fewer than five promises of known fate stand behind the chance."""
        return self.known < TOO_FEW


class Records:
    """What every speaker's promises say of the open ones, as of a day: made once, asked for each claim."""

    def __init__(self, entries: Sequence[Entry], *, as_of: date) -> None:
        self.as_of = as_of
        self._outcomes = {e.claim.key: outcome_of(e, as_of) for e in entries}
        self._said: dict[str | None, list[Entry]] = defaultdict(list)
        for entry in one_a_family(said_by(entries, as_of), keep="first"):
            self._said[entry.claim.speaker].append(entry)
        self._rates = {speaker: _rate(said, as_of) for speaker, said in self._said.items()}
        self._everybody = _sum(self._rates.values())

    def expect(self, claim: Claim) -> Expectation:
        """Return what to expect of a claim of the ledger.

        Chance and date are Undefined, with the reason, where the claim cannot be told of (judged, undated, a denial,
        its window closed) and where the record is silent.
        """
        as_of = self.as_of
        own = [e for e in self._said[claim.speaker] if e.claim.key != claim.key]
        record = [e for e in own if _of_record(e, as_of)]
        watched = [d for d in (_in_shares(e, as_of) for e in record) if d is not None]
        at = _elapsed(claim, as_of)
        longer = [d for d in watched if at is not None and d.days > at]
        curve = kaplan_meier(longer)
        ratios = [r for e in record if isinstance(r := slip_ratio(e.claim, _came_true(e, as_of)), float)]
        why_not = _silent(claim, self._outcomes.get(claim.key), as_of)
        return Expectation(
            claim=claim,
            own=_rate(own, as_of),
            others=_less(self._everybody, self._rates.get(claim.speaker)),
            record=len(watched),
            came_true=sum(d.end is End.FULFILLED for d in watched),
            slip_ratio=quartiles(ratios)[1],
            watched=len(longer),
            known=sum(d.days >= _DUE or d.end is End.FULFILLED for d in longer),
            came_true_after=curve.events,
            unjudged=sum(_unjudged(e, as_of) for e in own),
            chance=_chance(curve, longer) if why_not is None else why_not,
            half_by=_half_by(claim, curve) if why_not is None else why_not,
        )


def _silent(claim: Claim, outcome: Outcome | None, as_of: date) -> Undefined | None:
    """Return why nothing can be expected of the claim itself, or None."""
    due = claim.due_on
    reasons = (
        (outcome is not None, f"it has been judged: {outcome}"),
        (claim.speaker is None, "nobody knows who said it"),
        (claim.negated, "the claim is that it will not happen"),
        (claim.said_on > as_of, "it had not been said yet"),
        (is_matured(claim, as_of), f"its window closed on {due}, and nobody has judged it"),
        (due is not None and due <= claim.said_on, "it falls due on the day it was said"),
    )
    if due is None:
        return Undefined("it has no due date")
    return next((Undefined(reason) for holds, reason in reasons if holds), None)


def _of_record(entry: Entry, as_of: date) -> bool:
    return entry.claim.due_on is not None and not entry.claim.negated and not _unjudged(entry, as_of)


def _unjudged(entry: Entry, as_of: date) -> bool:
    return is_matured(entry.claim, as_of) and outcome_of(entry, as_of) is None


def _elapsed(claim: Claim, as_of: date) -> float | None:
    """Return the share of its promised time that has passed; None where no time was promised."""
    planned = (claim.due_on - claim.said_on).days if claim.due_on is not None else 0
    return (as_of - claim.said_on).days / planned if planned > 0 else None


def _in_shares(entry: Entry, as_of: date) -> Duration | None:
    """Return how long it took in shares of what was promised; None where no time was, or it was true before."""
    claim = entry.claim
    planned = (claim.due_on - claim.said_on).days if claim.due_on is not None else 0
    day, end, _ = ended(entry, as_of)
    taken = (day - claim.said_on).days
    return Duration(taken / planned, end) if planned > 0 and taken >= 0 else None


def _came_true(entry: Entry, as_of: date) -> date | None:
    day, end, _ = ended(entry, as_of)
    return day if end is End.FULFILLED else None


def _rate(entries: Sequence[Entry], as_of: date) -> Rate:
    outcomes = [outcome_of(e, as_of) for e in entries if is_matured(e.claim, as_of)]
    hit = outcomes.count(Outcome.HIT)
    return Rate(hit=hit, judged=hit + outcomes.count(Outcome.MISS))


def _sum(rates: Iterable[Rate]) -> Rate:
    held = list(rates)
    return Rate(hit=sum(r.hit for r in held), judged=sum(r.judged for r in held))


def _less(everybody: Rate, own: Rate | None) -> Rate:
    return everybody if own is None else Rate(hit=everybody.hit - own.hit, judged=everybody.judged - own.judged)


def _chance(curve: Curve, longer: Sequence[Duration]) -> Chance | Undefined:
    """Return the chance by the due date; where none or all came true by then its band is Wilson's."""
    found = curve.came_true_by(_DUE)
    if not longer:
        return Undefined("no other dated promise of this speaker's was watched for as long a share of its time")
    if found is None:
        return Undefined("none of this speaker's promises that were open as long was watched to its due date")
    share, band = found
    if band is None:
        band = edge_band(longer, _DUE, all_came_true=share > 0)
        assert band is not None  # noqa: S101 - somebody was watched to the due date
    return Chance(share=share, low=max(band.low, 0.0), high=min(band.high, 1.0))


def _half_by(claim: Claim, curve: Curve) -> Dated | Undefined:
    middle = curve.median()
    if middle is None:
        return Undefined("fewer than half of such promises are known to have come true at all")
    low, high = curve.median_interval()
    day = _at(claim, middle)
    if day is None:
        return Undefined("the day would lie beyond the calendar")
    return Dated(day=day, low=_at(claim, low), high=_at(claim, high))


def _at(claim: Claim, share: float | None) -> date | None:
    """Return the day on which a share of the claim's promised time is over; None for None and beyond the calendar."""
    if share is None or claim.due_on is None:
        return None
    try:
        return claim.said_on + timedelta(days=round(share * (claim.due_on - claim.said_on).days))
    except OverflowError:
        return None
