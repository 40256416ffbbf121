"""Rulings on claims, append-only: the last one of a claim counts, and a row without outcome reopens it."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ARRAY, Integer, Row, Select, any_, exists, func, insert, literal, select, update

from tracker.model.verdict import Evidence, Verdict
from tracker.store.rows import MANY, insert_one, stretch, table_of
from tracker.store.session import Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.verdict import EvidenceRow, VerdictRow

_verdict = table_of(VerdictRow)
_evidence = table_of(EvidenceRow)
_claim = table_of(ClaimRow)
_FIELDS = ("outcome", "judged_on", "by", "actual", "fulfilled_on", "void_reason", "note")
LAST = {f"last_{name}": name for name in ("outcome", "judged_on", "actual", "fulfilled_on", "void_reason")}
"""Columns of a claim that repeat those of the ruling that stands; NULL where none does."""
_COLUMNS = (_verdict.c.id, _verdict.c.claim_id, *(_verdict.c[name] for name in _FIELDS), _verdict.c.recorded_at)


def record(session: Session, verdict: Verdict, recorded_at: datetime, *, takes_back: int | None = None) -> bool:
    """Add a ruling. Return False, adding nothing, where no claim has the key that it names.

    `takes_back` is the place, from 1, of the ruling on this claim that is undone.
    """
    claim_id = session.execute(select(_claim.c.id).where(_claim.c.key == verdict.claim)).scalar()
    if claim_id is None:
        return False
    values = {**{name: getattr(verdict, name) for name in _FIELDS}, "takes_back": takes_back}
    verdict_id = insert_one(session, _verdict, **values, claim_id=claim_id, recorded_at=recorded_at)
    pages = [
        {
            "verdict_id": verdict_id,
            "url": page.url,
            "title": page.title,
            "quote": page.quote,
            "accessed_on": page.accessed_on,
        }
        for page in verdict.evidence
    ]
    if pages:
        session.execute(insert(_evidence), pages)
    stands = verdict.outcome is not None
    repeated = {name: values[column] if stands else None for name, column in LAST.items()}
    session.execute(update(_claim).where(_claim.c.id == claim_id).values(repeated))
    if verdict.note:
        from tracker.store import search

        search.refresh(session, claim_id)
    return True


def repeat_last(session: Session) -> None:
    """Let the claims of a ledger that is being filled repeat the rulings that stand; as yet they repeat none."""
    later = _verdict.alias("later")
    overtaken = exists().where(later.c.claim_id == _verdict.c.claim_id, later.c.id > _verdict.c.id)
    session.execute(
        update(_claim)
        .where(_verdict.c.claim_id == _claim.c.id, ~overtaken.correlate(_verdict), _verdict.c.outcome.is_not(None))
        .values({name: _verdict.c[column] for name, column in LAST.items()})
    )


def history(session: Session, claim_key: str) -> list[Verdict]:
    """Return every ruling on a claim, reopenings among them, in the order recorded."""
    return [verdict for verdict, _ in log(session, claim_key)]


def log(session: Session, claim_key: str) -> list[tuple[Verdict, datetime]]:
    """Return every ruling on a claim with the moment at which it was recorded."""
    rows = session.execute(_of_claims().where(_claim.c.key == claim_key)).all()
    found = pages(session, [row.id for row in rows])
    return [(with_evidence(row, row.key, found.get(row.id, ())), row.recorded_at) for row in rows]


def last(session: Session, claim_key: str) -> Verdict | None:
    """Return the ruling that stands, or None; a reopening stands as a ruling without outcome."""
    found = history(session, claim_key)
    return found[-1] if found else None


def every(session: Session) -> list[Verdict]:
    """Return all rulings on all claims, in the order recorded."""
    rows = session.execute(_of_claims()).all()
    found = pages(session, None)
    return [with_evidence(row, row.key, found.get(row.id, ())) for row in rows]


def last_of(session: Session, claims: Collection[tuple[int, str]]) -> dict[int, Verdict]:
    """Return the rulings that stand on claims, given as (id, key), with their evidence, by claim id."""
    keys = dict(claims)
    query = select(*_COLUMNS).where(_verdict.c.id.in_(_last_ids(list(keys) if len(keys) <= MANY else None)))
    rows = [row for row in session.execute(query) if row.claim_id in keys]
    found = pages(session, [row.id for row in rows])
    return {row.claim_id: with_evidence(row, keys[row.claim_id], found.get(row.id, ())) for row in rows}


def last_by(session: Session, as_of: date) -> dict[int, Row[Any]]:
    """Return the rows of the rulings that stood at the end of a day, without their evidence, by claim id."""
    last_ids = select(func.max(_verdict.c.id)).where(_verdict.c.judged_on <= as_of).group_by(_verdict.c.claim_id)
    return {row.claim_id: row for row in session.execute(select(*_COLUMNS).where(_verdict.c.id.in_(last_ids)))}


def of_rows(session: Session, found: Sequence[tuple[Row[Any], str]]) -> dict[int, Verdict]:
    """Return rows of `last_by`, each with its claim's key, as verdicts with their evidence, by claim id."""
    cited = pages(session, [row.id for row, _ in found])
    return {row.claim_id: with_evidence(row, key, cited.get(row.id, ())) for row, key in found}


def as_verdict(row: Row[Any], claim_key: str) -> Verdict:
    """Return a row of `last_by` as a verdict; it knows no evidence."""
    return with_evidence(row, claim_key, ())


def _of_claims() -> Select[Any]:
    joined = select(*_COLUMNS, _claim.c.key).join(_claim, _claim.c.id == _verdict.c.claim_id)
    return joined.order_by(_verdict.c.id)


def _last_ids(claims: list[int] | None) -> Select[Any]:
    query = select(func.max(_verdict.c.id)).group_by(_verdict.c.claim_id)
    return query if claims is None else query.where(_verdict.c.claim_id.in_(claims))


def pages(session: Session, verdicts: Sequence[int] | None) -> dict[int, tuple[Evidence, ...]]:
    """Return the evidence of some verdicts (None: of all), and maybe of others, in the order given, by verdict id."""
    if verdicts is not None and not verdicts:
        return {}
    query = select(_evidence).order_by(_evidence.c.id)
    if verdicts is not None:
        if near := stretch(verdicts):
            query = query.where(_evidence.c.verdict_id.between(*near))
        elif session.connection().dialect.name == "postgresql":  # one value, in a query that is always the same
            query = query.where(_evidence.c.verdict_id == any_(literal(list(verdicts), ARRAY(Integer))))
        elif len(verdicts) <= MANY:
            query = query.where(_evidence.c.verdict_id.in_(verdicts))
    cited: dict[int, list[Evidence]] = defaultdict(list)
    for row in session.execute(query):
        page = Evidence(url=row.url, title=row.title, quote=row.quote, accessed_on=row.accessed_on)
        cited[row.verdict_id].append(page)
    return {number: tuple(found) for number, found in cited.items()}


def with_evidence(row: Row[Any], claim: str, evidence: tuple[Evidence, ...]) -> Verdict:
    """Return a row of the table as a verdict on a claim (its key) with its evidence."""
    return Verdict(claim=claim, evidence=evidence, **{name: getattr(row, name) for name in _FIELDS})
