"""A ledger goes from one database to another and back, with everything in it, or not at all."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from databases import Server, only_sqlite
from hypothesis import HealthCheck, given, settings
from sqlalchemy import text
from test_whole_ledger import Newsroom, days_at_work

from tracker.errors import TrackerError, UsageError
from tracker.steps.add import add
from tracker.steps.database import back_up, copy, info, restore
from tracker.steps.dump import dump
from tracker.steps.listing import list_claims
from tracker.steps.verify import verify
from tracker.store import copying, rowtext
from tracker.store.claims import ClaimFilter
from tracker.store.migrate import HEAD
from tracker.store.session import Ledger, open_ledger

ACTS = ("decide", "enter", "judge", "tag", "note", "link", "observe")
WORK = [(act, number % 4, number % 12) for number, act in enumerate(ACTS * 4)]


@pytest.fixture
def at_work(ledger: Ledger) -> Ledger:
    """Give a ledger with a bit of everything in it."""
    room = Newsroom(ledger)
    for act in WORK:
        room.do(*act)
    return ledger


@pytest.fixture
def who(today: Any, now: Any) -> dict[str, Any]:
    return {"by": "ann", "today": today, "now": now}


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'copy' / 'claims.db'}"


def same(one: Ledger, other: Ledger) -> bool:
    return info(one, sums=True).tables == info(other, sums=True).tables and dump(one).texts == dump(other).texts


def test_a_ledger_goes_to_a_file_and_back_with_its_ids(at_work: Ledger, url: str, file_url: str, ledger_url, said, who):
    back_url = ledger_url()

    _, _, there = copy(url, file_url)
    _, _, back = copy(file_url, back_url)

    assert there == back
    assert sum(table.rows for table in there) > 20
    with open_ledger(file_url) as file, open_ledger(back_url) as home:
        assert same(at_work, file)
        assert same(at_work, home)
        for ledger in (file, home):
            assert verify(ledger) == []
        # what is added next gets the next number on each
        added = [add(one, said(quote="one more", end_char=8), **who).claim.id for one in (at_work, file, home)]
        assert len(set(added)) == 1
        found = [
            [row.claim.id for row in list_claims(one, ClaimFilter(search="more", statuses=None), today=who["today"])]
            for one in (at_work, file, home)
        ]
        assert found == [[added[0]]] * 3


@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(work=days_at_work)
def test_whatever_was_done_goes_over_whole(ledger_url, tmp_path_factory, work: list[tuple[str, int, int]]):
    url, file = ledger_url(), f"sqlite:///{tmp_path_factory.mktemp('copy') / 'claims.db'}"
    with open_ledger(url) as first:
        room = Newsroom(first)
        for act in work:
            room.do(*act)
        copy(url, file)
        with open_ledger(file) as second:
            assert same(first, second)
            assert verify(second) == []


def test_a_copy_goes_into_an_empty_database_alone(at_work: Ledger, url: str, ledger_url, tmp_path: Path):
    full = ledger_url()
    copy(url, full)
    before = info(at_work, sums=True).tables

    with pytest.raises(TrackerError, match=r"is not empty: copy into a new database"):
        copy(url, full)
    with pytest.raises(UsageError, match="cannot be copied into itself"):
        copy(url, url)
    with pytest.raises(UsageError, match=r"nowhere\.db: no such ledger"):
        copy(f"sqlite:///{tmp_path / 'nowhere.db'}", url)
    assert not (tmp_path / "nowhere.db").exists()
    with open_ledger(full) as other:
        assert info(other, sums=True).tables == before


def test_what_arrives_changed_is_not_kept(at_work: Ledger, url: str, ledger_url, monkeypatch: pytest.MonkeyPatch):
    """The comparison is of what the target holds, not of what was sent."""
    target = ledger_url()
    put_on = copying._Frame.put_on

    def spoiled(frame: Any) -> None:
        frame._session.execute(text("UPDATE claim SET value = value + 1 WHERE id = 1"))
        put_on(frame)

    monkeypatch.setattr(copying._Frame, "put_on", spoiled)

    with pytest.raises(TrackerError, match="table claim is not what was sent; nothing was kept"):
        copy(url, target)
    _is_empty_and_whole(target)


def test_an_interrupted_copy_leaves_the_target_empty(at_work: Ledger, url: str, ledger_url, monkeypatch):
    target = ledger_url()
    lines = rowtext.lines

    def broken(session: Any, table: Any, **more: Any) -> Any:
        if table.name == "verdict":
            raise KeyboardInterrupt
        return lines(session, table, **more)

    monkeypatch.setattr(copying, "lines", broken)

    with pytest.raises(KeyboardInterrupt):
        copy(url, target)
    monkeypatch.undo()
    _is_empty_and_whole(target)


def _is_empty_and_whole(url: str) -> None:
    """Nothing was stored, and the tables have the indexes and keys that they had."""
    with open_ledger(url) as ledger:
        assert {table.rows for table in info(ledger).tables} == {0}
        assert verify(ledger) == []
        with ledger.reading() as session:
            kind = session.connection().dialect.name
            query = {
                "sqlite": "SELECT count(*) FROM sqlite_master WHERE name LIKE 'ix%'",
                "postgresql": "SELECT count(*) FROM pg_indexes WHERE indexname LIKE 'ix%' OR indexname LIKE 'trgm%'",
            }
            assert session.execute(text(query[kind])).scalar() >= 15


def test_a_text_that_a_server_cannot_hold_is_told(ledger: Ledger, server: Server, file_url: str, kind: str, said, who):
    if kind != "postgresql":
        return
    with open_ledger(file_url) as file:
        add(file, said(quote="a\x00b", end_char=3), **who)
    target = server.ledger()

    with pytest.raises(TrackerError, match=r"NUL|0x00|null"):
        copy(file_url, target)
    _is_empty_and_whole(target)


@pytest.fixture
def file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


@only_sqlite
def test_a_backup_is_taken_while_another_writes_and_put_back(
    at_work: Ledger, url: str, file: Path, tmp_path: Path, said, who
):
    to = tmp_path / "backup.db"
    before = info(at_work, sums=True).tables
    with at_work.transaction() as session:
        session.execute(text("UPDATE claim SET value = 7 WHERE id = 1"))
        back_up(url, to)
    assert [path.name for path in tmp_path.glob("*backup*")] == ["backup.db"]
    add(at_work, said(quote="later", end_char=5), **who)
    later = info(at_work, sums=True).tables

    with pytest.raises(UsageError, match="--force puts the backup in its place"):
        restore(url, to)
    _, aside = restore(url, to, force=True)

    assert info(at_work, sums=True).tables == before  # seen by whoever has the ledger open
    assert verify(at_work) == []
    restore(url, aside, force=True)
    assert info(at_work, sums=True).tables == later
    assert (file.parent / "claims.db.before-restore.2.bak").exists()


@only_sqlite
def test_a_backup_never_overwrites_unasked(at_work: Ledger, url: str, file: Path, tmp_path: Path):
    to = tmp_path / "backup.db"
    to.write_text("a letter")

    with pytest.raises(UsageError, match="is there already: name another file, or overwrite it with --force"):
        back_up(url, to)
    assert to.read_text() == "a letter"
    back_up(url, to, force=True)
    for mistake in (lambda: back_up(url, file, force=True), lambda: restore(url, file, force=True)):
        with pytest.raises(UsageError, match="is the ledger itself"):
            mistake()


def _newer(backup: Path) -> None:
    with closing(sqlite3.connect(backup)) as found:
        found.execute("UPDATE alembic_version SET version_num = '9999'")
        found.commit()


def _foreign(backup: Path) -> None:
    backup.unlink()
    with closing(sqlite3.connect(backup)) as found:
        found.execute("CREATE TABLE bookmark (url TEXT)")


def _cut(backup: Path) -> None:
    backup.write_bytes(backup.read_bytes()[:-8192])


def _scribbled(backup: Path) -> None:
    content = bytearray(backup.read_bytes())
    content[20000:60000] = b"\x99" * 40000
    backup.write_bytes(content)


@only_sqlite
@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_newer, rf"newer claims \(its revision 9999, this program knows {HEAD}\)"),
        (_foreign, "is no backup of a ledger"),
        (_cut, "is damaged"),
        (_scribbled, "is damaged"),
        (lambda backup: backup.write_text("a letter, " * 500), "is no backup of a ledger: it is no SQLite database"),
        (lambda backup: backup.unlink(), "no such file"),
    ],
)
def test_a_bad_backup_is_refused_and_the_ledger_stays(
    at_work: Ledger, url: str, tmp_path: Path, spoil: Callable[[Path], None], told: str
):
    to = tmp_path / "backup.db"
    back_up(url, to)
    before = info(at_work, sums=True).tables
    spoil(to)

    with pytest.raises(TrackerError, match=told):
        restore(url, to, force=True)

    assert info(at_work, sums=True).tables == before
    assert list(tmp_path.glob("**/*before-restore*")) == []


@only_sqlite
def test_a_damaged_ledger_is_moved_aside_as_it_is(at_work: Ledger, url: str, file: Path, tmp_path: Path):
    to = tmp_path / "backup.db"
    back_up(url, to)
    before = info(at_work, sums=True).tables
    at_work.close()
    damaged = file.read_bytes()[:4096] + b"\x99" * 40000
    file.write_bytes(damaged)

    _, aside = restore(url, to, force=True)

    assert aside.read_bytes() == damaged
    with open_ledger(url) as again:
        assert info(again, sums=True).tables == before


@only_sqlite
def test_the_copy_made_before_a_migration_can_be_restored_anew(at_work: Ledger, url: str, file: Path, tmp_path: Path):
    from tracker.store import migrate

    copy_before = migrate.back_up(file)
    fresh = f"sqlite:///{tmp_path / 'fresh' / 'claims.db'}"

    assert restore(fresh, copy_before) == (str(tmp_path / "fresh" / "claims.db"), None)
    with open_ledger(fresh) as again:
        assert same(again, at_work)


def test_a_ledger_on_a_server_is_backed_up_there(url: str, kind: str, tmp_path: Path):
    if kind != "postgresql":
        return
    with pytest.raises(UsageError, match=r"is on a server: use its own pg_dump.*claims db copy") as told:
        back_up(url, tmp_path / "b.db")
    with pytest.raises(UsageError, match="is on a server"):
        restore(url, tmp_path / "b.db")
    assert url.split("@", maxsplit=1)[0].rsplit(":", maxsplit=1)[-1] not in str(told.value)
