"""The whole ledger as values: what `dump` writes. Claims and tags follow from entries; `filling` is the way back."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Table, select

from tracker.model.claim import RECORD_FIELDS, Candidate, Reason
from tracker.model.source import Source
from tracker.model.verdict import Link
from tracker.model.whole import Entry, FoundCandidate
from tracker.store import decisions, observations, opinions, remarks, verdicts
from tracker.store.rows import MANY, table_of
from tracker.store.session import Session
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.decision import DecisionRow, OpinionRow
from tracker.store.tables.link import LinkRow
from tracker.store.tables.observation import ObservationRow
from tracker.store.tables.remark import RemarkRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import VerdictRow

DUMPED = (SourceRow, CandidateRow, DecisionRow, OpinionRow, VerdictRow, RemarkRow, LinkRow, ObservationRow)
_source = table_of(SourceRow)
_candidate = table_of(CandidateRow)
_decision = table_of(DecisionRow)
_opinion = table_of(OpinionRow)
_verdict = table_of(VerdictRow)
_remark = table_of(RemarkRow)
_link = table_of(LinkRow)
_observation = table_of(ObservationRow)
_claim = table_of(ClaimRow)
_by_day = (_source.c.said_on, _source.c.name, _source.c.id)


Entries = Iterator[Entry[Any]]


def entries(session: Session, kind: str) -> Entries:
    """Yield everything of a kind (a name of KINDS), as it comes from the database.

    Documents by day and name, candidates by their place there, the rest in the order recorded.
    """
    yield from KINDS[kind](session)


def is_empty(session: Session) -> bool:
    """Whether nothing at all is kept."""
    return not any(session.execute(select(table_of(row)).limit(1)).first() for row in (*DUMPED, ClaimRow))


def _rows(session: Session, query: Select[Any]) -> Iterator[Row[Any]]:
    return iter(session.execute(query.execution_options(yield_per=MANY)))


def _documents(session: Session) -> Entries:
    names = [field.name for field in fields(Source)]
    query = select(*(_source.c[name] for name in names), _source.c.recorded_at).order_by(*_by_day)
    for row in _rows(session, query):
        yield Entry(Source(**{name: getattr(row, name) for name in names}), row.recorded_at)


def _candidates(session: Session) -> Entries:
    order: tuple[ColumnElement[Any], ...] = (*_by_day, _candidate.c.start_char, _candidate.c.id)
    query = select(_candidate).join(_source, _source.c.sha256 == _candidate.c.source).order_by(*order)
    return (Entry(_as_found(row), row.recorded_at) for row in _rows(session, query))


def _decisions(session: Session) -> Entries:
    query = select(_decision).order_by(_decision.c.id)
    return (Entry(decisions.as_decision(row), row.recorded_at, row.takes_back) for row in _rows(session, query))


def _opinions(session: Session) -> Entries:
    said = opinions.every(session)
    moments = session.execute(select(_opinion.c.recorded_at).order_by(_opinion.c.id)).scalars()
    return (Entry(opinion, moment) for opinion, moment in zip(said, moments, strict=True))


def _verdicts(session: Session) -> Entries:
    cited = verdicts.pages(session, None)
    for row in _rows(session, _of_claims(_verdict)):
        verdict = verdicts.with_evidence(row, row.claim_key, cited.get(row.id, ()))
        yield Entry(verdict, row.recorded_at, row.takes_back)


def _remarks(session: Session) -> Entries:
    rows = _rows(session, _of_claims(_remark))
    return (Entry(remarks.as_remark(row, row.claim_key), row.recorded_at, row.takes_back) for row in rows)


def _of_claims(table: Table) -> Select[Any]:
    """Return the query of a table's rows with the keys of the claims that they are of."""
    joined = select(table, _claim.c.key.label("claim_key")).join(_claim, _claim.c.id == table.c.claim_id)
    return joined.order_by(table.c.id)


def _links(session: Session) -> Entries:
    later, earlier = _claim.alias("later"), _claim.alias("earlier")
    query = (
        select(_link, later.c.key.label("later_key"), earlier.c.key.label("earlier_key"))
        .join(later, later.c.id == _link.c.later_id)
        .join(earlier, earlier.c.id == _link.c.earlier_id)
        .order_by(_link.c.id)
    )
    for row in _rows(session, query):
        link = Link(later=row.later_key, earlier=row.earlier_key, kind=row.kind, by=row.by, linked_on=row.linked_on)
        yield Entry(link, row.recorded_at, row.takes_back)


def _observations(session: Session) -> Entries:
    figures = observations.every(session)
    moments = session.execute(select(_observation.c.recorded_at).order_by(_observation.c.id)).scalars()
    return (Entry(figure, moment) for figure, moment in zip(figures, moments, strict=True))


def _as_found(row: Row[Any]) -> FoundCandidate:
    said = {name: getattr(row, name) for name in RECORD_FIELDS}
    reasons = tuple(Reason(name, weight, words) for name, weight, words in row.reasons)
    return FoundCandidate(
        key=row.key,
        source=row.source,
        candidate=Candidate(**said, confidence=row.confidence, rules=tuple(row.rules), reasons=reasons),
        restates=row.restates,
        rules_version=row.rules_version,
        gone=row.gone,
    )


def tables() -> set[str]:
    """Return the tables that a dump holds: evidence goes with its verdict; claims and tags follow from the rest."""
    return {table_of(row).name for row in DUMPED} | {"evidence", "claim", "tag"}


KINDS: dict[str, Callable[[Session], Entries]] = {
    "sources": _documents,
    "candidates": _candidates,
    "decisions": _decisions,
    "opinions": _opinions,
    "verdicts": _verdicts,
    "remarks": _remarks,
    "links": _links,
    "observations": _observations,
}
