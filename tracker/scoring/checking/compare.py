"""The proposal: what the sources say together, how sure that is, and what stands against it."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.model.claim import Claim
from tracker.model.metric import Metrics
from tracker.model.observation import Observation, Reliability
from tracker.model.quantity import Comparator
from tracker.model.verdict import Outcome
from tracker.scoring.checking.figures import Figure, LeftOut, Question, figures, question
from tracker.scoring.checking.reading import Reading, read
from tracker.scoring.checking.sources import source_name

_GOOD = frozenset({Reliability.A, Reliability.B})
_TURNED = {Outcome.HIT: Outcome.MISS, Outcome.MISS: Outcome.HIT}


class Strength(StrEnum):
    """How sure a proposal is.

    `clear`: two independent sources of reliability A or B prove it, each by itself, and none says otherwise. `likely`:
    one such source proves it, or more do with something against. `open`: nothing is proposed.
    """

    CLEAR = "clear"
    LIKELY = "likely"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Voice:
    """One source: all its figures, the best reliability among them, and what they prove by themselves."""

    name: str
    reliability: Reliability
    figures: tuple[Figure, ...]
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the observations say of a claim. It decides nothing: a person does.

    `outcome` is None where nothing is proposed; `why` then says why not. `reading` is what the figures prove together.
    `conflicts` names sources that contradict each other or themselves. `actual` is the figure of the whole window,
    where the sources give one; `fulfilled_on` the day of an event.
    """

    claim: Claim
    asked: Question | None
    outcome: Outcome | None
    strength: Strength
    why: tuple[str, ...]
    reading: Reading
    voices: tuple[Voice, ...] = ()
    conflicts: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    actual: float | None = None
    fulfilled_on: date | None = None

    @property
    def evidence(self) -> tuple[Observation, ...]:
        """The observations that the proposal stands on, and those that say the same of the same days; one a page."""
        kept: dict[str, Observation] = {}
        for voice in self.voices:
            if voice.reliability in _GOOD:
                days = {(f.start, f.end) for f in voice.reading.used}
                kept |= {f.seen.source_url: f.seen for f in voice.figures if (f.start, f.end) in days}
        return tuple(kept.values())


def compare(claim: Claim, seen: Iterable[Observation], metrics: Metrics, *, today: date) -> Proposal:
    """Return what the observations known on a day say of a dated claim.

    Observations of other subjects and metrics may be among them: they are left out, those of the subject with a reason.
    """
    known = list(seen)
    asked = question(claim, known, metrics, today)
    if isinstance(asked, str):
        return Proposal(
            claim=claim, asked=None, outcome=None, strength=Strength.OPEN, why=(asked,), reading=Reading(None)
        )
    found, left = figures(asked, known, metrics)
    voices = tuple(_voices(asked, found))
    good = [v for v in voices if v.reliability in _GOOD]
    together = read(asked, [f for v in good for f in v.figures])
    conflicts = tuple(_conflicts(voices))
    outcome, strength, why = _weighed(voices, good, together, conflicts)
    if outcome is None and not asked.closed:
        why = (*why, f"the window is open until {asked.due}")
    proven = _proving(good, together) if outcome is not None else together
    return Proposal(
        claim=claim,
        asked=asked,
        outcome=_TURNED[outcome] if claim.negated and outcome is not None else outcome,
        strength=strength,
        why=why,
        reading=proven,
        voices=voices,
        conflicts=conflicts,
        left_out=tuple(left),
        actual=None if outcome is None or conflicts or claim.comparator is Comparator.EVENT else _actual(proven),
        fulfilled_on=None if claim.negated else proven.happened,
    )


def _voices(asked: Question, found: Sequence[Figure]) -> Iterable[Voice]:
    """Yield the sources. Figures of reliability C speak for themselves, apart from the better ones of their source."""
    groups: dict[tuple[int, bool], list[Figure]] = defaultdict(list)
    for figure in found:
        groups[figure.source, figure.seen.reliability in _GOOD].append(figure)
    for group in groups.values():
        best = min((f.seen.reliability for f in group), key=lambda r: r.value)
        yield Voice(source_name(group[0].seen), best, tuple(group), read(asked, group))


def _weighed(
    voices: Sequence[Voice], good: Sequence[Voice], together: Reading, conflicts: Sequence[str]
) -> tuple[Outcome | None, Strength, tuple[str, ...]]:
    """Return the outcome, how sure it is, and why it is no surer."""
    said = {v.reading.outcome for v in good if v.reading.outcome is not None}
    if not voices:
        return None, Strength.OPEN, ("no figure of this subject and metric is known",)
    if not good:
        return None, Strength.OPEN, ("only sources of reliability C, which never decide alone",)
    if len(said) > 1:
        return None, Strength.OPEN, ("sources disagree on the outcome",)
    outcome = next(iter(said), together.outcome)
    if outcome is None:
        reason = "the figures contradict each other" if together.contradictory else "the figures do not settle it"
        return None, Strength.OPEN, (reason,)
    against = [v.name for v in voices if v.reading.outcome not in (None, outcome)]
    proving = [v for v in good if v.reading.outcome is outcome]
    doubts = [f"{name} ({Reliability.C.value}) says otherwise" for name in against]
    if not proving:
        doubts.append("only the figures of several sources together settle it")
    elif len(proving) == 1:
        doubts.append(f"one independent source, {proving[0].name}")
    if sum(v.reading.pace is None for v in proving) < 2 and any(v.reading.pace is not None for v in proving):
        doubts.append("the figures end before the window does")
    if any(v.reading.more for v in proving) or (not proving and together.more):
        doubts.append("more came about than was said: a hit only if at least so much was meant")
    doubts += [f"conflict: {each}" for each in conflicts]
    return outcome, Strength.LIKELY if doubts else Strength.CLEAR, tuple(doubts)


def _proving(good: Sequence[Voice], together: Reading) -> Reading:
    """Return what to show: all figures together where they settle it, else the surest source."""
    if together.outcome is not None:
        return together
    sure = [v.reading for v in good if v.reading.outcome is not None]
    return min(sure, key=lambda r: r.pace or 0.0, default=together)


def _actual(reading: Reading) -> float | None:
    """Return the amount where it is known: its least and its most are one figure."""
    known = math.isfinite(reading.low) and math.isclose(reading.low, reading.high, rel_tol=1e-9)
    return reading.high if known and reading.happened is None and reading.pace is None else None


def _conflicts(voices: Sequence[Voice]) -> Iterable[str]:
    """Yield, in words, the pairs of figures for the same days that cannot both be right, and impossible sums."""
    same: dict[tuple[date | None, date], list[tuple[str, Figure]]] = defaultdict(list)
    for voice in voices:
        for figure in voice.figures:
            same[figure.start, figure.end].append((voice.name, figure))
    for (start, end), said in same.items():
        low = max(said, key=lambda each: each[1].low)
        high = min(said, key=lambda each: each[1].high)
        if low[1].low > high[1].high and not math.isclose(low[1].low, high[1].high, rel_tol=1e-9):
            days = f"{start}..{end}" if start else str(end)
            who = f"{high[0]} and {low[0]} differ" if high[0] != low[0] else f"{low[0]} gives two figures"
            yield f"{who} for {days}: {high[1].high:,.10g} and {low[1].low:,.10g}"
    for voice in voices:
        if voice.reading.contradictory:
            least, most = voice.reading.low, voice.reading.high
            yield f"{voice.name} contradicts itself: parts add up to {least:,.10g}, the whole is {most:,.10g}"
