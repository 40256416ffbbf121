"""What can be wrong with a ledger although the database accepts it. Each finding says what and where, in one line."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import inspect, select, text

from tracker.model.claim import RECORD_FIELDS, content_key
from tracker.model.remark import Remark, standing
from tracker.model.verdict import DecisionKind
from tracker.store import remarks, search, verdicts
from tracker.store.migrate import HEAD, revision_of
from tracker.store.rows import record_of, table_of
from tracker.store.session import Session
from tracker.store.sources import text_hash
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.claim import ClaimRow, TagRow
from tracker.store.tables.decision import DecisionRow
from tracker.store.tables.every import METADATA
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import VerdictRow

_candidate = table_of(CandidateRow)
_claim = table_of(ClaimRow)
_decision = table_of(DecisionRow)
_source = table_of(SourceRow)
_tag = table_of(TagRow)
_verdict = table_of(VerdictRow)
_SAID = tuple(_claim.c[name] for name in ("id", "key", "source", "quote", "start_char", "end_char"))


def database(session: Session) -> Iterator[str]:
    """Yield what is wrong with the file itself: revision, tables, columns, damage, rows that refer to nothing."""
    connection = session.connection()
    found = revision_of(connection)
    if found != HEAD:
        yield f"the database is at revision {found}, this program at {HEAD}"
    look = inspect(connection)
    there = set(look.get_table_names())
    for name, described in METADATA.tables.items():
        if name not in there:
            yield f"table {name} is missing"
            continue
        missing = {column.name for column in described.columns} - {c["name"] for c in look.get_columns(name)}
        yield from (f"table {name} has no column {column}" for column in sorted(missing))
    if connection.dialect.name != "sqlite":  # PostgreSQL holds to its keys by itself
        return
    for row in session.execute(text("PRAGMA foreign_key_check")):
        yield f"table {row[0]}, row {row[1]}: refers to a row of {row[2]} that is not there"
    for row in session.execute(text("PRAGMA integrity_check")):
        if row[0] != "ok":
            yield f"the file is damaged: {row[0]}"


def texts(session: Session) -> Iterator[str]:
    """Yield the documents whose text is not the one that was read, and every quote that does not stand in its text."""
    quotes = _quotes(session)
    for source in session.execute(select(_source.c.sha256, _source.c.name, _source.c.text_sha256)).all():
        said = session.execute(select(_source.c.text).where(_source.c.sha256 == source.sha256)).scalar_one()
        where = f"document {source.name} ({source.sha256[:12]})"
        if source.text_sha256 != text_hash(said):
            yield f"{where}: its text is not the one that was read"
        for what, quote, start, end in quotes.get(source.sha256, ()):
            if said[start:end] != quote:
                yield f"{what}: “{quote[:40]}” does not stand at {start} to {end} of {where}"


def _quotes(session: Session) -> dict[str, list[tuple[str, str, int, int]]]:
    found: dict[str, list[tuple[str, str, int, int]]] = defaultdict(list)
    for row in session.execute(select(*_SAID).where(_claim.c.source.is_not(None))):
        found[row.source].append((f"claim {row.id} ({row.key})", row.quote, row.start_char, row.end_char))
    names = ("id", "key", "source", "quote", "start_char", "end_char")
    for row in session.execute(select(*(_candidate.c[name] for name in names))):
        found[row.source].append((f"candidate {row.key}", row.quote, row.start_char, row.end_char))
    decided = select(_decision.c.id, _decision.c.source, _decision.c.record).where(_decision.c.source.is_not(None))
    for row in session.execute(decided):
        record = row.record
        found[row.source].append((f"decision d{row.id}", record["quote"], record["start_char"], record["end_char"]))
    return found


def claims(session: Session) -> Iterator[str]:
    """Yield the claims that are not what the last entries make them: record, key, withdrawn, outcome, tags."""
    accepted, live = _accepted(session)
    last = select(_verdict.c.claim_id, *(_verdict.c[column] for column in verdicts.LAST.values())).order_by(
        _verdict.c.id
    )
    unjudged = (None,) * len(verdicts.LAST)
    rulings = {row.claim_id: tuple(row[1:]) if row.outcome else unjudged for row in session.execute(last)}
    said: dict[str, list[Remark]] = defaultdict(list)
    for kept in remarks.every(session):
        said[kept.remark.claim].append(kept.remark)
    tags: dict[int, set[str]] = defaultdict(set)
    for row in session.execute(select(_tag.c.claim_id, _tag.c.name)):
        tags[row.claim_id].add(row.name)
    for row in session.execute(select(_claim).order_by(_claim.c.id)):
        where = f"claim {row.id} ({row.key})"
        decision = accepted.get(row.id)
        if decision is None:
            yield f"{where}: no decision made it"
            continue
        record = record_of(decision.record)
        wrong = [name for name in RECORD_FIELDS if getattr(row, name) != getattr(record, name)]
        if wrong:
            yield f"{where}: {', '.join(wrong)} differ from its last decision, d{decision.id}"
        if content_key(record, decision.source) != row.key:
            yield f"{where}: its last decision, d{decision.id}, makes another claim"
        if row.withdrawn is (row.id in live):
            yield f"{where}: {'withdrawn, but a decision makes it' if row.withdrawn else 'no decision makes it now'}"
        repeated = zip(verdicts.LAST, rulings.get(row.id, unjudged), strict=True)
        wrong = [name for name, said_last in repeated if getattr(row, name) != said_last]
        if wrong:
            yield f"{where}: {', '.join(wrong)} differ from its last verdict"
        if tags.get(row.id, set()) != set(standing(said.get(row.key, []))[0]):
            yield f"{where}: its tags are not what was put on it"


def _accepted(session: Session) -> tuple[dict[int, Any], set[int]]:
    """Return the last acceptance of each claim, by claim id, and the claims that some last decision makes."""
    accepted: dict[int, Any] = {}
    last: dict[str, int | None] = {}
    names = ("id", "key", "kind", "source", "claim_id", "record")
    for row in session.execute(select(*(_decision.c[name] for name in names)).order_by(_decision.c.id)):
        last[row.key] = row.claim_id
        if row.kind is DecisionKind.ACCEPT:
            accepted[row.claim_id] = row
    return accepted, {number for number in last.values() if number is not None}


def orphans(session: Session) -> Iterator[str]:
    """Yield what names something that is not there, where no foreign key could refuse it."""
    candidates = set(session.execute(select(_candidate.c.key)).scalars())
    keys = set(session.execute(select(_claim.c.key)).scalars())
    named = select(_candidate.c.key, _candidate.c.restates).where(_candidate.c.restates.is_not(None))
    for row in session.execute(named):
        if row.restates not in candidates:
            yield f"candidate {row.key}: repeats {row.restates}, which is not there"
    doubles = select(_decision.c.id, _decision.c.of).where(_decision.c.of.is_not(None))
    for row in session.execute(doubles):
        if row.of not in keys:
            yield f"decision d{row.id}: a repetition of {row.of}, which is not there"


def words(session: Session) -> Iterator[str]:
    """Yield the claims that a search would not find by the words that they hold now."""
    if not search.has_index(session):
        return
    indexed = dict(session.execute(text(f"SELECT rowid, words FROM {search.INDEX}")).all())  # noqa: S608 - a constant
    for number in session.execute(select(_claim.c.id).order_by(_claim.c.id)).scalars():
        if indexed.pop(number, None) != search.indexed_words(session, number):
            yield f"claim {number}: the index of words does not hold what it says"
    yield from (f"the index of words holds a claim {number} that is not there" for number in sorted(indexed))
