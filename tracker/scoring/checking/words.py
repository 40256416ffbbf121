"""A proposal in words: what was asked, what each source says, what that proves, and what was not compared."""

import math
from collections import Counter
from collections.abc import Iterator
from datetime import date

from tracker.model.metric import MetricKind
from tracker.model.quantity import Comparator, plain_number
from tracker.model.verdict import Outcome
from tracker.scoring.amounts import ABOUT_TOLERANCE, bounds
from tracker.scoring.checking.compare import Proposal, Strength, Voice
from tracker.scoring.checking.figures import Figure, Question
from tracker.scoring.windows import day_count, when_words

_SHOWN = 4


def reasoning(proposal: Proposal) -> list[str]:
    """Return the whole reasoning, a sentence a line; the conclusion stands last but for what was not compared."""
    asked = proposal.asked
    if asked is None:
        return [f"nothing proposed: {proposal.why[0]}"]
    lines = [_asked(proposal, asked), *(_heard(asked, voice) for voice in proposal.voices)]
    lines += [f"conflict: {each}" for each in proposal.conflicts]
    lines += _proven(proposal, asked)
    lines.append(conclusion(proposal))
    lines += _slip(proposal, asked)
    return [*lines, *_left_out(proposal)]


def conclusion(proposal: Proposal) -> str:
    """Return what is proposed and how sure that is: `proposed: miss (likely: one independent source, Reuters)`."""
    why = "; ".join(w for w in proposal.why if not w.startswith("conflict: ") or proposal.outcome is None)
    if proposal.outcome is None:
        return f"nothing proposed: {why}"
    if proposal.strength is Strength.CLEAR:
        return f"proposed: {proposal.outcome.value} (clear: independent sources agree)"
    return f"proposed: {proposal.outcome.value} ({proposal.strength.value}: {why or 'sources conflict'})"


def note(proposal: Proposal) -> str:
    """Return the reasoning as the note of a verdict: what the sources say and what it proves."""
    asked = proposal.asked
    if asked is None:
        return ""
    used = [v for v in proposal.voices if v.reading.used]
    return "; ".join([*(_heard(asked, voice) for voice in used), *_proven(proposal, asked), *_slip(proposal, asked)])


def _asked(proposal: Proposal, asked: Question) -> str:
    days = f"{asked.start}..{asked.due}"
    if asked.kind is MetricKind.EVENT:
        return f"asked: {asked.metric.name}, in {days}"
    least, most = bounds(asked.target)
    room = f" ({ABOUT_TOLERANCE:.0%} either way)" if asked.target.comparator is Comparator.ABOUT else ""
    negated = " (the claim: not so)" if proposal.claim.negated else ""
    return f"asked: {asked.metric.name}, {_span(least, most)}{_unit(asked)}{room}, in {days}{negated}"


def _heard(asked: Question, voice: Voice) -> str:
    said = [f"{_figure(asked, f)} {_when(asked, f)}".strip() for f in voice.figures]
    more = f", and {len(said) - _SHOWN} more figures" if len(said) > _SHOWN else ""
    pages = len({f.seen.source_url for f in voice.figures})
    repeated = f" ({pages} pages, one source)" if pages > 1 else ""
    return f"{voice.name} ({voice.reliability.value}): {'; '.join(said[:_SHOWN])}{more}{repeated}"


def _figure(asked: Question, figure: Figure) -> str:
    if asked.kind is MetricKind.EVENT:
        return figure.seen.metric
    rank = "rank " if asked.kind is MetricKind.RANK else ""
    return f"{rank}{_span(figure.low, figure.high)}{_unit(asked)}"


def _when(asked: Question, figure: Figure) -> str:
    if figure.start is not None:
        return f"in {figure.start}..{figure.end}"
    return f"{'on' if asked.kind is MetricKind.EVENT else 'by'} {figure.end}"


def _proven(proposal: Proposal, asked: Question) -> list[str]:
    """Return the step from the figures to the outcome, where there is one."""
    reading = proposal.reading
    if reading.happened is not None:
        return [f"it happened on {reading.happened}, {when_words(reading.happened, asked.start, asked.due)}"]
    if reading.pace is not None and reading.used:
        return [_pace(asked, reading.high, max(f.end for f in reading.used), reading.pace)]
    if asked.kind is MetricKind.RANK or not reading.used or proposal.outcome is None:
        return []
    if math.isclose(reading.low, reading.high, rel_tol=1e-9):
        return [f"so the amount was {_span(reading.low, reading.high)}{_unit(asked)}"]
    return [f"so the amount was {_span(reading.low, reading.high)}{_unit(asked)}, whichever figure is right"]


def _pace(asked: Question, high: float, until: date, pace: float) -> str:
    rest = (asked.due - until).days
    least, _ = bounds(asked.target)
    times = "more than any reported pace" if math.isinf(pace) else f"{pace:.1f} times the fastest pace reported"
    return (
        f"at most {_number(high)}{_unit(asked)} by {until}: "
        f"to reach {_number(least)} the {day_count(rest)} left had needed {times}"
    )


def _slip(proposal: Proposal, asked: Question) -> Iterator[str]:
    """Yield how late a miss came true, or that it has not."""
    if proposal.outcome is not Outcome.MISS or proposal.claim.negated:
        return
    if proposal.fulfilled_on is not None:
        yield f"slip: {day_count((proposal.fulfilled_on - asked.due).days)} late"
        return
    least, _ = bounds(asked.target) if asked.kind is not MetricKind.EVENT else (math.inf, math.inf)
    later = [f for v in proposal.voices for f in v.figures if f.end > asked.due and f.low >= least]
    if later and asked.kind is not MetricKind.FLOW:
        day = min(f.end for f in later)
        yield f"slip: it was there by {day}, {day_count((day - asked.due).days)} late at the most"
    else:
        yield "slip: still open, no figure says that it came true later"


def _left_out(proposal: Proposal) -> list[str]:
    reasons: dict[str, Counter[str]] = {}
    for left in proposal.left_out:
        reasons.setdefault(left.why, Counter())[left.seen.metric] += 1
    return [f"not compared, {why}: {_listed(metrics)}" for why, metrics in reasons.items()]


def _listed(metrics: Counter[str]) -> str:
    told = [name if number == 1 else f"{name} ({number} figures)" for name, number in metrics.most_common(_SHOWN)]
    rest = len(metrics) - len(told)
    return "; ".join(told) + (f"; and {rest} more" if rest else "")


def _unit(asked: Question) -> str:
    unit = asked.target.unit if asked.kind is not MetricKind.RANK else None
    plain = "" if unit is None else unit if unit in {"%", "x"} else f" {unit}"
    return plain + (f" a {asked.target.per}" if asked.target.per else "")


def _span(low: float, high: float) -> str:
    if math.isinf(low) and math.isinf(high):
        return "any figure"
    if math.isinf(high):
        return f"at least {_number(low)}"
    if math.isinf(low):
        return f"at most {_number(high)}"
    return _number(low) if math.isclose(low, high, rel_tol=1e-9) else f"{_number(low)}..{_number(high)}"


def _number(number: float) -> str:
    rounded = plain_number(float(f"{number:.12g}"))
    return f"{rounded:,}" if abs(rounded) < 1e15 else repr(rounded)
