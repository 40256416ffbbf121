"""Documents: where the sources came from, whether their files changed since, and which quotes a change takes away."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tracker.errors import TrackerError
from tracker.model.claim import Claim
from tracker.model.source import Source
from tracker.store import claims, sources
from tracker.store.session import Ledger
from tracker.transcript.reading import ReadOptions, read


class FileState(StrEnum):
    """What has become of the file of a source. `read again`: changed, and the present one is kept, too."""

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    READ_AGAIN = "read again"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedSource:
    """A source, how many candidates the present rules find in it, and how many of its claims stand."""

    source: Source
    candidates: int
    claims: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedSource:
    """A source, what became of its file, and its claims: those whose quote still stands there, and those it lost."""

    source: Source
    state: FileState
    standing: tuple[Claim, ...] = ()
    gone: tuple[Claim, ...] = ()
    message: str = ""


def list_sources(ledger: Ledger) -> list[CountedSource]:
    """Return all sources in the order in which they came, without their texts, each with what came of it."""
    with ledger.reading() as session:
        counted = sources.counts(session)
        every = sources.heads(session)
    numbers = (counted.get(source.sha256, (0, 0)) for source in every)
    return [
        CountedSource(source=s, candidates=found, claims=made) for s, (found, made) in zip(every, numbers, strict=True)
    ]


def check_sources(ledger: Ledger) -> list[CheckedSource]:
    """Look at the file of every source, and, where it changed, for the quotes of its claims. Nothing is changed.

    The sources come without their texts.
    """
    with ledger.reading() as session:
        kept = sources.heads(session)
        said = {source.sha256: claims.of_source(session, source.sha256) for source in kept}
    known = {source.sha256 for source in kept}
    return [_checked(source, said[source.sha256], known) for source in kept]


def _checked(source: Source, said: list[Claim], known: set[str]) -> CheckedSource:
    if source.path is None or "://" in source.path:  # typed in, or fetched by a URL: no file to look at
        return CheckedSource(source=source, state=FileState.UNKNOWN)
    path = Path(source.path)
    try:
        present = hashlib.sha256(path.read_bytes()).hexdigest()
    except FileNotFoundError:
        return CheckedSource(source=source, state=FileState.MISSING)
    except OSError as error:
        return CheckedSource(source=source, state=FileState.UNREADABLE, message=error.strerror or str(error))
    if present == source.sha256:
        return CheckedSource(source=source, state=FileState.UNCHANGED, standing=tuple(said))
    try:
        text = read(path, ReadOptions(said_on=source.said_on)).text
    except TrackerError as error:
        return CheckedSource(source=source, state=FileState.UNREADABLE, message=str(error))
    return CheckedSource(
        source=source,
        state=FileState.READ_AGAIN if present in known else FileState.CHANGED,
        standing=tuple(claim for claim in said if claim.quote in text),
        gone=tuple(claim for claim in said if claim.quote not in text),
    )
