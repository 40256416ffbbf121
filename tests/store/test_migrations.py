"""Migrations: they make what the tables say, keep what is stored, and are loaded only when they have to act."""

import importlib.util
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from databases import only_postgresql, only_sqlite
from sqlalchemy import Enum, create_engine, inspect, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.pool import NullPool

from tracker.places import shipped
from tracker.store import migrate
from tracker.store.search import INDEX, TRIGRAMS
from tracker.store.session import Ledger, open_ledger
from tracker.store.tables.every import METADATA


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(shipped("migrations")))
    return ScriptDirectory.from_config(config)


def test_head_is_the_head_of_the_scripts():
    assert scripts().get_heads() == [migrate.HEAD]


def test_the_folder_of_migrations_does_not_shadow_the_library():
    assert not (shipped("migrations") / "__init__.py").exists()
    assert "site-packages" in str(importlib.util.find_spec("alembic").origin)


def not_of_the_index(name: str | None, kind: str, _: object) -> bool:
    """Whether tables.py describes it: the search has tables or indexes of its own."""
    return not str(name).startswith({"table": INDEX, "index": TRIGRAMS}.get(kind, " "))


def test_autogenerate_finds_no_difference_at_head(ledger: Ledger):
    with ledger.reading() as session:
        context = MigrationContext.configure(
            session.connection(), opts={"compare_type": True, "include_name": not_of_the_index}
        )
        assert compare_metadata(context, METADATA) == []


CASTS = re.compile(r"::(character varying|text)(\[\])?")
"""PostgreSQL tells a CHECK with the casts that it saw fit to add."""


def engine_of(url: str) -> Any:
    """Return an engine of the test's own, beside any ledger."""
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://"), poolclass=NullPool)


def shape(engine: Any) -> dict[str, Any]:
    """Return everything that an inspector sees, CHECKs and names included, which autogenerate does not compare."""
    look = inspect(engine)
    return {
        table: {
            "columns": {
                c["name"]: (str(c["type"]).removesuffix(' COLLATE "C"'), c["nullable"]) for c in look.get_columns(table)
            },
            "checks": sorted((c["name"], CASTS.sub("", c["sqltext"])) for c in look.get_check_constraints(table)),
            "uniques": sorted((u["name"], tuple(u["column_names"])) for u in look.get_unique_constraints(table)),
            "indexes": sorted(
                (i["name"], tuple(i["column_names"]))
                for i in look.get_indexes(table)
                if not i["name"].startswith(TRIGRAMS)
            ),
            "keys": sorted((f["name"], f["referred_table"]) for f in look.get_foreign_keys(table)),
            "primary": look.get_pk_constraint(table),
        }
        for table in look.get_table_names()
        if table != migrate.VERSION_TABLE and not table.startswith(INDEX)
    }


def test_a_migrated_database_is_what_the_tables_say(ledger: Ledger, new_url: Callable[[], str]):
    engine = engine_of(new_url())
    METADATA.create_all(engine)
    with ledger.reading() as session:
        migrated = shape(session.connection())

    made = shape(engine)
    engine.dispose()

    assert made == migrated


def test_every_constraint_has_a_name(ledger: Ledger):
    with ledger.reading() as session:
        tables = shape(session.connection())
    for kind in ("checks", "uniques", "indexes", "keys"):
        assert all(each[0] for table in tables.values() for each in table[kind])


CHOICES = [
    (table.name, column.name, column.type.enum_class)
    for table in METADATA.sorted_tables
    for column in table.columns
    if isinstance(column.type, Enum)
]


@pytest.mark.parametrize(("table", "column", "choices"), CHOICES, ids=[f"{t}.{c}" for t, c, _ in CHOICES])
def test_a_migrated_database_takes_every_value_and_no_other(
    ledger: Ledger, table: str, column: str, choices: type[StrEnum]
):
    """An added enum member without a migration fails here: autogenerate does not see it."""
    with ledger.transaction() as session:
        connection = session.connection()
        checks = inspect(connection).get_check_constraints(table)
        (rule,) = [c["sqltext"] for c in checks if c["name"] == f"ck_{table}_{column}"]
        connection.execute(text(f"CREATE TEMPORARY TABLE t ({column} VARCHAR(20), CHECK ({rule}))"))
        add = text("INSERT INTO t VALUES (:value)")
        for member in choices:
            connection.execute(add, {"value": member.value})
        for nonsense in ("nonsense", next(iter(choices)).name + "!"):
            with pytest.raises(IntegrityError), connection.begin_nested():
                connection.execute(add, {"value": nonsense})


def old_ledger(url: str) -> None:
    """Make a ledger at head, with a row in it, before the program goes one revision further."""
    with open_ledger(url) as old, old.transaction() as session:
        session.execute(
            text(
                "INSERT INTO source (sha256, name, said_on, said_on_from, language, text, recorded_at)"
                " VALUES (:sha256, 'old.md', '2020-01-01', 'option', 'en', 'text', '2020-01-01')"
            ),
            {"sha256": "c" * 64},
        )


@pytest.fixture
def next_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Pretend that the program is one migration further: it adds a column to `source`."""
    folder = tmp_path / "migrations"
    shutil.copytree(shipped("migrations"), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "9000_next.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\n"
        f"revision = '9000'\ndown_revision = {migrate.HEAD!r}\nbranch_labels = None\ndepends_on = None\n\n"
        "def upgrade():\n    op.add_column('source', sa.Column('mood', sa.String()))\n"
        "    op.execute(sa.table('source', sa.column('mood')).update().values(mood='calm'))\n"
    )
    monkeypatch.setattr(migrate, "shipped", lambda _: folder)
    return "9000"


def test_an_upgrade_keeps_the_data_and_a_copy_of_the_file_as_it_was(
    url: str, kind: str, next_revision: str, monkeypatch: pytest.MonkeyPatch
):
    old_ledger(url)
    before = migrate.HEAD
    monkeypatch.setattr(migrate, "HEAD", next_revision)

    with open_ledger(url) as ledger, ledger.reading() as session:
        assert session.execute(text("SELECT name, mood FROM source")).one() == ("old.md", "calm")
        assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() == next_revision

    if kind != "sqlite":
        return
    copy = Path(url.removeprefix("sqlite:///") + ".before-9000.bak")
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == (before,)
        assert kept.execute("SELECT name FROM source").fetchone() == ("old.md",)


def test_a_failing_upgrade_changes_nothing(
    url: str, tmp_path: Path, next_revision: str, monkeypatch: pytest.MonkeyPatch
):
    old_ledger(url)
    before = migrate.HEAD
    script = tmp_path / "migrations" / "versions" / "9000_next.py"
    script.write_text(script.read_text() + "    op.execute('UPDATE nowhere SET mood = 1')\n")  # noqa: S608
    monkeypatch.setattr(migrate, "HEAD", next_revision)

    with pytest.raises(Exception, match="nowhere"):
        open_ledger(url)

    with engine_of(url).connect() as kept:
        assert kept.execute(text("SELECT version_num FROM alembic_version")).one() == (before,)
        assert "mood" not in [column["name"] for column in inspect(kept).get_columns("source")]


@only_sqlite
def test_an_earlier_copy_is_never_overwritten(url: str):
    old_ledger(url)
    file = Path(url.removeprefix("sqlite:///"))

    first, second = migrate.back_up(file), migrate.back_up(file)

    assert first != second
    assert first.exists()
    assert second.exists()


def test_the_second_start_does_not_load_alembic(url: str, ledger: Ledger):
    ledger.close()
    program = (
        "import sys; from tracker.store.session import open_ledger; from tracker.store import claims\n"
        f"with open_ledger({url!r}): print('alembic' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "False\n"


def alembic_check(*arguments: str) -> tuple[int, str]:
    """Return the status and the last word of `alembic check`, run as a developer runs it, from the top."""
    top = shipped("migrations").parent
    done = subprocess.run(
        [sys.executable, "-m", "alembic", *arguments, "check"],
        cwd=top,
        env={**os.environ, "PYTHONPATH": str(top)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout.strip()


def test_a_developer_can_let_alembic_compare_the_tables_with_the_scripts():
    """It runs by pyproject.toml, and needs no database at hand."""
    assert alembic_check() == (0, "No new upgrade operations detected.")


@only_postgresql
def test_alembic_finds_no_difference_on_a_server(url: str):
    driver = url.replace("postgresql://", "postgresql+psycopg://")

    assert alembic_check("-x", f"url={driver}") == (0, "No new upgrade operations detected.")


@only_postgresql
def test_every_text_on_a_server_is_compared_by_its_bytes(ledger: Ledger):
    """See revision 0006: else a list is in another order than on SQLite, and a name in capitals is not found."""
    query = text(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
        " AND data_type IN ('character varying', 'text') AND collation_name IS DISTINCT FROM 'C'"
        " AND table_name <> 'alembic_version'"
    )
    with ledger.reading() as session:
        assert session.execute(query).all() == []


def test_two_first_uses_at_once_make_one_ledger(new_url: Callable[[], str]):
    program = f"from tracker.store.session import open_ledger\nopen_ledger({new_url()!r}).close()"
    both = [subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, text=True) for _ in range(2)]

    assert [(process.communicate()[1], process.returncode) for process in both] == [("", 0), ("", 0)]
