"""What the rules found in a source: only added to, and marked `gone` where present rules find it no longer."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from tracker.model.claim import RECORD_FIELDS, Candidate, Reason, Statement, content_key
from tracker.model.rulerecord import RuleRecord, promise
from tracker.store import decisions, rulerecords
from tracker.store.bulk import RefusedRowError, columns_of, put
from tracker.store.rows import ContradictionError, statement_values, table_of
from tracker.store.session import Session
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.source import SourceRow

_candidate = table_of(CandidateRow)
_source = table_of(SourceRow)
_FOUND = ("restates", "confidence", "rules", "reasons")
_COMPARED = (*RECORD_FIELDS, "restates", "confidence", "rules")
_ADDED = columns_of(_candidate, without=("id",))
_IN_ORDER = itemgetter(*_ADDED)
_CANDIDATE_COLUMNS = tuple(_candidate.c[name] for name in ("key", "source", *RECORD_FIELDS, *_FOUND))


@dataclass(frozen=True, slots=True)
class PendingCandidate:
    """A candidate that nobody has decided. `source` is its document's SHA-256.

    `restates` is the key of the earlier candidate of the same document that it repeats (the candidate's own number
    counts within one extraction, so it is None here).
    """

    key: str
    source: str
    candidate: Candidate
    restates: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What storing one extraction changed: new candidates, such as are read otherwise now, and such as are gone.

    `found` counts all that was found, each key once.
    """

    found: int
    added: int
    changed: int
    gone: int


def add_all(
    session: Session,
    source: str,
    found: Sequence[Candidate],
    recorded_at: datetime,
    rules_version: str,
    *,
    first: bool = False,
) -> Extraction:
    """Keep everything that one extraction found in a source (its SHA-256), in order of appearance.

    `first`: the source is new in this transaction, so nothing of it is kept.

    What is kept already stays as it is. Where present rules find the same words otherwise, a row is added under the
    same key and the one before it is gone, as is everything that they no longer find; what they find again is back.
    """
    rows = _as_rows(source, found)
    query = select(_candidate).where(_candidate.c.source == source).order_by(_candidate.c.id)
    kept = [] if first else session.execute(query).all()
    by_key: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in kept:
        by_key[row.key].append(row)
    present: set[int] = set()
    fresh: list[dict[str, Any]] = []
    for values in rows:
        same = next((row for row in by_key[values["key"]] if _same(row, values)), None)
        if same is None:
            fresh.append({**values, "rules_version": rules_version, "gone": False, "recorded_at": recorded_at})
        else:
            present.add(same.id)
    _mark(session, [row.id for row in kept if row.gone and row.id in present], gone=False)
    _mark(session, [row.id for row in kept if not row.gone and row.id not in present], gone=True)
    _add(session, fresh)
    found_keys = {values["key"] for values in rows}
    changed = sum(1 for values in fresh if by_key[values["key"]])
    gone = {row.key for row in kept if not row.gone} - found_keys
    return Extraction(len(rows), len(fresh) - changed, changed, len(gone))


def pending(session: Session) -> list[PendingCandidate]:
    """Return what is still to be decided: what is likeliest to be a claim first, by the record of the rules behind it
    (`_likely_first`), else by the day it was said, the document, and the order of appearance.

    A decision settles its own candidate. One whose candidate present rules no longer find settles what they find in
    its place: the same numbers and due date in a span of the same source that shares at least half of the shorter.
    """
    rows = _present(session)
    live = decisions.live(session)
    decided = {decision.key for decision in live}
    present = {row.key for row in rows}
    orphans = [decision for decision in live if decision.key not in present]
    open_ones = [_pending(row) for row in rows if row.key not in decided]
    settled = _settled(open_ones, [(d.source, d.record) for d in orphans if d.source])
    return _likely_first([item for item in open_ones if item.key not in settled], rulerecords.records(session))


def _likely_first(items: list[PendingCandidate], known: dict[str, RuleRecord]) -> list[PendingCandidate]:
    """Return candidates in the order of review: those whose rules found claims before come first.

    The chances are taken in steps of a tenth, so that within a step the order given stands and reading does not jump
    about. A restatement is not moved ahead of what it restates.
    """
    if not known:
        return items
    steps = {item.key: round(promise(item.candidate.rules, known), 1) for item in items}

    def step(item: PendingCandidate) -> float:
        own = steps[item.key]
        return min(own, steps.get(item.restates, own)) if item.restates else own

    return sorted(items, key=lambda item: -step(item))


def present(session: Session) -> list[PendingCandidate]:
    """Return all that present rules find, decided or not, by day, document and order of appearance."""
    return [_pending(row) for row in _present(session)]


def _present(session: Session) -> Sequence[Row[Any]]:
    return session.execute(
        select(*_CANDIDATE_COLUMNS)
        .join(_source, _source.c.sha256 == _candidate.c.source)
        .where(_candidate.c.gone.is_(False))
        .order_by(_source.c.said_on, _source.c.name, _source.c.id, _candidate.c.start_char, _candidate.c.id)
    ).all()


def by_key(session: Session, key: str) -> PendingCandidate | None:
    """Return the latest reading of a candidate, decided or not, gone or not."""
    row = session.execute(
        select(*_CANDIDATE_COLUMNS).where(_candidate.c.key == key).order_by(_candidate.c.gone, _candidate.c.id.desc())
    ).first()
    return None if row is None else _pending(row)


def _as_rows(source: str, found: Sequence[Candidate]) -> list[dict[str, Any]]:
    """Return the columns of each candidate, once for each key; a restatement points to a key instead of a number."""
    keys = [content_key(candidate, source) for candidate in found]
    rows: dict[str, dict[str, Any]] = {}
    for key, candidate in zip(keys, found, strict=True):
        earlier = candidate.restates
        restates = keys[earlier] if earlier is not None and 0 <= earlier < len(keys) else None
        rows.setdefault(
            key,
            {
                **statement_values(candidate),
                "key": key,
                "source": source,
                "restates": restates if restates != key else None,
                "confidence": candidate.confidence,
                "rules": list(candidate.rules),
                "reasons": [[reason.name, reason.weight, reason.words] for reason in candidate.reasons],
            },
        )
    return list(rows.values())


def _add(session: Session, fresh: Sequence[dict[str, Any]]) -> None:
    try:
        put(session, _candidate, _ADDED, list(map(_IN_ORDER, fresh)))
    except RefusedRowError as error:
        quote = fresh[error.place]["quote"]
        raise ContradictionError(f"“{quote[:40]}” was refused, with its document: {error}") from error


def _same(row: Row[Any], values: dict[str, Any]) -> bool:
    return all(getattr(row, name) == values[name] for name in _COMPARED)


def _mark(session: Session, ids: list[int], *, gone: bool) -> None:
    if ids:
        rows = [{"row_id": number} for number in ids]
        statement = update(_candidate).where(_candidate.c.id == bindparam("row_id")).values(gone=gone)
        session.connection().execute(statement, rows)


def _pending(row: Row[Any]) -> PendingCandidate:
    reasons = tuple(Reason(name, weight, words) for name, weight, words in row.reasons)
    said = {name: getattr(row, name) for name in RECORD_FIELDS}
    candidate = Candidate(**said, confidence=row.confidence, rules=tuple(row.rules), reasons=reasons)
    return PendingCandidate(row.key, row.source, candidate, row.restates)


def _settled(items: Iterable[PendingCandidate], decided: Iterable[tuple[str, Statement]]) -> set[str]:
    """Return the keys of the items that some decision, made under other rules, speaks of.

    Where it fits several and only some have its subject, it speaks of those.
    """
    places: dict[tuple[Any, ...], list[PendingCandidate]] = defaultdict(list)
    for item in items:
        places[_figures(item.source, item.candidate)].append(item)
    settled: set[str] = set()
    for source, record in decided:
        near = [i for i in places.get(_figures(source, record), ()) if _overlap(i.candidate, record)]
        alike = [item for item in near if item.candidate.subject == record.subject]
        settled.update(item.key for item in alike or near)
    return settled


def _figures(source: str, said: Statement) -> tuple[Any, ...]:
    return source, said.comparator, said.value, said.low, said.high, said.due_on


def _overlap(one: Statement, other: Statement) -> bool:
    shared = min(one.end_char, other.end_char) - max(one.start_char, other.start_char)
    shorter = min(one.end_char - one.start_char, other.end_char - other.start_char)
    return shared > 0 and 2 * shared >= shorter
