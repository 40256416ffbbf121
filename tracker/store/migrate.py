"""Bringing a database to the tables that this program knows: one SELECT decides, Alembic is loaded only to act."""

from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError

from tracker.errors import TrackerError
from tracker.places import shipped
from tracker.store.failures import Place
from tracker.store.whole_copy import copy_whole

if TYPE_CHECKING:
    from pathlib import Path

    from alembic.config import Config

HEAD = "0008"
"""The revision that `tables.py` describes. A test holds it to the head of the migration scripts."""

VERSION_TABLE = "alembic_version"


def bring_to_head(reading: Engine, writing: Engine, place: Place) -> None:
    """Make or upgrade the tables, in one transaction, after a backup of a file that holds something.

    `writing` takes the right to write as each transaction begins, so that of two who come at once one migrates.

    Raises TrackerError for a database that is newer than the program, or that another program made.
    """
    with reading.connect() as connection:
        if revision_of(connection) == HEAD:
            return
    with writing.begin() as connection:
        found = revision_of(connection)
        if found == HEAD:  # another process was quicker
            return
        config = configuration(connection)
        if found is None:
            _refuse_foreign(connection, place)
        else:
            _refuse_newer(config, found, place)
            if place.file is not None:
                back_up(place.file)
        from alembic import command

        command.upgrade(config, HEAD)


def revision_of(connection: Connection) -> str | None:
    """Return the revision of a database, or None where no migration has run."""
    try:
        with connection.begin_nested():
            found = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar()  # noqa: S608 - a constant
    except DBAPIError as error:
        if "no such table" in str(error.orig) or getattr(error.orig, "sqlstate", None) == "42P01":
            return None
        raise
    return None if found is None else str(found)


def configuration(connection: Connection) -> "Config":
    """Return Alembic's configuration, built in code: an installed program has no pyproject.toml to read.

    Raises TrackerError where the installation has lost its migrations.
    """
    from alembic.config import Config

    scripts = shipped("migrations")
    if not (scripts / "env.py").is_file():
        raise TrackerError(f"the migrations are missing from {scripts}: install claims-tracker again")
    config = Config()
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def known_revisions(config: "Config | None" = None) -> set[str]:
    """Return every revision that this program can upgrade from."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    if config is None:
        config = Config()
        config.set_main_option("script_location", str(shipped("migrations")).replace("%", "%%"))
    return {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}


def back_up(file: "Path") -> "Path":
    """Copy a SQLite file, as it was before the migration to HEAD, beside itself; return the copy's path.

    An earlier copy is never overwritten. Raises sqlite3.Error, and OSError where the folder cannot be written.
    """
    copy = file.with_name(f"{file.name}.before-{HEAD}.bak")
    number = 1
    while copy.exists():
        number += 1
        copy = file.with_name(f"{file.name}.before-{HEAD}.{number}.bak")
    copy_whole(file, copy)
    return copy


def _refuse_foreign(connection: Connection, place: Place) -> None:
    from tracker.store.tables.every import METADATA

    there = set(inspect(connection).get_table_names()) - {VERSION_TABLE}
    ours = set(METADATA.tables)
    if there if place.file is not None else there & ours:
        raise TrackerError(
            f"{place.name} holds the tables of another program ({', '.join(sorted(there)[:3])}): "
            "choose another with --database"
        )


def _refuse_newer(config: "Config", found: str, place: Place) -> None:
    if found not in known_revisions(config):
        raise TrackerError(
            f"{place.name} was made by a newer claims (its revision {found}, this program knows {HEAD}): "
            "upgrade claims-tracker, or choose another with --database"
        )
