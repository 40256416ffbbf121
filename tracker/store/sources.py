"""Documents, once for each content of bytes."""

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import func, insert, select, update

from tracker.model.claim import json_value
from tracker.model.source import Source
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.source import SourceRow

_source = table_of(SourceRow)
_candidate = table_of(CandidateRow)
_claim = table_of(ClaimRow)
_HELD = "the text of a document"
_FIELDS = tuple(f.name for f in fields(Source))
_BUT_TEXT = tuple(name for name in _FIELDS if name != "text")
_COLUMNS = tuple(_source.c[name] for name in _FIELDS)


class Kept(NamedTuple):
    """A kept document without its text, the hash of how it was read, and how many candidates present rules find."""

    source: Source
    read_as: str | None
    found: int


def add(session: Session, source: Source, recorded_at: datetime) -> bool:
    """Keep a document. Return False, changing nothing, where the same bytes are kept already."""
    if has(session, source.sha256):
        return False
    add_new(session, source, recorded_at)
    return True


def add_new(session: Session, source: Source, recorded_at: datetime, read_as: str | None = None) -> None:
    """Keep a document whose bytes are known to be new, and the hash of how it was read."""
    values = {name: getattr(source, name) for name in _FIELDS}
    more = {"text_sha256": text_hash(source.text), "read_as": read_as, "recorded_at": recorded_at}
    session.execute(insert(_source), [{**values, **more}])


def text_hash(text: str) -> str:
    """Return the SHA-256 of a text in UTF-8, by which `claims verify` knows it again."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def refresh(session: Session, source: Source, read_as: str | None = None) -> None:
    """Bring what is known about a kept document up to date, never its text, and how it was read."""
    values = {name: getattr(source, name) for name in _FIELDS if name not in {"sha256", "text"}}
    session.execute(update(_source).where(_source.c.sha256 == source.sha256).values(**values, read_as=read_as))


def kept(session: Session, hashes: Collection[str]) -> dict[str, Kept]:
    """Return what is known of the documents of these bytes, by SHA-256; those that are not kept are left out."""
    counted = (
        select(func.count())
        .where(_candidate.c.source == _source.c.sha256, _candidate.c.gone.is_(False))
        .scalar_subquery()
        .label("found")
    )
    columns = (_source.c[name] for name in _BUT_TEXT)
    query = select(*columns, _source.c.read_as, counted).where(_source.c.sha256.in_(hashes))
    return {
        row["sha256"]: Kept(Source(**{name: row[name] for name in _BUT_TEXT}, text=""), row["read_as"], row["found"])
        for row in session.execute(query).mappings()
    }


def has(session: Session, sha256: str) -> bool:
    """Whether a document of these bytes is kept."""
    return session.execute(select(_source.c.id).where(_source.c.sha256 == sha256)).first() is not None


def by_hash(session: Session, sha256: str) -> Source | None:
    """Return the document of these bytes, or None."""
    row = session.execute(select(*_COLUMNS).where(_source.c.sha256 == sha256)).mappings().first()
    return None if row is None else Source(**row)


def told(session: Session, hashes: Collection[str], names: tuple[str, ...]) -> dict[str, tuple[Any, ...]]:
    """Return some fields of documents, but not their texts, as JSON values in the order of `names`, by SHA-256."""
    if not hashes:
        return {}
    columns = (_source.c[name] for name in names)
    rows = session.execute(select(_source.c.sha256, *columns).where(_source.c.sha256.in_(hashes)))
    return {row[0]: tuple(map(json_value, row[1:])) for row in rows}


def text_of(session: Session, sha256: str) -> str:
    """Return the text of a document, nothing for one that is not kept; the one asked for last is at hand."""
    held: tuple[str, str] | None = session.info.get(_HELD)
    if held is None or held[0] != sha256:
        found = session.execute(select(_source.c.text).where(_source.c.sha256 == sha256)).scalar()
        held = session.info[_HELD] = (sha256, found or "")
    return held[1]


def every(session: Session) -> list[Source]:
    """Return all documents in the order in which they came, with their texts."""
    return [Source(**row) for row in session.execute(select(*_COLUMNS).order_by(_source.c.id)).mappings()]


def heads(session: Session) -> list[Source]:
    """Return all documents in the order in which they came, each with an empty text: a ledger's texts are gigabytes."""
    query = select(*(_source.c[name] for name in _BUT_TEXT)).order_by(_source.c.id)
    return [Source(**row, text="") for row in session.execute(query).mappings()]


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
