"""List: the claims that a filter lets through."""

from collections.abc import Iterable, Iterator
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
    from tracker.store.flat import FlatColumns


def list_claims(ledger: Ledger, wanted: ClaimFilter, *, today: date, as_of: date | None = None) -> "list[ListedClaim]":
    """Return the claims that a filter lets through with their status today, or as one would have seen them on a day."""
    from tracker.store import claims

    with ledger.reading() as session:
        if as_of is None:
            return claims.find(session, wanted, today)
        from tracker.store import replay

        return replay.find(session, wanted, as_of)


def list_rows(ledger: Ledger, wanted: ClaimFilter, *, today: date, as_of: date | None = None) -> "Iterable[Row]":
    """Return the same claims as rows under `export.claims.CLAIM_COLUMNS`, however many, read while the ledger is open.

    They can be gone through once.
    """
    from tracker.export.claims import claim_row
    from tracker.export.format import Chunks

    if as_of is not None:
        found = list_claims(ledger, wanted, today=today, as_of=as_of)
        return (claim_row(item.claim, status=item.status, verdict=item.verdict) for item in found)
    from tracker.steps.served import written

    return Chunks(_listed(ledger, wanted, today), written(ledger, wanted, today))


def _listed(ledger: Ledger, wanted: ClaimFilter, today: date) -> "Iterator[FlatColumns]":
    from tracker.export.claims import listed_columns

    with ledger.looking() as look, closing(flat.columns(look, wanted, today)) as chunks:
        yield from map(listed_columns, chunks)


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
