"""Extraction in megabytes of UTF-8 a second, one process, after import, beside a floor and the peers installed.

    python -m benchmarks.extraction [--megabytes 5] [--english FILE...]

The Chinese text is the seeds', repeated. The English one is a file of your own (an earnings call, say), or the examples
of the English rules. A peer that is not installed is named with the reason: `pip install dateparser jionlp
recognizers-text-suite` into an environment of its own brings them in.
"""

import argparse
import gc
import importlib
import re
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from tracker.extract.api import extract_transcript, find_dates
from tracker.lang.language import language
from tracker.transcript.reading import read_text

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
SAID = date(2025, 3, 20)
NOW = datetime(2025, 3, 20)  # noqa: DTZ001 - a day has no zone
GOAL = 5.0
FOR_PEERS = 60_000
"""So many characters are enough for a peer: they take a hundred times as long."""
WORDS = {
    "zh": re.compile("今年|明年|后年|去年|季度|年底|年内|未来|预计|计划|目标|将|会|[0-9]+"),
    "en": re.compile("year|quarter|month|week|20[0-9][0-9]|expect|plan|target|will|would|million|billion|percent"),
}
Work = Callable[[str], object]


def chinese() -> str:
    """Return the seeds' text."""
    return "".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt")))


def english(files: list[Path]) -> str:
    """Return the text of files, else every example of the English rules as running text."""
    if files:
        return "".join(path.read_text(encoding="utf-8", errors="replace") for path in files)
    rules = language("en").rules()
    return "".join(
        f"We have seen {text} so far. Nobody knows what comes of it.\n" for r in rules for text in r.examples
    )


def speed(work: Work, body: str) -> float:
    """Return megabytes a second of processor time."""
    gc.collect()
    begun = time.process_time()
    work(body)
    return len(body.encode()) / 1e6 / max(time.process_time() - begun, 1e-9)


def whole(lang: str) -> Work:
    """Return extraction from the text of a file to candidates."""
    return lambda body: extract_transcript(read_text(body, said_on=SAID, speaker="Elon Musk", kind="md", lang=lang))


def dates(lang: str) -> Work:
    """Return our dates alone."""
    return lambda body: find_dates(body, said_on=SAID, lang=lang)


def _dateparser(lang: str) -> Work:
    search = importlib.import_module("dateparser.search").search_dates
    settings: dict[str, Any] = {"RELATIVE_BASE": NOW}
    return lambda body: search(body, languages=[lang], settings=settings)


def _jionlp(lang: str) -> Work:
    if lang != "zh":
        raise ImportError("it reads Chinese only")
    jio = importlib.import_module("jionlp")
    return lambda body: [jio.ner.extract_time(line, time_base=NOW.timestamp()) for line in body.splitlines()]


def _recognizers(lang: str) -> Work:
    recognize = importlib.import_module("recognizers_date_time").recognize_datetime
    culture = {"zh": "zh-cn", "en": "en-us"}[lang]
    return lambda body: [recognize(line, culture, reference=NOW) for line in body.splitlines()]


PEERS: dict[str, Callable[[str], Work]] = {
    "dateparser": _dateparser,
    "jionlp": _jionlp,
    "recognizers-text": _recognizers,
}
"""Date finders from the package index: name -> from a language to a function of a text. ImportError says why not."""


def table(lang: str, once: str, megabytes: float) -> None:
    """Print the rates of one language."""
    body = once * max(1, round(megabytes * 1e6 / len(once.encode())))
    ours, our_dates = whole(lang), dates(lang)
    ours(once), our_dates(once)
    print(f"{lang}: {len(once.encode()) / 1e3:.0f} kB of text repeated to {len(body.encode()) / 1e6:.1f} MB")
    all_of_it, alone = speed(ours, body), speed(our_dates, body)
    print(f"  file to candidates              {all_of_it:9.3f} MB/s   (goal {GOAL:.0f})")
    print(f"  dates alone                     {alone:9.3f} MB/s   (goal {GOAL:.0f})")
    print(f"  floor: re over a dozen words    {speed(WORDS[lang].findall, body):9.3f} MB/s")
    for name, made in PEERS.items():
        try:
            work = made(lang)
            theirs = speed(work, once[:FOR_PEERS])
        except ImportError as error:
            print(f"  {name + ', dates alone':30}  skipped: {error}")
            continue
        except Exception as error:  # noqa: BLE001 - a peer may fail in any way, and the others are still wanted
            print(f"  {name + ', dates alone':30}  fails on this text: {type(error).__name__}: {error}")
            continue
        ratios = f"ours: dates x{alone / theirs:.0f}, whole x{all_of_it / theirs:.1f}"
        print(f"  {name + ', dates alone':30}  {theirs:9.3f} MB/s   {ratios}")


def main(arguments: list[str] | None = None) -> None:
    """Print the tables of both languages."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--megabytes", type=float, default=2.0)
    parser.add_argument("--english", type=Path, nargs="*", default=[], metavar="FILE", help="text of your own")
    given = parser.parse_args(arguments)
    print("megabytes of UTF-8 a second of processor time, one process, after import")
    table("zh", chinese(), given.megabytes)
    table("en", english(given.english), given.megabytes)


if __name__ == "__main__":
    main()
