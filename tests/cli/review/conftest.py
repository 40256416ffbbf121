"""A ledger with a talk in it, and the full-screen reviewer on it, driven by Textual's Pilot."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("textual")

from tracker.cli.review.known import known
from tracker.cli.review.screen_acts import ReviewApp
from tracker.lang.lexicon_file import shipped_lexicon
from tracker.steps.desk import Desk, First
from tracker.steps.ingest import ingest
from tracker.steps.sitting import Sitting
from tracker.store.session import Ledger, open_ledger
from tracker.transcript.reading import ReadOptions

TODAY = date(2026, 3, 1)
TALK = """马斯克：明年我们将生产5000台人形机器人。到2030年底，我们会交付100万辆汽车。
马斯克：2027年，Optimus的产量将达到50万台，2028年达到100万台。
马斯克：我们预计2026年下半年开始量产Cybercab。
"""


@pytest.fixture(scope="session")
def with_talk(tmp_path_factory: pytest.TempPathFactory, empty_ledger: Path) -> Path:
    """Give the file of a ledger with the talk in it: read once, copied for each test."""
    folder = tmp_path_factory.mktemp("talks")
    (folder / "talk.txt").write_text(TALK, encoding="utf-8")
    file = Path(shutil.copy(empty_ledger, tmp_path_factory.mktemp("with_talk") / "claims.db"))
    with open_ledger(f"sqlite:///{file}") as opened:
        options = ReadOptions(said_on=date(2025, 3, 20), lang="zh")
        ingest(opened, (folder,), options=options, now=datetime(2026, 1, 1, tzinfo=UTC))
    return file


@pytest.fixture
def ledger(tmp_path: Path, with_talk: Path) -> Iterator[Ledger]:
    with open_ledger(f"sqlite:///{shutil.copy(with_talk, tmp_path / 'claims.db')}") as opened:
        yield opened


@pytest.fixture
def sitting(ledger: Ledger) -> Callable[..., Sitting]:
    def make(by: str = "anna", desk: Desk | None = None) -> Sitting:
        return Sitting(ledger, desk or First(), by, TODAY, lambda: datetime.now(UTC))

    return make


Script = Callable[[Any, ReviewApp], Awaitable[None]]


@pytest.fixture
def on_screen(sitting: Callable[..., Sitting]) -> Callable[..., ReviewApp]:
    """Return a way to run a script of keys against the reviewer; it gives back the application after it."""

    def run(script: Script, size: tuple[int, int] = (80, 24), **settings: Any) -> ReviewApp:
        one = sitting(**settings)
        app = ReviewApp(one, known(shipped_lexicon(), one.queue), heading="review by anna")

        async def go() -> None:
            async with app.run_test(size=size) as pilot:
                await pilot.pause(0.2)
                await script(pilot, app)

        asyncio.run(go())
        return app

    return run


@pytest.fixture
def screen_text() -> Callable[[ReviewApp], list[str]]:
    """Return a way to read the lines that stand on the screen."""

    def lines(app: ReviewApp) -> list[str]:
        strips = app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    return lines
