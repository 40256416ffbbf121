"""Share: every claim with everything that is known of it, as rows or columns for any format."""

import re
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date
from functools import lru_cache
from typing import Any

from tracker.export.claims import SOURCE_FIELDS, evidence_rows
from tracker.export.format import Chunks, Row
from tracker.model.quantity import Comparator
from tracker.scoring.amounts import attainment
from tracker.scoring.measured import Told
from tracker.scoring.slip import slip_days, slip_ratio
from tracker.scoring.undefined import Undefined
from tracker.steps.served import written
from tracker.store import flat, origins, sources, verdicts
from tracker.store.claims import ClaimFilter
from tracker.store.origins import Origin
from tracker.store.session import Ledger, Session

_AROUND = 32
"""Characters before and after a quote by which it is found again where the document was changed a little."""


def export_rows(ledger: Ledger, wanted: ClaimFilter, *, today: date, around: bool = False) -> Iterable[Row]:
    """Return one row a claim that the filter lets through, under `export.claims.EXPORT_COLUMNS`, in the filter's order.

    The rows tell of one moment of the ledger, and come from it as they are gone through, once. `around` adds the words
    before and after each quote.
    """
    found = None if around else written(ledger, wanted, today, _completed)
    return Chunks(_chunks(ledger, wanted, today, around=around), found)


def _chunks(ledger: Ledger, wanted: ClaimFilter, today: date, *, around: bool) -> Iterator[flat.FlatColumns]:
    with ledger.reading() as session, closing(flat.columns(session, wanted, today, whose=True)) as chunks:
        for chunk in chunks:
            whole = _whole(session, chunk)
            yield whole | _around(session, whole) if around else whole


def _whole(session: Session, chunk: flat.FlatColumns) -> flat.FlatColumns:
    """Return claims with what is known beside: of which candidate, who ruled and why, the pages cited, the document."""
    origin_of = origins.of_claims(session, chunk["id"])
    origin = [origin_of.get(number, _NO_ORIGIN) for number in chunk["id"]]
    documents = sources.told(session, set(chunk["source"]) - {None}, tuple(SOURCE_FIELDS.values()))
    document = [documents.get(sha256, _NO_SOURCE) for sha256 in chunk["source"]]
    cited = verdicts.pages(session, [number for number in chunk["verdict"] if number is not None])
    none: list[Row] = []  # one for all that cite nothing: so it is written once
    scores = list(map(_scores, zip(*(chunk[name] for name in _SCORED), strict=True)))
    return chunk | {
        "restates": [each.restates for each in origin],
        "confidence": [each.confidence for each in origin],
        "rules": [_listed(each.rules) for each in origin],
        **dict(zip(SOURCE_FIELDS, zip(*document, strict=True), strict=True)),
        **dict(zip(_SCORES, zip(*scores, strict=True), strict=True)),
        "evidence": [evidence_rows(cited[number]) if number in cited else none for number in chunk["verdict"]],
    }


_NO_ORIGIN = Origin(None, None, ())
_listed = lru_cache(maxsize=4096)(list[str])
_NO_SOURCE = (None,) * len(SOURCE_FIELDS)


def _around(session: Session, chunk: flat.FlatColumns) -> flat.FlatColumns:
    """Return the words before and after quotes; nothing where the document is not there or does not hold them."""
    before, after = [], []
    for sha256, start, end, quote in zip(*(chunk[name] for name in _QUOTED), strict=True):
        text = sources.text_of(session, sha256) if sha256 else ""
        held = text[start:end] == quote
        before.append(text[max(start - _AROUND, 0) : start] if held else "")
        after.append(text[end : end + _AROUND] if held else "")
    return {"quote_before": before, "quote_after": after}


_QUOTED = ("source", "start_char", "end_char", "quote")
_COMPARATORS = {comparator.value: comparator for comparator in Comparator}
_day = lru_cache(maxsize=None)(date.fromisoformat)
_SCORES = ("attainment", "slip_days", "slip_ratio")
_UNSCORED = (None,) * len(_SCORES)
_SCORED = ("outcome", "actual", "fulfilled_on", *Told._fields)


def _scores(said: tuple[Any, ...]) -> tuple[float | int | None, ...]:
    """Return attainment and slip of a claim, None where they are undefined, as they are where nothing came about."""
    outcome, actual, came_true, comparator, value, low, high, unit, negated, said_on, due = said
    if outcome is None or (actual is None and came_true is None):
        return _UNSCORED
    ends = _day(due) if due else None
    claim = Told(_COMPARATORS[comparator], value, low, high, unit, negated, _day(said_on), ends)
    share = None if actual is None else _defined(attainment(claim, actual))
    if came_true is None:
        return share, None, None
    day = _day(came_true)
    return share, _defined(slip_days(claim, day)), _defined(slip_ratio(claim, day))


def _completed(lines: str) -> str:
    """Return lines that a server wrote with attainment and slip in them, where it left what these are made of."""
    return _sealed().sub(_scored, lines)


@lru_cache(maxsize=1)
def _sealed() -> re.Pattern[str]:
    from tracker.store.served_whole import SEAL

    return re.compile(f"{SEAL}([^,]*),,")  # the cells of _SCORES, of which the first says what there is


def _scored(found: re.Match[str]) -> str:
    comparator, value, low, high, unit, negated, said_on, due, actual, came_true = found[1].split("|")
    scores = _scores(
        (
            *("judged", _number(actual), came_true or None, comparator, _number(value), _number(low), _number(high)),
            *(bytes.fromhex(unit).decode() or None, negated == "t", said_on, due or None),
        )
    )
    return ",".join(["" if score is None else repr(score) for score in scores])


def _number(cell: str) -> float | None:
    return float(cell) if cell else None


def _defined(value: Any) -> Any:
    return None if isinstance(value, Undefined) else value
