"""Dump and load: the whole ledger as text files, and an empty one filled from them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from tracker.errors import Problem, TrackerError
from tracker.records import whole as records
from tracker.records.lines import Lines
from tracker.store import whole as store
from tracker.store.filling import Filling, RefusedEntryError
from tracker.store.session import Ledger, Session

BATCH = 1000
"""So many entries are held at a time."""


@dataclass(frozen=True, slots=True)
class Dumped:
    """The texts of the files by name, and how many entries of each kind they hold."""

    texts: dict[str, str]
    sizes: tuple[tuple[str, int], ...]


def dump(ledger: Ledger) -> Dumped:
    """Return everything that the ledger holds at one moment as text; the same ledger gives the same text."""
    held: dict[str, str] = {}

    def keep(name: str, lines: Iterable[str]) -> None:
        held[name] = "".join(lines)

    return Dumped(held, dump_to(ledger, keep))


def dump_to(ledger: Ledger, write: Callable[[str, Iterable[str]], None]) -> tuple[tuple[str, int], ...]:
    """Hand the lines of each file, with its name, to `write`, as they come from the ledger; return the sizes.

    All tell of one moment. `write` has to take all lines of a file before it returns.
    """
    sizes: dict[str, int] = dict.fromkeys(records.KINDS, 0)

    def counted(kind: str, lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            sizes[kind] += 1
            yield line

    with ledger.reading() as session:
        write(records.MANIFEST, [records.manifest()])
        for kind in records.KINDS:
            write(f"{kind}.jsonl", counted(kind, records.lines(kind, store.entries(session, kind))))
    return tuple(sizes.items())


class _NothingStored(Exception):
    """Something is wrong with the files: the transaction is to leave nothing."""


def load(ledger: Ledger, texts: Mapping[str, Lines], folder: str) -> tuple[tuple[tuple[str, int], ...], list[Problem]]:
    """Fill an empty ledger from the files of a dump, all or nothing; return the sizes, or what is wrong with the files.

    `texts` holds the text or the lines of each file by its name; lines are read as they come, and not kept. Raises
    TrackerError where the ledger is not empty.
    """
    problems = records.missing(texts, folder)
    if problems and problems[0].file.endswith(records.MANIFEST):
        return (), problems
    try:
        with ledger.filling() as session:
            if not store.is_empty(session):
                raise TrackerError(f"{ledger.name} is not empty: load into a new one, with --database FILE")
            sizes = _fill(session, texts, folder, problems)
    except _NothingStored:
        return (), sorted(problems, key=_place)
    return sizes, []


def _fill(
    session: Session, texts: Mapping[str, Lines], folder: str, problems: list[Problem]
) -> tuple[tuple[str, int], ...]:
    """Keep all entries, up to the first problem; from there on only read, so that every bad line is named.

    Raises _NothingStored where there is any.
    """
    filling = Filling(session)
    sizes: dict[str, int] = dict.fromkeys(records.KINDS, 0)
    for name in records.KINDS:
        entries = records.read(name, texts.get(f"{name}.jsonl", ""), folder, problems)
        while batch := list(islice(entries, BATCH)):
            sizes[name] += len(batch)
            if problems:
                continue
            try:
                filling.add(name, batch)
            except RefusedEntryError as refused:
                problems.append(Problem(records.file_of(name, folder), refused.line, str(refused)))
    if problems:
        raise _NothingStored
    filling.finish()
    return tuple(sizes.items())


def _place(problem: Problem) -> tuple[int, int]:
    names = [name for name in records.FILES if problem.file.endswith(f"/{name}")]
    return records.FILES.index(names[0]) if names else 0, problem.line or 0
