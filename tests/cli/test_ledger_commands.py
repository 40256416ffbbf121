"""The ledger's commands, from the keyboard's side: what is printed, what is stored, and with which exit status."""

import csv
import io
import json
from pathlib import Path

import pytest
from cli_case import Claims


def test_an_empty_ledger_lists_nothing_and_scores_nothing(claims: Claims) -> None:
    assert claims("list").out == ""
    assert json.loads(claims("list", "--format", "json").out) == []
    card = claims("scorecard")
    assert card.status == 0
    assert "No claims yet" in card.out


def test_the_overdue_come_first_and_are_never_skipped(two_claims: Claims) -> None:
    lines = two_claims("list", "--due-before", "2031-01-01").lines

    assert [line.split()[:3] for line in lines] == [
        ["id", "status", "due"],
        ["1", "due", "2025-12-31"],
        ["2", "open", "2030-12-31"],
    ]


def test_due_before_and_after_leave_the_day_itself_out(two_claims: Claims) -> None:
    assert two_claims("list", "--due-before", "2025-12-31").out == ""
    assert "今年5000台" in two_claims("list", "--due-before", "2026-01-01").out
    assert two_claims("list", "--due-after", "2030-12-31").out == ""


def test_list_shows_judged_claims_only_when_asked(two_claims: Claims) -> None:
    two_claims("resolve", "1", "miss", "--by", "anna")

    assert "今年" not in two_claims("list").out
    assert "今年" in two_claims("list", "--status", "miss").out
    assert len(two_claims("list", "--status", "all").lines) == 3
    assert len(two_claims("list", "--status", "open,due", "--status", "hit").lines) == 2


@pytest.mark.parametrize(
    ("options", "ids"),
    [
        (["--tier", "a"], [1, 2]),
        (["--tier", "B"], []),
        (["--search", "100万"], [2]),
        (["--speaker", "elon musk"], [1, 2]),
        (["--speaker", "马斯克"], [1, 2]),
        (["--subject", "Robots"], [1, 2]),
        (["--said-before", "2025-03-20"], []),
        (["--said-after", "2025-03-19", "--limit", "1"], [1]),
        (["--sort", "id", "--reverse"], [2, 1]),
        (["--status", "open"], [2]),
    ],
)
def test_filters(options: list[str], ids: list[int], two_claims: Claims) -> None:
    found = json.loads(two_claims("list", "--format", "json", *options).out)

    assert [claim["id"] for claim in found] == ids


def test_json_has_the_documented_keys_first(two_claims: Claims) -> None:
    first = json.loads(two_claims("list", "--format", "jsonl").lines[0])

    assert list(first)[:5] == ["id", "key", "status", "outcome", "source"]
    assert (first["status"], first["outcome"], first["due_on"], first["value"]) == ("due", None, "2025-12-31", 5000)


def test_csv_to_a_file(two_claims: Claims, tmp_path: Path) -> None:
    ran = two_claims("list", "--format", "csv", "-o", "out.csv")

    rows = list(csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"))))
    assert (ran.status, ran.out) == (0, "")
    assert [row["quote"] for row in rows] == ["今年5000台", "2030年100万台"]


def test_a_table_goes_to_a_file_too(two_claims: Claims, tmp_path: Path) -> None:
    two_claims("list", "-o", "out.txt")

    assert "今年5000台" in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_resolving_twice_the_same_way_adds_nothing_and_otherwise_needs_force(two_claims: Claims) -> None:
    assert two_claims("resolve", "1", "miss", "--actual", "3,000", "--by", "anna").status == 0
    again = two_claims("resolve", "1", "miss", "--by", "ben")
    other = two_claims("resolve", "1", "hit", "--by", "ben")
    forced = two_claims("resolve", "1", "void", "--void-reason", "uncheckable", "--force", "--by", "ben")
    shown = two_claims("show", "1").out

    assert "nothing added" in again.out
    assert (other.status, other.err.count("\n")) == (2, 1)
    assert "--force" in other.err
    assert forced.status == 0
    assert "miss on 2026-03-01 by anna; actual 3,000" in shown
    assert "void (uncheckable) on 2026-03-01 by ben" in shown


def test_reopen_takes_the_verdict_back_and_keeps_it_in_the_history(two_claims: Claims) -> None:
    two_claims("resolve", "1", "miss", "--by", "anna")
    reopened = two_claims("reopen", "1", "--by", "ben", "--note", "new figures")

    assert "reopened" in reopened.out
    assert "nothing added" in two_claims("reopen", "1", "--by", "ben").out
    assert "1  due" in two_claims("list").out
    assert "reopened on 2026-03-01 by ben; new figures" in two_claims("show", "1").out


def test_a_claim_answers_to_the_beginning_of_its_key(two_claims: Claims) -> None:
    key = json.loads(two_claims("show", "2", "--format", "json").out)[0]["key"]

    assert "2030年100万台" in two_claims("show", key[:6]).out


def test_show_tells_target_window_evidence_attainment_and_slip(two_claims: Claims) -> None:
    two_claims(
        "resolve", "1", "miss", "--actual", "1000", "--fulfilled-on", "2026-01-10", "--by", "anna",
        "--evidence", "https://example.org/a", "--evidence", "https://example.org/b", "--note", "too few",
    )  # fmt: skip

    out = two_claims("show", "1").out
    for words in (
        "Claim 1",
        "miss, came true late",
        "»今年5000台«",
        "5,000 units",
        "2025-03-20..2025-12-31 (day)",
        "https://example.org/a",
        "https://example.org/b",
        "too few",
        "attainment   0.20",
        "slip         10 days",
    ):
        assert words in out


def test_the_scorecard_counts_cohorts_first_and_names_its_denominators(two_claims: Claims) -> None:
    two_claims("resolve", "1", "hit", "--actual", "6000", "--fulfilled-on", "2025-12-01", "--by", "anna")
    out = two_claims("scorecard", "--by", "speaker").out

    said = out.index("said  dated  matured")
    assert said < out.index("hit rate") < out.index("attainment")
    assert "1 of 1: 100 % (21..100 %)" in out
    assert "too few" in out
    assert "1.20 (1.20..1.20) of 1" in out
    assert "-30 days" in out


def test_the_scorecard_as_csv_begins_with_the_promised_columns(two_claims: Claims) -> None:
    lines = two_claims("scorecard", "--format", "csv").lines

    assert lines[0].startswith(
        "group,total,dated,matured,hit,miss,void,due_unjudged,hit_rate,hit_rate_low,hit_rate_high"
    )
    assert lines[1].startswith("all,2,2,1,0,0,0,1,,,")


def test_the_scorecard_of_a_past_day_knows_nothing_later(two_claims: Claims) -> None:
    two_claims("resolve", "1", "miss", "--by", "anna")
    before = two_claims("scorecard", "--as-of", "2025-06-01", "--format", "json")

    assert json.loads(before.out)[0]["miss"] == 0


def test_the_bom_is_written_when_asked(two_claims: Claims, tmp_path: Path) -> None:
    two_claims("scorecard", "--format", "csv", "--bom", "-o", "card.csv")

    assert (tmp_path / "card.csv").read_bytes().startswith(b"\xef\xbb\xbfgroup,")


def test_adding_the_same_claim_again_adds_nothing(two_claims: Claims) -> None:
    again = two_claims(
        "add", "--quote", "今年5000台", "--speaker", "马斯克", "--said-on", "2025-03-20", "--due", "2025-12-31",
        "--target", "5000 units", "--subject", "robots",
    )  # fmt: skip

    assert "nothing added" in again.out
    assert len(two_claims("list", "--status", "all").lines) == 3


def test_observations_of_its_subject_and_metric_stand_beside_a_claim(claims: Claims, tmp_path: Path) -> None:
    claims(
        "add", "--quote", "5000台", "--speaker", "Elon Musk", "--said-on", "2025-03-20", "--due", "2025-12-31",
        "--target", "5000 units", "--subject", "robots", "--metric", "built",
    )  # fmt: skip
    row = {
        "subject": "robots", "metric": "built", "comparator": "~", "value": 1000, "unit": "units",
        "as_of": "2025-12-31", "reliability": "B", "source_url": "https://example.org/news",
    }  # fmt: skip
    (tmp_path / "seen.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")

    first, again = (claims("observe", "--import", "seen.jsonl").out for _ in range(2))
    assert "1 observation added" in first
    assert "0 observations added, 1 known before" in again
    assert "built: ~1,000 units; as of 2025-12-31; reliability B; https://example.org/news" in claims("show", "1").out


@pytest.mark.parametrize("arguments", [("scorecard",), ("export", "claims", "--format", "ics")])
def test_a_bom_is_for_a_csv_alone(arguments: tuple[str, ...], two_claims: Claims) -> None:
    refused = two_claims(*arguments, "--bom")

    assert (refused.status, refused.out) == (2, "")
    assert "--bom is for --format csv" in refused.err


def test_a_person_is_told_that_there_is_nothing_and_a_pipe_is_not(
    two_claims: Claims, monkeypatch: pytest.MonkeyPatch
) -> None:
    nobody = ("list", "--speaker", "Nobody")
    piped = two_claims(*nobody)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert (piped.status, piped.out, piped.err) == (0, "", "")
    assert two_claims(*nobody).err == "no claim is so; without --status only what is open or due is listed\n"
    assert two_claims(*nobody, "--status", "all").err == "no claim is so\n"
    assert two_claims("list").err == ""


def test_a_claim_due_before_it_was_said_is_entered_only_with_its_first_day(claims: Claims) -> None:
    said = ("add", "--quote", "q", "--speaker", "Ann", "--said-on", "2025-03-20", "--due", "2024-12-31")

    refused = claims(*said)

    assert (refused.status, refused.out) == (2, "")
    assert "--due 2024-12-31 is before --said-on 2025-03-20" in refused.err
    assert claims(*said, "--window-start", "2024-01-01").status == 0
