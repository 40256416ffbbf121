"""`claims review` beyond the prompt: sheets, second opinions, agreement; each told in a line when it cannot be."""

import csv
import io
from pathlib import Path

import pytest


@pytest.fixture
def ingested(claims, talk):
    assert claims("ingest", str(talk)).status == 0
    return claims


def test_a_sheet_goes_out_and_comes_back(ingested, tmp_path: Path):
    assert (
        ingested("review", "--export", "review.csv").out
        == "2 candidates to decide and 0 decided written to review.csv\n"
    )
    data = Path("review.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))
    rows[0]["decision"] = "accept"
    rows[1]["decision"] = "reject"
    save(rows)

    refused = ingested("review", "--apply", "review.csv", "--by", "ann")
    rows[1]["reason"] = "past"
    save(rows)
    dry = ingested("review", "--apply", "review.csv", "--by", "ann", "--dry-run")
    done = ingested("review", "--apply", "review.csv", "--by", "ann")
    again = ingested("review", "--apply", "review.csv", "--by", "bob")

    assert refused.status == 1
    assert "review.csv:3: row 3, reason is missing" in refused.err
    assert "nothing was stored" in refused.err
    assert dry.out == "2 decisions would be recorded, 0 known before, 0 left undecided\n"
    assert done.out == "2 decisions recorded, 0 known before, 0 left undecided\n"
    assert again.out == "0 decisions recorded, 2 known before, 0 left undecided\n"


def save(rows: list[dict[str, str]]) -> None:
    with Path("review.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def test_second_opinions_agreement_and_settlement(ingested):
    assert "nobody has given a second opinion" in ingested("review", "--agreement").out
    ingested("review", "--by", "ann", typed="a\na\n")
    second = ingested("review", "--second", "--by", "bob", typed="a\nr\n1\n")
    told = ingested("review", "--agreement").out
    settled = ingested("review", "--adjudicate", "--by", "zoe", typed="r\n1\n")

    assert "1 accepted, 1 rejected; nothing left to review" in second.out
    assert "ann (rows, first) and bob (columns, second): 2 candidates" in told
    assert "same decision 1 of 2 (50.0%)" in told
    assert "Cohen's kappa 0.000" in told
    assert "1 disagreement to settle" in told
    assert "1 of 1" in settled.out
    assert "0 disagreements to settle" in ingested("review", "--agreement").out
    assert len(ingested("list", "--status", "all", "--format", "csv").lines) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--second", "--adjudicate"], "--second and --adjudicate exclude each other"),
        (["--dry-run"], "--dry-run goes with --apply"),
        (["--plain", "--agreement"], "--plain does not go with --agreement"),
        (["--apply", "none.csv"], "none.csv: no such file"),
    ],
)
def test_what_cannot_be_is_told_in_a_line(claims, arguments, told):
    ran = claims("review", *arguments)

    assert ran.status in {1, 2}
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1
