"""The history: every entry of the ledger, or of one claim, in the order recorded, with what it takes back."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, func, or_, select, update

from tracker.model.act import Act, ActKind, Ingested, undone_places
from tracker.model.verdict import Decision, DecisionKind, Link, LinkKind
from tracker.store import decisions, observations, remarks, verdicts
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.claim import ClaimRow
from tracker.store.tables.decision import DecisionRow
from tracker.store.tables.link import LinkRow
from tracker.store.tables.observation import ObservationRow
from tracker.store.tables.remark import RemarkRow
from tracker.store.tables.source import SourceRow
from tracker.store.tables.verdict import VerdictRow

_claim = table_of(ClaimRow)
_decision = table_of(DecisionRow)
_verdict = table_of(VerdictRow)
_remark = table_of(RemarkRow)
_link = table_of(LinkRow)
_observation = table_of(ObservationRow)
_source = table_of(SourceRow)
_later, _earlier = _claim.alias("later"), _claim.alias("earlier")

UNDOABLE: dict[ActKind, Table] = {
    ActKind.DECISION: _decision,
    ActKind.VERDICT: _verdict,
    ActKind.REMARK: _remark,
    ActKind.LINK: _link,
}
_ORDER = list(ActKind)
_WEIGHT = {ActKind.VERDICT: 3, ActKind.DECISION: 2, ActKind.LINK: 1, ActKind.REMARK: 0}


def everything(session: Session) -> list[Act]:
    """Return all acts ever recorded, the first one first."""
    found = [*_ingested(session), *_decisions(session), *_verdicts(session), *_remarks(session), *_links(session)]
    return _sorted([*found, *_observed(session)])


def of_claim(session: Session, claim_id: int) -> list[Act]:
    """Return all that was ever done to a claim, and to what its candidate was taken for before or after."""
    keys = list(session.execute(select(_decision.c.key).where(_decision.c.claim_id == claim_id).distinct()).scalars())
    made = select(_decision.c.claim_id).where(_decision.c.key.in_(keys), _decision.c.claim_id.is_not(None)).distinct()
    ids = {claim_id, *session.execute(made).scalars()}
    return _sorted(
        [
            *_decisions(session, _decision.c.key.in_(keys)),
            *_verdicts(session, _verdict.c.claim_id.in_(ids)),
            *_remarks(session, _remark.c.claim_id.in_(ids)),
            *_links(session, or_(_link.c.later_id.in_(ids), _link.c.earlier_id.in_(ids))),
        ]
    )


def stream_of(session: Session, handle: str) -> tuple[Act, list[Act]] | None:
    """Return the act of a handle and the history that it belongs to (of its candidate, claim, or pair of claims).

    None where there is no such act, or where it is of a kind that cannot be taken back.
    """
    kind, number = _kind_of(handle), handle[1:]
    if kind not in UNDOABLE or not number.isascii() or not number.isdecimal() or len(number) > 9:
        return None
    table = UNDOABLE[kind]
    row = session.execute(select(table).where(table.c.id == int(number))).first()
    if row is None:
        return None
    if kind is ActKind.DECISION:
        stream = _decisions(session, _decision.c.key == row.key)
    elif kind is ActKind.VERDICT:
        stream = _verdicts(session, _verdict.c.claim_id == row.claim_id)
    elif kind is ActKind.REMARK:
        stream = _remarks(session, _remark.c.claim_id == row.claim_id)
    else:
        stream = _links(session, _link.c.later_id == row.later_id, _link.c.earlier_id == row.earlier_id)
    return next(act for act in stream if act.handle == f"{handle[0]}{row.id}"), stream


def latest(session: Session, *, by: str | None = None) -> Iterable[str]:
    """Yield the handles of what can be taken back, the last recorded first; with `by`, of one person's acts.

    Of what one step recorded, a decision comes before tags and links: taking it back takes its claim with them away.
    """
    found: list[tuple[Any, int, int, str]] = []
    for kind, table in UNDOABLE.items():
        query = select(table.c.id, table.c.recorded_at).where(table.c.takes_back.is_(None))
        if by is not None:
            query = query.where(table.c.by == by)
        if kind is ActKind.DECISION:
            query = query.where(table.c.kind != DecisionKind.REOPEN)
        place, letter = _WEIGHT[kind], kind.value[0]
        found += [(row.recorded_at, place, row.id, f"{letter}{row.id}") for row in session.execute(query)]
    found.sort(reverse=True)
    return (handle for *_, handle in found)


def mark_link(session: Session, takes_back: int) -> None:
    """Let the link recorded last say which one of its pair (its place, from 1) it takes back."""
    last = select(func.max(_link.c.id)).scalar_subquery()
    session.execute(update(_link).where(_link.c.id == last).values(takes_back=takes_back))


def _kind_of(handle: str) -> ActKind | None:
    return next((kind for kind in ActKind if kind.value[0] == handle[:1].lower()), None)


def _sorted(acts: list[Act]) -> list[Act]:
    return sorted(acts, key=lambda act: (act.recorded_at, _ORDER.index(act.kind), int(act.handle[1:])))


def _handles(kind: ActKind, rows: list[Row[Any]], takes: list[int | None]) -> list[tuple[str | None, str | None]]:
    """Return for each entry of one history the handles of what it takes back and of what takes it back."""
    undone = undone_places(takes)
    letter = kind.value[0]

    def handle(place: int | None) -> str | None:
        return f"{letter}{rows[place - 1].id}" if place is not None and 0 < place <= len(rows) else None

    return [(handle(taken), handle(undone.get(place))) for place, taken in enumerate(takes, start=1)]


def _streams(rows: Iterable[Row[Any]], *names: str) -> Iterable[list[Row[Any]]]:
    streams: dict[Any, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        streams[tuple(getattr(row, name) for name in names)].append(row)
    return streams.values()


def _decisions(session: Session, *where: ColumnElement[bool]) -> list[Act]:
    query = select(_decision, _claim.c.key.label("claim_key")).outerjoin(_claim, _claim.c.id == _decision.c.claim_id)
    acts = []
    for rows in _streams(session.execute(query.where(*where).order_by(_decision.c.id)), "key"):
        # A `reopen` that says no more takes the decision before it back.
        takes = [
            row.takes_back or (place if row.kind is DecisionKind.REOPEN and place else None)
            for place, row in enumerate(rows)
        ]
        before: Decision | None = None
        claim: tuple[str | None, int | None] = (None, None)
        for row, (taken, taker) in zip(rows, _handles(ActKind.DECISION, rows, takes), strict=True):
            said = decisions.as_decision(row)
            claim = (row.claim_key, row.claim_id) if row.claim_id is not None else claim
            acts.append(
                Act(
                    handle=f"d{row.id}",
                    kind=ActKind.DECISION,
                    said=said,
                    recorded_at=row.recorded_at,
                    effective=row.decided_on,
                    by=row.by,
                    claim=claim[0],
                    claim_id=claim[1],
                    takes_back=taken,
                    taken_back_by=taker,
                    before=before,
                )
            )
            before = None if said.kind is DecisionKind.REOPEN else said
    return acts


def _verdicts(session: Session, *where: ColumnElement[bool]) -> list[Act]:
    query = select(_verdict, _claim.c.key.label("claim_key")).join(_claim, _claim.c.id == _verdict.c.claim_id)
    found = session.execute(query.where(*where).order_by(_verdict.c.id)).all()
    pages = verdicts.pages(session, [row.id for row in found])
    acts = []
    for rows in _streams(found, "claim_id"):
        for row, (taken, taker) in zip(
            rows, _handles(ActKind.VERDICT, rows, [r.takes_back for r in rows]), strict=True
        ):
            said = verdicts.with_evidence(row, row.claim_key, pages.get(row.id, ()))
            acts.append(_act(ActKind.VERDICT, row, said, row.judged_on, taken, taker))
    return acts


def _remarks(session: Session, *where: ColumnElement[bool]) -> list[Act]:
    query = select(_remark, _claim.c.key.label("claim_key")).join(_claim, _claim.c.id == _remark.c.claim_id)
    acts = []
    for rows in _streams(session.execute(query.where(*where).order_by(_remark.c.id)), "claim_id"):
        for row, (taken, taker) in zip(rows, _handles(ActKind.REMARK, rows, [r.takes_back for r in rows]), strict=True):
            acts.append(_act(ActKind.REMARK, row, remarks.as_remark(row, row.claim_key), row.made_on, taken, taker))
    return acts


def _links(session: Session, *where: ColumnElement[bool]) -> list[Act]:
    query = (
        select(_link, _later.c.key.label("claim_key"), _later.c.id.label("claim_id"), _earlier.c.key.label("earlier"))
        .join(_later, _later.c.id == _link.c.later_id)
        .join(_earlier, _earlier.c.id == _link.c.earlier_id)
    )
    acts = []
    for rows in _streams(session.execute(query.where(*where).order_by(_link.c.id)), "later_id", "earlier_id"):
        for row, (taken, taker) in zip(rows, _handles(ActKind.LINK, rows, [r.takes_back for r in rows]), strict=True):
            said = Link(
                later=row.claim_key, earlier=row.earlier, kind=LinkKind(row.kind), by=row.by, linked_on=row.linked_on
            )
            acts.append(_act(ActKind.LINK, row, said, row.linked_on, taken, taker))
    return acts


def _act(kind: ActKind, row: Row[Any], said: Any, day: Any, taken: str | None, taker: str | None) -> Act:
    return Act(
        handle=f"{kind.value[0]}{row.id}",
        kind=kind,
        said=said,
        recorded_at=row.recorded_at,
        effective=day,
        by=row.by,
        claim=row.claim_key,
        claim_id=row.claim_id,
        takes_back=taken,
        taken_back_by=taker,
    )


def _ingested(session: Session) -> list[Act]:
    names = ("id", "sha256", "name", "said_on", "recorded_at")
    return [
        Act(
            handle=f"s{row.id}",
            kind=ActKind.SOURCE,
            said=Ingested(row.sha256, row.name, row.said_on),
            recorded_at=row.recorded_at,
            effective=None,
            by=None,
        )
        for row in session.execute(select(*(_source.c[name] for name in names)))
    ]


def _observed(session: Session) -> list[Act]:
    rows = session.execute(select(_observation.c.id, _observation.c.recorded_at).order_by(_observation.c.id))
    return [
        Act(
            handle=f"o{row.id}",
            kind=ActKind.OBSERVATION,
            said=said,
            recorded_at=row.recorded_at,
            effective=said.as_of or said.period_end,
            by=None,
        )
        for row, said in zip(rows, observations.every(session), strict=True)
    ]
