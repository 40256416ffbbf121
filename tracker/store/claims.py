"""The claims: finding, listing, naming them. What is listed is read in as few queries as can be."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, false, select

from tracker.errors import UsageError
from tracker.model.claim import KEY_LENGTH, KEY_LETTERS, RECORD_FIELDS, Claim
from tracker.model.verdict import Status, status_on
from tracker.store.filters import ClaimFilter, conditions, order
from tracker.store.rows import bare, table_of
from tracker.store.session import Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tags import tags_of

if TYPE_CHECKING:
    from tracker.model.verdict import Verdict

__all__ = ["ClaimFilter", "ListedClaim", "ScorableClaim", "find", "resolve_id", "tags_of"]

_claim = table_of(ClaimRow)
_OWN = ("key", "id", "source", "decided_on")
COLUMNS = tuple(_claim.c[name] for name in (*RECORD_FIELDS, *_OWN))
_MAX_ID = 2**31 - 1
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A claim, its status on the day asked, and the ruling that stands (None, or without outcome if reopened)."""

    claim: Claim
    status: Status
    verdict: "Verdict | None"

    @property
    def source_name(self) -> str:
        """The name of the document in which it was said."""
        return self.claim.document


class ScorableClaim(NamedTuple):
    """A claim for scoring, the ruling that stood (without its evidence), and the language of its source."""

    claim: Claim
    verdict: "Verdict | None"
    language: str | None


def find(session: Session, wanted: ClaimFilter, today: date) -> list[ListedClaim]:
    """Return the claims that a filter lets through, in its order, with their status on `today`."""
    tests = conditions(wanted, today, _claim)
    if wanted.search:
        from tracker.store import search

        tests.append(search.condition(session, wanted.search, _claim))
    query = select(*COLUMNS, _claim.c.last_outcome).where(*tests).order_by(*order(wanted, _claim))
    if wanted.limit is not None:
        query = query.limit(wanted.limit)
    rows = session.execute(query).all()
    tags = tags_of(session, [row.id for row in rows])
    rulings = _rulings(session, [(row.id, row.key) for row in rows if row.last_outcome is not None])
    return [
        ListedClaim(
            as_claim(row, tags),
            status_on(today, due_on=row.due_on, outcome=row.last_outcome),
            rulings.get(row.id),
        )
        for row in rows
    ]


def _rulings(session: Session, judged: list[tuple[int, str]]) -> "dict[int, Verdict]":
    """Return the rulings that stand; what is open or due has none, and then their tables are not even defined."""
    if not judged:
        return {}
    from tracker.store import verdicts

    return verdicts.last_of(session, judged)


def by_key(session: Session, key: str) -> Claim | None:
    """Return the claim of a whole key, withdrawn or not, or None."""
    return _one(session, select(*COLUMNS).where(_claim.c.key == key))


def stands(session: Session, claim_id: int) -> bool:
    """Whether there is a claim of this id that is not withdrawn."""
    query = select(_claim.c.id).where(_claim.c.id == claim_id, _claim.c.withdrawn.is_(False))
    return session.execute(query).first() is not None


def resolve_id(session: Session, text: str, *, withdrawn: bool = False) -> Claim:
    """Return the claim that an integer id or a beginning of a key names; one that was withdrawn only if asked for.

    Raises UsageError where nothing or more than one has it, or where the claim was withdrawn.
    """
    wanted = text.strip()
    query = select(*COLUMNS, _claim.c.withdrawn)
    if wanted.isascii() and wanted.isdecimal():
        number = int(wanted) if len(wanted) <= len(str(_MAX_ID)) else _MAX_ID + 1
        query = query.where(_claim.c.id == number if number <= _MAX_ID else false())
    else:
        query = query.where(_key_begins(wanted.lower()))
    rows = session.execute(query.order_by(_claim.c.withdrawn, _claim.c.id).limit(_SHOWN + 1)).all()
    standing = [row for row in rows if not row.withdrawn] or (list(rows) if withdrawn else [])
    if not rows:
        raise UsageError(f"no claim has the id {text!r}: `claims list --status all` shows them with their ids")
    if not standing:
        raise UsageError(
            f"claim {text} was withdrawn: `claims log {text}` tells why, and `claims undo` takes an act back"
        )
    if len(standing) > 1:
        names = ", ".join(f"{row.id} ({row.key})" for row in standing[:_SHOWN])
        more = " and more" if len(standing) > _SHOWN else ""
        raise UsageError(f"{text!r} begins the key of more than one claim: {names}{more}; type more of it, or the id")
    return as_claim(standing[0], tags_of(session, [standing[0].id]))


def _key_begins(text: str) -> ColumnElement[bool]:
    """Return the test for a beginning of a key as a stretch of the index on keys, which LIKE could not use."""
    if not text or not set(text) <= set(KEY_LETTERS):
        return false()
    return _claim.c.key.between(text, text.ljust(KEY_LENGTH, KEY_LETTERS[-1]))


def add_by_hand(session: Session, claim: Claim, recorded_at: datetime, *, by: str) -> bool:
    """Keep a claim that a person entered: a decision without a source. Return False where it stands already."""
    from tracker.model.remark import Remark, RemarkKind
    from tracker.model.verdict import Decision, DecisionKind
    from tracker.store import decisions, remarks

    if session.execute(select(_claim.c.id).where(_claim.c.key == claim.key, _claim.c.withdrawn.is_(False))).first():
        return False
    day = claim.decided_on or claim.said_on
    decision = Decision(key=claim.key, kind=DecisionKind.ACCEPT, source=None, record=bare(claim), by=by, decided_on=day)
    decisions.record(session, decision, recorded_at)
    there = remarks.tags_of(session, claim.key)
    for name in sorted(set(claim.tags) - set(there)):
        said = Remark(claim=claim.key, kind=RemarkKind.TAG, text=name, by=by, made_on=day)
        remarks.add(session, said, recorded_at)
    return True


def every(session: Session) -> list[Claim]:
    """Return all claims that are not withdrawn, by id."""
    return [row.claim for row in find(session, ClaimFilter(statuses=frozenset(Status), sort="id"), date.max)]


def of_source(session: Session, sha256: str) -> list[Claim]:
    """Return the claims of a document that are not withdrawn, in the order of its text."""
    query = select(*COLUMNS).where(_claim.c.source == sha256, _claim.c.withdrawn.is_(False))
    rows = session.execute(query.order_by(_claim.c.start_char, _claim.c.id)).all()
    tags = tags_of(session, [row.id for row in rows])
    return [as_claim(row, tags) for row in rows]


def _one(session: Session, query: Select[Any]) -> Claim | None:
    row = session.execute(query).first()
    return None if row is None else as_claim(row, tags_of(session, [row.id]))


_SAID = len(RECORD_FIELDS)


def as_claim(row: Row[Any], tags: dict[int, tuple[str, ...]]) -> Claim:
    """Return the claim of a row that begins with COLUMNS."""
    said = dict(zip(RECORD_FIELDS, row, strict=False))
    return Claim(
        **said,
        key=row[_SAID],
        id=row[_SAID + 1],
        source=row[_SAID + 2],
        decided_on=row[_SAID + 3],
        tags=tags.get(row[_SAID + 1], ()),
    )
