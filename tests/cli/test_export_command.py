"""`claims export`: every format from the command line, whole, harmless, and with its descriptor on request."""

import csv
import hashlib
import io
import json
from pathlib import Path

import pytest
from cli_case import Claims
from test_nasty_strings import ACTING, NASTY

from tracker.export.claims import EXPORT_COLUMNS
from tracker.export.formats import CLAIM_FORMATS, FORMATS

TEXT_FORMATS = [name for name in (*FORMATS, *CLAIM_FORMATS) if name not in ("parquet", "ics")]


def test_every_claim_is_one_row_with_everything(two_claims: Claims) -> None:
    two_claims(
        "resolve", "1", "miss", "--actual", "412", "--fulfilled-on", "2026-02-01", "--note", "late", "--by", "ann",
        "--evidence", "https://example.org/x", "--evidence-title", "Report",
    )  # fmt: skip

    ran = two_claims("export", "claims")
    first, second = csv.DictReader(io.StringIO(ran.out, newline=""))

    assert ran.status == 0, ran.err
    assert list(first) == list(EXPORT_COLUMNS)
    assert (first["outcome"], first["judged_by"], first["note"], first["actual"]) == ("miss", "ann", "late", "412")
    assert (first["slip_days"], round(float(first["attainment"]), 4)) == ("32", 0.0824)
    assert json.loads(first["evidence"])[0]["url"] == "https://example.org/x"
    assert (second["status"], second["outcome"], second["attainment"]) == ("open", "", "")


def test_what_the_rules_found_and_where_comes_along(claims: Claims, talk: Path) -> None:
    claims("ingest", str(talk))
    claims("review", typed="a\na\n")

    first = json.loads(claims("export", "claims", "--format", "json").out)[0]

    assert first["rules"]
    assert 0 < first["confidence"] <= 1
    assert first["language"] == "zh"


@pytest.mark.parametrize("form", TEXT_FORMATS)
def test_every_format_comes_out(form: str, two_claims: Claims) -> None:
    ran = two_claims("export", "claims", "--format", form)

    assert ran.status == 0, ran.err
    assert ran.out
    assert ran.err == ""


@pytest.mark.parametrize("form", TEXT_FORMATS)
def test_an_empty_ledger_is_an_empty_file(form: str, claims: Claims) -> None:
    assert claims("export", "claims", "--format", form).status == 0


def test_a_calendar_and_a_parquet_file(two_claims: Claims, tmp_path: Path) -> None:
    pytest.importorskip("icalendar", reason="icalendar is not installed: the extra `calendar`")
    pytest.importorskip("pyarrow", reason="pyarrow is not installed: the extra `parquet`")

    assert two_claims("export", "claims", "--format", "ics", "-o", str(tmp_path / "due.ics")).status == 0
    assert two_claims("export", "claims", "--format", "parquet", "-o", str(tmp_path / "c.parquet")).status == 0
    assert (tmp_path / "due.ics").read_bytes().count(b"BEGIN:VEVENT") == 2
    assert (tmp_path / "c.parquet").read_bytes().startswith(b"PAR1")


def test_a_data_package_stands_beside_its_csv(two_claims: Claims, tmp_path: Path) -> None:
    ran = two_claims("export", "claims", "--bom", "--datapackage", "-o", str(tmp_path / "all claims.csv"))
    (resource,) = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    data = (tmp_path / "all claims.csv").read_bytes()

    assert ran.status == 0, ran.err
    assert data.startswith(b"\xef\xbb\xbfid,key")
    assert (resource["path"], resource["hash"]) == ("all claims.csv", f"sha256:{hashlib.sha256(data).hexdigest()}")


@pytest.mark.parametrize("view", [(), ("--by", "speaker"), ("--survival",), ("--words",), ("--calibration",)])
def test_every_table_of_the_scorecard_can_have_its_descriptor(view, two_claims: Claims, tmp_path: Path) -> None:
    ran = two_claims("scorecard", *view, "--format", "csv", "--datapackage", "-o", str(tmp_path / "scorecard.csv"))
    (resource,) = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))["resources"]
    header = (tmp_path / "scorecard.csv").read_text(encoding="utf-8").splitlines()[0]

    assert ran.status == 0, ran.err
    assert header.split(",") == [field["name"] for field in resource["schema"]["fields"]]


def test_a_scorecard_is_a_page_too(two_claims: Claims) -> None:
    assert '<th scope="col">hit_rate</th>' in two_claims("scorecard", "--format", "html").out


def test_only_some_statuses(two_claims: Claims) -> None:
    assert len(json.loads(two_claims("export", "claims", "--status", "open", "--format", "json").out)) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("export", "robots"), "there is no 'robots' to export"),
        (("export", "claims", "--format", "xls"), "'xls' is no format here"),
        (("export", "claims", "--datapackage"), "--datapackage describes a CSV file"),
        (("export", "claims", "--datapackage", "--format", "json", "-o", "x"), "--datapackage describes a CSV file"),
        (("export", "claims", "--datapackage", "-o", "datapackage.json"), "the descriptor's own name"),
        (("scorecard", "--datapackage"), "--datapackage describes a CSV file"),
        (("export", "claims", "--base-url", "javascript:alert(1)"), "is no address on the web"),
        (("export", "claims", "--status", "maybe"), "choose from"),
        (("scorecard", "--survival", "--words"), "two tables"),
        (("scorecard", "--words", "--by", "speaker"), "leave --by out"),
        (("expect", "99"), "no claim has the id"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...], said: str, claims: Claims) -> None:
    ran = claims(*arguments)

    assert ran.status == 2
    assert said in ran.err
    assert len(ran.err.splitlines()) == 1


def test_nasty_claims_are_harmless_in_every_format(claims: Claims) -> None:
    for nasty in NASTY:
        claims(
            "add", "--quote", nasty, "--speaker", nasty, "--subject", nasty, "--metric", nasty, "--document", nasty,
            "--said-on", "2025-01-01", "--due", "2025-12-31", "--tag", nasty,
        )  # fmt: skip

    for form in TEXT_FORMATS:
        ran = claims("export", "claims", "--format", form)
        assert ran.status == 0, ran.err
        assert not [mark for mark in ACTING if mark in ran.out], form
        assert "<script>" not in ran.out or form in ("csv", "json", "jsonl")  # text there, and shown by no browser
