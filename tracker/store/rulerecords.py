"""What reviewers said of what each rule found."""

from typing import Any

from sqlalchemy import Row, func, select

from tracker.model.rulerecord import DecidedFind, RuleRecord, tally
from tracker.model.verdict import DecisionKind
from tracker.store.rows import table_of
from tracker.store.session import Session
from tracker.store.tables.candidate import CandidateRow
from tracker.store.tables.decision import DecisionRow

_candidate = table_of(CandidateRow)
_decision = table_of(DecisionRow)


def decided_finds(session: Session) -> list[DecidedFind]:
    """Return every candidate on which a decision stands, in the reading that was decided.

    That is the last one stored by then, else the first. What no rule of this ledger ever found is left out.
    """
    last = select(func.max(_decision.c.id)).group_by(_decision.c.key)
    query = (
        select(
            _decision.c.key, _decision.c.kind, _decision.c.corrected, _decision.c.recorded_at.label("decided_at"),
            _candidate.c.rules, _candidate.c.recorded_at.label("found_at"),
        )
        .join(_candidate, _candidate.c.key == _decision.c.key)
        .where(_decision.c.id.in_(last), _decision.c.kind != DecisionKind.REOPEN)
        .order_by(_decision.c.id, _candidate.c.id)
    )  # fmt: skip
    chosen: dict[str, Row[Any]] = {}
    for row in session.execute(query):
        if row.key not in chosen or row.found_at <= row.decided_at:
            chosen[row.key] = row
    return [DecidedFind(tuple(row.rules), row.kind, bool(row.corrected)) for row in chosen.values()]


def records(session: Session) -> dict[str, RuleRecord]:
    """Return the record of each rule that has one."""
    return tally(decided_finds(session))


def found_by(session: Session) -> list[tuple[str, ...]]:
    """Return the rules behind each candidate that present rules find."""
    return [tuple(rules) for rules in session.scalars(select(_candidate.c.rules).where(_candidate.c.gone.is_(False)))]


def keys_beginning(session: Session, prefix: str) -> list[str]:
    """Return up to two keys of candidates that begin so."""
    query = select(_candidate.c.key).where(_candidate.c.key.startswith(prefix, autoescape=True)).distinct().limit(2)
    return list(session.scalars(query))
