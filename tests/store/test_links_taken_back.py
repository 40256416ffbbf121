"""Links are only added: what is taken back stays in the log, and an older ledger's links survive the upgrade."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from alembic import command
from tracker.model.verdict import Link, LinkKind
from tracker.store import links, migrate
from tracker.store.session import Session, open_ledger


@pytest.fixture
def pair(accept: Callable[..., str]) -> Callable[..., Link]:
    earlier, later = accept(), accept(start_char=40, end_char=53)

    def make(kind: LinkKind, day: int = 5) -> Link:
        return Link(later=later, earlier=earlier, kind=kind, by="ann", linked_on=date(2026, 1, day))

    return make


def test_unlinked_takes_back_everything_between_the_two(session: Session, pair, now: datetime):
    for kind in (LinkKind.LOWERS, LinkKind.POSTPONES, LinkKind.UNLINKED):
        assert links.add(session, pair(kind), now)

    assert links.standing(session) == []
    assert links.of_claim(session, pair(LinkKind.LOWERS).later) == []
    assert [link.kind.value for link in links.every(session)] == ["lowers", "postpones", "unlinked"]


def test_what_was_taken_back_can_be_said_again(session: Session, pair, now: datetime):
    for kind in (LinkKind.RAISES, LinkKind.UNLINKED, LinkKind.RAISES):
        assert links.add(session, pair(kind), now)

    assert links.standing(session) == [pair(LinkKind.RAISES)]


def test_nothing_is_taken_back_where_nothing_links(session: Session, pair, now: datetime):
    assert not links.add(session, pair(LinkKind.UNLINKED), now)

    assert links.every(session) == []


def test_a_past_day_sees_the_links_of_that_day(session: Session, pair, now: datetime):
    links.add(session, pair(LinkKind.RAISES, day=5), now)
    links.add(session, pair(LinkKind.UNLINKED, day=9), now)

    stood = {day: len(links.standing(session, date(2026, 1, day))) for day in (4, 5, 8, 9)}

    assert stood == {4: 0, 5: 1, 8: 1, 9: 0}


def test_a_ledger_of_the_first_revision_keeps_its_links(tmp_path: Path):
    file = tmp_path / "old.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        command.upgrade(migrate.configuration(connection), "0001")
    engine.dispose()
    with closing(sqlite3.connect(file)) as old:
        for number, key in enumerate("kl", start=1):
            old.execute(
                "INSERT INTO claim (id, document, quote, start_char, end_char, said_on, tier, comparator, modality,"
                " control, negated, stretch, key, withdrawn, recorded_at)"
                " VALUES (?, 'd', 'q', 0, 1, '2025-01-01', 'C', 'event', 'plan', 'own', 0, 0, ?, 0, '2026-01-01')",
                (number, key * 16),
            )
        old.execute("INSERT INTO link VALUES (7, 2, 1, 'raises', 'ann', '2026-01-05', '2026-01-05 00:00:00')")
        old.commit()

    with open_ledger(f"sqlite:///{file}") as ledger, ledger.reading() as session:
        (link,) = links.standing(session)

    assert (link.later, link.earlier, link.kind) == ("l" * 16, "k" * 16, LinkKind.RAISES)
