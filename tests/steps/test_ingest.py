"""Ingest: documents in, candidates out, and nothing twice."""

from datetime import date
from pathlib import Path

import pytest

from tracker.errors import TrackerError
from tracker.model.claim import Candidate
from tracker.steps import reader as reader_module
from tracker.store import candidates, sources
from tracker.transcript.reading import NO_DAY


def pending(ledger) -> list[str]:
    with ledger.reading() as session:
        return [item.candidate.quote for item in candidates.pending(session)]


def kept(ledger):
    with ledger.reading() as session:
        return sources.every(session)


def test_a_document_and_its_candidates_go_in(ledger, take_in, folder: Path):
    report = take_in(ledger)

    (source,) = kept(ledger)
    assert (report.added, report.unchanged, report.problems) == (1, 0, [])
    assert report.candidates_found == report.candidates_new == len(pending(ledger)) >= 2
    assert (source.name, source.said_on, source.said_on_from) == ("speech.txt", date(2025, 3, 20), "option")
    assert all(quote in source.text for quote in pending(ledger))


def test_again_adds_nothing_twice(ledger, take_in):
    first, again = take_in(ledger), take_in(ledger)

    assert (again.added, again.unchanged) == (0, 1)
    assert (again.candidates_found, again.candidates_new, again.candidates_gone) == (first.candidates_found, 0, 0)


def test_a_copy_under_another_name_is_the_same_document(ledger, take_in, folder: Path):
    take_in(ledger)
    (folder / "copy.txt").write_bytes((folder / "speech.txt").read_bytes())

    report = take_in(ledger)

    assert (report.added, report.unchanged, report.candidates_new) == (0, 2, 0)
    assert [source.name for source in kept(ledger)] == ["speech.txt"]


def test_a_document_without_a_day_is_refused_and_the_others_go_in(ledger, take_in, folder: Path):
    (folder / "dated.md").write_text("---\nsaid_on: 2025-01-08\n---\n我们明年生产5000台。\n", encoding="utf-8")

    report = take_in(ledger, said_on=None)

    (problem,) = report.problems
    assert str(problem) == f"{folder / 'speech.txt'}: {NO_DAY}"
    assert [source.name for source in kept(ledger)] == ["dated.md"]


def test_bad_documents_are_listed_and_the_good_ones_go_in(ledger, take_in, folder: Path):
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "empty.txt").write_bytes(b"")

    report = take_in(ledger, folder, folder / "missing.txt")

    assert report.added == 1
    assert sorted(Path(problem.file).name for problem in report.problems) == ["binary.txt", "empty.txt", "missing.txt"]
    assert all(problem.message and not problem.message.startswith("/") for problem in report.problems)


def test_a_day_given_as_an_option_stands_when_the_document_is_read_again_without_it(ledger, take_in):
    take_in(ledger)

    report = take_in(ledger, said_on=None)

    assert (report.problems, report.unchanged, report.candidates_new) == ([], 1, 0)
    assert kept(ledger)[0].said_on == date(2025, 3, 20)


def test_a_corrected_day_moves_what_was_found(ledger, take_in):
    take_in(ledger)

    report = take_in(ledger, said_on=date(2024, 3, 20))

    assert kept(ledger)[0].said_on == date(2024, 3, 20)
    assert report.candidates_gone >= 1
    with ledger.reading() as session:
        assert {item.candidate.said_on for item in candidates.pending(session)} == {date(2024, 3, 20)}


def test_newer_rules_add_and_mark_what_they_no_longer_find(ledger, take_in, monkeypatch: pytest.MonkeyPatch):
    take_in(ledger)
    before = pending(ledger)
    real = reader_module.extract_transcript

    def newer(transcript, **options) -> list[Candidate]:
        return real(transcript, **options)[1:]

    monkeypatch.setattr(reader_module, "extract_transcript", newer)
    report = take_in(ledger, rules_version="2")

    assert (report.candidates_new, report.candidates_gone) == (0, 1)
    assert pending(ledger) == before[1:]


def test_a_candidate_that_contradicts_itself_keeps_its_document_out_and_is_told(
    ledger, take_in, monkeypatch: pytest.MonkeyPatch
):
    real = reader_module.extract_transcript
    monkeypatch.setattr(
        reader_module, "extract_transcript", lambda t, **options: [c.changed(end_char=0) for c in real(t, **options)]
    )

    report = take_in(ledger)

    assert "upside down" in report.problems[0].message
    assert kept(ledger) == []


def test_what_the_database_refuses_ends_the_batch(ledger, take_in, monkeypatch: pytest.MonkeyPatch):
    def full(*_: object) -> bool:
        raise TrackerError("the disk is full")

    monkeypatch.setattr(sources, "add_new", full)

    with pytest.raises(TrackerError, match="the disk is full"):
        take_in(ledger)
