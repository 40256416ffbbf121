"""PostgreSQL beside psql's `\\copy` of the same rows: `claims db copy` either way, and the CSV of all claims.

    python -m benchmarks.postgresql LEDGER.db          (a ledger in a file; CLAIMS_TEST_POSTGRESQL names the server)

`\\copy` goes into tables with the same keys and indexes, as `db copy` does, and out of them; each is a whole process.
`\\copy` out of a server makes no table: what SQLite itself needs to store the same rows, with keys, indexes and words
to search, stands beside it. The CSV of all claims has what other tables know of them: `\\copy` of the table of claims,
and of a query that joins the others to it.
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


FLOOR = """
import sqlite3, sys
source, target = (sqlite3.connect(name, isolation_level=None) for name in sys.argv[1:3])
for setting in ("journal_mode=OFF", "synchronous=OFF", "cache_size=-32768", *sys.argv[3:]):
    target.execute("PRAGMA " + setting)
made = source.execute(
    "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'claim_words_%'"
)
made = [row for row in made if row[1] != "sqlite_sequence"]
target.execute("BEGIN")
for kind, name, sql in made:
    if kind == "table":
        target.execute(sql)
        rows = source.execute(f'SELECT {"rowid, " * (name == "claim_words")}* FROM "{name}"')
        names = [column[0] for column in rows.description]
        places = ", ".join("?" * len(names))
        known = ", ".join(f'"{column}"' for column in names)
        target.executemany(f'INSERT INTO "{name}" ({known}) VALUES ({places})', rows)
for kind, name, sql in made:
    if kind == "index":
        target.execute(sql)
target.execute("COMMIT")
"""
LISTED = """
SELECT c.*, t.tags FROM claim c
LEFT JOIN (SELECT claim_id, string_agg(name, '; ' ORDER BY name) AS tags FROM tag GROUP BY claim_id) t
    ON t.claim_id = c.id
ORDER BY c.id
"""
JOINED = """
SELECT c.*, v.judged_on, v.actual, v.fulfilled_on, v.void_reason, v.by, v.note, o.restates, o.confidence, o.rules,
    s.language, s.title, s.url, s.recording_url, s.publisher, s.published_on
FROM claim c LEFT JOIN source s ON s.sha256 = c.source
LEFT JOIN (SELECT DISTINCT ON (claim_id) * FROM verdict ORDER BY claim_id, id DESC) v
    ON v.claim_id = c.id AND c.last_outcome IS NOT NULL
LEFT JOIN (SELECT DISTINCT ON (d.claim_id) d.claim_id, k.restates, k.confidence, k.rules
    FROM decision d JOIN candidate k ON k.key = d.key WHERE d.claim_id IS NOT NULL
    ORDER BY d.claim_id, k.gone, k.id DESC) o ON o.claim_id = c.id
ORDER BY c.id
"""


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ledger")
    given = parser.parse_args(arguments)
    server = os.environ.get("CLAIMS_TEST_POSTGRESQL", "")
    if not server:
        parser.error("no server is named: set CLAIMS_TEST_POSTGRESQL (CONTRIBUTING.md says how to start one)")
    claims = (sys.executable, "-m", "tracker.cli.app")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        there, floor, back = fresh(server, "claims_bench"), fresh(server, "claims_bench_floor"), folder / "back.db"
        copy_in = timed(*claims, "db", "copy", given.ledger, there)
        psql_out = psql(there, folder, "to")
        psql_in = psql(floor, folder, "from")
        copy_out = timed(*claims, "db", "copy", there, str(back))
        sqlite = timed(sys.executable, "-c", FLOOR, given.ledger, str(folder / "floor.db"))
        unchecked = ("unchecked.db", "ignore_check_constraints=ON")
        bare = timed(sys.executable, "-c", FLOOR, given.ledger, str(folder / unchecked[0]), unchecked[1])
        psql_csv, psql_listed, psql_joined = (
            timed("psql", there, "-q", "-c", f"\\copy ({' '.join(query.split())}) to '{folder / 'claims'}' csv")
            for query in ("SELECT * FROM claim ORDER BY id", LISTED, JOINED)
        )
        files = [folder / "server.csv", folder / "file.csv"]
        csv = [timed(*claims, "--database", place, "export", "claims", "-o", str(file))
               for place, file in zip((there, given.ledger), files, strict=True)]  # fmt: skip
        same = files[0].read_bytes() == files[1].read_bytes()
        lists = [folder / "server_list.csv", folder / "file_list.csv"]
        listed = [timed(*claims, "--database", place, "list", "--status", "all", "--sort", "id", "--format", "csv",
                        "-o", str(file))
                  for place, file in zip((there, given.ledger), lists, strict=True)]  # fmt: skip
        same = same and lists[0].read_bytes() == lists[1].read_bytes()
    for what, ours, theirs in (
        ("db copy SQLite to PostgreSQL, and \\copy from", copy_in, psql_in),
        ("db copy PostgreSQL to SQLite, and \\copy to", copy_out, psql_out),
        ("the same, and SQLite's storing of these rows", copy_out, sqlite),
        ("the same, and that without its CHECKs", copy_out, bare),
        ("the same, and \\copy from", copy_out, psql_in),
        ("export of PostgreSQL as CSV, and \\copy of claims", csv[0], psql_csv),
        ("the same, and \\copy of the same columns", csv[0], psql_joined),
        ("export of PostgreSQL, and of SQLite", csv[0], csv[1]),
        ("list of PostgreSQL as CSV, and \\copy of the same", listed[0], psql_listed),
        ("list of PostgreSQL, and of SQLite", listed[0], listed[1]),
    ):
        print(f"{what:<50} {ours:7.2f} s {theirs:7.2f} s {ours / theirs:6.2f} times")
    print(f"the CSVs of both are {'the same bytes' if same else 'DIFFERENT'}")
    return 0 if same else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
