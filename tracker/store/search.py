"""Finding claims by words in quote, subject, metric and notes: an FTS5 table on SQLite, trigrams on PostgreSQL.

FTS5's own tokenizers find no Chinese word of one or two characters (docs/performance.md), so each such character is
indexed as a word of its own, and a term is looked for as a phrase of them: any stretch is found, whatever its length.
Of other scripts a term finds where a word begins with it. What the index gives is compared with the words themselves,
so nothing is found that does not hold them as typed; where that leaves nothing at all, every claim is looked at.
On PostgreSQL trigram indexes (pg_trgm, where the server has it) serve the same comparison.
"""

import re
from collections import defaultdict
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Table,
    and_,
    column,
    exists,
    func,
    literal,
    or_,
    select,
    table,
    text,
    union_all,
)

from tracker.model.remark import RemarkKind
from tracker.store.rows import folded, table_of
from tracker.store.session import Look, Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.decision import DecisionRow
from tracker.store.tables.remark import RemarkRow
from tracker.store.tables.verdict import VerdictRow

INDEX = "claim_words"
"""The FTS5 table: its rowid is the claim's id."""
TRIGRAMS = "trgm_"
"""How the names of the trigram indexes on PostgreSQL begin."""

_MANY = 5000
"""So many claims are indexed at a time."""

_claim = table_of(ClaimRow)
_decision = table_of(DecisionRow)
_verdict = table_of(VerdictRow)
_remark = table_of(RemarkRow)
_words = table(INDEX, column("rowid"), column(INDEX))

# Han with its radicals, kana, bopomofo, hangul, compatibility forms and the supplementary planes of Han.
_ALONE = re.compile("[\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
_TOGETHER = re.compile(_ALONE.pattern + "+")
_TERM = re.compile(r'"([^"]+)"|(\S+)')


def split_characters(words: str) -> str:
    """Return text with each Chinese (Japanese, Korean) character as a word of its own."""
    return words if words.isascii() else _TOGETHER.sub(_apart, words)


def _apart(found: re.Match[str]) -> str:
    return f" {'  '.join(found[0])} "


def terms(wanted: str) -> list[str]:
    """Return the parts of a search that must all be there: words, and what stands between double quotes."""
    found = [quoted or word for quoted, word in _TERM.findall(wanted)]
    return found or [wanted]


def condition(session: Session | Look, wanted: str) -> ColumnElement[bool]:
    """Return the test for claims that hold every term in quote, subject, metric or a note, in any case."""
    parts = terms(wanted)
    if session.connection().dialect.name == "postgresql":
        return and_(*(_holds_by_trigrams(part) for part in parts))
    holds = and_(*(_holds(part) for part in parts))
    query = _match(parts) if has_index(session) else None
    if query is None:
        return holds
    matching = select(_words.c.rowid).where(_words.c[INDEX].op("MATCH")(literal(query)))
    found = and_(_claim.c.id.in_(matching), holds)
    return holds if session.execute(select(_claim.c.id).where(found).limit(1)).first() is None else found


def refresh(session: Session, claim_id: int) -> None:
    """Index a claim's words as they are now, in the transaction that changed them."""
    if not has_index(session):
        return
    session.execute(text(f"DELETE FROM {INDEX} WHERE rowid = :id"), {"id": claim_id})  # noqa: S608 - a constant
    words = {"id": claim_id, "words": indexed_words(session, claim_id)}
    session.execute(text(f"INSERT INTO {INDEX} (rowid, words) VALUES (:id, :words)"), words)  # noqa: S608 - a constant


def fill(session: Session) -> None:
    """Index the words of all claims, where none is indexed yet."""
    if not has_index(session):
        return
    said = select(_claim.c.id, _claim.c.quote, _claim.c.subject, _claim.c.metric).order_by(_claim.c.id).limit(_MANY)
    notes = _noted().subquery()
    of_claims = select(notes.c.claim_id, notes.c.note).order_by(notes.c.claim_id, notes.c.place, notes.c.id)
    add = f"INSERT INTO {INDEX} (rowid, words) VALUES (?, ?)"  # noqa: S608 - a constant
    last = 0
    while rows := session.execute(said.where(_claim.c.id > last)).all():
        first, last = last, rows[-1][0]
        noted: dict[int, list[str]] = defaultdict(list)
        for number, note in session.execute(of_claims.where(notes.c.claim_id > first, notes.c.claim_id <= last)):
            noted[number].append(note)
        words = [(row[0], [part for part in row[1:] if part] + noted.get(row[0], [])) for row in rows]
        indexed = [(number, split_characters("\n".join(parts))) for number, parts in words]
        session.connection().exec_driver_sql(add, indexed)


def _noted() -> CompoundSelect[Any]:
    """Return every note of a claim; `place` and `id` give the order of `indexed_words`."""
    accepted = and_(_decision.c.claim_id.is_not(None), _decision.c.note.is_not(None))
    places = (
        (_decision, _decision.c.note, accepted),
        (_verdict, _verdict.c.note, _verdict.c.note.is_not(None)),
        (_remark, _remark.c.text, _remark.c.kind == RemarkKind.NOTE),
    )
    return union_all(
        *(
            select(of.c.claim_id, words.label("note"), literal(place).label("place"), of.c.id).where(test)
            for place, (of, words, test) in enumerate(places)
        )
    )


def indexed_words(session: Session, claim_id: int) -> str:
    """Return what the index has to hold of a claim: quote, subject, metric, and every note that was ever written."""
    said = select(_claim.c.quote, _claim.c.subject, _claim.c.metric).where(_claim.c.id == claim_id)
    parts = [part for part in session.execute(said).one() if part]
    parts += session.execute(
        union_all(
            select(_decision.c.note).where(_decision.c.claim_id == claim_id, _decision.c.note.is_not(None)),
            select(_verdict.c.note).where(_verdict.c.claim_id == claim_id, _verdict.c.note.is_not(None)),
            select(_remark.c.text).where(_remark.c.claim_id == claim_id, _remark.c.kind == RemarkKind.NOTE),
        )
    ).scalars()
    return split_characters("\n".join(parts))


def has_index(session: Session | Look) -> bool:
    """Whether the database has the FTS5 table: PostgreSQL has not, nor a SQLite that was built without FTS5."""
    if session.connection().dialect.name != "sqlite":
        return False
    there = text("SELECT 1 FROM sqlite_master WHERE name = :name")
    return session.execute(there, {"name": INDEX}).first() is not None


def _match(parts: list[str]) -> str | None:
    """Return the FTS5 query, or None where some part holds nothing that the index has words for."""
    if any("\x00" in part or not re.search(r"[^\W_]", part) for part in parts):
        return None
    return " AND ".join(_phrase(part) for part in parts)


def _phrase(part: str) -> str:
    phrase = split_characters(part).strip().replace('"', '""')
    beginning = "" if _ALONE.match(part[-1]) else " *"
    return f'"{phrase}"{beginning}'


def _holds(part: str) -> ColumnElement[bool]:
    """Return the test for one part, by comparison: no index is asked (or needed) on the few rows that are left."""
    noted = [exists().where(of.c.claim_id == _claim.c.id, test) for of, test in _notes_with(part)]
    return or_(*_said_with(part), *noted)


def _holds_by_trigrams(part: str) -> ColumnElement[bool]:
    """Return the same test as a union of what the trigram indexes of PostgreSQL give, each asked by itself."""
    said = select(_claim.c.id).where(or_(*_said_with(part)))
    return _claim.c.id.in_(union_all(said, *(select(of.c.claim_id).where(test) for of, test in _notes_with(part))))


def _said_with(part: str) -> list[ColumnElement[bool]]:
    return [_has(column, part) for column in (_claim.c.quote, _claim.c.subject, _claim.c.metric)]


def _notes_with(part: str) -> list[tuple[Table, ColumnElement[bool]]]:
    written = and_(_remark.c.kind == RemarkKind.NOTE, _has(_remark.c.text, part))
    return [(_verdict, _has(_verdict.c.note, part)), (_decision, _has(_decision.c.note, part)), (_remark, written)]


def _has(column: ColumnElement[Any], part: str) -> ColumnElement[bool]:
    return func.lower(column).contains(folded(part), autoescape=True)
