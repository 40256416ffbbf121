"""Migrations: they make what the tables say, keep what is stored, and are loaded only when they have to act."""

import importlib.util
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Enum, create_engine, inspect, text

from tracker.places import shipped
from tracker.store import migrate
from tracker.store.search import INDEX
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
    """Whether a table is described by tables.py: FTS5 keeps several of its own."""
    return kind != "table" or not str(name).startswith(INDEX)


def test_autogenerate_finds_no_difference_at_head(ledger: Ledger):
    with ledger.reading() as session:
        context = MigrationContext.configure(
            session.connection(), opts={"compare_type": True, "include_name": not_of_the_index}
        )
        assert compare_metadata(context, METADATA) == []


def shape(engine: Any) -> dict[str, Any]:
    """Return everything that an inspector sees, CHECKs and names included, which autogenerate does not compare."""
    look = inspect(engine)
    return {
        table: {
            "columns": {c["name"]: (str(c["type"]), c["nullable"]) for c in look.get_columns(table)},
            "checks": sorted((c["name"], c["sqltext"]) for c in look.get_check_constraints(table)),
            "uniques": sorted((u["name"], tuple(u["column_names"])) for u in look.get_unique_constraints(table)),
            "indexes": sorted((i["name"], tuple(i["column_names"])) for i in look.get_indexes(table)),
            "keys": sorted((f["name"], f["referred_table"]) for f in look.get_foreign_keys(table)),
            "primary": look.get_pk_constraint(table),
        }
        for table in look.get_table_names()
        if table != migrate.VERSION_TABLE and not table.startswith(INDEX)
    }


def test_a_migrated_database_is_what_the_tables_say(ledger: Ledger, tmp_path: Path):
    engine = create_engine(f"sqlite:///{tmp_path / 'made.db'}")
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


@pytest.mark.parametrize(("table", "column", "kind"), CHOICES, ids=[f"{t}.{c}" for t, c, _ in CHOICES])
def test_a_migrated_database_takes_every_value_and_no_other(
    ledger: Ledger, table: str, column: str, kind: type[StrEnum]
):
    """An added enum member without a migration fails here: autogenerate does not see it."""
    with ledger.reading() as session:
        checks = inspect(session.connection()).get_check_constraints(table)
    (rule,) = [c["sqltext"] for c in checks if c["name"] == f"ck_{table}_{column}"]
    with closing(sqlite3.connect(":memory:")) as alone:
        alone.execute(f"CREATE TABLE t ({column} VARCHAR(20), CHECK ({rule}))")
        for member in kind:
            alone.execute("INSERT INTO t VALUES (?)", (member.value,))
        with pytest.raises(sqlite3.IntegrityError):
            alone.execute("INSERT INTO t VALUES ('nonsense')")
        with pytest.raises(sqlite3.IntegrityError):
            alone.execute("INSERT INTO t VALUES (?)", (next(iter(kind)).name + "!",))


def old_ledger(file: Path) -> None:
    """Make a ledger at the base revision's successor, with a row in it, and call it older than it is."""
    with open_ledger(f"sqlite:///{file}"):
        pass
    with closing(sqlite3.connect(file)) as old:
        old.execute(
            "INSERT INTO source (sha256, name, said_on, said_on_from, language, text, recorded_at)"
            " VALUES (?, 'old.md', '2020-01-01', 'option', 'en', 'text', '2020-01-01')",
            ("c" * 64,),
        )
        old.commit()


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
    tmp_path: Path, next_revision: str, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "old.db"
    old_ledger(file)
    before = migrate.HEAD
    monkeypatch.setattr(migrate, "HEAD", next_revision)

    with open_ledger(f"sqlite:///{file}") as ledger, ledger.reading() as session:
        assert session.execute(text("SELECT name, mood FROM source")).one() == ("old.md", "calm")
        assert session.execute(text("SELECT version_num FROM alembic_version")).scalar() == next_revision

    copy = tmp_path / "old.db.before-9000.bak"
    with closing(sqlite3.connect(copy)) as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == (before,)
        assert kept.execute("SELECT name FROM source").fetchone() == ("old.md",)


def test_a_failing_upgrade_changes_nothing(tmp_path: Path, next_revision: str, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "old.db"
    old_ledger(file)
    before = migrate.HEAD
    script = tmp_path / "migrations" / "versions" / "9000_next.py"
    script.write_text(script.read_text() + "    op.execute('UPDATE nowhere SET mood = 1')\n")  # noqa: S608
    monkeypatch.setattr(migrate, "HEAD", next_revision)

    with pytest.raises(Exception, match="nowhere"):
        open_ledger(f"sqlite:///{file}")

    with closing(sqlite3.connect(file)) as kept:
        assert kept.execute("SELECT version_num FROM alembic_version").fetchone() == (before,)
        assert "mood" not in [row[1] for row in kept.execute("PRAGMA table_info(source)")]


def test_an_earlier_copy_is_never_overwritten(tmp_path: Path):
    file = tmp_path / "old.db"
    old_ledger(file)

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


def test_a_developer_can_let_alembic_compare_the_tables_with_the_scripts():
    """`alembic check` runs from the top of a checkout, by pyproject.toml, and needs no database at hand."""
    top = shipped("migrations").parent

    done = subprocess.run(
        [sys.executable, "-m", "alembic", "check"],
        cwd=top,
        env={**os.environ, "PYTHONPATH": str(top)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (done.returncode, done.stdout.strip()) == (0, "No new upgrade operations detected.")


def test_two_first_uses_at_once_make_one_ledger(tmp_path: Path):
    program = f"from tracker.store.session import open_ledger\nopen_ledger('sqlite:///{tmp_path / 'new.db'}').close()"
    both = [subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, text=True) for _ in range(2)]

    assert [(process.communicate()[1], process.returncode) for process in both] == [("", 0), ("", 0)]
