"""From a document to claims: extract, ingest, review at the keyboard and from a file."""

import json
from pathlib import Path

import pytest
from cli_case import TALK, Claims


@pytest.fixture
def ingested(claims: Claims, talk: Path) -> Claims:
    assert claims("ingest", str(talk)).status == 0
    return claims


def test_extract_prints_one_object_a_claim_with_a_verbatim_quote(claims: Claims, talk: Path, database: Path) -> None:
    database.unlink()

    ran = claims("extract", str(talk))

    found = [json.loads(line) for line in ran.lines]
    text = talk.read_text(encoding="utf-8")
    assert len(found) >= 2
    assert all(text[c["start_char"] : c["end_char"]] == c["quote"] for c in found)
    assert {c["speaker"] for c in found} == {"Elon Musk"}
    assert list(found[0])[:6] == ["document", "quote", "start_char", "end_char", "speaker", "said_on"]
    assert list(found[0])[-4:] == ["restates", "media_time", "confidence", "rules"]
    assert not database.exists()


def test_extract_reads_standard_input(claims: Claims) -> None:
    ran = claims("extract", "-", "--said-on", "2025-03-20", typed=TALK)

    assert {json.loads(line)["speaker"] for line in ran.lines} == {"Elon Musk"}
    assert {json.loads(line)["document"] for line in ran.lines} == {"-"}


def test_a_document_without_a_day_is_refused_with_the_option_to_give(claims: Claims, tmp_path: Path) -> None:
    (tmp_path / "bare.txt").write_text("明年生产5000台。", encoding="utf-8")

    for command in ("extract", "ingest"):
        ran = claims(command, "bare.txt")
        assert ran.status == 1
        assert "bare.txt: " in ran.err
        assert "--said-on" in ran.err


def test_of_a_folder_the_document_without_a_day_is_named(claims: Claims, tmp_path: Path) -> None:
    (tmp_path / "talks").mkdir()
    (tmp_path / "talks" / "bare.txt").write_text("明年生产5000台。", encoding="utf-8")

    assert claims("extract", "talks").err.startswith("talks/bare.txt: the day it was said is not known")


def test_in_a_batch_the_good_go_in_and_the_bad_are_listed(claims: Claims, talk: Path) -> None:
    (talk.parent / "empty.txt").write_bytes(b"")
    (talk.parent / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00")
    ran = claims("ingest", str(talk.parent), "nowhere.txt")

    assert ran.status == 1
    assert "1 document (1 new)" in ran.out
    assert [name for name in ("empty.txt", "picture.txt", "nowhere.txt") if name in ran.err] == [
        "empty.txt",
        "picture.txt",
        "nowhere.txt",
    ]
    assert ran.err.count("\n") == 3


def test_ingesting_again_adds_nothing(ingested: Claims, talk: Path) -> None:
    again = ingested("ingest", str(talk))

    assert again.status == 0
    assert "1 document (0 new)" in again.out
    assert "(0 new)" in again.out.splitlines()[-1]
    assert "talk.md" in ingested("sources").out


def test_the_reviewer_sees_quote_speaker_day_fields_and_progress(ingested: Claims) -> None:
    out = ingested("review", typed="q\n").out

    assert "1 of " in out
    assert "»" in out
    assert "said 2025-03-20 by Elon Musk" in out
    assert "..2025-12-31 (year)" in out
    assert "[a]ccept" in out


def test_accepted_at_the_keyboard_is_a_claim_at_once(ingested: Claims) -> None:
    ran = ingested("review", "--by", "anna", typed="a\nq\n")

    assert "1 accepted" in ran.out
    assert len(ingested("list", "--status", "all").lines) == 2
    assert "accepted on 2026-03-01 by anna" in ingested("show", "1").out


def test_the_end_of_the_input_loses_nothing(ingested: Claims) -> None:
    ran = ingested("review", typed="a")

    assert ran.status == 0
    assert "1 accepted" in ran.out
    assert len(ingested("list", "--status", "all").lines) == 2


def test_undo_takes_the_decision_back_and_asks_again(ingested: Claims) -> None:
    ran = ingested("review", typed="a\nu\nq\n")

    assert ran.out.count("\n1 of ") == 2
    assert ingested("list", "--status", "all").out == ""


def test_a_corrected_field_is_what_is_accepted(ingested: Claims) -> None:
    ran = ingested("review", "--by", "anna", typed="e\ntarget\n~6000 units\na\nq\n")

    assert "corrected" in ran.out
    claim = json.loads(ingested("list", "--format", "json", "--status", "all").out)[0]
    assert (claim["comparator"], claim["value"]) == ("~", 6000)


def test_a_correction_that_makes_no_sense_changes_nothing(ingested: Claims) -> None:
    out = ingested("review", typed="e\ndue_on\n2025-02-30\ne\nnonsense\ne\n\nq\n").out

    assert "nothing changed: '2025-02-30' is no day of the calendar" in out
    assert "'nonsense' fits no field" in out


def test_rejected_with_a_reason_skipped_and_helped(ingested: Claims) -> None:
    ran = ingested("review", typed="?\nr\n0\nr\n3\ns\nq\n")

    assert "not rejected" in ran.out
    assert "undo: take back" in ran.out
    assert "1 rejected, 1 skipped" in ran.out


def test_an_unknown_key_and_an_undo_of_nothing_are_told(ingested: Claims) -> None:
    out = ingested("review", typed="z\nu\nq\n").out

    assert "there is no key 'z'" in out
    assert "nothing to undo" in out


def test_decisions_move_to_another_ledger_and_are_replayed_once(
    ingested: Claims, talk: Path, tmp_path: Path, database: Path
) -> None:
    ingested("review", "--by", "anna", typed="a\na\n")
    ingested("review", "--export", "decisions.jsonl")
    before = ingested("list", "--status", "all", "--format", "json").out
    database.unlink()
    ingested("ingest", str(talk))

    first, again = (ingested("review", "--apply", "decisions.jsonl") for _ in range(2))

    assert (first.status, again.status) == (0, 0)
    assert "0 decisions recorded" in again.out
    after = ingested("list", "--status", "all", "--format", "json").out
    keys = [[claim["key"] for claim in json.loads(text)] for text in (before, after)]
    assert keys[0] == keys[1]


def test_decisions_without_their_source_are_skipped_and_counted(ingested: Claims, database: Path) -> None:
    ingested("review", typed="a\n")
    ingested("review", "--export", "decisions.jsonl")
    database.unlink()

    ran = ingested("review", "--apply", "decisions.jsonl")

    assert ran.status == 1
    assert "1 skipped" in ran.out
    assert "ingest their sources first" in ran.err


def test_a_malformed_line_stops_everything_unless_partial(
    ingested: Claims, tmp_path: Path, database: Path, talk: Path
) -> None:
    ingested("review", typed="a\n")
    exported = ingested("review", "--export", "-").out
    (tmp_path / "bad.jsonl").write_text(exported + "{oops\n", encoding="utf-8")
    database.unlink()
    ingested("ingest", str(talk))

    stopped = ingested("review", "--apply", "bad.jsonl")
    nothing = ingested("list", "--status", "all").out
    partial = ingested("review", "--apply", "bad.jsonl", "--partial")

    assert (stopped.status, partial.status) == (1, 1)
    assert "bad.jsonl:2: is not JSON" in stopped.err
    assert "--partial" in stopped.err
    assert nothing == ""
    assert "1 decision recorded" in partial.out


def test_verdicts_are_applied_once(ingested: Claims, tmp_path: Path) -> None:
    ingested("review", typed="a\n")
    key = json.loads(ingested("show", "1", "--format", "json").out)[0]["key"]
    rows = [
        {"claim": key, "outcome": "miss", "judged_on": "2026-01-05", "by": "anna"},
        {"claim": "k" * 16, "outcome": "hit", "judged_on": "2026-01-05", "by": "anna"},
    ]
    (tmp_path / "verdicts.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")

    first, again = (ingested("resolve", "--apply", "verdicts.jsonl") for _ in range(2))

    assert "1 verdict recorded" in first.out
    assert "0 verdicts recorded, 1 known before" in again.out
    assert f"no claim has the key {'k' * 16}" in first.err
    assert first.status == 1
