"""A fresh ledger on either database, and short ways to say what is stored in it."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from fresh import NOW, ledger, now, url
from robots import robots

from tracker.model.claim import Candidate, Statement, content_key
from tracker.model.source import Source
from tracker.model.verdict import Decision, DecisionKind
from tracker.store import decisions, sources
from tracker.store.session import Ledger, Session, open_ledger

__all__ = ["ledger", "now", "url"]

SHA = "a" * 64


@pytest.fixture
def sha() -> str:
    return SHA


@pytest.fixture
def file(empty_ledger: Path, tmp_path: Path) -> Iterator[Ledger]:
    """Give a second ledger, a file whatever the first one is."""
    with open_ledger(f"sqlite:///{shutil.copy(empty_ledger, tmp_path / 'second.db')}") as opened:
        yield opened


@pytest.fixture
def session(ledger: Ledger) -> Iterator[Session]:
    with ledger.transaction() as opened:
        yield opened


@pytest.fixture
def source() -> Callable[..., Source]:
    def make(sha256: str = SHA, **values: Any) -> Source:
        known = {"title": None, "speaker": "Elon Musk", "said_on": date(2025, 3, 20), "said_on_from": "option"}
        return Source(**{"sha256": sha256, "name": "talk.md", "language": "zh", "text": "…", **known, **values})

    return make


@pytest.fixture
def said() -> Callable[..., Statement]:
    """Return a maker of statements; by default "5000 robots in 2025", said on 2025-03-20."""
    return robots


@pytest.fixture
def found(said: Callable[..., Statement]) -> Callable[..., Candidate]:
    def make(*, confidence: float = 0.8, rules: tuple[str, ...] = ("number",), **values: Any) -> Candidate:
        restates = values.pop("restates", None)
        statement = said(**values)
        fields = {name: getattr(statement, name) for name in Statement.__dataclass_fields__}
        return Candidate(**fields, confidence=confidence, rules=rules, restates=restates)

    return make


@pytest.fixture
def decide(said: Callable[..., Statement]) -> Callable[..., Decision]:
    """Return a maker of decisions on the candidate that equals their record, unless told otherwise."""

    def make(record: Statement | None = None, **values: Any) -> Decision:
        record = record or said()
        known: dict[str, Any] = {
            "key": content_key(record, SHA),
            "kind": DecisionKind.ACCEPT,
            "source": SHA,
            "by": "ann",
            "decided_on": date(2026, 1, 2),
        }
        return Decision(record=record, **{**known, **values})

    return make


@pytest.fixture
def accept(
    session: Session, source: Callable[..., Source], said: Callable[..., Statement], decide: Callable[..., Decision]
) -> Callable[..., str]:
    """Return a way to store an accepted claim; it gives back the claim's key."""

    def make(*, decided_on: date = date(2026, 1, 2), **values: Any) -> str:
        sources.add(session, source(), NOW)
        key = decisions.record(session, decide(said(**values), decided_on=decided_on), NOW)
        assert key is not None
        return key

    return make
