"""How long after a key the next candidate stands on the screen, with many pending.

    python benchmarks/review.py [--pending 10000] [--keys 100]

A ledger of one long document is made in a temporary folder, and the reviewer runs on a terminal (a pty) of 140 by 40.
Each key is timed from its being sent until the head line with the next number comes back. The floor is the time of
storing a decision without any screen.
"""

import argparse
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from datetime import UTC, date, datetime
from pathlib import Path

from tracker.cli.review.known import known
from tracker.cli.review.screen_acts import ReviewApp
from tracker.lang.lexicon_file import shipped_lexicon
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


def child(url: str) -> None:
    """Run the reviewer on this terminal."""
    with open_ledger(url) as ledger:
        sitting = sit(ledger)
        ReviewApp(sitting, known(shipped_lexicon(), sitting.queue), heading="benchmark").run()


def on_terminal(url: str, pending: int, keys: int) -> dict[str, list[float]]:
    """Return how long it took, in ms, from each key sent to a real terminal to the next number in the head line."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 140, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "140", "LINES": "40"}
    command = [sys.executable, __file__, "--child", url]
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    times: dict[str, list[float]] = {"a": [], "s": [], "j": []}
    try:
        until(ours, b"[1", 60)  # the first figure is marked: the rules are loaded
        time.sleep(1)
        drain(ours)
        place = 1
        for key, taken in times.items():
            for _ in range(keys):
                place += 1
                start = time.perf_counter()
                os.write(ours, key.encode())
                until(ours, f"{place:,} of {pending:,}".encode(), 10)
                taken.append((time.perf_counter() - start) * 1000)
                drain(ours)
        os.write(ours, b"q")
        drain(ours, 1.0)
    finally:
        process.kill()
        process.wait()
    return times


def until(terminal: int, wanted: bytes, seconds: float) -> None:
    seen, end = b"", time.monotonic() + seconds
    while wanted not in seen:
        if not select.select([terminal], [], [], max(0.0, end - time.monotonic()))[0]:
            raise SystemExit(f"{wanted!r} did not appear")
        seen += os.read(terminal, 65536)


def drain(terminal: int, quiet: float = 0.05) -> None:
    while select.select([terminal], [], [], quiet)[0]:
        try:
            os.read(terminal, 65536)
        except OSError:
            return


def told(name: str, times: list[float]) -> str:
    ordered = sorted(times)
    return f"{name:28}{statistics.median(times):8.1f}{ordered[int(len(ordered) * 0.95)]:8.1f}{ordered[-1]:8.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--pending", type=int, default=10_000)
    parser.add_argument("--keys", type=int, default=100)
    parser.add_argument("--child", metavar="URL", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child(given.child)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'c.db'}"
        return measure(url, given.pending, given.keys)


def measure(url: str, pending: int, keys: int) -> int:
    with open_ledger(url) as ledger:
        fill(ledger, pending)
        start = time.perf_counter()
        sitting = sit(ledger)
        print(f"{pending:,} pending, the queue read in {(time.perf_counter() - start) * 1000:.0f} ms")
        times = on_terminal(url, pending, keys)
        bare = []
        for place in range(pending - keys, pending):
            start = time.perf_counter()
            sitting.take(place, Accept())
            bare.append((time.perf_counter() - start) * 1000)
        print(f"{'ms':28}{'median':>8}{'p95':>8}{'max':>8}")
        for key, taken in times.items():
            print(told(f"key {key} to the next drawn", taken))
        print(told("a decision without a screen", bare))
        median = max(statistics.median(times[key]) for key in "as")  # the keys that decide
        print(f"limit {LIMIT_MS:.0f} ms: {'held' if median <= LIMIT_MS else 'NOT held'}")
    return 0 if median <= LIMIT_MS else 1


if __name__ == "__main__":
    raise SystemExit(main())
