"""Verify: whether the ledger still is what its entries say, and every quote still stands in its source."""

from dataclasses import dataclass

from tracker.store import audit
from tracker.store.session import Ledger


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong: which check found it, and what and where it is."""

    check: str
    message: str


CHECKS = {
    "database": audit.database,
    "text": audit.texts,
    "claim": audit.claims,
    "orphan": audit.orphans,
    "search": audit.words,
}
"""The checks in their order; `docs/commands.md` says what each looks at."""


def verify(ledger: Ledger) -> list[Finding]:
    """Return everything that is wrong, as of one moment of the ledger. Nothing is changed."""
    with ledger.reading() as session:
        return [Finding(name, message) for name, check in CHECKS.items() for message in check(session)]
