"""The floor of `claims load`: the same rows of the same files into tables without indexes, unchecked, by executemany.

    python benchmarks/floor_load.py DUMP FILE [--parsed]

A program of its own, so that its memory and time are those of a whole process. With `--parsed` the lines are read into
memory before, and only the seconds of executemany are printed.
"""

import json
import sqlite3
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

RECORD = (
    "document", "quote", "start_char", "end_char", "speaker", "said_on", "tier", "subject", "metric", "comparator",
    "value", "low", "high", "unit", "per", "deadline_text", "window_start", "due_on", "precision", "modality",
    "confidence_text", "probability", "control", "negated", "stretch", "condition", "media_time",
)  # fmt: skip
COLUMNS = {
    "source": (
        "sha256", "name", "title", "speaker", "said_on", "said_on_from", "language", "text", "published_on",
        "publisher", "url", "recording_url", "path", "recorded_at",
    ),
    "candidate": (
        *RECORD, "key", "source", "restates", "confidence", "rules", "reasons", "rules_version", "gone", "recorded_at",
    ),
    "claim": (*RECORD, "id", "key", "source", "decided_on", "withdrawn", "last_outcome", "recorded_at"),
    "decision": (
        "key", "decision", "source", "record", "claim_id", "by", "decided_on", "reason", "corrected", "of", "note",
        "takes_back", "recorded_at",
    ),
    "verdict": (
        "claim", "outcome", "judged_on", "by", "actual", "fulfilled_on", "void_reason", "note", "takes_back",
        "recorded_at",
    ),
    "remark": ("claim", "kind", "text", "searched", "by", "made_on", "takes_back", "recorded_at"),
    "link": ("later", "earlier", "kind", "by", "linked_on", "takes_back", "recorded_at"),
}  # fmt: skip
FILES = {"source": "sources", "candidate": "candidates", "decision": "decisions", "verdict": "verdicts",
         "remark": "remarks", "link": "links"}  # fmt: skip


def rows(folder: Path, table: str) -> Iterator[tuple[Any, ...]]:
    names = COLUMNS[table]
    with (folder / f"{FILES[table]}.jsonl").open(encoding="utf-8", newline="\n") as lines:
        for line in lines:
            said = json.loads(line)
            if table == "candidate":
                said = {**said["record"], **said, "rules": str(said["rules"]), "reasons": str(said["reasons"])}
            elif table == "decision":
                said["record"] = json.dumps(said["record"], ensure_ascii=False)
            yield tuple(map(said.get, names))


def claims(folder: Path) -> Iterator[tuple[Any, ...]]:
    names = COLUMNS["claim"]
    with (folder / "decisions.jsonl").open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            said = json.loads(line)
            yield tuple(map({**said["record"], **said, "id": number, "withdrawn": 0}.get, names))


def main() -> None:
    folder, file = Path(sys.argv[1]), Path(sys.argv[2])
    parsed = "--parsed" in sys.argv
    file.unlink(missing_ok=True)
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("BEGIN")
    seconds = 0.0
    for table, names in COLUMNS.items():
        quoted = ", ".join(f'"{name}"' for name in names)
        connection.execute(f"CREATE TABLE {table} ({quoted})")
        insert = f"INSERT INTO {table} VALUES ({', '.join('?' * len(names))})"
        made = claims(folder) if table == "claim" else rows(folder, table)
        while batch := list(islice(made, 1000)) if parsed else made:
            begun = time.perf_counter()
            connection.executemany(insert, batch)
            seconds += time.perf_counter() - begun
            if not parsed:
                break
    connection.execute("COMMIT")
    if parsed:
        print(seconds)


if __name__ == "__main__":
    main()
