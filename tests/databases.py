"""The two databases of the store's and the steps' tests: a SQLite file, and a PostgreSQL database of a test's own.

A ledger is migrated once for each database and copied for each test. `scripts/postgresql.sh` starts a server; its URL
stands in CLAIMS_TEST_POSTGRESQL. Without one those tests are skipped; in CI they fail.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, make_url, text
from sqlalchemy.pool import NullPool

from tracker.store.session import open_ledger

SERVER = "CLAIMS_TEST_POSTGRESQL"
KINDS = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql))

only_sqlite = pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
"""For what is promised of a file alone."""
only_postgresql = pytest.mark.parametrize("kind", KINDS[1:], indirect=True)
"""For what is promised of a server alone."""


class Server:
    """A PostgreSQL server on which databases are made and dropped. Each process has names of its own."""

    def __init__(self, url: str) -> None:
        self._url = make_url(url).set(drivername="postgresql+psycopg")
        self._engine = create_engine(self._url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
        self._numbers = count(1)
        self._template: str | None = None
        self._made: list[str] = []
        self._connection = self._engine.connect()

    def run(self, statement: str) -> Any:
        """Run a statement outside of any ledger."""
        return self._connection.execute(text(statement))

    def new(self, options: str = "") -> str:
        """Return the URL of a new database with nothing in it."""
        name = f"claims_test_{os.getpid()}_{next(self._numbers)}"
        self.run(f"CREATE DATABASE {name} {options}")
        self._made.append(name)
        return self.url(name)

    def ledger(self) -> str:
        """Return the URL of a new database with the tables at head in it."""
        if self._template is None:
            made = self.new()
            with open_ledger(made):
                pass
            self._template = make_url(made).database
        return self.new(f"TEMPLATE {self._template} STRATEGY wal_log")

    def url(self, name: str) -> str:
        """Return the URL of a database, its password included."""
        return self._url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)

    def drop(self, url: str) -> None:
        """Drop a database, whoever is connected to it."""
        name = make_url(url).database
        self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self._made.remove(str(name))

    def close(self) -> None:
        """Drop what is left of this process."""
        for name in self._made:
            self.run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        self._connection.close()
        self._engine.dispose()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Give the PostgreSQL server of CLAIMS_TEST_POSTGRESQL."""
    url = os.environ.get(SERVER)
    if not url:
        if os.environ.get("CI"):
            pytest.fail(f'in CI these tests must run: eval "$(scripts/postgresql.sh start DIR)" sets {SERVER}')
        pytest.skip(f'no server: eval "$(scripts/postgresql.sh start DIR)" starts one and sets {SERVER}')
    found = Server(url)
    yield found
    found.close()


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Give the kind of database: each test that has to do with one runs on both."""
    return str(request.param)


@pytest.fixture(scope="session")
def empty_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a ledger at head with nothing in it: migrated once, copied for each test."""
    file = tmp_path_factory.mktemp("empty") / "claims.db"
    with open_ledger(f"sqlite:///{file}"):
        pass
    return file


@pytest.fixture
def new_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """Give a way to the URL of a new place with nothing in it, no tables either."""
    if kind == "sqlite":
        numbers = count()
        yield lambda: f"sqlite:///{tmp_path / 'bare' / f'claims{next(numbers)}.db'}"
        return
    server: Server = request.getfixturevalue("server")
    yield from _each(server, server.new)


@pytest.fixture
def ledger_url(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[[], str]]:
    """Give a way to the URL of a new ledger at head with nothing in it."""
    if kind == "sqlite":
        empty: Path = request.getfixturevalue("empty_ledger")
        numbers = count()

        def make() -> str:
            file = tmp_path / f"ledger{next(numbers) or ''}" / "claims.db"
            file.parent.mkdir()
            shutil.copy(empty, file)
            return f"sqlite:///{file}"

        yield make
        return
    server: Server = request.getfixturevalue("server")
    yield from _each(server, server.ledger)


def _each(server: Server, make: Callable[[], str]) -> Iterator[Callable[[], str]]:
    made: list[str] = []

    def one() -> str:
        made.append(make())
        return made[-1]

    yield one
    for url in made:
        server.drop(url)
