"""Ingest with workers: the same ledger whoever reads, and whatever happens to the readers."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from databases import only_sqlite
from sqlalchemy import text

from tracker.errors import TrackerError
from tracker.lang.knowledge import Knowledge, load_knowledge
from tracker.lang.language import language
from tracker.lang.lexicon_file import shipped_lexicon
from tracker.steps import ingest as ingest_module
from tracker.steps.ingest import IngestReport, ingest
from tracker.steps.reader import DocumentLine
from tracker.steps.team import Team, cluster, processes
from tracker.steps.verify import verify
from tracker.store.session import Ledger
from tracker.transcript.reading import ReadOptions

NUMBER = 24


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Return a folder of two dozen good documents, a copy of one, and two that cannot be read."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(NUMBER):
        said = f"马斯克：到{2027 + number % 9}年底，我们会交付{number + 1}万辆汽车。明年生产{number + 5}千台机器人。\n"
        (folder / f"{number:03}.txt").write_text(said, encoding="utf-8")
    (folder / "010-copy.txt").write_bytes((folder / "010.txt").read_bytes())
    (folder / "014-binary.txt").write_bytes(bytes(range(256)))
    (folder / "018-empty.txt").write_bytes(b"")
    return folder


@pytest.fixture(autouse=True)
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that two dozen documents are many batches."""
    monkeypatch.setattr(ingest_module, "_BATCH", 2)


@pytest.fixture
def take(corpus: Path, now: datetime) -> Callable[..., IngestReport]:
    def make(ledger: Ledger, team: Team | None = None, **more: Any) -> IngestReport:
        options = ReadOptions(said_on=date(2025, 3, 20), lang="zh")
        return ingest(ledger, [corpus], options=options, now=now, team=team, **more)

    return make


def rows(ledger: Ledger) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of the ledger, ids among them."""
    kept = {"source": "SELECT * FROM source ORDER BY id", "candidate": "SELECT * FROM candidate ORDER BY id"}
    with ledger.reading() as session:
        return {table: [tuple(map(str, row)) for row in session.execute(text(query))] for table, query in kept.items()}


@contextmanager
def dask_of_two() -> Iterator[tuple[Any, Team]]:
    """Give a cluster of two worker processes on this computer, and a team of them."""
    from distributed import LocalCluster

    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50) as run,
        cluster(run.scheduler_address) as team,
    ):
        yield run, team


def test_two_processes_of_which_one_is_killed_make_the_same_ledger_as_none(make_ledger, take):
    alone, together = make_ledger(), make_ledger()
    victims: list[int] = []

    def kill_one(_: object) -> None:
        if not victims and (children := multiprocessing.active_children()):
            victims.append(children[0].pid or 0)
            os.kill(victims[0], signal.SIGKILL)

    first, second = take(alone), take(together, processes(2), told=kill_one)

    assert victims
    assert (first.added, first.documents, len(first.problems)) == (NUMBER, NUMBER + 1, 2)
    assert second == first
    assert rows(together) == rows(alone)
    assert verify(together) == []


@only_sqlite  # who reads knows of no database: the processes above show both
@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::ResourceWarning")
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_dask_cluster_of_which_one_worker_is_killed_makes_the_same_ledger(make_ledger, take):
    alone, together = make_ledger(), make_ledger()
    first = take(alone)
    with dask_of_two() as (run, team):
        victims: list[int] = []

        def kill_one(_: object) -> None:
            if not victims:
                victims.append(next(iter(run.workers.values())).pid)
                os.kill(victims[0], signal.SIGKILL)

        second = take(together, team, told=kill_one)

    assert victims
    assert second == first
    assert rows(together) == rows(alone)


def test_an_interrupted_run_goes_on_where_it_was(make_ledger, take, monkeypatch: pytest.MonkeyPatch):
    alone, interrupted = make_ledger(), make_ledger()
    whole = take(alone)
    seen: list[object] = []

    def interrupt(line: object) -> None:
        seen.append(line)
        if len(seen) == 8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take(interrupted, told=interrupt)
    read: list[str] = []
    real = ingest_module.read_document
    monkeypatch.setattr(
        ingest_module, "read_document", lambda task, known: (read.append(task.name), real(task, known))[1]
    )
    again = take(interrupted)

    assert (again.added, again.documents) == (NUMBER - 8, whole.documents)
    assert len([name for name in read if name[:3].isdecimal() and len(name) == 7]) == NUMBER - 8
    assert rows(interrupted) == rows(alone)


@only_sqlite
def test_workers_know_the_words_of_the_workspace(make_ledger, take, tmp_path: Path):
    names = tmp_path / "names.yaml"
    names.write_text("subjects:\n  Sky Cars:\n    aliases: [汽车]\n    kind: product\n", encoding="utf-8")
    ledger = make_ledger()

    take(ledger, processes(1), knowledge=load_knowledge([names]))

    assert any("Sky Cars" in row for row in rows(ledger)["candidate"])


def test_new_words_read_a_kept_document_again(ledger, take, tmp_path: Path):
    names = tmp_path / "names.yaml"
    names.write_text("subjects:\n  Sky Cars:\n    aliases: [汽车]\n    kind: product\n", encoding="utf-8")
    take(ledger)
    lines: list[DocumentLine] = []

    take(ledger, knowledge=load_knowledge([names]), told=lines.append)
    again: list[DocumentLine] = []
    take(ledger, knowledge=load_knowledge([names]), told=again.append)

    assert sum(line.new + line.changed for line in lines if isinstance(line, DocumentLine)) >= NUMBER
    assert sum(line.new + line.changed for line in again if isinstance(line, DocumentLine)) == 0


def test_rules_put_together_by_hand_stay_in_their_process(ledger, take):
    by_hand = Knowledge(shipped_lexicon(), language)

    with pytest.raises(TrackerError, match="no other process can have them"):
        take(ledger, processes(1), knowledge=by_hand)


def test_a_document_that_nobody_foresaw_stops_no_other(ledger, take, monkeypatch: pytest.MonkeyPatch):
    from tracker.steps import reader

    real = reader.extract_transcript

    def fails(transcript: Any, **options: Any) -> Any:
        if transcript.name == "007.txt":
            raise ZeroDivisionError("by nought")
        return real(transcript, **options)

    monkeypatch.setattr(reader, "extract_transcript", fails)
    report = take(ledger)

    assert report.added == NUMBER - 1
    assert "unforeseen ZeroDivisionError: by nought" in report.problems[0].message


def test_what_another_process_kept_meanwhile_is_not_kept_twice(ledger, take):
    """The other run ends between our look and our write: our reading is thrown away."""
    other: list[IngestReport] = []

    def at_first(_: object) -> None:
        if not other:
            other.append(take(ledger))

    report = take(ledger, told=at_first)

    assert (other[0].added, report.added, report.documents) == (NUMBER - 1, 1, NUMBER + 1)
    assert verify(ledger) == []
