"""A ledger on a server: passwords are never told, a lost connection leaves nothing half done, one writes at a time."""

import subprocess
import sys
import traceback
from collections.abc import Callable
from datetime import date, datetime

import pytest
from databases import Server, only_postgresql
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import make_url, text

from tracker.cli.app import run
from tracker.errors import TrackerError
from tracker.steps.verify import verify
from tracker.store import claims, decisions, sources
from tracker.store import session as session_module
from tracker.store.claims import ClaimFilter
from tracker.store.session import Ledger, open_ledger

pytestmark = only_postgresql
SECRET = "f1sh&ch/ps"  # noqa: S105
TODAY = date(2026, 6, 15)

WRONG = {
    "a wrong password": ({"password": SECRET}, "cannot be reached: .*password authentication failed"),
    "a wrong password among the options": (
        {"password": None, "query": {"password": SECRET}},
        "cannot be reached: .*password authentication failed",
    ),
    "an unknown host": ({"host": "nowhere.invalid", "password": SECRET}, "cannot be reached: .*nowhere.invalid"),
    "a dead port": ({"port": 1, "password": SECRET}, "cannot be reached: .*refused"),
    "no such database": ({"database": "nowhere"}, 'cannot be reached: .*database "nowhere" does not exist'),
    "an option that is none": ({"password": SECRET, "query": {"mood": SECRET}}, 'invalid connection option "mood"'),
    "a bad option": ({"password": SECRET, "query": {"connect_timeout": "soon"}}, "bad value for connect_timeout"),
}


@pytest.fixture
def mistaken(request: pytest.FixtureRequest, url: str) -> str:
    return make_url(url).set(**request.param).render_as_string(hide_password=False)


@pytest.mark.parametrize(("mistaken", "told"), WRONG.values(), ids=WRONG, indirect=["mistaken"])
@pytest.mark.parametrize("debug", [None, "1"])
def test_what_is_wrong_is_told_in_one_line_without_the_password(
    mistaken: str, told: str, debug: str | None, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    if debug:
        monkeypatch.setenv("CLAIMS_DEBUG", debug)
    right = str(make_url(mistaken).password)

    assert run(["--database", mistaken, "list"]) == 1

    said = capfd.readouterr().err
    assert said.count("\n") == 1
    assert [secret for secret in (SECRET, "f1sh", "ch%2Fps", right) if secret in said] == []
    with pytest.raises(TrackerError, match=told) as error:
        open_ledger(mistaken)
    whole = "".join(traceback.format_exception(error.value))
    assert SECRET not in whole
    assert "f1sh" not in whole


def test_a_lost_connection_in_the_middle_stores_nothing(
    ledger: Ledger, server: Server, source: Callable, decide: Callable, said: Callable, now: datetime
):
    def interrupted() -> None:
        with ledger.transaction() as session:
            sources.add(session, source(), now)
            decisions.record(session, decide(), now)
            process = session.execute(text("SELECT pg_backend_pid()")).scalar()
            server.run(f"SELECT pg_terminate_backend({process})")
            decisions.record(session, decide(said(start_char=40, end_char=53)), now)

    with pytest.raises(TrackerError, match=r"(ended the|lost its) connection.*: a step is stored as a whole") as told:
        interrupted()

    assert "\n" not in str(told.value)
    with ledger.reading() as session:
        assert sources.every(session) == []
        assert decisions.every(session) == []
    with ledger.transaction() as session:  # and the next step goes on, on a new connection
        sources.add(session, source(), now)
    assert verify(ledger) == []


def test_a_server_that_goes_away_at_the_end_is_told(ledger: Ledger, server: Server, source: Callable, now: datetime):
    def interrupted() -> None:
        with ledger.transaction() as session:
            sources.add(session, source(), now)
            process = session.execute(text("SELECT pg_backend_pid()")).scalar()
            server.run(f"SELECT pg_terminate_backend({process})")

    with pytest.raises(TrackerError, match=r"(ended the|lost its) connection"):
        interrupted()
    with ledger.reading() as session:
        assert sources.every(session) == []


def test_whoever_reads_sees_one_moment(ledger: Ledger, source: Callable, now: datetime):
    with ledger.reading() as session:
        before = sources.every(session)
        with ledger.transaction() as other:
            sources.add(other, source(), now)
        assert sources.every(session) == before == []
    with ledger.reading() as session:
        assert sources.every(session) == [source()]


def test_a_migration_waits_for_another_to_end(url: str, ledger: Ledger, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(session_module, "BUSY_SECONDS", 0.05)
    with ledger.transaction() as session:
        session.execute(text("DELETE FROM alembic_version"))
        session.execute(text("INSERT INTO alembic_version VALUES ('0000')"))
    program = f"from tracker.store.session import open_ledger\nopen_ledger({url!r})"
    with ledger.transaction() as session:
        waiting = subprocess.Popen([sys.executable, "-c", program])
        with pytest.raises(subprocess.TimeoutExpired):
            waiting.wait(3)
        session.execute(text(f"UPDATE alembic_version SET version_num = '{_head()}'"))  # noqa: S608 - a constant

    assert waiting.wait(60) == 0


def test_a_server_without_trigrams_finds_the_same(server: Server, ledger: Ledger, new_url: Callable[[], str]):
    """Who may not create the extension gets the tables all the same, and a search that reads every row."""
    bare, name = new_url(), f"claims_guest_{make_url(ledger.place.url).database}"
    server.run(f"CREATE ROLE {name} LOGIN PASSWORD '{name}'")
    owner = Server(bare)
    owner.run(f"GRANT ALL ON SCHEMA public TO {name}")
    guest = make_url(bare).set(username=name, password=name).render_as_string(hide_password=False)
    try:
        with open_ledger(guest) as theirs, theirs.reading() as session:
            indexes = session.execute(text("SELECT count(*) FROM pg_indexes WHERE indexname LIKE 'trgm%'")).scalar()
            assert indexes == 0
            assert claims.find(session, ClaimFilter(search="机器"), TODAY) == []
    finally:
        owner.run(f"DROP OWNED BY {name}")
        owner.run(f"DROP ROLE {name}")
        owner.close()


def test_the_search_goes_by_the_trigram_indexes(ledger: Ledger):
    from tracker.store import search

    with ledger.reading() as session:
        session.execute(text("SET LOCAL enable_seqscan = off"))
        query = claims._claim.select().where(search.condition(session, "optimus robot", claims._claim))
        sql = str(query.compile(session.connection(), compile_kwargs={"literal_binds": True}))
        session.execute(text("SET LOCAL enable_indexscan = off"))
        plan = "\n".join(session.connection().exec_driver_sql("EXPLAIN " + sql.replace("%", "%%")).scalars())

    for index in ("claim_quote", "claim_subject", "claim_metric", "verdict_note", "decision_note", "remark_text"):
        assert f"trgm_{index}" in plan


WORDS = (
    "机",
    "机器",
    "机器人",
    "Optimus",
    "OPTIMUS",
    "optimus",
    "ptim",
    "5,000",
    "İ",
    "I",
    "ı",
    "é",
    "É",
    "%",
    "_",
    "\\",
    "'",
)
phrases = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(said_words=st.lists(phrases, min_size=1, max_size=3), wanted=phrases)
@example(said_words=["机", "I"], wanted="I")
@example(said_words=["5,000", "15,000"], wanted="5,000")
@example(said_words=["机I"], wanted="i")
def test_both_databases_find_the_same(
    ledger: Ledger, file: Ledger, source, said, decide, now, said_words: list[str], wanted: str
):
    found = []
    for one in (ledger, file):
        with one.transaction() as session:
            sources.add(session, source(), now)
            for place, words in enumerate(said_words):
                heard = said(quote=words, subject=words.upper(), start_char=place * 99, end_char=place * 99 + 50)
                decisions.record(session, decide(heard), now)
            rows = claims.find(session, ClaimFilter(search=wanted, sort="subject"), TODAY)
            found.append([row.claim.key for row in rows])
            session.rollback()

    assert found[0] == found[1]


def _head() -> str:
    from tracker.store.migrate import HEAD

    return HEAD
