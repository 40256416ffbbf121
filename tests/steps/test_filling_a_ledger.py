"""Filling an empty ledger from very many lines: each checked and kept once, all of them or none."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks import ledgers
from tracker.model.verdict import Status
from tracker.steps import dump as steps
from tracker.steps.dump import dump, load
from tracker.steps.listing import list_claims
from tracker.steps.verify import verify
from tracker.store.claims import ClaimFilter
from tracker.store.session import Ledger, open_ledger
from tracker.store.tables.every import METADATA

ALL = ClaimFilter(statuses=frozenset(Status), sort="id")


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the files of a ledger of 250 claims, by name."""
    folder = tmp_path_factory.mktemp("made_up")
    ledgers.write(250, folder)
    return {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}


@pytest.fixture
def texts(made_up: dict[str, str]) -> dict[str, str]:
    return dict(made_up)


def changed(text: str, line: int, change: Callable[[dict[str, object]], object]) -> str:
    """Return JSON lines with one of them, from 1, changed."""
    lines = text.splitlines()
    row = json.loads(lines[line - 1])
    change(row)
    lines[line - 1] = json.dumps(row, ensure_ascii=False)
    return "".join(f"{each}\n" for each in lines)


def test_what_is_loaded_is_what_is_dumped_again(ledger: Ledger, texts: dict[str, str], today):
    sizes, problems = load(ledger, texts, "d")

    assert problems == []
    assert dict(sizes) == {name: texts[f"{name}.jsonl"].count("\n") for name, _ in sizes}
    assert dump(ledger).texts == texts
    assert verify(ledger) == []
    found = list_claims(ledger, ALL, today=today)
    assert len(found) == 250
    assert {item.status for item in found} == set(Status)


def test_lines_are_read_as_they_come(ledger: Ledger, texts: dict[str, str]):
    asked: list[int] = []

    def lines(text: str) -> Iterator[str]:
        for number, line in enumerate(text.splitlines(keepends=True)):
            asked.append(number)
            yield line

    assert load(ledger, {name: lines(text) for name, text in texts.items()}, "d")[1] == []
    assert len(asked) == sum(text.count("\n") for text in texts.values())
    assert dump(ledger).texts == texts


def test_a_ledger_of_more_than_a_batch_is_the_same(make_ledger, texts: dict[str, str], monkeypatch):
    monkeypatch.setattr(steps, "BATCH", 7)
    ledger = make_ledger()

    assert load(ledger, texts, "d")[1] == []
    assert dump(ledger).texts == texts


def test_a_decision_that_stands_twice_makes_one_claim(ledger: Ledger, texts: dict[str, str], today):
    first = texts["decisions.jsonl"].splitlines(keepends=True)[0]
    texts["decisions.jsonl"] += first

    assert load(ledger, texts, "d")[1] == []
    assert len(list_claims(ledger, ALL, today=today)) == 250
    assert dump(ledger).texts["decisions.jsonl"].count(first) == 2
    assert verify(ledger) == []


def test_a_claim_accepted_again_otherwise_is_as_it_was_accepted_last(ledger: Ledger, texts: dict[str, str], today):
    lines = texts["decisions.jsonl"].splitlines(keepends=True)
    hope = changed(lines[0], 1, lambda row: row["record"].update(modality="hope"))
    other = changed(lines[1], 1, lambda row: row["record"].update(subject="something else"))
    texts["decisions.jsonl"] += hope + other
    for name in ("verdicts", "remarks", "links"):
        texts[f"{name}.jsonl"] = ""

    assert load(ledger, texts, "d")[1] == []
    found = {item.claim.id: item.claim for item in list_claims(ledger, ALL, today=today)}
    assert found[1].modality.value == "hope"
    assert 2 not in found, "withdrawn: its candidate was accepted as another claim"
    assert found[251].subject == "something else"
    assert verify(ledger) == []


def test_every_malformed_line_is_named_and_nothing_is_kept(ledger: Ledger, texts: dict[str, str]):
    lines = texts["decisions.jsonl"].splitlines(keepends=True)
    lines[4] = "{half of a line\n"
    texts["decisions.jsonl"] = "".join(lines)
    texts["verdicts.jsonl"] = changed(texts["verdicts.jsonl"], 3, lambda row: row.update(outcome="perhaps"))

    _, problems = load(ledger, texts, "d")

    assert [str(problem).split(" ", 1)[0] for problem in problems] == ["d/decisions.jsonl:5:", "d/verdicts.jsonl:3:"]
    assert dump(ledger).sizes == tuple((name, 0) for name, _ in dump(ledger).sizes)


@pytest.mark.parametrize(
    ("name", "line", "change", "said"),
    [
        ("decisions", 7, lambda row: row.update(by=""), "ck_decision_by"),
        ("decisions", 9, lambda row: row.update(source="f" * 64), "its document is not in sources.jsonl"),
        ("candidates", 8, lambda row: row.update(confidence=2), "ck_candidate_confidence"),
        ("verdicts", 2, lambda row: row.update(by=""), "ck_verdict_by"),
    ],
)
def test_what_the_tables_refuse_is_named_with_its_line(
    ledger: Ledger, texts: dict[str, str], name: str, line: int, change, said: str
):
    texts[f"{name}.jsonl"] = changed(texts[f"{name}.jsonl"], line, change)

    _, (problem,) = load(ledger, texts, "d")

    assert (problem.file, problem.line) == (f"d/{name}.jsonl", line)
    assert said in problem.message
    assert dump(ledger).texts["decisions.jsonl"] == ""


def test_an_interruption_leaves_an_empty_ledger_that_can_be_filled(ledger: Ledger, texts: dict[str, str]):
    def interrupted() -> Iterator[str]:
        yield from texts["verdicts.jsonl"].splitlines(keepends=True)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(ledger, {**texts, "verdicts.jsonl": interrupted()}, "d")

    assert dump(ledger).texts["sources.jsonl"] == ""
    assert load(ledger, texts, "d")[1] == []
    assert dump(ledger).texts == texts


KILLED = """
import os, sys
from pathlib import Path
from tracker.steps.dump import load
from tracker.store import filling
from tracker.store.session import open_ledger

def die(*_):
    os.kill(os.getpid(), 9)

filling.search.fill = die
texts = {file.name: file.read_text(encoding="utf-8") for file in Path(sys.argv[1]).iterdir()}
with open_ledger(sys.argv[2]) as ledger:
    load(ledger, texts, "d")
"""


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
def test_a_process_killed_before_the_end_leaves_an_empty_ledger(
    url: str, ledger: Ledger, texts: dict[str, str], tmp_path: Path
):
    ledger.close()
    folder = tmp_path / "dump"
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")

    ended = subprocess.run([sys.executable, "-c", KILLED, str(folder), url], check=False)

    assert ended.returncode == -9
    with open_ledger(url) as again:
        assert verify(again) == []
        assert dump(again).texts["sources.jsonl"] == ""
        assert load(again, texts, "d")[1] == []


def test_a_ledger_is_filled_while_somebody_else_has_it_open(url: str, ledger: Ledger, texts: dict[str, str]):
    with open_ledger(url) as other, other.reading() as reader:
        reader.connection()
        assert load(ledger, texts, "d")[1] == []
    assert verify(ledger) == []


@pytest.mark.parametrize("kind", ["sqlite"], indirect=True)
def test_a_filled_ledger_has_every_index_and_is_in_wal_mode(ledger: Ledger, texts: dict[str, str]):
    load(ledger, texts, "d")

    with ledger.reading() as session:
        connection = session.connection()
        there = {row[0] for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'index'")}
        mode = connection.exec_driver_sql("PRAGMA journal_mode").scalar()
    assert {index.name for table in METADATA.sorted_tables for index in table.indexes} <= there
    assert mode == "wal"
