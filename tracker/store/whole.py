"""The whole ledger as values, and back: what `dump` writes and `load` reads. Claims and tags follow from entries."""

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Row, insert, select

from tracker.errors import TrackerError
from tracker.model.claim import RECORD_FIELDS, Candidate, Reason
from tracker.model.verdict import Link
from tracker.model.whole import Entry, FoundCandidate, Whole
from tracker.store import decisions, observations, opinions, remarks, sources, verdicts
from tracker.store.rows import statement_values, table_of
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


def write(session: Session, whole: Whole) -> None:
    """Keep everything in an empty ledger; the entries make the claims again.

    Raises TrackerError for what refers to nothing.
    """
    for document in whole.sources:
        sources.add(session, document.value, document.recorded_at)
    if whole.candidates:
        session.execute(insert(_candidate), [_candidate_values(entry) for entry in whole.candidates])
    for decided in whole.decisions:
        decisions.record(session, decided.value, decided.recorded_at, takes_back=decided.takes_back)
    for opinion in whole.opinions:
        opinions.add(session, opinion.value, opinion.recorded_at)
    for judged in whole.verdicts:
        if not verdicts.record(session, judged.value, judged.recorded_at, takes_back=judged.takes_back):
            raise _unknown("verdicts", judged.value.claim)
    for said in whole.remarks:
        if not remarks.add(session, said.value, said.recorded_at, takes_back=said.takes_back):
            raise TrackerError(
                f"remarks.jsonl: “{said.value.text[:40]}” on claim {said.value.claim} changes nothing or has no claim"
            )
    _write_links(session, whole.links)
    for figure in whole.observations:
        observations.add_all(session, [figure.value], figure.recorded_at)


def _write_links(session: Session, entries: Iterable[Entry[Link]]) -> None:
    ids: dict[str, int] = dict(session.execute(select(_claim.c.key, _claim.c.id)).all())
    for entry in entries:
        link = entry.value
        for key in (link.later, link.earlier):
            if key not in ids:
                raise _unknown("links", key)
        values = {"later_id": ids[link.later], "earlier_id": ids[link.earlier], "kind": link.kind, "by": link.by}
        more = {"linked_on": link.linked_on, "takes_back": entry.takes_back, "recorded_at": entry.recorded_at}
        session.execute(insert(_link).values(**values, **more))


def _unknown(kind: str, key: str) -> TrackerError:
    return TrackerError(f"{kind}.jsonl: no decision makes claim {key}; the files do not belong together")


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


def _candidate_values(entry: Entry[FoundCandidate]) -> dict[str, Any]:
    found = entry.value
    candidate = found.candidate
    return {
        **statement_values(candidate),
        "key": found.key,
        "source": found.source,
        "restates": found.restates,
        "confidence": candidate.confidence,
        "rules": list(candidate.rules),
        "reasons": [[reason.name, reason.weight, reason.words] for reason in candidate.reasons],
        "rules_version": found.rules_version,
        "gone": found.gone,
        "recorded_at": entry.recorded_at,
    }


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
