"""A ledger of the first release upgrades with everything in it: claims entered by hand, tags, notes, words."""

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from alembic import command
from tracker.model.claim import content_key
from tracker.steps.history import log
from tracker.steps.listing import list_claims
from tracker.steps.verify import verify
from tracker.store.claims import ClaimFilter
from tracker.store.migrate import configuration
from tracker.store.rows import record_json
from tracker.store.session import open_ledger

TODAY = date(2026, 6, 15)
SHA = "c" * 64
AT = "2026-01-02 03:04:05.000000"


@pytest.fixture
def first_release(tmp_path: Path, said) -> Path:
    """Return the file of a ledger at revision 0001 with a claim of a document, one entered by hand, and a verdict."""
    file = tmp_path / "old.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        command.upgrade(configuration(connection), "0001")
    engine.dispose()
    heard = said(start_char=0, end_char=len(said().quote))
    typed = said(quote="tagged", start_char=0, end_char=6, value=0.5)
    with closing(sqlite3.connect(file)) as old:
        old.execute(
            "INSERT INTO source (sha256, name, said_on, said_on_from, language, text, recorded_at)"
            " VALUES (?, 'talk.md', '2025-03-20', 'option', 'zh', ?, ?)",
            (SHA, heard.quote, AT),
        )
        for record, source in ((heard, SHA), (typed, None)):
            values = {**record_json(record), "key": content_key(record, source), "source": source, "recorded_at": AT}
            values |= {"decided_on": "2025-06-01", "withdrawn": False, "last_outcome": "miss" if source else None}
            names = ", ".join(values)
            old.execute(
                f"INSERT INTO claim ({names}) VALUES ({', '.join('?' * len(values))})",  # noqa: S608
                list(values.values()),
            )
        old.execute(
            'INSERT INTO decision ("key", kind, source, record, claim_id, "by", decided_on, corrected, note,'
            " recorded_at) VALUES (?, 'accept', ?, ?, 1, 'ann', '2025-06-01', '[]', '听得清楚', ?)",
            (content_key(heard, SHA), SHA, json.dumps(record_json(heard)), AT),
        )
        old.execute(
            'INSERT INTO verdict (claim_id, outcome, judged_on, "by", note, recorded_at)'
            " VALUES (1, 'miss', '2026-01-05', 'ann', '年报', ?)",
            (AT,),
        )
        old.executemany("INSERT INTO tag (claim_id, name) VALUES (2, ?)", [("ev",), ("robots",)])
        old.commit()
    return file


def test_what_was_there_stands_and_has_its_entries(first_release: Path):
    with open_ledger(f"sqlite:///{first_release}") as ledger:
        shown = list_claims(ledger, ClaimFilter(statuses=None, sort="id"), today=TODAY)
        acts = [(act.handle, act.by, str(act.effective)) for act in log(ledger) if act.handle[0] != "s"]
        found = [
            [row.claim.id for row in list_claims(ledger, ClaimFilter(search=words, limit=9), today=date(2026, 1, 1))]
            for words in ("tag", "tagged")
        ]

        assert [(row.claim.id, row.claim.tags, row.claim.value) for row in shown] == [(2, ("ev", "robots"), 0.5)]
        assert acts == [
            ("d1", "ann", "2025-06-01"),
            ("d2", "unknown", "2025-06-01"),
            ("v1", "ann", "2026-01-05"),
            ("r1", "unknown", "2025-06-01"),
            ("r2", "unknown", "2025-06-01"),
        ]
        assert found == [[2], [2]]
        assert verify(ledger) == []
        before = list_claims(ledger, ClaimFilter(search="听", sort="id"), today=TODAY, as_of=date(2026, 1, 4))
        assert [row.claim.id for row in before] == [1]

    assert (first_release.parent / f"{first_release.name}.before-{_head()}.bak").exists()


def _head() -> str:
    from tracker.store.migrate import HEAD

    return HEAD
