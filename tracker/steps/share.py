"""Share: every claim with everything that is known of it, as rows for any format."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from functools import lru_cache
from typing import Any

from tracker.export.claims import SOURCE_FIELDS, export_row, listed_row
from tracker.export.format import Row
from tracker.model.quantity import Comparator
from tracker.scoring.amounts import attainment
from tracker.scoring.measured import Told
from tracker.scoring.slip import slip_days, slip_ratio
from tracker.scoring.undefined import Undefined
from tracker.store import flat, origins, sources, verdicts
from tracker.store.claims import ClaimFilter
from tracker.store.origins import Origin
from tracker.store.session import Ledger, Session

_AROUND = 32
"""Characters before and after a quote by which it is found again where the document was changed a little."""


def export_rows(ledger: Ledger, wanted: ClaimFilter, *, today: date, around: bool = False) -> Iterator[Row]:
    """Yield one row a claim that the filter lets through, under `export.claims.EXPORT_COLUMNS`, in the filter's order.

    The rows tell of one moment of the ledger, and come from it as they are asked for. `around` adds the words before
    and after each quote.
    """
    with ledger.reading() as session, closing(flat.read(session, wanted, today)) as chunks:
        for chunk in chunks:
            yield from _chunk(session, chunk, around=around)


def _chunk(session: Session, chunk: list[flat.FlatRow], *, around: bool) -> Iterator[Row]:
    origin_of = origins.of_claims(session, [row["id"] for row in chunk])
    documents = sources.told(session, {row["source"] for row in chunk if row["source"]}, tuple(SOURCE_FIELDS.values()))
    told = {sha256: dict(zip(SOURCE_FIELDS, values, strict=True)) for sha256, values in documents.items()}
    cited = verdicts.pages(session, [row["verdict"] for row in chunk if row["verdict"] is not None])
    for row in chunk:
        whole = export_row(
            listed_row(row, _origin(origin_of.get(row["id"]))),
            by=row["judged_by"],
            note=row["note"],
            evidence=cited.get(row["verdict"], ()),
            source=told.get(row["source"]),
        )
        more = _around(session, row) if around else {}
        yield {**whole, **(_scores(row) if row["outcome"] else {}), **more}


def _origin(origin: Origin | None) -> dict[str, Any] | None:
    if origin is None:
        return None
    return {"restates": origin.restates, "confidence": origin.confidence, "rules": list(origin.rules)}


def _around(session: Session, row: Row) -> dict[str, str]:
    """Return the words before and after the quote; nothing where the document is not there or does not hold it."""
    text = sources.text_of(session, row["source"]) if row["source"] else ""
    start, end = row["start_char"], row["end_char"]
    if text[start:end] != row["quote"]:
        return {"quote_before": "", "quote_after": ""}
    return {"quote_before": text[max(start - _AROUND, 0) : start], "quote_after": text[end : end + _AROUND]}


_COMPARATORS = {comparator.value: comparator for comparator in Comparator}
_day = lru_cache(maxsize=None)(date.fromisoformat)


def _scores(row: Row) -> dict[str, float | int | None]:
    """Return attainment and slip of a claim that was ruled on, None where they are undefined."""
    due, came_true = row["due_on"], row["fulfilled_on"]
    claim = Told(
        _COMPARATORS[row["comparator"]],
        row["value"],
        row["low"],
        row["high"],
        row["unit"],
        row["negated"],
        _day(row["said_on"]),
        _day(due) if due else None,
    )
    day = _day(came_true) if came_true else None
    return {
        "attainment": _defined(attainment(claim, row["actual"])),
        "slip_days": _defined(slip_days(claim, day)),
        "slip_ratio": _defined(slip_ratio(claim, day)),
    }


def _defined(value: Any) -> Any:
    return None if isinstance(value, Undefined) else value
