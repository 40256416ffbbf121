"""Dump and load: the whole ledger as text files, and an empty one filled from them."""

from collections.abc import Mapping
from dataclasses import dataclass

from tracker.errors import Problem, TrackerError
from tracker.records import whole as records
from tracker.store import whole as store
from tracker.store.session import Ledger


@dataclass(frozen=True, slots=True)
class Dumped:
    """The texts of the files by name, and how many entries of each kind they hold."""

    texts: dict[str, str]
    sizes: tuple[tuple[str, int], ...]


def dump(ledger: Ledger) -> Dumped:
    """Return everything that the ledger holds at one moment as text; the same ledger gives the same text."""
    with ledger.reading() as session:
        found = store.read(session)
    return Dumped(records.dump(found), tuple(records.size(found)))


def load(ledger: Ledger, texts: Mapping[str, str], folder: str) -> tuple[tuple[tuple[str, int], ...], list[Problem]]:
    """Fill an empty ledger from the texts of a dump, all or nothing; return the sizes, or what is wrong with the files.

    Raises TrackerError where the ledger is not empty, or where the files do not belong together.
    """
    found, problems = records.parse(texts, folder)
    if found is None:
        return (), problems
    with ledger.transaction() as session:
        if not store.is_empty(session):
            raise TrackerError(f"{ledger.name} is not empty: load into a new one, with --database FILE")
        store.write(session, found)
    return tuple(records.size(found)), []
