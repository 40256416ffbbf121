"""Second opinions in the ledger: a table of their own, reached from every earlier revision."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from alembic import command
from tracker.errors import TrackerError
from tracker.model.opinion import Opinion, OpinionKind
from tracker.store import migrate, opinions
from tracker.store.session import Session, open_ledger


@pytest.fixture
def opinion(said) -> Callable[..., Opinion]:
    def make(kind: OpinionKind = OpinionKind.ACCEPT, by: str = "bob", **values: object) -> Opinion:
        return Opinion(
            key="k" * 16, kind=kind, source=None, record=said(), by=by, decided_on=date(2026, 1, 5), **values
        )

    return make


def test_what_is_kept_is_read_again(session: Session, opinion, now: datetime):
    place = {OpinionKind.ADJUDICATE: 1}
    rows = [opinion(kind, place=place.get(kind)) for kind in OpinionKind]
    for row in rows:
        opinions.add(session, row, now)

    assert opinions.every(session) == rows
    assert opinions.keys_of(session, "bob") == frozenset()
    assert opinions.keys_of(session, "ann") == frozenset()


def test_an_opinion_without_a_decision_is_no_pair(session: Session, opinion, now: datetime):
    opinions.add(session, opinion(), now)

    assert opinions.pairs(session) == []
    assert opinions.keys_of(session, "bob") == {"k" * 16}


def test_a_place_goes_with_a_settlement_alone(ledger, opinion, now: datetime):
    with pytest.raises(TrackerError, match="place_of_adjudicate"), ledger.transaction() as session:
        opinions.add(session, opinion(place=1), now)


def test_a_ledger_of_the_third_revision_keeps_its_rows(tmp_path: Path):
    file = tmp_path / "old.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        command.upgrade(migrate.configuration(connection), "0003")
        connection.execute(
            text(
                'INSERT INTO decision (key, kind, record, "by", decided_on, reason, corrected, recorded_at) VALUES'
                " ('kkkkkkkkkkkkkkkk', 'reject', '{}', 'ann', '2026-01-05', 'past', '[]', '2026-01-05 00:00:00')"
            )
        )
    engine.dispose()

    with open_ledger(f"sqlite:///{file}") as ledger, ledger.reading() as session:
        assert session.connection().exec_driver_sql('SELECT "by" FROM decision').scalar() == "ann"
        assert opinions.every(session) == []
