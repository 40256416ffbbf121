"""How long after a key the next candidate stands on the screen, with many pending.

    python benchmarks/review.py [--pending 10000] [--keys 100]

A ledger of one long document is made in a temporary folder. Each key `a` is timed until the screen has been drawn with
the next candidate; the same with `s`. The floor is the time of storing a decision without any screen.
"""

import argparse
import asyncio
import statistics
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from tracker.cli.review.known import known
from tracker.cli.review.screen_acts import ReviewApp
from tracker.lang.lexicon import shipped_lexicon
from tracker.model.claim import Candidate, Reason, Tier
from tracker.model.quantity import Comparator
from tracker.model.source import Source
from tracker.model.window import Precision
from tracker.steps.answers import Accept
from tracker.steps.desk import First
from tracker.steps.sitting import Sitting
from tracker.store import candidates, sources
from tracker.store.session import Ledger, open_ledger

SENTENCE = "我们预计到2027年底将生产{number}台人形机器人，Optimus 的产能会继续提升。\n"
NOW = datetime(2026, 1, 1, tzinfo=UTC)
LIMIT_MS = 50.0


def fill(ledger: Ledger, pending: int) -> None:
    text = "".join(SENTENCE.format(number=number) for number in range(1, pending + 1))
    place, found = 0, []
    for number in range(1, pending + 1):
        quote = SENTENCE.format(number=number).rstrip("\n")
        found.append(
            Candidate(
                document="talk.txt", quote=quote, start_char=place, end_char=place + len(quote), speaker="Elon Musk",
                said_on=date(2025, 3, 20), tier=Tier.A, subject="Optimus", metric="produced",
                comparator=Comparator.EQUAL, value=float(number), unit="units", deadline_text="到2027年底",
                window_start=date(2025, 3, 20), due_on=date(2027, 12, 31), precision=Precision.YEAR,
                confidence=0.9, rules=("zh.year-end",), reasons=(Reason("a deadline", 1.5), Reason("a number", 1.0)),
            )
        )  # fmt: skip
        place += len(quote) + 1
    source = Source(
        sha256="a" * 64, name="talk.txt", title="A talk", speaker="Elon Musk", said_on=date(2025, 3, 20),
        said_on_from="option", language="zh", text=text,
    )  # fmt: skip
    with ledger.transaction() as session:
        sources.add(session, source, NOW)
        candidates.add_all(session, source.sha256, found, NOW, "1")


def sit(ledger: Ledger) -> Sitting:
    return Sitting(ledger, First(), "bench", date(2026, 1, 1), lambda: datetime.now(UTC))


async def on_screen(sitting: Sitting, keys: int) -> dict[str, list[float]]:
    app = ReviewApp(sitting, known(shipped_lexicon(), sitting.queue), heading="benchmark")
    times: dict[str, list[float]] = {"a": [], "s": [], "down": []}
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause(2)
        for key, taken in times.items():
            for _ in range(keys):
                before = app.queue.place()
                start = time.perf_counter()
                await pilot.press(key)
                drawn = screen_lines(app)
                if app.queue.place() == before or not drawn:
                    raise SystemExit(f"the key {key} did not go on")
                taken.append((time.perf_counter() - start) * 1000)
    return times


def screen_lines(app: ReviewApp) -> list[object]:
    return list(app.screen._compositor.render_strips())  # noqa: SLF001 - what a terminal would be sent


def told(name: str, times: list[float]) -> str:
    ordered = sorted(times)
    return f"{name:28}{statistics.median(times):8.1f}{ordered[int(len(ordered) * 0.95)]:8.1f}{ordered[-1]:8.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--pending", type=int, default=10_000)
    parser.add_argument("--keys", type=int, default=100)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_ledger(f"sqlite:///{Path(folder) / 'c.db'}") as ledger:
        fill(ledger, given.pending)
        start = time.perf_counter()
        sitting = sit(ledger)
        print(f"{given.pending:,} pending, the queue read in {(time.perf_counter() - start) * 1000:.0f} ms")
        times = asyncio.run(on_screen(sitting, given.keys))
        bare = []
        for place in range(given.pending - given.keys, given.pending):
            start = time.perf_counter()
            sitting.take(place, Accept())
            bare.append((time.perf_counter() - start) * 1000)
        print(f"{'ms':28}{'median':>8}{'p95':>8}{'max':>8}")
        for key, taken in times.items():
            print(told(f"key {key} to the next drawn", taken))
        print(told("a decision without a screen", bare))
        median = max(statistics.median(taken) for taken in times.values())
        print(f"limit {LIMIT_MS:.0f} ms: {'held' if median <= LIMIT_MS else 'NOT held'}")
    return 0 if median <= LIMIT_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
