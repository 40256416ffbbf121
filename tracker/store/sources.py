"""Documents, once for each content of bytes."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime

from sqlalchemy import func, insert, select, update

from tracker.model.source import Source
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.source import SourceRow

_source = table_of(SourceRow)
_candidate = table_of(CandidateRow)
_claim = table_of(ClaimRow)
_FIELDS = tuple(f.name for f in fields(Source))
_COLUMNS = tuple(_source.c[name] for name in _FIELDS)


def add(session: Session, source: Source, recorded_at: datetime) -> bool:
    """Keep a document. Return False, changing nothing, where the same bytes are kept already."""
    if has(session, source.sha256):
        return False
    values = {name: getattr(source, name) for name in _FIELDS}
    session.execute(insert(_source).values(**values, text_sha256=text_hash(source.text), recorded_at=recorded_at))
    return True


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, by which `claims verify` knows it again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def refresh(session: Session, source: Source) -> bool:
    """Bring what is known about a kept document up to date (never its text); return whether anything changed."""
    kept = by_hash(session, source.sha256)
    if kept is None or kept == source:
        return False
    values = {name: getattr(source, name) for name in _FIELDS if name not in {"sha256", "text"}}
    session.execute(update(_source).where(_source.c.sha256 == source.sha256).values(values))
    return True


def has(session: Session, sha256: str) -> bool:
    """Whether a document of these bytes is kept."""
    return session.execute(select(_source.c.id).where(_source.c.sha256 == sha256)).first() is not None


def by_hash(session: Session, sha256: str) -> Source | None:
    """Return the document of these bytes, or None."""
    row = session.execute(select(*_COLUMNS).where(_source.c.sha256 == sha256)).mappings().first()
    return None if row is None else Source(**row)


def every(session: Session) -> list[Source]:
    """Return all documents in the order in which they came."""
    return [Source(**row) for row in session.execute(select(*_COLUMNS).order_by(_source.c.id)).mappings()]


def counts(session: Session) -> dict[str, tuple[int, int]]:
    """Return how many candidates present rules find in each document, and how many of its claims stand, by SHA-256."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    tests = ((_candidate, _candidate.c.gone.is_(False)), (_claim, _claim.c.withdrawn.is_(False)))
    for place, (table, counted) in enumerate(tests):
        query = select(table.c.source, func.count()).where(counted, table.c.source.is_not(None))
        for sha256, number in session.execute(query.group_by(table.c.source)):
            found[sha256][place] = number
    return {sha256: (numbers[0], numbers[1]) for sha256, numbers in found.items()}


def known(session: Session, hashes: Iterable[str]) -> frozenset[str]:
    """Return those of some hashes whose documents are kept."""
    asked = set(hashes)
    if not asked:
        return frozenset()
    return frozenset(asked & set(session.execute(select(_source.c.sha256)).scalars()))
