"""Proposals: which later claim may restate, raise, lower, bring forward or postpone which earlier one.

Names decide, not wordings, so that a statement in Chinese and one in English meet: the same speaker, the same metric,
rate and dimension, and one subject or a version of it. Of two such claims
- the same figure for the same date restates, another figure raises or lowers;
- the same figure (or event) for another date advances or postpones;
- another figure for another date is another promise (5,000 this year, 50,000 the next): nothing is proposed.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tracker.model.claim import Claim
from tracker.model.metric import MetricKind, Metrics
from tracker.model.quantity import UNITS, Comparator, convert
from tracker.model.verdict import Link, LinkKind
from tracker.scoring.families.group import family_of, in_order

SAME_DATE_DAYS = 15
"""Due dates so many days apart or fewer are one date."""
SAME_FIGURE = 1.25
"""Figures count as one if their ranges overlap and the middles differ by no more than this factor."""
COMPARED = 50
"""Each claim is compared with so many of its kind before it, the latest first."""

_RATIOS = frozenset({"%", "x", "percentage points", "basis points", "bp"})


@dataclass(frozen=True, slots=True)
class Suggestion:
    """That a later claim stands so to an earlier one, and why that seems so."""

    later: Claim
    earlier: Claim
    kind: LinkKind
    why: str


def suggest(
    claims: Iterable[Claim], said: Iterable[Link], metrics: Metrics, lineage: Callable[[str], Sequence[str]]
) -> list[Suggestion]:
    """Return at most one proposal for each claim: to the latest earlier claim that it seems to repeat or to move.

    `said` is every link ever made, with those taken back: what a person took back is not proposed again. `lineage`
    returns a subject and what it is a version or part of, upwards.
    """
    links = list(said)
    settled = {frozenset((link.later, link.earlier)) for link in links}
    family = family_of(link for link in links if link.kind is not LinkKind.UNLINKED)
    groups: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    found = []
    for claim in in_order(claims):
        if claim.subject is None or claim.metric is None:
            continue
        metric = metrics.find(claim.metric)
        group = groups[_group(claim, metric.name)]
        for earlier in reversed(group[-COMPARED:]):
            kin = family.get(claim.key, claim.key) == family.get(earlier.key, earlier.key)
            if kin or frozenset((claim.key, earlier.key)) in settled:
                continue
            suggestion = _suggestion(claim, earlier, metric.kind, lineage)
            if suggestion is not None:
                found.append(suggestion)
                break
        group.append(claim)
    return found


def _group(claim: Claim, metric: str) -> tuple[object, ...]:
    unit = UNITS.get(claim.unit or "")
    event = claim.comparator is Comparator.EVENT
    counted = (unit.dimension if unit else claim.unit) if not event else None
    return ((claim.speaker or "").casefold(), metric, event, counted, claim.per, claim.negated, claim.stretch)


def _suggestion(
    later: Claim, earlier: Claim, kind: MetricKind | None, lineage: Callable[[str], Sequence[str]]
) -> Suggestion | None:
    related = _related(later, earlier, lineage)
    moved = _moved(later, earlier)
    changed = _changed(later, earlier)
    if related is None or moved is None or changed is None or _one_passage(later, earlier):
        return None
    if moved and (changed or (later.unit in _RATIOS and kind is not MetricKind.CUMULATIVE)):
        return None  # another promise: the next year's
    if later.source == earlier.source and later.source is not None and (moved or changed):
        return None  # one talk that names two dates or two figures means two things
    if moved:
        way = LinkKind.POSTPONES if moved > 0 else LinkKind.ADVANCES
        return Suggestion(later, earlier, way, f"{related}, due {later.due_on} instead of {earlier.due_on}")
    if changed:
        way = LinkKind.RAISES if changed > 0 else LinkKind.LOWERS
        return Suggestion(later, earlier, way, f"{related}, same date, another figure")
    return Suggestion(later, earlier, LinkKind.RESTATES, f"{related}, same figure and date")


def _related(later: Claim, earlier: Claim, lineage: Callable[[str], Sequence[str]]) -> str | None:
    """Return in words how the subjects are related, or None. An undated claim needs the very same subject."""
    one, other = later.subject or "", earlier.subject or ""
    if one.casefold() == other.casefold():
        return "same subject and metric"
    if later.due_on is not None and (other in lineage(one) or one in lineage(other)):
        return f"same metric, {one} and {other} are related"
    return None


def _moved(later: Claim, earlier: Claim) -> int | None:
    """Return the days by which the date moved, 0 if it is the same one, None if only one of the two has a date."""
    if later.due_on is None or earlier.due_on is None:
        return 0 if later.due_on is earlier.due_on else None
    days = (later.due_on - earlier.due_on).days
    return days if abs(days) > SAME_DATE_DAYS else 0


def _changed(later: Claim, earlier: Claim) -> int | None:
    """Return 1 if the figure rose, -1 if it fell, 0 if it is the same (or there is none), None if units differ."""
    if later.comparator is Comparator.EVENT:
        return 0
    now, before = _range(later, later.unit), _range(earlier, later.unit)
    if now is None or before is None:
        return None
    middles = (sum(now) / 2, sum(before) / 2)
    smaller, larger = sorted(map(abs, middles))
    overlap = now[0] <= before[1] and before[0] <= now[1]
    if now == before or (overlap and larger <= SAME_FIGURE * smaller):
        return 0
    return 1 if middles[0] > middles[1] else -1


def _range(claim: Claim, unit: str | None) -> tuple[float, float] | None:
    low = claim.low if claim.value is None else claim.value
    high = claim.high if claim.value is None else claim.value
    if low is None or high is None:
        return None
    ends = convert(low, claim.unit, unit), convert(high, claim.unit, unit)
    return None if ends[0] is None or ends[1] is None else (ends[0], ends[1])


def _one_passage(later: Claim, earlier: Claim) -> bool:
    same = later.source is not None and later.source == earlier.source
    return same and later.start_char < earlier.end_char and earlier.start_char < later.end_char
