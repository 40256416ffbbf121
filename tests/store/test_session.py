"""Opening a ledger: what is promised of the file, and one clear line for everything that can be wrong with it."""

import dataclasses
import sqlite3
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from databases import only_sqlite
from sqlalchemy import make_url, text
from sqlalchemy.exc import OperationalError

from tracker.errors import TrackerError, UsageError
from tracker.store import session as session_module
from tracker.store import sources
from tracker.store.failures import Place, explain
from tracker.store.migrate import HEAD
from tracker.store.session import Ledger, open_ledger


@only_sqlite
def test_first_use_makes_folder_and_tables_in_a_durable_file(new_url):
    with open_ledger(new_url()) as ledger, ledger.reading() as session:
        settings = [
            session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
        rows = session.execute(text("SELECT count(*) FROM claim")).scalar()

    assert settings == ["wal", 2, 1]
    assert rows == 0


def test_a_transaction_is_stored_as_a_whole_or_not_at_all(ledger: Ledger, source, now: datetime):
    def interrupted() -> None:
        with ledger.transaction() as session:
            sources.add(session, source(), now)
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        interrupted()

    with ledger.reading() as session:
        assert sources.every(session) == []


def test_reading_cannot_write(ledger: Ledger, source, now: datetime):
    with pytest.raises(TrackerError, match="cannot be written: "), ledger.reading() as session:
        sources.add(session, source(), now)


def test_what_is_stored_is_there_when_opened_again(url: str, ledger: Ledger, source, now: datetime):
    with ledger.transaction() as session:
        assert sources.add(session, source(), now) is True
        assert sources.add(session, source(name="copy.md"), now) is False

    with open_ledger(url) as again, again.reading() as session:
        assert sources.every(session) == [source()]
        assert sources.heads(session) == [dataclasses.replace(source(), text="")]
        assert sources.known(session, [source().sha256, "b" * 64]) == {source().sha256}


def test_a_reader_is_not_kept_waiting_by_a_writer(url: str, ledger: Ledger, source, now: datetime):
    with ledger.transaction() as writing:
        sources.add(writing, source(), now)
        with open_ledger(url) as other, other.reading() as session:
            assert sources.every(session) == []


def test_a_second_writer_is_told_in_one_line(url: str, ledger: Ledger, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(session_module, "BUSY_SECONDS", 0.05)
    with (
        ledger.transaction(),
        open_ledger(url) as other,
        pytest.raises(TrackerError, match=r"is (locked|being written) by another process: try again"),
        other.transaction(),
    ):
        pass


def test_a_refused_row_names_the_rule(ledger: Ledger, source, now: datetime):
    refused = r"refused a row, and nothing of this step was stored: .*ck_source_sha256"

    with pytest.raises(TrackerError, match=refused), ledger.transaction() as session:
        sources.add(session, source(sha256="short"), now)


@only_sqlite
def test_a_damaged_file_is_told(url: str, ledger: Ledger):
    ledger.close()
    file = Path(ledger.name)
    file.write_bytes(file.read_bytes()[:4096] + b"\x99" * 40000)

    with (
        pytest.raises(TrackerError, match=r"claims\.db is (damaged|not a database)"),
        open_ledger(url) as again,
        again.reading() as session,
    ):
        sources.every(session)


@pytest.mark.parametrize("content", ["a letter, " * 500, "short"])
def test_a_file_that_is_no_database_is_told_and_left_alone(tmp_path: Path, content: str):
    file = tmp_path / "letter.db"
    file.write_text(content)

    with pytest.raises(TrackerError, match=r"letter\.db is not a database"):
        open_ledger(f"sqlite:///{file}")

    assert file.read_text() == content


def test_the_database_of_another_program_is_left_alone(tmp_path: Path):
    file = tmp_path / "bookmarks.db"
    with closing(sqlite3.connect(file)) as other:
        other.execute("CREATE TABLE bookmark (url TEXT)")

    with pytest.raises(TrackerError, match=r"holds the tables of another program \(bookmark\)"):
        open_ledger(f"sqlite:///{file}")

    with closing(sqlite3.connect(file)) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmark",)]


def test_a_newer_database_is_refused(url: str, ledger: Ledger):
    with ledger.transaction() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(TrackerError, match=rf"newer claims \(its revision 9999, this program knows {HEAD}\): upgrade"):
        open_ledger(url)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "note").write_text("not a folder")

    with pytest.raises(TrackerError, match="cannot make the folder"):
        open_ledger(f"sqlite:///{tmp_path / 'note' / 'deep' / 'claims.db'}")


def test_a_folder_in_place_of_the_file_is_told(tmp_path: Path):
    with pytest.raises(TrackerError, match="cannot be opened: look at its folder"):
        open_ledger(f"sqlite:///{tmp_path}")


def test_a_read_only_file_is_told(tmp_path: Path):
    place = Place(make_url(f"sqlite:///{tmp_path}/claims.db"), tmp_path / "claims.db")
    refused = OperationalError("INSERT", {}, sqlite3.OperationalError("attempt to write a readonly database"))

    assert str(explain(refused, place)) == (
        f"{tmp_path}/claims.db cannot be written: make it and its folder writable, or choose another with --database"
    )


@pytest.mark.parametrize("bad", ["", "claims.db", "sqlite:/claims.db", "://", "postgresql://u:secret@h:port/db"])
def test_a_url_that_is_none_is_not_repeated(bad: str):
    with pytest.raises(UsageError, match="the database URL cannot be read: it looks like sqlite:///FILE") as told:
        open_ledger(bad)

    assert "secret" not in str(told.value)


@pytest.mark.parametrize("kind", ["mysql", "oracle", "cobol"])
def test_other_databases_are_refused(kind: str):
    with pytest.raises(UsageError, match=f"of the kind '{kind}' are not supported|cannot be read"):
        open_ledger(f"{kind}://user:secret@host/name")


def test_an_unreachable_server_is_told_without_the_password():
    with pytest.raises(TrackerError, match="cannot be reached") as told:
        open_ledger("postgresql://ann:secret@127.0.0.1:1/claims?connect_timeout=2")

    assert "secret" not in str(told.value)
    assert "ann:***@127.0.0.1:1/claims" in str(told.value)
    assert "\n" not in str(told.value)


def test_without_psycopg_the_extra_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(TrackerError, match=r"pip install 'claims-tracker\[postgresql\]'"):
        open_ledger("postgresql://ann@127.0.0.1:1/claims")


def test_a_ledger_in_memory_works_and_leaves_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source, now):
    monkeypatch.chdir(tmp_path)

    with open_ledger("sqlite://") as ledger:
        with ledger.transaction() as session:
            sources.add(session, source(), now)
        with ledger.reading() as session:
            assert len(sources.every(session)) == 1

    assert list(tmp_path.iterdir()) == []
