"""Which claims a statement most likely repeats: the same speaker, subject, figures and dates, across wordings."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.model.claim import Claim, Statement
from tracker.model.quantity import Comparator

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Likeness:
    """A claim, how like it is (0 to 1), and in which respects, in words."""

    claim: Claim
    score: float
    why: tuple[str, ...]


_WEIGHTS = {"figures": 0.3, "subject": 0.25, "due": 0.2, "speaker": 0.1, "metric": 0.1, "words": 0.05}


def likeliest(said: Statement, claims: Iterable[Claim], *, source: str | None, limit: int = SHOWN) -> list[Likeness]:
    """Return the claims most like a statement, the likeliest first; never what the same words of `source` made."""
    found = []
    for claim in claims:
        if source is not None and claim.source == source and _overlap(said, claim):
            continue
        why = tuple(name for name, test in _TESTS.items() if test(said, claim))
        found.append(Likeness(claim, round(sum(_WEIGHTS[name] for name in why), 2), why))
    found.sort(key=lambda like: (-like.score, like.claim.said_on, like.claim.id or 0))
    return found[:limit]


def _overlap(one: Statement, other: Statement) -> bool:
    return one.start_char < other.end_char and other.start_char < one.end_char


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one.casefold() == other.casefold()


def _figures(one: Statement, other: Statement) -> bool:
    if Comparator.EVENT in {one.comparator, other.comparator}:
        return one.comparator is other.comparator and _same(one.metric, other.metric)
    if one.unit != other.unit or one.per != other.per:
        return False
    low, high = _range(one)
    least, most = _range(other)
    return low <= most * 1.05 and least <= high * 1.05


def _range(said: Statement) -> tuple[float, float]:
    if said.value is not None:
        return said.value, said.value
    return said.low or 0.0, said.high or 0.0


def _words(one: Statement, other: Statement) -> bool:
    pairs, others = (_pairs(each.quote) for each in (one, other))
    return bool(pairs) and 2 * len(pairs & others) >= min(len(pairs), len(others))


def _pairs(text: str) -> set[str]:
    plain = "".join(text.casefold().split())
    return {plain[place : place + 2] for place in range(len(plain) - 1)}


def _due(one: Statement, other: Statement) -> bool:
    if one.due_on is None or other.due_on is None:
        return one.due_on is other.due_on
    return abs((one.due_on - other.due_on).days) <= 31


_TESTS = {
    "figures": _figures,
    "subject": lambda one, other: _same(one.subject, other.subject),
    "due": _due,
    "speaker": lambda one, other: _same(one.speaker, other.speaker),
    "metric": lambda one, other: _same(one.metric, other.metric),
    "words": _words,
}
