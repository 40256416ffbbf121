"""Share: every claim with everything that is known of it, as rows for any format."""

from collections.abc import Iterator
from datetime import date

from tracker.export.claims import claim_row, export_row
from tracker.export.format import Row
from tracker.model.claim import Claim
from tracker.model.source import Source
from tracker.model.verdict import Verdict
from tracker.scoring.amounts import attainment
from tracker.scoring.slip import slip_days, slip_ratio
from tracker.scoring.undefined import Undefined
from tracker.store import claims, origins, sources
from tracker.store.claims import ClaimFilter
from tracker.store.session import Ledger

_AROUND = 32
"""Characters before and after a quote by which it is found again where the document was changed a little."""


def export_rows(ledger: Ledger, wanted: ClaimFilter, *, today: date) -> Iterator[Row]:
    """Yield one row a claim that the filter lets through, under `export.claims.EXPORT_COLUMNS`, in the filter's order.

    The ledger is read at once, as it stood at one moment.
    """
    with ledger.reading() as session:
        found = claims.find(session, wanted, today)
        origin_of = origins.of_claims(session)
        documents = {source.sha256: source for source in sources.every(session)}
    for item in found:
        claim, source = item.claim, documents.get(item.claim.source or "")
        origin = origin_of.get(claim.id or 0)
        row = claim_row(
            claim,
            status=item.status,
            verdict=item.verdict,
            restates=origin.restates if origin else None,
            confidence=origin.confidence if origin else None,
            rules=origin.rules if origin else (),
        )
        whole = export_row(row, verdict=item.verdict, source=source, around=_around(claim, source))
        yield {**whole, **_scores(claim, item.verdict)}


def _around(claim: Claim, source: Source | None) -> tuple[str, str]:
    """Return the words before and after the quote; nothing where the document is not there or does not hold it."""
    if source is None or source.text[claim.start_char : claim.end_char] != claim.quote:
        return "", ""
    first = max(claim.start_char - _AROUND, 0)
    return source.text[first : claim.start_char], source.text[claim.end_char : claim.end_char + _AROUND]


def _scores(claim: Claim, verdict: Verdict | None) -> dict[str, float | int | None]:
    """Return attainment and slip, None where they are undefined."""
    ruled = verdict if verdict is not None and verdict.outcome is not None else None
    came_true = ruled.fulfilled_on if ruled else None
    figures = {
        "attainment": attainment(claim, ruled.actual if ruled else None),
        "slip_days": slip_days(claim, came_true),
        "slip_ratio": slip_ratio(claim, came_true),
    }
    return {name: None if isinstance(value, Undefined) else value for name, value in figures.items()}
