"""What two people said of one candidate, in words, and what it means to say that one of them is right."""

from tracker.cli.show.statement import target_words, window_words
from tracker.model.claim import RECORD_FIELDS
from tracker.model.opinion import Opinion, Pair
from tracker.model.verdict import Decision, DecisionKind, RejectReason
from tracker.steps.answers import Accept, Duplicate, Reject


def said(word: Decision | Opinion) -> str:
    """Return what was said, with the target and window of what was accepted."""
    parts = [word.kind.value, word.reason.value if word.reason else "", f"of {word.of[:6]}" if word.of else ""]
    if word.kind.value == DecisionKind.ACCEPT:
        parts += [target_words(word.record), window_words(word.record)]
    return " ".join(part for part in [*parts, f"({word.note})" if word.note else ""] if part)


def pair_rows(pair: Pair) -> list[tuple[str, str]]:
    """Return who said what, and the fields in which their records differ, as (name, value)."""
    rows = [(f"1 {pair.first.by}", said(pair.first)), (f"2 {pair.second.by}", said(pair.second))]
    for name in RECORD_FIELDS:
        mine, theirs = getattr(pair.first.record, name), getattr(pair.second.record, name)
        if mine != theirs and name not in {"start_char", "end_char"}:
            rows.append((name, f"1: {_value(mine)}  2: {_value(theirs)}"))
    return rows


def pair_words(pair: Pair) -> list[str]:
    """Return the same as lines."""
    return [f"{name}: {value}" for name, value in pair_rows(pair)]


def word_of(right: Decision | Opinion) -> Accept | Reject | Duplicate:
    """Return what one says by saying that somebody is right."""
    if right.kind.value == DecisionKind.REJECT:
        return Reject(right.reason or RejectReason.OTHER, note=right.note)
    if right.kind.value == DecisionKind.DUPLICATE:
        return Duplicate(right.of or "", note=right.note)
    return Accept(right.record, note=right.note)


def _value(value: object) -> str:
    return "-" if value is None else str(value)
