"""The whole ledger as values: what `dump` writes. Claims and tags follow from entries; `filling` is the way back."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Row, select

from tracker.model.claim import RECORD_FIELDS, Candidate, Reason
from tracker.model.verdict import Link
from tracker.model.whole import Entry, FoundCandidate, Whole
from tracker.store import decisions, observations, opinions, remarks, sources, verdicts
from tracker.store.rows import table_of
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


def read(session: Session) -> Whole:
    """Return everything: documents by day and name, candidates by their place there, the rest in the order recorded."""
    keys: dict[int, str] = dict(session.execute(select(_claim.c.id, _claim.c.key)).all())
    return Whole(
        sources=_documents(session),
        candidates=_candidates(session),
        decisions=_entries(session, _decision, decisions.as_decision),
        opinions=tuple(
            Entry(opinion, row.recorded_at)
            for opinion, row in zip(opinions.every(session), _moments(session, _opinion), strict=True)
        ),
        verdicts=_verdicts(session, keys),
        remarks=_entries(session, _remark, lambda row: remarks.as_remark(row, keys[row.claim_id])),
        links=_entries(session, _link, lambda row: _as_link(row, keys)),
        observations=tuple(
            Entry(figure, row.recorded_at)
            for figure, row in zip(observations.every(session), _moments(session, _observation), strict=True)
        ),
    )


def is_empty(session: Session) -> bool:
    """Whether nothing at all is kept."""
    return not any(session.execute(select(table_of(row)).limit(1)).first() for row in (*DUMPED, ClaimRow))


def _entries(session: Session, table: Any, value: Callable[[Row[Any]], Any]) -> tuple[Entry[Any], ...]:
    rows = session.execute(select(table).order_by(table.c.id))
    return tuple(Entry(value(row), row.recorded_at, row.takes_back) for row in rows)


def _moments(session: Session, table: Any) -> list[Row[Any]]:
    return list(session.execute(select(table.c.recorded_at).order_by(table.c.id)))


def _documents(session: Session) -> tuple[Entry[Any], ...]:
    moments = {row.sha256: row.recorded_at for row in session.execute(select(_source.c.sha256, _source.c.recorded_at))}
    found = {source.sha256: source for source in sources.every(session)}
    order = session.execute(select(_source.c.sha256).order_by(*_by_day)).scalars()
    return tuple(Entry(found[sha256], moments[sha256]) for sha256 in order)


def _candidates(session: Session) -> tuple[Entry[FoundCandidate], ...]:
    order: tuple[ColumnElement[Any], ...] = (*_by_day, _candidate.c.start_char, _candidate.c.id)
    query = select(_candidate).join(_source, _source.c.sha256 == _candidate.c.source).order_by(*order)
    return tuple(Entry(_as_found(row), row.recorded_at) for row in session.execute(query))


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


def _verdicts(session: Session, keys: dict[int, str]) -> tuple[Entry[Any], ...]:
    cited = verdicts.pages(session, None)
    return _entries(
        session, _verdict, lambda row: verdicts.with_evidence(row, keys[row.claim_id], cited.get(row.id, ()))
    )


def _as_link(row: Row[Any], keys: dict[int, str]) -> Link:
    return Link(
        later=keys[row.later_id], earlier=keys[row.earlier_id], kind=row.kind, by=row.by, linked_on=row.linked_on
    )


def tables() -> set[str]:
    """Return the tables that a dump holds: evidence goes with its verdict; claims and tags follow from the rest."""
    return {table_of(row).name for row in DUMPED} | {"evidence", "claim", "tag"}
