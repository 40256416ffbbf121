"""Rows that a server writes as lines of CSV itself, where a server keeps the ledger."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

from tracker.export.format import Written

if TYPE_CHECKING:
    from tracker.store.filters import ClaimFilter
    from tracker.store.session import Ledger


def written(
    ledger: "Ledger", wanted: "ClaimFilter", today: date, complete: Callable[[str], str] | None = None
) -> Written | None:
    """Return the claims that a filter lets through as such lines, read while they are gone through; None for a file.

    `complete` puts into lines what the server leaves to be computed here.
    """
    if not ledger.on_server:
        return None
    from tracker.store import served

    def lines(columns: Sequence[str], suspects: Collection[str]) -> Iterator[list[bytes]]:
        with ledger.looking() as look, closing(served.lines(look, wanted, today, columns, suspects)) as found:
            yield from found

    return Written(lines, served.NUMBERS, served.figure, complete)
