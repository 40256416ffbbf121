"""PostgreSQL beside psql's `\\copy` of the same rows: `claims db copy` either way, and the CSV of all claims.

    python -m benchmarks.postgresql LEDGER.db          (a ledger in a file; CLAIMS_TEST_POSTGRESQL names the server)

`\\copy` goes into tables with the same keys and indexes, as `db copy` does, and out of them; each is a whole process.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

from tracker.store.session import open_ledger
from tracker.store.tables.every import METADATA


def timed(*command: str) -> float:
    before = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - before


def fresh(server: str, name: str) -> str:
    engine = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    url = make_url(server).set(database=name).render_as_string(hide_password=False)
    with open_ledger(url):
        pass
    return url


def psql(url: str, folder: Path, way: str) -> float:
    tables = [table.name for table in METADATA.sorted_tables]
    commands = [f"\\copy {table} {way} '{folder / table}'" for table in tables]
    return timed("psql", url, "-q", "-1", *(part for command in commands for part in ("-c", command)))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    given = parser.parse_args(arguments)
    server = os.environ["CLAIMS_TEST_POSTGRESQL"]
    claims = (sys.executable, "-m", "tracker.cli.app")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        there, floor, back = fresh(server, "claims_bench"), fresh(server, "claims_bench_floor"), folder / "back.db"
        copy_in = timed(*claims, "db", "copy", given.ledger, there)
        psql_out = psql(there, folder, "to")
        psql_in = psql(floor, folder, "from")
        copy_out = timed(*claims, "db", "copy", there, str(back))
        one_query = f"\\copy (select * from claim order by id) to '{folder / 'claims'}' csv"
        psql_csv = timed("psql", there, "-q", "-c", one_query)
        files = [folder / "server.csv", folder / "file.csv"]
        csv = [timed(*claims, "--database", place, "export", "claims", "-o", str(file))
               for place, file in zip((there, given.ledger), files, strict=True)]  # fmt: skip
        same = files[0].read_bytes() == files[1].read_bytes()
    for what, ours, theirs in (
        ("db copy SQLite to PostgreSQL, and \\copy from", copy_in, psql_in),
        ("db copy PostgreSQL to SQLite, and \\copy to", copy_out, psql_out),
        ("export of PostgreSQL as CSV, and \\copy to", csv[0], psql_csv),
        ("export of PostgreSQL, and of SQLite", csv[0], csv[1]),
    ):
        print(f"{what:<48} {ours:7.2f} s {theirs:7.2f} s {ours / theirs:6.2f} times")
    print(f"the two CSVs are {'the same bytes' if same else 'DIFFERENT'}")
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
