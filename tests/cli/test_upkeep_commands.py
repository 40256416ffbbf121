"""History, upkeep and plain text from the keyboard's side: what is printed, and with which exit status."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from cli_case import Claims


def test_cron_is_told_by_the_status_whether_something_is_due(two_claims: Claims) -> None:
    due = two_claims("due")
    assert (due.status, due.lines[1].split()[:5]) == (3, ["1", "2025-12-31", "60", "days", "ago"])
    assert len(two_claims("due", "--days", "1766").lines) == 3
    assert len(two_claims("due", "--days", "1765").lines) == 2
    assert len(two_claims("due", "--days", "9999999").lines) == 3
    assert json.loads(two_claims("due", "--format", "json").out)[0]["id"] == 1

    two_claims("resolve", "1", "miss", "--by", "anna")
    nothing = two_claims("due", "--days", "0")
    assert (nothing.status, nothing.out) == (0, "")
    assert two_claims("due", "--days", "-1").status == 2


def test_undo_takes_back_act_after_act(two_claims: Claims) -> None:
    two_claims("resolve", "1", "miss", "--by", "anna")
    two_claims("tag", "1", "+ev", "--by", "bob")

    assert two_claims("undo").out == "r1 taken back by r2: tagged ev on claim 1 (2026-03-01, bob)\n"
    assert two_claims("undo").out == "v1 taken back by v2: miss on claim 1 (2026-03-01, anna)\n"
    assert "due" in two_claims("list").lines[1]
    assert two_claims("undo", "v2").status == 0
    assert "miss" in two_claims("list", "--status", "all").out
    assert two_claims("undo", "v1", "--mine").status == 2


def test_the_log_tells_what_changed(two_claims: Claims) -> None:
    edited = two_claims("edit", "1", "metric=built", "modality=plan", "--reason", "it says so", "--by", "anna")
    assert edited.out.endswith("): corrected metric, modality\n")

    (last,) = [json.loads(line) for line in two_claims("log", "1", "--limit", "1", "--format", "jsonl").lines]
    assert (last["act"], last["by"], last["effective"]) == ("d3", "anna", "2026-03-01")
    assert last["changed"] == {"metric": [None, "built"], "modality": ["certain", "plan"]}
    assert last["what"] == "corrected metric: - → built, modality: certain → plan; it says so"
    assert len(two_claims("log").lines) == 4


def test_another_window_is_another_claim_and_says_so(two_claims: Claims) -> None:
    two_claims("resolve", "1", "miss", "--by", "anna")
    two_claims("tag", "1", "+ev")

    edited = two_claims("edit", "1", "due_on=2025-03-01", "window_start=2025-01-01", "--reason", "misread")
    assert "it stands in place of 1, which is withdrawn" in edited.lines[0]
    assert edited.lines[1] == "the verdict of 1 (miss) judged something else: judge 3 anew"
    assert "`claims log 1` tells why" in two_claims("show", "1").err
    assert "miss" in two_claims("log", "1").out
    assert two_claims("tag", "3").out.endswith(": ev\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("edit", "1", "colour=red", "--reason", "x"), "write FIELD=VALUE; the fields are target, quote"),
        (("edit", "1", "unit", "--reason", "x"), "write FIELD=VALUE"),
        (("edit", "1", "unit=a", "unit=b", "--reason", "x"), "unit is given twice"),
        (("edit", "1", "due_on=soon", "--reason", "x"), "is no day of the calendar"),
        (("edit", "1", "due_on=2020-01-01", "--reason", "x"), "comes before its first"),
        (("edit", "1", "unit=a"), "--reason"),
        (("tag", "1", "ev"), "write +TAG to put a tag on, -TAG to take it off"),
        (("tag", "1", "--bye"), "write +TAG"),
        (("note", "1"), "the note is empty"),
        (("note", "1", "x", "--as-of", "2026-03-02"), "lies after today"),
        (("undo", "z3"), "is no act that can be taken back"),
        (("log", "9"), "no claim has the id '9'"),
        (("show", "1", "--as-of", "2020-01-01"), "claim 1 did not stand on 2020-01-01"),
        (("dump", "ledger.db"), "is a file; name a folder"),
        (("load", "nowhere"), "is no folder; name the folder of a dump"),
    ],
)
def test_wrong_usage_is_one_line(two_claims: Claims, arguments: tuple[str, ...], told: str) -> None:
    ran = two_claims(*arguments)

    assert (ran.status, ran.out) == (2, "")
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1


def test_a_note_shows_and_is_found(two_claims: Claims) -> None:
    two_claims("note", "2", "--searched", "年报", "--as-of", "2026-02-01", "--by", "anna")

    assert "No evidence found as of 2026-02-01 after searching 年报 (2026-02-01, anna)" in two_claims("show", "2").out
    assert [row["id"] for row in json.loads(two_claims("list", "--search", "报", "--format", "json").out)] == [2]


def test_the_list_of_an_earlier_day(two_claims: Claims) -> None:
    two_claims("resolve", "1", "miss", "--by", "anna", today="2026-04-01")
    two_claims("tag", "1", "+ev", today="2026-05-01")

    def seen(day: str, *more: str) -> list[tuple[int, str]]:
        rows = json.loads(two_claims("list", "--status", "all", "--as-of", day, "--format", "json", *more).out)
        return [(row["id"], row["status"]) for row in rows]

    assert seen("2026-02-28") == []
    assert seen("2026-03-31") == [(1, "due"), (2, "open")]
    assert seen("2026-04-01") == [(1, "miss"), (2, "open")]
    assert seen("2026-04-30", "--tag", "ev") == []
    assert seen("2026-05-01", "--tag", "ev") == [(1, "miss")]
    assert seen("2026-03-31", "--sort", "said", "--reverse", "--limit", "1", "--search", "100万") == [(2, "open")]


def test_a_dump_fills_an_empty_ledger(claims: Claims, talk: Path, tmp_path: Path) -> None:
    claims("ingest", str(talk))
    claims("review", "--by", "anna", typed="a\na\n")
    claims("note", "1", "x\u2028y")
    assert claims("dump", "text").out.startswith("written to text: 1 sources, 2 candidates, 2 decisions")

    assert claims("load", "text").status == 1
    other = ("--database", "other.db")
    assert claims(*other, "load", "text").status == 0
    assert claims(*other, "dump", "again").status == 0
    for file in (tmp_path / "text").iterdir():
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()
    assert claims(*other, "list", "--format", "json").out == claims("list", "--format", "json").out

    (tmp_path / "text" / "verdicts.jsonl").write_text("nonsense\n")
    broken = claims("--database", "third.db", "load", "text")
    assert (broken.status, broken.err.splitlines()[-1]) == (1, "claims: nothing was stored")
    assert broken.err.startswith("text/verdicts.jsonl:1: is not JSON")


def test_a_changed_document_says_which_quotes_are_gone(claims: Claims, talk: Path) -> None:
    claims("ingest", str(talk))
    claims("review", "--by", "anna", typed="a\na\n")
    assert "unchanged" in claims("sources", "--check").out

    talk.write_text(talk.read_text(encoding="utf-8").replace("50万台", "60万台"), encoding="utf-8")
    changed = claims("sources", "--check")
    assert changed.status == 3
    assert "changed" in changed.lines[1]
    assert changed.lines[2].startswith("talk.md: the quote of claim 2 is gone: “到2027年底")

    claims("ingest", str(talk))
    assert "read again" in claims("sources", "--check").out
    talk.unlink()
    gone = claims("sources", "--check")
    assert (gone.status, "missing" in gone.out) == (0, True)


TAMPERING = {
    "UPDATE source SET text = replace(text, '5000', '6000')": ["its text is not the one that was", "does not stand"],
    "UPDATE claim SET value = 6 WHERE id = 1": ["claim 1", "value differ from its last decision, d1"],
    "UPDATE claim SET last_outcome = 'hit' WHERE id = 1": ["claim 1", "last_outcome differ from its last verdict"],
    "UPDATE claim SET last_actual = 7 WHERE id = 1": ["claim 1", "last_actual differ from its last verdict"],
    "UPDATE claim SET withdrawn = 1 WHERE id = 1": ["withdrawn, but a decision makes it"],
    "INSERT INTO tag VALUES (1, 'sneaked in')": ["its tags are not what was put on it"],
    "DELETE FROM decision WHERE id = 1": ["no decision made it"],
    "DELETE FROM source": ["refers to a row of source that is not there"],
    "DELETE FROM claim_words": ["the index of words does not hold what it says"],
    "UPDATE candidate SET restates = 'kkkk'": ["repeats kkkk, which is not there"],
}  # fmt: skip


@pytest.mark.parametrize(("change", "told"), TAMPERING.items(), ids=TAMPERING)
def test_whatever_is_changed_behind_its_back_is_found(
    claims: Claims, talk: Path, database: Path, change: str, told: list[str]
) -> None:
    claims("ingest", str(talk))
    claims("review", "--by", "anna", typed="a\na\n")
    whole = claims("verify")
    assert (whole.status, whole.out) == (0, "all is well\n")

    with closing(sqlite3.connect(database)) as behind:
        behind.execute(change)
        behind.commit()
    ran = claims("verify")

    assert ran.status == 3
    for words in told:
        assert words in ran.out
