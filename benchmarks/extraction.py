"""Extraction in megabytes of UTF-8 a second, one process, after import, beside a floor and the peers installed."""

import gc
import re
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from tracker.extract.api import extract_transcript, find_dates
from tracker.transcript.reading import read_text

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
SAID = date(2025, 3, 20)
MEGABYTES = 5


def text() -> str:
    once = "".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))
    return once * max(1, int(MEGABYTES * 1e6 / len(once.encode())))


def speed(work: Callable[[str], object], body: str) -> float:
    """Return megabytes a second of processor time."""
    gc.collect()
    begun = time.process_time()
    work(body)
    return len(body.encode()) / 1e6 / (time.process_time() - begun)


def whole(body: str) -> object:
    return extract_transcript(read_text(body, said_on=SAID, speaker="Elon Musk", kind="md"))


def dates(body: str) -> object:
    return find_dates(body, said_on=SAID, lang="zh")


def forty_words(body: str) -> object:
    return re.findall("今年|明年|后年|去年|季度|年底|年内|未来|预计|计划|目标|将|会|[0-9]+", body)


def peers() -> list[tuple[str, Callable[[str], object]]]:
    """Return the date finders that are installed (`pip install dateparser`), each with a function of a text."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return []
    settings = {"RELATIVE_BASE": datetime(2025, 3, 20)}  # noqa: DTZ001 - a day has no zone
    return [("dateparser, dates alone", lambda body: search_dates(body, languages=["zh"], settings=settings))]


def main() -> None:
    body = text()
    whole(body[:20000])
    print(f"seeds repeated to {len(body.encode()) / 1e6:.1f} MB; processor time, one core")
    ours = speed(whole, body)
    print(f"  extraction, file to candidates  {ours:8.2f} MB/s   (goal 5)")
    print(f"  our dates alone                 {speed(dates, body):8.2f} MB/s")
    print(f"  floor: re over forty words      {speed(forty_words, body):8.2f} MB/s")
    for name, work in peers():
        theirs = speed(work, body[:60000])
        print(f"  {name:30}  {theirs:8.2f} MB/s   ours, whole, is {ours / theirs:.1f} times as fast")


if __name__ == "__main__":
    main()
