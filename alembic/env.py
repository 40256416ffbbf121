"""How migrations run: on the connection that the program hands over, or, for a developer, on a fresh database.

`alembic revision --autogenerate -m "..."` compares tracker/store/tables.py with an empty SQLite database in memory
that the present scripts have brought to their head. `-x url=...` takes another database instead.
There is no __init__.py in this folder: it would shadow the library of the same name.
"""

from typing import Any

import sqlalchemy as sa
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from alembic import context
from tracker.store.columns import Moment
from tracker.store.search import INDEX, TRIGRAMS
from tracker.store.tables.every import METADATA


def rendered(kind: str, item: Any, autogen: Any) -> str | bool:
    """Write the project's own column type as the plain one that it is: scripts must run when it has changed."""
    del autogen
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


def described(name: str | None, kind: str, _: Any) -> bool:
    """Whether tables.py describes it: what serves the search alone is made by its migration."""
    return not str(name).startswith({"table": INDEX, "index": TRIGRAMS}.get(kind, " "))


def migrate(connection: sa.Connection) -> None:
    """Run what the command asked for, in the connection's own transaction."""
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_item=rendered,
        include_name=described,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


def bring_up(connection: sa.Connection) -> None:
    """Bring an empty database to the scripts' head."""
    script = ScriptDirectory.from_config(context.config)

    def steps(revision: Any, _: MigrationContext) -> Any:
        return script._upgrade_revs("head", revision)  # noqa: SLF001 - what Alembic's own `upgrade` calls

    upgrade = MigrationContext.configure(connection, opts={"fn": steps, "target_metadata": METADATA})
    with Operations.context(upgrade):
        upgrade.run_migrations()


def main() -> None:
    """Find the database and migrate it."""
    given = context.config.attributes.get("connection")
    if given is not None:
        migrate(given)
        return
    url = context.get_x_argument(as_dictionary=True).get("url")
    engine = sa.create_engine(url or "sqlite://", poolclass=None if url else sa.StaticPool)
    with engine.begin() as connection:
        if url is None:
            bring_up(connection)
        migrate(connection)


main()
