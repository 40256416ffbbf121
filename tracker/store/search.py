"""Finding claims by words in quote, subject, metric and notes: an FTS5 table on SQLite, trigrams on PostgreSQL.

FTS5's own tokenizers find no Chinese word of one or two characters (docs/performance.md), so each such character is
indexed as a word of its own, and a term is looked for as a phrase of them: any stretch is found, whatever its length.
Of other scripts a term finds where a word begins with it. What the index gives is compared with the words themselves,
so nothing is found that does not hold them as typed; where that leaves nothing at all, every claim is looked at.
On PostgreSQL trigram indexes (pg_trgm, where the server has it) serve the same comparison, with the same beginnings.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    FromClause,
    TableClause,
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
from tracker.store.rows import folded
from tracker.store.tables.bare import CLAIM, DECISION, REMARK, VERDICT

if TYPE_CHECKING:
    from tracker.store.session import Look, Session

INDEX = "claim_words"
"""The FTS5 table: its rowid is the claim's id."""
TRIGRAMS = "trgm_"
"""How the names of the trigram indexes on PostgreSQL begin."""

_MANY = 5000
"""So many claims are indexed at a time."""

_words = table(INDEX, column("rowid"), column(INDEX))

# Han with its radicals, kana, bopomofo, hangul, compatibility forms and the supplementary planes of Han.
_ALONE = re.compile("[\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
_TOGETHER = re.compile(_ALONE.pattern + "+")
_LETTER = (
    "[0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff"
    "\u0370-\u1fff\u2c00-\u2dff\ua4d0-\ua95f\ua980-\uabff]"
)
"""Letters and digits of scripts that write words apart: what a server takes for a letter goes by its collation."""
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


def condition(session: "Session | Look", wanted: str, claim: FromClause = CLAIM) -> ColumnElement[bool]:
    """Return the test for claims that hold every term in quote, subject, metric or a note, in any case.

    `claim` is the table by which the query names the claims.
    """
    parts = terms(wanted)
    if session.connection().dialect.name == "postgresql":
        holds = and_(*(_holds_by_trigrams(part, claim) for part in parts))
        if not all(map(_has_words, parts)):
            return holds
        found = and_(*(_holds_by_trigrams(part, claim, begun=True) for part in parts))
    else:
        holds = and_(*(_holds(part, claim) for part in parts))
        if not has_index(session) or not all(map(_has_words, parts)):
            return holds
        query = " AND ".join(_phrase(part) for part in parts)
        matching = select(_words.c.rowid).where(_words.c[INDEX].op("MATCH")(literal(query)))
        found = and_(claim.c.id.in_(matching), holds)
    return holds if session.execute(select(claim.c.id).where(found).limit(1)).first() is None else found


def refresh(session: "Session", claim_id: int) -> None:
    """Index a claim's words as they are now, in the transaction that changed them."""
    if not has_index(session):
        return
    session.execute(text(f"DELETE FROM {INDEX} WHERE rowid = :id"), {"id": claim_id})  # noqa: S608 - a constant
    words = {"id": claim_id, "words": indexed_words(session, claim_id)}
    session.execute(text(f"INSERT INTO {INDEX} (rowid, words) VALUES (:id, :words)"), words)  # noqa: S608 - a constant


def fill(session: "Session") -> None:
    """Index the words of all claims, where none is indexed yet."""
    if not has_index(session):
        return
    said = select(CLAIM.c.id, CLAIM.c.quote, CLAIM.c.subject, CLAIM.c.metric).order_by(CLAIM.c.id).limit(_MANY)
    notes = _noted().subquery()
    of_claims = select(notes.c.claim_id, notes.c.note).order_by(notes.c.claim_id, notes.c.place, notes.c.id)
    add = f"INSERT INTO {INDEX} (rowid, words) VALUES (?, ?)"  # noqa: S608 - a constant
    last = 0
    while rows := session.execute(said.where(CLAIM.c.id > last)).all():
        first, last = last, rows[-1][0]
        noted: dict[int, list[str]] = defaultdict(list)
        for number, note in session.execute(of_claims.where(notes.c.claim_id > first, notes.c.claim_id <= last)):
            noted[number].append(note)
        words = [(row[0], [part for part in row[1:] if part] + noted.get(row[0], [])) for row in rows]
        indexed = [(number, split_characters("\n".join(parts))) for number, parts in words]
        session.connection().exec_driver_sql(add, indexed)


def _noted() -> CompoundSelect[Any]:
    """Return every note of a claim; `place` and `id` give the order of `indexed_words`."""
    accepted = and_(DECISION.c.claim_id.is_not(None), DECISION.c.note.is_not(None))
    places = (
        (DECISION, DECISION.c.note, accepted),
        (VERDICT, VERDICT.c.note, VERDICT.c.note.is_not(None)),
        (REMARK, REMARK.c.text, REMARK.c.kind == RemarkKind.NOTE),
    )
    return union_all(
        *(
            select(of.c.claim_id, words.label("note"), literal(place).label("place"), of.c.id).where(test)
            for place, (of, words, test) in enumerate(places)
        )
    )


def indexed_words(session: "Session", claim_id: int) -> str:
    """Return what the index has to hold of a claim: quote, subject, metric, and every note that was ever written."""
    said = select(CLAIM.c.quote, CLAIM.c.subject, CLAIM.c.metric).where(CLAIM.c.id == claim_id)
    parts = [part for part in session.execute(said).one() if part]
    parts += session.execute(
        union_all(
            select(DECISION.c.note).where(DECISION.c.claim_id == claim_id, DECISION.c.note.is_not(None)),
            select(VERDICT.c.note).where(VERDICT.c.claim_id == claim_id, VERDICT.c.note.is_not(None)),
            select(REMARK.c.text).where(REMARK.c.claim_id == claim_id, REMARK.c.kind == RemarkKind.NOTE),
        )
    ).scalars()
    return split_characters("\n".join(parts))


def has_index(session: "Session | Look") -> bool:
    """Whether the database has the FTS5 table: PostgreSQL has not, nor a SQLite that was built without FTS5."""
    if session.connection().dialect.name != "sqlite":
        return False
    there = text("SELECT 1 FROM sqlite_master WHERE name = :name")
    return session.execute(there, {"name": INDEX}).first() is not None


def _has_words(part: str) -> bool:
    """Whether a part holds something that an index has words for."""
    return "\x00" not in part and re.search(r"[^\W_]", part) is not None


def _phrase(part: str) -> str:
    phrase = split_characters(part).strip().replace('"', '""')
    beginning = "" if _ALONE.match(part[-1]) else " *"
    return f'"{phrase}"{beginning}'


def _holds(part: str, claim: FromClause) -> ColumnElement[bool]:
    """Return the test for one part, by comparison: no index is asked (or needed) on the few rows that are left."""
    noted = [exists().where(of.c.claim_id == claim.c.id, test) for of, test in _notes_with(part)]
    return or_(*_said_with(part, claim), *noted)


def _holds_by_trigrams(part: str, claim: FromClause, *, begun: bool = False) -> ColumnElement[bool]:
    """Return the same test as a union of what the trigram indexes of PostgreSQL give, each asked by itself.

    `begun`: a word must begin where the part does, as FTS5 has it.
    """
    has = _begins if begun and re.match(_LETTER, part) else _has
    said = select(CLAIM.c.id).where(or_(*_said_with(part, CLAIM, has)))
    return claim.c.id.in_(union_all(said, *(select(of.c.claim_id).where(test) for of, test in _notes_with(part, has))))


_Test = Callable[[ColumnElement[Any], str], ColumnElement[bool]]


def _has(column: ColumnElement[Any], part: str) -> ColumnElement[bool]:
    return func.lower(column).contains(folded(part), autoescape=True)


def _begins(column: ColumnElement[Any], part: str) -> ColumnElement[bool]:
    plain = re.sub(r"([^\w\s])", r"\\\1", folded(part))
    return and_(_has(column, part), func.lower(column).op("~")(literal(f"(?<!{_LETTER}){plain}")))


def _said_with(part: str, claim: FromClause, has: _Test = _has) -> list[ColumnElement[bool]]:
    return [has(column, part) for column in (claim.c.quote, claim.c.subject, claim.c.metric)]


def _notes_with(part: str, has: _Test = _has) -> list[tuple[TableClause, ColumnElement[bool]]]:
    written = and_(REMARK.c.kind == RemarkKind.NOTE, has(REMARK.c.text, part))
    return [(VERDICT, has(VERDICT.c.note, part)), (DECISION, has(DECISION.c.note, part)), (REMARK, written)]
