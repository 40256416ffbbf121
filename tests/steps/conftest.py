"""A fresh ledger, a folder of documents, and a moment."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fresh import ledger, now, url
from robots import robots

from tracker.model.claim import Statement
from tracker.steps.ingest import IngestReport, ingest
from tracker.store.session import Ledger, open_ledger
from tracker.transcript.reading import ReadOptions

__all__ = ["ledger", "now", "url"]

SPEECH = "马斯克：明年我们将生产5000台人形机器人。到2030年底，我们会交付100万辆汽车。\n"


@pytest.fixture
def today() -> date:
    return date(2026, 1, 2)


@pytest.fixture
def make_ledger(ledger_url: Callable[[], str]) -> Iterator[Callable[[], Ledger]]:
    opened: list[Ledger] = []

    def make() -> Ledger:
        opened.append(open_ledger(ledger_url()))
        return opened[-1]

    yield make
    for one in opened:
        one.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one document in it that holds two claims."""
    made = tmp_path / "documents"
    made.mkdir()
    (made / "speech.txt").write_text(SPEECH, encoding="utf-8")
    return made


@pytest.fixture
def take_in(folder: Path, now: datetime) -> Callable[..., IngestReport]:
    """Return a way to ingest the folder, said on 2025-03-20 unless told otherwise."""

    def make(
        ledger: Ledger, *paths: Path, said_on: date | None = date(2025, 3, 20), rules_version: str = "1", **options: Any
    ) -> IngestReport:
        known = ReadOptions(**{"said_on": said_on, "lang": "zh", **options})
        return ingest(ledger, paths or (folder,), options=known, now=now, rules_version=rules_version)

    return make


@pytest.fixture
def said() -> Callable[..., Statement]:
    """Return a maker of statements that somebody enters by hand; by default "5000 robots in 2025"."""
    return partial(robots, document="by hand", quote="5000 robots in 2025", start_char=0, end_char=19)
