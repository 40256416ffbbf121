"""A statement in words: its target, its window, all its fields, and its quote where it stands in the source."""

from dataclasses import dataclass

from tracker.model.claim import Statement
from tracker.model.quantity import Comparator, plain_number
from tracker.model.window import Precision

_CONTEXT = 240
_EVENT, _RANGE, _EQUAL = Comparator.EVENT.value, Comparator.RANGE.value, Comparator.EQUAL.value
_SENTENCE_ENDS = ".!?。！？\n"


def figure(number: float | None) -> str:
    """Return a number as people read it: 5,000, 2.5, 2e+15 only beyond a thousand trillions; nothing for None."""
    if number is None:
        return ""
    plain = plain_number(number)
    if isinstance(plain, int):
        return f"{plain:,}"
    return f"{plain:,}" if 1e-4 <= abs(plain) < 1e15 else repr(plain)


def target_words(statement: Statement) -> str:
    """Return the target: `~5,000 units`, `50,000..100,000 units a year`, `>=10 GW`; `event` if there is no figure."""
    said = statement
    return target_of(said.comparator.value, said.value, said.low, said.high, said.unit, said.per, said.negated)


def target_of(
    comparator: str,
    value: float | None,
    low: float | None,
    high: float | None,
    unit: str | None,
    per: str | None,
    negated: bool,
) -> str:
    """Return the words of a target given by its parts, the comparator by its value."""
    if comparator == _EVENT:
        amount = "event"
    else:
        if comparator == _RANGE:
            amount = f"{figure(low)}..{figure(high)}"
        else:
            amount = ("" if comparator == _EQUAL else comparator) + figure(value)
        if unit:
            amount += unit if unit in {"%", "x"} else f" {unit}"
        if per:
            amount += f" a {per}"
    return f"not: {amount}" if negated else amount


def window_words(statement: Statement) -> str:
    """Return first and last day, inclusive, and how exactly they were stated; `undated` where there is neither."""
    if statement.window_start is None and statement.due_on is None:
        return "undated"
    start = statement.window_start.isoformat() if statement.window_start else ""
    due = statement.due_on.isoformat() if statement.due_on else ""
    precision = (statement.precision or Precision.DAY).value
    return f"{start}..{due} ({precision})"


def field_rows(statement: Statement) -> list[tuple[str, str]]:
    """Return every field but quote and place as (name, value), those of one thing on one row; `-` is none."""
    flags = [name for name in ("negated", "stretch") if getattr(statement, name)]
    said = f'"{statement.confidence_text}"' if statement.confidence_text else ""
    rows = [
        ("subject", statement.subject),
        ("metric", statement.metric),
        ("target", target_words(statement)),
        ("deadline", statement.deadline_text),
        ("window", window_words(statement)),
        ("modality", " ".join(filter(None, (statement.modality.value, said)))),
        ("probability", figure(statement.probability)),
        ("control", statement.control.value),
        ("flags", ", ".join(flags)),
        ("condition", statement.condition),
        ("tier", statement.tier.value),
        ("time code", statement.media_time),
    ]
    return [(name, value or "-") for name, value in rows]


@dataclass(frozen=True, slots=True)
class InContext:
    """A quote and the words around it, each verbatim; an ellipsis says that the source goes on."""

    before: str
    quote: str
    after: str


def in_context(text: str, start: int, end: int, *, around: int = _CONTEXT) -> InContext:
    """Return `text[start:end]` with up to `around` characters on each side, whole sentences where there are any."""
    first = max(0, start - around)
    last = min(len(text), end + around)
    if first:
        begins = [text.find(mark, first, start) for mark in _SENTENCE_ENDS]
        found = [place + 1 for place in begins if place >= 0]
        first = min(found, default=first)
    if last < len(text):
        last = max(last if text[last - 1] in _SENTENCE_ENDS else 0, _last_end(text, end, last)) or last
    before = ("" if first == 0 else "… ") + text[first:start].lstrip()
    after = text[end:last].rstrip() + ("" if last == len(text) else " …")
    return InContext(before, text[start:end], after)


def _last_end(text: str, start: int, end: int) -> int:
    return max(text.rfind(mark, start, end) + 1 for mark in _SENTENCE_ENDS)
