"""Ingest of a corpus against extraction alone of the same text, and with two workers against one.

The corpus is made of the seeds' paragraphs, 30 kB a document, no two alike. `python -m benchmarks.ingest --documents
10000` takes the size that the goal names (300 MB). Two workers are timed from the moment when both have begun: starting
them takes a second or two, which 300 MB do not feel. What one process spends of its processor while two workers read
bounds what more workers could win, and is the same on a busy machine: it is printed beside.
"""

import argparse
import resource
import statistics
import sys
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from tracker.extract.api import extract_transcript
from tracker.steps.ingest import ingest
from tracker.steps.team import Team, processes
from tracker.store.session import open_ledger
from tracker.transcript.reading import ReadOptions, read

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
OPTIONS = ReadOptions(said_on=date(2025, 3, 20), speaker="Elon Musk")
SIZE = 30_000
DOCUMENTS = 100
ROUNDS = 3
STEPS = 37  # no divisor of the number of paragraphs: no two documents are alike
GOAL_ONE, GOAL_TWO = 1.3, 1.7


def make_corpus(folder: Path, number: int) -> None:
    """Write so many documents, each of about `SIZE` bytes."""
    paragraphs = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))).split("\n")
    for document in range(number):
        parts, size, place = [f"No. {document}"], 0, document * STEPS
        while size < SIZE:
            parts.append(paragraphs[place % len(paragraphs)])
            size += len(parts[-1].encode()) + 1
            place += 1
        (folder / f"{document:06}.txt").write_text("\n".join(parts), encoding="utf-8")


def spent(who: int) -> float:
    """Return the seconds of processor time of this process, or of those it has waited for."""
    used = resource.getrusage(who)
    return used.ru_utime + used.ru_stime


def processor() -> float:
    """Return the seconds of processor time of this process and of those it has waited for."""
    return spent(resource.RUSAGE_SELF) + spent(resource.RUSAGE_CHILDREN)


def alone(corpus: Path) -> None:
    for path in sorted(corpus.iterdir()):
        extract_transcript(read(path, OPTIONS))


def kept(corpus: Path, folder: Path, team: Team | None = None) -> tuple[float, float]:
    """Ingest into a new, empty ledger; return the seconds of processor time, and those of the wall.

    The wall counts from a third of the documents on, when all workers are at it, and is scaled to all.
    """
    moments: list[float] = []
    with open_ledger(f"sqlite:///{tempfile.mktemp(suffix='.db', dir=folder)}") as ledger:
        begun = processor()
        ingest(
            ledger,
            [corpus],
            options=OPTIONS,
            now=datetime.now(UTC),
            team=team,
            told=lambda _: moments.append(time.perf_counter()),
        )
        used = processor() - begun
    warm = len(moments) // 3
    return used, (moments[-1] - moments[warm]) * len(moments) / (len(moments) - 1 - warm)


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="how many documents (default: %(default)s)")
    number = parser.parse_args(arguments).documents
    rounds = ROUNDS if number <= DOCUMENTS else 1
    with tempfile.TemporaryDirectory() as made:
        folder, corpus = Path(made), Path(made, "corpus")
        corpus.mkdir()
        make_corpus(corpus, number)
        megabytes = sum(path.stat().st_size for path in corpus.iterdir()) / 1e6
        extract_transcript(read(corpus / "000000.txt", OPTIONS))  # the rules are made
        print(f"ingest of {number:,} documents, {megabytes:.1f} MB; medians of {rounds} rounds by turns")
        bare: list[float] = []
        whole: list[float] = []
        one: list[float] = []
        two: list[float] = []
        parent, workers = 0.0, 0.0
        for _ in range(rounds):
            begun = processor()
            alone(corpus)
            bare.append(processor() - begun)
            used, wall = kept(corpus, folder)
            whole.append(used)
            one.append(wall)
            before = spent(resource.RUSAGE_SELF), spent(resource.RUSAGE_CHILDREN)
            two.append(kept(corpus, folder, processes(2))[1])
            parent, workers = spent(resource.RUSAGE_SELF) - before[0], spent(resource.RUSAGE_CHILDREN) - before[1]
        ratio = statistics.median(w / b for w, b in zip(whole, bare, strict=True))
        gain = statistics.median(a / b for a, b in zip(one, two, strict=True))
        print(f"  extraction alone   {statistics.median(bare):8.2f} s of processor time")
        print(f"  ingest, one worker {statistics.median(whole):8.2f} s   {ratio:5.2f} times (goal at most {GOAL_ONE})")
        print(
            f"  wall, one against two workers {statistics.median(one):.2f} and {statistics.median(two):.2f} s: "
            f"{gain:.2f} times faster (goal {GOAL_TWO}; needs two idle cores)"
        )
        most = used / max(parent, (parent + workers) / 2)
        print(
            f"  the same in processor time: workers {workers:.2f} s, the process that writes {parent:.2f} s; "
            f"two cores to themselves allow {most:.2f} times"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
