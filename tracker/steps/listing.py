"""List: the claims that a filter lets through."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any

from tracker.store import flat
from tracker.store.filters import ClaimFilter
from tracker.store.session import Ledger

if TYPE_CHECKING:
    from tracker.export.format import Row
    from tracker.store.claims import ListedClaim


def list_claims(ledger: Ledger, wanted: ClaimFilter, *, today: date, as_of: date | None = None) -> "list[ListedClaim]":
    """Return the claims that a filter lets through with their status today, or as one would have seen them on a day."""
    from tracker.store import claims

    with ledger.reading() as session:
        if as_of is None:
            return claims.find(session, wanted, today)
        from tracker.store import replay

        return replay.find(session, wanted, as_of)


def list_rows(ledger: Ledger, wanted: ClaimFilter, *, today: date, as_of: date | None = None) -> "Iterator[Row]":
    """Yield the same claims as rows under `export.claims.CLAIM_COLUMNS`, however many, while the ledger is open."""
    from tracker.export.claims import claim_row, listed_row

    if as_of is not None:
        found = list_claims(ledger, wanted, today=today, as_of=as_of)
        yield from (claim_row(item.claim, status=item.status, verdict=item.verdict) for item in found)
        return
    with ledger.reading() as session, closing(flat.read(session, wanted, today)) as chunks:
        yield from map(listed_row, chain.from_iterable(chunks))


LINE = ("due_on", "speaker", "comparator", "value", "low", "high", "unit", "per", "negated", "quote")
"""What a line of the list shows beside id and status."""


def list_lines(ledger: Ledger, wanted: ClaimFilter, *, today: date, as_of: date | None = None) -> list[dict[str, Any]]:
    """Return the same claims as rows of `id`, `status` and LINE, in JSON values."""
    if as_of is not None:
        from tracker.model.claim import json_value

        return [
            {
                "id": item.claim.id,
                "status": item.status.value,
                **{name: json_value(getattr(item.claim, name)) for name in LINE},
            }
            for item in list_claims(ledger, wanted, today=today, as_of=as_of)
        ]
    with ledger.looking() as look:
        return list(chain.from_iterable(flat.read(look, wanted, today, fields=LINE, ruling=False, tags=False)))
