"""A ledger of every released revision comes to the present one with everything in it, on both databases."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, create_engine, insert
from sqlalchemy.pool import NullPool

from alembic import command
from tracker.model.claim import content_key
from tracker.places import shipped
from tracker.steps.dump import dump
from tracker.steps.listing import list_claims
from tracker.steps.verify import verify
from tracker.store import migrate
from tracker.store.claims import ClaimFilter
from tracker.store.rows import record_json, statement_values
from tracker.store.session import open_ledger
from tracker.store.sources import text_hash

REVISIONS = sorted(script.revision for script in ScriptDirectory(str(shipped("migrations"))).walk_revisions())
SHA = "c" * 64
AT = datetime(2026, 1, 2, 3, 4, 5, 678000, tzinfo=UTC)
DAY = date(2025, 6, 1)


def rows(said: Callable[..., Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return rows for every table; of each, what a revision has no column for is left out."""
    heard, typed = said(start_char=0, end_char=len(said().quote)), said(quote="İstanbul", end_char=18, value=0.1)
    keys = (content_key(heard, SHA), content_key(typed, None))
    statement = {"withdrawn": False, "decided_on": DAY, "recorded_at": AT}
    entry = {"by": "ann", "recorded_at": AT}
    accepted = {**entry, "kind": "accept", "decided_on": DAY, "corrected": []}
    plain = [{k: getattr(v, "value", v) for k, v in statement_values(one).items()} for one in (heard, typed)]
    rules = {"confidence": 0.5, "rules": ["number"], "reasons": [], "rules_version": "1", "gone": False}
    return [
        ("source", {"id": 1, "sha256": SHA, "name": "talk.md", "said_on": DAY, "said_on_from": "option",
                    "language": "zh", "text": heard.quote, "text_sha256": text_hash(heard.quote), "recorded_at": AT}),
        ("candidate", {**plain[0], **rules, "key": keys[0], "source": SHA, "recorded_at": AT}),
        ("claim", {**plain[0], **statement, "id": 1, "key": keys[0], "source": SHA, "last_outcome": "miss",
                   "last_judged_on": DAY}),
        ("claim", {**plain[1], **statement, "id": 2, "key": keys[1], "source": None, "last_outcome": None}),
        ("decision", {**accepted, "key": keys[0], "source": SHA, "record": record_json(heard), "claim_id": 1}),
        ("verdict", {**entry, "id": 1, "claim_id": 1, "outcome": "miss", "judged_on": DAY, "note": "年报"}),
        ("evidence", {"verdict_id": 1, "url": "https://example.org", "accessed_on": DAY}),
        ("observation", {"key": "o", "subject": "s", "metric": "m", "comparator": "=", "source_url": "u",
                         "reliability": "A", "value": 0.1, "recorded_at": AT}),
        ("link", {**entry, "later_id": 2, "earlier_id": 1, "kind": "raises", "linked_on": DAY}),
        ("tag", {"claim_id": 2, "name": "ev"}),
    ]  # fmt: skip


def by_later_hand(said: Callable[..., Any]) -> list[tuple[str, dict[str, Any]]]:
    """Return the entries that revision 0003 makes of what older ledgers hold without one."""
    typed = said(quote="İstanbul", end_char=18, value=0.1)
    return [
        ("decision", {"key": content_key(typed, None), "kind": "accept", "source": None, "record": record_json(typed),
                      "claim_id": 2, "by": "unknown", "decided_on": DAY, "corrected": [], "recorded_at": AT}),
        ("remark", {"claim_id": 2, "kind": "tag", "text": "ev", "by": "unknown", "made_on": DAY, "recorded_at": AT}),
    ]  # fmt: skip


def ledger_of(revision: str, url: str, said: Callable[..., Any]) -> None:
    """Make a ledger of a revision with a row in each of its tables."""
    if url.startswith("sqlite:///"):
        Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"), poolclass=NullPool)
    with engine.begin() as connection:
        command.upgrade(migrate.configuration(connection), revision)
        tables = MetaData()
        tables.reflect(connection)
        for name, values in rows(said) + (by_later_hand(said) if revision >= "0003" else []):
            table = tables.tables[name]
            kept = {key: value for key, value in values.items() if key in table.columns}
            connection.execute(insert(table).values(kept))
        if connection.dialect.name == "postgresql":
            for name in ("source", "claim", "verdict"):
                connection.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), 9)")
        elif revision >= "0003":
            from tracker.store.search import INDEX, split_characters

            said_words = {1: [said().quote, "年报"], 2: ["İstanbul"]}
            for number, parts in said_words.items():
                whole = "\n".join([parts[0], "Tesla Optimus", "robots built", *parts[1:]])
                connection.exec_driver_sql(
                    f"INSERT INTO {INDEX} (rowid, words) VALUES (?, ?)",  # noqa: S608 - a constant
                    (number, split_characters(whole)),
                )
    engine.dispose()


@pytest.mark.parametrize("revision", REVISIONS)
def test_what_was_stored_comes_along(revision: str, new_url: Callable[[], str], tmp_path: Path, said):
    url, file_url = new_url(), f"sqlite:///{tmp_path / 'beside' / 'claims.db'}"
    for each in (url, file_url):
        ledger_of(revision, each, said)

    with open_ledger(url) as ledger, open_ledger(file_url) as file:
        shown = list_claims(ledger, ClaimFilter(statuses=None, sort="id"), today=date(2026, 6, 1))
        assert verify(ledger) == []
        texts = dump(ledger).texts
        assert texts == dump(file).texts  # the same upgrade on both databases

    assert [(row.claim.id, row.claim.tags, row.claim.value) for row in shown] == [(2, ("ev",), 0.1)]
    kinds = ("sources", "candidates", "verdicts", "observations", "links", "remarks")
    assert {kind: texts[f"{kind}.jsonl"].count("\n") for kind in kinds} == dict.fromkeys(kinds, 1)
    assert texts["decisions.jsonl"].count("\n") == 2
